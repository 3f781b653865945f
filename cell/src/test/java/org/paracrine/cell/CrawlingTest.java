package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.VoxelGrid;

class CrawlingTest {
    private static final VoxelGrid WIDE = VoxelGrid.centred(1000, 1000, 1000, 20);
    private static final Mechanics GHOST = new Mechanics(0, 0, 1, Map.of());

    private static CellModel model(VoxelGrid domain, Motility motility, Rule... rules) {
        CellType type = Given.quiet("immune").withMechanics(GHOST).withMotility(motility);
        return new CellModel(List.of(type), List.of("ligand"), List.of(), List.of(rules), domain);
    }

    /// ⟨x²⟩ = 2 v² T (t − T (1 − e^(−t/T))), the persistent random walk (Fürth 1920, doi:10.1007/BF01328731).
    @Test
    void theMeanSquaredDisplacementIsThatOfAPersistentWalk() {
        for (VoxelGrid domain : List.of(WIDE, VoxelGrid.centred(1000, 1000, 1, 20))) {
            CellModel model = model(domain, Motility.random(1, 30));
            Population cells = model.population();
            int many = 1500;
            for (int cell = 0; cell < many; cell++) {
                cells.add(0, 50 * (cell % 39) - 950, 50 * (cell / 39) - 950, 0);
            }
            for (int step = 0; step < 100; step++) {
                model.mechanics(cells, 6, Given.RANDOM, step);
            }
            double[] startX = java.util.Arrays.copyOf(cells.numbers(Layout.X), many);
            double[] startY = java.util.Arrays.copyOf(cells.numbers(Layout.Y), many);
            double[] startZ = java.util.Arrays.copyOf(cells.numbers(Layout.Z), many);
            double minutes = 120;
            for (int step = 100; step < 120; step++) {
                model.mechanics(cells, 6, Given.RANDOM, step);
            }
            double square = 0;
            for (int cell = 0; cell < many; cell++) {
                double dx = cells.x(cell) - startX[cell];
                double dy = cells.y(cell) - startY[cell];
                double dz = cells.z(cell) - startZ[cell];
                square += (dx * dx + dy * dy + dz * dz) / many;
            }
            double expected = 2 * 30 * (minutes - 30 * (1 - Math.exp(-minutes / 30)));
            assertThat(square).isCloseTo(expected, within(0.1 * expected));
        }
    }

    @Test
    void theTissueTakesItsShareOfTheSpeed() {
        CellModel model = model(WIDE, new Motility(2, 0, 1, Map.of("ligand", 1.0), true));
        double[] way = new double[2];
        for (int cell = 0; cell < 2; cell++) {
            Population cells = model.population();
            cells.add(0, 0, 0, 0);
            cells.gradient(0, 0)[0] = 1;
            if (cell == 1) {
                cells.freedom()[0] = 0.25;
            }
            for (int step = 0; step < 200; step++) {
                model.mechanics(cells, 6, Given.RANDOM, step);
            }
            way[cell] = cells.x(0);
        }
        assertThat(way[0]).isCloseTo(2 * 6 * 200, within(1e-9));
        assertThat(way[1]).isCloseTo(way[0] / 4, within(1e-9));
    }

    @Test
    void fullBiasClimbsTheGradientInAStraightLine() {
        CellModel model = model(WIDE, new Motility(2, 0, 1, Map.of("ligand", 1.0), true));
        assertThat(model.needsGradient(0)).isTrue();
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.gradient(0, 0)[0] = 3e-4;
        cells.gradient(0, 1)[0] = 4e-4;
        for (int step = 0; step < 10; step++) {
            model.mechanics(cells, 6, Given.RANDOM, step);
        }
        assertThat(cells.x(0)).isCloseTo(0.6 * 120, within(1e-9));
        assertThat(cells.y(0)).isCloseTo(0.8 * 120, within(1e-9));
    }

    @Test
    void aNegativeSensitivityFlees() {
        CellModel model = model(WIDE, new Motility(2, 0, 1, Map.of("ligand", -1.0), true));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.gradient(0, 0)[0] = 1;
        model.mechanics(cells, 10, Given.RANDOM, 0);
        assertThat(cells.x(0)).isNegative();
    }

    @Test
    void cellsWithoutSpeedNeedNoGradientAndDoNotMove() {
        CellModel model = model(WIDE, new Motility(0, 1, 1, Map.of("ligand", 1.0), true));
        assertThat(model.needsGradient(0)).isFalse();
        Population cells = model.population();
        cells.add(0, 1, 2, 3);
        model.mechanics(cells, 60, Given.RANDOM, 0);
        assertThat(cells.x(0)).isEqualTo(1);
        assertThatThrownBy(() -> cells.gradient(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ligand");
    }

    @Test
    void aRuleCanStartACellThatRests() {
        Rule rule = new Rule("immune", "ligand", true, "migration speed", 3, 1, 1, false);
        CellModel model = model(WIDE, Motility.none(), rule);
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        model.mechanics(cells, 6, Given.RANDOM, 0);
        assertThat(cells.x(0)).isZero();
        cells.ambient(0)[0] = 1e9;
        model.phenotype(cells, 6, Given.RANDOM, 1);
        model.mechanics(cells, 6, Given.RANDOM, 1);
        assertThat(cells.x(0)).isNotZero();
    }

    /// As in PhysiCell: who turns in a step goes the new way in it.
    @Test
    void aCellTurnsBeforeItSteps() {
        CellType type = Given.quiet("immune").withMechanics(GHOST).withMotility(Motility.random(2, 0));
        CellModel fixed = Given.fixed(WIDE, 0.1, type);
        Population cells = fixed.population();
        cells.add(0, 0, 0, 0);
        double[] first = place(cells, 0);
        fixed.mechanics(cells, 0.1, Given.RANDOM, 0);
        double[] second = place(cells, 0);
        assertThat(distance(first, second)).as("Adams–Bashforth from rest").isCloseTo(1.5 * 0.1 * 2, within(1e-12));
        CellModel adaptive = new CellModel(List.of(type), List.of(), List.of(), List.of(), WIDE);
        Population others = adaptive.population();
        others.add(0, 0, 0, 0);
        adaptive.mechanics(others, 0.1, Given.RANDOM, 0);
        assertThat(distance(first, place(others, 0))).isCloseTo(0.1 * 2, within(1e-12));
    }

    private static double[] place(Population cells, int cell) {
        return new double[] {cells.x(cell), cells.y(cell), cells.z(cell)};
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }

    @Test
    void aPlanarCellStaysAtItsHeight() {
        CellModel model = model(WIDE, new Motility(2, 5, 0.4, Map.of("ligand", 1.0), true, true));
        Population cells = model.population();
        for (int cell = 0; cell < 50; cell++) {
            cells.add(0, 30 * cell, 0, 7);
            cells.gradient(0, 2)[cell] = 1;
        }
        for (int step = 0; step < 10; step++) {
            model.mechanics(cells, 6, Given.RANDOM, step);
        }
        for (int cell = 0; cell < cells.count(); cell++) {
            assertThat(cells.z(cell)).isEqualTo(7);
            assertThat(Math.hypot(cells.crawl(0, cell), cells.crawl(1, cell))).isCloseTo(2, within(1e-12));
        }
    }

    @Test
    void theDeadDoNotCrawl() {
        CellModel model = model(WIDE, Motility.random(2, 1));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        model.mechanics(cells, 6, Given.RANDOM, 0);
        Dying.die(model.blueprint(), cells, 0, CellState.APOPTOTIC);
        double x = cells.x(0);
        model.mechanics(cells, 60, Given.RANDOM, 1);
        assertThat(cells.x(0)).isEqualTo(x);
    }
}
