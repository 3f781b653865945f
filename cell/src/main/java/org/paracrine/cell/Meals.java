package org.paracrine.cell;

/// What passes from a cell that is eaten, or that another fuses with, to that other.
///
/// | | eaten | fused |
/// |---|---|---|
/// | fluid | all to the cytoplasm | nucleus to nucleus, cytoplasm to cytoplasm |
/// | solids | all to the cytoplasm | nucleus to nucleus, cytoplasm to cytoplasm |
/// | target of the nuclear solids, nuclei | lost | added |
/// | substrates inside | the share that is passed on; the rest is lost | added |
/// | pools, conserved custom numbers | added | added |
///
/// The other cell is left with nothing inside, for the population to remove.
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
final class Meals {
    private Meals() {}

    static void eat(Blueprint blueprint, Population cells, int eater, int prey) {
        Size.swallow(cells, eater, prey);
        passOn(blueprint, cells, eater, prey);
        if (blueprint.layout.keepsSubstrates) {
            for (int substrate = 0; substrate < blueprint.substrates.size(); substrate++) {
                double[] inside = cells.internalised(substrate);
                double passed = inside[prey] * blueprint.passedOnWhenEaten(cells.type(prey), substrate);
                cells.remains().lose(substrate, inside[prey] - passed);
                inside[eater] += passed;
                inside[prey] = 0;
            }
        }
    }

    /// The place of the fused cell is set once both have moved ([Encounters#sweep]).
    static void fuse(Blueprint blueprint, Population cells, int cell, int other) {
        Size.merge(cells, cell, other);
        passOn(blueprint, cells, cell, other);
        int[] nuclei = cells.codes(blueprint.layout.nuclei());
        nuclei[cell] += nuclei[other];
        if (blueprint.layout.keepsSubstrates) {
            for (int substrate = 0; substrate < blueprint.substrates.size(); substrate++) {
                give(cells.internalised(substrate), cell, other);
            }
        }
    }

    private static void passOn(Blueprint blueprint, Population cells, int to, int from) {
        for (int pool = 0; pool < blueprint.pools.size(); pool++) {
            give(cells.pool(pool), to, from);
        }
        for (int column : blueprint.conserved) {
            give(cells.numbers(column), to, from);
        }
    }

    private static void give(double[] column, int to, int from) {
        column[to] += column[from];
        column[from] = 0;
    }
}
