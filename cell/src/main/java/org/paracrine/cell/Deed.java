package org.paracrine.cell;

/// What a cell will do in a step, by the dense indices of its neighbours or -1; deeds are done in the order of the ids.
///
/// @param id of the actor
/// @param actor its dense index
/// @param eats the neighbour that it eats
/// @param fuses the neighbour that it fuses with
/// @param attacks the neighbour that it begins to attack
record Deed(long id, int actor, int eats, int fuses, int attacks) implements Comparable<Deed> {
    @Override
    public int compareTo(Deed other) {
        return Long.compare(id, other.id);
    }
}
