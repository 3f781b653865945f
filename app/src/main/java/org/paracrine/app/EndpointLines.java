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
        String shape = "  %-" + Math.max(width, 3) + "s  %3s  %-24s %8s  %7s  %12s  %7s";
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, shape, "arm", "n", "final volume (mm³)", "growth", "", "survival", "")
                .stripTrailing());
        lines.add(
                String.format(Locale.ROOT, shape, "", "", "median (95 % interval)", "held by", "p", "median (d)", "p"));
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
        lines.add("");
        lines.add("  Each arm against " + result.control()
                + ". Growth held by 100 %: none; more: the tumours shrank; below 0:");
        lines.add("  they grew more. p: Mann–Whitney (volume) and log-rank (survival), with Holm's correction.");
        return lines;
    }

    private static String volume(ArmEndpoints arm) {
        return arm.finalVolume()
                .map(volume -> digits(volume.value())
                        + volume.interval()
                                .map(ends -> " (" + digits(ends.low()) + " to " + digits(ends.high()) + ")")
                                .orElse(""))
                .orElse("none finished");
    }

    /// Three digits, which is more than a tumour is ever measured to.
    private static String digits(double volume) {
        boolean small = volume > 0 && volume < 0.1;
        return String.format(
                Locale.ROOT, volume >= 100 ? "%.0f" : volume >= 10 ? "%.1f" : small ? "%.3g" : "%.2f", volume);
    }

    private static String percent(OptionalDouble value) {
        return value.isEmpty() ? "–" : Math.round(value.getAsDouble()) + " %";
    }

    private static String days(OptionalDouble minutes) {
        return minutes.isEmpty()
                ? "not reached"
                : String.format(Locale.ROOT, "%.1f", TrialReport.inDays(minutes.getAsDouble()));
    }

    private static String p(PValue p) {
        return switch (p) {
            case PValue.Known known ->
                known.value() < PValue.SMALLEST_PRINTED ? "< 0.001" : String.format(Locale.ROOT, "%.3f", known.value());
            case PValue.Unknown ignored -> "–";
        };
    }
}
