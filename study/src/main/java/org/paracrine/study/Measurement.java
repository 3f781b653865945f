package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// One number that somebody measured, to compare a study with or to fit it to.
///
/// @param arm of the study
/// @param quantity `tumour volume`, or an organ
/// @param product in the organ; empty for the tumour volume
/// @param minutes since the start of the trial
/// @param value tumour volume (mm³), or share of the given dose (1 is all)
/// @param deviation standard deviation of the value in its unit; left out: not known
/// @param line of the file, from 1
public record Measurement(
        String arm,
        String quantity,
        String product,
        double minutes,
        double value,
        @Nullable Double deviation,
        int line) {
    /// The quantity that is not an organ.
    public static final String TUMOUR_VOLUME = "tumour volume";
}
