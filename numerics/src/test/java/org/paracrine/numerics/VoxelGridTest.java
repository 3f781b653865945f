package org.paracrine.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VoxelGridTest {
    private static final VoxelGrid GRID = new VoxelGrid(3, 4, 5, 2, 3, 4, -1, 10, 100);

    @Test
    void everyVoxelHasItsOwnIndexAndXIsFastest() {
        boolean[] seen = new boolean[GRID.voxels()];
        for (int iz = 0; iz < 5; iz++) {
            for (int iy = 0; iy < 4; iy++) {
                for (int ix = 0; ix < 3; ix++) {
                    int voxel = GRID.index(ix, iy, iz);
                    assertThat(seen[voxel]).isFalse();
                    seen[voxel] = true;
                    assertThat(GRID.indexAt(GRID.centreX(ix), GRID.centreY(iy), GRID.centreZ(iz)))
                            .isEqualTo(voxel);
                }
            }
        }
        assertThat(seen).doesNotContain(false);
        assertThat(GRID.index(1, 0, 0)).isEqualTo(1);
    }

    @Test
    void pointsOutsideCountForTheNearestVoxel() {
        assertThat(GRID.indexAt(-1e300, 0, 0)).isZero();
        assertThat(GRID.indexAt(1e300, 1e300, 1e300)).isEqualTo(GRID.voxels() - 1);
        assertThat(GRID.indexAt(5, 22, 120)).isEqualTo(GRID.voxels() - 1);
    }

    @Test
    void theVoxelsFillTheBlock() {
        assertThat(GRID.voxels()).isEqualTo(60);
        assertThat(GRID.voxelVolume()).isEqualTo(24);
        assertThat(GRID.volume()).isEqualTo(GRID.sizeX() * GRID.sizeY() * GRID.sizeZ());
        assertThat(GRID.contains(-1, 10, 100)).isTrue();
        assertThat(GRID.contains(5, 22, 120)).isTrue();
        assertThat(GRID.contains(5.01, 22, 120)).isFalse();
    }

    @Test
    void aCentredGridLiesAroundTheOrigin() {
        VoxelGrid grid = VoxelGrid.centred(10, 20, 1, 20);
        assertThat(grid.isFlat()).isTrue();
        assertThat(grid.centreX(0) + grid.centreX(9)).isCloseTo(0, within(1e-12));
        assertThat(grid.centreY(0) + grid.centreY(19)).isCloseTo(0, within(1e-12));
        assertThat(grid.centreZ(0)).isZero();
    }

    @Test
    void impossibleGridsAreRefusedWithTheirNumbers() {
        assertThatThrownBy(() -> VoxelGrid.centred(0, 1, 1, 20)).hasMessageContaining("got 0 × 1 × 1");
        assertThatThrownBy(() -> VoxelGrid.centred(1, 1, 1, 0)).hasMessageContaining("must be > 0 µm");
        assertThatThrownBy(() -> VoxelGrid.centred(1, 1, 1, -20)).hasMessageContaining("got -20.0");
        assertThatThrownBy(() -> VoxelGrid.centred(1, 1, 1, Double.NaN)).hasMessageContaining("got NaN");
        assertThatThrownBy(() -> VoxelGrid.centred(1, 1, 1, Double.POSITIVE_INFINITY))
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> new VoxelGrid(1, 1, 1, 1, 1, 1, Double.NaN, 0, 0))
                .hasMessageContaining("lower corner must be finite");
        assertThatThrownBy(() -> VoxelGrid.centred(1300, 1300, 1300, 1)).hasMessageContaining("too many voxels");
        // The product of these wraps around to 0 as a 64-bit integer.
        assertThatThrownBy(() -> VoxelGrid.centred(1 << 22, 1 << 21, 1 << 21, 1))
                .hasMessageContaining("too many");
    }
}
