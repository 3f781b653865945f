package org.paracrine.tissue;

import org.jspecify.annotations.Nullable;

/// What a substrate does beside diffusing: it goes with the fluid, and is held up by the matrix.
///
/// @param flow of the fluid; nothing: it stands still
/// @param hindrance velocity of the substrate over that of the fluid, 0 to 1
/// @param binding to the matrix, with what is bound; nothing: it does not bind
/// @param matrix that has the sites of binding, in proportion to its density; nothing: it is the same everywhere
public record Motion(
        @Nullable Flow flow,
        double hindrance,
        @Nullable Binding binding,
        @Nullable Matrix matrix) {

    public Motion {
        if (!(hindrance >= 0 && hindrance <= 1)) {
            throw new IllegalArgumentException(
                    "a substrate moves at 0 to 1 times the velocity of the fluid, got " + hindrance);
        }
    }

    /// Nothing but diffusion.
    public static Motion diffusion() {
        return new Motion(null, 1, null, null);
    }

    boolean isDiffusion() {
        return flow == null && binding == null;
    }

    /// The columns that a step changes beside the field.
    double[][] columns() {
        return binding == null ? new double[0][] : new double[][] {binding.bound(), binding.trapped()};
    }
}
