package org.paracrine.study;

import java.util.List;
import java.util.Map;

/// What the checks of a whole study find, each with its place in the file.
///
/// @param marks where each path of the study stands
record Findings(Map<String, Mark> marks, List<Problem> problems, List<Problem> warnings) {
    void fail(String path, String message) {
        problems.add(Problem.at(mark(path), path, message));
    }

    void warn(String path, String message) {
        warnings.add(Problem.at(mark(path), path, message));
    }

    /// True if somebody wrote what stands at the path; false if it is a default.
    boolean isWritten(String path) {
        return !mark(path).origin().equals("default");
    }

    /// Of the path or of the nearest key above it that was written.
    private Mark mark(String path) {
        Mark mark = marks.get(path);
        int point = path.lastIndexOf('.');
        if (mark == null && point > 0) {
            return mark(path.substring(0, point));
        }
        return mark == null ? Mark.wholeFile("study") : mark;
    }
}
