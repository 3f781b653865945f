package org.paracrine.study;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/// How much room a product's vesicles have, from the moments of their diameters: what can be said before anything runs.
///
///     ⟨dⁿ⟩ = mean^n (1 + v²)^(n (n − 1) / 2)          log-normal with coefficient of variation v
///     inside = π ⟨(d − 2t)³⟩ / 6,   membrane = π ⟨d²⟩ t,   surface = π ⟨d²⟩,   t = 5 nm
///
/// @param first ⟨d⟩ (µm)
/// @param second ⟨d²⟩ (µm²)
/// @param third ⟨d³⟩ (µm³)
record VesicleRoom(double first, double second, double third) {
    private static final double WALL = 0.005;

    /// The densest packing of spheres: more cannot lie inside. Hales 2005, doi:10.4007/annals.2005.162.1065.
    private static final double DENSEST = Math.PI / Math.sqrt(18);

    /// Cubic micrometres that a g takes at 1 g/mL.
    private static final double CUBIC_MICROMETRES_PER_MILLILITRE = 1e12;

    static final double MOLECULES_PER_MOLE = 6.02214076e23;

    static VesicleRoom of(Spread diameter) {
        double mean = diameter.mean().value();
        double spread = 1 + diameter.variation() * diameter.variation();
        return new VesicleRoom(mean, mean * mean * spread, mean * mean * mean * spread * spread * spread);
    }

    static VesicleRoom of(List<SizeTable.Row> table) {
        return new VesicleRoom(mean(table, d -> d), mean(table, d -> d * d), mean(table, d -> d * d * d));
    }

    /// Of the isolated vesicles; nothing if their sizes are not told or cannot be read, which is complained of
    /// elsewhere.
    static @Nullable VesicleRoom of(Product.Vesicle vesicle) {
        Spread diameter = vesicle.diameter();
        Attachment sizes = vesicle.sizes();
        if (diameter != null) {
            return of(diameter);
        }
        try {
            return sizes == null ? null : of(SizeTable.of(sizes));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static double mean(List<SizeTable.Row> table, DoubleUnaryOperator quantity) {
        double total = table.stream().mapToDouble(SizeTable.Row::amount).sum();
        return table.stream()
                        .mapToDouble(row -> row.amount() * quantity.applyAsDouble(row.diameter()))
                        .sum()
                / total;
    }

    /// The whole vesicle (µm³).
    double volume() {
        return Math.PI / 6 * third;
    }

    /// (µm²)
    double surface() {
        return Math.PI * second;
    }

    /// (µm³)
    private double room(Making.Room room) {
        double inside = third - 6 * WALL * second + 12 * WALL * WALL * first - 8 * WALL * WALL * WALL;
        return switch (room) {
            case INSIDE -> Math.PI / 6 * Math.max(0, inside);
            case MEMBRANE -> Math.PI * second * WALL;
        };
    }

    /// Copies that fit into a vesicle.
    ///
    /// @param molarMass (g/mol)
    /// @param density (g/mL)
    double copies(Making.Room room, double molarMass, double density) {
        double molecule = molarMass / MOLECULES_PER_MOLE / density * CUBIC_MICROMETRES_PER_MILLILITRE;
        return DENSEST * room(room) / molecule;
    }

    /// Copies (of what is offered as mass or as number); nothing if its molar mass is needed and not known.
    static @Nullable Double copies(Making.Offer offer) {
        Quantity offered = offer.offered();
        Quantity molarMass = offer.molarMass();
        if (!offered.unit().equals("ug")) {
            return offered.value();
        }
        return molarMass == null ? null : offered.value() * 1e-6 / molarMass.value() * MOLECULES_PER_MOLE;
    }
}
