package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// What neighbours do to each other within a step of the mechanics: springs, attacks, meals.
///
/// [CellModel#touching] makes one for each population, or none where no cell of the model can do such things.
interface Touching {
    /// Adds to the velocities of the cells `from` to `to`, before the length of the step is chosen.
    ///
    /// @param velocityX by dense index (µm/min); what is added to a cell that cannot move is ignored
    void pull(Population cells, double[] velocityX, double[] velocityY, double[] velocityZ, int from, int to);

    /// A bound of the rates at which what [#pull] adds can relax any of the cells `from` to `to` (1/min).
    double stiffest(Population cells, int from, int to);

    /// Acts once all velocities are known, before any cell moves.
    ///
    /// It may change sizes, after which it must say so ([Population#alter]).
    /// It may not add, move or remove cells.
    ///
    /// @param list of all partners of each cell, by dense index, ascending; some are out of reach by now
    ///     ([NeighbourList#touch])
    /// @param minutes length of this step
    /// @param step number of the call of the mechanics
    /// @param piece number of this step within the call
    void act(Population cells, NeighbourList list, double minutes, RandomStream random, long step, int piece);

    /// Acts once the cells have moved: the place to remove cells ([Population#keep]), which outdates the list.
    void sweep(Population cells);
}
