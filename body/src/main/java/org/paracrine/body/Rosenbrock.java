package org.paracrine.body;

import java.util.Arrays;
import org.paracrine.numerics.NumericalFailure;

/// Advances the contents of a [Circulation] in steps that keep their error below a tolerance.
///
/// The method is RODAS, of order 4 with an embedded one of order 3, stiffly accurate and L-stable (Hairer and Wanner,
/// Solving Ordinary Differential Equations II, doi:10.1007/978-3-642-05221-7, chapter IV.10). Its six stages are
///
///     (1/(γ h) I − J) u_i = f(y + Σ a_ij u_j) + Σ c_ij u_j / h,    y' = y + Σ a_5j u_j + u_5 + u_6,    error = u_6
///
/// With the exact Jacobian every stage keeps the sum over all compartments. No order above 1 keeps contents from
/// falling
/// below zero by itself: a step that would take one further down than its tolerance is rejected and halved; what is
/// below zero by less is set to zero, and what that adds is taken from the other compartments in proportion.
final class Rosenbrock {
    private static final double GAMMA = 0.25;
    private static final double[][] A = {
        {},
        {1.544},
        {0.9466785280815826, 0.2557011698983284},
        {3.314825187068521, 2.896124015972201, 0.9986419139977817},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950},
        {1.221224509226641, 6.019134481288629, 12.53708332932087, -0.6878860361058950, 1},
    };
    private static final double[][] C = {
        {},
        {-5.6688},
        {-2.430093356833875, -0.2063599157091915},
        {-0.1073529058151375, -9.594562251023355, -20.47028614809616},
        {7.496443313967647, -10.24680431464352, -33.99990352819905, 11.70890893206160},
        {8.083246795921522, -7.981132988064893, -31.52159432874371, 16.31930543123136, -6.058818238834054},
    };
    private static final int STAGES = 6;
    /// Error and step go together as error ~ h⁴.
    private static final double EXPONENT = 0.25;
    private static final double SAFETY = 0.9;
    private static final double LARGEST_GROWTH = 6;
    private static final double LARGEST_CUT = 0.2;
    /// A smaller step (min) gets nowhere.
    private static final double SMALLEST_STEP = 1e-12;
    /// Tolerance of a compartment that is all but empty, as a share of the tolerance of one that holds all that moves.
    private static final double EMPTY = 1e-4;

    private final Circulation rates;
    private final ShiftedSystem system;
    private final double[][] stages;
    private final double[] argument;
    private final double[] slope;

    Rosenbrock(Circulation rates) {
        this.rates = rates;
        this.system = new ShiftedSystem(rates);
        this.stages = new double[STAGES][rates.size()];
        this.argument = new double[rates.size()];
        this.slope = new double[rates.size()];
    }

    /// Flows from outside that stay as they are during an advance.
    ///
    /// @param tumourInflux share of the arterial blood's content that enters the tumour (1/min)
    /// @param infusion into the veins (amount/min)
    record Drive(double tumourInflux, double infusion) {}

    /// Advances `content` by `minutes`.
    ///
    /// @param tolerance relative, of each compartment in each step
    /// @param first length to try (min)
    /// @return the length to try next (min)
    double advance(double[] content, double minutes, Drive drive, double tolerance, double first) {
        double floor = Math.max(Double.MIN_NORMAL, EMPTY * tolerance * moving(content, drive.infusion() * minutes));
        double done = 0;
        double wanted = first;
        while (done < minutes) {
            double left = minutes - done;
            // Two equal steps are better than one and a splinter.
            double step = wanted >= left ? left : 2 * wanted > left ? 0.5 * left : wanted;
            double error = step(content, step, drive, tolerance, floor);
            double factor = SAFETY * Math.pow(error, -EXPONENT);
            if (error <= 1) {
                take(content);
                done = wanted >= left ? minutes : done + step;
                // A step that was cut short to meet the end says nothing against the length that was wanted.
                wanted = Math.max(wanted, step * Math.min(LARGEST_GROWTH, factor));
                wanted = error > 0.5 ? step * factor : wanted;
            } else {
                wanted = step * Math.max(LARGEST_CUT, Math.min(SAFETY, factor));
                if (!(wanted >= SMALLEST_STEP)) {
                    throw new NumericalFailure("the body cannot be advanced at its tolerance: a step of " + wanted
                            + " min would be needed; check the rates of body and product");
                }
            }
        }
        return wanted;
    }

    /// What may still go somewhere: all but what the tumour got and what was eliminated.
    private double moving(double[] content, double more) {
        double sum = more;
        for (int at = 0; at < content.length; at++) {
            sum += isAccount(at) ? 0 : content[at];
        }
        return sum;
    }

    private boolean isAccount(int place) {
        return place == rates.tumour() || place == rates.eliminated();
    }

    /// Tries one step; the result is left in the argument of the last stage.
    ///
    /// @return the error over the tolerance
    double step(double[] content, double step, Drive drive, double tolerance, double floor) {
        system.factor(content, drive.tumourInflux(), 1 / (GAMMA * step));
        for (int stage = 0; stage < STAGES; stage++) {
            stage(content, stage, step, drive);
        }
        double[] last = stages[STAGES - 1];
        double worst = 0;
        for (int at = 0; at < content.length; at++) {
            double next = argument[at] + last[at];
            double allowed = floor + tolerance * Math.max(content[at], next);
            worst = Math.max(worst, Math.max(Math.abs(last[at]), -next) / allowed);
            argument[at] = next;
        }
        return Double.isNaN(worst) ? Double.POSITIVE_INFINITY : worst;
    }

    private void stage(double[] content, int stage, double step, Drive drive) {
        double[] a = A[stage];
        double[] c = C[stage];
        double[] vector = stages[stage];
        System.arraycopy(content, 0, argument, 0, content.length);
        Arrays.fill(vector, 0);
        for (int before = 0; before < stage; before++) {
            double[] its = stages[before];
            double into = a[before];
            double back = c[before] / step;
            for (int at = 0; at < vector.length; at++) {
                argument[at] += into * its[at];
                vector[at] += back * its[at];
            }
        }
        rates.slope(argument, drive.tumourInflux(), drive.infusion(), slope);
        for (int at = 0; at < vector.length; at++) {
            vector[at] += slope[at];
        }
        system.solve(vector);
    }

    /// The contents after the step that was just tried, none below zero.
    void take(double[] content) {
        System.arraycopy(argument, 0, content, 0, content.length);
        double missing = 0;
        double held = 0;
        for (int at = 0; at < content.length; at++) {
            missing -= Math.min(0, content[at]);
            held += isAccount(at) ? 0 : Math.max(0, content[at]);
        }
        if (missing > 0) {
            double share = missing < held ? 1 - missing / held : 0;
            for (int at = 0; at < content.length; at++) {
                content[at] = Math.max(0, content[at]) * (isAccount(at) ? 1 : share);
            }
            content[rates.eliminated()] = Math.max(0, content[rates.eliminated()] - Math.max(0, missing - held));
        }
    }
}
