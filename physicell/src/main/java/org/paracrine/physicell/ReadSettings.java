package org.paracrine.physicell;

import java.util.List;
import org.paracrine.study.Problem;

/// Settings, and what is odd or wrong about them.
///
/// @param settings complete; what was wrong stands in them as if it had been missing
/// @param warnings in the order of the file
/// @param problems in the order of the file; settings with any cannot be run
public record ReadSettings(Settings settings, List<Problem> warnings, List<Problem> problems) {
    public ReadSettings {
        warnings = List.copyOf(warnings);
        problems = List.copyOf(problems);
    }
}
