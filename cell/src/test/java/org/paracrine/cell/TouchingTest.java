package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.RandomStream;

/// How neighbours act within a step of the mechanics, whatever it is that they do.
class TouchingTest {
    private static final double STEP = 0.5;

    /// Drags cell 0 along x and removes all cells beyond x = 12 µm.
    private static final class Drag implements Touching {
        final List<String> calls = new ArrayList<>();

        @Override
        public void pull(
                Population cells, double[] velocityX, double[] velocityY, double[] velocityZ, int from, int to) {
            if (from == 0 && to > 0) {
                velocityX[0] += 2;
            }
        }

        @Override
        public double stiffest(Population cells, int from, int to) {
            return 0;
        }

        @Override
        public void act(
                Population cells, NeighbourList list, double minutes, RandomStream random, long step, int piece) {
            assertThat(list.isStale(cells)).isFalse();
            assertThat(list.count).isEqualTo(cells.count());
            calls.add("act " + step + "." + piece + " for " + minutes);
        }

        @Override
        public void sweep(Population cells) {
            calls.add("sweep");
            int[] kept = new int[cells.count()];
            int survivors = 0;
            for (int cell = 0; cell < cells.count(); cell++) {
                kept[survivors] = cell;
                survivors += cells.x(cell) <= 12 ? 1 : 0;
            }
            if (survivors < cells.count()) {
                cells.keep(kept, survivors);
            }
        }
    }

    @Test
    void neighboursActBetweenForcesAndMotionAndSweepAfterIt() {
        CellModel model = Given.fixed(Given.BOX, STEP, Given.quiet("cell"));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.add(0, 100, 0, 0);
        Drag drag = new Drag();
        new Movement(model, drag).move(cells, 3 * STEP, new MotionCall(Given.RANDOM, 7));
        assertThat(drag.calls)
                .containsExactly("act 7.0 for 0.5", "sweep", "act 7.1 for 0.5", "sweep", "act 7.2 for 0.5", "sweep");
        assertThat(cells.count()).as("the far one was swept out").isEqualTo(1);
        assertThat(cells.x(0)).isCloseTo(STEP * (1.5 * 2 + 2 * 2), within(1e-12));
    }

    @Test
    void theLastCellMayBeSweptOut() {
        for (MechanicsStep step : List.of(MechanicsStep.adaptive(), MechanicsStep.fixed(STEP))) {
            CellModel model = new CellModel(
                    List.of(Given.quiet("cell")),
                    List.of(),
                    List.of(),
                    List.of(),
                    Given.BOX,
                    Setting.usual().withStep(step));
            Population cells = model.population();
            cells.add(0, 11, 0, 0);
            new Movement(model, new Drag()).move(cells, 6, new MotionCall(Given.RANDOM, 0));
            assertThat(cells.count()).isZero();
        }
    }

    @Test
    void whoIsHeldIsNotDragged() {
        CellModel model = new CellModel(
                List.of(Given.quiet("cell")),
                List.of(),
                List.of(),
                List.of(),
                Given.BOX,
                Given.steps(STEP).withIndividual(List.of("is_movable")));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.set(0, "is_movable", 0);
        new Movement(model, new Drag()).move(cells, 3, new MotionCall(Given.RANDOM, 0));
        assertThat(cells.x(0)).isZero();
    }
}
