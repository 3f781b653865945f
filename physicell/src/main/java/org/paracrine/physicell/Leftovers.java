package org.paracrine.physicell;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.paracrine.study.Problem;
import org.paracrine.study.StudyText;

/// What of a model did not come into a study, or came otherwise, and why: a sentence each.
final class Leftovers {
    private final Set<String> sentences = new LinkedHashSet<>();

    void add(String sentence) {
        sentences.add(StudyText.comment(sentence));
    }

    /// What was odd when the model was read; of its files the name is enough.
    void add(Problem odd) {
        Path name = Path.of(odd.file()).getFileName();
        add(new Problem(String.valueOf(name), odd.line(), odd.column(), odd.path(), odd.message()).toString());
    }

    /// The value, moved to where a study can have it.
    ///
    /// @param what it is, as the beginning of a sentence
    double within(double value, double least, double most, String what) {
        double near = Math.clamp(value, least, most);
        if (near != value) {
            add(what + " is " + StudyText.number(value) + ", but a study has at " + (value < least ? "least " : "most ")
                    + StudyText.number(near) + ", and this one has that");
        }
        return near;
    }

    List<String> all() {
        return List.copyOf(sentences);
    }
}
