package org.paracrine.physicell;

import java.nio.file.Path;

/// The file of the levels at the start.
///
/// @param file where it was found
/// @param format how it is written
public record FieldFile(Path file, Format format) {
    /// How levels are written.
    public enum Format {
        /// Read by [FieldCsv].
        CSV,
        /// Read by [MatlabMatrix].
        MATLAB
    }
}
