package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.study.Studies;

/// The paragraph at the head of the report, for readers who have not seen the study.
class TrialReportTest {
    private static final String CELLS_ALONE = """
            version: 1
            study: Cells alone
            tumour:
              cells:
                cell: { start: 3 cells, cycle: { entry: 0 /min }, apoptosis: 0 /min, volume: 2494 um3 }
            tissue:
              size: [200 um, 200 um]
              voxel: 20 um
              substrates:
                oxygen: { unit: mmHg, diffusivity: 1000 um2/min, decay: 0.1 /min, start: 38 mmHg }
            arms: { untreated: [] }
            run: { for: 12 h }
            """;

    @Test
    void cellsAloneStandForThemselvesInAnAnimalWithoutAName() {
        String summary = TrialReport.summary(
                Studies.read("study.yaml", CELLS_ALONE, Map.of()).study(), 0.0008);
        assertThat(summary)
                .startsWith("1 virtual animal per arm, in 1 arm, were followed for 0.5 days. A block of 0.0008 mm³ of"
                        + " tissue is simulated cell by cell and stands for itself.");
    }

    @Test
    void aBlockStandsForTheTumourThatItRepresents() {
        String rats = CELLS_ALONE
                .replace("tumour:\n", "tumour:\n  represents: 4 mm3\n")
                .replace("arms:", "subject: { species: rat, animals: 2 }\narms:");
        String summary =
                TrialReport.summary(Studies.read("study.yaml", rats, Map.of()).study(), 0.064);
        assertThat(summary)
                .startsWith("2 virtual rats per arm")
                .contains("Each has a tumour of about 4 mm³; a block of 0.064 mm³")
                .contains("stands for the whole");
    }
}
