package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.numerics.NumericalFailure;

class RuleTest {
    private static final double BASE = 1;

    private static Rule rule(String signal, boolean increases, double saturation) {
        return new Rule("cancer", signal, increases, "migration speed", saturation, 10, 2, false);
    }

    private static CellModel model(Rule... rules) {
        CellType type = Given.quiet("cancer").withMotility(Motility.random(BASE, 10));
        return new CellModel(
                List.of(type), List.of("up1", "up2", "down1", "down2"), List.of("miR-146b"), List.of(rules), Given.BOX);
    }

    private static double speed(CellModel model, double... ambient) {
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        for (int substrate = 0; substrate < ambient.length; substrate++) {
            cells.ambient(substrate)[0] = ambient[substrate];
        }
        model.blueprint().applyRules(cells, 0);
        return model.behaviour(cells, "migration speed", 0);
    }

    /// Half of the effect at a signal of 10 (H = 1/2), 0.8 at 20, 2/3 if two signals stand at 10.
    @ParameterizedTest
    @CsvSource({
        // up1, up2, down1, down2, expected; saturations: up1 5, up2 3, down1 0.2, down2 0.4
        "0, 0, 0, 0, 1",
        "10, 0, 0, 0, 3", // 1 + (5 − 1)/2
        "0, 10, 0, 0, 3", // both increasing lines share the largest saturation, 5
        "20, 0, 0, 0, 4.2",
        "10, 10, 0, 0, 3.6666666666666665", // h adds up: H = 2/3
        "1e300, 0, 0, 0, 5",
        "0, 0, 10, 0, 0.6", // 1 + (0.2 − 1)/2
        "0, 0, 0, 10, 0.6", // both decreasing lines share the smallest saturation, 0.2
        "0, 0, 1e300, 0, 0.2",
        "10, 0, 10, 0, 1.6", // U = 3, then 3 + (0.2 − 3)/2
        "1e300, 1e300, 1e300, 1e300, 0.2", // down-regulation dominates
        "1e300, 0, 10, 0, 2.6",
        "-10, -10, -10, -10, 1" // signals below 0 count as 0
    })
    void linesActTogetherAsTheGrammarSays(double up1, double up2, double down1, double down2, double expected) {
        CellModel model =
                model(rule("up1", true, 5), rule("up2", true, 3), rule("down1", false, 0.2), rule("down2", false, 0.4));
        assertThat(speed(model, up1, up2, down1, down2)).isCloseTo(expected, within(1e-14 * expected));
    }

    /// The base is a bound only where lines of the other direction exist.
    @ParameterizedTest
    @CsvSource({"true, false, 0.5", "true, true, 1", "false, false, 2", "false, true, 1"})
    void theBaseBoundsALineOnlyBesideLinesOfTheOtherDirection(boolean increases, boolean both, double expected) {
        Rule wrongWay = rule("up1", increases, increases ? 0.5 : 2);
        Rule other = rule("down1", !increases, increases ? 0.1 : 4);
        CellModel model = both ? model(wrongWay, other) : model(wrongWay);
        assertThat(speed(model, 1e300, 0, 0, 0)).isEqualTo(expected);
    }

    @Test
    void deadCellsFeelOnlyTheLinesThatApplyToThem() {
        Rule living = new Rule("cancer", "up1", true, "up2 uptake", 4, 10, 1, false);
        Rule dying = new Rule("cancer", "up2", true, "up2 uptake", 2, 10, 1, true);
        CellModel deaf = model(living);
        CellModel feeling = model(living, dying);
        for (CellModel model : List.of(deaf, feeling)) {
            Population cells = model.population();
            cells.add(0, 0, 0, 0);
            cells.ambient(0)[0] = 10;
            cells.ambient(1)[0] = 10;
            model.blueprint().applyRules(cells, 0);
            double alive = model.uptake(cells, 1, 0);
            Dying.die(model.blueprint(), cells, 0, CellState.NECROTIC);
            model.blueprint().applyRules(cells, 0);
            if (model == deaf) {
                assertThat(model.uptake(cells, 1, 0)).as("keeps a tenth").isEqualTo(alive * 0.1);
            } else {
                assertThat(model.uptake(cells, 1, 0))
                        .as("only one line, H = 1/2")
                        .isEqualTo(2);
            }
        }
    }

    @Test
    void everyPowerIsTheSameHoweverItIsComputed() {
        for (double n : new double[] {0.5, 1, 1.7, 2, 3, 4, 8}) {
            assertThat(RuleSet.power(1.3, n)).isCloseTo(StrictMath.pow(1.3, n), within(1e-15));
        }
    }

    @Test
    void signalsAreWhatTheirNamesSay() {
        CellType type = Given.quiet("cancer").withMotility(Motility.random(BASE, 10));
        List<String> substrates = List.of("oxygen", "drug");
        List<String> pools = List.of("miR-146b", "drug");
        String[] names = {
            "oxygen",
            "drug",
            "miR-146b",
            "intracellular drug",
            "internalized miR-146b",
            "oxygen gradient",
            "grad(oxygen)",
            "pressure",
            "volume",
            "contact with cancer",
            "contact with cell type 0",
            "contact with live cells",
            "contact with dead cell",
            "dead",
            "is_apoptotic",
            "necrotic",
            "current time"
        };
        double[] values = {30, 7, 300, 0.5, 300 / 2494.0, 5, 5, 1.5, 2494, 6, 6, 4, 2, 0, 0, 0, 12};
        for (int index = 0; index < names.length; index++) {
            Rule rule = new Rule("cancer", names[index], true, "migration speed", 3, 1, 1, false);
            CellModel model = new CellModel(List.of(type), substrates, pools, List.of(rule), Given.BOX);
            Population cells = model.population();
            cells.add(0, 0, 0, 0);
            cells.pass(12);
            cells.ambient(0)[0] = 30;
            cells.ambient(1)[0] = 7;
            cells.pool(0)[0] = 300;
            cells.pool(1)[0] = 0.5 * 2494;
            cells.numbers(Layout.PRESSURE)[0] = 1.5;
            if (model.needsGradient(0)) {
                cells.gradient(0, 0)[0] = 3;
                cells.gradient(0, 1)[0] = -4;
            }
            if (model.blueprint().layout.hasContacts()) {
                fill(cells, model.blueprint().layout.contactWithType(0), 6);
                fill(cells, model.blueprint().layout.contactInState(CellState.LIVE.ordinal()), 4);
                fill(cells, model.blueprint().layout.contactInState(CellState.NECROTIC.ordinal()), 2);
            }
            model.blueprint().applyRules(cells, 0);
            double expected = 1 + 2 * values[index] / (1 + values[index]);
            assertThat(model.behaviour(cells, "migration speed", 0))
                    .as(names[index])
                    .isCloseTo(expected, within(1e-12));
        }
    }

    private static void fill(Population cells, int column, double count) {
        if (column != Layout.NONE) {
            cells.numbers(column)[0] = count;
        }
    }

    @Test
    void everyBehaviourWithAMechanismCanBeRuled() {
        for (String behaviour : List.of(
                "cycle entry",
                "exit from cycle phase 0",
                "apoptosis",
                "necrosis",
                "migration speed",
                "migration bias",
                "migration persistence time",
                "cell-cell adhesion",
                "cell-cell repulsion",
                "relative maximum adhesion distance",
                "adhesive affinity to cancer",
                "adhesive affinity to cell type 0",
                "up1 secretion",
                "up1 secretion target",
                "up1 secretion saturation density",
                "up1 uptake",
                "up1 export",
                "chemotactic response to up1",
                "chemotactic sensitivity to up1")) {
            CellModel model = model(new Rule("cancer", "up1", true, behaviour, 0.75, 10, 1, false));
            Population cells = model.population();
            cells.add(0, 0, 0, 0);
            double base = model.behaviour(cells, behaviour, 0);
            cells.ambient(0)[0] = 10;
            model.blueprint().applyRules(cells, 0);
            assertThat(model.behaviour(cells, behaviour, 0)).as(behaviour).isEqualTo(base + (0.75 - base) / 2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "damage",
                "custom:GFP",
                "is attacking",
                "contact with BM",
                "contact with other dead cells",
                "total attack time",
                "intracellular ligand"
            })
    void everySignalOfTheGrammarIsKnown(String signal) {
        assertThat(full(new Rule("cancer", signal, true, "migration speed", 2, 1, 1, false)))
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "phagocytose cancer",
                "phagocytosis of apoptotic cells",
                "attack cell type 0",
                "fuse to cancer",
                "transform to cancer",
                "asymmetric division to cancer",
                "immunogenicity to cancer",
                "custom: GFP",
                "is_movable",
                "cell-membrane repulsion",
                "cell attachment rate",
                "maximum number of cell attachments",
                "attack duration",
                "damage rate"
            })
    void everyBehaviourOfTheGrammarIsKnown(String behaviour) {
        assertThat(full(new Rule("cancer", "pressure", true, behaviour, 1, 1, 1, false)))
                .isNotNull();
    }

    private static CellModel full(Rule rule) {
        Setting setting =
                Setting.usual().withCustom(List.of(new Custom("GFP", false))).keepingSubstrates(true);
        return new CellModel(
                List.of(Given.quiet("cancer")), List.of("ligand"), List.of(), List.of(rule), Given.BOX, setting);
    }

    @Test
    void allUnknownNamesAreReportedAtOnceWithTheNearestOnes() {
        assertThatThrownBy(() -> model(
                        new Rule("cancr", "up1", true, "migration speed", 1, 1, 1, false),
                        new Rule("cancer", "miR146b", true, "migration speed", 1, 1, 1, false),
                        new Rule("cancer", "up1", true, "migration sped", 1, 1, 1, false),
                        new Rule("cancer", "up1", true, "exit from cycle phase 3", 1, 1, 1, false),
                        new Rule("cancer", "up1", true, "migration bias", 2, 1, 1, false),
                        new Rule("cancer", "up1", true, "apoptosis", -1, 1, 1, false)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean \"cancer\"?")
                .hasMessageContaining("did you mean \"miR-146b\"?")
                .hasMessageContaining("did you mean \"migration speed\"?")
                .hasMessageContaining("has phases 0 to 0")
                .hasMessageContaining("at most 1, got 2.0")
                .hasMessageContaining(">= 0 for this behaviour, got -1.0");
    }

    @Test
    void theSameLineTwiceIsRefused() {
        assertThatThrownBy(() -> model(rule("up1", true, 2), rule("up1", true, 3)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the same signal already acts");
        assertThat(speed(model(rule("up1", true, 2), rule("up1", false, 0)))).isEqualTo(BASE);
    }

    @Test
    void aSignalThatIsNotANumberStopsTheRunAndSaysWhere() {
        CellModel model = model(rule("up1", true, 2));
        assertThatThrownBy(() -> speed(model, Double.NaN))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("up1")
                .hasMessageContaining("cell 0");
    }

    @Test
    void impossibleNumbersAreRefused() {
        for (double bad : new double[] {Double.NaN, 0, -1, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new Rule("a", "b", true, "c", 1, bad, 1, false))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Rule("a", "b", true, "c", 1, 1, bad, false))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
