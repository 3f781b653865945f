package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// An enzyme of a type of cell that turns a prodrug into a drug: Michaelis and Menten, molecule for molecule.
///
/// @param converts a drug product
/// @param into a cargo, which stays in the cell; or else
/// @param releases a drug product, which leaves the cell
/// @param where the enzyme finds the prodrug
/// @param rate the most that one cell converts (copies/min)
/// @param halfSaturation the concentration at which it converts half of that (nM)
public record Enzyme(
        @About(value = "The prodrug: a drug product.", example = "ganciclovir") @NameOf("products")
        String converts,

        @About(
                value = "The cargo that it turns into, which stays in the cell; or else `releases`.",
                example = "ganciclovir triphosphate")
        @NameOf("cargo")
        @Nullable
        String into,

        @About(
                value = "The drug product that it turns into, which leaves the cell and diffuses; or else `into`.",
                example = "5-FU")
        @NameOf("products")
        @Nullable
        String releases,

        @About("Where the enzyme finds it: what the cell has taken up, or what is around the cell.") @Default("inside")
        Where where,

        @About(value = "The most that one cell converts.", example = "1e5 copies/min/cell (assumed 1e4 .. 1e6)")
        @Measured(
                unit = "copies/min/cell",
                also = {"copies/min", "/min/cell", "/min"})
        Quantity rate,

        @About(value = "The concentration at which it converts half of that.", example = "11 uM (assumed 5 .. 50)")
        @Measured(unit = "nM", above = true)
        Quantity halfSaturation) {
    /// Which prodrug the enzyme works on.
    public enum Where {
        @Key("inside")
        INSIDE,
        @Key("around")
        AROUND
    }
}
