package org.paracrine.physicell;

import java.util.Locale;

/// The faces of the domain, in the order in which their layers of voxels are set.
///
/// A voxel on an edge or corner belongs to several layers: the last of them decides both whether
/// the voxel is held and at which level.
public enum FaceName {
    X_MIN,
    X_MAX,
    Y_MIN,
    Y_MAX,
    Z_MIN,
    Z_MAX;

    /// `xmin`, as the file says it.
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /// Whether it is one of the two that a planar model leaves out.
    public boolean acrossZ() {
        return this == Z_MIN || this == Z_MAX;
    }
}
