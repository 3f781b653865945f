package org.paracrine.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;

/// How rules answer to their signals, one signal at a time, by the engine's own combination ([RuleSet]).
///
/// Oxygen acts after the rules ([OxygenResponse]) and is not in these curves.
public final class ResponseCurves {
    /// Points of a curve, beside those where it is steep.
    private static final int POINTS = 60;

    /// Half-maxes that a linear axis shows.
    private static final double SHOWN = 4;

    /// Counts that an axis shows at least: fewer say little of a cell among others.
    private static final int FEWEST = 6;

    /// More points of a count are drawn as a line.
    private static final int MOST_COUNTS = 60;

    /// Half-maxes of one signal that differ by more cannot be seen on one linear axis.
    private static final double APART = 5;

    /// Shares of the effect at which a curve has a point of its own.
    private static final double[] SHARES = {
        0.002, 0.01, 0.03, 0.06, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.94, 0.97, 0.99, 0.998
    };

    /// Where a logarithmic axis begins and ends, as shares of the effect.
    private static final double LOW = 0.02;

    /// Decades that it covers at most beyond the half-maxes.
    private static final double FARTHEST = 1e4;

    private ResponseCurves() {}

    /// How the signals of an axis lie.
    public enum Axis {
        LINEAR,
        LOGARITHMIC,
        /// Whole numbers.
        COUNT,
        /// 0 or 1.
        SWITCH
    }

    /// One behaviour of one cell type, under all rules on it.
    ///
    /// @param base its value without any signal
    /// @param beforeOxygen true if oxygen acts on the behaviour after the rules
    /// @param rules their places in [CellModel#rules]
    /// @param curves one for each signal
    public record Response(
            String cellType,
            String behaviour,
            double base,
            boolean beforeOxygen,
            List<Integer> rules,
            List<Curve> curves) {
        public Response {
            rules = List.copyOf(rules);
            curves = List.copyOf(curves);
        }
    }

    /// The behaviour against one signal, all others at 0; in a dead cell where the signal is of the dead.
    ///
    /// @param signal by name
    /// @param signals where it was computed, ascending
    /// @param values of the behaviour there
    /// @param marks of the rules with this signal
    public record Curve(String signal, Axis axis, List<Double> signals, List<Double> values, List<Mark> marks) {
        public Curve {
            signals = List.copyOf(signals);
            values = List.copyOf(values);
            marks = List.copyOf(marks);
        }
    }

    /// What to look at on a curve.
    ///
    /// @param rule its place in [CellModel#rules]
    /// @param halfMax of the rule
    /// @param value of the behaviour there
    /// @param saturation that the rule leads to: the one that all rules in its direction share
    public record Mark(int rule, double halfMax, double value, double saturation) {}

    /// All responses of a model, by type and by the first rule on each behaviour.
    public static List<Response> of(CellModel model) {
        Blueprint blueprint = model.blueprint();
        List<Response> responses = new ArrayList<>();
        for (int type = 0; type < blueprint.types.size(); type++) {
            for (RuleSet set : blueprint.ruleSets(type)) {
                responses.add(response(blueprint, type, set));
            }
        }
        return responses;
    }

    private static Response response(Blueprint blueprint, int type, RuleSet set) {
        Map<Signal, List<RuleSet.Line>> bySignal = new LinkedHashMap<>();
        List<Integer> rules = new ArrayList<>();
        List<RuleSet.Line> lines = new ArrayList<>(set.lines());
        lines.sort((a, b) -> Integer.compare(place(blueprint, a), place(blueprint, b)));
        for (RuleSet.Line line : lines) {
            bySignal.computeIfAbsent(line.signal(), signal -> new ArrayList<>()).add(line);
            rules.add(place(blueprint, line));
        }
        List<Curve> curves = bySignal.entrySet().stream()
                .map(entry -> curve(blueprint, set, entry.getKey(), entry.getValue()))
                .toList();
        CellType of = blueprint.types.get(type);
        boolean feelsOxygen = set.behaviour == Behaviours.CYCLE_ENTRY || set.behaviour == Behaviours.NECROSIS;
        return new Response(
                of.name(),
                blueprint.behaviours.name(set.behaviour),
                set.base,
                feelsOxygen && !of.oxygen().isNone(),
                rules,
                curves);
    }

    private static int place(Blueprint blueprint, RuleSet.Line line) {
        return blueprint.rules.indexOf(line.rule());
    }

    private static Curve curve(Blueprint blueprint, RuleSet set, Signal signal, List<RuleSet.Line> lines) {
        Axis axis = axis(signal, lines);
        double[] signals = signals(axis, lines);
        List<Mark> marks = lines.stream()
                .map(line -> new Mark(
                        place(blueprint, line),
                        line.rule().halfMax(),
                        value(set, signal, line.rule().halfMax()),
                        line.rule().increases() ? set.most : set.least))
                .toList();
        return new Curve(
                lines.getFirst().rule().signal(),
                axis,
                DoubleStream.of(signals).boxed().toList(),
                Arrays.stream(signals).mapToObj(at -> value(set, signal, at)).toList(),
                marks);
    }

    /// Lines that do not apply to dead cells do not feel a signal of the dead.
    private static double value(RuleSet set, Signal signal, double at) {
        boolean dead = SignalLint.isOfTheDead(signal);
        return set.respond(
                line -> line.signal().equals(signal) && (!dead || line.rule().appliesToDead()) ? at : 0);
    }

    private static Axis axis(Signal signal, List<RuleSet.Line> lines) {
        if (SignalLint.isSwitch(signal)) {
            return Axis.SWITCH;
        }
        if (SignalLint.isContact(signal) && highest(lines) * SHOWN <= MOST_COUNTS) {
            return Axis.COUNT;
        }
        boolean isSlow = lines.stream().anyMatch(line -> line.rule().hillPower() < 1);
        boolean isWide = highest(lines) > APART * lowest(lines);
        return isSlow || isWide ? Axis.LOGARITHMIC : Axis.LINEAR;
    }

    private static double highest(List<RuleSet.Line> lines) {
        return lines.stream().mapToDouble(line -> line.rule().halfMax()).max().orElseThrow();
    }

    private static double lowest(List<RuleSet.Line> lines) {
        return lines.stream().mapToDouble(line -> line.rule().halfMax()).min().orElseThrow();
    }

    private static double[] signals(Axis axis, List<RuleSet.Line> lines) {
        return switch (axis) {
            case SWITCH -> new double[] {0, 1};
            case COUNT -> {
                int last = Math.max(FEWEST, (int) Math.ceil(SHOWN * highest(lines)));
                yield DoubleStream.iterate(0, count -> count <= last, count -> count + 1)
                        .toArray();
            }
            case LINEAR -> linear(lines);
            case LOGARITHMIC -> logarithmic(lines);
        };
    }

    private static double[] linear(List<RuleSet.Line> lines) {
        double last = SHOWN * highest(lines);
        TreeSet<Double> points = new TreeSet<>();
        for (int point = 0; point <= POINTS; point++) {
            points.add(last * point / POINTS);
        }
        addSteep(lines, points);
        return points.headSet(last, true).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static double[] logarithmic(List<RuleSet.Line> lines) {
        double first = Double.POSITIVE_INFINITY;
        double last = 0;
        for (RuleSet.Line line : lines) {
            double spread = Math.min(
                    FARTHEST, StrictMath.pow(1 / LOW - 1, 1 / line.rule().hillPower()));
            first = Math.min(first, line.rule().halfMax() / spread);
            last = Math.max(last, line.rule().halfMax() * spread);
        }
        TreeSet<Double> points = new TreeSet<>();
        for (int point = 0; point <= POINTS; point++) {
            points.add(first * StrictMath.pow(last / first, (double) point / POINTS));
        }
        addSteep(lines, points);
        return points.subSet(first, true, last, true).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    /// s = h (H/(1 − H))^(1/n) for a few H: even a switch has points on its slope.
    private static void addSteep(List<RuleSet.Line> lines, Set<Double> points) {
        for (RuleSet.Line line : lines) {
            for (double share : SHARES) {
                points.add(line.rule().halfMax()
                        * StrictMath.pow(share / (1 - share), 1 / line.rule().hillPower()));
            }
        }
    }
}
