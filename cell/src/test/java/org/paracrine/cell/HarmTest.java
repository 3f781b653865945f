package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class HarmTest {
    private static Population lone(CellModel model) {
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        return cells;
    }

    @Test
    void damageGrowsAtItsRateAndIsRepairedAtIts() {
        CellModel model = Given.model(Given.quiet("cell").withIntegrity(new Integrity(0.5, 0.25)));
        Population cells = lone(model);
        double expected = 0;
        for (int step = 0; step < 10; step++) {
            model.phenotype(cells, 6, Given.RANDOM, step);
            expected = (expected + 6 * 0.5) / (1 + 6 * 0.25);
            assertThat(cells.damage(0)).isEqualTo(expected);
        }
        assertThat(expected).isCloseTo(0.5 / 0.25, within(1e-3));
    }

    @Test
    void halvingTheStepHalvesTheError() {
        double[] errors = new double[3];
        for (int cut = 0; cut < 3; cut++) {
            double minutes = 2.0 / (1 << cut);
            CellModel model = Given.model(Given.quiet("cell").withIntegrity(new Integrity(0.2, 0.1)));
            Population cells = lone(model);
            for (int step = 0; step < 10 / minutes; step++) {
                model.phenotype(cells, minutes, Given.RANDOM, step);
            }
            errors[cut] = Math.abs(cells.damage(0) - 2 * (1 - Math.exp(-1)));
        }
        assertThat(errors[0] / errors[1]).isCloseTo(2, within(0.2));
        assertThat(errors[1] / errors[2]).isCloseTo(2, within(0.1));
    }

    @Test
    void theSmallestRateCounts() {
        CellModel model = Given.model(Given.quiet("cell").withIntegrity(new Integrity(1e-12, 0)));
        Population cells = lone(model);
        model.phenotype(cells, 6, Given.RANDOM, 0);
        assertThat(cells.damage(0)).isEqualTo(6e-12);
    }

    @Test
    void damageIsFeltByRulesInTheNextStep() {
        CellModel model = Given.model(
                Given.quiet("cell").withIntegrity(new Integrity(1, 0)),
                new Rule("cell", "damage", true, "apoptosis", 1, 6, 1, false));
        Population cells = lone(model);
        model.phenotype(cells, 6, Given.RANDOM, 0);
        assertThat(model.behaviour(cells, "apoptosis", 0)).isZero();
        model.phenotype(cells, 6, Given.RANDOM, 1);
        assertThat(model.behaviour(cells, "apoptosis", 0)).isEqualTo(0.5);
        assertThat(model.signal(cells, "damage", 0)).isEqualTo(12);
    }

    @Test
    void cellsThatNothingHarmsHaveNoColumnForIt() {
        CellModel model = Given.model(Given.quiet("cell"));
        assertThat(model.blueprint().layout.harms).isFalse();
        assertThat(lone(model).damage(0)).isZero();
        assertThat(List.of(lone(model).attacks().target(0), (int)
                        lone(model).attacks().targetId(0)))
                .containsOnly(-1);
    }
}
