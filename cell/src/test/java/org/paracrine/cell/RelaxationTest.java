package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Map;
import org.junit.jupiter.api.Test;

/// The reference models of OpenVT for the relaxation of a row of overlapping cells (2024): no adhesion, force
/// 10 (1 − d/R)² µm/min, radius 5 µm, Adams–Bashforth steps of 0.1 min. Widths are over the diameter of a cell, times
/// over T, the time in which the width of 11 cells comes to 9.
class RelaxationTest {
    private static final double STEP = 0.1;
    private static final double VOLUME = 4 * Math.PI / 3 * 125;

    /// 88.6 to 88.7 min.
    private static final double T = 88.65;

    private static final CellModel MODEL =
            Given.fixed(Given.BOX, STEP, Given.quiet("cell").withMechanics(new Mechanics(0, 10, 1, Map.of())));

    private static Population row(double... places) {
        Population cells = MODEL.population();
        for (double x : places) {
            cells.resize(cells.add(0, x, 0, 0), VOLUME);
        }
        return cells;
    }

    /// Moves on to a time; `calls` counts the steps made so far.
    private static int moveTo(double minutes, Population cells, int calls) {
        int wanted = (int) Math.round(minutes / STEP);
        for (int call = calls; call < wanted; call++) {
            MODEL.mechanics(cells, STEP, Given.RANDOM, call);
        }
        return wanted;
    }

    private static double width(Population cells, int from, int to) {
        return (cells.x(to) - cells.x(from)) / 10;
    }

    @Test
    void elevenCellsRelaxAlongThePublishedCurve() {
        Population cells = row(-25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25);
        double[][] published = {
            {0, 5},
            {0.1, 6.575},
            {0.25, 7.563},
            {0.5, 8.352},
            {1, 8.9995},
            {2, 9.440},
            {3, 9.611},
            {4, 9.702},
            {5, 9.759},
            {6, 9.797}
        };
        int calls = 0;
        for (double[] point : published) {
            calls = moveTo(point[0] * T, cells, calls);
            assertThat(width(cells, 0, 10)).as("t = %s T", point[0]).isCloseTo(point[1], withinPercentage(0.5));
        }
    }

    @Test
    void elevenCellsComeToNineDiametersInThePublishedTime() {
        Population cells = row(-25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25);
        int calls = 0;
        while (width(cells, 0, 10) < 9) {
            MODEL.mechanics(cells, STEP, Given.RANDOM, calls++);
        }
        assertThat(calls * STEP).isBetween(88.55, 88.75);
    }

    @Test
    void twentyOneCellsRelaxAlongThePublishedCurve() {
        Population cells = row(
                -72.5, -62.5, -52.5, -42.5, -32.5, -25, -20, -15, -10, -5, 0, 5, 10, 15, 20, 25, 32.5, 42.5, 52.5, 62.5,
                72.5);
        double[][] published = {
            {0, 14.5, 5.0},
            {0.5, 15.2227, 7.1309},
            {1, 16.2171, 7.7459},
            {2, 17.3394, 8.4151},
            {3, 17.9482, 8.7778},
            {5, 18.5925, 9.1615},
            {8, 19.0431, 9.4300},
            {10, 19.2115, 9.5303},
            {12, 19.3294, 9.6005},
            {16, 19.4838, 9.6925}
        };
        int calls = 0;
        for (double[] point : published) {
            calls = moveTo(point[0] * T, cells, calls);
            assertThat(width(cells, 0, 20)).as("all, t = %s T", point[0]).isCloseTo(point[1], withinPercentage(0.5));
            assertThat(width(cells, 5, 15)).as("inner, t = %s T", point[0]).isCloseTo(point[2], withinPercentage(0.5));
        }
    }
}
