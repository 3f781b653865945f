package org.paracrine.tissue;

import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

class ImplicitDiffusionTest extends DiffusionContract {
    @Override
    ImplicitDiffusion solver(VoxelGrid grid, Crew crew) {
        return new ImplicitDiffusion(grid, crew);
    }
}
