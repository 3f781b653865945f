package org.paracrine.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What cells give off of a carrier: what they make of it, what they took up and let go again, and what they hold as
/// cargo.
///
/// @param byType in the order of the plan's types; empty: cells of no type make or hold any
/// @param escape share of the particles taken up that open at once; the others may leave whole
/// @param depot the cargo that leaves cells as particles of this carrier; nothing: none does
/// @param infection what the particles do in cells as viruses; nothing: they are none
public record GivenOff(
        List<OfType> byType,
        double escape,
        @Nullable String depot,
        @Nullable Infection infection) {
    private static final GivenOff NOTHING = new GivenOff(List.of(), 0, null, null);

    public GivenOff {
        byType = List.copyOf(byType);
        if (!(escape >= 0 && escape <= 1)) {
            throw new IllegalArgumentException("the share that escapes must be from 0 to 1, got " + escape);
        }
    }

    /// What one type of cell gives off, in the cell's own terms.
    ///
    /// @param secretion made by a live cell (particles/min)
    /// @param release of what is whole in a live cell (1/min)
    /// @param breakdown of what is in a cell, whole or not (1/min)
    /// @param leak of the cargo of the depot (1/min)
    public record OfType(double secretion, double release, double breakdown, double leak) {
        static final OfType NONE = new OfType(0, 0, 0, 0);

        public OfType {
            for (double rate : new double[] {secretion, release, breakdown, leak}) {
                if (!(rate >= 0 && rate < Double.POSITIVE_INFINITY)) {
                    throw new IllegalArgumentException("what cells give off has rates of 0 or more, got " + rate);
                }
            }
        }
    }

    /// Of a carrier that comes by doses alone, and stays in the cells that take it up.
    public static GivenOff nothing() {
        return NOTHING;
    }

    /// The behaviour by which rules change how much of a product a cell makes, as a custom number of the cells.
    public static String behaviour(String product) {
        return product + " release";
    }

    OfType of(int type) {
        return byType.isEmpty() ? OfType.NONE : byType.get(type);
    }

    /// True if cells give some off from the start.
    boolean isSteady() {
        return depot != null || byType.stream().anyMatch(type -> type.secretion() > 0);
    }

    /// True if what is taken up does not stay where it is.
    boolean passesOn() {
        return byType.stream().anyMatch(type -> type.release() > 0 || type.breakdown() > 0);
    }
}
