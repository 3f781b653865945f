/// Mathematics and machinery that know nothing of biology.
///
/// **Owns** units, voxel grids, linear solvers, random numbers by address, the multirate clock and the worker crew.
/// **Units inside** the whole program: µm, min, µg, K; molecules are counted (copies), so are particles and cells.
/// Text with units is read by [Units] at the edge and never seen again inside.
/// **Law** the same input gives the same bits on any number of threads: random numbers have addresses, sums have a
/// fixed order.
@NullMarked
package org.paracrine.numerics;

import org.jspecify.annotations.NullMarked;
