package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paracrine.numerics.VoxelGrid;

class FlowTest {
    private static final VoxelGrid FLAT = new VoxelGrid(4, 3, 1, 10, 20, 5, 0, 0, 0);
    private static final VoxelGrid BLOCK = new VoxelGrid(3, 4, 2, 10, 20, 5, 0, 0, 0);

    @Test
    void facesAreNumberedLikeVoxelsOnAGridOneLonger() {
        Flow flow = Flow.of(BLOCK, (x, y, z) -> x, (x, y, z) -> y, (x, y, z) -> z);
        assertThat(flow.x()).hasSize(4 * 4 * 2);
        assertThat(flow.y()).hasSize(3 * 5 * 2);
        assertThat(flow.z()).hasSize(3 * 4 * 3);
        for (int iz = 0; iz < 2; iz++) {
            for (int iy = 0; iy < 4; iy++) {
                for (int ix = 0; ix < 3; ix++) {
                    int voxel = BLOCK.index(ix, iy, iz);
                    assertThat(flow.x()[new Faces(BLOCK, 0).low(voxel)]).isEqualTo(10.0 * ix);
                    assertThat(flow.x()[new Faces(BLOCK, 0).high(voxel)]).isEqualTo(10.0 * (ix + 1));
                    assertThat(flow.y()[new Faces(BLOCK, 1).low(voxel)]).isEqualTo(20.0 * iy);
                    assertThat(flow.y()[new Faces(BLOCK, 1).high(voxel)]).isEqualTo(20.0 * (iy + 1));
                    assertThat(flow.z()[new Faces(BLOCK, 2).low(voxel)]).isEqualTo(5.0 * iz);
                    assertThat(flow.z()[new Faces(BLOCK, 2).high(voxel)]).isEqualTo(5.0 * (iz + 1));
                }
            }
        }
    }

    @Test
    void linesBeginAtTheLowWallAndEndAtTheHighOne() {
        for (int axis = 0; axis < 3; axis++) {
            Faces faces = new Faces(BLOCK, axis);
            for (int line = 0; line < faces.lines(); line++) {
                assertThat(faces.at(faces.first(line))).isZero();
                assertThat(faces.at(faces.first(line) + faces.around())).isEqualTo(faces.count() - 1);
            }
        }
    }

    @Test
    void velocityAtTheCentreIsTheMeanOfTheFaces() {
        Flow flow = Flow.of(BLOCK, (x, y, z) -> x, (x, y, z) -> -2 * y, (x, y, z) -> z);
        double[] out = new double[3];
        flow.times(3).velocity(BLOCK.index(1, 2, 0), out);
        assertThat(out).containsExactly(45, -300, 7.5);
    }

    @Test
    void rotationStretchingAndUniformFlowConserveFluid() {
        assertThatCode(() -> Flow.none(FLAT).requireConservation(0)).doesNotThrowAnyException();
        assertThatCode(() -> Flow.uniform(BLOCK, 1, -2, 3).requireConservation(0))
                .doesNotThrowAnyException();
        assertThatCode(() -> Flow.of(FLAT, (x, y, z) -> -y, (x, y, z) -> x, (x, y, z) -> 0)
                        .requireConservation(1e-12))
                .doesNotThrowAnyException();
        assertThatCode(() -> Flow.of(BLOCK, (x, y, z) -> 2 * x, (x, y, z) -> -y, (x, y, z) -> -z)
                        .requireConservation(1e-12))
                .doesNotThrowAnyException();
        for (int seed = 0; seed < 5; seed++) {
            RandomFlow.closed(BLOCK, seed).requireConservation(1e-12);
            RandomFlow.closed(FLAT, seed).requireConservation(1e-12);
        }
    }

    @Test
    void aFlowThatLosesFluidNamesTheWorstVoxel() {
        Flow flow = Flow.uniform(FLAT, 1, 0, 0);
        flow.x()[new Faces(FLAT, 0).high(FLAT.index(3, 1, 0))] = 3;
        assertThatThrownBy(() -> flow.requireConservation(1e-9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("voxel (3, 1, 0) loses 0.2 /min")
                .hasMessageContaining("stream function");
        flow.source()[FLAT.index(3, 1, 0)] = 0.2;
        assertThat(flow.requireConservation(1e-9)).isSameAs(flow);
        assertThat(flow.outflow(FLAT.index(3, 1, 0))).isCloseTo(0.2, within(1e-15));
    }

    @Test
    void whatIsNotAFlowIsRefused() {
        double[] x = new double[15];
        double[] y = new double[16];
        double[] z = new double[24];
        double[] none = new double[12];
        assertThatThrownBy(() -> Flow.of(FLAT, none, y, z, none, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("15 velocities through faces across x, but 12");
        assertThatThrownBy(() -> Flow.uniform(FLAT, 0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("flat");
        assertThatThrownBy(() -> Flow.uniform(FLAT, Double.NaN, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("NaN");
        double[] negative = new double[12];
        negative[5] = -1;
        assertThatThrownBy(() -> Flow.of(FLAT, x, y, z, none, negative))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("drain of fluid in voxel (1, 1, 0)");
    }
}
