package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeathTest {
    private static final double STEP = 6;

    @Test
    void anApoptoticCellIsGoneAfterItsDuration() {
        CellModel model = Given.model(
                Given.quiet("cancer").withApoptosis(Death.apoptosis().withRate(1)));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.pool(0)[0] = 42;
        int steps = 0;
        while (cells.count() == 1) {
            model.phenotype(cells, STEP, Given.RANDOM, steps++);
        }
        assertThat(steps * STEP).isEqualTo(516);
        assertThat(cells.lostPool(0)).isEqualTo(42);
    }

    @Test
    void withoutAFixedDurationTheDeadAreRemovedAtRandomWithThatMean() {
        Death usual = Death.apoptosis();
        Death random = new Death(
                1,
                false,
                usual.fluidRate(),
                usual.lysedFluidRate(),
                usual.cytoplasmicRate(),
                usual.nuclearRate(),
                0,
                516,
                false);
        CellModel model = Given.model(Given.quiet("cancer").withApoptosis(random));
        Population cells = model.population();
        int many = 4000;
        for (int cell = 0; cell < many; cell++) {
            cells.add(0, 0, 0, 0);
        }
        for (int step = 0; step < 86; step++) {
            model.phenotype(cells, STEP, Given.RANDOM, step);
        }
        double expected = Math.pow(1 - STEP / 516, 86);
        double error = Math.sqrt(expected * (1 - expected) / many);
        assertThat((double) cells.count() / many).isCloseTo(expected, within(4 * error));
    }

    @Test
    void aNecroticCellBurstsAtTwiceItsVolumeThenShrinksForSixtyDays() {
        CellModel model =
                Given.model(Given.quiet("cancer").withNecrosis(Death.necrosis().withRate(1)));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        int steps = 0;
        double largest = 0;
        while (cells.phase(0) == Dying.SWELLING) {
            model.phenotype(cells, STEP, Given.RANDOM, steps++);
            largest = Math.max(largest, cells.volume(0));
        }
        assertThat(cells.state(0)).isEqualTo(CellState.NECROTIC);
        assertThat(largest).isBetween(2 * 2494.0, 2.05 * 2494);
        int lysis = steps;
        while (cells.count() == 1) {
            model.phenotype(cells, STEP, Given.RANDOM, steps++);
        }
        assertThat((steps - lysis) * STEP).isEqualTo(60 * 1440);
    }

    @Test
    void theFractionThatDiesIsRateTimesTime() {
        CellModel model = Given.model(
                Given.quiet("cancer").withApoptosis(Death.apoptosis().withRate(0.01)));
        Population cells = model.population();
        int many = 5000;
        for (int cell = 0; cell < many; cell++) {
            cells.add(0, 0, 0, 0);
        }
        model.phenotype(cells, STEP, Given.RANDOM, 0);
        int dead = 0;
        for (int cell = 0; cell < many; cell++) {
            dead += cells.isDead(cell) ? 1 : 0;
        }
        assertThat((double) dead).isCloseTo(0.06 * many, within(4 * Math.sqrt(0.06 * 0.94 * many)));
    }

    @Test
    void deathStopsSecretionAndLeavesATenthOfUptake() {
        Map<String, Secretion> exchange = Map.of("oxygen", new Secretion(2, 38, 10, 3));
        CellType plain = Given.quiet("cancer").withSecretion(exchange);
        Rule[] rules = {
            new Rule("cancer", "pressure", true, "oxygen uptake", 20, 1, 1, false),
            new Rule("cancer", "pressure", true, "oxygen secretion", 20, 1, 1, false),
            new Rule("cancer", "pressure", true, "oxygen export", 20, 1, 1, false)
        };
        for (CellModel model : List.of(Given.model(plain), Given.model(plain, rules))) {
            Population cells = model.population();
            cells.add(0, 0, 0, 0);
            assertThat(model.uptake(cells, 0, 0)).isEqualTo(10);
            assertThat(model.secretionRate(cells, 0, 0)).isEqualTo(2);
            assertThat(model.export(cells, 0, 0)).isEqualTo(3);
            Dying.die(model.blueprint(), cells, 0, CellState.APOPTOTIC);
            model.phenotype(cells, STEP, Given.RANDOM, 0);
            assertThat(model.uptake(cells, 0, 0)).isEqualTo(1);
            assertThat(model.secretionRate(cells, 0, 0)).isZero();
            assertThat(model.export(cells, 0, 0)).isZero();
            assertThat(model.secretionTarget(cells, 0, 0)).isEqualTo(38);
            assertThat(model.cycleEntry(cells, 0)).isZero();
        }
    }

    @Test
    void aRemovedCellGivesBackItsShareAndTheRestIsLost() {
        Map<String, Secretion> exchange = Map.of("drug", new Secretion(0, 0, 0, 0, 0.25, 1));
        CellModel model = new CellModel(
                List.of(Given.quiet("cancer").withSecretion(exchange)),
                List.of("oxygen", "drug"),
                List.of(),
                List.of(),
                Given.BOX,
                Setting.usual().keepingSubstrates(true));
        Population cells = model.population();
        for (int cell = 0; cell < 3; cell++) {
            cells.add(0, 10 * cell, 2, 3);
            cells.internalised(0)[cell] = 4;
            cells.internalised(1)[cell] = cell == 2 ? -8 : 8;
            Dying.die(model.blueprint(), cells, cell, CellState.APOPTOTIC);
        }
        Dying.die(model.blueprint(), cells, 0, CellState.NECROTIC);
        for (int step = 0; cells.count() > 1; step++) {
            assertThat(cells.takeReleases()).isEmpty();
            model.phenotype(cells, STEP, Given.RANDOM, step);
        }
        Population copy = cells.copy();
        assertThat(cells.takeReleases()).containsExactly(new Release(1, 10, 2, 3, 2));
        assertThat(cells.takeReleases()).isEmpty();
        assertThat(copy.takeReleases()).hasSize(1);
        assertThat(cells.lostInternalised(0)).isEqualTo(8);
        assertThat(cells.lostInternalised(1)).isEqualTo(6 - 8);
        assertThat(cells.internalised(1)[0]).isEqualTo(8);
    }

    @Test
    void eachTypeIsGoneAfterItsOwnTime() {
        Death quick = new Death(0, false, 0.05, 0.05, 0.01, 0.01, 0, 60);
        CellModel model = new CellModel(
                List.of(Given.quiet("slow"), Given.quiet("quick").withApoptosis(quick)),
                List.of(),
                List.of(),
                List.of(),
                Given.BOX);
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.add(1, 0, 0, 0);
        Dying.die(model.blueprint(), cells, 0, CellState.APOPTOTIC);
        Dying.die(model.blueprint(), cells, 1, CellState.APOPTOTIC);
        for (int step = 1; cells.count() > 0; step++) {
            model.phenotype(cells, STEP, Given.RANDOM, step);
            assertThat(cells.count()).isEqualTo(step < 10 ? 2 : step < 86 ? 1 : 0);
        }
    }

    @Test
    void idsAreNeverUsedAgainAndPoolsAreNeverLostUncounted() {
        CellType type = CellType.physicell("cancer")
                .withCycle(Cycle.live().withEntry(0.004))
                .withApoptosis(Death.apoptosis().withRate(0.004));
        CellModel model = Given.model(type);
        Population cells = model.population();
        for (int cell = 0; cell < 100; cell++) {
            cells.add(0, 0, 0, 0);
            cells.pool(0)[cell] = 1000;
        }
        Set<Long> gone = new LinkedHashSet<>();
        Set<Long> present = new LinkedHashSet<>();
        for (int step = 0; step < 500; step++) {
            model.phenotype(cells, STEP, Given.RANDOM, step);
            Set<Long> now = new LinkedHashSet<>();
            double held = 0;
            for (int cell = 0; cell < cells.count(); cell++) {
                assertThat(now.add(cells.id(cell))).isTrue();
                assertThat(gone).doesNotContain(cells.id(cell));
                held += cells.pool(0)[cell];
            }
            present.removeAll(now);
            gone.addAll(present);
            present = now;
            assertThat(held + cells.lostPool(0)).isCloseTo(100_000, within(1e-6));
        }
        assertThat(gone).hasSizeGreaterThan(100);
        if (cells.count() > 0) {
            assertThat(cells.lostPool(0)).isPositive();
        }
    }
}
