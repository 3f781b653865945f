/// Where a dose goes in the whole body: blood, a dozen organs, lymph, depots and the tumour (seconds to weeks).
///
/// **Solves** blood flow through lung and organs, adhesion to vessel walls, passage into the interstitium and back with
/// the
/// lymph, saturable uptake by macrophages, perfusion-limited distribution of drugs, and absorption from depots
/// ([Circulation]),
/// by an adaptive Rosenbrock method whose linear systems cost a few operations for each organ ([Rosenbrock]).
/// **Owns** amounts and doses. It knows nothing of the tumour's inside: what enters there is handed over, and
/// what comes back is handed in.
/// **Law** all compartments together hold what was given, and none is below zero.
/// **Assumes** well-stirred spaces. docs/theory/vesicle-and-body.md has limits.
@NullMarked
package org.paracrine.body;

import org.jspecify.annotations.NullMarked;
