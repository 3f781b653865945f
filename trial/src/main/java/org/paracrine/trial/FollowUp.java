package org.paracrine.trial;

import java.util.ArrayList;
import java.util.List;

/// How long one animal was watched, and why the watching ended.
///
/// @param time from the start of the trial to the event, or to the end of the watch
/// @param event true when the event happened (the tumour reached the volume), false when the watch ended before
/// it (censored)
public record FollowUp(double time, boolean event) {

    public FollowUp {
        if (!(time >= 0 && time < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a time of follow-up is finite and not negative, not " + time);
        }
    }

    /// One animal per position of the two arrays.
    public static List<FollowUp> of(double[] times, boolean[] events) {
        if (times.length != events.length) {
            throw new IllegalArgumentException(times.length + " times, but " + events.length + " event flags");
        }
        List<FollowUp> animals = new ArrayList<>();
        for (int at = 0; at < times.length; at++) {
            animals.add(new FollowUp(times[at], events[at]));
        }
        return List.copyOf(animals);
    }

    /// The times at which at least one event happened, each once, rising.
    static double[] eventTimes(List<FollowUp> animals) {
        return animals.stream()
                .filter(FollowUp::event)
                .mapToDouble(FollowUp::time)
                .sorted()
                .distinct()
                .toArray();
    }

    /// Animals still watched just before `time`: one that is censored at that very time still counts.
    static int atRisk(List<FollowUp> animals, double time) {
        return (int) animals.stream().filter(animal -> animal.time >= time).count();
    }

    static int events(List<FollowUp> animals, double time) {
        return (int) animals.stream()
                .filter(animal -> animal.event && animal.time == time)
                .count();
    }
}
