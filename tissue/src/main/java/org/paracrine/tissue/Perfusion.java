package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.VoxelGrid;

/// Exchange of a field with the plasma through the walls of a vessel bed.
///
///     flux per tissue volume = f P S (c_plasma − c)
///
/// | symbol   | here           | unit   | meaning                                                            |
/// |----------|----------------|--------|--------------------------------------------------------------------|
/// | P        | `permeability` | µm/min | of the vessel wall for this substrate                              |
/// | S        | `bed`          | 1/µm   | [VesselBed#surfacePerVolume]                                       |
/// | f        | `share`        | 1      | vessels in this voxel over the average of the bed: 1 unless changed |
/// | c_plasma | `plasma`       | field  | concentration in the plasma, the same along all vessels            |
///
/// Valid while the plasma loses little of the substrate on its way through the tissue (permeability-limited
/// exchange); at rest without other losses the tissue reaches the level of the plasma, with decay λ it reaches
/// P S c_plasma / (P S + λ). Source: Kedem & Katchalsky 1958, doi:10.1016/0006-3002(58)90330-5, diffusive part.
public final class Perfusion {
    private final VoxelGrid grid;
    private final VesselBed bed;
    private final double[] share;

    public Perfusion(VoxelGrid grid, VesselBed bed) {
        this.grid = grid;
        this.bed = bed;
        this.share = new double[grid.voxels()];
        Arrays.fill(share, 1);
    }

    public VesselBed bed() {
        return bed;
    }

    /// Vessels per voxel over the average of the bed, at least 0; not a copy, so that vessels may grow and
    /// regress.
    public double[] share() {
        return share;
    }

    /// Adds the vessels' part to an exchange.
    public void fill(Exchange exchange, double permeability, double plasma) {
        if (!exchange.grid().equals(grid)) {
            throw new IllegalArgumentException("vessels on " + grid + " cannot fill an exchange on " + exchange.grid());
        }
        require("the plasma concentration", plasma);
        double rate = rate(permeability);
        double[] supply = exchange.supply();
        double[] loss = exchange.loss();
        for (int voxel = 0; voxel < share.length; voxel++) {
            supply[voxel] += share[voxel] * rate * plasma;
            loss[voxel] += share[voxel] * rate;
        }
    }

    /// Plasma that the whole block clears one way (µm³/min): Σ f P S V.
    public double clearance(double permeability) {
        double sum = 0;
        for (double part : share) {
            sum += part;
        }
        return sum * rate(permeability) * grid.voxelVolume();
    }

    /// What goes from the tissue back into the vessels (amount/min) at the field's present values: Σ f P S c V.
    ///
    /// After [Diffusion#step] the values are those that the step used: times the step it is the vessels' share
    /// of [Budget#taken].
    public double backflow(Field field, double permeability) {
        double sum = 0;
        for (int voxel = 0; voxel < share.length; voxel++) {
            sum += share[voxel] * field.at(voxel);
        }
        return sum * rate(permeability) * grid.voxelVolume();
    }

    private double rate(double permeability) {
        require("the permeability of vessels", permeability);
        return permeability * bed.surfacePerVolume();
    }

    private static void require(String what, double value) {
        if (!(value >= 0 && Double.isFinite(value))) {
            throw new IllegalArgumentException(what + " must be finite and >= 0, got " + value);
        }
    }
}
