package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paracrine.numerics.VoxelGrid;

class PerfusionTest {
    private static final VesselBed BED = new VesselBed(8e-5, 10);

    @Test
    void surfaceCountsVesselsInAllDirections() {
        assertThat(BED.lengthPerVolume()).isEqualTo(1.6e-4);
        assertThat(BED.surfacePerVolume()).isCloseTo(Math.PI * 10 * 1.6e-4, within(1e-15));
        assertThat(BED.volumeShare()).isCloseTo(Math.PI * 25 * 1.6e-4, within(1e-15));
    }

    @Test
    void aVoxelWithoutVesselsExchangesNothing() {
        VoxelGrid grid = VoxelGrid.centred(3, 1, 1, 20);
        Perfusion perfusion = new Perfusion(grid, BED);
        perfusion.share()[1] = 0;
        Exchange exchange = new Exchange(grid);
        perfusion.fill(exchange, 2, 5);
        double rate = 2 * BED.surfacePerVolume();
        assertThat(exchange.supply()).containsExactly(5 * rate, 0, 5 * rate);
        assertThat(exchange.loss()).containsExactly(rate, 0, rate);
        assertThat(perfusion.clearance(2)).isCloseTo(2 * rate * grid.voxelVolume(), within(1e-12));
    }

    @Test
    void vesselsAddToWhatCellsGiveAndTake() {
        VoxelGrid grid = VoxelGrid.centred(2, 2, 1, 20);
        Exchange exchange = new Exchange(grid);
        exchange.give(0, 16_000);
        exchange.take(0, 4_000);
        assertThat(exchange.supply()[0]).isEqualTo(2);
        assertThat(exchange.loss()[0]).isEqualTo(0.5);
        new Perfusion(grid, BED).fill(exchange, 1, 1);
        assertThat(exchange.supply()[0]).isEqualTo(2 + BED.surfacePerVolume());
        exchange.clear();
        assertThat(exchange.supply()).containsOnly(0);
        assertThat(exchange.loss()).containsOnly(0);
    }

    @Test
    void impossibleVesselsAreRefused() {
        assertThatThrownBy(() -> new VesselBed(-1, 10)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new VesselBed(1e-4, 0)).hasMessageContaining("> 0 µm");
        assertThatThrownBy(() -> new VesselBed(80, 10)).hasMessageContaining("times the tissue");
        Perfusion perfusion = new Perfusion(VoxelGrid.centred(2, 2, 1, 20), BED);
        assertThatThrownBy(() -> perfusion.clearance(-1)).hasMessageContaining("permeability");
    }
}
