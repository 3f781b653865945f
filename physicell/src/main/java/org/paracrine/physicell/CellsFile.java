package org.paracrine.physicell;

import java.nio.file.Path;

/// The file of the cells at the start, read by [CellsCsv].
///
/// @param file where it was found
public record CellsFile(Path file) {}
