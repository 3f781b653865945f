package org.paracrine.benchmark;

import java.util.Arrays;

/// A quantity at moments, the earliest first, straight in between.
final class Curve {
    private double[] times = new double[64];
    private double[] values = new double[64];
    private int size;

    /// A curve through given points.
    static Curve of(double[] times, double[] values) {
        Curve curve = new Curve();
        for (int point = 0; point < times.length; point++) {
            curve.add(times[point], values[point]);
        }
        return curve;
    }

    void add(double time, double value) {
        if (size > 0 && !(time > times[size - 1])) {
            throw new IllegalArgumentException("after " + times[size - 1] + " comes no " + time);
        }
        if (size == times.length) {
            times = Arrays.copyOf(times, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
        }
        times[size] = time;
        values[size++] = value;
    }

    int size() {
        return size;
    }

    double time(int point) {
        return times[point];
    }

    double value(int point) {
        return values[point];
    }

    double last() {
        return values[size - 1];
    }

    /// The value at a moment that the curve covers.
    double at(double time) {
        int after = Arrays.binarySearch(times, 0, size, time);
        if (after >= 0) {
            return values[after];
        }
        int next = -after - 1;
        if (next == 0 || next == size) {
            throw new IllegalArgumentException("the curve does not reach " + time);
        }
        return between(times, values, next, time);
    }

    /// The first moment at which the curve, on its way up or down, is at `value`; not a number if it never is.
    double when(double value) {
        for (int point = 1; point < size; point++) {
            if ((values[point - 1] - value) * (values[point] - value) <= 0 && values[point - 1] != values[point]) {
                return between(values, times, point, value);
            }
        }
        return Double.NaN;
    }

    private static double between(double[] from, double[] to, int next, double at) {
        double share = (at - from[next - 1]) / (from[next] - from[next - 1]);
        return to[next - 1] + share * (to[next] - to[next - 1]);
    }

    /// The same values at other moments, each time over `unit`.
    Curve over(double unit) {
        Curve scaled = new Curve();
        for (int point = 0; point < size; point++) {
            scaled.add(times[point] / unit, values[point]);
        }
        return scaled;
    }

    /// From a moment that the curve covers on, with times counted from there.
    Curve since(double moment) {
        Curve later = new Curve();
        later.add(0, at(moment));
        for (int point = 0; point < size; point++) {
            if (times[point] > moment) {
                later.add(times[point] - moment, values[point]);
            }
        }
        return later;
    }

    /// The slope of the straight line nearest to all points, by least squares.
    double slope() {
        double time = Arrays.stream(times, 0, size).average().orElse(Double.NaN);
        double value = Arrays.stream(values, 0, size).average().orElse(Double.NaN);
        double both = 0;
        double square = 0;
        for (int point = 0; point < size; point++) {
            both += (times[point] - time) * (values[point] - value);
            square += (times[point] - time) * (times[point] - time);
        }
        return both / square;
    }
}
