package org.paracrine.body;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// The body of one animal, whatever is given to it: veins → lung → arteries → organs → veins, with spleen and gut
/// upstream of the liver.
///
/// @param venous volume of the blood in large veins and heart, right (µm³), above 0
/// @param arterial volume of the blood in large arteries and heart, left (µm³), above 0
/// @param plasmaShare of the blood, above 0
/// @param filtration by the glomeruli (µm³ of plasma/min), at least 0
/// @param lymphTransit mean time that lymph takes from an organ to the veins (min), above 0
/// @param organs with a lung, whose flow is the sum of the others; a liver where there is a spleen or a gut
public record Physiology(
        double venous,
        double arterial,
        double plasmaShare,
        double filtration,
        double lymphTransit,
        Map<Organ, OrganPhysiology> organs) {
    /// How far the flows may be from adding up (relative): rounding.
    private static final double ROUNDING = 1e-9;

    public Physiology {
        Checks.positive("the venous blood", venous, "µm³");
        Checks.positive("the arterial blood", arterial, "µm³");
        Checks.positive("the plasma's share of the blood", plasmaShare, "");
        Checks.share("the plasma's share of the blood", plasmaShare);
        Checks.notNegative("the glomerular filtration", filtration, "µm³/min");
        Checks.positive("the transit of lymph", lymphTransit, "min");
        EnumMap<Organ, OrganPhysiology> ordered = new EnumMap<>(Organ.class);
        organs.forEach((organ, its) -> {
            if (!organ.isPerfused()) {
                throw new IllegalArgumentException(organ + " is no organ that blood flows through");
            }
            ordered.put(organ, its);
        });
        checkFlows(ordered);
        organs = Collections.unmodifiableMap(ordered);
    }

    private static void checkFlows(Map<Organ, OrganPhysiology> organs) {
        OrganPhysiology lung = organs.get(Organ.LUNG);
        if (lung == null) {
            throw new IllegalArgumentException("a body needs a lung: all blood flows through it");
        }
        if (!organs.containsKey(Organ.LIVER) && organs.keySet().stream().anyMatch(Organ::isPortal)) {
            throw new IllegalArgumentException("spleen and gut drain into the liver, and there is none");
        }
        double sum = 0;
        for (Map.Entry<Organ, OrganPhysiology> organ : organs.entrySet()) {
            sum += organ.getKey() == Organ.LUNG ? 0 : organ.getValue().flow();
        }
        if (!(Math.abs(sum - lung.flow()) <= ROUNDING * lung.flow())) {
            throw new IllegalArgumentException("the flows do not add up: " + lung.flow()
                    + " µm³/min pass the lung, the other organs get " + sum + " µm³/min");
        }
    }

    /// All blood (µm³).
    public double blood() {
        return venous
                + arterial
                + organs.values().stream().mapToDouble(OrganPhysiology::blood).sum();
    }

    /// Blood that passes an organ (µm³/min): of the liver, by artery and portal vein.
    double throughflow(Organ organ) {
        double portal = organ == Organ.LIVER ? flow(Organ.SPLEEN) + flow(Organ.GUT) : 0;
        return flow(organ) + portal;
    }

    private double flow(Organ organ) {
        OrganPhysiology its = organs.get(organ);
        return its == null ? 0 : its.flow();
    }

    /// The same animal after a share of its macrophages, 0 to 1, was removed, as clodronate does.
    public Physiology withMacrophagesDepleted(double share) {
        Checks.share("the share of macrophages removed", share);
        EnumMap<Organ, OrganPhysiology> fewer = new EnumMap<>(Organ.class);
        organs.forEach((organ, its) -> fewer.put(organ, its.withMacrophages(1 - share)));
        return new Physiology(venous, arterial, plasmaShare, filtration, lymphTransit, fewer);
    }
}
