package org.paracrine.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tumour and its cells.
///
/// @param model the name in the library that filled in what the study left out
/// @param represents the tumour volume that the simulated block stands for at the start (mm³)
public record Tumour(
        @About("A tumour of the library; the study's own keys override it one by one.")
        @NameOf(NameOf.TUMOURS)
        @Nullable
        String model,

        @About(
                value = "The tumour volume that the simulated block stands for at the start.",
                example = "4 mm3 (assumed 2 .. 6)")
        @Measured(unit = "mm3", above = true)
        Quantity represents,

        @About(value = "The types of cells, by name.", example = "{ glioma: { start: 400 cells } }")
        Map<String, CellType> cells) {
    public Tumour {
        cells = Ordered.copy(cells);
    }

    /// One type of cell.
    ///
    /// @param start cells at the start, in a ball in the middle of the block
    /// @param apoptosis (1/min)
    /// @param volume of a cell (µm³)
    /// @param oxygen left out: oxygen is nothing to these cells
    /// @param motility left out: the cells do not crawl
    /// @param secretion by substrate
    public record CellType(
            @About(
                    value = "Cells at the start, in a ball in the middle of the block.",
                    example = "400 cells (assumed 350 .. 450)")
            @Measured(unit = "cells", also = "")
            Quantity start,

            @About(
                    value = "How the cells divide.",
                    example = "{ model: live, entry: 0.0003 /min (assumed 0.0002 .. 0.0004) }")
            Cycle cycle,

            @About(value = "How often a cell dies by apoptosis.", example = "5.3e-5 /min (physicell_grammar P178)")
            @Measured(unit = "/min")
            Quantity apoptosis,

            @About(value = "Volume of a cell.", example = "2494 um3 (physicell_grammar P179)")
            @Measured(unit = "um3", above = true)
            Quantity volume,

            @About("What oxygen is to these cells.") @Nullable
            Oxygen oxygen,

            @About("How cells push and stick.") @Default("{}")
            Mechanics mechanics,

            @About("How cells crawl; left out, they do not.") @Nullable
            Motility motility,

            @About("How cells take up what is given.") @Nullable
            Uptake uptake,

            @About("What cells give to and take from the substrates other than oxygen.")
            @Default("{}")
            @NameOf("tissue.substrates")
            @OfSubstrate
            Map<String, Secretion> secretion) {
        public CellType {
            secretion = Ordered.copy(secretion);
        }
    }

    /// How cells divide.
    ///
    /// @param entry the rate of leaving the first phase (1/min); for the live model, the rate of division
    public record Cycle(
            @About(
                    "The phases: live, Ki67 basic, Ki67 advanced, flow cytometry, flow cytometry separated or cycling quiescent.")
            @Default("live")
            CycleModel model,

            @About(
                    value = "The rate of leaving the first phase; in the live model, of dividing.",
                    example = "0.0003 /min (assumed 0.0002 .. 0.0004)")
            @Measured(unit = "/min")
            Quantity entry) {}

    /// The phases of a cell cycle, named as in PhysiCell.
    public enum CycleModel {
        LIVE,
        @Key("Ki67 basic")
        KI67_BASIC,
        @Key("Ki67 advanced")
        KI67_ADVANCED,
        FLOW_CYTOMETRY,
        FLOW_CYTOMETRY_SEPARATED,
        CYCLING_QUIESCENT
    }

    /// What oxygen is to a cell.
    ///
    /// @param uptake (1/min)
    /// @param threshold below it no cell enters the cycle (mmHg)
    /// @param saturation above it oxygen no longer limits the cycle (mmHg)
    /// @param necrosis the highest rate (1/min)
    /// @param necrosisBelow where necrosis begins (mmHg)
    /// @param mostNecrosisBelow where it reaches its highest rate (mmHg)
    public record Oxygen(
            @About(
                    value = "The rate at which a cell takes oxygen from its own volume.",
                    example = "10 /min (ghaffarizadeh2018 P092)")
            @Measured(unit = "/min")
            Quantity uptake,

            @About(value = "Below this, no cell enters the cycle.", example = "5 mmHg (ghaffarizadeh2018 P154)")
            @Measured(unit = "mmHg")
            Quantity threshold,

            @About(value = "Above this, oxygen no longer limits the cycle.", example = "38 mmHg (macklin_ca P093)")
            @Measured(unit = "mmHg", above = true)
            Quantity saturation,

            @About(value = "The highest rate of necrosis.", example = "0.00277 /min (ghaffarizadeh2018 P158)")
            @Measured(unit = "/min")
            Quantity necrosis,

            @About(value = "Where necrosis begins.", example = "5 mmHg (ghaffarizadeh2018 P154)")
            @Measured(unit = "mmHg")
            Quantity necrosisBelow,

            @About(value = "Where necrosis reaches its highest rate.", example = "2.5 mmHg (ghaffarizadeh2018 P155)")
            @Measured(unit = "mmHg")
            Quantity mostNecrosisBelow) {}

    /// The defaults are those of PhysiCell.
    ///
    /// @param adhesion (µm/min)
    /// @param repulsion (µm/min)
    /// @param reach how far adhesion acts, in radii of the cell
    public record Mechanics(
            @About("Strength of the pull between neighbours.")
            @Default("0.4 um/min (ghaffarizadeh2018)")
            @Measured(unit = "um/min")
            Quantity adhesion,

            @About("Strength of the push between overlapping neighbours.")
            @Default("10 um/min (ghaffarizadeh2018)")
            @Measured(unit = "um/min", above = true)
            Quantity repulsion,

            @About("How far adhesion acts, in radii of the cell.")
            @Default("1.25 (ghaffarizadeh2018)")
            @Measured(unit = "", min = 1, max = 5)
            Quantity reach) {}

    /// How cells crawl.
    ///
    /// @param speed (µm/min)
    /// @param persistence how long a cell keeps its direction (min)
    /// @param bias 0 is a random walk, 1 follows the gradient
    public record Motility(
            @About(value = "How fast a cell crawls.", example = "0.2 um/min (assumed 0.1 .. 0.4)")
            @Measured(unit = "um/min")
            Quantity speed,

            @About(value = "How long a cell keeps its direction.", example = "15 min (assumed 5 .. 60)")
            @Measured(unit = "min", above = true)
            Quantity persistence,

            @About("0 is a random walk; 1 goes straight along the gradient that a rule names.")
            @Default("0")
            @Measured(unit = "", max = 1, design = true)
            Quantity bias) {}

    /// How cells take up what is given.
    public record Uptake(
            @About(
                    value = "How a cell takes up vesicles.",
                    example = "{ maximum: 10 particles/min/cell, half saturation: 1 particles/um3 }")
            Saturable vesicles) {}

    /// Uptake that has a maximum.
    ///
    /// @param maximum (particles/min for each cell); a product's ligand multiplies it
    /// @param halfSaturation the concentration at which uptake is half of its maximum (particles/µm³)
    public record Saturable(
            @About(value = "The most that one cell takes up.", example = "10 particles/min/cell (assumed 3 .. 30)")
            @Measured(
                    unit = "particles/min/cell",
                    also = {"particles/min", "/min/cell", "/min"})
            Quantity maximum,

            @About(
                    value = "The concentration at which uptake is half of its maximum.",
                    example = "1 particles/um3 (assumed 0.3 .. 3)")
            @Measured(unit = "particles/um3", also = "/um3", above = true)
            Quantity halfSaturation) {}

    /// What a cell gives to and takes from one substrate.
    ///
    /// @param rate (1/min)
    /// @param target the level at which secretion stops (the substrate's unit)
    /// @param uptake (1/min)
    public record Secretion(
            @About(value = "How fast a cell secretes toward the target.", example = "1 /min (assumed 0.3 .. 3)")
            @Measured(unit = "/min")
            @Nullable
            Quantity rate,

            @About("The level at which secretion stops, in the unit of the substrate.")
            @Measured(unit = "{level}")
            @Nullable
            Quantity target,

            @About("How fast a cell takes the substrate from its own volume.") @Measured(unit = "/min") @Nullable
            Quantity uptake) {}
}
