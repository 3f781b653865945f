package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Editors read the shipped schema; it must be that of the records.
class StudySchemaTest {
    private static final Path SHIPPED = Path.of("..", "docs", "study.schema.json");

    /// With this variable in the environment, the test writes the file before it compares it.
    private static final String RENEW = "RENEW_SCHEMA";

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(StudySchema.json());

    static List<Path> examples() throws IOException {
        return ShippedStudiesTest.examples();
    }

    private static List<String> complaints(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML).stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void theShippedSchemaIsThatOfTheRecords() throws IOException {
        if (System.getenv(RENEW) != null) {
            Files.writeString(SHIPPED, StudySchema.json());
        }
        assertThat(Files.readString(SHIPPED))
                .as("docs/study.schema.json is not that of the records; renew it with: " + RENEW
                        + "=1 mvn -pl study -am test"
                        + " -Dtest=StudySchemaTest -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(StudySchema.json());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theExamplesAreValid(Path file) throws IOException {
        assertThat(complaints(Files.readString(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theResolvedExamplesAreValid(Path file) {
        assertThat(complaints(Studies.read(file, Map.of()).resolved())).isEmpty();
    }

    @Test
    void whatTheSchemaCanSeeIsRefused() {
        assertThat(complaints(Draft.GOOD)).isEmpty();
        assertThat(complaints(Draft.with("for: 14 d", "fro: 14 d"))).isNotEmpty();
        assertThat(complaints(Draft.with("for: 14 d", "for: 14"))).isNotEmpty();
        assertThat(complaints(Draft.with("50 ug", "much"))).isNotEmpty();
        assertThat(complaints(Draft.with("intratumoural", "oral"))).isNotEmpty();
        assertThat(complaints(Draft.with("vesicle:", "vesikel:"))).isNotEmpty();
        assertThat(complaints(Draft.with("animals: 8", "animals: 0"))).isNotEmpty();
        assertThat(complaints(Draft.with("run: { for: 14 d }", ""))).isNotEmpty();
        assertThat(complaints(Draft.and("tissue: { flow: { velocity: [1 um/min, 0 um/min] } }")))
                .isEmpty();
        assertThat(complaints(Draft.and("tissue: { interstitium: { binding: { on: 1 /min, off: 1 /min } } }")))
                .isEmpty();
        assertThat(complaints(Draft.and("tissue: { flow: { velocity: 1 um/min, conductivity: 1 um2/mmHg/min } }")))
                .isNotEmpty();
        assertThat(complaints(Draft.and("tissue: { flow: { around: 0 mmHg } }")))
                .isNotEmpty();
    }
}
