package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.Population;
import org.paracrine.cell.Secretion;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Medium;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.VesselBed;
import org.paracrine.tissue.Walls;

/// Cells in the way of a substrate.
class CrowdingTest {
    private static final VoxelGrid BLOCK = VoxelGrid.centred(6, 6, 6, 20);
    private static final double AMONG_CELLS = 0.2;
    /// Three cells of 2,494 µm³ in a voxel of 8,000 µm³ are packed, one is not.
    private static final int PACKED = 3;

    private static CellType sink() {
        return CellType.physicell("sink")
                .withCycle(Cycle.live().withEntry(0))
                .withApoptosis(Death.apoptosis().withRate(0))
                .withSecretion(Map.of("S", Secretion.uptake(0.5)));
    }

    /// Levels after a step of the cells, with so many cells in the middle of each voxel up to `end` along x.
    private static double[] levels(double diffusivity, double amongCells, int end) {
        List<PlacedCell> placed = new ArrayList<>();
        for (int voxel = 0; voxel < BLOCK.voxels(); voxel++) {
            int x = voxel % BLOCK.nx();
            for (int cell = 0; cell < PACKED && x < end; cell++) {
                placed.add(new PlacedCell(
                        0,
                        centre(x),
                        centre(voxel / BLOCK.nx() % BLOCK.ny()),
                        centre(voxel / (BLOCK.nx() * BLOCK.ny())),
                        Map.of()));
            }
        }
        Substrate substrate = new Substrate("S", "", diffusivity, 0, 10, Walls.fixed(10));
        Plan plan = new Plan(
                BLOCK,
                BLOCK.volume(),
                List.of(new SubstratePlan(substrate, null, amongCells, 0, 0)),
                StromaPlan.evenly(new VesselBed(0, 10)),
                0.01,
                List.of(sink()),
                Setting.usual(),
                new Seeding(List.of(), 16, List.of(), placed, List.of()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                600);
        Simulation simulation = new Simulation(plan, new RandomStream(3, 1), Crew.alone());
        simulation.runUntil(Clock.ticks(6));
        return simulation.substrate(0).values();
    }

    private static double centre(int voxel) {
        return BLOCK.x0() + (voxel + 0.5) * BLOCK.dx();
    }

    @Test
    void aBlockFullOfCellsIsAsSlowAsSaidAndAnEmptyOneAsTheMedium() {
        assertThat(levels(1000, AMONG_CELLS, BLOCK.nx())).containsExactly(levels(200, 1, BLOCK.nx()), within(1e-9));
        assertThat(levels(1000, AMONG_CELLS, 0)).containsExactly(levels(1000, 1, 0), within(1e-9));
    }

    /// Half of the block is packed: less comes to its cells than with nothing in the way, more than if all were slow.
    @Test
    void aBallOfCellsLiesBetweenAllFastAndAllSlow() {
        int end = BLOCK.nx() / 2;
        int inside = BLOCK.indexAt(centre(0), centre(2), centre(2));
        double between = levels(1000, AMONG_CELLS, end)[inside];
        assertThat(between).isBetween(levels(200, 1, end)[inside], levels(1000, 1, end)[inside]);
    }

    @Test
    void oneCellIsHalfInTheWayAndThreeAreWholly() {
        Population cells =
                new CellModel(List.of(sink()), List.of("S"), List.of(), List.of(), BLOCK, Setting.usual()).population();
        int[] voxels = new int[1 + PACKED];
        for (int cell = 0; cell <= PACKED; cell++) {
            cells.add(0, centre(cell == 0 ? 0 : 1), centre(0), centre(0));
            voxels[cell] = cell == 0 ? 0 : 1;
        }
        Medium medium = Medium.uniform(BLOCK);
        Crowding.hinder(medium, AMONG_CELLS, cells, voxels);
        double covered = cells.volume(0) / BLOCK.voxelVolume() / 0.637;
        assertThat(medium.mobility(0)).isCloseTo(1 - (1 - AMONG_CELLS) * covered, within(1e-12));
        assertThat(medium.mobility(1)).isCloseTo(AMONG_CELLS, within(1e-15));
        assertThat(medium.mobility(2)).isEqualTo(1);
    }

    @Test
    void cellsCannotStopASubstrateAltogether() {
        Substrate substrate = new Substrate("S", "", 1000, 0, 10, Walls.closed());
        assertThatThrownBy(() -> new SubstratePlan(substrate, null, 0, 0, 0))
                .hasMessageContaining("a finite share of its diffusivity above 0, got 0.0");
    }
}
