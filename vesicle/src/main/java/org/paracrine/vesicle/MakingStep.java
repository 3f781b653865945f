package org.paracrine.vesicle;

/// One step of the making of a product: what it began with is what it kept and what it lost.
///
/// @param name `isolation`, `loading`, `storage`
/// @param kept what goes on
/// @param lost vesicles that are gone, with their protein and cargo, and cargo that never got in
public record MakingStep(String name, Batch kept, Batch lost) {}
