package org.paracrine.vesicle;

import java.util.function.DoubleUnaryOperator;

/// Copies of one cargo in the particles of a product: how many have none, and how the others
/// differ.
///
///     λ(d) = r k w(d),   w(d) = s(d) / mean of s,   s the room inside or the surface ([Membrane])
///     N is Poisson with mean λ(d) among particles of vesicles of diameter d
///
/// | symbol | here        | unit | meaning                                                               |
/// |--------|-------------|------|-----------------------------------------------------------------------|
/// | N      |             | 1    | copies in a particle                                                  |
/// | d      |             | µm   | diameter of the vesicles of the particle                              |
/// | k      |             | 1    | vesicles in the particle: 1, or those of a cluster ([Aggregation])    |
/// | r      | `perVesicle`| 1    | mean copies of a vesicle                                              |
///
/// So the share of empty particles follows from the mean: P(N = 0) = mean of exp(−λ). Where that share
/// is given instead,
/// the copies of the others keep the shape of N given N > 0, with the rate that gives the mean asked
/// for. Poisson, since
/// copies enter one by one and do not see each other; cargo that binds cargo is more uneven than this.
///
/// @param empty share of the particles without a copy, 0 to 1
/// @param mean copies of a particle over all, empty ones included
/// @param deviation standard deviation over all particles
public record CargoLoad(double empty, double mean, double deviation) {
    /// What the cargo fills.
    public enum Room {
        INSIDE,
        MEMBRANE
    }

    /// Halvings of the logarithm of the rate.
    private static final int HALVINGS = 100;

    /// Rates between which the one that is asked for lies.
    private static final double LEAST_RATE = 1e-12;

    private static final double MOST_RATE = 1e12;

    public CargoLoad {
        Checks.share("the share of empty particles", empty);
        Checks.notNegative("the mean copies of a particle", mean, "copies");
        Checks.notNegative("the deviation of the copies of a particle", deviation, "copies");
    }

    /// Copies of a particle that has any; 0 if none has.
    public double meanOfLoaded() {
        return empty == 1 ? 0 : mean / (1 - empty);
    }

    /// With the empty particles that chance makes.
    ///
    /// @param vesicles the diameters of the vesicles before any stick together
    /// @param perVesicle mean copies of a vesicle
    public static CargoLoad byChance(Diameters vesicles, Aggregation aggregation, Room room, double perVesicle) {
        Checks.notNegative("the copies of a vesicle", perVesicle, "copies");
        if (perVesicle == 0) {
            return new CargoLoad(1, 0, 0);
        }
        Rates rates = Rates.of(vesicles, aggregation, room);
        double mean = perVesicle * rates.mean(factor -> factor);
        double square = rates.mean(factor -> perVesicle * factor + square(perVesicle * factor));
        return new CargoLoad(
                Math.min(1, rates.mean(factor -> Math.exp(-perVesicle * factor))),
                mean,
                Math.sqrt(Math.max(0, square - mean * mean)));
    }

    /// With a share of empty particles that is known.
    ///
    /// @param empty below 1
    /// @param ofLoaded mean copies of a particle that is not empty; below one copy, chance empties
    /// some of those too
    public static CargoLoad withEmpty(
            Diameters vesicles, Aggregation aggregation, Room room, double empty, double ofLoaded) {
        Checks.share("the share of empty particles", empty);
        Checks.notNegative("the copies of a loaded particle", ofLoaded, "copies");
        if (empty == 1 || ofLoaded == 0) {
            return new CargoLoad(1, 0, 0);
        }
        Rates rates = Rates.of(vesicles, aggregation, room);
        double mean = (1 - empty) * ofLoaded;
        if (ofLoaded <= 1) {
            double rate = ofLoaded / rates.mean(factor -> factor);
            double square = (1 - empty) * rates.mean(factor -> rate * factor + square(rate * factor));
            double none = empty + (1 - empty) * rates.mean(factor -> Math.exp(-rate * factor));
            return new CargoLoad(Math.min(1, none), mean, Math.sqrt(Math.max(0, square - mean * mean)));
        }
        double rate = rates.ofLoaded(ofLoaded);
        double any = rates.mean(factor -> -Math.expm1(-rate * factor));
        double square = (1 - empty) * rates.mean(factor -> rate * factor + square(rate * factor)) / any;
        return new CargoLoad(empty, mean, Math.sqrt(Math.max(0, square - mean * mean)));
    }

    private static double square(double value) {
        return value * value;
    }

    /// k w(d) over all particles.
    ///
    /// @param single the diameters of the vesicles
    /// @param norm the mean room of the vesicles
    private record Rates(Diameters single, Aggregation aggregation, Room room, double norm) {
        static Rates of(Diameters single, Aggregation aggregation, Room room) {
            double norm = single.expectation(diameter -> size(diameter, room));
            Checks.positive("the room of the vesicles, whose wall is 5 nm,", norm, "");
            return new Rates(single, aggregation, room, norm);
        }

        private static double size(double diameter, Room room) {
            return switch (room) {
                case INSIDE -> Membrane.inside(diameter);
                case MEMBRANE -> Membrane.surface(diameter);
            };
        }

        double mean(DoubleUnaryOperator quantity) {
            double clusters = aggregation.clusters();
            return single.expectation(diameter -> {
                double factor = size(diameter, room) / norm;
                double alone = quantity.applyAsDouble(factor);
                return clusters == 0
                        ? alone
                        : (1 - clusters) * alone + clusters * quantity.applyAsDouble(aggregation.size() * factor);
            });
        }

        /// The rate at which particles that are not empty have so many copies.
        double ofLoaded(double copies) {
            double low = Math.log(LEAST_RATE);
            double high = Math.log(MOST_RATE);
            for (int step = 0; step < HALVINGS; step++) {
                double rate = Math.exp((low + high) / 2);
                double loaded = mean(factor -> rate * factor) / mean(factor -> -Math.expm1(-rate * factor));
                if (loaded < copies) {
                    low = Math.log(rate);
                } else {
                    high = Math.log(rate);
                }
            }
            return Math.exp((low + high) / 2);
        }
    }
}
