package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.simulation.SubstratePlan;
import org.paracrine.study.Studies;

/// What becomes of the substrates of a study.
class SubstratesTest {
    private static final String STUDY = """
            version: 1
            study: A spheroid in its medium
            taken from: made up for this test
            tumour:
              cells:
                tumour:
                  start: 4 cells
                  cycle: { entry: 0.0005 /min }
                  apoptosis: 0 /min
                  volume: 2494 um3
            tissue:
              size: [200 um, 200 um]
              voxel: 20 um
              substrates:
                glucose: { unit: mM, diffusivity: 40000 um2/min, among cells: 6000 um2/min, decay: 0 /min, start: 5 mM }
                oxygen: { unit: mmHg, diffusivity: 100000 um2/min, decay: 0 /min, start: 38 mmHg }
            arms: { untreated: [] }
            run: { for: 1 d }
            """;

    @Test
    void cellsHinderOnlyTheSubstratesOfWhichTheStudySaysSo() {
        List<SubstratePlan> plans = Protocol.plan(
                        Studies.read("study.yaml", STUDY, Map.of()).study())
                .substrates();
        assertThat(plans.getFirst().substrate().diffusivity()).isEqualTo(40_000);
        assertThat(plans.getFirst().mobilityAmongCells()).isCloseTo(0.15, within(1e-15));
        assertThat(plans.getLast().mobilityAmongCells()).isEqualTo(1);
    }
}
