package org.paracrine.physicell;

import java.util.List;
import org.paracrine.cell.Rule;
import org.paracrine.study.BehaviourRule;
import org.paracrine.study.BehaviourRule.Direction;
import org.paracrine.study.Quantity;
import org.paracrine.study.Source;
import org.paracrine.study.StudyText;
import org.paracrine.study.Vocabulary;

/// The rules of a model as sentences of a study.
final class RuleLines {
    /// The steepest that a rule of a study is.
    private static final double STEEPEST = 1000;

    private final Converting with;

    RuleLines(Converting with) {
        this.with = with;
    }

    /// Lines of YAML; none where there are no rules.
    String yaml() {
        StringBuilder text = new StringBuilder();
        for (Rule rule : with.model().rules()) {
            Vocabulary.Meaning signal = with.words().signal(rule.signal());
            Vocabulary.Meaning behaviour = with.words().behaviour(rule.behaviour());
            if (signal == null || behaviour == null) {
                leave(rule, "a study does not know " + (signal == null ? rule.signal() : rule.behaviour()));
            } else {
                String type = with.names().of(rule.cellType());
                String sentence = sentence(rule, type, signal, behaviour);
                text.append("  - ").append(StudyText.word(type)).append(": ");
                text.append(StudyText.word(sentence)).append('\n');
            }
        }
        return text.isEmpty() ? "" : "rules:\n" + text;
    }

    private void leave(Rule rule, String why) {
        with.left().add("the rule \"" + rule + "\" is not here: " + why);
    }

    private String sentence(Rule rule, String type, Vocabulary.Meaning signal, Vocabulary.Meaning behaviour) {
        double hill = with.left().within(rule.hillPower(), 0, STEEPEST, "the Hill power of the rule \"" + rule + "\"");
        BehaviourRule written = new BehaviourRule(
                type,
                with.renamed(signal),
                rule.increases() ? Direction.INCREASES : Direction.DECREASES,
                with.renamed(behaviour),
                quantity(rule.saturation(), behaviour.unit()),
                quantity(rule.halfMax(), signal.unit()),
                quantity(hill, ""),
                rule.appliesToDead(),
                List.of(),
                List.of());
        return written.toString().substring(type.length() + ": ".length());
    }

    private static Quantity quantity(double value, String unit) {
        return new Quantity(value, unit, new Source.Unstated(), null);
    }
}
