package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Parts of the library that a study takes over by a word each.
class LibraryPartsTest {
    private static final String MSC = """
              cells:
                MSC:
                  start: 10 cells (assumed 5 .. 20)
                  cycle: { entry: 0 /min (assumed 0 .. 0.001) }
                  apoptosis: 0 /min (assumed 0 .. 0.001)
                  volume: 4190 um3 (assumed 2400 .. 8200)
            """;

    private static String study(String take, String more) {
        return "version: 1\nstudy: A test\ntake: [" + take + "]\nsubject: { species: mouse, animals: 1 }\n"
                + "tumour:\n  model: glioma\n" + MSC + "arms: { vehicle: [] }\nrun: { for: 1 d }\n" + more;
    }

    static java.util.Set<String> words() {
        return Library.parts().keySet();
    }

    @ParameterizedTest
    @MethodSource("words")
    void everyPartCanBeTakenByItself(String word) {
        ReadStudy read = Draft.read(study(word, ""));
        assertThat(read.warnings())
                .as("every number has a source")
                .noneMatch(warning -> warning.message().contains("no source"));
        assertThat(Draft.study(read.resolved())).isEqualTo(read.study());
    }

    @Test
    void allPartsCanBeTakenTogether() {
        Study study = Draft.study(study(String.join(", ", words()), ""));
        assertThat(study.tumour().cells())
                .containsKeys("MSC", "glioma", "CAF", "bone cell", "fat cell", "cartilage cell", "muscle cell");
        assertThat(study.tissue().substrates())
                .containsKeys("oxygen", "TGF-beta", "BMP-2", "IFN-beta", "IL-2", "IL-12", "TRAIL");
        assertThat(study.tumour().cells().get("MSC")).satisfies(msc -> {
            assertThat(msc.secretion()).containsKeys("IFN-beta", "IL-2", "IL-12", "TRAIL");
            assertThat(msc.enzymes()).containsKeys("thymidine kinase", "cytosine deaminase");
            assertThat(msc.turnsInto()).containsKeys("bone cell", "fat cell", "cartilage cell", "muscle cell");
        });
    }

    /// Nothing leads out of them: they neither turn into others, nor bear others, by themselves or by a rule.
    @Test
    void endStatesAreKept() {
        Study study = Draft.study(study("CAF, bone, fat, cartilage, muscle", ""));
        for (String end : java.util.List.of("CAF", "bone cell", "fat cell", "cartilage cell", "muscle cell")) {
            assertThat(study.tumour().cells().get(end)).satisfies(cell -> {
                assertThat(cell.turnsInto()).isEmpty();
                assertThat(cell.bears()).isEmpty();
            });
            assertThat(study.rules())
                    .noneMatch(rule ->
                            rule.cellType().equals(end) && rule.behaviour().startsWith("transition"));
        }
    }

    @Test
    void theStudysOwnNumbersStandAboveThoseOfTheParts() {
        Study study = Draft.study(
                study("CAF", "tissue: { substrates: { TGF-beta: { decay: 0.02 /min (assumed 0.01 .. 0.03) } } }\n"));
        Tissue.Substrate substrate =
                Objects.requireNonNull(study.tissue().substrates().get("TGF-beta"));
        assertThat(substrate.decay().value()).isEqualTo(0.02);
        assertThat(substrate.unit()).isEqualTo("nM");
    }

    @Test
    void rulesOfPartsComeBehindThoseOfTheLibraryOrOfTheStudy() {
        assertThat(Draft.study(study("CAF", "")).rules())
                .extracting(BehaviourRule::behaviour)
                .containsExactly("cycle entry", "transition to CAF");
        String own = "rules:\n  - glioma: oxygen decreases apoptosis to 0 /min (assumed 0 .. 0.00001), half-max 5 mmHg"
                + " (assumed 3 .. 8), Hill 2 (assumed 1 .. 4)\n";
        assertThat(Draft.study(study("CAF", own)).rules())
                .extracting(BehaviourRule::behaviour)
                .containsExactly("apoptosis", "transition to CAF");
    }

    @Test
    void aRuleOfTheStudyTakesThePlaceOfThatOfAPart() {
        String own =
                "rules:\n  - MSC: TGF-beta increases transition to CAF to 0.01 /min (assumed 0.005 .. 0.02), half-max"
                        + " 1 nM (assumed 0.5 .. 2), Hill 1 (assumed 1 .. 2)\n";
        assertThat(Draft.study(study("CAF", own)).rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.saturation().value()).isEqualTo(0.01));
    }

    @Test
    void whatATumourSecretesComesOnlyWithThatTumour() {
        Study study = Draft.study(study("CAF", ""));
        assertThat(study.tumour().cells()).doesNotContainKeys("lung-cancer", "colon-cancer", "breast-cancer");
        assertThat(study.tumour().cells().get("glioma"))
                .satisfies(glioma -> assertThat(glioma.secretion()).containsKey("TGF-beta"));
    }

    @Test
    void aPartThatIsNotThereIsToldWithTheNearest() {
        assertThat(Draft.problems(study("TRIAL payload", "")))
                .singleElement()
                .asString()
                .startsWith("study.yaml:3:8: take[0]: \"TRIAL payload\" is not among the parts of the library")
                .contains("did you mean \"TRAIL payload\"?");
        assertThat(Draft.problems(study("CAF", "").replace("[CAF]", "CAF")))
                .singleElement()
                .asString()
                .contains("a list of parts of the library is wanted, for example [CAF]");
    }

    @Test
    void aPartOfMscsNeedsThem() {
        assertThat(Draft.problems(study("bone", "").replace(MSC, "")))
                .contains("study.yaml:3:7: take: \"bone\" needs the type of cell \"MSC\" under tumour.cells");
    }

    @Test
    void aStudyThatTakesNothingIsAsItWas() {
        ReadStudy without = Draft.read(Draft.GOOD);
        ReadStudy empty = Draft.read(Draft.and("take: []\n"));
        assertThat(empty.study()).isEqualTo(without.study());
        assertThat(empty.resolved()).isEqualTo(without.resolved());
    }

    @Test
    void whatIsTakenCanBeSet() {
        ReadStudy read = Studies.read("study.yaml", study("CAF", ""), Map.of("take", "[TRAIL]"));
        assertThat(read.study().tissue().substrates()).containsKey("TRAIL").doesNotContainKey("TGF-beta");
    }
}
