package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.study.Studies;

class SilhouetteTest {
    /// Cells of radius 10 µm that touch nobody and rest.
    private static final String TEXT = """
            version: 1
            study: Cells that rest
            taken from: made up for this test
            tumour:
              cells:
                cell:
                  start: 1 cells
                  cycle: { entry: 0 /min }
                  apoptosis: 0 /min
                  volume: 4188.79 um3
            tissue:
              size: [600 um, 600 um, 600 um]
              voxel: 60 um
              substrates:
                oxygen: { unit: mmHg, diffusivity: 1000 um2/min, decay: 0 /min, start: 38 mmHg }
            arms: { untreated: [] }
            run: { for: 10 min, step: 10 min }
            """;

    private static List<Observation> diameters(Map<String, String> settings) {
        var study = Studies.read("resting.yaml", TEXT, settings).study();
        return new Trial(study, 1)
                .run(1, share -> {}, () -> false)
                .courses()
                .getFirst()
                .of(Observation.DIAMETER);
    }

    @Test
    void aCellAloneHasItsOwnDiameter() {
        assertThat(diameters(Map.of()))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.value()).isCloseTo(20, within(1.5)));
    }

    /// Touching balls on a lattice fill 74 % of a ball, and its rim is rough: 1,000 cells, 20 µm · (1000/0.74)^⅓ = 221
    /// µm.
    @Test
    void aPackedBallHasTheDiameterOfItsVolume() {
        double spacing = 0.95;
        double expected = spacing * 20 * Math.cbrt(1000 / 0.74);
        assertThat(diameters(Map.of("tumour.cells.cell.start", "1000 cells"))
                        .getFirst()
                        .value())
                .isCloseTo(expected, within(0.05 * expected));
    }

    @Test
    void aBlockThatStandsForALargerTumourHasNoDiameter() {
        assertThat(diameters(Map.of("tumour.represents", "5 mm3"))).isEmpty();
    }
}
