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
    /// Nothing: what enters the blood is gone.
    final @Nullable Body body;
    final Field field;
    final Pace pace;
    final @Nullable Binding binding;
    /// Particles of the block that drained away, left it with the fluid, or broke down between the cells.
    double drained;
    /// Particles of the block that cells have taken up; of a product of cells, those that have arrived.
    double internalised;
    /// Particles of the block that cells had taken up and gave off again.
    double released;
    /// Particles of the block that enzymes have turned into another drug, among those taken up.
    double converted;
    /// Particles of the block that cells made, of nothing or of the cargo of other carriers.
    private double made;
    /// Of a product of cells: those that reach the block.
    final Arrivals arrivals;

    /// @param walls of its field: closed, or open to the fluid
    Transit(Carrier carrier, VoxelGrid block, Walls walls, Crew crew) {
        this.carrier = carrier;
        this.body = carrier.kinetics() == null ? null : new Body(carrier.kinetics());
        this.field = new Field(
                new Substrate(
                        carrier.name(), "particles/µm³", carrier.diffusivity(), carrier.interstitialLoss(), 0, walls),
                block);
        this.pace = new Pace();
        this.arrivals = new Arrivals(carrier.name());
        Binding.Rates rates = carrier.binding();
        this.binding = rates == null ? null : new Binding(block, rates, crew);
    }

    private Transit(Transit other) {
        carrier = other.carrier;
        body = other.body == null ? null : other.body.copy();
        field = other.field.copy();
        pace = other.pace.copy();
        arrivals = other.arrivals.copy(carrier.name());
        binding = other.binding == null ? null : other.binding.copy();
        drained = other.drained;
        internalised = other.internalised;
        released = other.released;
        converted = other.converted;
        made = other.made;
    }

    Transit copy() {
        return new Transit(this);
    }

    /// Particles given so far by any route.
    double given() {
        return body == null ? 0 : body.given();
    }

    /// Particles of the block that cells made so far.
    double made() {
        return made;
    }

    /// True while there is none and no cell may give any off: nothing to compute.
    boolean isIdle() {
        return given() == 0 && made == 0 && !carrier.givenOff().isSteady();
    }

    /// Counts particles of the block that cells made.
    void make(double particles, double scale) {
        made += particles;
        if (body != null) {
            body.beMadeInTumour(scale * particles);
        }
    }

    /// Puts into a voxel what a cell made there.
    void makeIn(int voxel, double particles, double scale) {
        field.values()[voxel] += particles / field.grid().voxelVolume();
        make(particles, scale);
    }

    /// Advances the body; returns what came from it to the whole tumour.
    ///
    /// @param clearance plasma that the whole tumour clears (µm³/min)
    double arrive(double clearance, double minutes) {
        if (body == null) {
            return 0;
        }
        body.changeTumourClearance(clearance);
        return body.advance(minutes);
    }

    /// Gives the body what vessels took from the block, or counts it as drained.
    void leave(double particles, double scale) {
        if (body == null) {
            drained += particles;
        } else {
            body.returnFromTumour(scale * particles);
        }
    }

    /// Particles of the block that the matrix holds.
    private double held() {
        return binding == null ? 0 : binding.boundAmount() + binding.trappedAmount();
    }

    /// Particles in an organ now; the tumour holds what is free in its tissue, what the matrix holds, and what is
    /// inside
    /// cells that have not been removed; of given cells these and those that the block is still to get.
    double amount(Organ organ, double scale, double particlesInCells) {
        return switch (organ) {
            case TUMOUR -> scale * (field.amount() + held() + particlesInCells + arrivals.waiting());
            case ELIMINATED -> inBody(organ) + scale * (drained + internalised - released - particlesInCells);
            default -> inBody(organ);
        };
    }

    /// Given cells that live in the blood, or at the walls of an organ's vessels.
    double living(Organ organ) {
        if (body == null) {
            return 0;
        }
        return organ == Organ.BLOOD ? body.amount(Organ.BLOOD) : body.atWallsOf(organ);
    }

    private double inBody(Organ organ) {
        return body == null ? 0 : body.amount(organ);
    }

    /// What is missing from the books, as a share of what was given and made: rounding only, or a defect.
    double imbalance(double scale, double particlesInCells) {
        double found = 0;
        for (Organ organ : Organ.values()) {
            found += amount(organ, scale, particlesInCells);
        }
        double source = given() + scale * made;
        return source == 0 ? 0 : (found - source) / source;
    }
}
