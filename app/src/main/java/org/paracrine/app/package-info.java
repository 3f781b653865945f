/// The doors of Paracrine: the command line, and the report that it leaves.
///
/// **Owns** what a person sees: commands, help, progress, errors as one sentence, the HTML report.
/// **Knows nothing of** equations: it hands a study file to the trial and shows what comes back.
@NullMarked
package org.paracrine.app;

import org.jspecify.annotations.NullMarked;
