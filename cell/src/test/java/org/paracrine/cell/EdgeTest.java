package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.VoxelGrid;

class EdgeTest {
    private static final VoxelGrid BOX = VoxelGrid.centred(5, 5, 5, 20);
    private static final double STEP = 0.1;

    private static CellModel model(Edge edge, CellType type, String... individual) {
        return new CellModel(
                List.of(type),
                List.of("ligand"),
                List.of(),
                List.of(),
                BOX,
                Given.steps(STEP).withEdge(edge).withIndividual(List.of(individual)));
    }

    /// Follows the ligand along x, at 2 µm/min.
    private static CellType swift() {
        return Given.quiet("swift")
                .withMechanics(new Mechanics(0, 0, 1.25, Map.of()))
                .withMotility(new Motility(2, 0, 1, Map.of("ligand", 1.0), true));
    }

    private static Population one(CellModel model, double x) {
        Population cells = model.population();
        cells.add(0, x, 0, 0);
        if (model.needsGradient(0)) {
            cells.gradient(0, 0)[0] = 1;
        }
        return cells;
    }

    private static double firstVelocity(CellModel model, double x) {
        Population cells = one(model, x);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        return cells.velocity(0, 0);
    }

    @Test
    void aWallPushesWithinARadius() {
        CellModel model = model(Edge.WALL, Given.quiet("cell"));
        double radius = one(model, 0).radius(0);
        double overlap = 1 - 3 / radius;
        assertThat(firstVelocity(model, 47)).isCloseTo(-100 * overlap * overlap, within(1e-12));
        assertThat(firstVelocity(model, -47)).isCloseTo(100 * overlap * overlap, within(1e-12));
        assertThat(firstVelocity(model, 50 - 1.01 * radius)).isZero();
    }

    /// Repulsion within r, adhesion within f r, each with the cell's own strength.
    @Test
    void aMembranePushesAndPullsWithTheStrengthsOfTheCell() {
        CellType sticky = Given.quiet("cell")
                .withMechanics(new Mechanics(
                        0, 0, 1.5, Map.of(), Mechanics.Springs.physicell(), new Mechanics.Membrane(6, 80)));
        CellModel model = model(Edge.MEMBRANE, sticky);
        double radius = one(model, 0).radius(0);
        for (double h : new double[] {0, 2, 0.9 * radius, 1.2 * radius}) {
            double overlap = Math.max(0, 1 - h / radius);
            double closeness = Math.max(0, 1 - h / (1.5 * radius));
            double inward = 80 * overlap * overlap - 6 * closeness * closeness;
            assertThat(firstVelocity(model, 50 - h)).as("h = %s", h).isCloseTo(-inward, within(1e-12));
            assertThat(firstVelocity(model, h - 50)).as("h = %s", h).isCloseTo(inward, within(1e-12));
        }
        assertThat(firstVelocity(model, 50 - 1.51 * radius)).isZero();
    }

    @Test
    void aBarrierIsNotFeltAndNotPassed() {
        CellModel model = model(Edge.BARRIER, swift());
        Population cells = one(model, 45);
        double before = cells.x(0);
        for (int call = 0; call < 40; call++) {
            model.mechanics(cells, STEP, Given.RANDOM, call);
            assertThat(cells.x(0)).isGreaterThanOrEqualTo(before).isLessThanOrEqualTo(50);
            before = cells.x(0);
        }
        assertThat(cells.x(0)).isEqualTo(50);
        assertThat(cells.isOutside(0)).isFalse();
        cells.gradient(0, 0)[0] = -1;
        model.mechanics(cells, 1, Given.RANDOM, 100);
        assertThat(cells.x(0)).as("it can go back").isLessThan(49);
    }

    @Test
    void aCellThatLeavesStopsForGoodAndIsFeltNoMore() {
        CellType mover = swift().withMechanics(Mechanics.physicell());
        CellModel model = model(Edge.LEAVING, mover, "migration speed");
        Population cells = one(model, 49.5);
        cells.add(0, 40, 0, 0);
        cells.set(1, "migration speed", 0);
        int calls = 0;
        while (!cells.isOutside(0)) {
            model.mechanics(cells, STEP, Given.RANDOM, calls++);
        }
        double where = cells.x(0);
        assertThat(calls).isBetween(1, 10);
        assertThat(where).isGreaterThan(50).isLessThan(51);
        assertThat(cells.velocity(0, 0)).isZero();
        double pushed = cells.x(1);
        double velocity = cells.velocity(0, 1);
        assertThat(velocity).as("it was pushed while the other was there").isNegative();
        Population copy = cells.copy();
        for (int call = 0; call < 30; call++) {
            model.mechanics(cells, STEP, Given.RANDOM, calls + call);
            model.mechanics(copy, STEP, Given.RANDOM, calls + call);
        }
        assertThat(cells.x(0)).isEqualTo(where);
        assertThat(cells.isOutside(0)).isTrue();
        assertThat(cells.isOutside(1)).isFalse();
        assertThat(cells.pressure(0)).isZero();
        assertThat(cells.pressure(1)).isZero();
        assertThat(cells.x(1))
                .as("only the velocity of the last step before is left")
                .isCloseTo(pushed - STEP * 0.5 * velocity, within(1e-12));
        assertThat(model.neighbours(cells).of(0)).isEmpty();
        assertThat(model.neighbours(cells).of(1)).isEmpty();
        assertThat(cells.count()).as("it still counts").isEqualTo(2);
        assertThat(Given.everything(copy)).isEqualTo(Given.everything(cells));
    }

    @Test
    void allCellsMayLeave() {
        CellModel model = model(Edge.LEAVING, swift());
        Population cells = one(model, 49);
        model.mechanics(cells, 6, Given.RANDOM, 0);
        assertThat(cells.isOutside(0)).isTrue();
        model.phenotype(cells, 6, Given.RANDOM, 0);
        model.mechanics(cells, 6, Given.RANDOM, 1);
        assertThat(cells.count()).isEqualTo(1);
    }

    @Test
    void aCellHeldInPlaceIsFeltButDoesNotMove() {
        CellModel model = model(Edge.WALL, Given.quiet("cell"), "is_movable");
        Population free = one(model, 0);
        free.add(0, 10, 0, 0);
        Population held = free.copy();
        held.set(0, "is_movable", 0.5);
        model.mechanics(free, STEP, Given.RANDOM, 0);
        model.mechanics(held, STEP, Given.RANDOM, 0);
        assertThat(held.x(0)).isZero();
        assertThat(held.velocity(0, 0)).isZero();
        assertThat(free.x(0)).isNegative();
        assertThat(held.x(1)).isEqualTo(free.x(1)).isGreaterThan(10);
        assertThat(held.pressure(0)).isEqualTo(free.pressure(0)).isPositive();
        held.set(0, "is_movable", 1);
        model.mechanics(held, STEP, Given.RANDOM, 1);
        assertThat(held.x(0)).as("let go").isNegative();
    }
}
