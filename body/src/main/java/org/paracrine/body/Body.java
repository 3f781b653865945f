package org.paracrine.body;

import java.util.LinkedHashMap;
import java.util.Map;

/// The amounts of one product in one animal's body.
///
/// Amounts are in whatever the doses are in (particles, molecules); the equations are with [Propagator]. The
/// tumour's account rises by what enters and falls by what returns; what happens in between is the tissue's.
public final class Body {
    /// Step lengths whose solution is kept; a run uses two or three.
    private static final int KEPT = 16;
    /// How far the returns may exceed the entries by rounding, over all that was given.
    private static final double ROUNDING = 1e-9;

    private Kinetics kinetics;
    private final Map<Double, Propagator> propagators;
    private double[] amounts = new double[Organ.values().length];
    private double given;
    private double meanBloodContent;

    public Body(Kinetics kinetics) {
        this.kinetics = kinetics;
        this.propagators = new LinkedHashMap<>();
    }

    private Body(Body other) {
        this.kinetics = other.kinetics;
        this.propagators = new LinkedHashMap<>(other.propagators);
        this.amounts = other.amounts.clone();
        this.given = other.given;
        this.meanBloodContent = other.meanBloodContent;
    }

    public Kinetics kinetics() {
        return kinetics;
    }

    /// The vessels of the tumour have changed: from now on `influx` of the blood's content enters it gross (1/min).
    public void changeTumourInflux(double influx) {
        if (influx != kinetics.tumourInflux()) {
            kinetics = kinetics.withTumourInflux(influx);
            propagators.clear();
        }
    }

    /// Gives a dose. An intratumoural dose goes to the tumour's account at once; placing it there is the
    /// tissue's.
    public void give(Route route, double amount) {
        requireAmount("a dose", amount);
        amounts[route.organ().ordinal()] += amount;
        given += amount;
    }

    /// Advances by `minutes` (above 0), exactly.
    ///
    /// @return the gross amount that entered the tumour
    public double advance(double minutes) {
        if (!(minutes > 0 && Double.isFinite(minutes))) {
            throw new IllegalArgumentException("a step must be > 0 min and finite, got " + minutes);
        }
        Propagator propagator = propagator(minutes);
        double entered = propagator.entered(amounts);
        meanBloodContent = propagator.area(amounts) / minutes;
        amounts = propagator.advance(amounts);
        return entered;
    }

    private Propagator propagator(double minutes) {
        Propagator known = propagators.get(minutes);
        if (known != null) {
            return known;
        }
        if (propagators.size() == KEPT) {
            propagators.clear();
        }
        Propagator made = new Propagator(kinetics, minutes);
        propagators.put(minutes, made);
        return made;
    }

    /// Takes back into the blood what left the tumour.
    public void returnFromTumour(double amount) {
        requireAmount("what returns from the tumour", amount);
        int tumour = Organ.TUMOUR.ordinal();
        if (amount > amounts[tumour] + ROUNDING * given) {
            throw new IllegalArgumentException("the tumour cannot return " + amount + ": it has had " + amounts[tumour]
                    + " and no more; intratumoural doses are given to the body too");
        }
        amounts[tumour] -= amount;
        amounts[Organ.BLOOD.ordinal()] += amount;
    }

    /// The amount in a compartment now.
    public double amount(Organ organ) {
        return amounts[organ.ordinal()];
    }

    /// All that was ever given.
    public double given() {
        return given;
    }

    /// Concentration in the blood now (amount/µm³).
    public double bloodConcentration() {
        return amount(Organ.BLOOD) / kinetics.bloodVolume();
    }

    /// Concentration in the blood, averaged over the last step (amount/µm³); 0 before the first.
    public double meanBloodConcentration() {
        return meanBloodContent / kinetics.bloodVolume();
    }

    /// A body of its own in the same state.
    public Body copy() {
        return new Body(this);
    }

    private static void requireAmount(String what, double amount) {
        if (!(amount >= 0 && Double.isFinite(amount))) {
            throw new IllegalArgumentException(what + " must be finite and >= 0, got " + amount);
        }
    }
}
