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
        Mark mark = marks.get(path);
        return mark != null && !isDefault(mark);
    }

    private static boolean isDefault(Mark mark) {
        return mark.origin().equals("default");
    }

    /// Of the path or of the nearest key above it that was written.
    private Mark mark(String path) {
        Mark mark = marks.get(path);
        if (mark != null && (!isDefault(mark) || path.isEmpty())) {
            return mark;
        }
        return path.isEmpty() ? Mark.wholeFile("study") : mark(path.substring(0, Math.max(0, path.lastIndexOf('.'))));
    }
}
