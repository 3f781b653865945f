package org.paracrine.trial;

/// One number that was drawn for one animal: a row of `draws.parquet`.
///
/// @param animal 1 to n
/// @param path in the study
/// @param value drawn
/// @param unit of the value
public record Draw(int animal, String path, double value, String unit) {}
