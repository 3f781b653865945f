package org.paracrine.simulation;

/// How the cells of one type differ from each other at the start.
///
/// @param type index among the plan's types
/// @param behaviour by name, or `volume` (µm³)
/// @param distribution of its values
public record Variation(int type, String behaviour, Distribution distribution) {}
