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
    static double count(Population cells, NeighbourList list, Signal signal, int cell) {
        int count = 0;
        for (int at = list.start[cell]; at < list.start[cell + 1]; at++) {
            int other = list.partner[at];
            count += counts(cells, signal, other) && list.touch(cells, cell, other) ? 1 : 0;
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
}
