package org.paracrine.cell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Looks for rules that can be run but cannot do what their author meant.
///
/// | kind of finding | looked at in |
/// |---|---|
/// | the saturation lies on the wrong side of the base, equals it, or is not the one that counts | [DirectionLint] |
/// | nothing brings the signal about, or it never comes near the half-max; a power that makes a switch | [SignalLint] |
/// | the behaviour has no effect in these cells, or in dead ones | [BehaviourLint] |
///
/// Nothing is found where it is not certain: what no bound is known of may be anything.
public final class RuleLinter {
    /// How much a finding matters.
    public enum Weight {
        /// The rule cannot do what it says.
        WARNING,
        /// It does, in a way that is good to know.
        INFORMATION
    }

    /// Something about a rule that is better looked at.
    ///
    /// @param rule its place in [CellModel#rules]
    /// @param weight how much it matters
    /// @param sentence what, why, and what next
    public record Finding(int rule, Weight weight, String sentence) {
        static Finding warning(int rule, String sentence) {
            return new Finding(rule, Weight.WARNING, sentence);
        }

        static Finding information(int rule, String sentence) {
            return new Finding(rule, Weight.INFORMATION, sentence);
        }

        public boolean isWarning() {
            return weight == Weight.WARNING;
        }
    }

    private RuleLinter() {}

    /// All findings, in the order of the rules.
    ///
    /// @param highest values that signals can reach without the cells, by name; what is not named is not known:
    /// substrates (at the start, held, brought by vessels), pools, and `time`, the end of the run (min)
    public static List<Finding> findings(CellModel model, Map<String, Double> highest) {
        Blueprint blueprint = model.blueprint();
        Possible possible = new Possible(blueprint);
        SignalLint signals = new SignalLint(blueprint, possible, highest);
        BehaviourLint behaviours = new BehaviourLint(blueprint, possible, highest);
        List<Finding> findings = new ArrayList<>(DirectionLint.findings(blueprint));
        for (int index = 0; index < model.rules().size(); index++) {
            Rule rule = model.rules().get(index);
            int type = blueprint.type(rule.cellType());
            Signal signal = blueprint.signals.find(rule.signal());
            int behaviour = blueprint.behaviours.find(rule.behaviour());
            findings.addAll(signals.findings(index, rule, type, signal));
            findings.addAll(behaviours.findings(index, rule, type, signal, behaviour));
        }
        findings.sort(Comparator.comparingInt(Finding::rule));
        return List.copyOf(findings);
    }
}
