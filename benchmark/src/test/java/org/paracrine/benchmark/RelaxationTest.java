package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// OpenVT's relaxation against its published curves.
class RelaxationTest {
    private static final double TOLERANCE = 0.005;

    private static Path settings(String name) {
        return Path.of("..", "examples", "community", name, "settings.xml");
    }

    @Test
    void elevenCellsFollowThePublishedCurve() {
        Relaxation.Published published = Relaxation.Published.elevenCells();
        Relaxation fixed = Relaxation.fixed(settings("relaxation-11"), published);
        follows(published, published.all(), fixed.all());
        assertThat(fixed.time()).isBetween(88.6, 88.7);
    }

    @Test
    void elevenCellsFollowItInAdaptiveSteps() {
        Relaxation.Published published = Relaxation.Published.elevenCells();
        Relaxation adaptive = Relaxation.adaptive(settings("relaxation-11"), published);
        follows(published, published.all(), adaptive.all());
        assertThat(adaptive.time()).isCloseTo(published.time(), within(0.01 * published.time()));
    }

    @Test
    void twentyOneCellsFollowThePublishedCurvesInBothSteps() {
        Relaxation.Published published = Relaxation.Published.twentyOneCells();
        Path settings = settings("relaxation-21");
        Relaxation fixed = Relaxation.fixed(settings, published);
        Relaxation adaptive = Relaxation.adaptive(settings, published);
        follows(published, published.all(), fixed.all());
        follows(published, published.inner(), fixed.inner());
        follows(published, published.all(), adaptive.all());
        follows(published, published.inner(), adaptive.inner());
    }

    private static void follows(Relaxation.Published published, double[] widths, Curve ours) {
        for (int index = 0; index < widths.length; index++) {
            double moment = published.moments()[index];
            assertThat(ours.at(moment * published.time()))
                    .as("width at t/T = %s", moment)
                    .isCloseTo(widths[index], within(TOLERANCE * widths[index]));
        }
    }
}
