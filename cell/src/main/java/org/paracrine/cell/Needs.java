package org.paracrine.cell;

/// Which quantities the types and rules of a model need, collected before columns are given to them.
final class Needs {
    /// Columns of numbers by pool, substrate, behaviour, and of neighbours by type and by state.
    final int pools;

    final boolean[] gradients;
    final boolean[] columns;
    final boolean[] contactsWithType;
    final boolean[] contactsInState = new boolean[Layout.STATES];

    /// Cells crawl, take damage or attack, count substrates inside, may leave the domain, fuse, stay in a phase for a
    /// time that differs from cell to cell, can be hurt by radiation.
    boolean crawls;

    boolean harms;
    boolean keepsSubstrates;
    boolean leaves;
    boolean fuses;
    boolean varies;
    boolean radiosensitive;

    /// Drugs do something to cells; by pool, whether they count the time above a threshold of it, and
    /// whether it induces its pump.
    boolean drugged;

    final boolean[] timesAbove;
    final boolean[] inductions;

    Needs(int types, int substrates, int pools, int behaviours) {
        this.pools = pools;
        this.timesAbove = new boolean[pools];
        this.inductions = new boolean[pools];
        this.gradients = new boolean[substrates];
        this.columns = new boolean[behaviours];
        this.contactsWithType = new boolean[types];
    }

    /// What a rule that feels this signal needs.
    void feel(Signal signal) {
        switch (signal.kind()) {
            case GRADIENT -> gradients[signal.index()] = true;
            case CONTACT_WITH_TYPE -> contactsWithType[signal.index()] = true;
            case CONTACT_WITH_LIVE -> contactsInState[CellState.LIVE.ordinal()] = true;
            case CONTACT_WITH_APOPTOTIC -> contactsInState[CellState.APOPTOTIC.ordinal()] = true;
            case CONTACT_WITH_NECROTIC -> contactsInState[CellState.NECROTIC.ordinal()] = true;
            case CONTACT_WITH_DEAD -> {
                contactsInState[CellState.APOPTOTIC.ordinal()] = true;
                contactsInState[CellState.NECROTIC.ordinal()] = true;
            }
            default -> harms |= signal.isHarm();
        }
    }
}
