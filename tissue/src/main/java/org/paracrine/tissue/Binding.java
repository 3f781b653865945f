package org.paracrine.tissue;

import java.util.Arrays;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

/// Reversible binding of one substrate to the matrix, and trapping of what is bound, voxel by voxel.
///
///     dc/dt = −k_on B c + k_off b
///     db/dt =  k_on B c − (k_off + k_trap) b
///     dx/dt =  k_trap b
///
/// | symbol | here           | unit       | meaning                                       |
/// |--------|----------------|------------|-----------------------------------------------|
/// | c      | the free field | amount/µm³ | free, per volume of tissue                    |
/// | b      | `bound`        | amount/µm³ | bound, per volume of tissue; can come off     |
/// | x      | `trapped`      | amount/µm³ | trapped for good                              |
/// | B      | `sites`        | 1          | binding sites over those of the normal matrix |
/// | k_on   | [Rates#on]     | 1/min      | binding where B = 1                           |
/// | k_off  | [Rates#off]    | 1/min      | release                                       |
/// | k_trap | [Rates#trap]   | 1/min      | trapping                                      |
///
/// At rest without trapping b/c = k_on B/k_off. Linear: valid while few of the sites are taken. The step is
/// exact for any length ([BindingShares]), nothing falls below 0, and c + b + x is kept to rounding.
public final class Binding {
    private final VoxelGrid grid;
    private final Rates rates;
    private final Crew crew;
    private final double[] bound;
    private final double[] trapped;

    /// How fast it binds, comes off and is trapped.
    ///
    /// @param on binding where sites are those of the normal matrix (1/min), at least 0
    /// @param off release (1/min), at least 0
    /// @param trap trapping of what is bound (1/min), at least 0
    public record Rates(double on, double off, double trap) {
        public Rates {
            require("binding", on);
            require("release", off);
            require("trapping", trap);
        }

        private static void require(String what, double rate) {
            if (!(rate >= 0 && Double.isFinite(rate))) {
                throw new IllegalArgumentException(
                        "the rate of " + what + " must be finite and >= 0 /min, got " + rate);
            }
        }
    }

    /// Nothing bound, nothing trapped.
    public Binding(VoxelGrid grid, Rates rates, Crew crew) {
        this.grid = grid;
        this.rates = rates;
        this.crew = crew;
        this.bound = new double[grid.voxels()];
        this.trapped = new double[grid.voxels()];
    }

    public VoxelGrid grid() {
        return grid;
    }

    public Rates rates() {
        return rates;
    }

    /// Bound concentration per voxel; not a copy.
    public double[] bound() {
        return bound;
    }

    /// Trapped concentration per voxel; not a copy.
    public double[] trapped() {
        return trapped;
    }

    /// Bound in the whole block.
    public double boundAmount() {
        return total(bound);
    }

    /// Trapped in the whole block.
    public double trappedAmount() {
        return total(trapped);
    }

    /// Binds, releases and traps for `minutes` (at least 0) with as many sites everywhere as in the normal
    /// matrix.
    public void advance(Field free, double minutes) {
        check(free, minutes);
        BindingShares shares = BindingShares.of(rates, 1, minutes);
        crew.each(bound.length, (from, to) -> {
            for (int voxel = from; voxel < to; voxel++) {
                move(free.values(), voxel, shares);
            }
        });
    }

    /// The same with as many sites as there is matrix.
    public void advance(Field free, double minutes, Matrix matrix) {
        advance(free, minutes, matrix.density());
    }

    /// The same with these sites per voxel, over those of the normal matrix.
    public void advance(Field free, double minutes, double[] sites) {
        check(free, minutes);
        if (sites.length != bound.length) {
            throw new IllegalArgumentException(
                    "binding needs sites for " + bound.length + " voxels, got " + sites.length);
        }
        for (int voxel = 0; voxel < sites.length; voxel++) {
            if (!(sites[voxel] >= 0 && Double.isFinite(sites[voxel]))) {
                throw new NumericalFailure(
                        "the binding sites of " + free.substrate().name() + " are " + sites[voxel] + " in voxel "
                                + Faces.place(grid, voxel) + "; they must be finite and >= 0");
            }
        }
        crew.each(bound.length, (from, to) -> {
            // Where the matrix is untouched, neighbours have the same sites, and the shares are dear.
            double last = sites[from];
            BindingShares shares = BindingShares.of(rates, last, minutes);
            for (int voxel = from; voxel < to; voxel++) {
                if (sites[voxel] != last) {
                    last = sites[voxel];
                    shares = BindingShares.of(rates, last, minutes);
                }
                move(free.values(), voxel, shares);
            }
        });
    }

    private void move(double[] free, int voxel, BindingShares shares) {
        double c = free[voxel];
        double b = bound[voxel];
        free[voxel] = shares.freeToFree() * c + shares.boundToFree() * b;
        bound[voxel] = shares.freeToBound() * c + shares.boundToBound() * b;
        trapped[voxel] += shares.freeToTrapped() * c + shares.boundToTrapped() * b;
    }

    private double total(double[] column) {
        return grid.voxelVolume()
                * crew.sum(
                        column.length,
                        (from, to) -> Arrays.stream(column, from, to).reduce(0, Double::sum));
    }

    private void check(Field free, double minutes) {
        if (!(minutes >= 0 && Double.isFinite(minutes))) {
            throw new IllegalArgumentException("a step must be finite and >= 0 min, got " + minutes);
        }
        if (!free.grid().equals(grid)) {
            throw new IllegalArgumentException(
                    "binding on " + grid + " cannot act on " + free.substrate().name() + " on " + free.grid());
        }
    }

    /// A state of its own with the same numbers.
    public Binding copy() {
        Binding copy = new Binding(grid, rates, crew);
        System.arraycopy(bound, 0, copy.bound, 0, bound.length);
        System.arraycopy(trapped, 0, copy.trapped, 0, trapped.length);
        return copy;
    }
}
