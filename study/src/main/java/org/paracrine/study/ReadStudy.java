package org.paracrine.study;

import java.util.List;

/// A study that was read without a problem.
///
/// @param warnings what may be meant but is better looked at, such as numbers without a source
/// @param resolved the same study as YAML with the library and every default spelled out
public record ReadStudy(Study study, List<Problem> warnings, String resolved) {
    public ReadStudy {
        warnings = List.copyOf(warnings);
    }
}
