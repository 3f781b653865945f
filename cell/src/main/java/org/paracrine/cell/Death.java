package org.paracrine.cell;

/// One way to die: how often, how the body changes, and when it is gone.
///
/// @param rate at which live cells die this way (1/min)
/// @param swells true if the dead cell takes up water until it bursts (necrosis), false if it only shrinks (apoptosis)
/// @param fluidRate at which water follows its target before the cell bursts (1/min)
/// @param lysedFluidRate the same after it burst (1/min)
/// @param cytoplasmicRate at which cytoplasmic solids are lost (1/min)
/// @param nuclearRate at which nuclear solids are lost (1/min)
/// @param calcificationRate (1/min)
/// @param duration after which the dead cell is removed; for a cell that swells, counted from its rupture (min)
/// @param isFixed true if the duration is the same for all, false if it is the mean of an exponential distribution
///
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
public record Death(
        double rate,
        boolean swells,
        double fluidRate,
        double lysedFluidRate,
        double cytoplasmicRate,
        double nuclearRate,
        double calcificationRate,
        double duration,
        boolean isFixed) {

    public Death {
        Check.notNegative("death rate (1/min)", rate);
        Check.notNegative("fluid rate of a dead cell (1/min)", fluidRate);
        Check.notNegative("fluid rate of a lysed cell (1/min)", lysedFluidRate);
        Check.notNegative("cytoplasmic rate of a dead cell (1/min)", cytoplasmicRate);
        Check.notNegative("nuclear rate of a dead cell (1/min)", nuclearRate);
        Check.notNegative("calcification rate of a dead cell (1/min)", calcificationRate);
        Check.positive("duration of death (min)", duration);
    }

    /// With the same duration for all.
    public Death(
            double rate,
            boolean swells,
            double fluidRate,
            double lysedFluidRate,
            double cytoplasmicRate,
            double nuclearRate,
            double calcificationRate,
            double duration) {
        this(rate, swells, fluidRate, lysedFluidRate, cytoplasmicRate, nuclearRate, calcificationRate, duration, true);
    }

    /// Shrinks and is gone after 516 min (8.6 h).
    public static Death apoptosis() {
        return new Death(0.00319 / 60, false, 3.0 / 60, 3.0 / 60, 1.0 / 60, 0.35 / 60, 0, 516);
    }

    /// Swells, bursts, and is gone 60 days later; its rate is 0 until something raises it.
    public static Death necrosis() {
        return new Death(0, true, 0.67 / 60, 0.05 / 60, 0.0032 / 60, 0.013 / 60, 0.0042 / 60, 60 * 1440);
    }

    /// The same death at another rate (1/min).
    public Death withRate(double wanted) {
        return new Death(
                wanted,
                swells,
                fluidRate,
                lysedFluidRate,
                cytoplasmicRate,
                nuclearRate,
                calcificationRate,
                duration,
                isFixed);
    }
}
