package org.paracrine.cell;

/// How finely motion is cut in time.
///
/// With `smallest` below `largest` the step adapts: it is the largest that moves no cell farther than `displacement`
/// and that no
/// mode of the forces overshoots, and the motion is integrated by forward Euler. With `smallest` equal to `largest` it
/// is fixed,
/// and the motion is integrated by the second-order Adams–Bashforth formula, as PhysiCell does.
///
/// @param smallest step (min)
/// @param largest step (min)
/// @param displacement that a cell may make in one step, if the step can be cut so far (µm)
public record MechanicsStep(double smallest, double largest, double displacement) {

    public MechanicsStep {
        Check.positive("smallest mechanics step (min)", smallest);
        Check.positive("largest mechanics step (min)", largest);
        Check.positive("displacement in a mechanics step (µm)", displacement);
        if (smallest > largest) {
            throw new IllegalArgumentException(
                    "the smallest mechanics step (" + smallest + " min) exceeds the largest (" + largest + " min)");
        }
    }

    /// From 0.1 to 3 min, moving cells by at most 1 µm, an eighth of a radius.
    public static MechanicsStep adaptive() {
        return new MechanicsStep(0.1, 3, 1);
    }

    /// Always this step (min).
    public static MechanicsStep fixed(double minutes) {
        return new MechanicsStep(minutes, minutes, Double.MAX_VALUE);
    }

    boolean isFixed() {
        return smallest == largest;
    }
}
