package org.paracrine.study;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Node.Entry;
import org.paracrine.study.Node.Listing;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// Turns the items of `rules:` into one mapping each: sentences, and the rows of CSV files in the PhysiCell grammar.
///
/// @param folder of the study; files of rules stay inside
/// @param file the study as its user named it
record Rules(StudyFolder folder, String file, Vocabulary vocabulary, List<Problem> problems) {
    /// The word that names a file instead of a cell type.
    static final String CSV = "csv";

    private static final List<String> COLUMNS = List.of(
            "cell type", "signal", "direction", "behaviour", "saturation", "half-max", "Hill", "applies to dead");

    private static final String COMMENT = "//";

    void expand(Mapping root) {
        if (!(root.get("rules") instanceof Listing list)) {
            return;
        }
        List<Node> rules = new ArrayList<>();
        for (int at = 0; at < list.items().size(); at++) {
            expand(list.items().get(at), "rules[" + at + "]", rules);
        }
        Entry before = root.entries().get("rules");
        Mark keyMark = before == null ? list.mark() : before.keyMark();
        root.entries().put("rules", new Entry(keyMark, new Listing(rules, list.mark())));
    }

    private void expand(Node item, String path, List<Node> rules) {
        Map.Entry<String, Entry> only = RuleSentence.only(item);
        if (only == null || !(only.getValue().value() instanceof Text text)) {
            problems.add(
                    Problem.at(
                            item.mark(),
                            path,
                            "a rule is a cell type with a sentence, or csv with a file; write for example \"- glioma: oxygen increases cycle entry to 0.001 /min, half-max 20 mmHg, Hill 4\""));
        } else if (only.getKey().equals(CSV)) {
            readFile(text, path, rules);
        } else {
            readSentence(only.getKey(), only.getValue().keyMark(), text, path, rules);
        }
    }

    private void readSentence(String cellType, Mark keyMark, Text sentence, String path, List<Node> rules) {
        try {
            rules.add(spelled(RuleSentence.read(cellType, keyMark, sentence)));
        } catch (IllegalArgumentException wrong) {
            problems.add(Problem.at(sentence.mark(), path, String.valueOf(wrong.getMessage())));
        }
    }

    private void readFile(Text name, String path, List<Node> rules) {
        try {
            List<String> lines = new String(folder.read(name.text(), TreeReader.MOST_BYTES), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            Path beside = Path.of(file).resolveSibling(name.text());
            for (int at = 0; at < lines.size(); at++) {
                readRow(lines.get(at), new Mark(beside.toString(), at + 1, 1, name.text()), rules);
            }
        } catch (IllegalArgumentException wrong) {
            problems.add(Problem.at(name.mark(), path, String.valueOf(wrong.getMessage())));
        }
    }

    private void readRow(String line, Mark mark, List<Node> rules) {
        if (line.isBlank() || line.stripLeading().startsWith(COMMENT)) {
            return;
        }
        char separator = line.indexOf(',') >= 0 ? ',' : '\t';
        Mapping rule = Mapping.empty(mark);
        int from = 0;
        int count = 0;
        while (from <= line.length()) {
            int next = line.indexOf(separator, from);
            int end = next < 0 ? line.length() : next;
            Mark at = new Mark(mark.file(), mark.line(), from + 1, mark.origin());
            if (count < COLUMNS.size()) {
                rule.put(COLUMNS.get(count), new Text(line.substring(from, end).strip(), at));
            }
            count++;
            from = end + 1;
        }
        if (count != COLUMNS.size()) {
            problems.add(Problem.at(
                    mark, "", "a rule has 8 columns (" + String.join(", ", COLUMNS) + "), this row has " + count));
            return;
        }
        rules.add(withUnits(spelled(rule)));
    }

    /// Of the several spellings of the grammar, the one that is kept.
    private Mapping spelled(Mapping rule) {
        Vocabulary.Meaning signal = vocabulary.signal(RuleSentence.text(rule, "signal"));
        Vocabulary.Meaning behaviour = vocabulary.behaviour(RuleSentence.text(rule, "behaviour"));
        spell(rule, "signal", signal);
        spell(rule, "behaviour", behaviour);
        return rule;
    }

    private static void spell(Mapping rule, String key, Vocabulary.@Nullable Meaning meaning) {
        if (meaning != null && rule.get(key) instanceof Text text) {
            rule.put(key, new Text(meaning.name(), text.mark()));
        }
    }

    /// The grammar's numbers have no units: they are in those of the behaviour and of the signal.
    private Mapping withUnits(Mapping rule) {
        append(rule, "saturation", vocabulary.behaviour(RuleSentence.text(rule, "behaviour")));
        append(rule, "half-max", vocabulary.signal(RuleSentence.text(rule, "signal")));
        String dead = RuleSentence.text(rule, "applies to dead");
        if (rule.get("applies to dead") instanceof Text text && (dead.equals("0") || dead.equals("1"))) {
            rule.put("applies to dead", new Text(dead.equals("1") ? "yes" : "no", text.mark()));
        }
        return rule;
    }

    private static void append(Mapping rule, String key, Vocabulary.@Nullable Meaning meaning) {
        String unit = meaning == null ? "" : meaning.unit();
        if (!unit.isEmpty() && rule.get(key) instanceof Text number) {
            rule.put(key, new Text(number.text() + " " + unit, number.mark()));
        }
    }
}
