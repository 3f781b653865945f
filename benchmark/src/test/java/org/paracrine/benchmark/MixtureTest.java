package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

/// How well a lattice of cells is sorted.
class MixtureTest {
    private static final int SIDE = 10;

    /// A hexagonal lattice of spacing 1 with 100 cells, row by row.
    private static Mixture lattice(IntUnaryOperator type) {
        int[] types = new int[SIDE * SIDE];
        double[] x = new double[types.length];
        double[] y = new double[types.length];
        for (int cell = 0; cell < types.length; cell++) {
            types[cell] = type.applyAsInt(cell);
            int row = cell / SIDE;
            x[cell] = cell % SIDE + (row % 2) * 0.5;
            y[cell] = row * Math.sqrt(0.75);
        }
        return new Mixture(types, x, y);
    }

    @Test
    void twoHalvesMeetAtOneLine() {
        Mixture halves = lattice(cell -> cell / 50);
        assertThat(halves.clusters(0)).containsExactly(50);
        assertThat(halves.clusters(1)).containsExactly(50);
        assertThat(halves.inLargest()).isEqualTo(1);
        // A zigzag of 19 edges; the two at the rim are open on one side and go on to 0.75 from the cells.
        double open = 0.5 / Math.sqrt(3) + Math.sqrt(0.75 * 0.75 - 0.25);
        assertThat(halves.unlikeBorder()).isCloseTo(17 / Math.sqrt(3) + 2 * open, within(1e-9));
        assertThat(halves.unlikeBorderShare()).isBetween(0.05, 0.08);
        assertThat(halves.unlike()).isBetween(0.05, 0.08);
        assertThat(halves.depth(0)).isCloseTo(halves.depth(1), within(0.01));
    }

    @Test
    void rowsOfTwoTypesTouchMoreUnlikeThanLike() {
        Mixture rows = lattice(cell -> cell / SIDE % 2);
        assertThat(rows.clusters(0)).containsExactly(10, 10, 10, 10, 10);
        assertThat(rows.clusterCount()).isEqualTo(10);
        assertThat(rows.inLargest()).isEqualTo(0.2);
        // Inside, four of six neighbours are unlike.
        assertThat(rows.unlike()).isCloseTo(4 / 6.0, within(0.07));
    }

    @Test
    void allOfOneTypeHaveNoUnlikeNeighbours() {
        Mixture alike = lattice(cell -> cell == 0 ? 1 : 0);
        assertThat(alike.clusters(0)).containsExactly(99);
        assertThat(alike.clusters(1)).containsExactly(1);
        assertThat(alike.unlikeBorder()).isLessThan(2.5);
    }

    @Test
    void whatLiesInTheMiddleIsDeep() {
        Mixture core = lattice(cell -> {
            int row = cell / SIDE;
            int column = cell % SIDE;
            return row > 1 && row < 8 && column > 1 && column < 8 ? 0 : 1;
        });
        assertThat(core.depth(0)).isLessThan(0.7);
        assertThat(core.depth(1)).isGreaterThan(1.1);
    }
}
