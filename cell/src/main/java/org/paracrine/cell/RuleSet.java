package org.paracrine.cell;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.paracrine.numerics.NumericalFailure;

/// All rules of one cell type on one behaviour, acting together.
///
/// h_U = Σ (s/h)ⁿ over the increasing lines, H_U = h_U/(1 + h_U), and likewise h_D, H_D over the decreasing lines;
/// U = b₀ + (b_M − b₀)·H_U,  b = U + (b_m − U)·H_D.
///
/// | symbol | meaning |
/// |---|---|
/// | b, b₀ | behaviour, and its value in the cell type |
/// | b_M | largest of the saturations of the increasing lines, and of b₀ if any line decreases |
/// | b_m | smallest of the saturations of the decreasing lines, and of b₀ if any line increases |
/// | s, h, n | signal (below 0 counts as 0), half-max and Hill power of a line |
///
/// A line that does not apply to dead cells has s = 0 in them; where no line applies, the behaviour keeps its value.
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
final class RuleSet {
    /// Index of the behaviour.
    final int behaviour;

    /// b₀
    final double base;
    /// b_M
    final double most;
    /// b_m
    final double least;

    private final int column;
    private final Line[] increasing;
    private final Line[] decreasing;
    private final boolean appliesToDead;

    /// One rule with its signal found.
    record Line(Rule rule, Signal signal) {
        /// What the cell feels.
        double feel(Population cells, int cell, boolean dead) {
            if (dead && !rule.appliesToDead()) {
                return 0;
            }
            double value = signal.value(cells, cell);
            if (Double.isNaN(value)) {
                throw new NumericalFailure("the signal " + rule.signal() + " of cell " + cells.id(cell) + " ("
                        + rule.cellType() + ") is not a number at " + cells.minutes()
                        + " min; look at what fills that signal");
            }
            return value;
        }

        /// (s/h)ⁿ
        double pull(double value) {
            return value > 0 ? power(value / rule.halfMax(), rule.hillPower()) : 0;
        }
    }

    RuleSet(int behaviour, int column, double base, List<Line> lines) {
        this.behaviour = behaviour;
        this.column = column;
        this.base = base;
        this.increasing = lines.stream().filter(line -> line.rule().increases()).toArray(Line[]::new);
        this.decreasing =
                lines.stream().filter(line -> !line.rule().increases()).toArray(Line[]::new);
        this.appliesToDead = lines.stream().anyMatch(line -> line.rule().appliesToDead());
        double largest = decreasing.length > 0 ? base : Double.NEGATIVE_INFINITY;
        for (Line line : increasing) {
            largest = Math.max(largest, line.rule().saturation());
        }
        double smallest = increasing.length > 0 ? base : Double.POSITIVE_INFINITY;
        for (Line line : decreasing) {
            smallest = Math.min(smallest, line.rule().saturation());
        }
        this.most = largest;
        this.least = smallest;
    }

    /// Increasing lines first.
    List<Line> lines() {
        return Stream.concat(Stream.of(increasing), Stream.of(decreasing)).toList();
    }

    void apply(Population cells, int cell) {
        boolean dead = cells.isDead(cell);
        if (!dead || appliesToDead) {
            double up = 0;
            for (Line line : increasing) {
                up += line.pull(line.feel(cells, cell, dead));
            }
            double down = 0;
            for (Line line : decreasing) {
                down += line.pull(line.feel(cells, cell, dead));
            }
            cells.numbers(column)[cell] = value(share(up), share(down));
        }
    }

    /// The behaviour where each line feels this.
    double respond(ToDoubleFunction<Line> felt) {
        return value(share(pull(increasing, felt)), share(pull(decreasing, felt)));
    }

    private static double pull(Line[] lines, ToDoubleFunction<Line> felt) {
        double sum = 0;
        for (Line line : lines) {
            sum += line.pull(felt.applyAsDouble(line));
        }
        return sum;
    }

    private double value(double up, double down) {
        double raised = base + (most - base) * up;
        return raised + (least - raised) * down;
    }

    /// H = h/(1 + h), which is 1 for an endless h.
    static double share(double sum) {
        return sum == Double.POSITIVE_INFINITY ? 1 : sum / (1 + sum);
    }

    /// xⁿ; small whole powers by multiplication, since they are by far the most common and powers are slow.
    static double power(double x, double n) {
        if (n == 1) {
            return x;
        }
        if (n == 2) {
            return x * x;
        }
        if (n == 4) {
            return (x * x) * (x * x);
        }
        return StrictMath.pow(x, n);
    }
}
