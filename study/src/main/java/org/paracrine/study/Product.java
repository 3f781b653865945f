package org.paracrine.study;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What can be given, and what cells can give off: vesicles, a virus, a free drug, or cells.
public sealed interface Product {
    /// What this product does otherwise than `body` says.
    Anatomy.@Nullable Change kinetics();

    /// Extracellular vesicles. What is said of them holds for the vesicles as they are given, unless `loading` or
    /// `storage` have keys: then it holds for the isolated vesicles, and those change it.
    ///
    /// @param source the cells that made them, in words
    /// @param donor of the cells, and their state, in words
    /// @param production what the cells give; left out: not known
    /// @param isolation left out: not known
    /// @param loading how the cargo got in
    /// @param diameter (µm); or `sizes`
    /// @param sizes a measured table of diameters
    /// @param particles for each µg of vesicle protein (particles/µg)
    /// @param cargo copies in each loaded particle, by name (copies/particle)
    /// @param empty share of the particles without cargo; left out: as chance has it, and `cargo` is that of all
    /// @param escape share of the cargo of a particle taken up that reaches the cytosol
    /// @param ligand on the surface, by what it does; left out: none
    /// @param ligands on the surface, by how they bind
    /// @param storage left out: given at once
    /// @param markers found on the vesicles
    /// @param contaminants looked for, in words
    /// @param instruments that measured particles and size
    record Vesicle(
            @About(value = "The cells that made the vesicles.", example = "bone marrow")
            String source,

            @About(value = "Donor and state of the cells.", example = "healthy, 24 years, passage 4, serum-free")
            @Nullable
            String donor,

            @About("What the cells give.") Making.@Nullable Production production,

            @About(value = "How the vesicles are isolated.", example = "{ method: size exclusion }")
            Making.@Nullable Isolation isolation,

            @About(
                    "How the cargo got in: words, where the product is described as it is; or keys, from which the cargo, the losses and the clusters follow.")
            @Default("none")
            Making.Loading loading,

            @About(
                    value = "Diameter, with the coefficient of variation between particles; or `sizes`.",
                    example = "110 nm ± 25 % (assumed 80 .. 130)")
            @Measured(unit = "um", above = true)
            @Nullable
            Spread diameter,

            @About(
                    value =
                            "A CSV file of measured diameters, such as that of an NTA, with the columns `diameter` (nm) and `concentration`.",
                    example = "nta.csv")
            @Nullable
            Attachment sizes,

            @About(value = "Particles in each ug of vesicle protein.", example = "1e9 /ug (assumed 3e8 .. 3e9)")
            @Measured(unit = "particles/ug", also = "/ug", above = true)
            Quantity particles,

            @About("Copies of each cargo in a loaded particle, by name; what is there before `loading` with keys.")
            @Default("{}")
            @NameOf("cargo")
            @Measured(
                    unit = "copies/particle",
                    also = {"/particle", ""})
            Map<String, Quantity> cargo,

            @About(
                    "Share of the particles that carry no cargo; left out, `cargo` is the mean of all particles, and chance says how many are empty.")
            @Measured(unit = "", max = 1, design = true)
            @Nullable
            Quantity empty,

            @About(
                    value = "Share of the cargo of a particle taken up that reaches the cytosol.",
                    example = "20 % (assumed 5 .. 50)")
            @Measured(unit = "", max = 1)
            Quantity escape,

            @About("What the surface carries to be taken up better, by how much better.") @Nullable
            Ligand ligand,

            @About(
                    value = "What the surface carries, by name; the library knows some.",
                    example = "{ folate: { count: 100 /particle (assumed 30 .. 300) } }")
            @Default("{}")
            Map<String, Making.SurfaceLigand> ligands,

            @About("How it is stored before it is given.") Making.@Nullable Storage storage,

            @About("Markers found on the vesicles.") @Default("[]")
            List<String> markers,

            @About(value = "Contaminants that were looked for.", example = "calnexin absent") @Nullable
            String contaminants,

            @About("What measured particles and sizes, such as NTA or electron microscopy.") @Default("[]")
            List<String> instruments,

            @About("What differs from `body.vesicles`.") Anatomy.@Nullable Change kinetics)
            implements Product {
        public Vesicle {
            cargo = Ordered.copy(cargo);
            ligands = Ordered.copy(ligands);
            markers = List.copyOf(markers);
            instruments = List.copyOf(instruments);
        }

        /// The same with other particles in a µg.
        public Vesicle withParticles(Quantity others) {
            return new Vesicle(
                    source,
                    donor,
                    production,
                    isolation,
                    loading,
                    diameter,
                    sizes,
                    others,
                    cargo,
                    empty,
                    escape,
                    ligand,
                    ligands,
                    storage,
                    markers,
                    contaminants,
                    instruments,
                    kinetics);
        }
    }

    /// What a vesicle carries on its surface.
    ///
    /// @param target on the cell, in words
    /// @param uptake multiplies the cells' maximum of uptake
    record Ligand(
            @About(value = "What it binds on the cell.", example = "MUC1")
            String target,

            @About(value = "How many times faster the cells take the vesicles up.", example = "3 (assumed 1.5 .. 6)")
            @Measured(unit = "", above = true)
            Quantity uptake) {}

    /// A virus that infects cells, replicates in them and leaves them when they die.
    ///
    /// @param source what it is, in words
    /// @param diameter (µm)
    /// @param genome the cargo that counts its copies in a cell
    /// @param infectious share of the particles that start an infection once they are in a host
    /// @param inactivation between the cells, beside what is drained there (1/min); left out: none
    /// @param hosts what it finds in types of cells; it does not get into the others
    record Virus(
            @About(value = "What virus it is.", example = "conditionally replicating adenovirus 5")
            String source,

            @About(
                    value = "Diameter, with the coefficient of variation between particles.",
                    example = "90 nm ± 5 % (assumed 80 .. 100)")
            @Measured(unit = "um", above = true)
            Spread diameter,

            @About(
                    value = "The cargo that counts its genomes in a cell; rules about it say what it does to the cell.",
                    example = "viral genome")
            @NameOf("cargo")
            String genome,

            @About(
                    value =
                            "Share of the particles that start an infection once they are in a cell that can be infected; a PFU is one such particle.",
                    example = "5 % (assumed 1 .. 20)")
            @Measured(unit = "", max = 1, above = true)
            Quantity infectious,

            @About(
                    value = "How fast it loses its power to infect between the cells, beside `vesicle loss`.",
                    example = "0.001 /min (assumed 0.0003 .. 0.003)")
            @Measured(unit = "/min")
            @Nullable
            Quantity inactivation,

            @About(
                    value = "The types of cells that it infects, by name; it does not get into the others.",
                    example =
                            "{ glioma: { maximum: 2 particles/min/cell, half saturation: 0.05 particles/um3, replication: 0.3 /h, burst: 1000 copies } }")
            @NameOf("tumour.cells")
            Map<String, Host> hosts,

            @About("What differs from `body.vesicles`.") Anatomy.@Nullable Change kinetics)
            implements Product {
        public Virus {
            hosts = Ordered.copy(hosts);
        }
    }

    /// What a virus finds in a type of cell.
    ///
    /// @param maximum (particles/min for each cell)
    /// @param halfSaturation (particles/µm³)
    /// @param replication of few genomes (1/min)
    /// @param burst genomes that a cell has room for
    record Host(
            @About(
                    value = "The most particles that one cell takes up.",
                    example = "2 particles/min/cell (assumed 0.5 .. 8)")
            @Measured(
                    unit = "particles/min/cell",
                    also = {"particles/min", "/min/cell", "/min"})
            Quantity maximum,

            @About(
                    value = "The concentration at which uptake is half of its maximum.",
                    example = "0.05 particles/um3 (assumed 0.01 .. 0.2)")
            @Measured(unit = "particles/um3", also = "/um3", above = true)
            Quantity halfSaturation,

            @About(value = "How fast genomes replicate while they are few.", example = "0.3 /h (assumed 0.15 .. 0.6)")
            @Measured(unit = "/min")
            Quantity replication,

            @About(
                    value = "How many genomes a cell has room for: replication slows down towards it.",
                    example = "1000 copies (assumed 300 .. 5000)")
            @Measured(
                    unit = "copies",
                    also = {"copies/cell", "/cell", "particles/cell", "particles"},
                    above = true)
            Quantity burst) {}

    /// A free drug; one "particle" is one molecule, and the cargo in the cell is the substance.
    ///
    /// @param molarMass (g/mol)
    /// @param diffusivity in the tissue (µm²/min)
    /// @param permeability of the vessel wall (µm/min)
    /// @param uptake the volume that one cell clears (µm³/min)
    /// @param loss degraded or drained between the cells (1/min)
    record Drug(
            @About(value = "The substance; its name is that of a cargo.", example = "doxorubicin") @NameOf("cargo")
            String substance,

            @About(value = "Molar mass.", example = "543.5 g/mol") @Measured(unit = "g/mol", above = true)
            Quantity molarMass,

            @About(value = "How fast it diffuses in the tissue.", example = "1e4 um2/min (assumed 5e3 .. 2e4)")
            @Measured(unit = "um2/min")
            Quantity diffusivity,

            @About(value = "Permeability of the vessel wall.", example = "30 um/min (assumed 10 .. 100)")
            @Measured(unit = "um/min")
            Quantity permeability,

            @About(
                    value = "The volume that one cell clears of the drug.",
                    example = "100 um3/min/cell (assumed 30 .. 300)")
            @Measured(unit = "um3/min/cell", also = "um3/min")
            Quantity uptake,

            @About("Degraded or drained between the cells.") @Measured(unit = "/min") @Nullable
            Quantity loss,

            @About("What differs from `body.drugs`.") Anatomy.@Nullable Change kinetics)
            implements Product {}

    /// Living cells; one "particle" is one cell.
    ///
    /// @param type of cell that they are where they arrive
    /// @param source where they come from, in words
    /// @param diameter of a cell in suspension (µm); left out: that of the type's volume
    /// @param viability share of the cells that live when they are given
    record Cells(
            @About(
                    value =
                            "The type of cell, of `tumour.cells`; a type that the library knows, such as MSC, need not be written there.",
                    example = "MSC")
            @NameOf(NameOf.CELLS)
            String type,

            @About(value = "Where the cells come from.", example = "human bone marrow")
            String source,

            @About("Diameter of a cell in suspension, which capillaries stop; left out, that of the type's volume.")
            @Measured(unit = "um", above = true)
            @Nullable
            Quantity diameter,

            @About("Share of the cells that live when they are given.")
            @Default("100 %")
            @Measured(unit = "", max = 1, above = true, design = true)
            Quantity viability,

            @About("What differs from `body.cells`.") Anatomy.@Nullable Change kinetics)
            implements Product {}
}
