package org.paracrine.physicell;

import org.paracrine.cell.Rule;
import org.paracrine.study.Problem;

/// A rule, and the place to tell of it.
///
/// @param rule as written
/// @param heard as it acts
/// @param file that it stands in
/// @param line of the file, from 1
record PlacedRule(Rule rule, Rule heard, String file, int line) {
    Problem problem(String sentence) {
        return new Problem(file, line, 1, "", sentence);
    }

    /// The same rule with another ear.
    PlacedRule hearing(Rule other) {
        return new PlacedRule(rule, other, file, line);
    }
}
