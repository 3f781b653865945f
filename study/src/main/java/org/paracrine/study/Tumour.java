package org.paracrine.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The tumour and its cells.
///
/// @param model the name in the library that filled in what the study left out
/// @param represents the tumour volume that the simulated block stands for at the start (mm³); left out: the block
/// stands for itself
/// @param keepsSubstrates whether what cells take up of the substrates is counted in them
/// @param numbers that every cell carries, by name
/// @param positions of cells at the start, beside those that the types say
public record Tumour(
        @About("A tumour of the library; the study's own keys override it one by one.")
        @NameOf(NameOf.TUMOURS)
        @Nullable
        String model,

        @About(
                value =
                        "The tumour volume that the simulated block stands for at the start; left out, the block stands for itself.",
                example = "4 mm3 (assumed 2 .. 6)")
        @Measured(unit = "mm3", above = true)
        @Nullable
        Quantity represents,

        @About(
                "Whether cells count what they take up of the substrates: what `intracellular` substrates, `released at death` and `passed on when eaten` need.")
        @Default("no")
        boolean keepsSubstrates,

        @About(
                value =
                        "Numbers that every cell carries, by name; rules know them as `custom:NAME`, and the types say where they start.",
                example = "{ exhaustion: { conserved: no } }")
        @Default("{}")
        Map<String, CustomNumber> numbers,

        @About(
                value = "A CSV file of cells at the start, beside those that the types start with.",
                example = "cells.csv")
        @Nullable
        Attachment positions,

        @About(value = "The types of cells, by name.", example = "{ glioma: { start: 400 cells } }")
        Map<String, CellType> cells) {
    public Tumour {
        numbers = Ordered.copy(numbers);
        cells = Ordered.copy(cells);
    }

    /// A number that every cell carries for rules to read and to set.
    ///
    /// @param conserved true if daughters share it and whoever eats the cell gains it, false if it is copied
    public record CustomNumber(
            @About("Whether daughters share it and whoever eats the cell gains it; else daughters copy it.")
            @Default("no")
            boolean conserved) {}

    /// One type of cell.
    ///
    /// @param start cells at the start; needed unless a file has them
    /// @param scattered anywhere in the block, or in a ball in the middle
    /// @param apoptosis (1/min)
    /// @param necrosis beside that for lack of oxygen (1/min); left out: 0
    /// @param volume of a cell (µm³)
    /// @param oxygen left out: oxygen is nothing to these cells
    /// @param radiation left out: radiation does nothing to these cells
    /// @param response left out: drugs do to these cells what rules say
    /// @param efflux pumps by cargo
    /// @param motility left out: the cells do not crawl
    /// @param receptors on its surface, by name (copies/cell)
    /// @param enzymes that turn prodrugs into drugs, by name
    /// @param gapJunctions permeance of one contact between two such cells, by cargo (µm³/min)
    /// @param targets of drugs, by name: dissociation constants by drug product (nM)
    /// @param secretion by substrate
    /// @param secretes vesicles that a live cell makes, by product (particles/min)
    /// @param releases half-lives of cargo that leaves the cell as a drug, by cargo (min)
    /// @param carries copies at the start, by cargo
    /// @param integrity left out: damage neither comes nor goes by itself
    /// @param turnsInto rates of turning into other types (1/min)
    /// @param bears probabilities that a daughter is of another type
    /// @param numbers start of the numbers that cells carry; 0 for those that are not named
    /// @param differs how cells of the type differ at the start, by behaviour
    public record CellType(
            @About(
                    value =
                            "Cells at the start; may be left out where a file has the `positions` of the cells, and then there are none but those.",
                    example = "400 cells (assumed 350 .. 450)")
            @Measured(unit = "cells", also = "")
            @Nullable
            Quantity start,

            @About("Whether they start anywhere in the block, at random; else in a ball in the middle.") @Default("no")
            boolean scattered,

            @About(
                    value = "How the cells divide.",
                    example = "{ model: live, entry: 0.0003 /min (assumed 0.0002 .. 0.0004) }")
            CellCycle cycle,

            @About(value = "How often a cell dies by apoptosis.", example = "5.3e-5 /min (physicell_grammar P178)")
            @Measured(unit = "/min")
            Quantity apoptosis,

            @About("How often a cell dies by necrosis, whatever the oxygen; left out, never.")
            @Measured(unit = "/min")
            @Nullable
            Quantity necrosis,

            @About("What becomes of a dead cell.") @Default("{}")
            CellDeath death,

            @About(value = "Volume of a cell.", example = "2494 um3 (physicell_grammar P179)")
            @Measured(unit = "um3", above = true)
            Quantity volume,

            @About("What a cell is made of, and how fast that changes.") @Default("{}")
            CellParts parts,

            @About("What oxygen is to these cells.") @Nullable
            Oxygen oxygen,

            @About("What radiation does to these cells; left out, nothing.") @Nullable
            Radiation radiation,

            @About("What drugs inside these cells do to them, beside what rules say; left out, nothing.") @Nullable
            Response response,

            @About(
                    value = "Pumps that bring a cargo out of these cells, by its name.",
                    example = "{ doxorubicin: { rate: 0.01 /min (assumed 0.003 .. 0.03) } }")
            @Default("{}")
            @NameOf("cargo")
            Map<String, Efflux> efflux,

            @About("How cells push and stick.") @Default("{}")
            CellMechanics mechanics,

            @About("How cells crawl; left out, they do not.") @Nullable
            Motility motility,

            @About("How cells take up what is given.") @Nullable
            Uptake uptake,

            @About(
                    value = "Receptors that ligands of vesicles bind, by name.",
                    example = "{ folate receptor: 1e5 /cell (assumed 1e4 .. 1e6) }")
            @Default("{}")
            @Measured(unit = "copies/cell", also = "/cell")
            Map<String, Quantity> receptors,

            @About(
                    value = "Enzymes that turn prodrugs into drugs, by name.",
                    example =
                            "{ thymidine kinase: { converts: ganciclovir, into: ganciclovir triphosphate, rate: 1e5 copies/min/cell (assumed 1e4 .. 1e6), half saturation: 11 uM (assumed 5 .. 50) } }")
            @Default("{}")
            Map<String, Enzyme> enzymes,

            @About(
                    value =
                            "Cargo that passes to cells that it touches, by name: the volume that one contact of two such cells exchanges.",
                    example = "{ ganciclovir triphosphate: 20 um3/min (assumed 5 .. 80) }")
            @Default("{}")
            @NameOf("cargo")
            @Measured(unit = "um3/min", max = 1000)
            Map<String, Quantity> gapJunctions,

            @About(
                    value =
                            "Receptors and other targets that drugs hold, by name: the drug products that bind it, each with its dissociation constant. Rules know the share that is held as `occupancy of NAME`.",
                    example = "{ PD-1: { nivolumab: 3 nM (assumed 1 .. 10) } }")
            @Default("{}")
            @Measured(unit = "nM", above = true)
            Map<String, Map<String, Quantity>> targets,

            @About("What cells give to and take from the substrates, but for the uptake that `oxygen` says.")
            @Default("{}")
            @NameOf("tissue.substrates")
            @OfSubstrate
            Map<String, Secretion> secretion,

            @About(
                    value =
                            "Vesicles that a live cell makes, by product; the product needs no dose. Rules know it as the behaviour `PRODUCT release`.",
                    example = "{ exo: 60 particles/h/cell (chiu2016 P133) }")
            @Default("{}")
            @NameOf("products")
            @Measured(
                    unit = "particles/min/cell",
                    also = {"particles/min", "/min/cell", "/min"})
            Map<String, Quantity> secretes,

            @About(
                    value =
                            "How long until half of a cargo has left the cell as the drug that it is, by cargo: the cell is a depot.",
                    example = "{ paclitaxel: 24 h (assumed 12 .. 48) }")
            @Default("{}")
            @NameOf("cargo")
            @Measured(unit = "min", above = true)
            Map<String, Quantity> releases,

            @About(
                    value = "Copies of a cargo in each cell at the start, by cargo.",
                    example = "{ paclitaxel: 1e9 copies (assumed 5e8 .. 2e9) }")
            @Default("{}")
            @NameOf("cargo")
            @Measured(
                    unit = "copies",
                    also = {"copies/cell", "/cell"})
            Map<String, Quantity> carries,

            @About("What cells do to their neighbours: eat, attack, fuse.") @Default("{}")
            CellInteractions interactions,

            @About("How damage comes and goes by itself; left out, it does neither.") @Nullable
            Integrity integrity,

            @About(
                    value = "Rates of turning into cells of other types, by type.",
                    example = "{ M2: 0.0001 /min (assumed 0.00003 .. 0.0003) }")
            @Default("{}")
            @NameOf("tumour.cells")
            @Measured(unit = "/min")
            Map<String, Quantity> turnsInto,

            @About(
                    value = "Probabilities that a daughter is of another type, by type; else she is as her mother.",
                    example = "{ differentiated: 30 % (assumed 10 .. 60) }")
            @Default("{}")
            @NameOf("tumour.cells")
            @Measured(unit = "", max = 1)
            Map<String, Quantity> bears,

            @About(
                    value = "Where the numbers that cells carry start, by name; 0 for those that are not named.",
                    example = "{ exhaustion: 1 }")
            @Default("{}")
            @NameOf("tumour.numbers")
            @Measured(unit = "", min = Double.NEGATIVE_INFINITY, design = true)
            Map<String, Quantity> numbers,

            @About(
                    value =
                            "How cells of the type differ from each other when they start, by behaviour, or in `volume`.",
                    example = "{ volume: { normal: { mean: 2500 um3, deviation: 200 um3 } } }")
            @Default("{}")
            @OfBehaviour
            Map<String, Difference> differs) {
        public CellType {
            efflux = Ordered.copy(efflux);
            receptors = Ordered.copy(receptors);
            enzymes = Ordered.copy(enzymes);
            gapJunctions = Ordered.copy(gapJunctions);
            targets = Ordered.copyMaps(targets);
            secretion = Ordered.copy(secretion);
            secretes = Ordered.copy(secretes);
            releases = Ordered.copy(releases);
            carries = Ordered.copy(carries);
            turnsInto = Ordered.copy(turnsInto);
            bears = Ordered.copy(bears);
            numbers = Ordered.copy(numbers);
            differs = Ordered.copy(differs);
        }
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

    /// What a fraction of radiation does to a cell: the linear-quadratic model.
    ///
    /// @param alpha (1/Gy)
    /// @param beta (1/Gy²)
    /// @param repair half-time of the repair of sublethal damage (min)
    /// @param oxygenEnhancement dose without oxygen over that in plenty of it; left out: oxygen does not matter
    /// @param halfOxygen where the enhancement is halfway between 1 and that (mmHg)
    public record Radiation(
            @About(value = "Lethal hits for each Gy, in plenty of oxygen.", example = "0.3 /Gy (assumed 0.15 .. 0.5)")
            @Measured(unit = "/Gy")
            Quantity alpha,

            @About(
                    value = "Lethal hits for each Gy squared, in plenty of oxygen.",
                    example = "0.03 /Gy2 (assumed 0.01 .. 0.06)")
            @Measured(unit = "/Gy2")
            Quantity beta,

            @About(
                    value = "How long until half of the sublethal damage is repaired.",
                    example = "1.5 h (assumed 0.5 .. 3)")
            @Measured(unit = "min", above = true)
            Quantity repair,

            @About(
                    value =
                            "How many times the dose it takes without oxygen for the same survival; left out, there is plenty of oxygen everywhere. Goes with `half oxygen`.",
                    example = "2.8 (hallgiaccia P132 2.5 .. 3)")
            @Measured(unit = "", min = 1)
            @Nullable
            Quantity oxygenEnhancement,

            @About(
                    value = "The oxygen at which the enhancement is halfway between 1 and its most.",
                    example = "3 mmHg (assumed 2 .. 5)")
            @Measured(unit = "mmHg", above = true)
            @Nullable
            Quantity halfOxygen) {}

    /// How cells crawl.
    ///
    /// @param speed (µm/min)
    /// @param persistence how long a cell keeps its direction (min)
    /// @param bias 0 is a random walk, 1 follows the gradients
    /// @param chemotaxis sensitivity to the gradient of each substrate: positive climbs, negative flees
    /// @param normalised true if a gradient counts by its direction only
    /// @param planar true if it crawls along x and y only
    public record Motility(
            @About(value = "How fast a cell crawls.", example = "0.2 um/min (assumed 0.1 .. 0.4)")
            @Measured(unit = "um/min")
            Quantity speed,

            @About(value = "How long a cell keeps its direction.", example = "15 min (assumed 5 .. 60)")
            @Measured(unit = "min")
            Quantity persistence,

            @About("0 is a random walk; 1 goes straight along the gradients under `chemotaxis` or of a rule.")
            @Default("0")
            @Measured(unit = "", max = 1, design = true)
            Quantity bias,

            @About(
                    value =
                            "How much the gradient of each substrate counts for the direction, by substrate: above 0 up the gradient, below 0 down.",
                    example = "{ oxygen: 1 }")
            @Default("{}")
            @NameOf("tissue.substrates")
            @Measured(unit = "", min = Double.NEGATIVE_INFINITY, design = true)
            Map<String, Quantity> chemotaxis,

            @About("Whether a gradient counts by its direction only; else by its steepness too.") @Default("yes")
            boolean normalised,

            @About("Whether the cell crawls along x and y only.") @Default("no")
            boolean planar) {
        public Motility {
            chemotaxis = Ordered.copy(chemotaxis);
        }
    }

    /// How damage comes and goes by itself.
    ///
    /// @param damage (1/min); left out: none
    /// @param repair of a share of it (1/min); left out: none
    public record Integrity(
            @About("How fast damage comes; left out, it does not.") @Measured(unit = "/min") @Nullable
            Quantity damage,

            @About("How fast damage is repaired; left out, it is not.") @Measured(unit = "/min") @Nullable
            Quantity repair) {}

    /// How cells take up what is given or given off.
    ///
    /// @param release half-life in the cell of vesicles that have not opened, by leaving (min); left out: they stay
    /// @param breakdown half-life of vesicles in the cell, opened or not (min); left out: they are there for good
    public record Uptake(
            @About(
                    value = "How a cell takes up vesicles.",
                    example = "{ maximum: 10 particles/min/cell, half saturation: 1 particles/um3 }")
            Saturable vesicles,

            @About(
                    value =
                            "How long until half of the vesicles that are taken up and have not opened (`escape`) leave the cell again, as they came; left out, they stay.",
                    example = "12 h (assumed 4 .. 48)")
            @Measured(unit = "min", above = true)
            @Nullable
            Quantity release,

            @About(
                    value =
                            "How long until half of the vesicles in a cell are broken down; left out, they count as there for good. Cargo that has escaped has a half-life of its own.",
                    example = "8 h (assumed 3 .. 24)")
            @Measured(unit = "min", above = true)
            @Nullable
            Quantity breakdown) {}

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

    /// What a cell gives to and takes from one substrate, and what becomes of what it took.
    ///
    /// @param rate (1/min)
    /// @param target the level at which secretion stops (the substrate's unit)
    /// @param uptake (1/min)
    /// @param export whatever the level (the substrate's unit × µm³/min)
    /// @param releasedAtDeath share of what is inside that the tissue gets back when the cell is removed
    /// @param passedOnWhenEaten share of what is inside that whoever eats the cell gains; left out: all
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
            Quantity uptake,

            @About("What a cell gives in a time, whatever the level: the unit of the substrate × um3/min.")
            @Measured(unit = "{export}", min = Double.NEGATIVE_INFINITY)
            @Nullable
            Quantity export,

            @About("Share of what is inside that goes back to the tissue when the cell is removed; left out, nothing.")
            @Measured(unit = "", max = 1)
            @Nullable
            Quantity releasedAtDeath,

            @About("Share of what is inside that whoever eats the cell gains; left out, all.")
            @Measured(unit = "", max = 1)
            @Nullable
            Quantity passedOnWhenEaten) {}
}
