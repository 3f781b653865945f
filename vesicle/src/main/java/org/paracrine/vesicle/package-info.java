/// What an extracellular vesicle is: its size, its cargo, how it moves and how cells take it up (30 to
/// 300 nm).
///
/// **Owns** formulations ([Formulation]), how a product is made ([FinishedProduct]: cells, isolation,
/// loading, storage, each
/// step with what it loses) and the physics that follows from size: diffusion in water, hindrance
/// by the fibres of the interstitium and by the pores of vessel walls. It knows nothing of fields, of
/// cells'
/// arrays or of the body.
/// **Asks** of every study whether its cargo is possible ([CargoPlausibility]): native vesicles carry
/// far less
/// than one copy of a given miRNA.
/// **Assumes** hard spheres. docs/theory/vesicle-and-body.md has limits and sources. In users' words:
/// exosomes.
@NullMarked
package org.paracrine.vesicle;

import org.jspecify.annotations.NullMarked;
