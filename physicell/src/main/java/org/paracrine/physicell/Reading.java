package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paracrine.study.Problem;
import org.paracrine.study.StudyException;

/// A file that is being read: in which way, and what was found on it.
final class Reading {
    /// More help nobody, and a broken file of millions of rows must not fill the memory.
    private static final int MOST = 1000;

    /// Places of one and the same warning that are named.
    private static final int PLACES_SHOWN = 5;

    private static final Comparator<Problem> PLACE =
            Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

    private final String file;
    private final boolean as114;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    Reading(String file, boolean as114) {
        this.file = file;
        this.as114 = as114;
    }

    /// Whether the peculiarities of PhysiCell 1.14 are wanted.
    boolean as114() {
        return as114;
    }

    String file() {
        return file;
    }

    void problem(int line, int column, String path, String message) {
        if (problems.size() < MOST) {
            problems.add(new Problem(file, line, column, path, message));
        }
    }

    void problem(XmlElement at, String message) {
        problem(at.line(), at.column(), at.path(), message);
    }

    void warn(int line, int column, String path, String message) {
        if (warnings.size() < MOST) {
            warnings.add(new Problem(file, line, column, path, message));
        }
    }

    void warn(XmlElement at, String message) {
        warn(at.line(), at.column(), at.path(), message);
    }

    /// A problem, but as PhysiCell 1.14 reads it a warning.
    void wrong(XmlElement at, String message) {
        if (as114) {
            warn(at, message);
        } else {
            problem(at, message);
        }
    }

    boolean full() {
        return problems.size() >= MOST;
    }

    /// In the order of the file.
    List<Problem> problems() {
        return problems.stream().sorted(PLACE).toList();
    }

    StudyException failure() {
        return new StudyException(problems());
    }

    void throwProblems() {
        if (!problems.isEmpty()) {
            throw failure();
        }
    }

    /// In the order of the file, each sentence on one kind of element once.
    List<Problem> warnings() {
        Map<String, List<Problem>> bySentence = new LinkedHashMap<>();
        List<Problem> sorted = new ArrayList<>(warnings);
        sorted.sort(PLACE);
        for (Problem each : sorted) {
            bySentence
                    .computeIfAbsent(element(each.path()) + each.message(), sentence -> new ArrayList<>())
                    .add(each);
        }
        return bySentence.values().stream().map(Reading::once).toList();
    }

    /// The last word of a path, without the name of the one that is meant.
    private static String element(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return last.replaceFirst("\\[.*$", "");
    }

    private static Problem once(List<Problem> same) {
        Problem first = same.getFirst();
        if (same.size() == 1) {
            return first;
        }
        List<String> lines = same.stream()
                .skip(1)
                .limit(PLACES_SHOWN)
                .map(each -> Integer.toString(each.line()))
                .toList();
        String more = same.size() - 1 > PLACES_SHOWN ? " and " + (same.size() - 1 - PLACES_SHOWN) + " more" : "";
        String where = " (also in line" + (same.size() > 2 ? "s " : " ") + String.join(", ", lines) + more + ")";
        return new Problem(first.file(), first.line(), first.column(), first.path(), first.message() + where);
    }
}
