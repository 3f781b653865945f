package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReportTextTest {
    @Test
    void thingsAreCountedToTheLastOne() {
        assertThat(ReportText.counted(1, "day")).isEqualTo("1 day");
        assertThat(ReportText.counted(0, "day")).isEqualTo("0 days");
        assertThat(ReportText.counted(2.5, "day")).isEqualTo("2.5 days");
        assertThat(ReportText.counted(12_345, "cell")).isEqualTo("12,345 cells");
        assertThat(ReportText.counted(9_999_999, "cell")).isEqualTo("9,999,999 cells");
    }
}
