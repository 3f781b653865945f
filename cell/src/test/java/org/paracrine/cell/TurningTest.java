package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurningTest {
    private static final double STEP = 6;
    private static final List<Custom> CUSTOM = List.of(new Custom("iron", true), new Custom("colour", false));

    private static CellType turning(String name, Map<String, Double> rates) {
        return Given.quiet(name).withFate(new Fate(rates, Map.of())).withCustom(Map.of("iron", 1.0, "colour", (double)
                name.charAt(0)));
    }

    private static CellModel model(List<CellType> types, Rule... rules) {
        return new CellModel(
                types,
                List.of("drug"),
                List.of("cargo"),
                List.of(rules),
                Given.BOX,
                Setting.usual().withCustom(CUSTOM).keepingSubstrates(true));
    }

    private static Population crowd(CellModel model, int cells) {
        Population population = model.population();
        for (int cell = 0; cell < cells; cell++) {
            population.add(0, 0, 0, 0);
        }
        return population;
    }

    private static int ofType(Population cells, int type) {
        return (int) IntStream.range(0, cells.count())
                .filter(cell -> cells.type(cell) == type)
                .count();
    }

    @Test
    void cellsTurnAtTheirRatesTheFirstTypeFirst() {
        CellModel model = model(
                List.of(turning("a", Map.of("b", 0.05, "c", 0.1)), turning("b", Map.of()), turning("c", Map.of())));
        int many = 20_000;
        Population cells = crowd(model, many);
        model.phenotype(cells, STEP, Given.RANDOM, 0);
        double first = 0.05 * STEP;
        double second = (1 - first) * 0.1 * STEP;
        assertThat((double) ofType(cells, 1))
                .isCloseTo(first * many, within(4 * Math.sqrt(first * (1 - first) * many)));
        assertThat((double) ofType(cells, 2))
                .isCloseTo(second * many, within(4 * Math.sqrt(second * (1 - second) * many)));
    }

    @Test
    void aCellKeepsWhatItIsMadeOfAndTakesTheRest() {
        CellType swift = turning("b", Map.of())
                .withVolume(Volume.mcf7().withTotal(1000))
                .withMotility(Motility.random(2, 1))
                .withIntegrity(new Integrity(0, 0.1))
                .withCycle(Cycle.ki67Basic().withEntry(0));
        CellModel model = model(
                List.of(
                        turning("a", Map.of("b", 1.0))
                                .withCycle(Cycle.ki67Basic().withEntry(0)),
                        swift),
                new Rule("b", "drug", true, "migration speed", 5, 1, 1, false));
        Population cells = model.population();
        cells.add(0, 1, 2, 3);
        cells.resize(0, 2000);
        double fluid = cells.fluid(0);
        cells.pool(0)[0] = 7;
        cells.internalised(0)[0] = 8;
        cells.custom(0)[0] = 9;
        cells.codes(Layout.PHASE)[0] = 1;
        cells.numbers(model.blueprint().layout.damage())[0] = 3;
        cells.numbers(model.blueprint().layout.attackTime())[0] = 4;
        cells.numbers(model.blueprint().layout.damageDelivered())[0] = 5;
        cells.numbers(model.blueprint().layout.crawl(0))[0] = 1;
        Turning.become(model.blueprint(), cells, 0, 1);
        assertThat(cells.type(0)).isEqualTo(1);
        assertThat(cells.volume(0)).isEqualTo(2000);
        assertThat(cells.fluid(0)).isEqualTo(fluid);
        assertThat(cells.nuclearSolidTarget(0)).isEqualTo(swift.volume().nuclearSolid());
        assertThat(List.of(cells.pool(0)[0], cells.internalised(0)[0], cells.custom(0)[0]))
                .containsExactly(7.0, 8.0, 9.0);
        assertThat(cells.custom(1)[0]).isEqualTo('b');
        assertThat(cells.phase(0)).isZero();
        assertThat(List.of(cells.damage(0), cells.attacks().damageDelivered(0), cells.crawl(0, 0), cells.elapsed(0)))
                .containsOnly(0.0);
        assertThat(cells.attacks().time(0)).isEqualTo(4);
        assertThat(cells.id(0)).isZero();
        assertThat(cells.born(0)).isZero();
        assertThat(model.behaviour(cells, "migration speed", 0)).isEqualTo(2);
    }

    @Test
    void aCellThatTurnedFollowsTheRulesOfItsNewTypeAtOnce() {
        CellModel model = model(
                List.of(turning("a", Map.of("b", 1.0)), turning("b", Map.of())),
                new Rule("b", "cargo", true, "apoptosis", 1, 1, 1, false));
        Population cells = crowd(model, 1);
        cells.pool(0)[0] = 1;
        model.phenotype(cells, STEP, Given.RANDOM, 0);
        assertThat(cells.type(0)).isEqualTo(1);
        assertThat(model.behaviour(cells, "apoptosis", 0)).isEqualTo(0.5);
        assertThat(cells.isDead(0)).isTrue();
    }

    @Test
    void theDeadStayWhatTheyAre() {
        CellModel model = model(List.of(turning("a", Map.of("b", 1.0)), turning("b", Map.of())));
        Population cells = crowd(model, 1);
        Dying.die(model.blueprint(), cells, 0, CellState.APOPTOTIC);
        model.phenotype(cells, STEP, Given.RANDOM, 0);
        assertThat(cells.type(0)).isZero();
    }

    @Test
    void aRateTowardsTheOwnTypeDoesNothing() {
        CellModel with = model(List.of(turning("a", Map.of("a", 1.0))));
        CellModel without = model(List.of(turning("a", Map.of())));
        Population cells = crowd(with, 10);
        Population others = crowd(without, 10);
        with.phenotype(cells, STEP, Given.RANDOM, 0);
        without.phenotype(others, STEP, Given.RANDOM, 0);
        assertThat(Given.everything(cells)).isEqualTo(Given.everything(others));
        assertThat(cells.elapsed(0)).isEqualTo(STEP);
    }

    @Test
    void rulesTurnCells() {
        CellModel model = model(
                List.of(turning("a", Map.of()), turning("b", Map.of())),
                new Rule("a", "cargo", true, "transition to b", 1, 1, 1, false));
        Population cells = crowd(model, 2);
        cells.pool(0)[1] = 1;
        model.phenotype(cells, STEP, Given.RANDOM, 0);
        model.phenotype(cells, STEP, Given.RANDOM, 1);
        Set<Integer> types = IntStream.range(0, 2).mapToObj(cells::type).collect(Collectors.toSet());
        assertThat(types).containsExactlyInAnyOrder(0, 1);
        assertThat(cells.type(1)).isEqualTo(1);
    }
}
