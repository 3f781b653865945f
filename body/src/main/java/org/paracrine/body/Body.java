package org.paracrine.body;

import java.util.ArrayList;
import java.util.List;

/// The amounts of one product in one animal's body.
///
/// Amounts are in whatever the doses are in (particles, molecules); the equations are with [Circulation], how they are
/// solved is with [Rosenbrock]. The tumour's account rises by what enters and falls by what returns; what happens in
/// between is the tissue's.
public final class Body {
    /// Error that a step may make in a compartment, relative to what it holds.
    public static final double TOLERANCE = 1e-6;
    /// How far the returns may exceed the entries by rounding, over all that was given.
    private static final double ROUNDING = 1e-9;
    /// The first step after a dose (min): blood passes the lung in seconds.
    private static final double FIRST_STEP = 1e-3;

    private final Kinetics kinetics;
    private final Circulation rates;
    private final Rosenbrock solver;
    private final double tolerance;
    private final double[] content;
    private final List<Infusion> infusions;
    private double given;
    private double made;
    private double tumourClearance;
    /// What the tumour has had before this step and not given back.
    private double inTumour;
    /// What the tumour gave back; it enters the veins evenly over the next step, as it left the tumour over the last.
    private double returning;
    private double step = FIRST_STEP;

    /// What a pump has still to give, and how long that takes (min).
    private record Infusion(double left, double minutes) {
        double rate() {
            return left / minutes;
        }
    }

    public Body(Kinetics kinetics) {
        this(kinetics, TOLERANCE);
    }

    /// @param tolerance error that a step may make in a compartment, relative to what it holds
    public Body(Kinetics kinetics, double tolerance) {
        Checks.positive("the tolerance", tolerance, "");
        this.kinetics = kinetics;
        this.tolerance = tolerance;
        this.rates = Circulation.of(kinetics);
        this.solver = new Rosenbrock(rates);
        this.content = new double[rates.size()];
        this.infusions = new ArrayList<>();
    }

    private Body(Body other) {
        this.kinetics = other.kinetics;
        this.tolerance = other.tolerance;
        this.rates = other.rates;
        this.solver = new Rosenbrock(rates);
        this.content = other.content.clone();
        this.infusions = new ArrayList<>(other.infusions);
        this.given = other.given;
        this.made = other.made;
        this.tumourClearance = other.tumourClearance;
        this.inTumour = other.inTumour;
        this.returning = other.returning;
        this.step = other.step;
    }

    public Kinetics kinetics() {
        return kinetics;
    }

    /// From now on the tumour clears so much of what carries the product, plasma or blood (µm³/min), gross.
    public void changeTumourClearance(double clearance) {
        Checks.notNegative("the tumour's clearance", clearance, "µm³/min");
        tumourClearance = clearance;
    }

    /// Gives a dose at once. An intratumoural dose goes to the tumour's account; placing it there is the tissue's.
    public void give(Route route, double amount) {
        requireAmount("a dose", amount);
        if (!kinetics.takes(route)) {
            throw new IllegalArgumentException("this product cannot be given by the route " + route);
        }
        switch (route) {
            case INTRAVENOUS -> {
                content[rates.venous()] += rates.viable * amount;
                content[rates.interstitium(0)] += (1 - rates.viable) * amount;
            }
            case INTRATUMOURAL -> inTumour += amount;
            case INTRAPERITONEAL, SUBCUTANEOUS, INTRANASAL, INHALED -> content[rates.depot(route.organ())] += amount;
        }
        given += amount;
        step = Math.min(step, FIRST_STEP);
    }

    /// Begins an infusion into a vein that lasts `minutes`; what is still to come is in the syringe.
    public void infuse(double amount, double minutes) {
        requireAmount("a dose", amount);
        Checks.positive("the duration of an infusion", minutes, "min");
        infusions.add(new Infusion(amount, minutes));
        given += amount;
        step = Math.min(step, FIRST_STEP);
    }

    /// Advances by `minutes` (above 0).
    ///
    /// @return the gross amount that entered the tumour
    public double advance(double minutes) {
        Checks.positive("a step", minutes, "min");
        double back = returning / minutes;
        returning = 0;
        double done = 0;
        while (done < minutes) {
            double until = minutes - done;
            for (Infusion infusion : infusions) {
                until = Math.min(until, infusion.minutes());
            }
            double rate = back + infusions.stream().mapToDouble(Infusion::rate).sum();
            Rosenbrock.Drive drive = new Rosenbrock.Drive(tumourClearance / rates.arterialCarrying, rate);
            step = solver.advance(content, until, drive, tolerance, step);
            pump(until);
            done = until == minutes - done ? minutes : done + until;
        }
        double entered = content[rates.tumour()];
        // Emptied at each step, so that a little that enters late is not lost in the rounding of much that came before.
        content[rates.tumour()] = 0;
        inTumour += entered;
        return entered;
    }

    private void pump(double minutes) {
        for (int at = 0; at < infusions.size(); at++) {
            Infusion infusion = infusions.get(at);
            double left = infusion.minutes() - minutes;
            infusions.set(at, new Infusion(left > 0 ? infusion.left() - infusion.rate() * minutes : 0, left));
        }
        if (infusions.removeIf(infusion -> !(infusion.minutes() > 0))) {
            step = Math.min(step, FIRST_STEP);
        }
    }

    /// Adds to the tumour what has come into being there: what its cells made, or set free of another product. It was
    /// not
    /// given, and may leave the tumour like what has entered it.
    public void beMadeInTumour(double amount) {
        requireAmount("what is made in the tumour", amount);
        made += amount;
        inTumour += amount;
    }

    /// Takes back into the blood what left the tumour.
    public void returnFromTumour(double amount) {
        requireAmount("what returns from the tumour", amount);
        if (amount > inTumour + ROUNDING * (given + made)) {
            throw new IllegalArgumentException("the tumour cannot return " + amount + ": it has had " + inTumour
                    + " and no more; intratumoural doses are given to the body too");
        }
        inTumour = Math.max(0, inTumour - amount);
        returning += amount;
    }

    /// The amount in a place now. An organ's is what has left its blood: at the walls of its vessels, between its cells
    /// and in its phagocytes; the blood in its vessels counts as blood. Of cells it is what a label shows, the dead
    /// too.
    public double amount(Organ organ) {
        return switch (organ) {
            case BLOOD -> blood();
            case TUMOUR -> inTumour;
            case LYMPH -> content[rates.lymph()];
            case ELIMINATED -> content[rates.eliminated()];
            case SYRINGE -> infusions.stream().mapToDouble(Infusion::left).sum();
            case PERITONEUM, SUBCUTIS, NOSE, AIRWAYS -> content[rates.depot(organ)];
            default -> tissue(rates.place(organ));
        };
    }

    private double blood() {
        double sum = returning + content[rates.venous()] + content[rates.arterial()];
        for (int at = 0; at < rates.count; at++) {
            sum += content[at];
        }
        return sum;
    }

    private double tissue(int organ) {
        return organ < 0
                ? 0
                : content[rates.wall(organ)] + content[rates.interstitium(organ)] + content[rates.phagocytes(organ)];
    }

    /// The amount in the blood of one organ's vessels now.
    public double inVesselsOf(Organ organ) {
        int place = rates.place(organ);
        return place < 0 ? 0 : content[place];
    }

    /// The amount at the walls of one organ's vessels now; of cells those that live there.
    public double atWallsOf(Organ organ) {
        int place = rates.place(organ);
        return place < 0 ? 0 : content[rates.wall(place)];
    }

    /// The amount inside one organ's phagocytes now.
    public double inPhagocytesOf(Organ organ) {
        int place = rates.place(organ);
        return place < 0 ? 0 : content[rates.phagocytes(place)];
    }

    /// All that was ever given, infusions from their start; without what the tumour's cells made.
    public double given() {
        return given;
    }

    /// Concentration now in what carries the product in the large veins, plasma or blood (amount/µm³).
    public double venousConcentration() {
        return content[rates.venous()] / (kinetics.physiology().venous() * kinetics.carryingShare());
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
