package org.paracrine.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The block of tissue that is simulated.
///
/// @param size of the block along x, y and z (µm); two sizes make it flat, one voxel thick
/// @param voxel the side of a voxel (µm)
/// @param thickness of a flat block (µm); left out: the side of a voxel
/// @param corner where the block begins along each of its sizes (µm); left out: its middle is the origin
/// @param edge what the faces of the block are to cells
/// @param accuracy relative error that a field may make in one coupling step
/// @param vessels left out: there are none
/// @param interstitium left out: nothing hinders vesicles, so none can be given
/// @param flow left out: the fluid between the cells is at rest
/// @param matrix left out: cells leave it as it is
public record Tissue(
        @About(
                value = "Size of the block along x, y and z; two sizes make it flat, one voxel thick.",
                example = "[400 um, 400 um, 160 um]")
        @Measured(unit = "um", above = true, design = true)
        List<Quantity> size,

        @About(value = "Side of a voxel; it must divide every size.", example = "20 um")
        @Measured(unit = "um", above = true, design = true)
        Quantity voxel,

        @About(value = "Thickness of a flat block; left out, the side of a voxel.", example = "10 um")
        @Measured(unit = "um", above = true, design = true)
        @Nullable
        Quantity thickness,

        @About(
                value =
                        "Where the block begins, along each of its sizes; left out, its middle is where x, y and z are 0.",
                example = "[0 um, 0 um, 0 um]")
        @Measured(unit = "um", min = Double.NEGATIVE_INFINITY, design = true)
        @Nullable
        List<Quantity> corner,

        @About(
                "What the faces of the block are to cells: a wall pushes them off, a membrane pushes and pulls as each type says, a barrier only stops them; where it is open, a cell that crosses stays outside for good and does nothing more.")
        @Default("wall")
        Edge edge,

        @About("The relative error that each field may make in one step of the trial; smaller is slower.")
        @Default("1 %")
        @Measured(unit = "", above = true, max = 0.2, design = true)
        Quantity accuracy,

        @About("The blood vessels in the block; left out, there are none.") @Nullable
        Vessels vessels,

        @About("What lies between the cells and hinders vesicles; needed where vesicles are given.") @Nullable
        Interstitium interstitium,

        @About("The flow of the fluid between the cells, given or from pressures; left out, it is at rest.") @Nullable
        InterstitialFlow flow,

        @About("How cells change the matrix between them; left out, they do not.") @Nullable
        Remodelling matrix,

        @About("What diffuses between the cells, by name.") @OfSubstrate
        Map<String, Substrate> substrates) {
    public Tissue {
        size = List.copyOf(size);
        corner = corner == null ? null : List.copyOf(corner);
        substrates = Ordered.copy(substrates);
    }

    /// Voxels along x, y and z.
    public int[] voxels() {
        int[] voxels = {1, 1, 1};
        for (int axis = 0; axis < size.size(); axis++) {
            voxels[axis] = Math.max(1, (int) Math.round(size.get(axis).value() / voxel.value()));
        }
        return voxels;
    }

    /// Side of a voxel along z (µm), which is the thickness of a flat block.
    public double height() {
        return thickness == null ? voxel.value() : thickness.value();
    }

    /// Where the block begins along x, y and z (µm).
    public double[] low() {
        double[] low = new double[AXES];
        for (int axis = 0; axis < AXES; axis++) {
            List<Quantity> begins = corner == null ? List.of() : corner;
            low[axis] = axis < begins.size() ? begins.get(axis).value() : -extent(axis) / 2;
        }
        return low;
    }

    /// Where it ends (µm).
    public double[] high() {
        double[] high = low();
        for (int axis = 0; axis < AXES; axis++) {
            high[axis] += extent(axis);
        }
        return high;
    }

    private double extent(int axis) {
        return voxels()[axis] * (axis == AXES - 1 ? height() : voxel.value());
    }

    private static final int AXES = 3;

    /// What the outer faces of the block are to cells.
    public enum Edge {
        WALL,
        MEMBRANE,
        BARRIER,
        OPEN
    }

    /// The blood vessels.
    ///
    /// @param density vessels through a cross-section (1/µm²)
    /// @param diameter (µm)
    /// @param pore diameter of the openings in the wall (µm)
    /// @param poreArea share of the wall that is openings
    /// @param wall its thickness (µm)
    /// @param network left out: the vessels are spread evenly
    public record Vessels(
            @About(value = "Vessels through a cross-section.", example = "80 /mm2 (assumed 40 .. 160)")
            @Measured(unit = "/um2")
            Quantity density,

            @About(value = "Diameter of a vessel.", example = "10 um (assumed 7 .. 15)")
            @Measured(unit = "um", above = true)
            Quantity diameter,

            @About(
                    value = "Diameter of the openings in the vessel wall.",
                    example = "400 nm (hobbs1998 P088 200 .. 1200)")
            @Measured(unit = "um", above = true)
            Quantity pore,

            @About("Share of the vessel wall that is openings.")
            @Default("0.1 % (assumed 0.03 .. 0.3)")
            @Measured(unit = "", max = 1)
            Quantity poreArea,

            @About("Thickness of the vessel wall.")
            @Default("1 um (assumed 0.5 .. 2)")
            @Measured(unit = "um", above = true)
            Quantity wall,

            @About("Vessels one by one, with their flow; left out, they are spread evenly.") @Nullable
            Network network) {}

    /// What lies between the cells.
    ///
    /// @param fibreVolume share of the volume that is fibres
    /// @param fibreRadius (µm)
    /// @param viscosity of the fluid between the fibres (mPa·s)
    /// @param temperature (K)
    /// @param vesicleLoss degraded or drained between the cells (1/min)
    /// @param binding of vesicles to the matrix; left out: none
    public record Interstitium(
            @About(value = "Share of the volume that is fibres.", example = "5 % (assumed 2 .. 10)")
            @Measured(unit = "", max = 0.99)
            Quantity fibreVolume,

            @About(value = "Radius of a fibre.", example = "10 nm (assumed 5 .. 20)")
            @Measured(unit = "um", above = true)
            Quantity fibreRadius,

            @About(value = "Viscosity of the fluid between the fibres.", example = "0.69 mPa.s (assumed 0.6 .. 1.2)")
            @Measured(unit = "mPa.s", above = true)
            Quantity viscosity,

            @About("Temperature of the tissue.")
            @Default("310 K")
            @Measured(unit = "K", min = 273, max = 320, design = true)
            Quantity temperature,

            @About(
                    value = "Vesicles degraded or drained between the cells.",
                    example = "0.002 /min (assumed 0.0005 .. 0.005)")
            @Measured(unit = "/min")
            Quantity vesicleLoss,

            @About("How vesicles bind to the matrix; left out, they do not.") @Nullable
            Binding binding) {}

    /// How vesicles bind to the matrix.
    ///
    /// @param on from free to bound (1/min)
    /// @param off from bound to free (1/min)
    /// @param trapping from bound to held for good (1/min); left out: 0
    public record Binding(
            @About(value = "From free to bound.", example = "0.01 /min (assumed 0.003 .. 0.03)")
            @Measured(unit = "/min")
            Quantity on,

            @About(value = "From bound to free.", example = "0.02 /min (assumed 0.005 .. 0.05)")
            @Measured(unit = "/min")
            Quantity off,

            @About("From bound to held for good; left out, none.") @Measured(unit = "/min") @Nullable
            Quantity trapping) {}

    /// Something that diffuses between the cells.
    ///
    /// @param unit of its levels; the amount unit of the field is this times µm³
    /// @param diffusivity (µm²/min)
    /// @param amongCells diffusivity where cells are packed (µm²/min); left out: the same
    /// @param decay (1/min)
    /// @param start the level at the start (`unit`)
    /// @param pattern how it starts instead where it is not the same everywhere
    /// @param vessels left out: the vessels neither bring nor take it
    public record Substrate(
            @About(value = "The unit of its levels, or `dimensionless`: then they are plain numbers.", example = "mmHg")
            @NameOf(NameOf.UNITS)
            String unit,

            @About(value = "How fast it diffuses.", example = "1e5 um2/min (ghaffarizadeh2018 P091)")
            @Measured(unit = "um2/min")
            Quantity diffusivity,

            @About("How fast it diffuses where cells are packed, as in a spheroid in its medium; left out, as fast.")
            @Measured(unit = "um2/min", above = true)
            @Nullable
            Quantity amongCells,

            @About(value = "How fast it decays by itself.", example = "0.1 /min (assumed 0.05 .. 0.2)")
            @Measured(unit = "/min")
            Quantity decay,

            @About(value = "Its level at the start.", example = "38 mmHg (macklin_ca P093)") @Measured(unit = "{level}")
            Quantity start,

            @About("How it starts instead, where it is not the same everywhere.") @Nullable
            StartPattern pattern,

            @About("What the vessels bring; left out, they neither bring nor take it.") @Nullable
            Supply vessels,

            @About("The walls of the block: closed, held at a level, or each face as said.") @Default("closed")
            Walls walls) {}

    /// What the vessels bring of a substrate.
    ///
    /// @param level in the blood (the substrate's unit)
    /// @param permeability of the vessel wall (µm/min)
    public record Supply(
            @About(value = "The level in the blood.", example = "60 mmHg (assumed 40 .. 80)")
            @Measured(unit = "{level}")
            Quantity level,

            @About(value = "Permeability of the vessel wall.", example = "300 um/min (assumed 100 .. 1000)")
            @Measured(unit = "um/min")
            Quantity permeability) {}

    /// What happens at the six faces of the block.
    public sealed interface Walls {
        /// Nothing passes.
        record Closed() implements Walls {}

        /// The level is held there.
        record Fixed(
                @About("The level at the walls.") @Measured(unit = "{level}")
                Quantity level) implements Walls {}

        /// Held at a level where a face has one, closed where it is left out. A flat block has no faces along z.
        record Faces(
                @About("The level where x is lowest.") @Measured(unit = "{level}") @Nullable
                Quantity xLow,

                @About("The level where x is highest.") @Measured(unit = "{level}") @Nullable
                Quantity xHigh,

                @About("The level where y is lowest.") @Measured(unit = "{level}") @Nullable
                Quantity yLow,

                @About("The level where y is highest.") @Measured(unit = "{level}") @Nullable
                Quantity yHigh,

                @About("The level where z is lowest.") @Measured(unit = "{level}") @Nullable
                Quantity zLow,

                @About("The level where z is highest.") @Measured(unit = "{level}") @Nullable
                Quantity zHigh)
                implements Walls {}
    }
}
