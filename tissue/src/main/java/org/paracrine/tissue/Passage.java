package org.paracrine.tissue;

import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// One step of first order of everything that moves a field, one after the other: flow ([Advection]), diffusion and
/// exchange ([Sweeps], or [ImplicitDiffusion] where splitting by axis would ask for far shorter steps), binding
/// ([Binding]).
///
/// The flow comes first: what it moves and what then diffuses back balance within the step, so that a field in which
/// both are in balance stays as it is. The other way round it would be off by the way of the fluid in a step.
/// Fluid that vessels bring and lymph drains is part of the exchange, so that the flow only moves what is there.
final class Passage implements Diffusion {
    private final VoxelGrid grid;
    private final Crew crew;
    private final Sweeps sweeps;
    private final ImplicitDiffusion whole;
    private @Nullable Advection advection;
    private Motion motion = Motion.diffusion();
    private boolean isSplit = true;

    Passage(VoxelGrid grid, Crew crew, ImplicitDiffusion whole) {
        this.grid = grid;
        this.crew = crew;
        this.sweeps = new Sweeps(grid, crew);
        this.whole = whole;
    }

    /// From now on steps follow this motion.
    void follow(Motion other) {
        motion = other;
    }

    /// From now on diffusion goes along one axis after the other, or along all at once.
    void split(boolean split) {
        isSplit = split;
    }

    /// A first guess: diffusion and exchange alone, which change nothing but the field and its exposure.
    void guess(Field field, Exchange exchange, double minutes) {
        sweeps.step(field, exchange, minutes);
    }

    @Override
    public Budget step(Field field, Exchange exchange, double minutes) {
        Budget budget = flow(field, minutes).plus(diffusion().step(field, exchange, minutes));
        Binding binding = motion.binding();
        Matrix matrix = motion.matrix();
        if (binding != null && matrix != null) {
            binding.advance(field, minutes, matrix);
        } else if (binding != null) {
            binding.advance(field, minutes);
        }
        return budget;
    }

    private Diffusion diffusion() {
        return isSplit ? sweeps : whole;
    }

    private Budget flow(Field field, double minutes) {
        Flow flow = motion.flow();
        if (flow == null) {
            return new Budget(0, 0, 0, 0, 0);
        }
        if (advection == null) {
            advection = new Advection(grid, crew);
        }
        return advection.advance(field, flow, new Carriage(motion.hindrance(), 0), minutes);
    }
}
