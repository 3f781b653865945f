package org.paracrine.physicell;

import java.nio.file.Path;

/// A file of rules, in the grammar of version 3.
///
/// @param file where it was found
public record RuleFile(Path file) {}
