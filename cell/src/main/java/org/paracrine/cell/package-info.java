/// The population: what cells are, how they grow, cycle, die, push, crawl, and how rules set their behaviour.
///
/// **Owns** the columns of the population and the equations of one cell and of its touch with others.
/// **Knows nothing of** how fields are solved: the simulation fills [Population#ambient(int)] before each step and
/// reads
/// secretion and uptake after it.
/// **Units** µm, min, cells; substrates and pools in the unit of their owner.
/// **Law** a step depends on the columns, the step number and the seed alone: a copied population goes on bit for bit.
/// Equations and sources: docs/theory/cell.md.
@NullMarked
package org.paracrine.cell;

import org.jspecify.annotations.NullMarked;
