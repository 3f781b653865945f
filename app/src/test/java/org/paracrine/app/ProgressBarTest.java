package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final StringWriter out = new StringWriter();
    private long now = TimeUnit.HOURS.toNanos(5);

    @Test
    void aTerminalSeesOneLineThatIsRewritten() {
        try (ProgressBar bar = bar(ProgressBar.Style.LIVE)) {
            pass(30);
            bar.show(0.25, "animal 2 of 8");
            pass(90);
            bar.show(1, "");
        }
        assertThat(out.toString().strip().split("\n")).hasSize(1);
        String[] pictures = out.toString().strip().split("\r");
        assertThat(pictures).allMatch(picture -> picture.length() <= 79);
        assertThat(pictures[0]).startsWith("glioma  ░").contains("  0 %");
        assertThat(pictures[1]).contains("██████░░", " 25 %", "1 min 30 s left", "animal 2 of 8");
        assertThat(pictures[2]).contains("100 %", "in 2 min 0 s").doesNotContain("left", "░");
    }

    @Test
    void aTerminalIsNotFlooded() {
        try (ProgressBar bar = bar(ProgressBar.Style.LIVE)) {
            for (int step = 0; step < 100_000; step++) {
                bar.show(step * 1e-6, "");
            }
        }
        assertThat(out.toString().split("\r")).hasSizeLessThan(5);
    }

    @Test
    void aFileSeesALineEveryTenPerCent() {
        try (ProgressBar bar = bar(ProgressBar.Style.LINES)) {
            for (int step = 1; step <= 1000; step++) {
                pass(1);
                bar.show(step / 1000.0, "");
            }
        }
        assertThat(out.toString().lines())
                .hasSize(11)
                .startsWith("glioma  0 %", "glioma  10 %, 15 min 0 s left")
                .endsWith("glioma  100 %, in 16 min 40 s");
        assertThat(out.toString()).doesNotContain("\r");
    }

    @Test
    void quietIsQuiet() {
        try (ProgressBar bar = bar(ProgressBar.Style.SILENT)) {
            bar.show(0.5, "animal 4 of 8");
        }
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void progressNeverRunsBackwardsNorBeyondTheEnd() {
        try (ProgressBar bar = bar(ProgressBar.Style.LINES)) {
            bar.show(0.5, "");
            bar.show(0.2, "");
            bar.show(7, "");
        }
        assertThat(out.toString().lines()).containsExactly("glioma  0 %", "glioma  50 %", "glioma  100 %, in 0 s");
    }

    @Test
    void nothingIsShownAfterTheEnd() {
        ProgressBar bar = bar(ProgressBar.Style.LINES);
        bar.close();
        bar.show(1, "");
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void durationsReadLikeSpeech() {
        assertThat(ProgressBar.duration(7.6)).isEqualTo("8 s");
        assertThat(ProgressBar.duration(59.9)).isEqualTo("1 min 0 s");
        assertThat(ProgressBar.duration(3725)).isEqualTo("1 h 2 min");
    }

    private ProgressBar bar(ProgressBar.Style style) {
        return new ProgressBar("glioma", style, new PrintWriter(out), () -> now);
    }

    private void pass(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }
}
