package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CycleTest {
    private static final double STEP = 6;

    private static List<Cycle> models() {
        return Cycle.all();
    }

    private static Population lone(CellModel model, int cells) {
        Population population = model.population();
        for (int cell = 0; cell < cells; cell++) {
            population.add(0, 0, 0, 0);
        }
        return population;
    }

    private static CellModel cycling(Cycle cycle) {
        return Given.model(Given.quiet("cancer").withCycle(cycle));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aCellDividesOnceInEachRoundAndItsTargetIsBackWhereItBegan(Cycle cycle) {
        CellModel model = cycling(cycle);
        Population cells = lone(model, 1);
        double target = cells.numbers(Layout.NUCLEAR_SOLID_TARGET)[0];
        int rounds = 0;
        int before = 0;
        for (int step = 0; rounds < 3; step++) {
            int count = cells.count();
            model.phenotype(cells, STEP, Given.RANDOM, step);
            int first = Given.cell(cells, 0);
            boolean wrapped = cells.phase(first) < before || (cycle.phases().size() == 1 && cells.count() > count);
            before = cells.phase(first);
            if (wrapped) {
                rounds++;
                assertThat(cells.numbers(Layout.NUCLEAR_SOLID_TARGET)[first])
                        .as("%s, after round %d", cycle.name(), rounds)
                        .isEqualTo(target);
                assertThat(cells.count()).as(cycle.name()).isGreaterThan(rounds);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theTimeInAPhaseIsTheInverseOfItsRate(Cycle cycle) {
        for (int phase = 0; phase < cycle.phases().size(); phase++) {
            Cycle.Phase here = cycle.phases().get(phase);
            int many = 2000;
            CellModel model = cycling(cycle);
            Population cells = lone(model, many);
            java.util.Arrays.fill(cells.codes(Layout.PHASE), 0, many, phase);
            double expected = 1 / here.exitRate();
            double sum = 0;
            boolean[] left = new boolean[many];
            double waited = 0;
            for (int step = 0; waited < 12 * expected; step++) {
                int[] before = new int[many];
                for (int cell = 0; cell < many; cell++) {
                    before[cell] = cells.phase(cell);
                }
                waited += STEP;
                for (int cell = 0; cell < many; cell++) {
                    if (!left[cell]
                            && (Cycling.advance(model.blueprint(), cells, cell, STEP, Given.RANDOM, step)
                                    || cells.phase(cell) != before[cell])) {
                        left[cell] = true;
                        sum += waited;
                    }
                }
            }
            double error = here.fixed() ? STEP / 2 : 5 * expected / Math.sqrt(many);
            assertThat(sum / many)
                    .as("%s, %s", cycle.name(), here.name())
                    .isCloseTo(expected, within(error + 1e-3 * expected));
        }
    }

    @Test
    void aPhaseOfFixedLengthEndsOnTheMinute() {
        CellModel model = cycling(Cycle.ki67Basic());
        Population cells = lone(model, 1);
        cells.codes(Layout.PHASE)[0] = 1;
        int steps = 0;
        while (cells.count() == 1) {
            model.phenotype(cells, STEP, Given.RANDOM, steps++);
        }
        assertThat(steps * STEP).isEqualTo(15.5 * 60);
    }

    private static Cycle spread(double share) {
        Cycle basic = Cycle.ki67Basic();
        Cycle.Phase positive = basic.phases().get(1);
        return basic.with(1, new Cycle.Phase(positive.name(), positive.exitRate(), true, true, true, share));
    }

    private static double[] lengths(CellModel model, int many, double step) {
        Population cells = lone(model, many);
        java.util.Arrays.fill(cells.codes(Layout.PHASE), 0, many, 1);
        double[] lengths = new double[many];
        int left = 0;
        for (int at = 0; left < many; at++) {
            for (int cell = 0; cell < many; cell++) {
                if (lengths[cell] == 0 && Cycling.advance(model.blueprint(), cells, cell, step, Given.RANDOM, at)) {
                    lengths[cell] = (at + 1) * step;
                    left++;
                }
            }
        }
        return lengths;
    }

    @Test
    void aPhaseWithSpreadLastsAsLongOnTheMeanAndDiffersFromCellToCell() {
        int many = 4000;
        double[] lengths = lengths(cycling(spread(0.2)), many, STEP);
        double mean = 15.5 * 60;
        double deviation = 0.2 * mean;
        double found = java.util.Arrays.stream(lengths).average().orElseThrow();
        double square = java.util.Arrays.stream(lengths)
                .map(length -> (length - found) * (length - found))
                .average()
                .orElseThrow();
        assertThat(found).isCloseTo(mean, within(4 * deviation / Math.sqrt(many)));
        assertThat(Math.sqrt(square)).isCloseTo(deviation, within(4 * deviation / Math.sqrt(2.0 * many)));
    }

    @Test
    void theLengthOfAPhaseDoesNotDependOnTheStep() {
        double[] coarse = lengths(cycling(spread(0.2)), 200, 6);
        double[] fine = lengths(cycling(spread(0.2)), 200, 1);
        for (int cell = 0; cell < 200; cell++) {
            assertThat(coarse[cell]).isCloseTo(fine[cell], within(3.5));
        }
    }

    @Test
    void eachVisitAndEachCellHasALengthOfItsOwn() {
        Cycle cycle = spread(0.2).withEntry(1);
        CellModel model = cycling(cycle);
        Population cells = lone(model, 1);
        List<Integer> visits = new java.util.ArrayList<>();
        int entered = 0;
        int before = 0;
        for (int step = 0; visits.size() < 5; step++) {
            model.phenotype(cells, STEP, Given.RANDOM, step);
            int first = Given.cell(cells, 0);
            if (cells.phase(first) != before) {
                before = cells.phase(first);
                if (before == 0) {
                    visits.add(step - entered);
                }
                entered = step;
            }
        }
        assertThat(visits).hasSizeGreaterThan(3).doesNotHaveDuplicates();
        assertThat(java.util.Arrays.stream(lengths(model, 10, 0.1)).boxed().toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void evenAPhaseOfGreatestSpreadEndsAfterItBegan() {
        double[] lengths = lengths(cycling(spread(1)), 1000, STEP);
        assertThat(java.util.Arrays.stream(lengths).min().orElseThrow()).isPositive();
        assertThat(java.util.Arrays.stream(lengths).max().orElseThrow()).isLessThan(2 * 15.5 * 60 + STEP);
        assertThat(java.util.Arrays.stream(lengths).average().orElseThrow())
                .isCloseTo(15.5 * 60, within(4 * 0.54 * 15.5 * 60 / Math.sqrt(1000)));
    }

    @Test
    void aLivePopulationGrowsExponentially() {
        CellModel model = cycling(Cycle.live());
        Population cells = lone(model, 3000);
        for (int step = 0; step < 240; step++) {
            model.phenotype(cells, STEP, Given.RANDOM, step);
        }
        double expected = 3000 * Math.pow(1 + Cycle.live().phases().getFirst().exitRate() * STEP, 240);
        double error = Math.sqrt(expected * (expected / 3000 - 1));
        assertThat((double) cells.count()).isCloseTo(expected, within(4 * error));
    }

    @Test
    void theEntryIsTheExitOfTheFirstPhase() {
        assertThat(Cycle.flowCytometry().withEntry(0.01).phases().getFirst().exitRate())
                .isEqualTo(0.01);
        CellModel model = cycling(Cycle.flowCytometry().withEntry(0.01));
        Population cells = lone(model, 1);
        assertThat(model.behaviour(cells, "cycle entry", 0)).isEqualTo(0.01);
        assertThat(model.behaviour(cells, "exit from cycle phase 0", 0)).isEqualTo(0.01);
        assertThat(model.behaviour(cells, "exit from cycle phase 2", 0)).isEqualTo(0.00333);
        assertThat(model.cycleEntry(cells, 0)).isEqualTo(0.01);
    }

    @Test
    void aMisspeltCycleIsNamedWithTheNearestOne() {
        assertThat(Cycle.named("KI67 basic")).isEqualTo(Cycle.ki67Basic());
        assertThatThrownBy(() -> Cycle.named("flow cytometri"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean \"flow cytometry\"?");
    }
}
