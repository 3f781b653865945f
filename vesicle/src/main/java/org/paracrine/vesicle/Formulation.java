package org.paracrine.vesicle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// A preparation of vesicles, as it is given.
///
/// @param name of the product in the study
/// @param source of the vesicles: `bone marrow`, `adipose`, …
/// @param diameter of its vesicles; whatever depends on size is averaged over them
/// @param particlesPerMicrogram particles per µg of protein, above 0; 2e9 to 3e10 by purity (P012,
/// P013,
/// webber2013)
/// @param empty share of the vesicles without cargo, 0 to 1
/// @param cargo copies per loaded vesicle, by the cargo's name
/// @param uptake by one tumour cell
/// @param escape share of the cargo that reaches the cytosol, 0 to 1
public record Formulation(
        String name,
        String source,
        Diameters diameter,
        double particlesPerMicrogram,
        double empty,
        Map<String, Double> cargo,
        UptakeKinetics uptake,
        double escape) {

    public Formulation {
        Checks.positive("the particles of " + name, particlesPerMicrogram, "/µg");
        Checks.share("the empty vesicles of " + name, empty);
        Checks.share("the escape of cargo of " + name, escape);
        String product = name;
        cargo.forEach((what, copies) -> Checks.notNegative(what + " in " + product, copies, "copies/particle"));
        cargo = Collections.unmodifiableMap(new LinkedHashMap<>(cargo));
    }

    /// Vesicles in a dose (µg of protein).
    public double particles(double micrograms) {
        Checks.notNegative("a dose of " + name, micrograms, "µg");
        return micrograms * particlesPerMicrogram;
    }

    /// Copies of a cargo per vesicle, over loaded and empty ones; 0 of what it does not carry.
    public double copiesPerParticle(String what) {
        return (1 - empty) * cargo.getOrDefault(what, 0.0);
    }

    /// Copies of a cargo that reach the cytosol per vesicle taken up.
    public double deliveredPerParticle(String what) {
        return escape * copiesPerParticle(what);
    }

    /// Mean diffusivity of its vesicles in the interstitium (µm²/min).
    public double diffusivity(Interstitium interstitium) {
        return diameter.expectation(interstitium::diffusivity);
    }

    /// Mean permeability of a vessel wall to its vesicles (µm/min); those larger than the pores count
    /// as 0.
    public double permeability(VesselWall wall) {
        return diameter.expectation(wall::permeability);
    }

    /// Mean share of its vesicles that a vessel wall holds back when fluid leaves through it.
    public double reflection(VesselWall wall) {
        return diameter.expectation(wall::reflection);
    }
}
