package org.paracrine.physicell;

import java.util.List;
import org.paracrine.study.Problem;

/// Settings that can be run, and what is odd about them.
///
/// @param settings complete
/// @param warnings in the order of the file
public record ReadSettings(Settings settings, List<Problem> warnings) {
    public ReadSettings {
        warnings = List.copyOf(warnings);
    }
}
