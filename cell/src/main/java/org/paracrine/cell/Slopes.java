package org.paracrine.cell;

/// Knows the gradients of the fields where cells stand, and is asked only when a cell needs one.
@FunctionalInterface
public interface Slopes {
    /// Cells have been told all gradients before.
    Slopes KNOWN = (_, _) -> {};

    /// Writes the gradient of a substrate around one cell ([Population#gradient]). Several threads may ask at once,
    /// each
    /// for cells of its own.
    ///
    /// @param cell by dense index; it may have moved since the call of the mechanics began
    void read(int substrate, int cell);
}
