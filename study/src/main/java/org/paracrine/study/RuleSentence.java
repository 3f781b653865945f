package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Node.Entry;
import org.paracrine.study.Node.Listing;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// Rules as sentences:
///
/// ```
/// SIGNAL (increases | decreases) BEHAVIOUR to VALUE, half-max VALUE, Hill VALUE [, applies to dead]
///     [; for CLAIM, …] [; against CLAIM, …]
/// ```
///
/// A sentence becomes a mapping with a key for each part, so that a rule is bound, set and drawn like all else.
final class RuleSentence {
    private static final String FORM =
            "write SIGNAL increases BEHAVIOUR to VALUE, half-max VALUE, Hill VALUE (or decreases)";

    private RuleSentence() {}

    /// @throws IllegalArgumentException with a sentence of our own
    static Mapping read(String cellType, Mark typeMark, Text sentence) {
        Mapping rule = Mapping.empty(sentence.mark());
        rule.put("cell type", new Text(cellType, typeMark));
        List<String> clauses = split(sentence.text(), ';');
        List<String> parts = split(clauses.get(0), ',');
        readClaim(rule, parts.get(0), sentence);
        for (String part : parts.subList(1, parts.size())) {
            readPart(rule, part, sentence.mark());
        }
        for (String clause : clauses.subList(1, clauses.size())) {
            readEvidence(rule, clause, sentence.mark());
        }
        return rule;
    }

    private static void readClaim(Mapping rule, String claim, Text sentence) {
        int increases = claim.indexOf(" increases ");
        int decreases = claim.indexOf(" decreases ");
        int verb = increases < 0 ? decreases : increases;
        int behaviour = verb + " increases ".length();
        // A signal may have brackets of its own.
        int bracket = claim.indexOf('(', Math.max(0, verb));
        int to = claim.lastIndexOf(" to ", bracket < 0 ? claim.length() : bracket);
        if (verb <= 0 || to < behaviour) {
            throw new IllegalArgumentException("\"" + claim + "\" is not the sentence of a rule; " + FORM);
        }
        Mark mark = sentence.mark();
        rule.put("signal", new Text(claim.substring(0, verb).strip(), mark));
        rule.put("direction", new Text(claim.substring(verb, behaviour).strip(), mark));
        rule.put("behaviour", new Text(claim.substring(behaviour, to).strip(), mark));
        rule.put("saturation", new Text(claim.substring(to + " to ".length()).strip(), mark));
    }

    private static void readPart(Mapping rule, String part, Mark mark) {
        if (part.equals("applies to dead")) {
            rule.put("applies to dead", new Text("yes", mark));
        } else if (part.startsWith("half-max ")) {
            putOnce(rule, "half-max", part, mark);
        } else if (part.startsWith("Hill ")) {
            putOnce(rule, "Hill", part, mark);
        } else {
            throw new IllegalArgumentException("\"" + part + "\" is not a part of a rule"
                    + Nearest.hint(List.of("half-max VALUE", "Hill VALUE", "applies to dead"), part));
        }
    }

    private static void putOnce(Mapping rule, String key, String part, Mark mark) {
        if (rule.get(key) != null) {
            throw new IllegalArgumentException("\"" + key + "\" stands twice in one rule");
        }
        rule.put(key, new Text(part.substring(key.length()).strip(), mark));
    }

    private static void readEvidence(Mapping rule, String clause, Mark mark) {
        String side = clause.startsWith("for ") ? "for" : clause.startsWith("against ") ? "against" : "";
        if (side.isEmpty()) {
            throw new IllegalArgumentException(
                    "\"" + clause
                            + "\" was not understood; behind a semicolon stands \"for\" or \"against\" with ids of claims, such as for C032");
        }
        List<Node> ids = new ArrayList<>();
        split(clause.substring(side.length()), ',').forEach(id -> ids.add(new Text(id, mark)));
        rule.put(side, new Listing(ids, mark));
    }

    /// Splits outside of brackets.
    private static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int at = 0; at < text.length(); at++) {
            char letter = text.charAt(at);
            depth += letter == '(' ? 1 : letter == ')' ? -1 : 0;
            if (letter == separator && depth <= 0) {
                parts.add(text.substring(from, at).strip());
                from = at + 1;
            }
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    /// The sentence of a mapping, without the cell type.
    static String write(Mapping rule) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(text(rule, "signal"))
                .append(' ')
                .append(text(rule, "direction"))
                .append(' ');
        sentence.append(text(rule, "behaviour")).append(" to ").append(text(rule, "saturation"));
        sentence.append(", half-max ").append(text(rule, "half-max"));
        sentence.append(", Hill ").append(text(rule, "Hill"));
        sentence.append(text(rule, "applies to dead").equals("yes") ? ", applies to dead" : "");
        appendClaims(sentence, "for", items(rule, "for"));
        appendClaims(sentence, "against", items(rule, "against"));
        return sentence.toString();
    }

    static String write(BehaviourRule rule) {
        StringBuilder sentence = new StringBuilder();
        sentence.append(rule.signal()).append(rule.increases() ? " increases " : " decreases ");
        sentence.append(rule.behaviour()).append(" to ").append(rule.saturation());
        sentence.append(", half-max ").append(rule.halfMax()).append(", Hill ").append(rule.hillPower());
        sentence.append(rule.appliesToDead() ? ", applies to dead" : "");
        appendClaims(sentence, "for", rule.claimsFor());
        appendClaims(sentence, "against", rule.claimsAgainst());
        return sentence.toString();
    }

    private static void appendClaims(StringBuilder sentence, String side, List<String> ids) {
        if (!ids.isEmpty()) {
            sentence.append("; ").append(side).append(' ').append(String.join(", ", ids));
        }
    }

    static String text(Mapping rule, String key) {
        return rule.get(key) instanceof Text text ? text.text() : "";
    }

    private static List<String> items(Mapping rule, String key) {
        if (!(rule.get(key) instanceof Listing list)) {
            return List.of();
        }
        return list.items().stream()
                .map(item -> item instanceof Text text ? text.text() : "")
                .toList();
    }

    /// The one key and value of an item of `rules:`.
    static Map.@Nullable Entry<String, Entry> only(Node item) {
        return item instanceof Mapping mapping && mapping.entries().size() == 1
                ? mapping.entries().entrySet().iterator().next()
                : null;
    }
}
