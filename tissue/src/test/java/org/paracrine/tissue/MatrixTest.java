package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

class MatrixTest {
    private static final VoxelGrid GRID = VoxelGrid.centred(5, 4, 3, 10);
    private static final Matrix.Fibres FIBRES = new Matrix.Fibres(0.03, 50, 3);

    @Test
    void degradationIsExponential() {
        Matrix matrix = new Matrix(GRID, FIBRES);
        matrix.degradation()[2] = 0.1;
        matrix.advance(7);
        assertThat(matrix.density()[2]).isCloseTo(Math.exp(-0.7), within(1e-15));
        assertThat(matrix.density()[3]).isEqualTo(1);
    }

    @Test
    void depositionFillsToTheCapacityAndNotAbove() {
        Matrix matrix = new Matrix(GRID, FIBRES);
        matrix.deposition()[0] = 0.6;
        matrix.advance(5);
        assertThat(matrix.density()[0]).isCloseTo(3 - 2 * Math.exp(-1), within(1e-14));
        matrix.advance(1e9);
        assertThat(matrix.density()[0]).isEqualTo(3);
        matrix.clear();
        matrix.advance(1e9);
        assertThat(matrix.density()[0]).isEqualTo(3);
    }

    @Test
    void bothComeToRestBetween() {
        Matrix matrix = new Matrix(GRID, FIBRES);
        matrix.deposition()[0] = 0.3;
        matrix.degradation()[0] = 0.2;
        matrix.advance(1e4);
        assertThat(matrix.density()[0]).isCloseTo(1, within(1e-14));
    }

    @Test
    void oneStepEqualsManySmallOnesAndStaysInItsBounds() {
        for (int seed = 0; seed < 10; seed++) {
            Matrix once = new Matrix(GRID, FIBRES);
            RandomFlow.fill(once.deposition(), seed);
            RandomFlow.fill(once.degradation(), seed + 100);
            Matrix often = once.copy();
            once.advance(10);
            for (int step = 0; step < 100; step++) {
                often.advance(0.1);
            }
            for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
                assertThat(often.density()[voxel])
                        .as("seed %d", seed)
                        .isBetween(0.0, 3.0)
                        .isCloseTo(once.density()[voxel], within(1e-13));
            }
        }
    }

    @Test
    void denserMatrixHindersMoreAndHoldsMoreFibres() {
        Matrix matrix = new Matrix(GRID, FIBRES);
        matrix.density()[1] = 2;
        Medium medium = Medium.uniform(GRID);
        matrix.hinder(medium, density -> Math.exp(1 - density));
        assertThat(medium.mobility(0)).isEqualTo(1);
        assertThat(medium.mobility(1)).isEqualTo(Math.exp(-1));
        assertThat(matrix.fibreVolume(1)).isCloseTo(0.06, within(1e-16));
        assertThatThrownBy(() -> matrix.hinder(medium, density -> -density))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mobility at matrix density 1.0");
    }

    @Test
    void cellsSlowDownWithPoreSizeAndStopAtATenthOfTheNucleus() {
        Matrix matrix = new Matrix(GRID, FIBRES);
        double nucleus = 70;
        double[] densities = {0, 0.5, 1, 2, 3};
        double before = 2;
        for (int voxel = 0; voxel < densities.length; voxel++) {
            matrix.density()[voxel] = densities[voxel];
            double motility = matrix.motility(voxel, nucleus);
            assertThat(motility).isBetween(0.0, 1.0).isLessThanOrEqualTo(before);
            before = motility;
        }
        assertThat(matrix.motility(0, nucleus)).as("no matrix, no hindrance").isEqualTo(1);
        assertThat(matrix.motility(2, nucleus)).isCloseTo((50.0 / 70 - 0.1) / 0.9, within(1e-15));
        Matrix tight = new Matrix(GRID, new Matrix.Fibres(0.03, 7, 3));
        assertThat(tight.motility(0, nucleus)).as("arrest").isCloseTo(0, within(1e-15));
    }

    @Test
    void wrongInputIsExplained() {
        assertThatThrownBy(() -> new Matrix.Fibres(0.5, 50, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("would fill 1.5");
        assertThatThrownBy(() -> new Matrix.Fibres(0.1, 0, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Matrix.Fibres(0.1, 50, 0.5)).isInstanceOf(IllegalArgumentException.class);
        Matrix matrix = new Matrix(GRID, FIBRES);
        matrix.density()[6] = 4;
        assertThatThrownBy(() -> matrix.advance(1))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("density of the matrix is 4.0 in voxel (1, 1, 0)");
    }
}
