package org.paracrine.simulation;

import org.paracrine.numerics.RandomStream;

/// Values that differ from cell to cell.
///
/// A normal distribution is cut off by drawing again, so within its ends it keeps its shape.
public sealed interface Distribution {
    /// One value.
    ///
    /// @param entity for whom it is drawn
    /// @param purpose what it is for
    /// @throws IllegalArgumentException if hardly any value lies between the ends
    double draw(RandomStream random, long entity, long purpose);

    /// Anything between two ends alike.
    ///
    /// @param low lowest
    /// @param high highest
    record Uniform(double low, double high) implements Distribution {
        @Override
        public double draw(RandomStream random, long entity, long purpose) {
            return low + (high - low) * random.uniform(entity, 0, purpose);
        }
    }

    /// ln x is uniform.
    ///
    /// @param low lowest, above 0
    /// @param high highest
    record LogUniform(double low, double high) implements Distribution {
        @Override
        public double draw(RandomStream random, long entity, long purpose) {
            double share = random.uniform(entity, 0, purpose);
            return Math.clamp(low * StrictMath.exp(share * StrictMath.log(high / low)), low, high);
        }
    }

    /// A normal distribution.
    ///
    /// @param mean before it is cut off
    /// @param deviation standard deviation
    /// @param low lowest
    /// @param high highest
    record Normal(double mean, double deviation, double low, double high) implements Distribution {
        @Override
        public double draw(RandomStream random, long entity, long purpose) {
            return between(low, high, attempt -> mean + deviation * random.gaussian(entity, attempt, purpose, 0));
        }
    }

    /// ln x is normal.
    ///
    /// @param median before it is cut off, above 0
    /// @param deviation standard deviation of ln x
    /// @param low lowest
    /// @param high highest
    record LogNormal(double median, double deviation, double low, double high) implements Distribution {
        @Override
        public double draw(RandomStream random, long entity, long purpose) {
            return between(
                    low,
                    high,
                    attempt -> median * StrictMath.exp(deviation * random.gaussian(entity, attempt, purpose, 0)));
        }
    }

    /// One try.
    @FunctionalInterface
    interface Attempt {
        double value(long attempt);
    }

    /// If not one of so many tries lies between the ends, it was not meant.
    int MOST_ATTEMPTS = 10_000;

    private static double between(double low, double high, Attempt attempt) {
        for (int count = 0; count < MOST_ATTEMPTS; count++) {
            double value = attempt.value(count);
            if (value >= low && value <= high) {
                return value;
            }
        }
        throw new IllegalArgumentException("not one of " + MOST_ATTEMPTS + " values lies from " + low + " to " + high
                + "; bring the middle of the distribution nearer to its ends");
    }
}
