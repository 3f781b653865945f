package org.paracrine.physicell;

import java.util.List;
import java.util.stream.Collectors;

/// Reads rates and durations of phases: which of the transitions one is about, and its rate.
final class PhaseTimes {
    private PhaseTimes() {}

    /// The place of the transition that a `rate` names by its start and end; -1, told as a problem,
    /// where there is none.
    static int transition(Section rate, List<Transition> transitions) {
        int start = rate.indexAttribute("start_index");
        int end = rate.indexAttribute("end_index");
        int leaving = leaving(start, transitions);
        if (start < 0 || end < 0) {
            return -1;
        }
        if (leaving < 0
                || (!transitions.get(leaving).joins(start, end)
                        && !rate.reading().as114())) {
            rate.problem(
                    "there is no way from phase " + start + " to phase " + end + "; there are " + ways(transitions));
            return -1;
        }
        if (!transitions.get(leaving).joins(start, end)) {
            rate.warn("there is no way from phase " + start + " to phase " + end
                    + "; PhysiCell 1.14 takes it for the way out of phase " + start);
        }
        return leaving;
    }

    /// The place of the transition that leaves the phase of a `duration`; -1, told as a problem,
    /// where there is none.
    static int phase(Section duration, List<Transition> transitions) {
        int phase = duration.indexAttribute("index");
        int leaving = leaving(phase, transitions);
        if (phase >= 0 && leaving < 0) {
            duration.problem("no way leaves a phase " + phase + "; there are " + ways(transitions));
        }
        return leaving;
    }

    /// The rate (1/min) of the phase whose duration (min) the section has.
    static double rate(Section duration, Transition before) {
        double value = duration.number().atLeast(0).or(Double.NaN);
        return Double.isNaN(value) ? before.rate() : Transition.rateOf(value);
    }

    private static int leaving(int phase, List<Transition> transitions) {
        for (int place = 0; place < transitions.size(); place++) {
            if (transitions.get(place).from() == phase) {
                return place;
            }
        }
        return -1;
    }

    private static String ways(List<Transition> transitions) {
        return transitions.stream().map(way -> way.from() + " to " + way.to()).collect(Collectors.joining(", "));
    }
}
