/// Virtual preclinical trials: arms × animals, run, measured and judged.
///
/// **Owns** the animals' draws, the running of replicates on one machine, endpoints and statistics.
/// **Animals of all arms share their draws and random numbers** (common random numbers), and arms of one animal run
/// once up to their
/// first different dose: a difference between arms is a difference of treatment.
/// **Knows nothing of** screens and files.
@NullMarked
package org.paracrine.trial;

import org.jspecify.annotations.NullMarked;
