package org.paracrine.body;

/// How a dose leaves the place where it was put. All are shares of what is there (1/min), at least 0.
///
/// @param blood into the veins
/// @param portal into the vessels of the liver, by the portal vein
/// @param lymph into the lymph, and by it into the veins
/// @param brain into the brain past its vessels, along the nerves of the nose
/// @param lost degraded, swallowed or breathed out
public record Depot(double blood, double portal, double lymph, double brain, double lost) {
    public Depot {
        Checks.notNegative("absorption into the blood", blood, "/min");
        Checks.notNegative("absorption into the portal vein", portal, "/min");
        Checks.notNegative("absorption into the lymph", lymph, "/min");
        Checks.notNegative("absorption into the brain", brain, "/min");
        Checks.notNegative("loss from a depot", lost, "/min");
    }

    double total() {
        return blood + portal + lymph + brain + lost;
    }
}
