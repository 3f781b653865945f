package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.cell.ResponseCurves;
import org.paracrine.study.Studies;

/// Rules as a study writes them: what they answer, and what they cannot do.
class WrittenRulesTest {
    private static final String STUDY = """
            version: 1
            study: Rules and what they feel
            taken from: made up for this test
            tumour:
              cells:
                tumour:
                  start: 4 cells
                  cycle: { entry: 0.0005 /min }
                  apoptosis: 0.0001 /min
                  volume: 2494 um3
                  secretion: { oxygen: { uptake: 10 /min } }
            cargo: { miR-21: { half-life: 24 h } }
            tissue:
              size: [200 um, 200 um]
              voxel: 20 um
              substrates:
                oxygen: { unit: mmHg, diffusivity: 100000 um2/min, decay: 0.1 /min, start: 5 mmHg }
            arms: { untreated: [] }
            rules:
              - tumour: RULE
            run: { for: 1 d }
            """;

    private static WrittenRules rules(String rule, String... replacement) {
        String text = STUDY.replace("RULE", rule);
        for (int index = 0; index < replacement.length; index += 2) {
            assertThat(text).contains(replacement[index]);
            text = text.replace(replacement[index], replacement[index + 1]);
        }
        return new WrittenRules(Studies.read("study.yaml", text, Map.of()).study());
    }

    private static List<String> sentences(String rule, String... replacement) {
        return rules(rule, replacement).findings().stream()
                .map(finding -> finding.sentence())
                .toList();
    }

    /// Whatever brings oxygen makes its half-max one that can be reached.
    @Test
    void theLevelsOfTheTissueAreBounds() {
        String rule = "oxygen increases cycle entry to 0.001 /min, half-max 30 mmHg, Hill 4";
        assertThat(sentences(rule)).singleElement().asString().contains("oxygen rises to 5 at most");
        assertThat(sentences(rule, "start: 5 mmHg", "start: 30 mmHg")).isEmpty();
        assertThat(sentences(rule, "start: 5 mmHg", "start: 5 mmHg, walls: { fixed: 38 mmHg }"))
                .isEmpty();
        assertThat(sentences(rule, "start: 5 mmHg", "start: 5 mmHg, walls: { faces: { y low: 38 mmHg } }"))
                .isEmpty();
        assertThat(sentences(rule, "start: 5 mmHg", "start: 5 mmHg, pattern: { function: 20 + x / 10 }"))
                .isEmpty();
        assertThat(sentences(
                        rule,
                        "start: 5 mmHg",
                        "start: 5 mmHg, vessels: { level: 60 mmHg, permeability: 300 um/min }",
                        "  substrates:",
                        "  vessels: { density: 80 /mm2, diameter: 10 um, pore: 400 nm }\n  substrates:"))
                .isEmpty();
    }

    @Test
    void aCargoThatNothingGivenCarriesNeverComes() {
        assertThat(sentences("miR-21 increases apoptosis to 0.01 /min, half-max 100 copies, Hill 2"))
                .singleElement()
                .asString()
                .contains("nothing brings miR-21 into cells");
    }

    @Test
    void theTrialHasAnEnd() {
        assertThat(sentences("time increases apoptosis to 0.01 /min, half-max 10 d, Hill 4"))
                .singleElement()
                .asString()
                .contains("the run ends at 1440 min");
    }

    @Test
    void responsesAreThoseOfTheNumbersAsWritten() {
        WrittenRules rules = rules("oxygen increases cycle entry to 0.001 /min, half-max 4 mmHg, Hill 2");
        assertThat(rules.rules()).hasSize(1);
        ResponseCurves.Response response = rules.responses().getFirst();
        assertThat(response.base()).isEqualTo(0.0005);
        assertThat(response.curves().getFirst().marks()).containsExactly(new ResponseCurves.Mark(0, 4, 0.00075, 0.001));
    }
}
