package org.paracrine.cell;

import java.util.List;

/// A file of rules that cannot be read: all that is wrong with it at once.
public final class UnreadableRules extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;
    private final transient List<RuleCsv.Line> readable;

    /// One thing that is wrong.
    ///
    /// @param file as the caller named it
    /// @param line from 1
    /// @param column from 1
    /// @param sentence that says what is wrong and what is allowed
    public record Problem(String file, int line, int column, String sentence) {
        @Override
        public String toString() {
            return file + ":" + line + ":" + column + ": " + sentence;
        }
    }

    UnreadableRules(List<Problem> problems, List<RuleCsv.Line> readable) {
        super(String.join("\n", problems.stream().map(Problem::toString).toList()));
        this.problems = List.copyOf(problems);
        this.readable = List.copyOf(readable);
    }

    /// The other rules of the file, so that they can be checked, too.
    public List<RuleCsv.Line> readable() {
        return readable;
    }

    /// In the order of the lines.
    public List<Problem> problems() {
        return problems;
    }
}
