package org.paracrine.trial;

import java.util.List;
import org.paracrine.study.Measurement;

/// What a fit came to.
///
/// @param parameters in the order in which they were asked for
/// @param correlation of each with each (of their logarithms, where those were fitted); NaN where it is not known
/// @param points every measurement beside the model
/// @param spread root of the mean square of the residuals, corrected for the parameters: with deviations, 1 is
/// as expected; without, that of the logarithms
/// @param runs of the model
/// @param hasDeviations whether the measurements came with deviations
public record FitResult(
        List<FittedParameter> parameters,
        List<List<Double>> correlation,
        List<Point> points,
        double spread,
        int runs,
        boolean hasDeviations) {
    public FitResult {
        parameters = List.copyOf(parameters);
        correlation = correlation.stream().map(List::copyOf).toList();
        points = List.copyOf(points);
    }

    /// A measurement and what the fitted model has there.
    ///
    /// @param residual (model − value)/deviation, or ln(model/value) without deviations
    public record Point(Measurement measured, double model, double residual) {}

    /// Two numbers of which the measurements tell a combination much better than each.
    public record Pair(String one, String other, double correlation) {}

    /// Beyond it two numbers are told together only.
    private static final double CLOSE = 0.95;

    /// The pairs that the measurements tell together only.
    public List<Pair> pairs() {
        List<Pair> pairs = new java.util.ArrayList<>();
        for (int one = 0; one < parameters.size(); one++) {
            for (int other = one + 1; other < parameters.size(); other++) {
                double both = correlation.get(one).get(other);
                if (Math.abs(both) > CLOSE) {
                    pairs.add(new Pair(path(one), path(other), both));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private String path(int number) {
        return parameters.get(number).parameter().path();
    }
}
