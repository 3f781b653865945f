package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.MechanicsStep;
import org.paracrine.cell.Population;
import org.paracrine.cell.Secretion;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.Walls;

/// Cells that take a substrate at a constant rate (a negative export), whatever its level.
class ConstantUptakeTest {
    private static final VoxelGrid BLOCK = VoxelGrid.centred(5, 5, 5, 20);
    /// D/h² between voxels (1/min).
    private static final double EXCHANGE = 5;
    private static final double LEVEL = 10;

    /// A cell in the middle of a block whose edge is held at 10, that takes `uptake` times its voxel in a minute.
    private static Culture culture(double uptake, boolean adaptive) {
        CellType sink = CellType.physicell("sink")
                .withCycle(Cycle.live().withEntry(0))
                .withApoptosis(Death.apoptosis().withRate(0))
                .withSecretion(Map.of("S", new Secretion(0, 0, 0, -uptake * BLOCK.voxelVolume())));
        Setting setting = Setting.usual().withStep(MechanicsStep.fixed(0.1)).keepingSubstrates(true);
        CellModel model = new CellModel(List.of(sink), List.of("S"), List.of(), List.of(), BLOCK, setting);
        Substrate substrate = new Substrate("S", "1", EXCHANGE * BLOCK.dx() * BLOCK.dx(), 0, LEVEL, Walls.fixed(LEVEL));
        Pacing pacing = Pacing.fixed(0.01, 0.1, 6);
        CulturePlan plan = new CulturePlan(
                model,
                List.of(new Field(substrate, BLOCK)),
                cells -> cells.add(0, 0, 0, 0),
                adaptive ? pacing.adapting(0.01) : pacing);
        return new Culture(plan, new RandomStream(1, 0), Crew.alone());
    }

    private static double taken(Culture culture) {
        Population cells = culture.cells();
        return Arrays.stream(cells.internalised(0), 0, cells.count()).sum() / BLOCK.voxelVolume();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCellTakesWhatItWantsWhereThereIsEnough(boolean adaptive) {
        Culture culture = culture(20, adaptive);
        culture.runUntil(6);
        double before = taken(culture);
        culture.runUntil(18);
        assertThat(taken(culture) - before).isCloseTo(20 * 12, within(0.02 * 20 * 12));
    }

    /// No more than 6 · 5 · 10 can come to the voxel of the cell in a minute.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCellTakesAllThatComesWhereThereIsNotEnough(boolean adaptive) {
        Culture culture = culture(1e5, adaptive);
        culture.runUntil(6);
        double before = taken(culture);
        culture.runUntil(18);
        double rate = (taken(culture) - before) / 12;
        assertThat(culture.fields().getFirst().at(BLOCK.indexAt(0, 0, 0))).isBetween(0.0, 1e-3);
        assertThat(rate).isBetween(0.5 * 6 * EXCHANGE * LEVEL, 6 * EXCHANGE * LEVEL);
    }
}
