package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// How the cells of one type differ from each other in a behaviour, or in volume, when they start. All values but
/// standard deviations of logarithms are in the unit of the behaviour.
public sealed interface Difference {
    /// Anything between two ends alike.
    record Uniform(
            @About(value = "The lowest.", example = "0.0001 /min (assumed 0.00005 .. 0.0002)")
            @Measured(unit = "{behaviour}", min = Double.NEGATIVE_INFINITY)
            Quantity from,

            @About(value = "The highest.", example = "0.001 /min (assumed 0.0005 .. 0.002)")
            @Measured(unit = "{behaviour}", min = Double.NEGATIVE_INFINITY)
            Quantity to)
            implements Difference {}

    /// A logarithm that is anything between two ends alike.
    @Key("log-uniform")
    record LogUniform(
            @About(value = "The lowest.", example = "0.0001 /min (assumed 0.00005 .. 0.0002)")
            @Measured(unit = "{behaviour}", above = true)
            Quantity from,

            @About(value = "The highest.", example = "0.001 /min (assumed 0.0005 .. 0.002)")
            @Measured(unit = "{behaviour}", above = true)
            Quantity to)
            implements Difference {}

    /// A normal distribution, cut off at the ends.
    ///
    /// @param deviation standard deviation
    record Normal(
            @About(value = "The mean, before anything is cut off.", example = "0.001 /min (assumed 0.0005 .. 0.002)")
            @Measured(unit = "{behaviour}", min = Double.NEGATIVE_INFINITY)
            Quantity mean,

            @About(value = "The standard deviation.", example = "0.0002 /min (assumed 0.0001 .. 0.0004)")
            @Measured(unit = "{behaviour}", min = Double.NEGATIVE_INFINITY)
            Quantity deviation,

            @About("Nothing is lower; left out, 0 where the behaviour cannot be below.")
            @Measured(unit = "{behaviour}", min = Double.NEGATIVE_INFINITY)
            @Nullable
            Quantity from,

            @About("Nothing is higher.") @Measured(unit = "{behaviour}", min = Double.NEGATIVE_INFINITY) @Nullable
            Quantity to)
            implements Difference {}

    /// A logarithm with a normal distribution, cut off at the ends.
    ///
    /// @param deviation standard deviation of the natural logarithm
    @Key("log-normal")
    record LogNormal(
            @About(value = "The median, before anything is cut off.", example = "0.001 /min (assumed 0.0005 .. 0.002)")
            @Measured(unit = "{behaviour}", above = true)
            Quantity median,

            @About(value = "The standard deviation of the natural logarithm.", example = "0.5 (assumed 0.2 .. 1)")
            @Measured(unit = "")
            Quantity deviation,

            @About("Nothing is lower.") @Measured(unit = "{behaviour}", min = Double.NEGATIVE_INFINITY) @Nullable
            Quantity from,

            @About("Nothing is higher.") @Measured(unit = "{behaviour}", min = Double.NEGATIVE_INFINITY) @Nullable
            Quantity to)
            implements Difference {}

    /// The least value that a behaviour can have, in its unit: minus infinity for those that may be below 0.
    default double lowest(String behaviour) {
        return Grammar.boundsOf(behaviour).min();
    }

    /// The largest value that a behaviour can have, in its unit: infinity for all but shares.
    default double highest(String behaviour) {
        return Grammar.boundsOf(behaviour).max();
    }
}
