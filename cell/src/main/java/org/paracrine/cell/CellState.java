package org.paracrine.cell;

/// Whether a cell lives, and if not, how it died.
public enum CellState {
    LIVE,
    APOPTOTIC,
    /// Swelling or, once ruptured, lysed.
    NECROTIC;

    private static final CellState[] BY_CODE = values();

    static CellState of(int code) {
        return BY_CODE[code];
    }
}
