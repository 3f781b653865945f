package org.paracrine.vesicle;

/// What lying about costs: whole vesicles are lost, with their protein and cargo.
///
///     kept = ½^(t / T) × (1 − c)^k
///
/// | symbol | here       | unit | meaning                                                     |
/// |--------|------------|------|-------------------------------------------------------------|
/// | t      | `minutes`  | min  | time in store                                               |
/// | T      | `halfLife` | min  | time until half is lost; infinite where nothing is          |
/// | k      | `cycles`   | 1    | how often it was frozen and thawed                          |
/// | c      | `perCycle` | 1    | share lost each time                                        |
///
/// The protein of broken vesicles is taken to go with them, as it does when a stored product is washed.
public record Storage(double minutes, double halfLife, int cycles, double perCycle) {
    private static final double MINUTES_PER_DAY = 1440;

    public Storage {
        Checks.notNegative("the time in store", minutes, "min");
        if (!(halfLife > 0)) {
            throw new IllegalArgumentException("the half-life in store must be > 0 min, got " + halfLife);
        }
        Checks.atLeast("the cycles of freezing and thawing", cycles, 0);
        Checks.share("what one cycle of freezing and thawing costs", perCycle);
    }

    /// The half-life (min) of what loses a share every day: T = −1 d × ln 2 / ln(1 − share).
    public static double halfLife(double lostPerDay) {
        Checks.share("what is lost per day", lostPerDay);
        if (lostPerDay == 1) {
            throw new IllegalArgumentException("what loses all of itself in a day has no half-life");
        }
        return lostPerDay == 0 ? Double.POSITIVE_INFINITY : -MINUTES_PER_DAY * Math.log(2) / Math.log1p(-lostPerDay);
    }

    /// The share that is still there.
    public double kept() {
        return Math.pow(0.5, minutes / halfLife) * Math.pow(1 - perCycle, cycles);
    }

    public MakingStep of(Batch before) {
        double kept = kept();
        return new MakingStep("storage", before.share(kept), before.share(1 - kept));
    }
}
