package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.RandomStream;

class SamplingTest {
    private static final String ENTRY = "tumour.cells.glioma.cycle.entry";
    private static final long SEED = 5;

    private static double value(Study study, String path) {
        return Objects.requireNonNull(StudyPaths.quantities(study).get(path), path)
                .value();
    }

    private static double[] sorted(int animals, ToDoubleFunction<RandomStream> drawn) {
        double[] values = new double[animals];
        for (int animal = 0; animal < animals; animal++) {
            values[animal] = drawn.applyAsDouble(new RandomStream(SEED, animal));
        }
        Arrays.sort(values);
        return values;
    }

    @Test
    void oneMoreRangeChangesNoOtherDraw() {
        RandomStream animal = new RandomStream(SEED, 3);
        Study few = Sampling.draw(Draft.study(Draft.GOOD), animal).study();
        Study more = Sampling.draw(
                        Draft.study(Draft.GOOD
                                .replace("chevillet2014 P011", "chevillet2014 P011 0.001 .. 0.02")
                                .replace("animals: 8", "animals: 8, varies: { body.blood: 10 % }")),
                        animal)
                .study();
        Map<String, Quantity> after = StudyPaths.quantities(more);
        StudyPaths.quantities(few).forEach((path, quantity) -> {
            if (!path.equals("body.blood") && !path.endsWith("miR-146b")) {
                assertThat(after).as(path).containsEntry(path, quantity);
            }
        });
        assertThat(value(more, "body.blood")).isNotEqualTo(value(few, "body.blood"));
    }

    @Test
    void theSameAnimalIsDrawnAgain() {
        Study study = Draft.study(Draft.GOOD);
        assertThat(Sampling.draw(study, new RandomStream(1, 2)))
                .isEqualTo(Sampling.draw(study, new RandomStream(1, 2)));
        assertThat(Sampling.draw(study, new RandomStream(1, 2)))
                .isNotEqualTo(Sampling.draw(study, new RandomStream(1, 3)));
    }

    @Test
    void everyDrawStaysInItsRange() {
        Study study = Draft.study(Draft.GOOD);
        for (int animal = 0; animal < 200; animal++) {
            StudyPaths.quantities(
                            Sampling.draw(study, new RandomStream(SEED, animal)).study())
                    .forEach((path, quantity) -> {
                        Range range = quantity.range();
                        assertThat(range == null || range.contains(quantity.value()))
                                .as("%s of seed %s", path, SEED)
                                .isTrue();
                    });
        }
    }

    @Test
    void onlyWhatHasARangeOrVariesIsDrawn() {
        Study study = Draft.study(Draft.with("animals: 8", "animals: 8, varies: { body.blood: 10 % }"));
        List<Sampling.Drawn> drawn =
                Sampling.draw(study, new RandomStream(SEED, 0)).drawn();
        assertThat(drawn)
                .extracting(Sampling.Drawn::path)
                .contains("body.blood", ENTRY)
                .doesNotContain("run.for");
        StudyPaths.quantities(study)
                .forEach((path, quantity) -> assertThat(
                                drawn.stream().anyMatch(each -> each.path().equals(path)))
                        .as(path)
                        .isEqualTo(quantity.range() != null || path.equals("body.blood")));
    }

    @Test
    void rangesOfRulesAreDrawnToo() {
        Study study = Draft.study(Draft.GOOD);
        assertThat(Sampling.draw(study, new RandomStream(SEED, 0)).drawn())
                .extracting(Sampling.Drawn::path)
                .contains("rules[0].half-max", "rules[0].Hill", "rules[0].saturation");
    }

    @Test
    void aRangeAboveZeroIsLogUniformAndElseUniform() {
        assertThat(Sampling.between(new Range(1, 100), 0.5)).isCloseTo(10, within(1e-12));
        assertThat(Sampling.between(new Range(0, 100), 0.25)).isEqualTo(25);
        assertThat(Sampling.between(new Range(3, 3), 0.7)).isEqualTo(3);
    }

    @Test
    void variationHasMedianOneAndTheGivenCoefficient() {
        String text = Draft.GOOD
                .replace("{ model: glioma }", "{ model: glioma, represents: 4 mm3 (assumed 4 .. 4) }")
                .replace("animals: 8", "animals: 8, varies: { tumour.represents: 30 % }");
        Study study = Draft.study(text);
        double[] values =
                sorted(4000, animal -> value(Sampling.draw(study, animal).study(), "tumour.represents"));
        double mean = Arrays.stream(values).average().orElseThrow();
        double variance = Arrays.stream(values)
                .map(each -> (each - mean) * (each - mean))
                .average()
                .orElseThrow();
        assertThat(values[2000]).isCloseTo(4, within(0.08));
        assertThat(Math.sqrt(variance) / mean).isCloseTo(0.3, within(0.015));
    }

    @Test
    void aShareOfAWholeStaysAShare() {
        String text = Draft.GOOD
                .replace("20 % (assumed 5 .. 50)", "90 % (assumed 80 .. 100)")
                .replace("animals: 8", "animals: 8, varies: { products.exo.vesicle.escape: 100 % }");
        Study study = Draft.study(text);
        double[] values =
                sorted(200, animal -> value(Sampling.draw(study, animal).study(), "products.exo.vesicle.escape"));
        assertThat(values[199]).isEqualTo(1);
    }
}
