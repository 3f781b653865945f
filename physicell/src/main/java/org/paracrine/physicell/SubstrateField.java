package org.paracrine.physicell;

/// One substrate at one time.
public final class SubstrateField {

    private final String name;
    private final String units;
    private final double diffusivity;
    private final double decay;
    private final double[] values;

    /// The values are not copied: they must stay until the snapshot is written.
    ///
    /// @param name in the model
    /// @param units of its level, for people; empty when it has none
    /// @param diffusivity (µm²/min), at least 0
    /// @param decay (1/min)
    /// @param values one per voxel, x fastest; finite
    public SubstrateField(String name, String units, double diffusivity, double decay, double[] values) {
        Texts.requireName("a substrate", name);
        Texts.requirePlain("the units of the substrate " + name, units);
        if (!(diffusivity >= 0) || !Double.isFinite(diffusivity) || !Double.isFinite(decay)) {
            throw new IllegalArgumentException("the substrate " + name + " has a diffusivity of " + diffusivity
                    + " µm²/min and a decay of " + decay + " /min");
        }
        this.name = name;
        this.units = units;
        this.diffusivity = diffusivity;
        this.decay = decay;
        this.values = values;
    }

    public String name() {
        return name;
    }

    public String units() {
        return units;
    }

    /// How fast it spreads (µm²/min).
    public double diffusivity() {
        return diffusivity;
    }

    /// How fast it is lost (1/min).
    public double decay() {
        return decay;
    }

    int voxels() {
        return values.length;
    }

    double value(int voxel) {
        if (!Double.isFinite(values[voxel])) {
            throw new IllegalArgumentException(
                    "the substrate " + name + " has the level " + values[voxel] + " in voxel " + voxel);
        }
        return values[voxel];
    }
}
