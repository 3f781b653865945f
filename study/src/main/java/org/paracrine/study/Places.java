package org.paracrine.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Where each path of a study stands in the files of its user.
public final class Places {
    private final Map<String, Mark> marks;

    Places(Map<String, Mark> marks) {
        this.marks = Collections.unmodifiableMap(new LinkedHashMap<>(marks));
    }

    /// Something to say about what stands at a path, such as `rules[2]`, with its file, line and column; of what was
    /// not
    /// written, those of the nearest key above it that was.
    public Problem problem(String path, String message) {
        return Problem.at(mark(path), path, message);
    }

    /// True if somebody wrote what stands at the path; false if it is a default.
    boolean isWritten(String path) {
        Mark mark = marks.get(path);
        return mark != null && !isDefault(mark);
    }

    private static boolean isDefault(Mark mark) {
        return mark.origin().equals("default");
    }

    private Mark mark(String path) {
        Mark mark = marks.get(path);
        if (mark != null && (!isDefault(mark) || path.isEmpty())) {
            return mark;
        }
        return path.isEmpty() ? Mark.wholeFile("study") : mark(path.substring(0, Math.max(0, path.lastIndexOf('.'))));
    }
}
