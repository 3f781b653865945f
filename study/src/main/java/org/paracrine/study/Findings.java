package org.paracrine.study;

import java.util.List;

/// What the checks of a whole study find, each with its place in the file.
record Findings(Places places, List<Problem> problems, List<Problem> warnings) {
    void fail(String path, String message) {
        problems.add(places.problem(path, message));
    }

    void warn(String path, String message) {
        warnings.add(places.problem(path, message));
    }

    /// True if somebody wrote what stands at the path; false if it is a default.
    boolean isWritten(String path) {
        return places.isWritten(path);
    }
}
