package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.evidence.Evidence;
import org.paracrine.evidence.Parameter;

/// How a study says how its vesicles are made.
class ProductLanguageTest {
    /// A product with all that can be said; numbers that are left out come from the library.
    private static final String MADE = """
            version: 1
            study: A test
            subject: { species: mouse, animals: 2 }
            tumour:
              model: glioma
              cells: { glioma: { receptors: { folate receptor: 1e5 /cell (assumed 1e4 .. 1e6) } } }
            products:
              exo:
                vesicle:
                  source: human marrow MSC
                  donor: 24 years, passage 4
                  production: { system: flask, cells: 1e8 cells, time: 48 h, harvests: 2 }
                  isolation: { method: size exclusion }
                  loading:
                    method: electroporation
                    vesicles: 3 ug
                    cargo:
                      miR-146b: { class: small RNA, offered: 1 nmol }
                  diameter: 110 nm ± 25 % (msc_size_tbl P232)
                  escape: 20 % (assumed 5 .. 50)
                  ligands:
                    folate: { count: 100 /particle (assumed 30 .. 300) }
                    CD47: { count: 20 /particle (assumed 5 .. 50) }
                  storage: { at: -80 C, for: 30 d, cycles: 1 }
                  markers: [CD9, CD63, CD81]
                  contaminants: calnexin absent
                  instruments: [NTA]
            arms:
              vehicle: []
              treated:
                - { give: exo, dose: 5 ug, route: intravenous, at: 1 d }
            run: { for: 2 d }
            """;

    private static Product.Vesicle vesicle(String text) {
        Product product = Draft.study(text).products().get("exo");
        assertThat(product).isInstanceOf(Product.Vesicle.class);
        return (Product.Vesicle) product;
    }

    private static String with(String old, String replacement) {
        assertThat(MADE).contains(old);
        return MADE.replace(old, replacement);
    }

    @Test
    void theLibraryFillsInWhatAMethodCostsAndYields() {
        Product.Vesicle exo = vesicle(MADE);
        assertThat(exo.particles().toString()).isEqualTo("2e10 particles/ug (webber2013 P013 5e9 .. 3e10)");
        assertThat(exo.loading()).isInstanceOfSatisfying(Making.Procedure.class, loading -> {
            assertThat(loading.loss().value()).isEqualTo(0.2);
            assertThat(loading.clusters().value()).isEqualTo(3);
            assertThat(loading.cargo().get("miR-146b")).satisfies(offer -> {
                assertThat(offer.efficiency().value()).isEqualTo(0.03);
                assertThat(offer.offered().value()).isCloseTo(6.02214076e14, within(1e6));
            });
        });
        assertThat(exo.ligands().get("folate"))
                .satisfies(folate -> assertThat(folate.receptor()).isEqualTo("folate receptor"));
        assertThat(Draft.read(MADE).warnings()).isEmpty();
    }

    @Test
    void whatTheStudySaysItselfStays() {
        Product.Vesicle exo = vesicle(with("class: small RNA,", "class: small RNA, efficiency: 9 % (assumed 5 .. 15),")
                .replace("method: electroporation", "method: electroporation\n        loss: 40 % (assumed 30 .. 50)")
                .replace("source: human", "particles: 7e9 /ug (assumed 3e9 .. 9e9)\n      source: human"));
        assertThat(exo.particles().value()).isEqualTo(7e9);
        assertThat(exo.loading()).isInstanceOfSatisfying(Making.Procedure.class, loading -> {
            assertThat(loading.loss().value()).isEqualTo(0.4);
            assertThat(loading.aggregation().value()).isEqualTo(0.15);
            assertThat(loading.cargo().get("miR-146b"))
                    .satisfies(offer -> assertThat(offer.efficiency().value()).isEqualTo(0.09));
        });
    }

    @Test
    void wordsAreStillWordsAndTellNoEfficiency() {
        String told = Draft.with("source: bone marrow", "source: rat bone-marrow MSC\n      loading: electroporation");
        assertThat(vesicle(told).loading()).isEqualTo(new Making.Told("electroporation"));
        assertThat(vesicle(Draft.GOOD).loading()).isEqualTo(new Making.Told("none"));
        assertThat(Draft.read(told).warnings()).isEmpty();
    }

    @Test
    void aMethodThatTheLibraryDoesNotKnowNeedsItsNumbersAndANearNameIsPointedOut() {
        assertThat(Draft.problems(with("method: electroporation", "method: electroporaton")))
                .anySatisfy(problem -> assertThat(problem).contains("the key \"efficiency\" is missing"));
        String whole = with("method: electroporation", "method: electroporaton")
                .replace("class: small RNA,", "class: small RNA, efficiency: 9 % (assumed 5 .. 15),");
        assertThat(Draft.read(whole).warnings())
                .extracting(Problem::message)
                .containsExactly("the library has no numbers of \"electroporaton\"; did you mean \"electroporation\"?");
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsPlace() {
        List<String> problems = Draft.problems(with("class: small RNA,", "class: small RNA, efficiency: 101 %,")
                .replace("count: 100 /particle (assumed 30 .. 300)", "count: -3 /particle")
                .replace("diameter: 110 nm", "particles: -1e9 /ug\n      diameter: 110 nm"));
        assertThat(problems)
                .anySatisfy(problem -> assertThat(problem)
                        .matches(
                                "study.yaml:\\d+:\\d+: products.exo.vesicle.loading.cargo.miR-146b.efficiency: \"101 %\""
                                        + " must be from 0 to 1 \\(100 %\\)"))
                .anySatisfy(problem -> assertThat(problem).contains("ligands.folate.count: \"-3 /particle\" must be"))
                .anySatisfy(problem -> assertThat(problem).contains("vesicle.particles: \"-1e9 /ug\" must be above 0"))
                .hasSize(3);
    }

    @Test
    void particlesMustBeToldOrFollowFromTheIsolation() {
        assertThat(Draft.problems(
                        with("isolation: { method: size exclusion }", "isolation: { method: magic, recovery: 50 % }")))
                .singleElement()
                .asString()
                .contains("the key \"particles\" is missing");
    }

    @Test
    void aLigandNeedsItsReceptorOnSomeCell() {
        assertThat(Draft.problems(with("receptors: { folate receptor:", "receptors: { EGFR:")))
                .singleElement()
                .asString()
                .startsWith("study.yaml:")
                .contains(
                        "products.exo.vesicle.ligands.folate", "no type of cell has the receptor \"folate receptor\"");
        assertThat(Draft.problems(with("folate: { count", "brick: { count")))
                .singleElement()
                .asString()
                .contains("ligands.brick", "the key \"receptor\" is missing");
    }

    @Test
    void theSurfaceHoldsOnlySoManyLigands() {
        assertThat(Draft.problems(
                        with("count: 100 /particle (assumed 30 .. 300)", "count: 3e5 /particle (assumed 1e5 .. 5e5)")))
                .singleElement()
                .asString()
                .contains("products.exo.vesicle.ligands: ", "take 600000 nm2", "40400 nm2");
    }

    @Test
    void theInsideHoldsOnlySoMuchCargo() {
        assertThat(Draft.problems(with("offered: 1 nmol", "offered: 1 mol")))
                .singleElement()
                .asString()
                .contains(
                        "loading.cargo.miR-146b",
                        "copies in each particle do not fit",
                        "inside a vesicle of this size");
        assertThat(Draft.problems(
                        Draft.with("0.00825 /particle (chevillet2014 P011)", "1e9 /particle (assumed 1e8 .. 1e10)")))
                .singleElement()
                .asString()
                .contains("products.exo.vesicle.cargo.miR-146b", "do not fit");
    }

    @Test
    void whatIsLoadedMustHaveBeenIsolatedAndItsAmountsKnown() {
        assertThat(Draft.problems(with("vesicles: 3 ug", "vesicles: 100 g")))
                .singleElement()
                .asString()
                .contains("loading.vesicles", "particles are to be loaded, but only");
        assertThat(Draft.problems(with("offered: 1 nmol", "offered: 1 ug")
                        .replace("class: small RNA,", "efficiency: 1 % (assumed 0.5 .. 2),")))
                .singleElement()
                .asString()
                .contains("needs the key \"molar mass\"");
        assertThat(Draft.problems(with("cells: 1e8 cells, ", "")))
                .singleElement()
                .asString()
                .contains("\"cells\" is needed");
        assertThat(Draft.problems(
                        with("isolation: { method: size exclusion }", "particles: 1e9 /ug (assumed 3e8 .. 3e9)")))
                .singleElement()
                .asString()
                .contains("the key \"isolation\" is needed");
        assertThat(Draft.problems(with("at: -80 C", "at: the moon")))
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem).contains("is not known; write for example"));
    }

    @Test
    void numbersThatLeaveNothingOrAreOfNoWorldAreRefused() {
        assertThat(Draft.problems(with("for: 30 d", "for: 1e9 d")))
                .singleElement()
                .asString()
                .contains("products.exo.vesicle.storage: ", "nothing is left");
        assertThat(Draft.problems(with("cycles: 1", "loss per day: 100 % (assumed 10 .. 100)")))
                .singleElement()
                .asString()
                .contains("nothing is left");
        assertThat(Draft.problems(with(
                        "method: electroporation", "method: electroporation\n        loss: 50 % (assumed 1 .. 100)")))
                .singleElement()
                .asString()
                .contains("a loss of 100 % leaves no vesicles");
        assertThat(Draft.problems(with("cells: 1e8", "cells: 1e308")))
                .singleElement()
                .asString()
                .contains("more than any culture gives");
        assertThat(Draft.problems(with("method: electroporation", "method: electroporation\n        clusters: 1e9")))
                .singleElement()
                .asString()
                .contains("clusters: \"1e9\" must be from 1 to 1000");
    }

    @Test
    void sizesMayBeAMeasuredTable(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("nta.csv"), "diameter (nm),concentration\n50,1e7\n100,5e7\n150,1e7\n");
        Path file = Files.writeString(
                folder.resolve("study.yaml"), with("diameter: 110 nm ± 25 % (msc_size_tbl P232)", "sizes: nta.csv"));
        ReadStudy read = Studies.read(file, Map.of());
        assertThat(read.study().products().get("exo")).isInstanceOfSatisfying(Product.Vesicle.class, exo -> {
            assertThat(exo.sizes()).isNotNull();
            assertThat(SizeTable.of(java.util.Objects.requireNonNull(exo.sizes())))
                    .contains(new SizeTable.Row(0.1, 5e7))
                    .hasSize(3);
        });
        Files.writeString(folder.resolve("nta.csv"), "diameter,concentration\n50,1e7\n40,-1\nfat,2\n");
        assertThat(problems(file))
                .hasSize(3)
                .allSatisfy(problem -> assertThat(problem).contains("nta.csv:"));
        Files.writeString(folder.resolve("nta.csv"), "50,1e308\n60,1e308\n1e300,1\n");
        assertThat(problems(file)).singleElement().asString().contains("nta.csv:3: the diameter is that of no vesicle");
        Files.writeString(folder.resolve("nta.csv"), "50,1e308\n60,1e308\n");
        assertThat(problems(file)).singleElement().asString().contains("more than a number can hold");
        Files.writeString(folder.resolve("nta.csv"), "50,0\n60,0\n");
        assertThat(problems(file)).singleElement().asString().contains("all concentrations are 0");
    }

    @Test
    void sizesAreToldOnceAndOnlyOnce() {
        assertThat(Draft.problems(with("      diameter: 110 nm ± 25 % (msc_size_tbl P232)\n", "")))
                .singleElement()
                .asString()
                .contains("the key \"diameter\" is missing, or \"sizes\"");
    }

    private static List<String> problems(Path file) {
        try {
            Studies.read(file, Map.of());
            return List.of();
        } catch (StudyException wrong) {
            return wrong.problems().stream().map(Problem::toString).toList();
        }
    }

    @Test
    void theResolvedStudySaysAllAndMeansTheSame() {
        ReadStudy first = Draft.read(MADE);
        assertThat(first.resolved()).contains("# library products");
        assertThat(Draft.study(first.resolved())).isEqualTo(first.study());
    }

    @Test
    void everyMethodOfTheLibraryMakesAGoodStudy() {
        Map<String, List<String>> names = Methods.names();
        assertThat(names).containsOnlyKeys("production", "isolation", "classes", "loading", "ligands", "storage");
        for (String method : names.getOrDefault("isolation", List.of())) {
            assertThat(Draft.problems(with("size exclusion", method)))
                    .as(method)
                    .isEmpty();
        }
        for (String method : names.getOrDefault("loading", List.of())) {
            assertThat(Draft.problems(with("electroporation", method)))
                    .as(method)
                    .isEmpty();
        }
        for (String place : names.getOrDefault("storage", List.of())) {
            assertThat(Draft.problems(with("at: -80 C, for: 30 d, cycles: 1", "at: " + place + ", for: 30 d")))
                    .as(place)
                    .isEmpty();
        }
    }

    /// The value, or the range, of a number with a row is that of the row, in the unit that the row prints.
    @Test
    void theNumbersOfTheLibraryAreThoseOfTheirRows() throws IOException {
        String text = new String(
                java.util.Objects.requireNonNull(Library.class.getResourceAsStream("library/products.yaml"))
                        .readAllBytes(),
                java.nio.charset.StandardCharsets.UTF_8);
        var cited =
                Pattern.compile(": ([0-9.e]+) [^ ]+ \\([a-z0-9_A-Z]+ (P[0-9]+)").matcher(text);
        Evidence evidence = Evidence.shipped();
        int rows = 0;
        while (cited.find()) {
            Parameter row = evidence.parameter(cited.group(2)).orElseThrow();
            double value = Double.parseDouble(cited.group(1));
            boolean isValue = row.value().isPresent() && row.value().getAsDouble() == value;
            boolean isInside = row.low().isPresent()
                    && row.low().getAsDouble() <= value
                    && value <= row.high().orElse(Double.NaN);
            assertThat(isValue || isInside).as("%s: %s", row.id(), value).isTrue();
            rows++;
        }
        assertThat(rows).isGreaterThan(25);
    }
}
