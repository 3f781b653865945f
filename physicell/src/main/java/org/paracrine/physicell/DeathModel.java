package org.paracrine.physicell;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The two ways to die, with what holds where a file says nothing.
///
/// Source: the standard models of PhysiCell, Ghaffarizadeh et al. 2018,
/// doi:10.1371/journal.pcbi.1005991.
public enum DeathModel {
    /// Shrinking, for 516 min; then the cell is removed.
    APOPTOSIS(
            100,
            new DeathSettings(
                    0.00319 / 60,
                    List.of(new Transition(0, 1, 1 / (8.6 * 60), true)),
                    3.0 / 60,
                    0,
                    1.0 / 60,
                    0.35 / 60,
                    0,
                    2)),
    /// Swelling until it bursts, then shrinking for 60 days; then the cell is removed.
    NECROSIS(
            101,
            new DeathSettings(
                    0,
                    List.of(new Transition(0, 1, 9e9, false), new Transition(1, 2, 1.0 / (60 * 24 * 60), true)),
                    0.67 / 60,
                    0.05 / 60,
                    0.0032 / 60,
                    0.013 / 60,
                    0.0042 / 60,
                    2));

    private final int code;

    /// A record of numbers and a list that cannot change.
    @SuppressWarnings("ImmutableEnumChecker")
    private final DeathSettings standard;

    DeathModel(int code, DeathSettings standard) {
        this.code = code;
        this.standard = standard;
    }

    /// By which a file names the model.
    public int code() {
        return code;
    }

    /// `apoptosis` or `necrosis`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Where a file says nothing.
    public DeathSettings standard() {
        return standard;
    }

    static @Nullable DeathModel ofCode(int code) {
        return code == APOPTOSIS.code ? APOPTOSIS : code == NECROSIS.code ? NECROSIS : null;
    }

    static @Nullable DeathModel ofWord(String word) {
        for (DeathModel model : values()) {
            if (model.word().equals(word.toLowerCase(Locale.ROOT))) {
                return model;
            }
        }
        return null;
    }
}
