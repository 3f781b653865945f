package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.Population;
import org.paracrine.cell.Radiosensitivity;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.VesselBed;
import org.paracrine.tissue.Walls;

class IrradiationTest {
    private static final int MANY = 4000;
    private static final Radiosensitivity USUAL = new Radiosensitivity(0.3, 0.03, 90, 2.8, 3, "oxygen");
    private static final List<Fraction> DAILY = List.of(new Fraction(63, 2), new Fraction(1503, 2));

    private static Plan plan(double oxygen, double entry, List<Fraction> fractions) {
        return new Plan(
                VoxelGrid.centred(20, 20, 20, 25),
                1e8,
                List.of(new SubstratePlan(
                        new Substrate("oxygen", "mmHg", 1e5, 0, oxygen, Walls.closed()), null, 1, 0, 0)),
                StromaPlan.evenly(new VesselBed(0, 10)),
                0.01,
                List.of(CellType.physicell("cancer")
                        .withCycle(Cycle.live().withEntry(entry))
                        .withApoptosis(Death.apoptosis().withRate(0))
                        .withRadiosensitivity(USUAL)),
                Setting.usual(),
                new Seeding(List.of(MANY), 16),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                fractions,
                1500);
    }

    private static Simulation run(Plan plan, Crew crew, double... stops) {
        Simulation simulation = new Simulation(plan, new RandomStream(7, 1), crew);
        for (double stop : stops) {
            simulation.runUntil(Clock.ticks(stop));
        }
        return simulation;
    }

    private static double clonogenic(Simulation simulation) {
        Population cells = simulation.cells();
        int count = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            count += cells.isDead(cell) || cells.isDoomed(cell) ? 0 : 1;
        }
        return (double) count / MANY;
    }

    private static List<Object> state(Simulation simulation) {
        Population cells = simulation.cells();
        List<Object> state = new ArrayList<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            state.addAll(List.of(
                    cells.id(cell), cells.state(cell), cells.isDoomed(cell), cells.unrepaired(cell), cells.x(cell)));
        }
        return state;
    }

    @Test
    void fractionsAreGivenAtTheirMomentWithTheOxygenOfTheField() {
        for (double oxygen : new double[] {0, 3, 1e9}) {
            double effective = USUAL.effectiveDose(6, oxygen);
            double expected = USUAL.survival(effective, 0);
            Plan plan = plan(oxygen, 0, List.of(new Fraction(63, 6)));
            assertThat(clonogenic(run(plan, Crew.alone(), 63))).isEqualTo(1);
            double error = Math.sqrt(expected * (1 - expected) / MANY);
            assertThat(clonogenic(run(plan, Crew.alone(), 64)))
                    .as("%s mmHg", oxygen)
                    .isCloseTo(expected, within(4 * error));
        }
    }

    @Test
    void fractionsOfOneMomentAreOneOfTheirSum() {
        Simulation two = run(plan(38, 0, List.of(new Fraction(63, 1.5), new Fraction(63, 2.5))), Crew.alone(), 90);
        Simulation one = run(plan(38, 0, List.of(new Fraction(63, 4))), Crew.alone(), 90);
        assertThat(state(two)).isEqualTo(state(one));
    }

    @Test
    void aDoomedTumourShrinksOnceItsCellsComeToDivide() {
        Simulation treated = run(plan(38, 0.005, List.of(new Fraction(60, 40))), Crew.alone(), 60, 1500);
        Simulation untreated = run(plan(38, 0.001, List.of()), Crew.alone(), 1500);
        assertThat(untreated.cells().count()).isGreaterThan(2 * MANY);
        assertThat(treated.cells().count()).isLessThan(MANY / 2);
    }

    @Test
    void oneAndTwoWorkersAndABranchGiveTheSameBits() {
        List<Object> alone = state(run(plan(38, 0.0005, DAILY), Crew.alone(), 1600));
        try (Crew crew = new Crew(2)) {
            Simulation stem = run(plan(38, 0.0005, List.of()), crew, 60);
            Simulation branch = stem.branch(List.of(), DAILY);
            branch.runUntil(Clock.ticks(1500));
            Simulation later = branch.branch(List.of(), DAILY);
            later.runUntil(Clock.ticks(1600));
            branch.runUntil(Clock.ticks(1600));
            assertThat(state(branch)).isEqualTo(alone);
            assertThat(state(later)).isEqualTo(alone);
        }
    }

    @Test
    void armsCannotBranchAfterDifferentFractions() {
        Simulation treated = run(plan(38, 0, DAILY), Crew.alone(), 90);
        assertThatThrownBy(() -> treated.branch(List.of(), List.of(new Fraction(63, 3))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aFractionIsADoseAboveNothingAtAMomentOfTheRun() {
        assertThatThrownBy(() -> new Fraction(-1, 2)).hasMessageContaining("got -1.0 min");
        assertThatThrownBy(() -> new Fraction(1, 0)).hasMessageContaining("got 0.0 Gy");
    }
}
