package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Motility;
import org.paracrine.cell.OxygenResponse;
import org.paracrine.cell.ResponseCurves;
import org.paracrine.cell.Rule;
import org.paracrine.cell.RuleLinter;
import org.paracrine.cell.Secretion;
import org.paracrine.numerics.VoxelGrid;

/// Rules of the made-up trial, with every kind of plot that there is.
final class ReportDemoRules {
    private static final List<Rule> RULES = List.of(
            new Rule("glioma", "miR-146b", false, "cycle entry", 0.0001, 300, 2, false),
            new Rule("glioma", "pressure", false, "cycle entry", 0, 1, 4, false),
            new Rule("glioma", "oxygen", true, "migration speed", 0.9, 8, 0.7, false),
            new Rule("glioma", "contact with macrophage", false, "migration speed", 0.1, 2.5, 4, false),
            new Rule("glioma", "damage", true, "apoptosis", 0.1, 5, 20, false),
            new Rule("glioma", "dead", true, "debris secretion", 0.017, 0.1, 10, true),
            new Rule("macrophage", "debris", true, "migration speed", 1.5, 0.4, 2, false),
            new Rule("macrophage", "debris", false, "migration speed", 0.05, 4, 3, false));

    private static final List<String> SIGNAL_UNITS = List.of("copies", "", "mmHg", "", "", "", "", "");
    private static final List<String> BEHAVIOUR_UNITS =
            List.of("/min", "/min", "um/min", "um/min", "/min", "/min", "um/min", "um/min");

    private ReportDemoRules() {}

    static CellModel model() {
        CellType glioma = CellType.physicell("glioma")
                .withMotility(Motility.random(0.4, 15))
                .withOxygen(OxygenResponse.physicell())
                .withSecretion(Map.of("debris", new Secretion(0, 1, 0, 0)));
        CellType macrophage = CellType.physicell("macrophage").withMotility(Motility.random(0.5, 5));
        return new CellModel(
                List.of(glioma, macrophage),
                List.of("oxygen", "debris"),
                List.of("miR-146b"),
                RULES,
                VoxelGrid.centred(4, 4, 1, 20));
    }

    static List<ReportResponse> responses() {
        CellModel model = model();
        List<RuleLinter.Finding> findings = RuleLinter.findings(model, Map.of());
        List<ReportRule> rules = new ArrayList<>();
        for (int rule = 0; rule < RULES.size(); rule++) {
            rules.add(new ReportRule(
                    RuleResponses.sentence(RULES.get(rule), BEHAVIOUR_UNITS.get(rule), SIGNAL_UNITS.get(rule)),
                    RuleResponses.remarks(findings, rule),
                    numbers(rule),
                    rule == 0 ? List.of(supporting()) : List.of(),
                    rule == 0 ? List.of(contradicting()) : List.of()));
        }
        return new RuleResponses(rules, SIGNAL_UNITS::get, BEHAVIOUR_UNITS::get).of(ResponseCurves.of(model));
    }

    private static List<ReportNumber> numbers(int index) {
        Rule rule = RULES.get(index);
        return List.of(
                assumed("saturation", rule.saturation(), BEHAVIOUR_UNITS.get(index)),
                assumed("half-max", rule.halfMax(), SIGNAL_UNITS.get(index)),
                assumed("Hill", rule.hillPower(), ""));
    }

    private static ReportNumber assumed(String name, double value, String unit) {
        return ReportDemoEvidence.assumed(
                name,
                ReportText.shown(value, unit),
                ReportText.number(value / 2) + " to " + ReportText.shown(2 * value, unit));
    }

    private static ReportRule.Claim supporting() {
        return new ReportRule.Claim(
                "C032",
                "Engineered exosomes with miR-146b reduced the growth of 9L xenografts in the rat brain",
                "katakowski2013",
                "doi:10.1016/j.canlet.2013.02.019");
    }

    private static ReportRule.Claim contradicting() {
        return new ReportRule.Claim(
                "C012",
                "Marrow-MSC exosomes promoted growth in another tumour model",
                "zhu2012",
                "doi:10.1016/j.canlet.2011.10.002");
    }
}
