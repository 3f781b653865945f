package org.paracrine.cell;

/// Neighbours that no rule asks for, counted one by one: for who looks at a cell from outside.
final class Contacts {
    private Contacts() {}

    /// True of a signal of neighbours that the mechanics does not count.
    static boolean isUncounted(Layout layout, Signal signal) {
        return switch (signal.kind()) {
            case CONTACT_WITH_TYPE -> layout.contactWithType(signal.index()) == Layout.NONE;
            case CONTACT_WITH_LIVE -> isUncounted(layout, CellState.LIVE);
            case CONTACT_WITH_APOPTOTIC -> isUncounted(layout, CellState.APOPTOTIC);
            case CONTACT_WITH_NECROTIC -> isUncounted(layout, CellState.NECROTIC);
            case CONTACT_WITH_DEAD ->
                isUncounted(layout, CellState.APOPTOTIC) || isUncounted(layout, CellState.NECROTIC);
            default -> false;
        };
    }

    private static boolean isUncounted(Layout layout, CellState state) {
        return layout.contactInState(state.ordinal()) == Layout.NONE;
    }

    /// Neighbours in touch that the signal speaks of.
    static double count(Blueprint blueprint, Population cells, Signal signal, int cell) {
        int count = 0;
        for (int other = 0; other < cells.count(); other++) {
            if (other != cell && counts(cells, signal, other) && touch(blueprint, cells, cell, other)) {
                count++;
            }
        }
        return count;
    }

    private static boolean counts(Population cells, Signal signal, int other) {
        CellState state = cells.state(other);
        return !cells.isOutside(other)
                && switch (signal.kind()) {
                    case CONTACT_WITH_TYPE -> cells.type(other) == signal.index();
                    case CONTACT_WITH_LIVE -> state == CellState.LIVE;
                    case CONTACT_WITH_APOPTOTIC -> state == CellState.APOPTOTIC;
                    case CONTACT_WITH_NECROTIC -> state == CellState.NECROTIC;
                    case CONTACT_WITH_DEAD -> state != CellState.LIVE;
                    default -> throw new IllegalArgumentException(signal + " does not count neighbours");
                };
    }

    private static boolean touch(Blueprint blueprint, Population cells, int cell, int other) {
        double dx = cells.x(cell) - cells.x(other);
        double dy = cells.y(cell) - cells.y(other);
        double dz = cells.z(cell) - cells.z(other);
        double reach = blueprint.value(cells, Behaviours.REACH, cell) * cells.radius(cell)
                + blueprint.value(cells, Behaviours.REACH, other) * cells.radius(other);
        return dx * dx + dy * dy + dz * dz < reach * reach;
    }
}
