package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

class RestTest {
    /// Of the adaptive steps (µm).
    private static final double EPSILON = 1.0 / 400;

    /// Does nothing, but whoever may act on neighbours keeps all cells awake.
    private static final Touching NOTHING = new Touching() {
        @Override
        public void pull(
                Population cells, double[] velocityX, double[] velocityY, double[] velocityZ, int from, int to) {}

        @Override
        public double stiffest(Population cells, int from, int to) {
            return 0;
        }

        @Override
        public void act(
                Population cells, NeighbourList list, double minutes, RandomStream random, long step, int piece) {}

        @Override
        public void sweep(Population cells) {}
    };

    /// A row of 20 cells, 30 µm apart but for three in touch: 9, 10 and 11.
    private static Population row(CellModel model) {
        Population cells = model.population();
        for (int cell = 0; cell < 20; cell++) {
            cells.add(0, 30 * (cell - 10) + (cell == 9 ? 15 : cell == 11 ? -15 : 0), 0, 0);
        }
        return cells;
    }

    private static CellModel model(CellType... types) {
        return new CellModel(List.of(types), List.of(), List.of(), List.of(), VoxelGrid.centred(40, 20, 20, 20));
    }

    private static void move(Population cells, int cell, double by) {
        cells.numbers(Layout.Y)[cell] += by;
    }

    @Test
    void aCellRestsUntilItOrAPartnerHasMoved() {
        CellModel model = model(Given.quiet("cell"));
        Population cells = row(model);
        NeighbourList list = cells.movement(model).list(cells);
        Rest rest = new Rest(model);
        rest.begin(cells);
        rest.wake(cells, list);
        assertThat(rest.isOff()).isFalse();
        assertThat(rest.awakeFrom(0, 20)).as("nobody moved").isEqualTo(20);
        move(cells, 10, 0.6 * EPSILON);
        rest.wake(cells, list);
        assertThat(rest.awakeFrom(0, 20)).as("by too little").isEqualTo(20);
        move(cells, 10, 0.6 * EPSILON);
        rest.wake(cells, list);
        assertThat(rest.awakeFrom(0, 20)).as("the motions add up").isEqualTo(9);
        assertThat(rest.asleepFrom(9, 20)).as("three wake").isEqualTo(12);
        assertThat(rest.awakeFrom(12, 20)).isEqualTo(20);
        rest.wake(cells, list);
        assertThat(rest.awakeFrom(0, 20)).as("they rest again").isEqualTo(20);
    }

    @Test
    void whoCrawlsIsAwake() {
        CellModel model = model(Given.quiet("cell").withMotility(Motility.random(1, 10)));
        Population cells = row(model);
        cells.numbers(model.blueprint().layout.crawl(1))[4] = 1e-9;
        Rest rest = new Rest(model);
        rest.begin(cells);
        rest.wake(cells, cells.movement(model).list(cells));
        assertThat(rest.awakeFrom(0, 20)).isEqualTo(4);
        assertThat(rest.asleepFrom(4, 20)).isEqualTo(5);
    }

    @Test
    void whereMoreThanAQuarterMovesAllAreAwakeToTheEndOfTheCall() {
        CellModel model = model(Given.quiet("cell"));
        Population cells = row(model);
        NeighbourList list = cells.movement(model).list(cells);
        Rest rest = new Rest(model);
        rest.begin(cells);
        for (int cell = 0; cell < 6; cell++) {
            move(cells, cell, 1);
        }
        rest.wake(cells, list);
        assertThat(rest.isOff()).isTrue();
        rest.wake(cells, list);
        assertThat(rest.isOff()).isTrue();
        rest.begin(cells);
        assertThat(rest.isOff()).isFalse();
    }

    /// A relaxed ball of cells in which a few crawl: with rest and without.
    @Test
    void restChangesPlacesAndPressuresByLittle() {
        CellType still = Given.quiet("still");
        CellType crawler = Given.quiet("crawler").withMotility(new Motility(0.5, 20, 0, Map.of(), true));
        CellModel model = new CellModel(List.of(still, crawler), List.of(), List.of(), List.of(), Given.BOX);
        Population start = model.population();
        for (int site = 0; site < 17 * 17 * 17; site++) {
            int x = site % 17 - 8;
            int y = site / 17 % 17 - 8;
            int z = site / 289 - 8;
            double shift = (x + y + z) % 2 == 0 ? 0.2 : -0.2;
            start.add(site % 900 == 7 ? 1 : 0, 16.6 * x + shift, 16.6 * y, 16.6 * z);
        }
        for (int call = 0; call < 30; call++) {
            model.mechanics(start, 60, Given.RANDOM, -1 - call);
        }
        Population resting = start.copy();
        Population awake = start.copy();
        Movement withRest = new Movement(model, null);
        Movement without = new Movement(model, NOTHING);
        double farthest = 0;
        for (int call = 0; call < 20; call++) {
            withRest.move(resting, 6, new MotionCall(Given.RANDOM, call));
            without.move(awake, 6, new MotionCall(Given.RANDOM, call));
            for (int cell = 0; cell < start.count(); cell++) {
                double distance = Math.hypot(
                        Math.hypot(resting.x(cell) - awake.x(cell), resting.y(cell) - awake.y(cell)),
                        resting.z(cell) - awake.z(cell));
                farthest = Math.max(farthest, distance);
                assertThat(Math.abs(resting.pressure(cell) - awake.pressure(cell)))
                        .isLessThan(0.02 * (1 + awake.pressure(cell)));
            }
        }
        assertThat(farthest).as("some did rest").isPositive();
        assertThat(farthest).isLessThan(10 * EPSILON);
    }
}
