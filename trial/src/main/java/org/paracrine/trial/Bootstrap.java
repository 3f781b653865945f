package org.paracrine.trial;

import java.util.Arrays;
import java.util.Optional;
import org.paracrine.numerics.RandomStream;

/// Medians with percentile intervals: the animals are drawn again, with replacement, and the median is taken
/// each time.
///
/// Draw `d` of resample `r` of the estimate called `name` has the address `(entity = hash of name, step = r,
/// index = d)`, so the interval depends on the values, their name and the seed alone: not on the order of the
/// animals or of the estimates, nor on the thread. Source: Efron and Tibshirani 1993,
/// doi:10.1007/978-1-4899-4541-9, chapter 13.
///
/// @param random seed and replicate
/// @param resamples how many; 2000 put a Monte Carlo error of about 0.0035 on the 2.5 % tail
public record Bootstrap(RandomStream random, int resamples) {

    public static final int USUAL_RESAMPLES = 2000;

    /// With three animals a nominal 95 % interval holds the truth three times in four at best (1 − 2/2³: it
    /// cannot leave the range of the values). From four on the best is 7 in 8, then 15 in 16.
    private static final int FEWEST = 4;

    private static final long DRAW = RandomStream.purpose("bootstrap draw");

    public Bootstrap {
        if (resamples < 1) {
            throw new IllegalArgumentException("a bootstrap needs at least one resample, not " + resamples);
        }
    }

    public Bootstrap(RandomStream random) {
        this(random, USUAL_RESAMPLES);
    }

    /// The median of `values` with its interval; none below four values.
    ///
    /// @param name of the estimate, unique in the report: two estimates with one name share their draws
    public Estimate median(String name, double... values) {
        double median = Quantiles.median(values);
        if (values.length < FEWEST) {
            return new Estimate(median, Optional.empty(), values.length);
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] medians = medians(RandomStream.purpose(name), sorted);
        double tail = (1 - Interval.LEVEL) / 2;
        Interval interval = new Interval(Quantiles.quantile(tail, medians), Quantiles.quantile(1 - tail, medians));
        return new Estimate(median, Optional.of(interval), values.length);
    }

    private double[] medians(long entity, double[] sorted) {
        double[] medians = new double[resamples];
        double[] drawn = new double[sorted.length];
        for (int resample = 0; resample < resamples; resample++) {
            for (int draw = 0; draw < drawn.length; draw++) {
                double uniform = random.uniform(entity, resample, DRAW, draw);
                // The product may round up to the length.
                drawn[draw] = sorted[Math.min(sorted.length - 1, (int) (uniform * sorted.length))];
            }
            medians[resample] = Quantiles.median(drawn);
        }
        return medians;
    }
}
