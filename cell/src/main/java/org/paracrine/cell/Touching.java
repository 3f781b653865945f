package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// What neighbours do to each other within a step of the mechanics: springs, attacks, meals.
///
/// [CellModel#touching] makes one for each population, or none where no cell of the model can do such things.
interface Touching {
    /// Acts once the velocities of pairs, edges and crawling are known, before any cell moves.
    ///
    /// It may add to the velocities, and it may change sizes, after which it must say so ([Population#alter]).
    /// It may not add or remove cells.
    ///
    /// @param list of all partners of each cell, by dense index, ascending; some are out of reach by now
    ///     ([NeighbourList#touch])
    /// @param velocityX by dense index (µm/min); what is added to a cell that cannot move is ignored
    /// @param minutes length of this step
    /// @param step number of the call of the mechanics
    /// @param piece number of this step within the call
    void act(
            Population cells,
            NeighbourList list,
            double[] velocityX,
            double[] velocityY,
            double[] velocityZ,
            double minutes,
            RandomStream random,
            long step,
            int piece);

    /// Acts once the cells have moved: the place to remove cells ([Population#keep]), which outdates the list.
    void sweep(Population cells);
}
