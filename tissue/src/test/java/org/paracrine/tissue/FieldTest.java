package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.VoxelGrid;

class FieldTest {
    private static final double LENGTH = 100;

    @Test
    void theGradientIsSecondOrderAtClosedWalls() {
        double rate = Math.PI / LENGTH;
        double coarse = worst(10, Walls.closed(), x -> 2 + Math.cos(rate * x), x -> -rate * Math.sin(rate * x));
        double fine = worst(20, Walls.closed(), x -> 2 + Math.cos(rate * x), x -> -rate * Math.sin(rate * x));
        assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(2, within(0.15));
    }

    @Test
    void theGradientIsSecondOrderAtFixedWalls() {
        Wall one = new Wall.Fixed(1);
        Wall end = new Wall.Fixed(Math.E);
        Wall none = new Wall.Closed();
        Walls walls = new Walls(one, end, none, none, none, none);
        double coarse = worst(10, walls, x -> Math.exp(x / LENGTH), x -> Math.exp(x / LENGTH) / LENGTH);
        double fine = worst(20, walls, x -> Math.exp(x / LENGTH), x -> Math.exp(x / LENGTH) / LENGTH);
        assertThat(Math.log(coarse / fine) / Math.log(2)).isCloseTo(2, within(0.25));
    }

    private static double worst(int voxels, Walls walls, DoubleUnaryOperator value, DoubleUnaryOperator slope) {
        VoxelGrid grid = new VoxelGrid(voxels, 3, 1, LENGTH / voxels, 10, 10, 0, 0, 0);
        Field field = new Field(new Substrate("x", "1", 1, 0, 0, walls), grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            field.values()[voxel] = value.applyAsDouble(grid.centreX(voxel % voxels));
        }
        double[] gradient = new double[3];
        double worst = 0;
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            field.gradient(voxel, gradient);
            double exact = slope.applyAsDouble(grid.centreX(voxel % voxels));
            worst = Math.max(worst, Math.abs(gradient[0] - exact));
            assertThat(gradient[1]).isCloseTo(0, within(1e-12));
            assertThat(gradient[2]).isEqualTo(0);
        }
        return worst;
    }

    @Test
    void allAxesOfABlockHaveAGradient() {
        VoxelGrid grid = new VoxelGrid(5, 5, 5, 10, 20, 30, 0, 0, 0);
        Field field = new Field(new Substrate("x", "1", 1, 0, 0, Walls.closed()), grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            field.values()[voxel] =
                    grid.centreX(voxel % 5) + 2 * grid.centreY(voxel / 5 % 5) + 3 * grid.centreZ(voxel / 25);
        }
        double[] gradient = new double[3];
        field.gradient(grid.index(2, 2, 2), gradient);
        assertThat(gradient).containsExactly(new double[] {1, 2, 3}, within(1e-12));
    }

    @Test
    void aCopyGoesItsOwnWay() {
        VoxelGrid grid = VoxelGrid.centred(3, 3, 3, 10);
        Field field = new Field(new Substrate("x", "1", 1, 0, 4, Walls.closed()), grid);
        Field copy = field.copy();
        copy.values()[0] = 9;
        assertThat(field.at(0)).isEqualTo(4);
        assertThat(field.amount()).isEqualTo(4 * grid.volume());
    }

    @Test
    void badSubstratesAreRefusedWithTheirNumbers() {
        assertThatThrownBy(() -> new Substrate("oxygen", "mmHg", -1, 0, 0, Walls.closed()))
                .hasMessage("the diffusivity of oxygen must be finite and >= 0 µm²/min, got -1.0");
        assertThatThrownBy(() -> new Substrate("oxygen", "mmHg", 1, Double.NaN, 0, Walls.closed()))
                .hasMessageContaining("decay of oxygen");
        assertThatThrownBy(() -> new Substrate("oxygen", "mmHg", 1, 0, -3, Walls.closed()))
                .hasMessageContaining("initial concentration of oxygen");
        assertThatThrownBy(() -> Walls.fixed(Double.POSITIVE_INFINITY)).hasMessageContaining("level of a wall");
    }
}
