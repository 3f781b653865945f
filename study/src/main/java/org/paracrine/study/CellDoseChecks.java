package org.paracrine.study;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Administration.Planned;
import org.paracrine.study.Administration.Route;

/// What a line that gives cells must keep: its unit, its routes, and that the cells have room where they go.
final class CellDoseChecks {
    private static final double GRAMS_PER_KILOGRAM = 1000;
    private static final double CUBIC_MICROMETRES_PER_MILLILITRE = 1e12;
    private static final double CUBIC_MICROMETRES_PER_CUBIC_MILLIMETRE = 1e9;

    private final Study study;
    private final Findings findings;

    CellDoseChecks(Study study, Findings findings) {
        this.study = study;
        this.findings = findings;
    }

    void check(Administration line, Product.Cells cells, List<Planned> planned, String path) {
        String where = path + (line.doses() == null ? ".dose" : ".doses");
        if (!line.unit().startsWith("cells")) {
            findings.fail(
                    path + (line.doses() == null ? ".dose" : ".amount"),
                    "\"" + line.give() + "\" is made of cells, so its dose is counted, not in " + line.unit()
                            + "; write for example 1e6 cells, or 2e6 cells/kg");
        }
        planned.stream().map(Planned::route).distinct().forEach(route -> checkRoute(line, route, path));
        Tumour.CellType type = study.tumour().cells().get(cells.type());
        Quantity weight = study.subject().weight();
        if (type == null || weight == null || !line.unit().startsWith("cells")) {
            return;
        }
        double each = volume(cells, type);
        double perUnit = line.unit().equals("cells") ? 1 : weight.value() / GRAMS_PER_KILOGRAM;
        checkBlood(line, planned, perUnit * each, where);
        // Where they arrive, they are as large as their type.
        checkTumour(planned, perUnit, type.volume().value(), where);
    }

    private void checkRoute(Administration line, Route route, String path) {
        if (route != Route.INTRAVENOUS && route != Route.INTRATUMOURAL) {
            findings.fail(
                    path + (line.doses() == null ? ".route" : ".doses"),
                    "\"" + line.give() + "\" cannot be given by the route "
                            + route.name().toLowerCase(Locale.ROOT)
                            + ": cells are not absorbed from there; they can be given intravenous, intratumoural");
        }
    }

    /// Of one cell (µm³).
    private static double volume(Product.Cells cells, Tumour.CellType type) {
        Quantity diameter = cells.diameter();
        return diameter == null ? type.volume().value() : Math.PI / 6 * Math.pow(diameter.value(), 3);
    }

    private void checkBlood(Administration line, List<Planned> planned, double each, String path) {
        Anatomy body = study.body();
        Quantity weight = study.subject().weight();
        if (body == null || weight == null) {
            return;
        }
        double blood = body.blood().value() * weight.value() / GRAMS_PER_KILOGRAM;
        Quantity liquid = line.volume();
        if (liquid != null && liquid.value() > blood) {
            findings.fail(
                    path.substring(0, path.lastIndexOf('.')) + ".volume",
                    Numbers.text(liquid.value()) + " mL is more than all the blood of the animal, "
                            + Numbers.text(blood) + " mL; inject less");
        }
        double filled = largest(planned, Route.INTRAVENOUS) * each / CUBIC_MICROMETRES_PER_MILLILITRE;
        if (filled > blood) {
            findings.fail(
                    path,
                    "the cells of this dose alone would fill " + brief(filled)
                            + " mL, more than all the blood of the animal, " + Numbers.text(blood) + " mL");
        }
    }

    private void checkTumour(List<Planned> planned, double perUnit, double each, String path) {
        Double tumour = tumour();
        double filled = largest(planned, Route.INTRATUMOURAL) * perUnit * each;
        if (tumour != null && filled > tumour) {
            findings.fail(
                    path,
                    "the cells of this dose alone would fill " + brief(filled / CUBIC_MICROMETRES_PER_CUBIC_MILLIMETRE)
                            + " mm3, more than the " + brief(tumour / CUBIC_MICROMETRES_PER_CUBIC_MILLIMETRE)
                            + " mm3 that they are injected into; give fewer than " + brief(tumour / each)
                            + " cells, or let the tumour represent more");
        }
    }

    /// What the block stands for, itself if nothing is said (µm³).
    private @Nullable Double tumour() {
        Quantity represents = study.tumour().represents();
        if (represents != null) {
            return represents.value() * CUBIC_MICROMETRES_PER_CUBIC_MILLIMETRE;
        }
        Tissue tissue = study.tissue();
        int sizes = tissue.size().size();
        if (sizes < 2 || sizes > 3) {
            return null;
        }
        double[] low = tissue.low();
        double[] high = tissue.high();
        return (high[0] - low[0]) * (high[1] - low[1]) * (high[2] - low[2]);
    }

    private static double largest(List<Planned> planned, Route route) {
        return planned.stream()
                .filter(dose -> dose.route() == route)
                .mapToDouble(Planned::amount)
                .max()
                .orElse(0);
    }

    private static String brief(double value) {
        return Numbers.text(Double.parseDouble(String.format(Locale.ROOT, "%.3g", value)));
    }
}
