package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.paracrine.benchmark.BodyFinding.Use;

/// The page docs/validation/body.md, without writing it.
@Tag("validation")
class BodyValidationTest {
    private static final Path STUDY = Path.of("..").resolve(BodyValidation.STUDY);

    private static BodyFindings findings() {
        try {
            return new BodyFindings(STUDY.toString(), Files.readString(STUDY));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Test
    void fourFifthsOfThePrintedNumbersAreMetWithinAFactorOfTwo() {
        List<BodyFinding> all = findings().all();
        assertThat(all).hasSize(22);
        assertThat(all.stream().filter(BodyFinding::isMet).count()).isGreaterThanOrEqualTo(18);
    }

    @Test
    void whatWasCalibratedToIsMetWithinAFifth() {
        assertThat(findings().all())
                .filteredOn(each -> each.use() == Use.CALIBRATION)
                .allSatisfy(each -> assertThat(each.ratio()).as("%s", each).isBetween(0.8, 1.2));
    }

    @Test
    void whatIsMissedIsExplained() {
        assertThat(findings().all())
                .filteredOn(each -> !each.isMet())
                .allSatisfy(each -> assertThat(each.remark()).as("%s", each).isNotEmpty());
    }

    @Test
    void whatIsPrintedOfCellsAgreesButForTwoRows() throws IOException {
        Path study = Path.of("..").resolve(BodyValidation.CELLS);
        CellFindings cells = new CellFindings(study.toString(), Files.readString(study));
        assertThat(cells.all()).hasSize(15);
        assertThat(cells.all())
                .filteredOn(each -> !each.agrees())
                .extracting(CellFindings.Finding::row)
                .containsExactly("E052", "P151");
    }

    @Test
    void thePageHasAllItsParts() {
        assertThat(new BodyPage(findings()).text())
                .contains("| P047 | 125I | liver at 4 h (%) | 28 |", "## A ladder of doses", "| 1e+13 |");
    }
}
