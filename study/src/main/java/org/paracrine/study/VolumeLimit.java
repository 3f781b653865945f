package org.paracrine.study;

/// The tumour volume at which an animal counts as dead: `tumour volume > 20 mm3`.
///
/// @param volume (mm³)
public record VolumeLimit(double volume) {}
