package org.paracrine.study;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.paracrine.study.Node.Entry;
import org.paracrine.study.Node.Listing;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// Writes the whole study as YAML, with where each line came from: `# study`, `# library tumours/glioma`, `# --set`,
/// `# default`. What it writes is itself a study with the same records.
final class ResolvedStudy {
    private static final String HEAD =
            "# The whole study as it was run: every default is spelled out, and behind each line stands where it came from.\n";

    /// The comments stand below each other where the lines are not long.
    private static final int COMMENT_COLUMN = 70;

    private final StringBuilder text = new StringBuilder(HEAD);

    private ResolvedStudy() {}

    static String write(Mapping root) {
        ResolvedStudy writer = new ResolvedStudy();
        writer.entries(root, 0, "");
        return writer.text.toString();
    }

    private void entries(Mapping mapping, int depth, String first) {
        String lead = first;
        for (Map.Entry<String, Entry> each : mapping.entries().entrySet()) {
            String start = lead.isEmpty() ? " ".repeat(depth) : lead;
            lead = "";
            Node value = each.getValue().value();
            if (depth == 0 && each.getKey().equals("rules") && value instanceof Listing list) {
                rules(list);
            } else {
                value(start + StudyText.word(each.getKey()) + ":", value, depth + 2);
            }
        }
    }

    private void value(String start, Node node, int depth) {
        switch (node) {
            case Text word ->
                line(start + " " + StudyText.word(word.text()), word.mark().origin());
            case Mapping mapping
            when mapping.entries().isEmpty() ->
                line(start + " {}", mapping.mark().origin());
            case Listing list
            when list.items().isEmpty() -> line(start + " []", list.mark().origin());
            case Mapping mapping -> {
                text.append(start).append('\n');
                entries(mapping, depth, "");
            }
            case Listing list -> {
                text.append(start).append('\n');
                list.items().forEach(item -> item(item, depth));
            }
        }
    }

    private void item(Node item, int depth) {
        String start = " ".repeat(depth) + "-";
        if (item instanceof Mapping mapping && !mapping.entries().isEmpty()) {
            entries(mapping, depth + 2, start + " ");
        } else {
            value(start, item, depth + 2);
        }
    }

    private void rules(Listing list) {
        if (list.items().isEmpty()) {
            line("rules: []", list.mark().origin());
            return;
        }
        text.append("rules:\n");
        for (Node item : list.items()) {
            Mapping rule = (Mapping) item;
            String cellType = RuleSentence.text(rule, "cell type");
            line(
                    "  - " + StudyText.word(cellType) + ": " + StudyText.word(RuleSentence.write(rule)),
                    String.join(", ", origins(rule)));
        }
    }

    private static Set<String> origins(Mapping rule) {
        Set<String> origins = new LinkedHashSet<>();
        for (Entry entry : rule.entries().values()) {
            origins.add(entry.value().mark().origin());
        }
        origins.remove("default");
        return origins;
    }

    private void line(String content, String origin) {
        text.append(content).append(" ".repeat(Math.max(1, COMMENT_COLUMN - content.length())));
        text.append("# ").append(origin).append('\n');
    }
}
