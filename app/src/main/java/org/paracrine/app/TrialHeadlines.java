package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paracrine.trial.ArmEndpoints;
import org.paracrine.trial.Estimate;
import org.paracrine.trial.PValue;
import org.paracrine.trial.TrialResult;

/// The answer in a few sentences: one per treated arm.
final class TrialHeadlines {
    private TrialHeadlines() {}

    static List<String> of(TrialResult result) {
        List<String> sentences = new ArrayList<>();
        double days = TrialReport.inDays(result.study().run().duration().value());
        for (ArmEndpoints arm : result.endpoints()) {
            arm.pairedRatio()
                    .ifPresent(ratio -> sentences.add(arm.arm() + ": after " + ReportText.number(days)
                            + " days the tumours were " + size(ratio.value())
                            + " in the same animals under " + result.control() + " (" + details(arm, ratio) + ")."));
        }
        return sentences;
    }

    /// "35 % smaller than": what a ratio of volumes says.
    private static String size(double ratio) {
        long change = Math.round(100 * (ratio - 1));
        if (change == 0) {
            return "as large as";
        }
        if (ratio >= 2) {
            return String.format(Locale.ROOT, "%.1f times as large as", ratio);
        }
        return Math.abs(change) + (change < 0 ? " % smaller than" : " % larger than");
    }

    private static String details(ArmEndpoints arm, Estimate ratio) {
        String value = String.format(Locale.ROOT, "median ratio of the volumes %.2f", ratio.value());
        String interval = ratio.interval()
                .map(ends -> String.format(Locale.ROOT, ", 95 %% interval %.2f to %.2f", ends.low(), ends.high()))
                .orElse("");
        return value + interval + test(arm.adjustedVolumeP());
    }

    private static String test(Optional<PValue> p) {
        return p.filter(PValue.Known.class::isInstance)
                .map(known -> "; between the arms " + known.text() + ", Mann–Whitney with Holm's correction")
                .orElse("");
    }
}
