package org.paracrine.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paracrine.evidence.Claim;
import org.paracrine.evidence.Evidence;
import org.paracrine.evidence.Reference;
import org.paracrine.study.BehaviourRule;
import org.paracrine.study.Quantity;
import org.paracrine.study.Range;
import org.paracrine.study.Source;
import org.paracrine.study.Study;
import org.paracrine.study.StudyPaths;
import org.paracrine.trial.Draw;
import org.paracrine.trial.Quantiles;

/// Where everything in a study comes from: rules with the claims for and against, numbers with their sources and draws.
final class TrialEvidence {
    private final Study study;
    private final Evidence evidence;
    private final Map<String, Quantity> quantities;
    private final Map<String, List<Draw>> draws;

    TrialEvidence(Study study, List<Draw> draws, Evidence evidence) {
        this.study = study;
        this.evidence = evidence;
        this.quantities = StudyPaths.quantities(study);
        this.draws = new LinkedHashMap<>();
        draws.forEach(draw -> this.draws
                .computeIfAbsent(draw.path(), path -> new ArrayList<>())
                .add(draw));
    }

    List<ReportResponse> responses(RuleRemarks remarks) {
        List<BehaviourRule> rules = study.rules();
        return new RuleResponses(
                        rules(remarks),
                        rule -> rules.get(rule).halfMax().unit(),
                        rule -> rules.get(rule).saturation().unit())
                .of(remarks.written().responses());
    }

    private List<ReportRule> rules(RuleRemarks remarks) {
        List<ReportRule> rules = new ArrayList<>();
        for (int at = 0; at < study.rules().size(); at++) {
            BehaviourRule rule = study.rules().get(at);
            String prefix = "rules[" + at + "].";
            List<ReportNumber> parameters = new ArrayList<>();
            quantities.forEach((path, quantity) -> {
                if (path.startsWith(prefix)) {
                    parameters.add(number(path.substring(prefix.length()), path, quantity));
                }
            });
            rules.add(new ReportRule(
                    RuleResponses.sentence(
                            remarks.written().rules().get(at),
                            rule.saturation().unit(),
                            rule.halfMax().unit()),
                    RuleResponses.remarks(remarks.findings(), at),
                    parameters,
                    claims(rule.claimsFor()),
                    claims(rule.claimsAgainst())));
        }
        return rules;
    }

    private List<ReportRule.Claim> claims(List<String> ids) {
        List<ReportRule.Claim> claims = new ArrayList<>();
        for (String id : ids) {
            evidence.claim(id).ifPresent(claim -> claims.add(claim(claim)));
        }
        return claims;
    }

    private static ReportRule.Claim claim(Claim claim) {
        String text = String.join(
                " ",
                claim.sourceTissue(),
                claim.agent(),
                claim.cargo().isEmpty() ? "" : "(" + claim.cargo() + ")",
                claim.direction().name().toLowerCase(java.util.Locale.ROOT),
                claim.process(),
                "of",
                claim.tumourOrCellLine() + ";",
                claim.effectSize().isEmpty() ? "" : claim.effectSize() + ";",
                claim.evidence().equals("checked") ? "read in the source" : "from memory, not yet checked");
        return new ReportRule.Claim(claim.id(), text.replaceAll(" +", " "), claim.citation(), claim.sourceUrl());
    }

    List<ReportNumber> numbers() {
        List<ReportNumber> numbers = new ArrayList<>();
        quantities.forEach((path, quantity) -> {
            if (!(quantity.source() instanceof Source.Chosen)) {
                numbers.add(number(path, path, quantity));
            }
        });
        return numbers;
    }

    private ReportNumber number(String name, String path, Quantity quantity) {
        Range range = quantity.range();
        String ends = range == null
                ? ""
                : (ReportText.number(range.low()) + " to " + ReportText.number(range.high()) + " "
                                + ReportText.unit(quantity.unit()))
                        .strip();
        return new ReportNumber(
                name, TrialReport.shown(quantity), ends, drawn(path), origin(quantity.source()), source(quantity));
    }

    private String drawn(String path) {
        List<Draw> drawn = draws.getOrDefault(path, List.of());
        if (drawn.isEmpty()) {
            return "";
        }
        double[] values = drawn.stream().mapToDouble(Draw::value).sorted().toArray();
        return "median " + ReportText.brief(Quantiles.median(values)) + ", " + ReportText.brief(values[0]) + " to "
                + ReportText.brief(values[values.length - 1]) + " "
                + ReportText.unit(drawn.getFirst().unit());
    }

    private static ReportNumber.Origin origin(Source source) {
        return switch (source) {
            case Source.Cited ignored -> ReportNumber.Origin.CITED;
            case Source.Assumed ignored -> ReportNumber.Origin.ASSUMED;
            case Source.Unstated ignored -> ReportNumber.Origin.UNSTATED;
            case Source.Chosen ignored -> ReportNumber.Origin.CITED;
            case Source.Fitted ignored -> ReportNumber.Origin.CITED;
        };
    }

    private static String source(Quantity quantity) {
        return quantity.source() instanceof Source.Cited || quantity.source() instanceof Source.Fitted
                ? quantity.source().toString()
                : "";
    }

    /// Every source that the study, a number or a rule's claim cites, in the order in which they are met.
    List<ReportSource> references() {
        Set<String> keys = new LinkedHashSet<>(study.sources());
        quantities.values().forEach(quantity -> {
            if (quantity.source() instanceof Source.Cited cited) {
                keys.add(cited.key());
            }
        });
        for (BehaviourRule rule : study.rules()) {
            claims(rule.claimsFor()).forEach(claim -> keys.add(claim.source()));
            claims(rule.claimsAgainst()).forEach(claim -> keys.add(claim.source()));
        }
        return sources(keys);
    }

    /// The published experiments that the study follows.
    List<ReportSource> followed() {
        return sources(study.sources());
    }

    /// What is not known of a reference is left out, with its full stop.
    private static String citation(Reference found) {
        String author = found.firstAuthor().isEmpty() ? "" : found.firstAuthor() + " et al.";
        return Stream.of((author + " " + found.year()).strip(), found.title(), found.journal())
                .filter(part -> !part.isBlank())
                .map(part -> part.endsWith(".") || part.endsWith("?") ? part : part + ".")
                .collect(Collectors.joining(" "));
    }

    private List<ReportSource> sources(Iterable<String> keys) {
        List<ReportSource> sources = new ArrayList<>();
        for (String key : keys) {
            Optional<Reference> reference = evidence.reference(key);
            reference.ifPresent(found -> sources.add(
                    new ReportSource(key, citation(found), found.doi().isEmpty() ? found.url() : found.doi())));
        }
        return sources;
    }
}
