package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.Edge;
import org.paracrine.cell.Secretion;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.VesselBed;
import org.paracrine.tissue.Walls;

/// What cells take from the tissue and give to it, counted on both sides.
class MetabolismTest {
    private static final VoxelGrid BLOCK = VoxelGrid.centred(8, 8, 8, 20);

    private static Simulation start(CellType type, double level) {
        Setting setting = Setting.usual().keepingSubstrates(true);
        return new Simulation(
                plan(type, level, setting, new Seeding(List.of(40), 16)), new RandomStream(5, 1), Crew.alone());
    }

    private static Plan plan(CellType type, double level, Setting setting, Seeding seeding) {
        Substrate substrate = new Substrate("factor", "", 1000, 0, level, Walls.closed());
        return new Plan(
                BLOCK,
                BLOCK.volume(),
                List.of(new SubstratePlan(substrate, null, 1, 0, 0)),
                StromaPlan.evenly(new VesselBed(0, 10)),
                0.01,
                List.of(type),
                setting,
                seeding,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                600);
    }

    private static CellType quiet() {
        return CellType.physicell("cell")
                .withCycle(Cycle.live().withEntry(0))
                .withApoptosis(Death.apoptosis().withRate(0));
    }

    private static double inside(Simulation simulation) {
        double sum = 0;
        for (int cell = 0; cell < simulation.cells().count(); cell++) {
            sum += simulation.cells().internalised(0)[cell];
        }
        return sum;
    }

    private static double total(Simulation simulation) {
        return simulation.substrate(0).amount()
                + inside(simulation)
                + simulation.cells().lostInternalised(0);
    }

    @Test
    void whatLeavesTheTissueIsInTheCells() {
        Simulation simulation = start(quiet().withSecretion(Map.of("factor", new Secretion(0.01, 3, 0.02, 5))), 1);
        double before = total(simulation);
        for (int hour = 1; hour <= 5; hour++) {
            simulation.runUntil(hour * Clock.ticks(60));
            assertThat(total(simulation)).as("after %d h", hour).isCloseTo(before, within(1e-9 * before));
        }
        assertThat(inside(simulation)).isNotZero();
    }

    @Test
    void cellsThatDivideShareWhatIsInside() {
        Simulation simulation = start(
                quiet().withCycle(Cycle.live().withEntry(0.005))
                        .withSecretion(Map.of("factor", Secretion.uptake(0.05))),
                1);
        double before = total(simulation);
        simulation.runUntil(Clock.ticks(300));
        assertThat(simulation.cells().count()).isGreaterThan(80);
        assertThat(total(simulation)).isCloseTo(before, within(1e-9 * before));
    }

    /// An export below 0 takes about what it says while there is plenty, and never more than there is.
    @Test
    void anExportBelowNothingTakesAsFarAsThereIsSomething() {
        Simulation plenty = start(quiet().withSecretion(Map.of("factor", new Secretion(0, 0, 0, -2))), 100);
        plenty.runUntil(Clock.ticks(60));
        assertThat(inside(plenty)).isCloseTo(40 * 2 * 60, within(40 * 2 * 60 * 1e-3));
        Simulation little = start(quiet().withSecretion(Map.of("factor", new Secretion(0, 0, 0, -1e5))), 1e-3);
        double before = total(little);
        little.runUntil(Clock.ticks(600));
        assertThat(little.substrate(0).values()).isNotEmpty();
        for (double value : little.substrate(0).values()) {
            assertThat(value).isNotNegative();
        }
        assertThat(total(little)).isCloseTo(before, within(1e-9 * before));
    }

    @Test
    void theTissueGetsBackWhatDeadCellsRelease() {
        Death sudden = new Death(0.05, false, 0.05, 0.05, 0.01, 0.01, 0, 12);
        Secretion exchange = new Secretion(0, 0, 0.05, 0, 0.25, 1);
        Simulation simulation = start(quiet().withApoptosis(sudden).withSecretion(Map.of("factor", exchange)), 1);
        double before = total(simulation);
        simulation.runUntil(Clock.ticks(600));
        assertThat(simulation.cells().count()).isLessThan(10);
        double lost = simulation.cells().lostInternalised(0);
        assertThat(lost).isPositive();
        assertThat(total(simulation)).isCloseTo(before, within(1e-9 * before));
    }

    /// Two cells in one place at an open wall push each other apart, and one of them out.
    @Test
    void aCellThatHasLeftTheBlockDoesNothingMore() {
        Plan plan = plan(
                quiet().withSecretion(Map.of("factor", Secretion.uptake(0.05))),
                1,
                Setting.usual().keepingSubstrates(true).withEdge(Edge.LEAVING),
                new Seeding(
                        List.of(),
                        16,
                        List.of(),
                        List.of(new PlacedCell(0, 79.5, 0, 0, Map.of()), new PlacedCell(0, 76, 0, 0, Map.of())),
                        List.of()));
        Simulation simulation = new Simulation(plan, new RandomStream(5, 1), Crew.alone());
        simulation.runUntil(Clock.ticks(60));
        int gone = simulation.cells().isOutside(0) ? 0 : 1;
        assertThat(simulation.cells().isOutside(gone)).isTrue();
        double taken = simulation.cells().internalised(0)[gone];
        double kept = simulation.cells().internalised(0)[1 - gone];
        simulation.runUntil(Clock.ticks(120));
        assertThat(simulation.cells().internalised(0)[gone]).isEqualTo(taken);
        assertThat(simulation.cells().internalised(0)[1 - gone]).isGreaterThan(1.5 * kept);
    }

    @Test
    void nothingIsCountedUnlessThePlanAsks() {
        Simulation simulation = new Simulation(SmallTumour.plan(List.of()), new RandomStream(5, 1), Crew.alone());
        simulation.runUntil(Clock.ticks(60));
        assertThat(simulation.cells().lostInternalised(0)).isZero();
    }
}
