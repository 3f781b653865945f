package org.paracrine.physicell;

/// Cells of a type start with values of a behaviour drawn from this.
///
/// | shape | value |
/// |---|---|
/// | `UNIFORM` | uniform from `low` to `high` |
/// | `LOG_UNIFORM` | its logarithm is uniform between those of `low` and `high` |
/// | `NORMAL` | normal with `mean` and `deviation` |
/// | `LOG_NORMAL`, `LOG10_NORMAL` | its natural or decimal logarithm is normal with `mean` and `deviation` |
///
/// The normal ones are drawn again until the value lies strictly between `low` and `high`.
///
/// @param behaviour `volume` (µm³) or the name of a behaviour, whose unit holds for `low` and
///     `high`
/// @param shape of the distribution
/// @param mean 0 for the uniform ones
/// @param deviation 0 for the uniform ones
/// @param low may be minus infinity
/// @param high may be infinity
/// @param checkBase whether the model is wrong if the type's own value lies outside of `low` to
///     `high`
public record StartDistribution(
        String behaviour, Shape shape, double mean, double deviation, double low, double high, boolean checkBase) {
    /// The shapes and how a file names them, in letters of either case.
    public enum Shape {
        UNIFORM("Uniform"),
        LOG_UNIFORM("LogUniform"),
        NORMAL("Normal"),
        LOG_NORMAL("LogNormal"),
        LOG10_NORMAL("Log10Normal");

        private final String word;

        Shape(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }

        boolean normal() {
            return this == NORMAL || this == LOG_NORMAL || this == LOG10_NORMAL;
        }
    }
}
