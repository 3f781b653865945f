package org.paracrine.cell;

import java.util.ArrayList;
import java.util.List;

/// The cell cycle as a ring of phases; a cell starts in the first and leaves each one for the next.
///
/// Source of the six models: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
///
/// @param name of the model
/// @param phases in order, 1 to 6 of them
public record Cycle(String name, List<Phase> phases) {
    /// Phases that a cycle can have.
    public static final int MOST_PHASES = 6;

    /// One phase and the way out of it.
    ///
    /// @param name of the phase
    /// @param exitRate at which it is left (1/min)
    /// @param fixed true if it always lasts 1/`exitRate`, false if it is left at random with that rate
    /// @param dividesOnLeaving true if the cell divides when it leaves
    /// @param doublesOnEntering true if the targets of the solids double when a cell enters
    /// @param spread of the duration of a fixed phase, from cell to cell: standard deviation over mean of a normal
    ///     distribution
    public record Phase(
            String name,
            double exitRate,
            boolean fixed,
            boolean dividesOnLeaving,
            boolean doublesOnEntering,
            double spread) {
        public Phase {
            Check.notNegative("exit rate of phase " + name + " (1/min)", exitRate);
            Check.fraction("spread of the duration of phase " + name, spread);
        }

        /// The same duration in all cells, if it is fixed.
        public Phase(String name, double exitRate, boolean fixed, boolean dividesOnLeaving, boolean doublesOnEntering) {
            this(name, exitRate, fixed, dividesOnLeaving, doublesOnEntering, 0);
        }

        boolean varies() {
            return fixed && spread > 0;
        }

        /// Left at this rate (1/min), after that time in all cells or at random.
        public Phase withExit(double rate, boolean always) {
            return new Phase(name, rate, always, dividesOnLeaving, doublesOnEntering, spread);
        }
    }

    private static final double HOUR = 60;

    public Cycle {
        phases = List.copyOf(phases);
        if (phases.isEmpty() || phases.size() > MOST_PHASES) {
            throw new IllegalArgumentException(
                    "a cycle has 1 to " + MOST_PHASES + " phases, " + name + " has " + phases.size());
        }
    }

    /// True if some fixed phase lasts longer in one cell than in another.
    boolean varies() {
        return phases.stream().anyMatch(Phase::varies);
    }

    /// One phase: a live cell divides at random.
    public static Cycle live() {
        return new Cycle("live", List.of(new Phase("live", 0.0432 / HOUR, false, true, true)));
    }

    /// Ki67 negative, positive before division, positive after it.
    public static Cycle ki67Advanced() {
        return new Cycle(
                "Ki67 advanced",
                List.of(
                        new Phase("Ki67-", 1 / (3.62 * HOUR), false, false, false),
                        new Phase("Ki67+ premitotic", 1 / (13 * HOUR), true, true, true),
                        new Phase("Ki67+ postmitotic", 1 / (2.5 * HOUR), true, false, false)));
    }

    /// Ki67 negative and positive.
    public static Cycle ki67Basic() {
        return new Cycle(
                "Ki67 basic",
                List.of(
                        new Phase("Ki67-", 1 / (4.59 * HOUR), false, false, false),
                        new Phase("Ki67+", 1 / (15.5 * HOUR), true, true, true)));
    }

    /// The three peaks of DNA content.
    public static Cycle flowCytometry() {
        return new Cycle(
                "flow cytometry",
                List.of(
                        new Phase("G0/G1", 0.00324, false, false, false),
                        new Phase("S", 0.00208, false, false, true),
                        new Phase("G2/M", 0.00333, false, true, false)));
    }

    /// As [#flowCytometry], with G2 and M told apart.
    public static Cycle flowCytometrySeparated() {
        return new Cycle(
                "flow cytometry separated",
                List.of(
                        new Phase("G0/G1", 0.00335, false, false, false),
                        new Phase("S", 0.00208, false, false, true),
                        new Phase("G2", 0.00417, false, false, false),
                        new Phase("M", 0.0167, false, true, false)));
    }

    /// Quiescent and cycling.
    public static Cycle cyclingQuiescent() {
        return new Cycle(
                "cycling-quiescent",
                List.of(
                        new Phase("quiescent", 1 / (4.59 * HOUR), false, false, false),
                        new Phase("cycling", 1 / (15.5 * HOUR), true, true, true)));
    }

    /// All models that come with the program.
    public static List<Cycle> all() {
        return List.of(
                live(), ki67Advanced(), ki67Basic(), flowCytometry(), flowCytometrySeparated(), cyclingQuiescent());
    }

    /// The model of this name.
    ///
    /// @throws IllegalArgumentException with the nearest name if there is none
    public static Cycle named(String name) {
        for (Cycle cycle : all()) {
            if (cycle.name.equalsIgnoreCase(name)) {
                return cycle;
            }
        }
        throw new IllegalArgumentException("\"" + name + "\" is not a cycle model; "
                + NearestName.hint(name, all().stream().map(Cycle::name).toList()));
    }

    /// The same cycle, left from `phase` at another rate (1/min); the rate of phase 0 is the cycle entry.
    public Cycle withExitRate(int phase, double rate) {
        requirePhase(phase);
        return with(phase, phases.get(phase).withExit(rate, phases.get(phase).fixed()));
    }

    /// The same cycle with another phase in the place of one.
    public Cycle with(int phase, Phase wanted) {
        requirePhase(phase);
        List<Phase> changed = new ArrayList<>(phases);
        changed.set(phase, wanted);
        return new Cycle(name, changed);
    }

    private void requirePhase(int phase) {
        if (phase < 0 || phase >= phases.size()) {
            throw new IllegalArgumentException(
                    "cycle " + name + " has phases 0 to " + (phases.size() - 1) + ", not " + phase);
        }
    }

    /// The same cycle with another rate of cycle entry (1/min).
    public Cycle withEntry(double rate) {
        return withExitRate(0, rate);
    }
}
