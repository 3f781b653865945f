/// Diffusion, loss and supply of dissolved or suspended matter in a block of tissue (10 µm to 10 mm, 0.01 min
/// to weeks).
///
/// **Solves** `∂c/∂t = D ∇²c − (λ + L) c + S`, one [Field] per [Substrate], on a uniform grid of voxels, by
/// finite volumes.
/// **Owns** concentrations, walls and vessels. It knows nothing of cells: what they give and take comes through
/// [Exchange].
/// **Law** nothing is lost: every step hands back a [Budget] that closes to rounding.
/// **Assumes** a diffusivity that is the same everywhere, and no flow. docs/theory/tissue.md has limits and
/// sources.
@NullMarked
package org.paracrine.tissue;

import org.jspecify.annotations.NullMarked;
