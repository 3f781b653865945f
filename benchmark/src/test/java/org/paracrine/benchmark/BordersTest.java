package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Edges of the Voronoi diagram within reach.
class BordersTest {
    @Test
    void twoPointsShareAChordOfTheirReach() {
        List<Borders.Border> borders = Borders.of(new double[] {0, 1}, new double[] {2, 2}, 0.75);
        assertThat(borders).hasSize(1);
        assertThat(borders.getFirst().length()).isCloseTo(2 * Math.sqrt(0.75 * 0.75 - 0.25), within(1e-12));
        assertThat(Borders.of(new double[] {0, 1.5}, new double[] {2, 2}, 0.75)).isEmpty();
    }

    @Test
    void aPointBetweenTwoSeparatesThem() {
        List<Borders.Border> borders = Borders.of(new double[] {0, 0.5, 1}, new double[] {0, 0, 0}, 0.75);
        assertThat(borders).hasSize(2).noneMatch(border -> border.one() == 0 && border.other() == 2);
    }

    @Test
    void everyInnerPointOfAHexagonalLatticeHasSixEqualBorders() {
        int side = 7;
        double[] x = new double[side * side];
        double[] y = new double[side * side];
        for (int point = 0; point < x.length; point++) {
            int row = point / side;
            x[point] = point % side + (row % 2) * 0.5;
            y[point] = row * Math.sqrt(0.75);
        }
        int middle = x.length / 2;
        List<Borders.Border> borders = Borders.of(x, y, 0.75).stream()
                .filter(border -> border.one() == middle || border.other() == middle)
                .toList();
        assertThat(borders).hasSize(6);
        assertThat(borders)
                .allSatisfy(border -> assertThat(border.length()).isCloseTo(1 / Math.sqrt(3), within(1e-12)));
    }

    /// The nearest two points of places on a fine grid, where they are about as near, are those with a
    /// border.
    @Test
    void bordersLieBetweenTheNearestTwoPoints() {
        Random random = new Random(7);
        double[] x = random.doubles(30, 0, 4).toArray();
        double[] y = random.doubles(30, 0, 4).toArray();
        double reach = 0.75;
        double[][] counted = new double[x.length][x.length];
        double grid = 0.0025;
        double width = 0.01;
        for (double atX = -1; atX < 5; atX += grid) {
            for (double atY = -1; atY < 5; atY += grid) {
                count(x, y, atX, atY, width, reach, counted, grid);
            }
        }
        double all = 0;
        double summed = 0;
        for (Borders.Border border : Borders.of(x, y, reach)) {
            double there = counted[border.one()][border.other()];
            assertThat(there).isCloseTo(border.length(), within(0.08 + 0.1 * border.length()));
            all += border.length();
            summed += there;
        }
        assertThat(summed).isCloseTo(all, within(0.03 * all));
    }

    /// Adds to the length of the border between the two nearest points what a place that is nearer than
    /// half a width to it has of it: (d_2² − d_1²)/(2 d) is its distance from the border.
    private static void count(
            double[] x,
            double[] y,
            double atX,
            double atY,
            double width,
            double reach,
            double[][] counted,
            double grid) {
        int first = -1;
        int second = -1;
        double least = Double.POSITIVE_INFINITY;
        double next = Double.POSITIVE_INFINITY;
        for (int point = 0; point < x.length; point++) {
            double square = (x[point] - atX) * (x[point] - atX) + (y[point] - atY) * (y[point] - atY);
            if (square < least) {
                next = least;
                second = first;
                least = square;
                first = point;
            } else if (square < next) {
                next = square;
                second = point;
            }
        }
        double apart = Math.hypot(x[first] - x[second], y[first] - y[second]);
        if ((next - least) / (2 * apart) < width / 2 && least < reach * reach) {
            counted[Math.min(first, second)][Math.max(first, second)] += grid * grid / width;
        }
    }
}
