package org.paracrine.benchmark;

import java.util.Arrays;
import java.util.List;

/// Values of one quantity, in ascending order.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sample(double[] values) {
    static Sample of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Sample(sorted);
    }

    /// All values of many.
    static Sample pooled(List<double[]> many) {
        return of(many.stream().flatMapToDouble(Arrays::stream).toArray());
    }

    int size() {
        return values.length;
    }

    double mean() {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /// Standard deviation of the values themselves, not of a mean.
    double deviation() {
        double mean = mean();
        return Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(Double.NaN));
    }

    /// The value that a share of all do not exceed, straight between two.
    double quantile(double share) {
        double at = share * (values.length - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, values.length - 1);
        return values[below] + (at - below) * (values[above] - values[below]);
    }

    /// Share of the values that are at most so large.
    double upTo(double value) {
        return (double) Arrays.stream(values).filter(each -> each <= value).count() / values.length;
    }

    /// How many of `whole` values lie in each of so many equal classes of 0 to 1, per unit, at the
    /// middles of the classes.
    Curve density(int classes, int whole) {
        double[] counts = new double[classes];
        for (double value : values) {
            counts[Math.min(classes - 1, (int) (value * classes))]++;
        }
        Curve density = new Curve();
        for (int index = 0; index < classes; index++) {
            density.add((index + 0.5) / classes, counts[index] * classes / whole);
        }
        return density;
    }
}
