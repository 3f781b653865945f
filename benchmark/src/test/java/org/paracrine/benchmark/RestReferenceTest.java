package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RestReferenceTest {
    /// One voxel inside: 6 k (38 − c) = (λ + L) c.
    @Test
    void oneVoxelRestsWhereInflowEqualsLoss() {
        OxygenCase task = new OxygenCase(3, 5, 0);
        RestReference rest = new RestReference(task);
        double inflow = 6 * OxygenCase.DIFFUSIVITY / 400;
        double loss = OxygenCase.DECAY + 5 * OxygenCase.UPTAKE * OxygenCase.CELL_VOLUME / 8000;
        assertThat(rest.values()[13]).isCloseTo(38 * inflow / (inflow + loss), within(1e-10));
        assertThat(rest.values()[12]).isEqualTo(38);
    }

    @Test
    void everyVoxelIsInBalance() {
        int edge = 17;
        OxygenCase task = new OxygenCase(edge, 400, 0);
        double[] rest = new RestReference(task).values();
        double[] cells = new double[rest.length];
        for (int voxel : task.voxelsOfCells()) {
            cells[voxel]++;
        }
        double conductance = OxygenCase.DIFFUSIVITY / 400;
        for (int voxel = 0; voxel < rest.length; voxel++) {
            if (task.isOuter(voxel)) {
                assertThat(rest[voxel]).isEqualTo(OxygenCase.LEVEL);
                continue;
            }
            double inflow = -6 * rest[voxel];
            for (int stride : new int[] {1, edge, edge * edge}) {
                inflow += rest[voxel - stride] + rest[voxel + stride];
            }
            double loss =
                    (OxygenCase.DECAY + cells[voxel] * OxygenCase.UPTAKE * OxygenCase.CELL_VOLUME / 8000) * rest[voxel];
            assertThat(conductance * inflow).isCloseTo(loss, within(1e-7));
        }
    }

    @Test
    void allCellsLieInTheBallAtTheCentre() {
        OxygenCase task = new OxygenCase(30, 1000, 0);
        for (int voxel : task.voxelsOfCells()) {
            double x = task.grid().centreX(voxel % 30);
            double y = task.grid().centreY(voxel / 30 % 30);
            double z = task.grid().centreZ(voxel / 900);
            assertThat(Math.sqrt(x * x + y * y + z * z)).isLessThan(100 + 10 * Math.sqrt(3));
        }
    }
}
