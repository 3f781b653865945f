package org.paracrine.cell;

/// What a cell feels, compiled to a kind and an index.
///
/// @param kind of signal
/// @param index of the substrate, pool, type or custom behaviour; 0 where the kind has none
record Signal(Kind kind, int index) {
    /// Where the value comes from.
    enum Kind {
        /// Concentration at the cell.
        SUBSTRATE,
        /// Norm of the gradient at the cell (per µm).
        GRADIENT,
        /// Amount of a substrate inside the cell over its volume (per µm³).
        INTERNALISED,
        /// Amount inside the cell.
        POOL,
        /// Amount inside the cell over its volume (per µm³).
        POOL_DENSITY,
        PRESSURE,
        /// (µm³)
        VOLUME,
        /// Neighbours of one type, live or dead.
        CONTACT_WITH_TYPE,
        CONTACT_WITH_LIVE,
        CONTACT_WITH_DEAD,
        CONTACT_WITH_APOPTOTIC,
        CONTACT_WITH_NECROTIC,
        DAMAGE,
        /// By this cell to others.
        DAMAGE_DELIVERED,
        ATTACKING,
        /// How long this cell has been attacked (min).
        ATTACK_TIME,
        DEAD,
        APOPTOTIC,
        NECROTIC,
        /// (min)
        TIME,
        CUSTOM,
        /// Of things that nothing brings about: membranes that no cell touches, dead cells of no known death, what
        /// nobody
        /// counts.
        NEVER
    }

    boolean isHarm() {
        return kind.ordinal() >= Kind.DAMAGE.ordinal() && kind.ordinal() <= Kind.ATTACK_TIME.ordinal();
    }

    double value(Population cells, int cell) {
        return switch (kind) {
            case SUBSTRATE -> cells.ambient(index, cell);
            case GRADIENT -> gradient(cells, cell);
            case INTERNALISED -> cells.internalised(index)[cell] / cells.volume(cell);
            case POOL -> cells.pool(index)[cell];
            case POOL_DENSITY -> cells.pool(index)[cell] / cells.volume(cell);
            case PRESSURE -> cells.pressure(cell);
            case VOLUME -> cells.volume(cell);
            case CONTACT_WITH_TYPE -> cells.contactsWithType(index, cell);
            case CONTACT_WITH_LIVE -> cells.contacts(CellState.LIVE, cell);
            case CONTACT_WITH_DEAD ->
                cells.contacts(CellState.APOPTOTIC, cell) + cells.contacts(CellState.NECROTIC, cell);
            case CONTACT_WITH_APOPTOTIC -> cells.contacts(CellState.APOPTOTIC, cell);
            case CONTACT_WITH_NECROTIC -> cells.contacts(CellState.NECROTIC, cell);
            case DAMAGE -> cells.damage(cell);
            case DAMAGE_DELIVERED -> cells.attacks().damageDelivered(cell);
            case ATTACKING -> cells.attacks().isAttacking(cell) ? 1 : 0;
            case ATTACK_TIME -> cells.attacks().time(cell);
            case DEAD -> cells.isDead(cell) ? 1 : 0;
            case APOPTOTIC -> cells.state(cell) == CellState.APOPTOTIC ? 1 : 0;
            case NECROTIC -> cells.state(cell) == CellState.NECROTIC ? 1 : 0;
            case TIME -> cells.minutes();
            case CUSTOM -> cells.custom(index)[cell];
            case NEVER -> 0;
        };
    }

    private double gradient(Population cells, int cell) {
        double x = cells.gradient(index, 0)[cell];
        double y = cells.gradient(index, 1)[cell];
        double z = cells.gradient(index, 2)[cell];
        return Math.sqrt(x * x + y * y + z * z);
    }
}
