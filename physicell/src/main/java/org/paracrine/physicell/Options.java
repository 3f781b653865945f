package org.paracrine.physicell;

import java.util.OptionalLong;

/// Switches of the whole model.
///
/// @param virtualWall whether the faces of the domain push cells back
/// @param automatedSprings whether cells attach to and detach from neighbours by themselves
/// @param legacyDivisionDirection whether the direction of a division is drawn in the old way,
///     which favours the poles
/// @param legacyDefaultsCopy whether types without a parent inherit all rates of the default
///     definition
/// @param seed of the random numbers; nothing where the clock decides
/// @param threads that the author asks for
public record Options(
        boolean virtualWall,
        boolean automatedSprings,
        boolean legacyDivisionDirection,
        boolean legacyDefaultsCopy,
        OptionalLong seed,
        int threads) {}
