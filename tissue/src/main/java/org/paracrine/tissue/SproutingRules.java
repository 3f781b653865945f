package org.paracrine.tissue;

/// How vessels sprout towards VEGF (vascular endothelial growth factor).
///
/// @param threshold level of VEGF that a sprout needs to start and to grow (the field's unit), above 0
/// @param halfMaximum level of VEGF at half the greatest rate of sprouting (the field's unit), above 0
/// @param power Hill power of the rate, at least 1
/// @param rate greatest rate of sprouting (1/(µm min)), per length of perfused vessel, at least 0
/// @param spacing no sprout starts closer to a growing tip or to its base (µm), at least 0: lateral
/// inhibition
/// @param speed of a growing tip (µm/min), above 0
/// @param persistence time over which a tip forgets its direction (min), at least 0
/// @param bias share of the gradient in a new direction, 0 to 1; the rest is chance
/// @param capture a tip joins a vessel that comes this near (µm), above 0: reach of its filopodia
/// @param life a tip that has joined nothing gives up (min), above 0
/// @param diameter of new vessels (µm), above 0
public record SproutingRules(
        double threshold,
        double halfMaximum,
        double power,
        double rate,
        double spacing,
        double speed,
        double persistence,
        double bias,
        double capture,
        double life,
        double diameter) {

    public SproutingRules {
        above("the VEGF that a sprout needs", threshold, "in the unit of the field");
        above("the VEGF at half the rate of sprouting", halfMaximum, "in the unit of the field");
        within("the Hill power of sprouting", power, 1, Double.MAX_VALUE);
        within("the rate of sprouting per µm and min", rate, 0, Double.MAX_VALUE);
        within("the distance of sprouts in µm", spacing, 0, Double.MAX_VALUE);
        above("the speed of a sprout", speed, "µm/min");
        within("the persistence of a sprout in min", persistence, 0, Double.MAX_VALUE);
        within("the bias of a sprout towards VEGF", bias, 0, 1);
        above("the reach of a sprout's tip", capture, "µm");
        above("the time until a sprout gives up", life, "min");
        above("the diameter of a sprout", diameter, "µm");
    }

    /// Rules for a VEGF field whose sprouting is at half its maximum at `halfMaximum` (0.5 nM in Owen et
    /// al. 2011, doi:10.1158/0008-5472.CAN-10-2834).
    ///
    /// | value                  | source                                                                   |
    /// |------------------------|--------------------------------------------------------------------------|
    /// | 2.5e-4/min per 40 µm   | Owen et al. 2011, greatest sprouting probability, per site of a lattice  |
    /// | spacing 80 µm          | Owen et al. 2011, radius in which a sprout keeps others away             |
    /// | speed 5 µm/h           | Utzinger et al. 2015, doi:10.1007/s10456-015-9461-x, mean in collagen    |
    /// | life 4000 min          | assumed: as long as vessels of low flow last in Owen et al. 2011         |
    /// | all others             | assumed                                                                  |
    public static SproutingRules around(double halfMaximum) {
        return new SproutingRules(halfMaximum / 10, halfMaximum, 1, 2.5e-4 / 40, 80, 5.0 / 60, 120, 0.7, 20, 4000, 8);
    }

    /// Rate of sprouting at a level of VEGF (1/(µm min)): 0 up to the threshold, then a Hill curve.
    ///
    ///     rate · cⁿ / (cⁿ + c_halfⁿ)
    public double rateAt(double level) {
        return level > threshold ? rate / (1 + StrictMath.pow(halfMaximum / level, power)) : 0;
    }

    private static void above(String what, double value, String unit) {
        if (!(value > 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " must be finite and > 0 " + unit + ", got " + value);
        }
    }

    private static void within(String what, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException(what + " must be "
                    + (most == Double.MAX_VALUE ? "finite and >= " + least : least + " to " + most) + ", got " + value);
        }
    }
}
