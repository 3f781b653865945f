package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.paracrine.numerics.VoxelGrid;

class PointExchangeTest {
    private static final VoxelGrid BOX = VoxelGrid.centred(9, 7, 5, 20);

    @Test
    void aSparseExchangeSpreadToTheWholeGridIsTheSame() {
        PointExchange points = new PointExchange(BOX, 2);
        points.add(points.place(8), 0, 2, 3);
        points.add(points.place(8), 0, 1, 1);
        points.add(points.place(9), 1, 5, 5);
        Exchange whole = new Exchange(BOX);
        points.addTo(whole, 0);
        assertThat(whole.supply()[8]).isEqualTo(3);
        assertThat(whole.loss()[8]).isEqualTo(4);
        assertThat(whole.supply()[9]).isZero();
        whole.exposure()[8] = 7;
        points.takeExposure(whole, 0);
        assertThat(points.exposure(points.place(8), 0)).isEqualTo(7);
        points.clearExposure();
        assertThat(points.exposure(points.place(8), 0)).isZero();
    }
}
