package org.paracrine.tissue;

import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// One step of first order of everything that moves a field, one after the other: diffusion and exchange
/// ([Sweeps]), flow ([Advection]), binding ([Binding]).
///
/// Fluid that vessels bring and lymph drains is part of the exchange, so that the flow only moves what is there.
final class Passage implements Diffusion {
    private final VoxelGrid grid;
    private final Crew crew;
    private final Sweeps sweeps;
    private @Nullable Advection advection;
    private Motion motion = Motion.diffusion();

    Passage(VoxelGrid grid, Crew crew) {
        this.grid = grid;
        this.crew = crew;
        this.sweeps = new Sweeps(grid, crew);
    }

    /// From now on steps follow this motion.
    void follow(Motion other) {
        motion = other;
    }

    /// A first guess: diffusion and exchange alone, which change nothing but the field and its exposure.
    void guess(Field field, Exchange exchange, double minutes) {
        sweeps.step(field, exchange, minutes);
    }

    @Override
    public Budget step(Field field, Exchange exchange, double minutes) {
        Budget budget = sweeps.step(field, exchange, minutes);
        Flow flow = motion.flow();
        if (flow != null) {
            if (advection == null) {
                advection = new Advection(grid, crew);
            }
            budget = budget.plus(advection.advance(field, flow, new Carriage(motion.hindrance(), 0), minutes));
        }
        Binding binding = motion.binding();
        Matrix matrix = motion.matrix();
        if (binding != null && matrix != null) {
            binding.advance(field, minutes, matrix);
        } else if (binding != null) {
            binding.advance(field, minutes);
        }
        return budget;
    }
}
