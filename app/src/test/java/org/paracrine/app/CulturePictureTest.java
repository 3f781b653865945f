package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Population;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.physicell.Domain;

class CulturePictureTest {
    private static final Domain BOX = new Domain(-500, 500, -400, 400, -100, 100, 20, 20, 20, false);

    private static final CellModel MODEL = new CellModel(
            List.of(CellType.physicell("tumour"), CellType.physicell("stroma")),
            List.of(),
            List.of(),
            List.of(),
            VoxelGrid.centred(50, 40, 10, 20));

    private static List<ReportPicture> pictures(Population cells) {
        return new CulturePicture(List.of("tumour", "stroma"), BOX, 4320).of(cells);
    }

    @Test
    void withoutCellsThereIsNoPicture() {
        assertThat(pictures(MODEL.population())).isEmpty();
    }

    /// Seen from above, what is higher lies over what is lower: it comes later.
    @Test
    void theHigherCellsLieOverTheLower() {
        Population cells = MODEL.population();
        cells.add(1, 300, 200, 50);
        cells.add(0, -300, -200, -50);
        ReportPicture picture = pictures(cells).getFirst();
        assertThat(picture.arm()).isEqualTo("after 72 hours");
        assertThat(picture.cells().x()).containsExactly(-300.0, 300.0);
        assertThat(picture.cells().type()).containsExactly(0, 1);
        assertThat(picture.extent()).isEqualTo(new ReportPicture.Extent(-500, 500, -400, 400));
    }

    @Test
    void aSmallClumpIsShownLarge() {
        Population cells = MODEL.population();
        cells.add(0, 100, 100, 0);
        cells.add(0, 140, 120, 0);
        ReportPicture.Extent extent = pictures(cells).getFirst().extent();
        assertThat(extent.xHigh() - extent.xLow())
                .isEqualTo(extent.yHigh() - extent.yLow())
                .isBetween(80.0, 120.0);
        assertThat((extent.xHigh() + extent.xLow()) / 2).isEqualTo(120);
        assertThat((extent.yHigh() + extent.yLow()) / 2).isEqualTo(110);
    }

    /// A page that holds every cell of a large model would not open; it says how many it shows.
    @Test
    void ofVeryManyCellsSomeAreShown() {
        Population cells = MODEL.population();
        for (int cell = 0; cell < 100_000; cell++) {
            cells.add(0, -490 + cell % 980, -390 + cell / 980.0, 0);
        }
        ReportPicture picture = pictures(cells).getFirst();
        assertThat(picture.slice()).endsWith("one of 3 of 100,000.");
        assertThat(picture.cells().x()).hasSize(33_334);
    }
}
