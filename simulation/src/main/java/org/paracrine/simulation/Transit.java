package org.paracrine.simulation;

import org.jspecify.annotations.Nullable;
import org.paracrine.body.Body;
import org.paracrine.body.Organ;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Binding;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Pace;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.Walls;

/// Where the particles of one carrier are in one animal, and the books that show that none is lost.
///
/// Amounts in the tissue and in cells are those of the block; [Plan#scale] turns them into those of the whole tumour.
final class Transit {
    final Carrier carrier;
    final Body body;
    final Field field;
    final Pace pace;
    final @Nullable Binding binding;
    /// Particles of the block that drained away, left it with the fluid, or broke down between the cells.
    double drained;
    /// Particles of the block that cells have taken up.
    double internalised;
    /// Particles of the block that enzymes have turned into another drug, among those taken up.
    double converted;
    /// Particles of the block that enzymes have made of another drug.
    double made;

    /// @param walls of its field: closed, or open to the fluid
    Transit(Carrier carrier, VoxelGrid block, Walls walls, Crew crew) {
        this.carrier = carrier;
        this.body = new Body(carrier.kinetics());
        this.field = new Field(
                new Substrate(
                        carrier.name(), "particles/µm³", carrier.diffusivity(), carrier.interstitialLoss(), 0, walls),
                block);
        this.pace = new Pace();
        Binding.Rates rates = carrier.binding();
        this.binding = rates == null ? null : new Binding(block, rates, crew);
    }

    private Transit(Transit other) {
        carrier = other.carrier;
        body = other.body.copy();
        field = other.field.copy();
        pace = other.pace.copy();
        binding = other.binding == null ? null : other.binding.copy();
        drained = other.drained;
        internalised = other.internalised;
        converted = other.converted;
        made = other.made;
    }

    Transit copy() {
        return new Transit(this);
    }

    /// Particles given so far by any route.
    double given() {
        return body.given();
    }

    /// True before the first dose, and before any is made: nothing to compute.
    boolean isIdle() {
        return given() == 0 && made == 0;
    }

    /// Particles that a cell has made and given to its voxel.
    void make(int voxel, double particles, double scale) {
        if (particles <= 0) {
            return;
        }
        body.make(scale * particles);
        field.values()[voxel] += particles / field.grid().voxelVolume();
        made += particles;
    }

    /// Particles of the block that the matrix holds.
    private double held() {
        return binding == null ? 0 : binding.boundAmount() + binding.trappedAmount();
    }

    /// Particles in an organ now; the tumour holds what is free in its tissue, what the matrix holds, and what is
    /// inside
    /// cells that have not been removed.
    double amount(Organ organ, double scale, double particlesInCells) {
        return switch (organ) {
            case TUMOUR -> scale * (field.amount() + held() + particlesInCells);
            case ELIMINATED -> body.amount(Organ.ELIMINATED) + scale * (drained + internalised - particlesInCells);
            default -> body.amount(organ);
        };
    }

    /// What is missing from the books, as a share of what was given or made: rounding only, or a defect.
    double imbalance(double scale, double particlesInCells) {
        double found = 0;
        for (Organ organ : Organ.values()) {
            found += amount(organ, scale, particlesInCells);
        }
        double brought = given() + scale * made;
        return isIdle() ? 0 : (found - brought) / brought;
    }
}
