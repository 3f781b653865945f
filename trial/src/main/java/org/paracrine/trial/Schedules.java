package org.paracrine.trial;

import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.paracrine.body.Dose;
import org.paracrine.numerics.Clock;
import org.paracrine.study.Measure;
import org.paracrine.study.Moments;

/// When an arm is measured: the study's moments, in ticks.
final class Schedules {
    private Schedules() {}

    /// @param minutes the trial's duration
    /// @param step of the cells (min); fields are kept at its ends, since a stop within would change their bits
    /// @param doses of the arm: organs are measured from its first dose on; without one from the start, at ends of
    /// steps
    static Schedule of(Measure measure, double minutes, double step, List<Dose> doses) {
        NavigableSet<Long> volume = ticks(measure.tumourVolume(), minutes, 0);
        // Growth is from the start to the end, whatever lies between.
        volume.add(0L);
        volume.add(Clock.ticks(minutes));
        long whole = Clock.ticks(step);
        NavigableSet<Long> organs = doses.isEmpty()
                ? ends(ticks(measure.biodistribution(), minutes, 0), whole)
                : ticks(measure.biodistribution(), minutes, doses.getFirst().minutes());
        NavigableSet<Long> cargo = ticks(measure.cargoPerTumourCell(), minutes, 0);
        NavigableSet<Long> pictures = ticks(measure.picture(), minutes, 0);
        NavigableSet<Long> fields = ends(ticks(measure.fields(), minutes, 0), whole);
        long end = Clock.ticks(minutes);
        return new Schedule(volume, cargo, organs, fields, pictures.isEmpty() ? end : pictures.last(), end);
    }

    /// The ends of the steps in which these moments are.
    private static NavigableSet<Long> ends(NavigableSet<Long> ticks, long whole) {
        NavigableSet<Long> ends = new TreeSet<>();
        ticks.forEach(tick -> ends.add(Math.ceilDiv(tick, whole) * whole));
        return ends;
    }

    private static NavigableSet<Long> ticks(@Nullable Moments moments, double minutes, double from) {
        NavigableSet<Long> ticks = new TreeSet<>();
        if (moments != null) {
            for (double moment : moments.within(minutes - from)) {
                ticks.add(Clock.ticks(from + moment));
            }
        }
        return ticks;
    }
}
