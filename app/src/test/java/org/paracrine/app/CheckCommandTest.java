package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.study.Quantity;
import org.paracrine.study.Source;

class CheckCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final Path GLIOMA = EXAMPLES.resolve("glioma-mir146b").resolve("study.yaml");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "glioma-mir146b",
                "lung-hypoxic-mir21",
                "colon-doxorubicin",
                "breast-mir16-vessels",
                "colon-two-drugs",
                "glioma-radiation",
                "oncolytic-virus",
                "glioma-msc",
                "glioma-hsvtk"
            })
    void theExamplesAreWellFormedAndEveryNumberHasASource(String example) {
        Spoken check = Spoken.by(
                "check", EXAMPLES.resolve(example).resolve("study.yaml").toString());
        assertThat(check.err()).isEmpty();
        assertThat(check.code()).isZero();
        assertThat(check.out()).startsWith("ok: ").contains(" arms × ", " animals", ", 0 without a source");
    }

    @Test
    void everyProblemIsListedAtOnceWithItsPlace() {
        Spoken check = Spoken.by(
                "check",
                GLIOMA.toString(),
                "--set",
                "run.for=5 kg",
                "--set",
                "subject.animals=0",
                "--set",
                "subject.animls=3");
        assertThat(check.code()).isEqualTo(2);
        assertThat(check.out()).isEmpty();
        assertThat(check.err())
                .contains("--set run.for", "--set subject.animals", "--set subject.animls")
                .contains("3 things have to be put right")
                .hasLineCount(4);
    }

    @Test
    void aFileThatIsMissingEmptyOrNotYamlGetsOneSentence(@TempDir Path folder) throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.yaml"));
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "arms: [ {\n");
        for (Path bad : List.of(folder.resolve("missing.yaml"), empty, broken, folder)) {
            Spoken check = Spoken.by("check", bad.toString());
            assertThat(check.code()).as("%s", bad).isEqualTo(2);
            assertThat(check.err())
                    .as("%s", bad)
                    .startsWith(bad.toString())
                    .contains("one thing has to be put right")
                    .doesNotContain("Exception");
        }
    }

    @Test
    void filesAndFormulasAreReadToo(@TempDir Path folder) throws IOException {
        String study = Files.readString(EXAMPLES.resolve("breast-mir16-vessels").resolve("study.yaml"));
        Files.writeString(folder.resolve("start.csv"), "x,y,z,level\n0,0,0,-3\n900,0,0,1\n");
        assertThat(afterChange(study, "function: 2 *", "function: 2 ** x *", folder))
                .contains("tissue.substrates.VEGF.pattern", "column 4");
        assertThat(afterChange(study, "function: 2 * exp(-(r / 80)^2)", "csv: start.csv", folder))
                .contains("tissue.substrates.VEGF.pattern", "start.csv:2: ", "start.csv:3: ");
        assertThat(afterChange(study, "      arterial:", "      file: start.csv\n      arterial:", folder))
                .contains("tissue.vessels.network.file", "start.csv:1: ");
    }

    private static String afterChange(String study, String from, String to, Path folder) throws IOException {
        assertThat(study).contains(from);
        Path file = Files.writeString(folder.resolve("study.yaml"), study.replace(from, to));
        Spoken check = Spoken.by("check", file.toString());
        assertThat(check.code()).isEqualTo(2);
        assertThat(check.out()).isEmpty();
        return check.err();
    }

    @Test
    void whatIsSetCounts() {
        assertThat(Spoken.by("check", GLIOMA.toString(), "--set", "subject.animals=1", "--set", "run.for=36 h")
                        .out())
                .contains("× 1 animal,", "1.5 days");
    }

    @Test
    void theResolvedStudyIsAStudyItself(@TempDir Path folder) throws IOException {
        Spoken resolved = Spoken.by("check", GLIOMA.toString(), "--resolved");
        assertThat(resolved.code()).isZero();
        Path file = Files.writeString(folder.resolve("study.resolved.yaml"), resolved.out());
        Spoken again = Spoken.by("check", file.toString());
        assertThat(again.err()).isEmpty();
        assertThat(withoutPlaces(again))
                .containsExactlyElementsOf(withoutPlaces(Spoken.by("check", GLIOMA.toString())));
    }

    /// All but the first line, which names the file; notes name it, too.
    private static List<String> withoutPlaces(Spoken check) {
        return check.out()
                .lines()
                .skip(1)
                .map(line -> line.replaceFirst("^note: .*?: rules", "note: rules"))
                .toList();
    }

    /// The rule of a sentence stands where the sentence does, that of a table in its row.
    @Test
    void aRuleThatCannotDoWhatItSaysIsWarnedAboutWithItsPlace(@TempDir Path folder) throws IOException {
        String sentence = "  - glioma: oxygen increases cycle entry to 0.0001 /min, half-max 9000 mmHg, Hill 4\n";
        String study = Files.readString(GLIOMA)
                .replace("\nrules:\n", "\ntaken from: a test\nrules:\n" + sentence + "  - csv: more.csv\n");
        long line = study.substring(0, study.indexOf(sentence)).lines().count() + 1;
        Files.writeString(folder.resolve("more.csv"), "// no attack\nglioma,damage,increases,apoptosis,0.1,5,4,0\n");
        Path file = Files.writeString(folder.resolve("study.yaml"), study);
        Spoken check = Spoken.by("check", file.toString());
        assertThat(check.code()).isZero();
        assertThat(check.err().lines().filter(told -> told.contains("rules[")))
                .satisfiesExactly(
                        direction -> assertThat(direction)
                                .startsWith("warning: " + file + ":" + line + ":")
                                .contains(": rules[0]: the rule has no effect: cycle entry"),
                        far -> assertThat(far)
                                .contains(": rules[0]: the half-max 9000 is out of reach: oxygen rises to "),
                        none -> assertThat(none)
                                .startsWith("warning: " + folder.resolve("more.csv") + ":2:1: rules[1]: ")
                                .contains("nothing damages glioma"));
    }

    /// No mistake, but good to know: so it does not stand among the warnings.
    @Test
    void whatIsGoodToKnowOfARuleIsNoted() {
        Spoken check = Spoken.by("check", GLIOMA.toString());
        assertThat(check.out())
                .contains("\nnote: " + GLIOMA + ":")
                .contains(
                        ": rules[1]: the rule leads to 0, not to its own saturation value 0.00003: all rules that"
                                + " decrease cycle entry of glioma share the smallest, that of \"pressure decreases cycle entry\"");
    }

    @Test
    void aStudyMustBeNamedAndASettingNeedsAValue() {
        assertThat(Spoken.by("check").code()).isEqualTo(2);
        assertThat(Spoken.by("check").err())
                .contains("STUDY", "See paracrine check --help.")
                .hasLineCount(1);
        Spoken noValue = Spoken.by("check", GLIOMA.toString(), "--set", "run.for");
        assertThat(noValue.code()).isEqualTo(2);
        assertThat(noValue.err()).contains("--set").hasLineCount(1);
    }

    @Test
    void sourcesAreCountedByKind() {
        assertThat(CheckCommand.sources(List.of(
                        new Quantity(1, "h", new Source.Cited("ren2019", null), null),
                        new Quantity(1, "h", new Source.Cited("ren2019", "P001"), null),
                        new Quantity(1, "h", new Source.Assumed(), null),
                        new Quantity(1, "h", new Source.Unstated(), null))))
                .isEqualTo("4 numbers: 2 cited, 1 assumed, 0 chosen by the design, 1 without a source");
    }
}
