package org.paracrine.simulation;

/// In which steps a [Culture] goes.
///
/// Fixed: fields by `diffusion`, motion by `mechanics`, the cells' phenotype by `phenotype`, in the order of PhysiCell.
/// Adaptive: fields, motion and their exchange meet every phenotype step divided by a power of 2, so that no cell
/// crosses more than a share of a voxel in between; within, each field and the motion take the steps that their own
/// accuracy asks for.
///
/// @param diffusion step of the fields (min); not used if adaptive
/// @param mechanics step of the motion (min); if adaptive the shortest time between two exchanges
/// @param phenotype step of rules, growth, death and cycle (min), a whole number of mechanics steps
/// @param isAdaptive whether the clocks adapt
/// @param accuracy that each field keeps in a step, relative to its largest level; only if adaptive
public record Pacing(double diffusion, double mechanics, double phenotype, boolean isAdaptive, double accuracy) {
    /// Steps may miss being whole multiples of each other by this share.
    private static final double ROUNDING = 1e-6;

    /// More steps in a step than this are a mistake.
    private static final double MOST_STEPS = 1e6;

    public Pacing {
        if (!(diffusion > 0 && Double.isFinite(diffusion))) {
            throw new IllegalArgumentException("the diffusion step must be > 0 min, got " + diffusion);
        }
        multiple("mechanics", mechanics, "diffusion", diffusion);
        multiple("phenotype", phenotype, "mechanics", mechanics);
        if (isAdaptive && !(accuracy > 0 && accuracy < 1)) {
            throw new IllegalArgumentException("the accuracy of the fields must lie between 0 and 1, got " + accuracy);
        }
    }

    /// PhysiCell's own way.
    public static Pacing fixed(double diffusion, double mechanics, double phenotype) {
        return new Pacing(diffusion, mechanics, phenotype, false, 0.01);
    }

    /// The same times between exchanges at most, but each process on its own clock.
    public Pacing adapting(double share) {
        return new Pacing(diffusion, mechanics, phenotype, true, share);
    }

    private static void multiple(String what, double length, String of, double unit) {
        double steps = length / unit;
        if (!(steps >= 1 - ROUNDING && steps <= MOST_STEPS && Math.abs(steps - Math.rint(steps)) <= ROUNDING * steps)) {
            throw new IllegalArgumentException("the " + what + " step (" + length + " min) must be a whole number of "
                    + of + " steps (" + unit + " min)");
        }
    }

    /// Diffusion steps in a mechanics step.
    int diffusionSteps() {
        return (int) Math.rint(mechanics / diffusion);
    }

    /// Mechanics steps in a phenotype step.
    int mechanicsSteps() {
        return (int) Math.rint(phenotype / mechanics);
    }
}
