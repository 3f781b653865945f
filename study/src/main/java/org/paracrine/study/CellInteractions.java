package org.paracrine.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What live cells do to their neighbours. Rates are for each neighbour; types that are not named are left alone.
///
/// @param eats left out: nothing
/// @param attacks rates of beginning an attack, by type, times the immunogenicity of the neighbour (1/min)
/// @param damage that an attack does (1/min)
/// @param duration of an attack, mean (min)
/// @param immunogenicity to attackers by type; 1 to those that are not named
/// @param fuses rates of fusion, by type (1/min)
public record CellInteractions(
        @About("What the cell eats whole; left out, nothing.") @Nullable
        Eating eats,

        @About(
                value = "Rates of beginning an attack on neighbours, by type.",
                example = "{ tumour: 0.01 /min (assumed 0.003 .. 0.03) }")
        @Default("{}")
        @NameOf("tumour.cells")
        @Measured(unit = "/min")
        Map<String, Quantity> attacks,

        @About("Damage that an attack does to its target in a time; rules make of damage what it means.")
        @Default("1 /min (ghaffarizadeh2018)")
        @Measured(unit = "/min")
        Quantity damage,

        @About("How long an attack lasts, as a mean.") @Default("30 min (ghaffarizadeh2018)") @Measured(unit = "min")
        Quantity duration,

        @About(
                value = "How much attackers of a type see this cell, by type; 1 to types that are not named.",
                example = "{ T cell: 0.5 (assumed 0.2 .. 1) }")
        @Default("{}")
        @NameOf("tumour.cells")
        @Measured(unit = "")
        Map<String, Quantity> immunogenicity,

        @About(
                value = "Rates of fusing with neighbours, by type.",
                example = "{ tumour: 0.001 /min (assumed 0.0003 .. 0.003) }")
        @Default("{}")
        @NameOf("tumour.cells")
        @Measured(unit = "/min")
        Map<String, Quantity> fuses) {
    public CellInteractions {
        attacks = Ordered.copy(attacks);
        immunogenicity = Ordered.copy(immunogenicity);
        fuses = Ordered.copy(fuses);
    }

    /// Phagocytosis: the eater grows by what it eats.
    ///
    /// @param apoptotic neighbours (1/min); left out: none
    /// @param necrotic neighbours (1/min); left out: none
    /// @param otherDead neighbours that are neither (1/min); left out: none
    /// @param live neighbours, by type (1/min)
    public record Eating(
            @About("How fast an apoptotic neighbour is eaten.") @Measured(unit = "/min") @Nullable
            Quantity apoptotic,

            @About("How fast a necrotic neighbour is eaten.") @Measured(unit = "/min") @Nullable
            Quantity necrotic,

            @About("How fast a neighbour is eaten that is dead in another way; nothing here dies so.")
            @Measured(unit = "/min")
            @Nullable
            Quantity otherDead,

            @About(
                    value = "How fast live neighbours are eaten, by type.",
                    example = "{ tumour: 0.001 /min (assumed 0.0003 .. 0.003) }")
            @Default("{}")
            @NameOf("tumour.cells")
            @Measured(unit = "/min")
            Map<String, Quantity> live) {
        public Eating {
            live = Ordered.copy(live);
        }
    }
}
