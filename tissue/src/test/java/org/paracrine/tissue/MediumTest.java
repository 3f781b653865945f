package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

class MediumTest {
    private static final VoxelGrid GRID = VoxelGrid.centred(5, 4, 3, 20);

    @Test
    void heldVoxelsStandInRisingOrderWithTheirLastLevel() {
        RandomStream random = new RandomStream(3, 0);
        Medium medium = Medium.uniform(GRID);
        TreeMap<Integer, Double> wanted = new TreeMap<>();
        for (int turn = 0; turn < 200; turn++) {
            int voxel = (int) (GRID.voxels() * random.uniform(turn, 0, 1));
            double level = random.uniform(turn, 0, 2);
            medium.hold(voxel, level);
            wanted.put(voxel, level);
        }
        Medium copy = medium.copy();
        medium.hold(0, 99);
        assertThat(copy.heldCount()).isEqualTo(wanted.size());
        int index = 0;
        for (int voxel : wanted.keySet()) {
            assertThat(copy.heldVoxel(index)).isEqualTo(voxel);
            assertThat(copy.heldLevel(index++)).isEqualTo(wanted.get(voxel));
        }
    }

    @Test
    void whatCannotBeHeldIsRefusedWithItsNumbers() {
        Medium medium = Medium.uniform(GRID);
        assertThatThrownBy(() -> medium.hold(60, 1))
                .hasMessageContaining("no voxel 60")
                .hasMessageContaining("= 60");
        assertThatThrownBy(() -> medium.hold(3, -1)).hasMessageContaining(">= 0, got -1");
        assertThatThrownBy(() -> medium.hold(3, Double.NaN)).hasMessageContaining("got NaN");
        assertThatThrownBy(() -> medium.holdAt(0, 0, 31, 1))
                .hasMessageContaining("lies outside the block")
                .hasMessageContaining("30.0) µm");
    }

    @Test
    void heldVoxelsStartAtTheirLevel() {
        Medium medium = Medium.uniform(GRID);
        medium.holdAt(0, 0, 0, 7);
        Field field = new Field(new Substrate("drug", "nM", 100, 0, 2, Walls.closed()), medium);
        assertThat(field.at(GRID.indexAt(0, 0, 0))).isEqualTo(7);
        assertThat(field.at(0)).isEqualTo(2);
    }

    @Test
    void aPeriodicWallNeedsItsPair() {
        Wall closed = new Wall.Closed();
        Wall periodic = new Wall.Periodic();
        assertThatThrownBy(() -> new Walls(closed, closed, periodic, closed, closed, closed))
                .hasMessageContaining("along y");
        assertThatThrownBy(() -> new Wall.Flux(-1)).hasMessageContaining("give its voxels a loss");
    }
}
