package org.paracrine.tissue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// The extracellular matrix: how much there is in each voxel, and what it does to what moves.
///
///     dρ/dt = d (1 − ρ/ρ_max) − g ρ
///
/// | symbol | here              | unit  | meaning                                              |
/// |--------|-------------------|-------|------------------------------------------------------|
/// | ρ      | `density`         | 1     | matrix over that of the normal tissue of the study   |
/// | ρ_max  | [Fibres#capacity] | 1     | most that fits                                       |
/// | d      | `deposition`      | 1/min | laid down by cells in empty space                    |
/// | g      | `degradation`     | 1/min | broken down by cells, in proportion to what is there |
///
/// The form is assumed: the simplest one with a ceiling that is linear in ρ. The step is exact,
///
///     ρ(t + τ) = ρ_∞ + (ρ − ρ_∞) e^−rτ,   r = d/ρ_max + g,   ρ_∞ = d/r
///
/// so that 0 ≤ ρ ≤ ρ_max for any step.
public final class Matrix {
    /// Nuclei stop where the pore is this share of their cross-section (Wolf et al. 2013).
    private static final double ARREST = 0.1;

    private final VoxelGrid grid;
    private final Fibres fibres;
    private final double[] density;
    private final double[] deposition;
    private final double[] degradation;

    /// What the matrix is made of where its density is 1.
    ///
    /// @param volume share of the tissue volume that fibres fill, 0 to 1
    /// @param pore cross-section of the gaps between fibres (µm²), above 0
    /// @param capacity largest density, at least 1, with fibres filling less than the whole volume
    public record Fibres(double volume, double pore, double capacity) {
        public Fibres {
            if (!(volume >= 0 && volume < 1)) {
                throw new IllegalArgumentException(
                        "fibres fill a share of the volume from 0 to below 1, got " + volume);
            }
            if (!(pore > 0 && Double.isFinite(pore))) {
                throw new IllegalArgumentException(
                        "the cross-section of pores must be finite and > 0 µm², got " + pore);
            }
            if (!(capacity >= 1 && Double.isFinite(capacity))) {
                throw new IllegalArgumentException(
                        "the largest density is relative to normal tissue, so finite and >= 1, got " + capacity);
            }
            if (volume * capacity >= 1) {
                throw new IllegalArgumentException("at the largest density " + capacity + " fibres would fill "
                        + volume * capacity + " of the volume; lower the capacity below " + 1 / volume);
            }
        }
    }

    /// Normal everywhere: density 1, nothing laid down, nothing broken down.
    public Matrix(VoxelGrid grid, Fibres fibres) {
        this.grid = grid;
        this.fibres = fibres;
        this.density = new double[grid.voxels()];
        this.deposition = new double[grid.voxels()];
        this.degradation = new double[grid.voxels()];
        Arrays.fill(density, 1);
    }

    public VoxelGrid grid() {
        return grid;
    }

    public Fibres fibres() {
        return fibres;
    }

    /// Relative density per voxel, 0 to the capacity; not a copy.
    public double[] density() {
        return density;
    }

    /// Deposition per voxel (1/min), at least 0; not a copy.
    public double[] deposition() {
        return deposition;
    }

    /// Degradation per voxel (1/min), at least 0; not a copy.
    public double[] degradation() {
        return degradation;
    }

    /// Nobody lays down or breaks down.
    public void clear() {
        Arrays.fill(deposition, 0);
        Arrays.fill(degradation, 0);
    }

    /// Remodels for `minutes` (at least 0) at the rates that are set.
    ///
    /// @throws NumericalFailure if a density lies outside 0 to the capacity, or a rate is negative or not
    ///     finite
    public void advance(double minutes) {
        if (!(minutes >= 0 && Double.isFinite(minutes))) {
            throw new IllegalArgumentException("a step must be finite and >= 0 min, got " + minutes);
        }
        for (int voxel = 0; voxel < density.length; voxel++) {
            require("density", voxel, density[voxel], fibres.capacity());
            require("deposition", voxel, deposition[voxel], Double.MAX_VALUE);
            require("degradation", voxel, degradation[voxel], Double.MAX_VALUE);
            double rate = deposition[voxel] / fibres.capacity() + degradation[voxel];
            if (rate > 0) {
                double gone = -StrictMath.expm1(-rate * minutes);
                double next = density[voxel] * (1 - gone) + deposition[voxel] / rate * gone;
                density[voxel] = Math.min(next, fibres.capacity());
            }
        }
    }

    private void require(String what, int voxel, double value, double most) {
        if (!(value >= 0 && value <= most)) {
            throw new NumericalFailure("the " + what + " of the matrix is " + value + " in voxel "
                    + Faces.place(grid, voxel) + "; it must lie between 0 and " + most);
        }
    }

    /// Share of the volume of a voxel that fibres fill.
    public double fibreVolume(int voxel) {
        return fibres.volume() * density[voxel];
    }

    /// Writes what the matrix leaves of the mobility of a substrate, voxel by voxel.
    ///
    /// @param mobilityOfDensity mobility (finite, ≥ 0) at a relative density; 1 at density 1 if the
    ///     diffusivity of the substrate is that in the normal tissue
    public void hinder(Medium medium, DoubleUnaryOperator mobilityOfDensity) {
        if (!medium.grid().equals(grid)) {
            throw new IllegalArgumentException(
                    "the matrix on " + grid + " cannot hinder a substrate on " + medium.grid());
        }
        double[] mobility = medium.mobility();
        for (int voxel = 0; voxel < density.length; voxel++) {
            double value = mobilityOfDensity.applyAsDouble(density[voxel]);
            if (!(value >= 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException(
                        "the mobility at matrix density " + density[voxel] + " must be finite and >= 0, got " + value);
            }
            mobility[voxel] = value;
        }
    }

    /// Cross-section of the gaps between fibres (µm²): A/ρ, since the gaps of a network of thin straight
    /// fibres are as wide as 1/√ρ.
    public double pore(int voxel) {
        return fibres.pore() / density[voxel];
    }

    /// What the matrix leaves of the speed of a cell that does not cut its way, from 0 to 1.
    ///
    ///     v/v_free = (A/A_n − 0.1)/(1 − 0.1), between 0 and 1
    ///
    /// | symbol | here      | unit | meaning                                  |
    /// |--------|-----------|------|------------------------------------------|
    /// | A      | `pore`    | µm²  | cross-section of the gaps between fibres |
    /// | A_n    | `nucleus` | µm²  | cross-section of the undeformed nucleus  |
    ///
    /// Speed falls in proportion to pore size, and cells stop at 10 % of the cross-section of the nucleus (7
    /// µm² in tumour cells): Wolf et al. 2013, doi:10.1083/jcb.201210152. Assumed: the full speed where the
    /// nucleus just fits; above it, that a sparse matrix gives too little hold is left out. Cells that cut do
    /// so by degradation.
    public double motility(int voxel, double nucleus) {
        if (!(nucleus > 0 && Double.isFinite(nucleus))) {
            throw new IllegalArgumentException(
                    "the cross-section of a nucleus must be finite and > 0 µm², got " + nucleus);
        }
        return Math.clamp((pore(voxel) / nucleus - ARREST) / (1 - ARREST), 0.0, 1.0);
    }

    /// A matrix of its own with the same numbers.
    public Matrix copy() {
        Matrix copy = new Matrix(grid, fibres);
        System.arraycopy(density, 0, copy.density, 0, density.length);
        System.arraycopy(deposition, 0, copy.deposition, 0, deposition.length);
        System.arraycopy(degradation, 0, copy.degradation, 0, degradation.length);
        return copy;
    }
}
