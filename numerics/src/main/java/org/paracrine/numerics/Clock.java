package org.paracrine.numerics;

/// Time as an integer number of ticks, so that processes with periods of their own never drift apart.
///
/// A tick is 0.01 min: it divides the usual steps (0.01, 0.1, 6 min, 1 h) and a `long` of them outlasts any trial.
public final class Clock {
    /// Ticks in a minute.
    public static final long TICKS_PER_MINUTE = 100;

    private long now;

    public Clock(long now) {
        this.now = now;
    }

    /// Ticks since the start.
    public long now() {
        return now;
    }

    /// Minutes since the start.
    public double minutes() {
        return minutes(now);
    }

    /// True at 0, `period`, 2 `period`, …
    public boolean isDue(long period) {
        return now % positive(period) == 0;
    }

    public void advance(long ticks) {
        if (ticks <= 0) {
            throw new IllegalArgumentException("time moves forward, got " + ticks + " ticks");
        }
        now = Math.addExact(now, ticks);
    }

    /// The next moment after now at which one of the periods is due.
    public long next(long... periods) {
        long soonest = Long.MAX_VALUE;
        for (long period : periods) {
            soonest = Math.min(soonest, (now / positive(period) + 1) * period);
        }
        return soonest;
    }

    private static long positive(long period) {
        if (period <= 0) {
            throw new IllegalArgumentException("a period must be at least one tick, got " + period);
        }
        return period;
    }

    public static double minutes(long ticks) {
        return (double) ticks / TICKS_PER_MINUTE;
    }

    /// The nearest whole number of ticks; a positive time has at least one.
    public static long ticks(double minutes) {
        if (!(Math.abs(minutes) < 1e15)) {
            throw new IllegalArgumentException("a time must be finite, got " + minutes + " min");
        }
        long nearest = Math.round(minutes * TICKS_PER_MINUTE);
        return minutes > 0 ? Math.max(1, nearest) : nearest;
    }
}
