package org.paracrine.trial;

/// How one field moved on its own clock, in one animal of one arm.
///
/// @param arm name of the arm
/// @param animal 1 to n
/// @param field substrate or product
/// @param steps of its own, those to its state of rest not counted
/// @param settled coupling steps over which it was taken to be at rest in the end
/// @param rejected steps that were too large for the accuracy asked for, and undone
/// @param smallest step (min); infinite if there was none
/// @param largest step (min); 0 if there was none
/// @param error the largest estimated error of a step, relative to the largest level of the field
public record FieldPace(
        String arm,
        int animal,
        String field,
        long steps,
        long settled,
        long rejected,
        double smallest,
        double largest,
        double error) {}
