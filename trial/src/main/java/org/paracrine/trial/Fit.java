package org.paracrine.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.paracrine.body.Organ;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.study.Measure;
import org.paracrine.study.Measurement;
import org.paracrine.study.Moments;
import org.paracrine.study.Study;
import org.paracrine.study.StudyPaths;

/// Finds numbers of a study from measurements: the least Σ r² over them all.
///
///     r = (m(θ) − y)/σ  with deviations,   r = ln(m(θ)/y)  without
///
/// | symbol | meaning |
/// |---|---|
/// | y, σ | measurement and its standard deviation |
/// | m | the typical animal of the arm: every other number as written, nothing drawn, the seed of the study |
/// | θ | the numbers, by their logarithms where those make sense ([FitParameter#isLogarithmic]) |
///
/// Intervals hold with 95 % as far as the model is linear in θ within them: θ ± q σ_θ ([Uncertainty]), q of Student's
/// distribution with n − p degrees of freedom where the variance comes from the residuals, normal where deviations are
/// given.
public final class Fit {
    /// Both tails.
    private static final double OUTSIDE = 0.05;

    private final Study study;
    private final List<Measurement> measurements;
    private final List<FitParameter> parameters;
    private final int threads;
    private final IntConsumer progress;
    private final boolean hasDeviations;
    private int runs;

    /// A fit that is still to be run.
    ///
    /// @param study whose other numbers stay as they are written
    /// @param threads at least 1
    /// @param progress told after each run of the model how many there were
    /// @throws IllegalArgumentException with a sentence if the measurements cannot tell the parameters
    public Fit(
            Study study,
            List<Measurement> measurements,
            List<FitParameter> parameters,
            int threads,
            IntConsumer progress) {
        this.measurements = List.copyOf(measurements);
        this.parameters = List.copyOf(parameters);
        this.threads = threads;
        this.progress = progress;
        this.hasDeviations = measurements.stream().allMatch(measured -> measured.deviation() != null);
        requireEnough();
        this.study = measured(study);
    }

    /// Names of the organs that can be measured.
    public static Set<String> organs() {
        return Arrays.stream(Organ.values())
                .map(organ -> organ.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void requireEnough() {
        if (measurements.size() <= parameters.size()) {
            throw new IllegalArgumentException("there are "
                    + (measurements.size() == parameters.size()
                            ? "only as many measurements as numbers ("
                            : "fewer measurements than numbers (")
                    + measurements.size() + " and " + parameters.size()
                    + "); to tell numbers and how sure they are, there must be more");
        }
        boolean someHave = measurements.stream().anyMatch(measured -> measured.deviation() != null);
        if (someHave && !hasDeviations) {
            Measurement without = measurements.stream()
                    .filter(measured -> measured.deviation() == null)
                    .findFirst()
                    .orElseThrow();
            throw new IllegalArgumentException("line " + without.line()
                    + " has no deviation, but others have; give all or none, since they weigh the measurements");
        }
        for (Measurement measured : measurements) {
            if (!hasDeviations && !(measured.value() > 0)) {
                throw new IllegalArgumentException("line " + measured.line()
                        + " is 0: without deviations, values are compared by their ratio; give deviations");
            }
        }
    }

    /// The study as far as the last measurement, measured when the measurements were taken.
    private Study measured(Study whole) {
        List<Double> volumes = new ArrayList<>();
        List<Double> organs = new ArrayList<>();
        double end = whole.run().step().value();
        for (Measurement measured : measurements) {
            end = Math.max(end, measured.minutes());
            if (measured.quantity().equals(Measurement.TUMOUR_VOLUME)) {
                volumes.add(measured.minutes());
            } else {
                double after = measured.minutes() - firstDose(whole, measured);
                organs.add(after);
            }
        }
        Measure measure = new Measure(
                new Moments.At(volumes),
                null,
                new Moments.End(),
                organs.isEmpty()
                        ? null
                        : new Moments.At(organs.stream().distinct().sorted().toList()),
                new Moments.End(),
                null);
        return whole.measuring(measurements.stream().map(Measurement::arm).toList(), measure, end);
    }

    private static double firstDose(Study study, Measurement measured) {
        double first = Doses.of(study, measured.arm()).stream()
                .mapToDouble(org.paracrine.body.Dose::minutes)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        if (measured.minutes() < first) {
            throw new IllegalArgumentException(
                    "line " + measured.line() + " measures the " + measured.quantity() + " before the first dose");
        }
        return first;
    }

    /// Looks for the least sum of squares.
    ///
    /// @throws NumericalFailure if the fit does not settle or the model cannot be run
    public FitResult run() {
        double[] low = parameters.stream()
                .mapToDouble(parameter -> parameter.toTheta(parameter.low()))
                .toArray();
        double[] high = parameters.stream()
                .mapToDouble(parameter -> parameter.toTheta(parameter.high()))
                .toArray();
        double[] start = parameters.stream()
                .mapToDouble(parameter -> parameter.toTheta(parameter.start()))
                .toArray();
        return result(new LeastSquaresFit(low, high).from(start, this::residuals));
    }

    private FitResult result(LeastSquaresFit.Optimum optimum) {
        int free = measurements.size() - parameters.size();
        double variance = optimum.sumOfSquares() / free;
        Uncertainty uncertainty = Uncertainty.of(optimum.slopes(), hasDeviations ? 1 : variance);
        double quantile = hasDeviations
                ? NormalDistribution.of(0, 1).inverseSurvivalProbability(OUTSIDE / 2)
                : TDistribution.of(free).inverseSurvivalProbability(OUTSIDE / 2);
        List<FittedParameter> fitted = new ArrayList<>();
        List<List<Double>> correlation = new ArrayList<>();
        for (int number = 0; number < parameters.size(); number++) {
            double reach = quantile * uncertainty.deviation(number);
            fitted.add(FittedParameter.of(parameters.get(number), optimum.theta(number), reach));
            int row = number;
            correlation.add(IntStream.range(0, parameters.size())
                    .mapToObj(column -> uncertainty.correlation(row, column))
                    .toList());
        }
        List<FitResult.Point> points = new ArrayList<>();
        for (int index = 0; index < measurements.size(); index++) {
            Measurement measured = measurements.get(index);
            double residual = optimum.residual(index);
            points.add(new FitResult.Point(measured, modelAt(measured, residual), residual));
        }
        return new FitResult(fitted, correlation, points, Math.sqrt(variance), runs, hasDeviations);
    }

    private double[] residuals(double[] theta) {
        double[] model = predictions(theta);
        double[] residuals = new double[model.length];
        for (int index = 0; index < model.length; index++) {
            residuals[index] = residual(measurements.get(index), model[index]);
        }
        return residuals;
    }

    private double residual(Measurement measured, double model) {
        Double deviation = measured.deviation();
        if (hasDeviations && deviation != null) {
            return (model - measured.value()) / deviation;
        }
        if (!(model > 0)) {
            throw new NumericalFailure("the model has none of what line " + measured.line() + " measured ("
                    + measured.quantity() + "), so their ratio is not defined; give deviations");
        }
        return Math.log(model / measured.value());
    }

    /// The other way round: what the model has where it differs so from a measurement.
    private double modelAt(Measurement measured, double residual) {
        Double deviation = measured.deviation();
        return hasDeviations && deviation != null
                ? measured.value() + residual * deviation
                : measured.value() * Math.exp(residual);
    }

    /// What the model has where the measurements were taken.
    double[] predictions(double[] theta) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (int number = 0; number < theta.length; number++) {
            FitParameter parameter = parameters.get(number);
            values.put(parameter.path(), parameter.fromTheta(theta[number]));
        }
        List<Course> courses = Trial.typical(StudyPaths.with(study, values)).courses(threads);
        progress.accept(++runs);
        return measurements.stream()
                .mapToDouble(measured -> model(measured, courses))
                .toArray();
    }

    private static double model(Measurement measured, List<Course> courses) {
        Course course = courses.stream()
                .filter(each -> each.arm().equals(measured.arm()))
                .findFirst()
                .orElseThrow();
        boolean isVolume = measured.quantity().equals(Measurement.TUMOUR_VOLUME);
        Observation observed = course.of(isVolume ? Observation.TUMOUR_VOLUME : Observation.INJECTED_DOSE).stream()
                .filter(each -> Clock.ticks(each.minutes()) == Clock.ticks(measured.minutes()))
                .filter(each -> isVolume
                        || (each.site().equals(measured.quantity())
                                && each.product().equals(measured.product())))
                .findFirst()
                .orElse(null);
        return Objects.requireNonNull(observed, "nothing was observed at " + measured)
                        .value()
                / (isVolume ? 1 : 100);
    }
}
