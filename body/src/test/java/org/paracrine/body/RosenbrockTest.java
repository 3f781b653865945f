package org.paracrine.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.junit.jupiter.api.Test;

class RosenbrockTest {
    private static final long SEED = 6;

    /// Contents of all spaces, filled at random.
    private static double[] filled(Circulation rates) {
        Random random = new Random(SEED);
        double[] content = new double[rates.size()];
        Arrays.setAll(content, at -> 1e10 * random.nextDouble());
        return content;
    }

    private static double[][] jacobian(Circulation rates, double[] content) {
        int size = rates.size();
        double[][] jacobian = new double[size][size];
        double[] up = new double[size];
        double[] down = new double[size];
        for (int column = 0; column < size; column++) {
            double by = 1e-3 * content[column];
            double[] moved = content.clone();
            moved[column] += by;
            rates.slope(moved, 1e-3, 0, up);
            moved[column] = content[column] - by;
            rates.slope(moved, 1e-3, 0, down);
            for (int row = 0; row < size; row++) {
                jacobian[row][column] = (up[row] - down[row]) / (2 * by);
            }
        }
        return jacobian;
    }

    @Test
    void theArrowSolvesWhatDenseEliminationSolves() {
        for (Kinetics kinetics : new Kinetics[] {Bodies.vesicles(), Bodies.drug()}) {
            Circulation rates = Circulation.of(kinetics);
            double[] content = filled(rates);
            double[] right = filled(rates);
            for (double shift : new double[] {1e3, 1, 1e-3}) {
                double[][] dense = jacobian(rates, content);
                for (int row = 0; row < dense.length; row++) {
                    for (int column = 0; column < dense.length; column++) {
                        dense[row][column] = (row == column ? shift : 0) - dense[row][column];
                    }
                }
                double[] expected = new LUDecomposition(new Array2DRowRealMatrix(dense, false))
                        .getSolver()
                        .solve(new ArrayRealVector(right, false))
                        .toArray();
                ShiftedSystem system = new ShiftedSystem(rates);
                system.factor(content, 1e-3, shift);
                double[] solved = right.clone();
                system.solve(solved);
                for (int row = 0; row < solved.length; row++) {
                    assertThat(solved[row])
                            .as("row %d at shift %s, seed %d", row, shift, SEED)
                            .isCloseTo(expected[row], within(1e-5 * Math.abs(expected[row])));
                }
            }
        }
    }

    @Test
    void noStepHoweverLongLosesAnything() {
        Circulation rates = Circulation.of(Bodies.vesicles());
        ShiftedSystem system = new ShiftedSystem(rates);
        double[] content = filled(rates);
        for (double shift = 1e6; shift > 1e-9; shift /= 10) {
            system.factor(content, 1e-3, shift);
            double[] solved = content.clone();
            system.solve(solved);
            double before = Arrays.stream(content).sum() / shift;
            assertThat(Arrays.stream(solved).sum()).as("shift %s", shift).isCloseTo(before, within(1e-13 * before));
        }
    }

    /// The error after a fixed time with steps of a fixed length, against steps of a sixteenth.
    @Test
    void halvingTheStepDividesTheErrorBySixteen() {
        Circulation rates = Circulation.of(Bodies.vesicles());
        double[] start = run(rates, new double[rates.size()], 1e12, 0.02, 100);
        double[] exact = run(rates, start, 0, 0.025, 80);
        double coarse = difference(run(rates, start, 0, 0.4, 5), exact);
        double fine = difference(run(rates, start, 0, 0.2, 10), exact);
        double order = Math.log(coarse / fine) / Math.log(2);
        assertThat(order).as("errors %s and %s", coarse, fine).isBetween(3.6, 4.8);
    }

    private static double[] run(Circulation rates, double[] start, double dose, double step, int steps) {
        double[] content = start.clone();
        content[rates.venous()] += dose;
        Rosenbrock solver = new Rosenbrock(rates);
        for (int at = 0; at < steps; at++) {
            solver.step(content, step, new Rosenbrock.Drive(1e-3, 0), 1, 1);
            solver.take(content);
        }
        return content;
    }

    private static double difference(double[] one, double[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += Math.abs(one[at] - other[at]);
        }
        return sum;
    }
}
