package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulesTest {
    private static final String SENTENCE =
            "miR-146b decreases cycle entry to 0.0001 /min (assumed 0.00005 .. 0.00015), half-max 300 copies (assumed 100 .. 1000), Hill 2 (assumed 1 .. 4), applies to dead; for C032; against C012, C025";

    private static Study inFolder(Path folder, String rules, String csv) throws IOException {
        Files.writeString(folder.resolve("rules.csv"), csv);
        return Studies.read(Files.writeString(folder.resolve("study.yaml"), Draft.and(rules)), Map.of())
                .study();
    }

    @Test
    void aSentenceIsARule() {
        BehaviourRule rule = Draft.study(Draft.and("rules:\n  - glioma: " + SENTENCE + "\n"))
                .rules()
                .get(0);
        assertThat(rule)
                .isEqualTo(new BehaviourRule(
                        "glioma",
                        "miR-146b",
                        BehaviourRule.Direction.DECREASES,
                        "cycle entry",
                        new Quantity(0.0001, "/min", new Source.Assumed(), new Range(0.00005, 0.00015)),
                        new Quantity(300, "copies", new Source.Assumed(), new Range(100, 1000)),
                        new Quantity(2, "", new Source.Assumed(), new Range(1, 4)),
                        true,
                        List.of("C032"),
                        List.of("C012", "C025")));
    }

    @Test
    void aRuleIsWrittenAsTheSentenceItWas() {
        Study study = Draft.study(Draft.and("rules:\n  - glioma: " + SENTENCE + "\n"));
        Study again = Draft.study(Draft.and("rules:\n  - " + study.rules().get(0) + "\n"));
        assertThat(again.rules()).isEqualTo(study.rules());
    }

    @Test
    void aBehaviourMayHaveToInItsName() {
        String text =
                "rules:\n  - glioma: pressure increases chemotactic response to oxygen to 3 (assumed 1 .. 9), half-max 1 (assumed 0.5 .. 2), Hill 4 (assumed 2 .. 8)\n";
        assertThat(Draft.study(Draft.and(text)).rules().get(0).behaviour()).isEqualTo("chemotactic response to oxygen");
    }

    @Test
    void rowsAreRulesInTheUnitsOfTheirWords(@TempDir Path folder) throws IOException {
        String csv =
                "// type, signal, …\r\nglioma,oxygen,increases,cycle entry,0.001,2.0E+01,4,0\r\n\r\nglioma\tpressure\tdecreases\tcycle entry\t0.\t1\t4\t1";
        Study study = inFolder(folder, "rules:\n  - csv: rules.csv\n", csv);
        assertThat(study.rules())
                .extracting(BehaviourRule::toString)
                .containsExactly(
                        "glioma: oxygen increases cycle entry to 0.001 /min, half-max 20 mmHg, Hill 4",
                        "glioma: pressure decreases cycle entry to 0 /min, half-max 1, Hill 4, applies to dead");
    }

    @Test
    void aWrongRowIsFoundInItsFile(@TempDir Path folder) {
        String csv =
                "glioma,oxygn,increases,cycle entry,0.001,20,4,0\nglioma,oxygen,increases\nglioma,oxygen,promotes,cycle entry,x,20,4,2\n";
        assertThatThrownBy(() -> inFolder(folder, "rules:\n  - csv: rules.csv\n", csv))
                .satisfies(thrown -> assertThat(((StudyException) thrown).problems())
                        .extracting(Problem::toString)
                        .map(text -> text.replace(folder + "/", ""))
                        .containsExactly(
                                "rules.csv:1:1: rules[0]: the signal \"oxygn\" is not known; did you mean \"oxygen\"?",
                                "rules.csv:2:1: a rule has 8 columns (cell type, signal, direction, behaviour, saturation, half-max, Hill, applies to dead), this row has 3",
                                "rules.csv:3:15: rules[1].direction: \"promotes\" is not known here; allowed: increases, decreases",
                                "rules.csv:3:36: rules[1].saturation: \"x /min\" does not begin with a number",
                                "rules.csv:3:43: rules[1].applies to dead: \"2\" must be yes or no"));
    }

    @Test
    void filesStayInTheFolderOfTheStudy(@TempDir Path folder) throws IOException {
        Path study = Files.createDirectory(folder.resolve("study"));
        Files.writeString(folder.resolve("outside.csv"), "");
        Files.createSymbolicLink(study.resolve("link.csv"), folder.resolve("outside.csv"));
        assertThatThrownBy(() -> inFolder(study, "rules:\n  - csv: ../outside.csv\n", ""))
                .hasMessageContaining("is outside of the folder of the study");
        assertThatThrownBy(() -> inFolder(study, "rules:\n  - csv: " + folder.resolve("outside.csv") + "\n", ""))
                .hasMessageContaining("is outside of the folder of the study");
        assertThatThrownBy(() -> inFolder(study, "rules:\n  - csv: link.csv\n", ""))
                .hasMessageContaining("is a link out of the folder of the study");
        assertThatThrownBy(() -> inFolder(study, "rules:\n  - csv: none.csv\n", ""))
                .hasMessageContaining("there is no file \"none.csv\" in the folder of the study");
    }

    @Test
    void theResolvedStudyHasTheRowsAsSentences(@TempDir Path folder) throws IOException {
        inFolder(folder, "rules:\n  - csv: rules.csv\n", "glioma,oxygen,increases,cycle entry,0.001,20,4,0\n");
        ReadStudy read = Studies.read(folder.resolve("study.yaml"), Map.of("rules[0].half-max", "30 mmHg"));
        assertThat(read.resolved())
                .contains(
                        "  - glioma: oxygen increases cycle entry to 0.001 /min, half-max 30 mmHg, Hill 4 # rules.csv, --set\n");
        assertThat(Draft.study(read.resolved())).isEqualTo(read.study());
        assertThat(read.warnings()).hasSize(3);
    }
}
