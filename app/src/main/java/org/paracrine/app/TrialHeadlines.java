package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paracrine.trial.ArmEndpoints;
import org.paracrine.trial.Estimate;
import org.paracrine.trial.Interval;
import org.paracrine.trial.PValue;
import org.paracrine.trial.TrialResult;

/// The answer in a few sentences: one per treated arm.
final class TrialHeadlines {
    private TrialHeadlines() {}

    static List<String> of(TrialResult result) {
        List<String> sentences = new ArrayList<>();
        for (ArmEndpoints arm : result.endpoints()) {
            arm.pairedRatio().ifPresent(ratio -> sentences.add(sentence(result.control(), arm, ratio)));
        }
        return sentences;
    }

    private static String sentence(String control, ArmEndpoints arm, Estimate ratio) {
        return String.format(
                        Locale.ROOT,
                        "%s: the final tumour volume was %s times that of the same animal under %s",
                        arm.arm(),
                        ratio(ratio),
                        control)
                + test(arm.adjustedVolumeP()) + ".";
    }

    private static String ratio(Estimate ratio) {
        String value = String.format(Locale.ROOT, "%.2f", ratio.value());
        Optional<Interval> interval = ratio.interval();
        return interval.map(ends -> value
                        + String.format(Locale.ROOT, " (median; 95 %% interval %.2f to %.2f)", ends.low(), ends.high()))
                .orElse(value);
    }

    private static String test(Optional<PValue> p) {
        return p.filter(PValue.Known.class::isInstance)
                .map(known -> "; as unpaired arms, Mann–Whitney with Holm's correction, " + known.text())
                .orElse("");
    }
}
