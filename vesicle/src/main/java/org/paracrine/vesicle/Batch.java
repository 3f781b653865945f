package org.paracrine.vesicle;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// What there is of a product between two steps of its making.
///
/// @param vesicles each counted, also those that stick to others
/// @param particles as an instrument counts them: a cluster is one
/// @param protein that lies with them (µg)
/// @param cargo copies in all of them, by name
public record Batch(double vesicles, double particles, double protein, Map<String, Double> cargo) {
    public Batch {
        Checks.notNegative("the vesicles of a batch", vesicles, "");
        Checks.notNegative("the particles of a batch", particles, "");
        Checks.notNegative("the protein of a batch", protein, "µg");
        cargo.forEach((name, copies) -> Checks.notNegative(name + " in a batch", copies, "copies"));
        cargo = Collections.unmodifiableMap(new LinkedHashMap<>(cargo));
    }

    /// A share of all of it.
    public Batch share(double share) {
        Checks.share("the share of a batch", share);
        Map<String, Double> part = new LinkedHashMap<>();
        cargo.forEach((name, copies) -> part.put(name, share * copies));
        return new Batch(share * vesicles, share * particles, share * protein, part);
    }

    /// Particles for each µg of protein; 0 where there is no protein.
    public double particlesPerMicrogram() {
        return protein > 0 ? particles / protein : 0;
    }

    /// Copies of a cargo for each particle; 0 of what is not in it.
    public double copiesPerParticle(String name) {
        return particles > 0 ? cargo.getOrDefault(name, 0.0) / particles : 0;
    }
}
