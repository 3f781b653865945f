package org.paracrine.app;

/// How one field was computed, over all animals and arms.
///
/// @param name of the substrate or product
/// @param method in words
/// @param steps in words, how many of which kind
/// @param length of its own steps, from the shortest to the longest
/// @param error the largest estimated error of a step
/// @param allowed the error that the study allows
public record ReportField(String name, String method, String steps, String length, String error, String allowed) {}
