package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The examples and the library are held to what the language asks of its best users.
class ShippedStudiesTest {
    static List<Path> examples() throws IOException {
        try (Stream<Path> folders = Files.list(Path.of("..", "examples"))) {
            return folders.map(folder -> folder.resolve("study.yaml"))
                    .filter(Files::exists)
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theExamplesAreThere() throws IOException {
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(3);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyNumberOfAnExampleHasASource(Path file) {
        assertThat(Studies.read(file, Map.of()).warnings()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theResolvedStudyIsAFixedPoint(Path file, @TempDir Path folder) throws IOException {
        ReadStudy first = Studies.read(file, Map.of("run.seed", "7"));
        Path resolved = Files.writeString(folder.resolve("study.resolved.yaml"), first.resolved());
        ReadStudy second = Studies.read(resolved, Map.of());
        assertThat(second.study()).isEqualTo(first.study());
        assertThat(withoutOrigins(second.resolved())).isEqualTo(withoutOrigins(first.resolved()));
    }

    private static List<String> withoutOrigins(String yaml) {
        return yaml.lines()
                .map(line -> line.indexOf(" #") < 0
                        ? line
                        : line.substring(0, line.indexOf(" #")).stripTrailing())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyQuantityCanBeSetByItsPath(Path file) {
        ReadStudy read = Studies.read(file, Map.of());
        StudyPaths.quantities(read.study()).forEach((path, quantity) -> {
            String value = (Numbers.text(quantity.value()) + " " + quantity.unit()).strip();
            Study set = Studies.read(file, Map.of(path, value)).study();
            assertThat(StudyPaths.quantities(set)).hasEntrySatisfying(path, found -> {
                assertThat(found.value()).isEqualTo(quantity.value());
                assertThat(found.range()).isNull();
            });
        });
    }

    @Test
    void theLibraryHasWhatItsListsSay() {
        for (String species : Library.SPECIES) {
            assertThat(Library.species(species).entries()).containsKey("body");
        }
        for (String tumour : Library.TUMOURS) {
            assertThat(Library.tumour(tumour).entries()).containsKeys("tumour", "tissue");
        }
    }
}
