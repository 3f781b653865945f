/// Diffusion, loss and supply of dissolved or suspended matter in a block of tissue (10 µm to 10 mm, 0.01 min
/// to weeks).
///
/// **Solves** `∂c/∂t = ∇·(m D ∇c) − ∇·(u c) − (λ + L) c + S`, one [Field] per [Substrate], on a uniform grid of
/// voxels, by finite volumes. [OwnClock] is the door: it moves a field over a coupling step in steps of its own, by
/// [Sweeps] made second order ([Extrapolation]), or puts it to rest ([ImplicitDiffusion]).
/// **Owns** concentrations, walls, vessels one by one or spread evenly, the fluid between the cells, the matrix. It
/// knows nothing of cells: what they give and take comes through [Exchange].
/// **Law** nothing is lost: every step hands back a [Budget] that closes to rounding.
/// **Assumes** exchange that is linear in c and stays the same over a coupling step. docs/theory/tissue.md,
/// transport.md and vessels.md have limits and sources.
@NullMarked
package org.paracrine.tissue;

import org.jspecify.annotations.NullMarked;
