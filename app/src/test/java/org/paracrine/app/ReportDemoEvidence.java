package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.app.ReportNumber.Origin;

/// Numbers and sources of the made-up trial.
final class ReportDemoEvidence {

    private ReportDemoEvidence() {}

    static ReportNumber assumed(String path, String value, String range) {
        return new ReportNumber(path, value, range, "median " + value, Origin.ASSUMED, "");
    }

    static List<ReportNumber> numbers() {
        List<ReportNumber> numbers = new ArrayList<>();
        numbers.add(cited("tumour.cells.glioma.oxygen.uptake", "10 /min", "ghaffarizadeh2018 P092"));
        numbers.add(assumed("tumour.represents", "4 mm³", "2 to 6 mm³"));
        numbers.add(assumed("tumour.cells.glioma.start", "400 cells", "350 to 450 cells"));
        numbers.add(assumed("products.exo-146b.vesicle.particles", "1e9 /µg", "3e8 to 3e9 /µg"));
        numbers.add(assumed("products.exo-146b.vesicle.escape", "20 %", "5 to 50 %"));
        numbers.add(assumed("body.blood", "64 mL/kg", "55 to 70 mL/kg"));
        for (String organ : List.of("liver", "spleen", "lung", "kidney", "rest")) {
            numbers.add(assumed("body.vesicles." + organ + ".uptake", "0.01 /min", "0.003 to 0.03 /min"));
            numbers.add(assumed("body.vesicles." + organ + ".loss", "0.003 /min", "0.001 to 0.01 /min"));
        }
        numbers.add(new ReportNumber("tissue.voxel", "20 µm", "", "", Origin.UNSTATED, ""));
        numbers.add(cited("tissue.substrates.oxygen.diffusivity", "100000 µm²/min", "ghaffarizadeh2018 P091"));
        numbers.add(cited("products.exo-native.vesicle.diameter", "100 nm ± 25 %", "msc_size_tbl P232"));
        numbers.add(cited("products.exo-native.vesicle.cargo.miR-146b", "0.00825 /particle", "chevillet2014 P011"));
        return numbers;
    }

    private static ReportNumber cited(String path, String value, String source) {
        return new ReportNumber(path, value, "", "", Origin.CITED, source);
    }

    static List<ReportSource> references() {
        return List.of(
                new ReportSource(
                        "katakowski2013",
                        "Katakowski M et al. (2013). Exosomes from marrow stromal cells expressing miR-146b inhibit glioma growth. Cancer Lett.",
                        "10.1016/j.canlet.2013.02.019"),
                new ReportSource(
                        "chevillet2014",
                        "Chevillet JR et al. (2014). Quantitative and stoichiometric analysis of the microRNA content of exosomes. Proc Natl Acad Sci USA.",
                        "doi:10.1073/pnas.1408301111"),
                new ReportSource(
                        "ghaffarizadeh2018",
                        "Ghaffarizadeh A et al. (2018). PhysiCell: an open source physics-based cell simulator. PLoS Comput Biol.",
                        "doi:10.1371/journal.pcbi.1005991"));
    }
}
