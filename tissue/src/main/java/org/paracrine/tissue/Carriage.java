package org.paracrine.tissue;

/// How flowing fluid carries one substrate.
///
/// @param hindrance velocity of the substrate over that of the fluid, from 0 to 1: large particles lag behind
///     where the matrix is tight
/// @param inlet concentration in the fluid that comes out of vessels (the field's unit), at least 0; for a
///     wall that holds back the share σ it is (1 − σ) times that of the plasma
public record Carriage(double hindrance, double inlet) {

    public Carriage {
        if (!(hindrance >= 0 && hindrance <= 1)) {
            throw new IllegalArgumentException(
                    "the convective hindrance must lie between 0 (held) and 1 (as fast as the fluid), got "
                            + hindrance);
        }
        if (!(inlet >= 0 && Double.isFinite(inlet))) {
            throw new IllegalArgumentException(
                    "the concentration in fluid from vessels must be finite and >= 0, got " + inlet);
        }
    }

    /// As fast as the fluid; none of it comes with fluid from vessels.
    public static Carriage free() {
        return new Carriage(1, 0);
    }
}
