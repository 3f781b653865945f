package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.VoxelGrid;

class HoldingTest {
    private static final VoxelGrid WIDE = VoxelGrid.centred(50, 50, 50, 20);
    private static final int MANY = 4_000;
    private static final double STEP = 0.1;

    /// Holds on to others, and neither pushes nor sticks.
    private static CellType holder(
            String name,
            double elasticity,
            double attachment,
            double detachment,
            int most,
            Map<String, Double> affinities) {
        return Given.quiet(name)
                .withMechanics(new Mechanics(
                        0,
                        0,
                        1.25,
                        affinities,
                        new Mechanics.Springs(elasticity, attachment, detachment, most),
                        Mechanics.Membrane.physicell()));
    }

    private static CellModel model(CellType... types) {
        return Given.fixed(WIDE, STEP, types);
    }

    /// Pairs of a cell of type 0 and one of the last type at 10 µm.
    private static Population pairs(CellModel model, int many) {
        Population cells = model.population();
        for (int pair = 0; pair < many; pair++) {
            double x = 45 * (pair % 20) - 430;
            double y = 45 * (pair / 20 % 20) - 430;
            double z = 45 * (pair / 400) - 430;
            cells.add(0, x, y, z);
            cells.add(model.types().size() - 1, x + 10, y, z);
        }
        return cells;
    }

    private static int springs(Population cells) {
        return cells.bonds().count();
    }

    private static void expect(int found, double chance, int many) {
        assertThat((double) found).isCloseTo(chance * many, within(4 * Math.sqrt(chance * (1 - chance) * many)));
    }

    private static void bind(Population cells, int cell, int other) {
        Pairs formed = new Pairs();
        formed.add(cell, other);
        cells.bonds().change(new Pairs(), formed);
    }

    @Test
    void eachOfTwoNeighboursAttachesAtItsRateTimesItsAffinity() {
        CellModel model =
                model(holder("a", 0, 2, 0, 12, Map.of("b", 0.5)), holder("b", 0, 4, 0, 12, Map.of("a", 0.25)));
        Population cells = pairs(model, MANY);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        expect(springs(cells), 1 - (1 - 2 * 0.5 * STEP) * (1 - 4 * 0.25 * STEP), MANY);
    }

    @Test
    void eachOfTwoLetsGoAtItsRate() {
        CellModel model = model(holder("a", 0, 1e-300, 1, 12, Map.of()), holder("b", 0, 0, 2, 12, Map.of()));
        Population cells = pairs(model, MANY);
        for (int cell = 0; cell < cells.count(); cell += 2) {
            bind(cells, cell, cell + 1);
        }
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        expect(springs(cells), (1 - 1 * STEP) * (1 - 2 * STEP), MANY);
    }

    @Test
    void noCellHoldsMoreThanItsMost() {
        CellModel model = model(holder("a", 0.01, 5, 0.5, 3, Map.of()), holder("b", 0.01, 5, 0.5, 1, Map.of()));
        Population cells = Given.crowd(model, 300, 40, 5);
        int full = 0;
        for (int step = 0; step < 50; step++) {
            model.mechanics(cells, STEP, Given.RANDOM, step);
            for (int cell = 0; cell < cells.count(); cell++) {
                int most = cells.type(cell) == 0 ? 3 : 1;
                assertThat(cells.attached(cell)).hasSizeLessThanOrEqualTo(most);
                full += cells.attached(cell).length == most ? 1 : 0;
            }
        }
        assertThat(full).isGreaterThan(1000);
    }

    @Test
    void aSpringPullsBothWithTheGeometricMeanOfTheirStrengths() {
        CellModel model =
                model(holder("a", 0.2, 1e-300, 0, 12, Map.of("b", 0.5)), holder("b", 0.3, 0, 0, 12, Map.of("a", 2.0)));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.add(1, 40, 20, -10);
        bind(cells, 0, 1);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        double strength = Math.sqrt(0.2 * 0.5 * 0.3 * 2);
        double[] way = {40, 20, -10};
        for (int axis = 0; axis < 3; axis++) {
            assertThat(cells.velocity(axis, 0)).isCloseTo(strength * way[axis], within(1e-12));
            assertThat(cells.velocity(axis, 1)).isEqualTo(-cells.velocity(axis, 0));
        }
    }

    @Test
    void twoThatHoldEachOtherApproachExponentially() {
        CellType type = holder("a", 0.1, 1e-300, 0, 12, Map.of());
        CellModel model = new CellModel(
                List.of(type),
                List.of(),
                List.of(),
                List.of(),
                WIDE,
                Setting.usual().withStep(new MechanicsStep(1e-3, 3, 0.05)));
        Population cells = model.population();
        cells.add(0, -50, 0, 0);
        cells.add(0, 50, 0, 0);
        bind(cells, 0, 1);
        model.mechanics(cells, 10, Given.RANDOM, 0);
        assertThat(Math.abs(cells.x(1) - cells.x(0))).isCloseTo(100 * Math.exp(-2 * 0.1 * 10), within(0.2));
    }

    @Test
    void adaptiveStepsNeverOvershootAStiffSpring() {
        CellType type = holder("a", 40, 1e-300, 0, 12, Map.of());
        CellModel model = new CellModel(
                List.of(type),
                List.of(),
                List.of(),
                List.of(),
                WIDE,
                Setting.usual().withStep(new MechanicsStep(1e-4, 3, 100)));
        Population cells = model.population();
        cells.add(0, -50, 0, 0);
        cells.add(0, 50, 0, 0);
        bind(cells, 0, 1);
        for (int step = 0; step < 20; step++) {
            model.mechanics(cells, 0.005, Given.RANDOM, step);
            double left = cells.id(0) == 0 ? cells.x(0) : cells.x(1);
            assertThat(left).isBetween(-50.0, 1e-9);
        }
    }

    @Test
    void aDividingCellLetsGo() {
        CellType eager = holder("a", 0.01, 1e-300, 0, 12, Map.of())
                .withCycle(Cycle.live().withEntry(1));
        CellModel model = model(eager, holder("b", 0.01, 0, 0, 12, Map.of()));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.add(1, 10, 0, 0);
        cells.add(1, 20, 0, 0);
        bind(cells, 0, 1);
        bind(cells, 1, 2);
        model.phenotype(cells, 6, Given.RANDOM, 0);
        assertThat(springs(cells)).isEqualTo(1);
        int middle = Given.cell(cells, 1);
        assertThat(cells.attached(middle)).containsExactly(2);
    }

    @Test
    void aDeadCellKeepsItsSpringsUntilItIsGone() {
        CellModel model = model(holder("a", 0.01, 1e-300, 0, 12, Map.of()));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.add(0, 10, 0, 0);
        bind(cells, 0, 1);
        Dying.die(model.blueprint(), cells, 0, CellState.APOPTOTIC);
        for (int step = 0; cells.count() == 2; step++) {
            assertThat(springs(cells)).isEqualTo(1);
            model.phenotype(cells, 6, Given.RANDOM, step);
        }
        assertThat(springs(cells)).isZero();
        assertThat(cells.attached(0)).isEmpty();
    }

    @Test
    void anAttackIsNotLetGoOfByDetachment() {
        CellType attacker = holder("a", 0.01, 0, 10, 12, Map.of())
                .withInteractions(Interactions.none().withAttacks(Map.of("b", 10.0), 1, 1e12));
        CellModel model = model(attacker, holder("b", 0.01, 0, 10, 12, Map.of()));
        Population cells = pairs(model, 1);
        for (int step = 0; step < 10; step++) {
            model.mechanics(cells, STEP, Given.RANDOM, step);
            assertThat(cells.attached(0)).containsExactly(1);
        }
    }

    @Test
    void aCellThatLeavesTheDomainLetsGo() {
        CellModel model = new CellModel(
                List.of(holder("a", 0.01, 1e-300, 0, 12, Map.of())),
                List.of(),
                List.of(),
                List.of(),
                WIDE,
                Given.steps(STEP).withEdge(Edge.LEAVING));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.add(0, 10, 0, 0);
        bind(cells, 0, 1);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        assertThat(springs(cells)).isEqualTo(1);
        cells.codes(model.blueprint().layout.outside())[1] = 1;
        model.mechanics(cells, STEP, Given.RANDOM, 1);
        assertThat(springs(cells)).isZero();
    }
}
