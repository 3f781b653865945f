package org.paracrine.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paracrine.cell.RuleLinter.Finding;

/// Saturations that lie on the wrong side of the base, equal it, or are not the ones that count.
///
/// All increasing lines of a behaviour share the largest saturation, all decreasing ones the smallest, and the base is
/// a
/// bound for each direction where lines of the other exist ([RuleSet]).
final class DirectionLint {
    private final List<Rule> rules;
    private final String behaviour;
    private final double base;
    private final List<Integer> increasing = new ArrayList<>();
    private final List<Integer> decreasing = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();

    private DirectionLint(List<Rule> rules, String behaviour, double base) {
        this.rules = rules;
        this.behaviour = behaviour;
        this.base = base;
    }

    static List<Finding> findings(Blueprint blueprint) {
        Map<List<Integer>, DirectionLint> byBehaviour = new LinkedHashMap<>();
        for (int index = 0; index < blueprint.rules.size(); index++) {
            Rule rule = blueprint.rules.get(index);
            int type = blueprint.type(rule.cellType());
            int behaviour = blueprint.behaviours.find(rule.behaviour());
            DirectionLint lint = byBehaviour.computeIfAbsent(
                    List.of(type, behaviour),
                    key -> new DirectionLint(
                            blueprint.rules,
                            blueprint.behaviours.name(behaviour) + " of " + rule.cellType(),
                            blueprint.base(type, behaviour)));
            (rule.increases() ? lint.increasing : lint.decreasing).add(index);
        }
        List<Finding> all = new ArrayList<>();
        byBehaviour.values().forEach(lint -> all.addAll(lint.look()));
        return all;
    }

    private List<Finding> look() {
        if (!increasing.isEmpty()) {
            lookAtIncreasing();
        }
        if (!decreasing.isEmpty()) {
            lookAtDecreasing();
        }
        return findings;
    }

    private double saturation(int index) {
        return rules.get(index).saturation();
    }

    private double most() {
        return increasing.stream().mapToDouble(this::saturation).max().orElse(Double.NEGATIVE_INFINITY);
    }

    private double least() {
        return decreasing.stream().mapToDouble(this::saturation).min().orElse(Double.POSITIVE_INFINITY);
    }

    private void lookAtIncreasing() {
        double most = most();
        for (int index : increasing) {
            if (most == base) {
                add(index, equal(index, "above"));
            } else if (most < base && decreasing.isEmpty()) {
                add(index, wrongWay(index, "increases", "decreases", "above"));
            } else if (most < base) {
                add(index, held(index, "increases", "above"));
            } else if (saturation(index) < most) {
                findings.add(Finding.information(index, shared(index, "increase", "largest", most, increasing)));
            }
        }
    }

    private void lookAtDecreasing() {
        double least = least();
        boolean raises = most() > base;
        for (int index : decreasing) {
            if (least == base && !raises) {
                add(index, equal(index, "below"));
            } else if (least > base && increasing.isEmpty()) {
                add(index, wrongWay(index, "decreases", "increases", "below"));
            } else if (least > base && !raises) {
                add(index, held(index, "decreases", "below"));
            } else if (least > base) {
                add(
                        index,
                        behaviour + " comes down to its base value " + LintText.number(base)
                                + ", not to the saturation value " + LintText.number(saturation(index))
                                + ": beside rules that increase a behaviour, those that decrease it end at the base or"
                                + " below; write " + LintText.number(base) + " if that is meant");
            } else if (saturation(index) > least) {
                findings.add(Finding.information(index, shared(index, "decrease", "smallest", least, decreasing)));
            }
        }
    }

    private void add(int index, String sentence) {
        findings.add(Finding.warning(index, sentence));
    }

    private String equal(int index, String side) {
        if (base == 0 && saturation(index) == 0 && side.equals("below")) {
            return "the rule has no effect: " + behaviour
                    + " is 0 already; give it a base value above 0 in the cell type, or a rule that increases it";
        }
        return "the rule has no effect: its saturation value " + LintText.number(saturation(index))
                + (saturation(index) == base ? " is the base value that " : " is not beyond the base value that ")
                + behaviour + " starts from; give one " + side + " " + LintText.number(base)
                + ", or change the base value in the cell type";
    }

    private String wrongWay(int index, String said, String done, String side) {
        return "the rule says " + said + " but " + done + ": " + behaviour + " starts from "
                + LintText.number(base) + " and goes to " + LintText.number(saturation(index))
                + "; give a saturation value " + side + " " + LintText.number(base) + ", or write " + done;
    }

    private String held(int index, String said, String side) {
        return "the rule has no effect: " + behaviour + " starts from " + LintText.number(base)
                + ", and beside rules that act the other way none " + said + " it to "
                + LintText.number(saturation(index)) + "; give a saturation value " + side + " "
                + LintText.number(base);
    }

    private String shared(int index, String does, String which, double counts, List<Integer> lines) {
        Rule owner = lines.stream()
                .filter(other -> saturation(other) == counts)
                .map(rules::get)
                .findFirst()
                .orElseThrow();
        return "the rule leads to " + LintText.number(counts) + ", not to its own saturation value "
                + LintText.number(saturation(index)) + ": all rules that " + does + " " + behaviour + " share the "
                + which + ", that of " + LintText.told(owner) + "; write " + LintText.number(counts)
                + " here too if that is meant";
    }
}
