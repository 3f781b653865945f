package org.paracrine.trial;

import java.util.Optional;
import java.util.OptionalDouble;

/// What one arm came to, alone and against the control.
///
/// @param arm name of the arm
/// @param animals that finished
/// @param finalVolume median tumour volume at the end (mm³) with its bootstrap interval; empty when no animal finished
/// @param growthInhibition 100 (1 − growth of the arm / growth of the control), growth of the median from start to end
/// (%); empty for the
/// control and where the control did not grow
/// @param pairedRatio median over the animals of final volume / that of the same animal under control, with its
/// bootstrap interval: animals
/// share their random numbers between arms, so this sees the treatment alone; empty for the control
/// @param volumeTest Mann–Whitney against the control; empty for the control
/// @param adjustedVolumeP the same after Holm's correction for the number of arms
/// @param survival time until the limit of the tumour volume (min); empty where the study names none
/// @param medianSurvival (min); empty where fewer than half reached it
/// @param survivalTest log-rank against the control
/// @param adjustedSurvivalP the same after Holm's correction
public record ArmEndpoints(
        String arm,
        int animals,
        Optional<Estimate> finalVolume,
        OptionalDouble growthInhibition,
        Optional<Estimate> pairedRatio,
        Optional<Comparison> volumeTest,
        Optional<PValue> adjustedVolumeP,
        Optional<KaplanMeier> survival,
        OptionalDouble medianSurvival,
        Optional<LogRank> survivalTest,
        Optional<PValue> adjustedSurvivalP) {}
