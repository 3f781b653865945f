package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.RandomStream;

/// Draws one animal from a study.
///
/// Every quantity with a range is drawn between its ends, and every quantity under `subject.varies` is multiplied by a
/// log-normal factor. Both random numbers have the quantity's path as their address, so that one more range changes
/// no other draw.
public final class Sampling {
    /// One number that differs from animal to animal.
    ///
    /// @param value as drawn, in `unit`
    public record Drawn(String path, double value, String unit) {}

    /// One animal.
    ///
    /// @param study with the drawn values
    /// @param drawn what differs from animal to animal, in the order of the study
    public record Draw(Study study, List<Drawn> drawn) {
        public Draw {
            drawn = List.copyOf(drawn);
        }
    }

    /// Where the coefficients of variation stand, which may be unsure themselves.
    private static final String VARIES = "subject.varies.";

    private Sampling() {}

    /// The study as it is for one animal.
    ///
    /// @param animal the random numbers of the animal: the same in every arm
    public static Draw draw(Study study, RandomStream animal) {
        List<Drawn> drawn = new ArrayList<>();
        Map<String, Quantity> varies = study.subject().varies();
        Study drawnStudy = StudyPaths.change(study, (path, quantity, limits) -> {
            double value = inRange(quantity, path, animal);
            Quantity variation = varies.get(path);
            if (variation != null) {
                double coefficient = inRange(variation, VARIES + path, animal);
                value = limited(value * factor(coefficient, path, animal), limits);
            }
            if (quantity.range() != null || variation != null) {
                drawn.add(new Drawn(path, value, quantity.unit()));
            }
            return quantity.withValue(value);
        });
        return new Draw(drawnStudy, drawn);
    }

    private static double inRange(Quantity quantity, String path, RandomStream animal) {
        Range range = quantity.range();
        return range == null ? quantity.value() : between(range, animal.uniform(0, 0, RandomStream.purpose(path)));
    }

    /// Log-uniform where all of the range is above 0, since such numbers are unsure by factors; else uniform.
    ///
    /// ```
    /// low > 0:   x = low (high / low)^u        else:   x = low + u (high − low)
    /// u  uniform in (0, 1)
    /// ```
    static double between(Range range, double uniform) {
        double low = range.low();
        double high = range.high();
        double value =
                low > 0 ? low * StrictMath.exp(uniform * StrictMath.log(high / low)) : low + uniform * (high - low);
        return Math.clamp(value, low, high);
    }

    /// ```
    /// f = exp(σ z),  σ² = ln(1 + CV²)
    /// z   standard normal
    /// CV  coefficient of variation
    /// f   has the median 1 and the coefficient of variation CV
    /// ```
    private static double factor(double variation, String path, RandomStream animal) {
        double deviation = StrictMath.sqrt(StrictMath.log1p(variation * variation));
        return StrictMath.exp(deviation * animal.gaussian(0, 0, RandomStream.purpose("varies:" + path), 0));
    }

    /// A share of a whole stays a share whatever the factor.
    private static double limited(double value, @Nullable Measured limits) {
        return limits == null ? value : Math.clamp(value, limits.min(), limits.max());
    }
}
