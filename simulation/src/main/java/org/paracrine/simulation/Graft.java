package org.paracrine.simulation;

/// What given cells are where they arrive.
///
/// The tumour takes them out of the blood that passes it:
///
///     entry = F V f s C
///
/// | symbol | here | unit | meaning |
/// |---|---|---|---|
/// | F | `perfusion` | 1/min | blood that passes a volume of tumour |
/// | V | `Plan.representedVolume` | µm³ | the whole tumour |
/// | f | `Stroma.vesselShare` | 1 | vessels that blood moves through, over those of the plan |
/// | s | `extravasation` | 1 | share of the cells that pass which adheres and leaves the vessel |
/// | C | | cells/µm³ | in arterial blood |
///
/// @param type index among the plan's types
/// @param viable share of the cells that live when they are given, 0 to 1
/// @param perfusion (1/min), at least 0
/// @param extravasation 0 to 1
public record Graft(int type, double viable, double perfusion, double extravasation) {
    public Graft {
        if (!(viable >= 0 && viable <= 1) || !(extravasation >= 0 && extravasation <= 1)) {
            throw new IllegalArgumentException(
                    "the shares of cells that live and that leave the vessels are from 0 to 1," + " got " + viable
                            + " and " + extravasation);
        }
        if (!(perfusion >= 0 && Double.isFinite(perfusion))) {
            throw new IllegalArgumentException("the perfusion must be finite and >= 0 /min, got " + perfusion);
        }
    }

    /// Blood that the whole tumour clears of the cells (µm³/min).
    double clearance(Plan plan, double vesselShare) {
        return perfusion * plan.representedVolume() * vesselShare * extravasation;
    }
}
