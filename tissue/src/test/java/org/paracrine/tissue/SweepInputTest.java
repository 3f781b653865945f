package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// Bad numbers are named with substrate, voxel and value, on any crew and by both implementations.
class SweepInputTest {
    private static final VoxelGrid GRID = new VoxelGrid(40, 50, 60, 20, 20, 20, 0, 0, 0);
    private static final int VOXEL = GRID.index(13, 27, 58);
    private static final String PLACE = " in voxel (13, 27, 58)";

    @Test
    void badConcentrationsAreNamed() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -1e-30}) {
            for (boolean isHindered : new boolean[] {false, true}) {
                refuses("oxygen is " + bad + PLACE, (field, _) -> {
                    field.values()[VOXEL] = bad;
                    field.values()[VOXEL + 1] = Double.NaN;
                    if (isHindered) {
                        field.medium().mobility();
                    }
                });
            }
            refuses("oxygen is " + bad + PLACE, (field, _) -> {
                field.medium().hold(VOXEL, 3);
                field.values()[VOXEL] = bad;
            });
        }
    }

    @Test
    void badRatesAreNamed() {
        for (double bad : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -2}) {
            refuses("the loss of oxygen is " + bad + PLACE, (_, exchange) -> exchange.loss()[VOXEL] = bad);
            refuses("the supply of oxygen is " + bad + PLACE, (_, exchange) -> exchange.supply()[VOXEL] = bad);
            refuses(
                    "the decay of oxygen is " + bad + PLACE,
                    (field, _) -> field.medium().decay()[VOXEL] = bad);
            refuses(
                    "the mobility of oxygen is " + bad + PLACE,
                    (field, _) -> field.medium().mobility()[VOXEL] = bad);
        }
    }

    @Test
    void theSignOfZeroIsNoFault() {
        Field field = new Field(new Substrate("oxygen", "mmHg", 1e3, 0.1, 0, Walls.closed()), GRID);
        field.values()[VOXEL] = -0.0;
        Exchange exchange = new Exchange(GRID);
        exchange.loss()[VOXEL] = -0.0;
        new Sweeps(GRID, Crew.alone()).step(field, exchange, 1);
    }

    @Test
    void misuseIsRefused() {
        VoxelGrid other = VoxelGrid.centred(4, 3, 2, 20);
        Field field = new Field(new Substrate("x", "1", 1, 1, 1, Walls.closed()), GRID);
        Sweeps sweeps = new Sweeps(GRID, Crew.alone());
        for (double minutes : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> sweeps.diffuse(field, minutes))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("> 0 min")
                    .hasMessageContaining(String.valueOf(minutes));
        }
        assertThatThrownBy(() -> sweeps.step(field, new Exchange(other), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grid");
        assertThatThrownBy(() -> sweeps.diffuse(new Field(field.substrate(), other), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("grid");
    }

    private interface Fault {
        void spoil(Field field, Exchange exchange);
    }

    private static void refuses(String message, Fault fault) {
        each(solver -> {
            Field field = new Field(new Substrate("oxygen", "mmHg", 1e3, 0.1, 38, Walls.closed()), GRID);
            Exchange exchange = new Exchange(GRID);
            fault.spoil(field, exchange);
            assertThatThrownBy(() -> solver.step(field, exchange, 1))
                    .as("%s", solver)
                    .isInstanceOf(NumericalFailure.class)
                    .hasMessageContaining(message);
        });
    }

    private static void each(Consumer<Diffusion> use) {
        use.accept(new PlainSweeps());
        for (int workers : new int[] {1, 3}) {
            try (Crew crew = new Crew(workers)) {
                use.accept(new Sweeps(GRID, crew));
            }
        }
    }
}
