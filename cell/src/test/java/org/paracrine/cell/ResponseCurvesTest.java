package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.cell.ResponseCurves.Axis;
import org.paracrine.cell.ResponseCurves.Curve;
import org.paracrine.cell.ResponseCurves.Mark;
import org.paracrine.cell.ResponseCurves.Response;

class ResponseCurvesTest {
    private static final List<String> SUBSTRATES = List.of("oxygen", "drug");

    private static Rule rule(
            String signal, boolean increases, String behaviour, double saturation, double halfMax, double power) {
        return new Rule("tumour", signal, increases, behaviour, saturation, halfMax, power, false);
    }

    private static CellModel model(Rule... rules) {
        CellType tumour = CellType.physicell("tumour")
                .withMotility(Motility.random(1, 10))
                .withSecretion(Map.of("drug", new Secretion(0, 1, 0, 0)));
        return new CellModel(
                List.of(Given.quiet("stone"), tumour), SUBSTRATES, List.of("miR-146b"), List.of(rules), Given.BOX);
    }

    private static Curve curve(Rule... rules) {
        return ResponseCurves.of(model(rules)).getFirst().curves().getFirst();
    }

    /// What a cell of the engine does at each signal of the curve, with the other signals at 0.
    @Test
    void aCurveIsWhatACellDoes() {
        CellModel model = model(
                rule("oxygen", true, "migration speed", 5, 10, 3),
                rule("drug", false, "migration speed", 0.2, 2, 1.5),
                rule("drug", true, "migration speed", 7, 1, 2));
        for (Curve curve : ResponseCurves.of(model).getFirst().curves()) {
            int substrate = SUBSTRATES.indexOf(curve.signal());
            for (int at = 0; at < curve.signals().size(); at++) {
                Population cells = model.population();
                cells.add(1, 0, 0, 0);
                cells.ambient(substrate)[0] = curve.signals().get(at);
                model.blueprint().applyRules(cells, 0);
                assertThat(curve.values().get(at)).isEqualTo(model.behaviour(cells, "migration speed", 0));
            }
        }
    }

    @Test
    void rulesOnOneBehaviourStandTogetherWithACurveForEachSignal() {
        List<Response> responses = ResponseCurves.of(model(
                rule("oxygen", true, "migration speed", 5, 10, 2),
                rule("oxygen", true, "cycle entry", 0.01, 20, 4),
                rule("drug", false, "migration speed", 0.2, 2, 2),
                rule("oxygen", false, "migration speed", 0.5, 30, 2)));
        assertThat(responses).extracting(Response::behaviour).containsExactly("migration speed", "cycle entry");
        Response speed = responses.getFirst();
        assertThat(speed.cellType()).isEqualTo("tumour");
        assertThat(speed.base()).isEqualTo(1);
        assertThat(speed.rules()).containsExactly(0, 2, 3);
        assertThat(speed.curves()).extracting(Curve::signal).containsExactly("oxygen", "drug");
        assertThat(speed.curves().getFirst().marks())
                .extracting(Mark::rule, Mark::halfMax, Mark::saturation)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 10.0, 5.0),
                        org.assertj.core.groups.Tuple.tuple(3, 30.0, 0.2));
    }

    @Test
    void aCurveBeginsAtTheBaseAndIsHalfWayAtItsHalfMax() {
        Curve curve = curve(rule("oxygen", true, "migration speed", 5, 10, 2));
        assertThat(curve.axis()).isEqualTo(Axis.LINEAR);
        assertThat(curve.signals().getFirst()).isZero();
        assertThat(curve.signals().getLast()).isEqualTo(40);
        assertThat(curve.signals()).isSorted().doesNotHaveDuplicates();
        assertThat(curve.values().getFirst()).isEqualTo(1);
        assertThat(curve.marks()).containsExactly(new Mark(0, 10, 3, 5));
    }

    /// A tenth and nine tenths of the effect lie 4 % apart, far closer than an even axis has points.
    @Test
    void aSwitchHasPointsOnItsSlope() {
        Curve curve = curve(rule("oxygen", true, "migration speed", 2, 30, 100));
        long onSlope = curve.values().stream()
                .filter(value -> value > 1.1 && value < 1.9)
                .count();
        assertThat(onSlope).isGreaterThanOrEqualTo(5);
    }

    @Test
    void slowAndWideResponsesGetALogarithmicAxis() {
        Curve slow = curve(rule("oxygen", true, "migration speed", 5, 10, 0.5));
        assertThat(slow.axis()).isEqualTo(Axis.LOGARITHMIC);
        assertThat(slow.signals()).isSorted().allMatch(signal -> signal > 0);
        assertThat(slow.values().getFirst()).isCloseTo(1 + 4 * 0.02, within(1e-9));
        assertThat(slow.values().getLast()).isCloseTo(1 + 4 * 0.98, within(1e-9));
        Curve wide = curve(
                rule("oxygen", true, "migration speed", 5, 1, 4), rule("oxygen", false, "migration speed", 0, 100, 4));
        assertThat(wide.axis()).isEqualTo(Axis.LOGARITHMIC);
        assertThat(wide.values().getLast()).isLessThan(0.5);
        assertThat(wide.values().stream().mapToDouble(value -> value).max().orElseThrow())
                .isGreaterThan(4.5);
    }

    @Test
    void countsAreWholeAndYesOrNoIsTwoPoints() {
        Curve contacts = curve(rule("contact with stone", true, "migration speed", 5, 2.2, 4));
        assertThat(contacts.axis()).isEqualTo(Axis.COUNT);
        assertThat(contacts.signals()).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0);
        Curve attacking = curve(rule("attacking", false, "migration speed", 0, 0.5, 4));
        assertThat(attacking.axis()).isEqualTo(Axis.SWITCH);
        assertThat(attacking.signals()).containsExactly(0.0, 1.0);
    }

    @Test
    void aSignalOfTheDeadActsOnlyWhereTheDeadFeelIt() {
        Rule felt = new Rule("tumour", "dead", true, "drug secretion", 1, 0.5, 4, true);
        Rule unfelt = new Rule("tumour", "dead", true, "drug secretion", 1, 0.5, 4, false);
        assertThat(curve(felt).values().getLast()).isCloseTo(16.0 / 17, within(1e-12));
        assertThat(curve(unfelt).values()).containsExactly(0.0, 0.0);
    }
}
