package org.paracrine.app;

import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.paracrine.cell.ResponseCurves.Axis;
import org.paracrine.cell.ResponseCurves.Curve;
import org.paracrine.cell.ResponseCurves.Response;
import org.paracrine.cell.Rule;
import org.paracrine.cell.RuleLinter;

/// How rules answer to their signals, as the reports show it.
///
/// @param rules of the report, in the order of the model
/// @param signalUnit of a rule's signal, as it is typed
/// @param behaviourUnit of a rule's behaviour, as it is typed
record RuleResponses(List<ReportRule> rules, IntFunction<String> signalUnit, IntFunction<String> behaviourUnit) {
    RuleResponses {
        rules = List.copyOf(rules);
    }

    List<ReportResponse> of(List<Response> responses) {
        return responses.stream().map(this::of).toList();
    }

    private ReportResponse of(Response response) {
        return new ReportResponse(
                response.cellType(),
                response.behaviour(),
                ReportText.unit(behaviourUnit.apply(response.rules().getFirst())),
                response.base(),
                response.beforeOxygen(),
                response.curves().stream().map(this::plot).toList(),
                response.rules().stream().map(rules::get).toList());
    }

    private ReportResponse.Plot plot(Curve curve) {
        return new ReportResponse.Plot(
                curve.signal(),
                ReportText.unit(signalUnit.apply(curve.marks().getFirst().rule())),
                axis(curve.axis()),
                curve.signals(),
                curve.values(),
                curve.marks().stream()
                        .map(mark -> new ReportResponse.Mark(mark.halfMax(), mark.value(), mark.saturation()))
                        .toList());
    }

    private static ReportResponse.Axis axis(Axis axis) {
        return switch (axis) {
            case LINEAR -> ReportResponse.Axis.LINEAR;
            case LOGARITHMIC -> ReportResponse.Axis.LOGARITHMIC;
            case COUNT -> ReportResponse.Axis.COUNT;
            case SWITCH -> ReportResponse.Axis.SWITCH;
        };
    }

    /// The rule for a reader who has not learnt its grammar.
    static String sentence(Rule rule, String behaviourUnit, String signalUnit) {
        return "In " + cells(rule.cellType()) + ", " + rule.signal()
                + (rule.increases() ? " increases " : " decreases ")
                + rule.behaviour() + " towards " + ReportText.shown(rule.saturation(), behaviourUnit)
                + ": half of the effect at " + ReportText.shown(rule.halfMax(), signalUnit) + ", Hill power "
                + ReportText.number(rule.hillPower()) + "."
                + (rule.appliesToDead() ? " Dead cells follow it too." : "");
    }

    /// "glioma cells", but "T cells" of the type "T cell".
    private static String cells(String type) {
        String lower = type.toLowerCase(Locale.ROOT);
        return lower.endsWith("cells") ? type : lower.endsWith("cell") ? type + "s" : type + " cells";
    }

    /// What is to be known of one rule, as a sentence of its own.
    static List<ReportRule.Remark> remarks(List<RuleLinter.Finding> findings, int rule) {
        return findings.stream()
                .filter(finding -> finding.rule() == rule)
                .map(finding -> new ReportRule.Remark(finding.isWarning(), sentence(finding.sentence())))
                .toList();
    }

    private static String sentence(String clause) {
        return clause.substring(0, 1).toUpperCase(Locale.ROOT) + clause.substring(1) + ".";
    }
}
