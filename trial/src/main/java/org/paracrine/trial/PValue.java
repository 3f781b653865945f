package org.paracrine.trial;

import java.util.Locale;
import java.util.OptionalDouble;

/// What a test can say: a probability, or the reason why there is none. Never NaN.
public sealed interface PValue {

    /// Below this a p value is printed as a bound: more digits would promise more than the approximations hold.
    double SMALLEST_PRINTED = 0.001;

    /// A probability.
    ///
    /// @param value the two-sided p value, 0 to 1
    /// @param method how it was computed, and what to keep in mind when reading it
    record Known(double value, String method) implements PValue {
        public Known {
            if (!(value >= 0 && value <= 1)) {
                throw new IllegalArgumentException("a p value lies between 0 and 1, not at " + value);
            }
        }
    }

    /// No probability.
    ///
    /// @param reason a sentence that says why the test could not be made
    record Unknown(String reason) implements PValue {}

    /// The number, when there is one.
    default OptionalDouble number() {
        return switch (this) {
            case Known known -> OptionalDouble.of(known.value);
            case Unknown _ -> OptionalDouble.empty();
        };
    }

    /// For a table: `p = 0.012`, `p < 0.001`, or the reason.
    default String text() {
        return switch (this) {
            case Known known when known.value < SMALLEST_PRINTED -> "p < 0.001";
            case Known known -> String.format(Locale.ROOT, "p = %.3f", known.value);
            case Unknown unknown -> unknown.reason;
        };
    }
}
