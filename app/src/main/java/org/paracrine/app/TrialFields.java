package org.paracrine.app;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paracrine.trial.Course;
import org.paracrine.trial.FieldPace;
import org.paracrine.trial.TrialResult;

/// What step each field took and how far it may be off, over all animals and arms.
final class TrialFields {
    private static final double SECONDS_PER_MINUTE = 60;

    private final TrialResult result;

    TrialFields(TrialResult result) {
        this.result = result;
    }

    List<ReportField> fields() {
        Map<String, List<FieldPace>> byName = new LinkedHashMap<>();
        for (Course course : result.courses()) {
            for (FieldPace pace : course.paces()) {
                byName.computeIfAbsent(pace.field(), name -> new ArrayList<>()).add(pace);
            }
        }
        double allowed = result.study().tissue().accuracy().value();
        List<ReportField> fields = new ArrayList<>();
        byName.forEach((name, paces) -> fields.add(field(name, paces, allowed)));
        return fields;
    }

    private static ReportField field(String name, List<FieldPace> paces, double allowed) {
        long steps = paces.stream().mapToLong(FieldPace::steps).sum();
        long settled = paces.stream().mapToLong(FieldPace::settled).sum();
        long rejected = paces.stream().mapToLong(FieldPace::rejected).sum();
        double error = paces.stream().mapToDouble(FieldPace::error).max().orElse(0);
        return new ReportField(
                name,
                method(steps, settled),
                count(steps, settled, rejected),
                steps == 0 ? "–" : length(paces),
                percent(error),
                percent(allowed));
    }

    private static String method(long steps, long settled) {
        if (steps == 0 && settled == 0) {
            return "nothing to compute";
        }
        if (steps == 0) {
            return "at rest after each exchange step";
        }
        return settled == 0 ? "step by step, second order in time" : "step by step, and at rest where that was sure";
    }

    private static String count(long steps, long settled, long rejected) {
        List<String> parts = new ArrayList<>();
        if (settled > 0) {
            parts.add(ReportText.number((double) settled) + " to rest");
        }
        if (steps > 0) {
            parts.add(ReportText.number((double) steps) + " in time");
        }
        if (rejected > 0) {
            parts.add(ReportText.number((double) rejected) + " undone");
        }
        return parts.isEmpty() ? "–" : String.join(", ", parts);
    }

    private static String length(List<FieldPace> paces) {
        double smallest = paces.stream().mapToDouble(FieldPace::smallest).min().orElse(0);
        double largest = paces.stream().mapToDouble(FieldPace::largest).max().orElse(0);
        return smallest == largest ? time(largest) : time(smallest) + " to " + time(largest);
    }

    private static String time(double minutes) {
        return minutes < 1 ? ReportText.brief(minutes * SECONDS_PER_MINUTE) + " s" : ReportText.brief(minutes) + " min";
    }

    private static String percent(double share) {
        return ReportText.brief(100 * share) + " %";
    }
}
