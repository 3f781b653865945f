package org.paracrine.tissue;

/// What is done to a field after each of many steps, wherever its numbers lie at that time.
@FunctionalInterface
public interface BetweenSteps {
    /// Acts on the field as it lies.
    ///
    /// @param values of the field, which may be changed; held voxels are put back to their level afterwards
    /// @param arrangement where each voxel is found in them
    void act(double[] values, Arrangement arrangement);
}
