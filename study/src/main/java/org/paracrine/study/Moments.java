package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;

/// When something is measured: `every 1 d`, `12 h`, `[5 min, 1 h, 4 h]` or `end`.
public sealed interface Moments {
    /// At 0, `minutes`, 2 `minutes`, …
    record Every(double minutes) implements Moments {}

    /// At these times (min).
    record At(List<Double> minutes) implements Moments {
        public At {
            minutes = List.copyOf(minutes);
        }
    }

    /// When the trial ends.
    record End() implements Moments {}

    /// The times from 0 to `duration`, both included (min).
    default List<Double> within(double duration) {
        return switch (this) {
            case End ignored -> List.of(duration);
            case At at -> at.minutes().stream().filter(time -> time <= duration).toList();
            case Every every -> {
                List<Double> times = new ArrayList<>();
                for (int count = 0; count * every.minutes() <= duration; count++) {
                    times.add(count * every.minutes());
                }
                yield List.copyOf(times);
            }
        };
    }
}
