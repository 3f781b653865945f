package org.paracrine.vesicle;

import java.util.Map;

/// Getting the vesicles out of what the cells were grown in.
///
///     isolated = recovery × harvested,   protein = isolated / purity
///
/// Recoveries go from 5 % to nearly all (P025 to P033), purities from 2e9 to 3e10 particles/µg (P012,
/// P013,
/// webber2013).
///
/// @param method in words
/// @param recovery share of the particles, above 0 and at most 1
/// @param purity particles for each µg of protein, above 0
public record Isolation(String method, double recovery, double purity) {
    public Isolation {
        Checks.share("the recovery of " + method, recovery);
        Checks.positive("the recovery of " + method, recovery, "");
        Checks.positive("the purity after " + method, purity, "particles/µg");
    }

    /// Isolates what was harvested. The protein that stays behind is not counted: medium has any
    /// amount of it.
    public MakingStep of(double harvested) {
        Checks.positive("the harvested particles", harvested, "");
        double isolated = recovery * harvested;
        double lost = harvested - isolated;
        return new MakingStep(
                "isolation",
                new Batch(isolated, isolated, isolated / purity, Map.of()),
                new Batch(lost, lost, 0, Map.of()));
    }
}
