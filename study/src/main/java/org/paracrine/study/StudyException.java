package org.paracrine.study;

import java.util.List;
import java.util.stream.Collectors;

/// All that is wrong with the user's study, at once.
public final class StudyException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;

    public StudyException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    StudyException(Problem problem) {
        this(List.of(problem));
    }

    /// In the order of the file.
    public List<Problem> problems() {
        return problems;
    }
}
