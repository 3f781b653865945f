package org.paracrine.physicell;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The models of the cell cycle, with the rates that hold where a file gives none.
///
/// In each model every phase has one way out. Source: the standard models of PhysiCell,
/// Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
public enum CycleModel {
    /// Ki67-, Ki67+ before mitosis, Ki67+ after it.
    KI67_ADVANCED(
            0,
            "Ki67 (advanced)",
            random(0, 1, 1 / (3.62 * 60)),
            fixed(1, 2, 1 / (13.0 * 60)),
            fixed(2, 0, 1 / (2.5 * 60))),
    /// Ki67-, Ki67+.
    KI67_BASIC(1, "Ki67 (basic)", random(0, 1, 1 / (4.59 * 60)), fixed(1, 0, 1 / (15.5 * 60))),
    /// G0/G1, S, G2/M.
    FLOW_CYTOMETRY(
            2, "Flow cytometry model (basic)", random(0, 1, 0.00324), random(1, 2, 0.00208), random(2, 0, 0.00333)),
    /// One phase.
    LIVE(5, "Live", random(0, 0, 0.0432 / 60)),
    /// G0/G1, S, G2, M.
    FLOW_CYTOMETRY_SEPARATED(
            6,
            "Flow cytometry model (separated)",
            random(0, 1, 0.00335),
            random(1, 2, 0.00208),
            random(2, 3, 0.00417),
            random(3, 0, 0.0167)),
    /// Quiescent, cycling.
    CYCLING_QUIESCENT(7, "Cycling-Quiescent model", random(0, 1, 1 / (4.59 * 60)), fixed(1, 0, 1 / (15.5 * 60)));

    private final int code;
    private final String title;

    /// Made by List.of, so immutable.
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Transition> transitions;

    CycleModel(int code, String title, Transition... transitions) {
        this.code = code;
        this.title = title;
        this.transitions = List.of(transitions);
    }

    /// By which a file and its results name the model.
    public int code() {
        return code;
    }

    /// By which a file may name the model instead.
    public String title() {
        return title;
    }

    /// Those of the model itself, by the phase that is left.
    public List<Transition> transitions() {
        return transitions;
    }

    static @Nullable CycleModel ofCode(int code) {
        for (CycleModel model : values()) {
            if (model.code == code) {
                return model;
            }
        }
        return null;
    }

    static @Nullable CycleModel ofTitle(String title) {
        for (CycleModel model : values()) {
            if (model.title.toLowerCase(Locale.ROOT).equals(title.toLowerCase(Locale.ROOT))) {
                return model;
            }
        }
        return null;
    }

    private static Transition random(int from, int to, double rate) {
        return new Transition(from, to, rate, false);
    }

    private static Transition fixed(int from, int to, double rate) {
        return new Transition(from, to, rate, true);
    }
}
