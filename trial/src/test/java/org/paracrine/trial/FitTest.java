package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.study.Measurement;
import org.paracrine.study.Quantity;
import org.paracrine.study.Study;
import org.paracrine.study.StudyPaths;
import org.paracrine.trial.FittedParameter.Verdict;

/// A study is fitted to what another run of it had.
class FitTest {
    private static final String ESCAPE = "products.native.vesicle.escape";
    private static final String ENTRY = "tumour.cells.glioma.cycle.entry";

    /// The organ whose uptake is fitted, and the number.
    private static final String ORGAN = "liver";

    private static final String UPTAKE = "body.vesicles.maximum";

    private static Study study() {
        return SmallTrial.study(
                Map.of("subject.species", "mouse", "tumour.represents", "0.1 mm3"),
                "vein: [{ give: native, dose: 5 ug, route: intravenous, at: 0 h }]");
    }

    private static FitParameter parameter(String path) {
        Quantity quantity = StudyPaths.quantities(study()).get(path);
        assertThat(quantity).isNotNull();
        assertThat(quantity.range()).isNotNull();
        return new FitParameter(
                path,
                quantity.unit(),
                quantity.value(),
                quantity.range().low(),
                quantity.range().high());
    }

    private static FitResult fit(List<Measurement> measured, String... paths) {
        List<FitParameter> parameters = new ArrayList<>();
        for (String path : paths) {
            parameters.add(parameter(path));
        }
        return new Fit(study(), measured, parameters, 1, _ -> {}).run();
    }

    /// What the typical animal has with some numbers changed.
    private static List<Measurement> made(Map<String, Double> truth, String quantity, double... hours) {
        Study changed = StudyPaths.with(study(), truth);
        List<Measurement> asked = new ArrayList<>();
        for (double hour : hours) {
            asked.add(new Measurement(
                    "vein", quantity, quantity.equals(ORGAN) ? "native" : "", 60 * hour, 1, 1.0, asked.size() + 2));
        }
        double[] values = new Fit(changed, asked, List.of(), 1, _ -> {}).predictions(new double[0]);
        List<Measurement> made = new ArrayList<>();
        for (Measurement each : asked) {
            double value = values[made.size()];
            made.add(new Measurement(
                    each.arm(), each.quantity(), each.product(), each.minutes(), value, null, each.line()));
        }
        return made;
    }

    @Test
    void theUptakeOfAnOrganIsFoundAgain() {
        double truth = 0.8 * parameter(UPTAKE).start();
        FitResult found = fit(made(Map.of(UPTAKE, truth), ORGAN, 0.25, 1, 4, 12), UPTAKE);
        assertThat(found.parameters().getFirst().value()).isCloseTo(truth, withinPercentage(0.1));
        assertThat(found.parameters().getFirst().verdict()).isEqualTo(Verdict.WELL);
        assertThat(found.spread()).isLessThan(1e-3);
    }

    @Test
    void theRateOfDivisionIsFoundAgain() {
        double truth = 1.1 * parameter(ENTRY).start();
        FitResult found = fit(made(Map.of(ENTRY, truth), Measurement.TUMOUR_VOLUME, 12, 24, 36, 48), ENTRY);
        assertThat(found.parameters().getFirst().value()).isCloseTo(truth, withinPercentage(5));
    }

    @Test
    void whatTheMeasurementsDoNotFeelIsSaid() {
        FitResult found = fit(made(Map.of(), ORGAN, 0.25, 1, 4, 12), UPTAKE, ESCAPE);
        assertThat(found.parameters().get(0).verdict()).isEqualTo(Verdict.WELL);
        assertThat(found.parameters().get(1).verdict()).isEqualTo(Verdict.NOT_AT_ALL);
    }

    @Test
    void anyNumberOfThreadsFindsTheSame() {
        List<Measurement> measured = made(Map.of(), ORGAN, 0.25, 1, 4);
        List<FitParameter> parameters = List.of(parameter(UPTAKE));
        FitResult one = new Fit(study(), measured, parameters, 1, _ -> {}).run();
        FitResult two = new Fit(study(), measured, parameters, 2, _ -> {}).run();
        assertThat(two).isEqualTo(one);
    }

    @Test
    void measurementsMustBeMoreThanNumbersAndAllWeighedOrNone() {
        Measurement plain = new Measurement("vein", ORGAN, "native", 60, 0.2, null, 2);
        Measurement weighed = new Measurement("vein", ORGAN, "native", 120, 0.2, 0.02, 3);
        assertThatThrownBy(() -> new Fit(study(), List.of(plain), List.of(parameter(UPTAKE)), 1, _ -> {}))
                .hasMessageContaining("only as many measurements as numbers (1 and 1)");
        assertThatThrownBy(() -> new Fit(study(), List.of(plain, weighed), List.of(parameter(UPTAKE)), 1, _ -> {}))
                .hasMessageContaining("line 2 has no deviation");
    }
}
