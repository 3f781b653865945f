/// One animal, one arm: body, vessels, tissue, cells and cargo under one clock.
///
/// **Owns** the order of work and every exchange between two scales, one class each: [Injection], [Extravasation],
/// [CellUptake],
/// [CargoAction], [Metabolism], [Sensing]. Only this module sees two scales.
/// **Two clocks**: amounts move whenever something happens (a dose, a measurement, a cell step); cells act on their own
/// regular
/// step, so that arms with different doses still share their random numbers.
/// **Assumes** that the simulated block stands for the whole tumour: what enters or leaves the block is multiplied by
/// represented volume / block volume.
@NullMarked
package org.paracrine.simulation;

import org.jspecify.annotations.NullMarked;
