/// Where a dose goes in the whole body: blood, organs and tumour as well-stirred compartments (minutes to
/// weeks).
///
/// **Solves** linear exchange between blood, liver, spleen, lung, kidney, the rest, the peritoneum and the
/// tumour, exactly, by a matrix exponential per step length ([Body]).
/// **Owns** amounts and doses. It knows nothing of the tumour's inside: what enters there is handed over, and
/// what comes back is handed in.
/// **Law** all compartments together hold what was given.
/// **Assumes** first-order kinetics: no saturation of liver and spleen. docs/theory/vesicle-and-body.md has
/// limits.
@NullMarked
package org.paracrine.body;

import org.jspecify.annotations.NullMarked;
