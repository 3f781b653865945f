package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FitCommandTest {
    private static final String ENTRY = "tumour.cells.glioma.cycle.entry";

    @TempDir
    private Path folder;

    private Path study;
    private Path measurements;

    @BeforeEach
    void write() throws IOException {
        study = Files.writeString(folder.resolve("study.yaml"), """
                version: 1
                study: How fast a small tumour grows
                tumour:
                  model: glioma
                  cells:
                    glioma:
                      start: 30 cells (assumed 20 .. 40)
                      cycle: { entry: 0.0006 /min (assumed 0.0002 .. 0.002) }
                tissue: { size: [150 um, 150 um, 150 um], voxel: 25 um }
                arms: { untreated: [] }
                run: { for: 2 d, step: 20 min }
                """);
        measurements = Files.writeString(folder.resolve("growth.csv"), """
                quantity,time (h),value (mm3)
                tumour volume,0,0.0034
                tumour volume,16,0.0048
                tumour volume,32,0.0078
                tumour volume,48,0.0130
                """);
    }

    @Test
    void aFitIsToldAndItsFileOfValuesGoesIntoTheStudy() throws IOException {
        Path values = folder.resolve("fitted.yaml");
        Spoken fit = Spoken.by(
                "fit",
                study.toString(),
                measurements.toString(),
                "--parameter",
                ENTRY,
                "-o",
                values.toString(),
                "--quiet");
        assertThat(fit.err()).isEmpty();
        assertThat(fit.code()).isZero();
        assertThat(fit.out())
                .startsWith("1 number from 4 measurements")
                .contains(ENTRY, "/min, 95 %:", "measurements lie off by a factor of", "farthest from the model")
                .contains("values: fitted.yaml");
        assertThat(values).content().contains(ENTRY + ": ", " /min (fitted ");
        Files.writeString(study, Files.readString(study) + "values: fitted.yaml\n");
        Spoken check = Spoken.by("check", study.toString());
        assertThat(check.out()).contains("1 fitted");
        Spoken again = Spoken.by(
                "fit", study.toString(), measurements.toString(), "--parameter", ENTRY, "-o", values.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("fitted.yaml exists already");
    }

    @Test
    void numbersThatCannotBeFittedAreNamed() {
        Spoken fit = Spoken.by(
                "fit",
                study.toString(),
                measurements.toString(),
                "--parameter",
                "tumour.cells.glioma.cycle.entri",
                "--parameter",
                "tissue.voxel");
        assertThat(fit.code()).isEqualTo(2);
        assertThat(fit.out()).isEmpty();
        assertThat(fit.err())
                .contains("there is no number at \"tumour.cells.glioma.cycle.entri\"; did you mean \"" + ENTRY + "\"?")
                .contains("tissue.voxel has no range to look in; give it one with --set");
    }

    @Test
    void tooFewMeasurementsAreRefused() throws IOException {
        Files.writeString(measurements, "quantity,time (h),value (mm3)\ntumour volume,16,0.005\n");
        Spoken fit = Spoken.by("fit", study.toString(), measurements.toString(), "--parameter", ENTRY);
        assertThat(fit.code()).isEqualTo(2);
        assertThat(fit.err()).contains("only as many measurements as numbers (1 and 1)");
    }

    @Test
    void theHelpSaysWhatAMeasurementIs() {
        assertThat(Spoken.by("fit", "--help").out()).contains("arm,quantity,product,time (h),value (%)");
    }
}
