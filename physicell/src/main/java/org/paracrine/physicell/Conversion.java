package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.study.Attachment;
import org.paracrine.study.StudyText;

/// A model turned into a study.
///
/// @param study the study file, without the list of what did not come along
/// @param files that it names, to be put beside it
/// @param left what did not come along, or came otherwise, and why: a sentence each
public record Conversion(String study, List<Attachment> files, List<String> left) {
    private static final int LONGEST_LINE = 100;

    /// More comments nobody reads in a study.
    private static final int MOST_TOLD = 200;

    public Conversion {
        files = List.copyOf(files);
        left = List.copyOf(left);
    }

    /// A model as a study.
    ///
    /// @throws org.paracrine.study.StudyException if a file of the model is too large for a study
    public static Conversion of(PhysicellModel model) {
        return StudyWriter.write(model);
    }

    /// The whole study file.
    ///
    /// @param wrong what must still be put right in it, a sentence each
    public String text(List<String> wrong) {
        StringBuilder text = new StringBuilder(study);
        append(text, "What must be put right before this study runs:", wrong);
        append(text, "What did not come with the model, or came otherwise:", left);
        return text.toString();
    }

    private static void append(StringBuilder text, String head, List<String> sentences) {
        if (!sentences.isEmpty()) {
            text.append("\n# ").append(head).append('\n');
            List<String> first = sentences.subList(0, Math.min(MOST_TOLD, sentences.size()));
            for (String sentence : first) {
                wrapped(StudyText.comment(sentence), "# -")
                        .forEach(line -> text.append(line).append('\n'));
            }
            if (sentences.size() > MOST_TOLD) {
                text.append("# - and ").append(sentences.size() - MOST_TOLD).append(" more\n");
            }
        }
    }

    /// The lines of a sentence in a list.
    ///
    /// @param bullet before the first line; before the others stands the same without its dash
    public static List<String> wrapped(String sentence, String bullet) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(bullet);
        for (String word : sentence.split(" ", -1)) {
            if (line.length() + 1 + word.length() > LONGEST_LINE && line.length() > bullet.length()) {
                lines.add(line.toString());
                line = new StringBuilder(bullet.replace('-', ' '));
            }
            line.append(' ').append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
