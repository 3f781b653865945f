package org.paracrine.tissue;

import java.util.BitSet;

/// Where a field meets what is given: walls, and voxels whose level is held.
///
/// Seen from a free voxel all of them are alike, an inflow `supply − rate × c`:
///
/// | met                  | rate        | supply       |
/// |----------------------|-------------|--------------|
/// | wall at level w      | 2 D m / Δx² | rate × w     |
/// | wall with inflow q   | 0           | q / Δx       |
/// | voxel held at w      | k           | rate × w     |
///
/// Walls of a held voxel do not matter: whatever passes there, its level stays.
final class Boundary {
    private final Conductance conductance;
    private final Walls walls;
    private final Medium medium;
    private final BitSet held = new BitSet();
    private final boolean hasHeld;

    /// A free voxel that meets a wall or a held voxel.
    @FunctionalInterface
    interface Contact {
        /// Takes note of one contact.
        ///
        /// @param rate out of the voxel (1/min)
        /// @param supply into it (amount/(µm³ min))
        void at(int voxel, double rate, double supply);
    }

    Boundary(Field field) {
        this.conductance = new Conductance(field);
        this.walls = field.substrate().walls();
        this.medium = field.medium();
        this.hasHeld = medium.heldCount() > 0;
        for (int index = 0; index < medium.heldCount(); index++) {
            held.set(medium.heldVoxel(index));
        }
    }

    boolean isHeld(int voxel) {
        return hasHeld && held.get(voxel);
    }

    /// Every contact once, in a fixed order.
    void visit(Contact contact) {
        // A flat grid has no walls along z.
        int axes = conductance.grid().isFlat() ? 2 : 3;
        for (int axis = 0; axis < axes; axis++) {
            visitWall(walls.low(axis), axis, 0, contact);
            visitWall(walls.high(axis), axis, conductance.count(axis) - 1, contact);
        }
        for (int index = 0; index < medium.heldCount(); index++) {
            for (int axis = 0; axis < 3; axis++) {
                visitNeighbour(index, axis, -1, contact);
                visitNeighbour(index, axis, 1, contact);
            }
        }
    }

    private void visitWall(Wall wall, int axis, int layer, Contact contact) {
        if (wall instanceof Wall.Closed || wall instanceof Wall.Periodic) {
            return;
        }
        int one = axis == 0 ? 1 : 0;
        int other = axis == 2 ? 1 : 2;
        int first = layer * conductance.stride(axis);
        for (int j = 0; j < conductance.count(other); j++) {
            for (int i = 0; i < conductance.count(one); i++) {
                int voxel = first + i * conductance.stride(one) + j * conductance.stride(other);
                if (!held.get(voxel)) {
                    meet(wall, axis, voxel, contact);
                }
            }
        }
    }

    private void meet(Wall wall, int axis, int voxel, Contact contact) {
        if (wall instanceof Wall.Fixed(double level)) {
            double rate = conductance.toWall(axis, voxel);
            contact.at(voxel, rate, rate * level);
        } else if (wall instanceof Wall.Flux(double inflow)) {
            contact.at(voxel, 0, inflow / conductance.spacing(axis));
        }
    }

    private void visitNeighbour(int index, int axis, int side, Contact contact) {
        int voxel = medium.heldVoxel(index);
        int neighbour = neighbour(axis, voxel, side);
        if (neighbour >= 0 && !held.get(neighbour)) {
            double rate = conductance.between(axis, voxel, neighbour);
            contact.at(neighbour, rate, rate * medium.heldLevel(index));
        }
    }

    /// The next voxel along `axis`, up (1) or down (−1) and around a periodic end; −1 if there is none.
    int neighbour(int axis, int voxel, int side) {
        int count = conductance.count(axis);
        int next = conductance.place(axis, voxel) + side;
        if (next >= 0 && next < count) {
            return voxel + side * conductance.stride(axis);
        }
        boolean goesOn = count > 1 && walls.isPeriodic(axis);
        return goesOn ? voxel - side * (count - 1) * conductance.stride(axis) : -1;
    }
}
