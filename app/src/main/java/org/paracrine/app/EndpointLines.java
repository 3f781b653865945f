package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.paracrine.trial.ArmEndpoints;
import org.paracrine.trial.PValue;
import org.paracrine.trial.TrialResult;

/// The short table of endpoints that a run prints.
final class EndpointLines {
    private EndpointLines() {}

    static List<String> of(TrialResult result) {
        int width = result.endpoints().stream()
                .mapToInt(arm -> arm.arm().length())
                .max()
                .orElse(3);
        String shape = "  %-" + Math.max(width, 3) + "s  %3s  %-26s  %10s  %9s  %11s  %9s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                shape,
                "arm",
                "n",
                "final volume, median mm³",
                "inhibition",
                "p (Holm)",
                "survival d",
                "p (Holm)"));
        for (ArmEndpoints arm : result.endpoints()) {
            lines.add(String.format(
                            Locale.ROOT,
                            shape,
                            arm.arm(),
                            arm.animals(),
                            volume(arm),
                            percent(arm.growthInhibition()),
                            arm.adjustedVolumeP().map(EndpointLines::p).orElse(""),
                            arm.survival().isEmpty() ? "" : days(arm.medianSurvival()),
                            arm.adjustedSurvivalP().map(EndpointLines::p).orElse(""))
                    .stripTrailing());
        }
        return lines;
    }

    private static String volume(ArmEndpoints arm) {
        return arm.finalVolume()
                .map(volume -> String.format(Locale.ROOT, "%.1f", volume.value())
                        + volume.interval()
                                .map(ends -> String.format(Locale.ROOT, " (%.1f to %.1f)", ends.low(), ends.high()))
                                .orElse(""))
                .orElse("none finished");
    }

    private static String percent(OptionalDouble value) {
        return value.isEmpty() ? "control" : String.format(Locale.ROOT, "%.0f %%", value.getAsDouble());
    }

    private static String days(OptionalDouble minutes) {
        return minutes.isEmpty()
                ? "not reached"
                : String.format(Locale.ROOT, "%.1f", TrialReport.inDays(minutes.getAsDouble()));
    }

    private static String p(PValue p) {
        return switch (p) {
            case PValue.Known known -> known.text().replace("p = ", "").replace("p < ", "< ");
            case PValue.Unknown ignored -> "none";
        };
    }
}
