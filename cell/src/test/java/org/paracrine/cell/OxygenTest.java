package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class OxygenTest {
    private static final OxygenResponse RESPONSE = new OxygenResponse("oxygen", 5, 38, 5, 2.5, 1.0 / 360);

    private final CellType type =
            Given.quiet("cancer").withCycle(Cycle.live().withEntry(0.001)).withOxygen(RESPONSE);

    @Test
    void oxygenScalesCycleEntryBetweenThresholdAndSaturation() {
        CellModel model = Given.model(type);
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        double[][] expected = {{0, 0}, {5, 0}, {21.5, 0.0005}, {38, 0.001}, {100, 0.001}};
        for (double[] pair : expected) {
            cells.ambient(0)[0] = pair[0];
            assertThat(model.cycleEntry(cells, 0)).isCloseTo(pair[1], within(1e-15));
        }
    }

    @Test
    void necrosisIsTheLargerOfTheRuleAndTheLackOfOxygen() {
        Rule rule = new Rule("cancer", "miR-146b", true, "necrosis", 0.002, 10, 1, false);
        CellModel model = Given.model(type, rule);
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.ambient(0)[0] = 3.75;
        assertThat(model.necrosis(cells, 0)).isCloseTo(0.5 / 360, within(1e-15));
        cells.pool(0)[0] = 1e9;
        model.blueprint().applyRules(cells, 0);
        assertThat(model.necrosis(cells, 0)).isCloseTo(0.002, within(1e-9));
        cells.ambient(0)[0] = 1;
        assertThat(model.necrosis(cells, 0)).isCloseTo(1.0 / 360, within(1e-15));
    }

    @Test
    void rulesActBeforeOxygen() {
        Rule rule = new Rule("cancer", "miR-146b", false, "cycle entry", 0.0002, 10, 1, false);
        CellModel model = Given.model(type, rule);
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.ambient(0)[0] = 21.5;
        cells.pool(0)[0] = 10;
        model.blueprint().applyRules(cells, 0);
        assertThat(model.behaviour(cells, "cycle entry", 0)).isCloseTo(0.0006, within(1e-15));
        assertThat(model.cycleEntry(cells, 0)).isCloseTo(0.0003, within(1e-15));
    }

    @Test
    void withoutOxygenCellsDieAtTheMaximumRateAndNoneDivides() {
        CellModel model = Given.model(type);
        Population cells = model.population();
        int many = 5000;
        for (int cell = 0; cell < many; cell++) {
            cells.add(0, 0, 0, 0);
        }
        model.phenotype(cells, 6, Given.RANDOM, 0);
        long dead = java.util.stream.IntStream.range(0, many)
                .filter(cell -> cells.state(cell) == CellState.NECROTIC)
                .count();
        double share = 6.0 / 360;
        assertThat((double) dead).isCloseTo(share * many, within(4 * Math.sqrt(share * many)));
        assertThat(cells.count()).isEqualTo(many);
    }

    @Test
    void thresholdsInTheWrongOrderAreRefused() {
        assertThatThrownBy(() -> new OxygenResponse("oxygen", 38, 5, 5, 2.5, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must exceed");
        assertThatThrownBy(() -> new OxygenResponse("oxygen", 5, 38, 2.5, 5, 0.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("above the oxygen level where it is most");
    }
}
