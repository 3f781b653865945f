package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A file of values stands above the study and the library, and below what is set on the command line.
class ValuesTest {
    private static final String ESCAPE = "products.exo.vesicle.escape";
    private static final String ENTRY = "tumour.cells.glioma.cycle.entry";

    @TempDir
    private Path folder;

    private ReadStudy read(String values, Map<String, String> settings) throws IOException {
        Files.writeString(folder.resolve("fitted.yaml"), values);
        Path study = Files.writeString(folder.resolve("study.yaml"), Draft.and("values: fitted.yaml\n"));
        return Studies.read(study, settings);
    }

    private static Quantity at(ReadStudy study, String path) {
        return Objects.requireNonNull(StudyPaths.quantities(study.study()).get(path));
    }

    @Test
    void valuesTakeThePlaceOfTheStudysAndTheLibrarys() throws IOException {
        ReadStudy study = read(
                "# found\n" + ESCAPE + ": 0.31 (fitted 0.2 .. 0.4)\n" + ENTRY
                        + ": 0.00019 /min (fitted 0.0001 .. 0.0002)\n",
                Map.of());
        assertThat(at(study, ESCAPE)).isEqualTo(new Quantity(0.31, "", new Source.Fitted(), new Range(0.2, 0.4)));
        assertThat(at(study, ENTRY).value()).isEqualTo(0.00019);
        assertThat(study.study().values()).isNull();
    }

    @Test
    void theResolvedStudyHasTheValuesAndNeedsNoFile() throws IOException {
        ReadStudy study = read(ESCAPE + ": 31 % (fitted 20 .. 40)\n", Map.of());
        ReadStudy again = Studies.read("resolved.yaml", study.resolved(), Map.of());
        assertThat(again.study()).isEqualTo(study.study());
        assertThat(study.resolved()).contains("(fitted 20 .. 40)").doesNotContain("fitted.yaml\n");
    }

    @Test
    void settingsStandAboveValues() throws IOException {
        ReadStudy study = read(ESCAPE + ": 31 % (fitted 20 .. 40)\n", Map.of(ESCAPE, "25 % (assumed 20 .. 30)"));
        assertThat(at(study, ESCAPE).value()).isEqualTo(0.25);
    }

    @Test
    void whatIsWrongIsToldWithItsPlaceInTheFileOfValues() {
        assertThatThrownBy(() ->
                        read("products.exo.vesicle.escap: 31 %\nrun: { for: 2 d }\n" + ESCAPE + ": 5 kg\n", Map.of()))
                .hasMessageContaining("fitted.yaml:1:29: products.exo.vesicle.escap: unknown key")
                .hasMessageContaining("fitted.yaml:2:6: run: a file of values has a line for each number")
                .hasMessageContaining("fitted.yaml:3:30: products.exo.vesicle.escape: \"5 kg\" is mass");
        assertThatThrownBy(() -> Studies.read("study.yaml", Draft.and("values: fitted.yaml\n"), Map.of()))
                .hasMessageContaining("study.yaml:18:9: values: a study that is not a file cannot name the file");
        assertThatThrownBy(() -> Studies.read("study.yaml", Draft.and("values: [a, b]\n"), Map.of()))
                .hasMessageContaining("values: the name of a file is wanted");
    }
}
