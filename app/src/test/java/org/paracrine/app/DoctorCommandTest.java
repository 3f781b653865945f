package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
    @Test
    void everythingThatARunNeedsIsLookedAt() {
        Spoken doctor = Spoken.by("doctor");
        assertThat(doctor.out())
                .contains("Java", "processors", "memory", "disk", "temporary", "DuckDB v", "browser")
                .doesNotContain("null");
        boolean isWell = !doctor.out().contains("BAD");
        assertThat(doctor.code()).isEqualTo(isWell ? 0 : 3);
        assertThat(doctor.out().contains("This machine can run Paracrine.")).isEqualTo(isWell);
    }

    @Test
    void aJavaThatMayCorruptDataIsRefused() {
        assertThat(DoctorCommand.java(Runtime.Version.parse("25.0.2+10")).isGood())
                .isFalse();
        assertThat(DoctorCommand.java(Runtime.Version.parse("21.0.9")).sentence())
                .contains("25.0.3 or later");
        assertThat(DoctorCommand.java(Runtime.Version.parse("25.0.3+9-LTS")).isGood())
                .isTrue();
        assertThat(DoctorCommand.java(Runtime.Version.parse("26")).isGood()).isTrue();
    }

    @Test
    void aFolderThatCannotBeWrittenIsFound(@TempDir Path folder) {
        assertThat(DoctorCommand.writable("folder", folder, "for results").isGood())
                .isTrue();
        assertThat(folder).isEmptyDirectory();
        DoctorCommand.Finding finding = DoctorCommand.writable("folder", folder.resolve("missing"), "for results");
        assertThat(finding.isGood()).isFalse();
        assertThat(finding.sentence()).contains("cannot be written");
    }
}
