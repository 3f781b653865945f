package org.paracrine.cell;

import org.jspecify.annotations.Nullable;

/// How oxygen limits the cycle and how its lack kills.
///
/// Cycle entry is multiplied by clamp((o − threshold)/(saturation − threshold)); necrosis is at least
/// maximumRate · clamp((necrosisThreshold − o)/(necrosisThreshold − necrosisSaturation)), with clamp to 0 … 1.
///
/// | symbol | meaning |
/// |---|---|
/// | o | oxygen at the cell (mmHg) |
///
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991; evidence parameters P154, P155, P157, P158.
///
/// @param substrate the name of oxygen among the substrates, or null if the cell does not respond
/// @param threshold below which no cell enters the cycle (mmHg)
/// @param saturation above which oxygen does not limit the cycle (mmHg)
/// @param necrosisThreshold below which cells begin to die (mmHg)
/// @param necrosisSaturation below which they die at the maximum rate (mmHg)
/// @param maximumRate of necrosis for lack of oxygen (1/min)
public record OxygenResponse(
        @Nullable String substrate,
        double threshold,
        double saturation,
        double necrosisThreshold,
        double necrosisSaturation,
        double maximumRate) {

    public OxygenResponse {
        Check.notNegative("oxygen threshold of the cycle (mmHg)", threshold);
        Check.notNegative("oxygen threshold of necrosis (mmHg)", necrosisThreshold);
        Check.notNegative("oxygen level of most necrosis (mmHg)", necrosisSaturation);
        Check.notNegative("maximum necrosis rate (1/min)", maximumRate);
        if (substrate != null && !(saturation > threshold)) {
            throw new IllegalArgumentException("the oxygen saturation of the cycle (" + saturation
                    + " mmHg) must exceed its threshold (" + threshold + " mmHg)");
        }
        if (substrate != null && !(necrosisThreshold > necrosisSaturation)) {
            throw new IllegalArgumentException("necrosis must begin (at " + necrosisThreshold
                    + " mmHg) above the oxygen level where it is most (" + necrosisSaturation + " mmHg)");
        }
    }

    /// Does not feel oxygen.
    public static OxygenResponse none() {
        return new OxygenResponse(null, 0, 0, 0, 0, 0);
    }

    /// PhysiCell's defaults for the substrate `oxygen` (P154, P155, P157, P158).
    public static OxygenResponse physicell() {
        return new OxygenResponse("oxygen", 5, 160, 5, 2.5, 1.0 / (6 * 60));
    }

    boolean isNone() {
        return substrate == null;
    }

    /// The factor on cycle entry at this oxygen (mmHg).
    double cycleFactor(double oxygen) {
        return Math.clamp((oxygen - threshold) / (saturation - threshold), 0.0, 1.0);
    }

    /// The rate of necrosis at this oxygen (mmHg) in 1/min.
    double necrosisRate(double oxygen) {
        return maximumRate
                * Math.clamp((necrosisThreshold - oxygen) / (necrosisThreshold - necrosisSaturation), 0.0, 1.0);
    }
}
