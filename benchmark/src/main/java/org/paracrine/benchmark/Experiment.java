package org.paracrine.benchmark;

/// What was measured, and how far a model is off.
///
/// @param measured quantity above 0 against time
/// @param fitted points from the first on to which the model's free numbers were fitted
record Experiment(Curve measured, int fitted) {
    /// How far a model misses the points that it was fitted to.
    double missFitted(Curve ours) {
        return miss(ours, 0, fitted);
    }

    /// How far a model misses the points that it was not fitted to.
    double missOthers(Curve ours) {
        return miss(ours, fitted, measured.size());
    }

    /// √ of the mean of ln(ours/measured)² over the points `from` to `to`.
    private double miss(Curve ours, int from, int to) {
        double squares = 0;
        for (int point = from; point < to; point++) {
            double logarithm = Math.log(ours.at(measured.time(point)) / measured.value(point));
            squares += logarithm * logarithm;
        }
        return Math.sqrt(squares / (to - from));
    }

    /// By how much, as a share of the measured value, a model is above a point.
    double excess(Curve ours, int point) {
        return ours.at(measured.time(point)) / measured.value(point) - 1;
    }

    /// In the words of a table.
    String excessInPercent(Curve ours, int point) {
        double percent = 100 * excess(ours, point);
        return (percent > 0 ? "+" : "") + TextTable.number(percent, 0) + " %";
    }

    /// A model at the moments of the measurement.
    Curve same(Curve ours) {
        Curve same = new Curve();
        for (int point = 0; point < measured.size(); point++) {
            same.add(measured.time(point), ours.at(measured.time(point)));
        }
        return same;
    }

    /// What a point was used for.
    String use(int point) {
        return point < fitted ? "fitted" : "not fitted";
    }
}
