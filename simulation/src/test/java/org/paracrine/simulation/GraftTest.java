package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paracrine.body.Dose;
import org.paracrine.body.Kinetics;
import org.paracrine.body.Organ;
import org.paracrine.body.Route;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// Cells that are given: they arrive whole, live on as agents, and none is lost.
class GraftTest {
    private static final RandomStream RANDOM = new RandomStream(11, 1);
    private static final int MSC = 1;
    private static final long DAY = Clock.ticks(1440);
    /// So many that some tens arrive in the block.
    private static final double MANY = 3e7;

    private static final List<Dose> BOTH =
            List.of(dose(100, Route.INTRATUMOURAL, 2000), dose(400.5, Route.INTRAVENOUS, MANY));

    private static Dose dose(double minutes, Route route, double cells) {
        return new Dose(minutes, "msc", cells, route);
    }

    private static Plan plan(double perfusion, List<Dose> doses) {
        return SmallTumour.withGraft(StromaPlan.evenly(SmallTumour.VESSELS), perfusion, 0.9, doses);
    }

    private static Simulation start(Plan plan) {
        return new Simulation(plan, RANDOM, Crew.alone());
    }

    private static List<Long> bits(Simulation simulation) {
        List<Long> bits = new ArrayList<>();
        Population cells = simulation.cells();
        for (int cell = 0; cell < cells.count(); cell++) {
            bits.add(cells.id(cell));
            bits.add(Double.doubleToLongBits(cells.x(cell)));
            bits.add(Double.doubleToLongBits(cells.y(cell)));
            bits.add(Double.doubleToLongBits(cells.z(cell)));
            bits.add(Double.doubleToLongBits(cells.volume(cell)));
        }
        for (double value : simulation.substrate(0).values()) {
            bits.add(Double.doubleToLongBits(value));
        }
        return bits;
    }

    @Test
    void givenCellsAreInTheBodyArrivedOrDeadAndNoneIsLost() {
        Simulation simulation = start(plan(0.1, BOTH));
        for (int hour = 1; hour <= 72; hour++) {
            simulation.runUntil(hour * Clock.ticks(60));
            assertThat(simulation.imbalance(MSC)).as("after %d h", hour).isCloseTo(0, within(1e-9));
        }
        assertThat(simulation.given(MSC)).isEqualTo(MANY + 2000);
        assertThat(simulation.liveGiven(MSC)).isGreaterThan(20);
    }

    @Test
    void anInjectionBringsTheBlocksShareOfTheLivingCells() {
        Simulation simulation = start(plan(0, List.of(dose(0, Route.INTRATUMOURAL, 2000))));
        simulation.runUntil(Clock.ticks(6));
        double expected = 0.9 * 2000 / simulation.plan().scale();
        assertThat(Math.abs(simulation.liveGiven(MSC) - expected)).isLessThan(1);
        assertThat(simulation.amount(MSC, Organ.ELIMINATED)).isCloseTo(200, within(1e-6));
        assertThat(simulation.amount(MSC, Organ.TUMOUR)).isCloseTo(1800, within(1e-6));
    }

    /// One number for each animal rounds, so that the mean over animals is what is expected.
    @Test
    void overManyAnimalsAsManyArriveAsExpected() {
        double expected = 0;
        int animals = 20_000;
        long[] arrived = new long[12];
        for (int animal = 1; animal <= animals; animal++) {
            Arrivals arrivals = new Arrivals("msc");
            RandomStream random = new RandomStream(5, animal);
            expected = 0;
            for (int step = 0; step < arrived.length; step++) {
                double more = 0.07 * (step + 1);
                expected += more;
                arrivals.expect(more);
                arrived[step] += arrivals.take(random);
                assertThat(Math.abs(arrivals.waiting())).isLessThan(1);
                assertThat(arrivals.count() + arrivals.waiting()).isCloseTo(expected, within(1e-12));
            }
        }
        for (int step = 0; step < arrived.length; step++) {
            // Standard error of a share p: sqrt(p (1 - p) / n), at most 0.0036.
            assertThat(arrived[step] / (double) animals).isCloseTo(0.07 * (step + 1), within(5 * 0.0036));
        }
    }

    @Test
    void whereNoneArrivesNothingIsOtherThanWithoutADose() {
        Simulation untreated = start(plan(0.1, List.of()));
        Simulation treated = start(plan(0, List.of(dose(60, Route.INTRAVENOUS, MANY))));
        untreated.runUntil(DAY);
        treated.runUntil(DAY);
        assertThat(bits(treated)).isEqualTo(bits(untreated));
        assertThat(treated.amount(MSC, Organ.LUNG)).isGreaterThan(0);
    }

    @Test
    void oneTwoAndEightWorkersGiveTheSameBits() {
        List<List<Long>> runs = new ArrayList<>();
        for (int workers : new int[] {1, 2, 8}) {
            try (Crew crew = new Crew(workers)) {
                Simulation simulation = new Simulation(plan(0.1, BOTH), RANDOM, crew);
                simulation.runUntil(DAY);
                runs.add(bits(simulation));
            }
        }
        assertThat(runs.get(1)).isEqualTo(runs.get(0));
        assertThat(runs.get(2)).isEqualTo(runs.get(0));
    }

    @Test
    void aBranchEqualsTheSameArmRunAlone() {
        Simulation alone = start(plan(0.1, BOTH));
        alone.runUntil(2 * DAY);
        Simulation stem = start(plan(0.1, List.of()));
        stem.runUntil(Clock.ticks(96));
        Simulation branch = stem.branch(BOTH);
        branch.runUntil(Clock.ticks(600));
        Simulation later = branch.branch(BOTH);
        branch.runUntil(DAY);
        later.runUntil(2 * DAY);
        assertThat(bits(later)).isEqualTo(bits(alone));
        assertThat(later.amount(MSC, Organ.TUMOUR)).isEqualTo(alone.amount(MSC, Organ.TUMOUR));
    }

    @Test
    void givenCellsAndTheirOffspringAreNotTheTumours() {
        Simulation simulation = start(plan(0.1, BOTH));
        double before = simulation.cellVolume();
        int count = simulation.cells().count();
        simulation.runUntil(Clock.ticks(102));
        assertThat(simulation.cells().count()).isGreaterThan(count);
        assertThat(simulation.cellVolume()).isCloseTo(before, within(0.2 * before));
        simulation.runUntil(5 * DAY);
        Population cells = simulation.cells();
        Set<Long> ids = new HashSet<>();
        boolean offspring = false;
        for (int cell = 0; cell < cells.count(); cell++) {
            ids.add(cells.id(cell));
            assertThat(simulation.isGiven(cell)).as("cell %d", cell).isEqualTo(cells.type(cell) == 1);
            offspring |= cells.type(cell) == 1 && cells.pool(2)[cell] < 1;
        }
        assertThat(offspring).isTrue();
        assertThat(ids).hasSize(cells.count());
    }

    private static Population empty(VoxelGrid block) {
        return new CellModel(List.of(CellType.physicell("msc")), List.of(), List.of("label"), List.of(), block)
                .population();
    }

    @Test
    void cellsLeaveTheBloodWhereItsVesselsAre() {
        VoxelGrid block = VoxelGrid.centred(4, 3, 2, 20);
        double[] share = new double[block.voxels()];
        share[5] = 1;
        share[17] = 3;
        Population cells = empty(block);
        Arrivals arrivals = new Arrivals("msc");
        arrivals.expect(4000);
        long whole = arrivals.take(RANDOM);
        arrivals.leaveVessels(whole, 0, 0, cells, block, share, RANDOM);
        int[] found = new int[block.voxels()];
        for (int cell = 0; cell < cells.count(); cell++) {
            found[block.indexAt(cells.x(cell), cells.y(cell), cells.z(cell))]++;
        }
        assertThat(cells.count()).isEqualTo((int) whole);
        assertThat(found[5] + found[17]).isEqualTo(cells.count());
        assertThat(found[17] / (double) cells.count()).isCloseTo(0.75, within(0.035));
    }

    @Test
    void anInjectionIsABallInTheMiddle() {
        VoxelGrid block = VoxelGrid.centred(20, 20, 20, 20);
        Population cells = empty(block);
        Arrivals arrivals = new Arrivals("msc");
        arrivals.expect(1000);
        long whole = arrivals.take(RANDOM);
        double volume = 2494;
        arrivals.inject(whole, 0, 0, volume, cells, block, RANDOM);
        double radius = Math.cbrt(3 * whole * volume / (4 * Math.PI * 0.5));
        double sum = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            double away =
                    Math.sqrt(Math.pow(cells.x(cell), 2) + Math.pow(cells.y(cell), 2) + Math.pow(cells.z(cell), 2));
            assertThat(away).isLessThanOrEqualTo(radius * (1 + 1e-9));
            sum += Math.pow(away / radius, 3);
        }
        assertThat(sum / cells.count()).isCloseTo(0.5, within(0.05));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new Graft(0, 1.1, 0.1, 0.2)).hasMessageContaining("from 0 to 1");
        assertThatThrownBy(() -> new Graft(0, 1, -1, 0.2)).hasMessageContaining("perfusion");
        Kinetics kinetics = Objects.requireNonNull(SmallTumour.exosome().kinetics());
        assertThat(Carrier.ofCells("msc", kinetics, new Graft(0, 1, 0, 0)).activeCopies())
                .isEqualTo(Map.of());
    }
}
