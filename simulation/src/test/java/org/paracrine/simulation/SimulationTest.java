package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paracrine.body.Dose;
import org.paracrine.body.Organ;
import org.paracrine.body.Route;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

class SimulationTest {
    private static final RandomStream RANDOM = new RandomStream(7, 1);
    private static final long DAY = Clock.ticks(1440);
    private static final List<Dose> TREATMENT = List.of(
            SmallTumour.dose(100, Route.INTRATUMOURAL, 1e10),
            SmallTumour.dose(400.5, Route.INTRAVENOUS, 1e11),
            SmallTumour.dose(400.5, Route.INTRAPERITONEAL, 1e11));

    private static Simulation start(Plan plan) {
        return new Simulation(plan, RANDOM, Crew.alone());
    }

    /// Everything that can differ between two runs, bit for bit.
    private static List<Long> bits(Simulation simulation) {
        List<Long> bits = new ArrayList<>();
        for (int cell = 0; cell < simulation.cells().count(); cell++) {
            bits.add(simulation.cells().id(cell));
            bits.add(Double.doubleToLongBits(simulation.cells().x(cell)));
            bits.add(Double.doubleToLongBits(simulation.cells().y(cell)));
            bits.add(Double.doubleToLongBits(simulation.cells().z(cell)));
            bits.add(Double.doubleToLongBits(simulation.cells().volume(cell)));
            bits.add(Double.doubleToLongBits(simulation.copies(0)[cell]));
        }
        for (double value : simulation.substrate(0).values()) {
            bits.add(Double.doubleToLongBits(value));
        }
        for (Organ organ : Organ.values()) {
            bits.add(Double.doubleToLongBits(simulation.amount(0, organ)));
        }
        return bits;
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void noParticleIsLostOnAnyRoute(Route route) {
        Simulation simulation = start(SmallTumour.plan(List.of(SmallTumour.dose(10, route, 1e11))));
        for (int hour = 1; hour <= 48; hour++) {
            simulation.runUntil(hour * Clock.ticks(60));
            assertThat(simulation.imbalance(0)).as("after %d h", hour).isCloseTo(0, within(1e-9));
        }
        assertThat(simulation.given(0)).isEqualTo(1e11);
    }

    @Test
    void anInfusionFlowsEvenlyAndNoneOfItIsLost() {
        Dose infusion = new Dose(60, "exosome", 1e11, Route.INTRAVENOUS, 120);
        Simulation simulation = start(SmallTumour.plan(List.of(infusion)));
        simulation.runUntil(Clock.ticks(90));
        assertThat(simulation.amount(0, Organ.SYRINGE)).isCloseTo(0.75e11, within(1e2));
        assertThat(simulation.imbalance(0)).isCloseTo(0, within(1e-9));
        simulation.runUntil(Clock.ticks(300));
        assertThat(simulation.amount(0, Organ.SYRINGE)).isZero();
        assertThat(simulation.imbalance(0)).isCloseTo(0, within(1e-9));
    }

    @Test
    void particlesIntoTheTumourStartThereAndParticlesIntoAVeinStartInBlood() {
        Simulation tumour = start(SmallTumour.plan(List.of(SmallTumour.dose(0, Route.INTRATUMOURAL, 1e10))));
        Simulation vein = start(SmallTumour.plan(List.of(SmallTumour.dose(0, Route.INTRAVENOUS, 1e10))));
        tumour.runUntil(1);
        vein.runUntil(1);
        assertThat(tumour.amount(0, Organ.TUMOUR)).isCloseTo(1e10, within(1e7));
        assertThat(vein.amount(0, Organ.BLOOD)).isCloseTo(1e10, within(1e8));
        assertThat(vein.amount(0, Organ.TUMOUR)).isPositive().isLessThan(1e7);
    }

    @Test
    void oxygenIsLowestAmongTheCells() {
        Simulation simulation = start(SmallTumour.plan(List.of()));
        VoxelGrid block = SmallTumour.BLOCK;
        double centre = simulation.substrate(0).at(block.index(6, 6, 6));
        double corner = simulation.substrate(0).at(block.index(0, 0, 0));
        assertThat(centre).isLessThan(corner - 0.5);
        assertThat(corner).isLessThan(60);
    }

    @Test
    void cargoThatSlowsTheCycleLeavesFewerCells() {
        Simulation control = start(SmallTumour.plan(List.of()));
        Simulation treated = start(SmallTumour.plan(List.of(SmallTumour.dose(0, Route.INTRATUMOURAL, 1e11))));
        control.runUntil(3 * DAY);
        treated.runUntil(3 * DAY);
        assertThat(java.util.Arrays.stream(treated.copies(0)).min().orElseThrow())
                .isGreaterThan(50);
        assertThat(treated.cells().count()).isLessThan(control.cells().count() * 2 / 3);
    }

    @Test
    void whatCellsTakeUpArrivesAsCargo() {
        Simulation simulation = start(SmallTumour.plan(List.of(SmallTumour.dose(0, Route.INTRATUMOURAL, 1e9))));
        simulation.runUntil(Clock.ticks(6));
        double particles = simulation.internalised(0) / simulation.plan().scale();
        double copies = 0;
        for (double each : simulation.copies(0)) {
            copies += each;
        }
        double decayed = 1 - Math.log(2) / 1440 * 3;
        assertThat(copies).isCloseTo(particles * 0.1 * decayed, within(1e-5 * copies));
    }

    @Test
    void oneTwoAndEightWorkersGiveTheSameBits() {
        VoxelGrid large = VoxelGrid.centred(24, 24, 24, 20);
        List<List<Long>> runs = new ArrayList<>();
        for (int workers : new int[] {1, 2, 8}) {
            try (Crew crew = new Crew(workers)) {
                Simulation simulation = new Simulation(SmallTumour.plan(large, TREATMENT), RANDOM, crew);
                simulation.runUntil(Clock.ticks(440));
                runs.add(bits(simulation));
            }
        }
        assertThat(runs.get(1)).isEqualTo(runs.get(0));
        assertThat(runs.get(2)).isEqualTo(runs.get(0));
    }

    /// Enough cells to be worth several hands, a branch among them, and another caller who takes hands away at times.
    @Test
    void manyCellsOnOneTwoAndEightWorkersAndOnASharedCrewAreTheSameBits() {
        VoxelGrid large = VoxelGrid.centred(20, 20, 20, 20);
        List<List<Long>> runs = new ArrayList<>();
        for (int workers : new int[] {1, 2, 8}) {
            try (Crew crew = new Crew(workers)) {
                runs.add(branched(large, crew));
            }
        }
        try (Crew crew = Crew.shared(4)) {
            Thread other = Thread.ofPlatform().start(() -> crew.busy(() -> branched(large, crew)));
            crew.busy(() -> runs.add(branched(large, crew)));
            while (other.isAlive()) {
                Thread.onSpinWait();
            }
        }
        assertThat(runs.getFirst()).hasSizeGreaterThan(6 * 3000);
        assertThat(runs).allSatisfy(run -> assertThat(run).isEqualTo(runs.getFirst()));
    }

    private static List<Long> branched(VoxelGrid block, Crew crew) {
        Simulation stem = new Simulation(SmallTumour.plan(block, 3000, List.of()), RANDOM, crew);
        stem.runUntil(Clock.ticks(90));
        Simulation branch = stem.branch(TREATMENT);
        branch.runUntil(Clock.ticks(180));
        return bits(branch);
    }

    @Test
    void anArmThatBranchesEqualsOneThatRanAlone() {
        Simulation alone = start(SmallTumour.plan(TREATMENT));
        alone.runUntil(2 * DAY);
        Simulation shared = start(SmallTumour.plan(List.of()));
        shared.runUntil(Clock.ticks(100));
        Simulation branch = shared.branch(TREATMENT);
        branch.runUntil(2 * DAY);
        assertThat(bits(branch)).isEqualTo(bits(alone));
    }

    @Test
    void aBranchLeavesItsStemAlone() {
        Simulation stem = start(SmallTumour.plan(List.of()));
        stem.runUntil(Clock.ticks(60));
        Simulation twin = start(SmallTumour.plan(List.of()));
        stem.branch(TREATMENT).runUntil(DAY);
        stem.runUntil(DAY);
        twin.runUntil(Clock.ticks(60));
        twin.runUntil(DAY);
        assertThat(bits(stem)).isEqualTo(bits(twin));
    }

    @Test
    void armsCannotBranchAfterDifferentDoses() {
        Simulation treated = start(SmallTumour.plan(TREATMENT));
        treated.runUntil(Clock.ticks(200));
        assertThatThrownBy(() -> treated.branch(List.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("before their first different dose");
    }

    @Test
    void cellsOfAnUntreatedTumourDoNotDependOnWhenItIsMeasured() {
        Simulation often = start(SmallTumour.plan(List.of()));
        Simulation once = start(SmallTumour.plan(List.of()));
        for (int minute = 1; minute <= 600; minute++) {
            often.runUntil(Clock.ticks(minute));
        }
        once.runUntil(Clock.ticks(600));
        assertThat(bits(often)).isEqualTo(bits(once));
    }

    @Test
    void cellsThatDoNotFitAreRefusedBeforeAnyWork() {
        Plan plan = SmallTumour.plan(VoxelGrid.centred(2, 2, 2, 20), List.of());
        assertThatThrownBy(() -> start(plan))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60 cells")
                .hasMessageContaining("do not fit");
    }
}
