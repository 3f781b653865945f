package org.paracrine.physicell;

/// What the definition of a cell type may refer to, and how it is read.
///
/// @param types all of the file
/// @param substrates all of the file
/// @param planar whether the model has one layer
/// @param reading what is found on the way
record Types(Names types, Names substrates, boolean planar, Reading reading) {}
