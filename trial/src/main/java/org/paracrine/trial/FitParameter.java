package org.paracrine.trial;

/// A number of a study that is to be found.
///
/// @param path in the study
/// @param unit of the three numbers
/// @param start where the search begins
/// @param low the least that it may be
/// @param high the most that it may be, above `low`
public record FitParameter(String path, String unit, double start, double low, double high) {
    public FitParameter {
        if (!(low < high && low <= start && start <= high)) {
            throw new IllegalArgumentException(path + " starts at " + start
                    + ", which must lie in a range of some width, got " + low + " .. " + high);
        }
    }

    /// Numbers that are above 0 all over their range are unsure by factors: their logarithm is fitted.
    boolean isLogarithmic() {
        return low > 0;
    }

    double toTheta(double value) {
        return isLogarithmic() ? StrictMath.log(value) : value;
    }

    /// The ends of the range come back as they are, whatever the rounding.
    double fromTheta(double theta) {
        if (theta <= toTheta(low) || theta >= toTheta(high)) {
            return theta <= toTheta(low) ? low : high;
        }
        return isLogarithmic() ? StrictMath.exp(theta) : theta;
    }
}
