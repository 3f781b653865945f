package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paracrine.tissue.Field;

/// Oxygen and consuming cells from end to end: what it costs, and how far from the state of rest everybody
/// ends.
final class OxygenTable {
    private static final int EDGE = 75;
    private static final int CELLS = 20_000;
    private static final double MINUTES = 60;
    /// Enough for the slowest mode of the cube, 1.3/min and the decay, to fade to 1e-7.
    private static final double SHORT_MINUTES = 12;

    private final OxygenCase task = new OxygenCase(EDGE, CELLS, MINUTES);
    private final RestReference rest = new RestReference(task);
    private final TextTable table = new TextTable(
            "program", "steps", "CPU s", "over Paracrine", "largest error, of 38 mmHg", "error in the mean square");
    private final String note;

    OxygenTable(List<Program> others, int rounds, boolean isShort) {
        double theirMinutes = isShort ? SHORT_MINUTES : MINUTES;
        double scale = MINUTES / theirMinutes;
        Field start = task.field();
        List<OxygenRun> settled = new ArrayList<>();
        List<OxygenRun> fresh = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            settled.add(OxygenRun.ours(task, start, false, rest));
            fresh.add(OxygenRun.ours(task, start, true, rest));
        }
        double ours = median(settled).cpuSeconds();
        row("Paracrine, at rest at every 6 min", median(settled), 1, ours);
        row("Paracrine, the same, each time from 38 mmHg", median(fresh), 1, ours);
        for (Program other : others) {
            OxygenCase theirs = new OxygenCase(EDGE, CELLS, theirMinutes);
            row(other.name(), OxygenRun.theirs(theirs, other, rest), scale, ours);
        }
        this.note = "Paracrine's first round, with code not yet compiled: "
                + TextTable.number(settled.getFirst().cpuSeconds(), 3) + " s.\n"
                + (isShort && !others.isEmpty()
                        ? "Peers simulated " + SHORT_MINUTES + " min; their steps and seconds are " + scale
                                + " times what was run.\n"
                        : "");
    }

    private static OxygenRun median(List<OxygenRun> runs) {
        List<OxygenRun> sorted = new ArrayList<>(runs);
        sorted.sort(Comparator.comparingDouble(OxygenRun::cpuSeconds));
        return sorted.get((sorted.size() - 1) / 2);
    }

    private void row(String name, OxygenRun run, double scale, double ours) {
        double seconds = run.cpuSeconds() * scale;
        table.row(
                name,
                TextTable.number(run.steps() * scale, 0),
                TextTable.number(seconds, 3),
                TextTable.number(seconds / ours, 1),
                TextTable.small(run.largestError()),
                TextTable.small(run.meanError()));
    }

    @Override
    public String toString() {
        return table + note;
    }
}
