package org.paracrine.cell;

/// What the outer faces of the domain are to cells.
public enum Edge {
    /// A wall that pushes with 100 (1 − h/r)² µm/min at a distance h < r, and that no centre passes.
    WALL,
    /// A basement membrane: each cell pushes off and sticks with its own strengths ([Mechanics.Membrane]), and no
    /// centre passes.
    MEMBRANE,
    /// Nothing is felt; a centre that would pass stays on the face.
    BARRIER,
    /// A cell that passes stops for good: it neither acts nor is felt any more, but it still counts (PhysiCell without
    /// a
    /// wall).
    LEAVING
}
