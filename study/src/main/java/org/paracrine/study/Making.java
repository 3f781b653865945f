package org.paracrine.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How a vesicle product is made, as far as the study says: each part may be left out. What a method of the library
/// costs and yields is filled in by its name ([Methods]).
public final class Making {
    private Making() {}

    /// What the source cells give.
    ///
    /// @param yield in particles/mL, in particles/cell/h or in particles for each harvest, as its unit says
    /// @param medium of each harvest (mL)
    /// @param time of each harvest (min)
    public record Production(
            @About(
                    value = "What the cells are grown in; the library knows the yield of some.",
                    example = "hollow fibre")
            @Nullable
            String system,

            @About(
                    value = "What is harvested: for each mL of medium, each cell and hour, or each harvest.",
                    example = "1e10 particles/mL (bioreactor2022 P018)")
            @Measured(
                    unit = "particles/mL",
                    also = "/mL",
                    or = {"particles/cell/h", "particles"},
                    above = true)
            Quantity yield,

            @About(value = "Medium of each harvest, where the yield is that of a mL.", example = "200 mL")
            @Measured(unit = "mL", above = true, design = true)
            @Nullable
            Quantity medium,

            @About(value = "Source cells, where the yield is that of a cell.", example = "1e8 cells")
            @Measured(unit = "cells", also = "", above = true, design = true)
            @Nullable
            Quantity cells,

            @About(
                    value = "How long the medium stays on the cells, where the yield is that of a cell.",
                    example = "48 h")
            @Measured(unit = "min", above = true, design = true)
            @Nullable
            Quantity time,

            @About("How often is harvested.") @Default("1") @Whole(min = 1, max = 1000)
            int harvests) {
        private static final double MINUTES_PER_HOUR = 60;

        /// Particles of all harvests; 0 where what the yield is counted by is missing.
        double particles() {
            double each = switch (yield.unit()) {
                case "particles/mL" -> value(medium);
                case "particles/cell/h" -> value(cells) * value(time) / MINUTES_PER_HOUR;
                default -> 1;
            };
            return yield.value() * each * harvests;
        }

        private static double value(@Nullable Quantity quantity) {
            return quantity == null ? 0 : quantity.value();
        }
    }

    /// How the vesicles are got out of the medium.
    ///
    /// @param recovery needed where the production is told
    public record Isolation(
            @About(
                    value = "The method; the library knows the recovery and the purity of some.",
                    example = "size exclusion")
            String method,

            @About(value = "Share of the particles that is recovered.", example = "60 % (rev10058361 P029 40 .. 80)")
            @Measured(unit = "", max = 1, above = true)
            @Nullable
            Quantity recovery) {}

    /// How cargo gets in.
    @WordsOrKeys
    public sealed interface Loading {
        /// The method, in words.
        String method();
    }

    /// How the cargo of a product got in that is described as it is.
    public record Told(String method) implements Loading {}

    /// A procedure of which the study says what it does to the isolated vesicles.
    ///
    /// @param vesicles that are loaded, by protein (µg) or by number; left out: all that are isolated
    /// @param clusters vesicles in a cluster
    /// @param cargo what is offered, by name
    public record Procedure(
            @About(
                    value = "The method; the library knows what some cost and how much gets in.",
                    example = "electroporation")
            String method,

            @About(value = "The vesicles that are loaded; left out, all that are isolated.", example = "100 ug")
            @Measured(unit = "ug", or = "particles", above = true, design = true)
            @Nullable
            Quantity vesicles,

            @About("Share of the vesicles that the procedure destroys or leaves behind.")
            @Default("0 %")
            @Measured(unit = "", max = 1, design = true)
            Quantity loss,

            @About("Share of the vesicles that stick together.")
            @Default("0 %")
            @Measured(unit = "", max = 1, design = true)
            Quantity aggregation,

            @About("Vesicles in a cluster of those that stick together.")
            @Default("2")
            @Measured(unit = "", min = 1, max = 1000, design = true)
            Quantity clusters,

            @About(value = "What is offered, by cargo.", example = "{ doxorubicin: { offered: 20 ug } }")
            @NameOf("cargo")
            Map<String, Offer> cargo)
            implements Loading {
        public Procedure {
            cargo = Ordered.copy(cargo);
        }
    }

    /// One cargo that is offered.
    ///
    /// @param efficiency share of what is offered that is found in the vesicles
    /// @param molarMass (g/mol)
    /// @param density of the cargo itself (g/mL)
    public record Offer(
            @Key("class")
            @About("What it is; the library knows how well each gets in by each method, and how much room it takes.")
            @Nullable
            CargoClass kind,

            @About(value = "How much is offered to the vesicles.", example = "20 ug")
            @Measured(unit = "copies", or = "ug", design = true)
            Quantity offered,

            @About(
                    value = "Share of what is offered that is found in the vesicles afterwards.",
                    example = "35 % (bagheri2020 P062)")
            @Measured(unit = "", max = 1)
            Quantity efficiency,

            @About(value = "Molar mass; needed where mass is offered.", example = "543.5 g/mol")
            @Measured(unit = "g/mol", above = true)
            @Nullable
            Quantity molarMass,

            @About("Density of the cargo itself, for the room that it takes.")
            @Default("1.3 g/mL (assumed 1.1 .. 1.5)")
            @Measured(unit = "g/mL", above = true)
            Quantity density,

            @About("What it fills: the inside of a vesicle, or its membrane.") @Default("inside")
            Room fills) {}

    /// Classes of cargo, by what gets them through a membrane.
    public enum CargoClass {
        @Key("small hydrophobic")
        SMALL_HYDROPHOBIC,
        @Key("small hydrophilic")
        SMALL_HYDROPHILIC,
        @Key("protein")
        PROTEIN,
        @Key("small RNA")
        SMALL_RNA,
        @Key("plasmid")
        PLASMID
    }

    /// What cargo fills.
    public enum Room {
        @Key("inside")
        INSIDE,
        @Key("membrane")
        MEMBRANE
    }

    /// What is bound to the surface.
    ///
    /// @param receptor of the cells that it binds, by the name under `tumour.cells.NAME.receptors`
    /// @param count (copies/particle)
    /// @param affinity dissociation constant (nM)
    /// @param association of one ligand on a vesicle with one receptor (1/M/s)
    /// @param internalisation of a bound vesicle (1/min)
    /// @param reach from the wall of the vesicle (nm)
    /// @param footprint of one ligand on the surface (nm²)
    /// @param phagocytosis factor on what macrophages take up
    public record SurfaceLigand(
            @About(
                    value = "The receptor that it binds, as `receptors` of the cells name it.",
                    example = "folate receptor")
            @Nullable
            String receptor,

            @About(value = "How many a particle carries.", example = "100 /particle (assumed 30 .. 300)")
            @Measured(unit = "copies/particle", also = "/particle")
            Quantity count,

            @About(
                    value = "Dissociation constant of one ligand from one receptor.",
                    example = "1 nM (assumed 0.1 .. 10)")
            @Measured(unit = "nM", above = true)
            @Nullable
            Quantity affinity,

            @About("How fast one ligand on a vesicle binds one receptor: the least known of these numbers.")
            @Default("200 /M/s (assumed 20 .. 5000)")
            @Measured(unit = "/M/s", above = true)
            Quantity association,

            @About("How fast a bound vesicle is taken in; its receptors come back.")
            @Default("0.05 /min (assumed 0.01 .. 0.3)")
            @Measured(unit = "/min", above = true)
            Quantity internalisation,

            @About("How far from the wall of the vesicle it finds receptors.")
            @Default("10 nm (assumed 5 .. 20)")
            @Measured(unit = "nm", above = true)
            Quantity reach,

            @About("The room that one takes on the surface.")
            @Default("10 nm2 (assumed 4 .. 40)")
            @Measured(unit = "nm2", above = true)
            Quantity footprint,

            @About(
                    value = "What is left of the uptake by macrophages, for ligands such as CD47; left out, all.",
                    example = "0.5 (assumed 0.2 .. 0.9)")
            @Measured(unit = "")
            @Nullable
            Quantity phagocytosis) {}

    /// What lying about costs.
    ///
    /// @param duration in store (min)
    /// @param halfLife (min)
    /// @param lossPerDay share
    public record Storage(
            @About(
                    value = "Where it is kept; the library knows `-80 C`, `-20 C`, `4 C`, `20 C` and `freeze-dried`.",
                    example = "-80 C")
            String at,

            @Key("for") @About(value = "How long it is kept.", example = "30 d") @Measured(unit = "min", design = true)
            Quantity duration,

            @Key("half-life")
            @About("How long until half of the vesicles are lost.")
            @Measured(unit = "min", above = true)
            @Nullable
            Quantity halfLife,

            @About("Share of the vesicles that is lost each day, where no half-life is given.")
            @Measured(unit = "", max = 1)
            @Nullable
            Quantity lossPerDay,

            @About("How often it is frozen and thawed.") @Default("0") @Whole(min = 0, max = 100)
            int cycles,

            @About("Share of the vesicles that is lost each time it is frozen and thawed.")
            @Measured(unit = "", max = 1)
            @Nullable
            Quantity lossPerCycle) {}
}
