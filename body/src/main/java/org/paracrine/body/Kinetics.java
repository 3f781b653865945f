package org.paracrine.body;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/// How one product moves through one animal.
///
/// @param bloodVolume in which the blood's content is dissolved (µm³), above 0
/// @param organs of liver, spleen, lung, kidney and rest; one that is missing takes nothing
/// @param bloodLoss share of the blood's content lost in the blood itself (1/min), at least 0
/// @param peritonealAbsorption share of the peritoneum's content that enters the blood (1/min), at least 0
/// @param tumourInflux gross share of the blood's content that enters the tumour's tissue (1/min), at least 0
public record Kinetics(
        double bloodVolume,
        Map<Organ, OrganKinetics> organs,
        double bloodLoss,
        double peritonealAbsorption,
        double tumourInflux) {

    public Kinetics {
        if (!(bloodVolume > 0 && Double.isFinite(bloodVolume))) {
            throw new IllegalArgumentException("the blood volume must be finite and > 0 µm³, got " + bloodVolume);
        }
        requireRate("loss in the blood", bloodLoss);
        requireRate("absorption from the peritoneum", peritonealAbsorption);
        requireRate("influx into the tumour", tumourInflux);
        EnumMap<Organ, OrganKinetics> ordered = new EnumMap<>(Organ.class);
        organs.forEach((organ, kinetics) -> {
            if (!organ.isExchanging()) {
                throw new IllegalArgumentException(
                        organ + " has no organ kinetics; only liver, spleen, lung, kidney and rest have");
            }
            ordered.put(organ, kinetics);
        });
        organs = Collections.unmodifiableMap(ordered);
    }

    /// The same body with another influx into the tumour, whose vessels have grown or closed.
    public Kinetics withTumourInflux(double other) {
        return new Kinetics(bloodVolume, organs, bloodLoss, peritonealAbsorption, other);
    }

    static void requireRate(String what, double rate) {
        if (!(rate >= 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("the " + what + " must be finite and >= 0 /min, got " + rate);
        }
    }
}
