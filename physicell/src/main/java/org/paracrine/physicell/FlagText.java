package org.paracrine.physicell;

import java.util.List;
import java.util.Locale;

/// `true` and `false` as PhysiCell takes them: by their first letter.
final class FlagText {
    private static final List<String> COMMON = List.of("true", "false", "yes", "no", "1", "0", "t", "f", "y", "n");

    private FlagText() {}

    /// True for whatever begins with `1`, `t`, `T`, `y` or `Y`.
    static boolean parse(String text) {
        return !text.isEmpty() && "1tTyY".indexOf(text.charAt(0)) >= 0;
    }

    /// Whether the text is one that people use for a flag.
    static boolean common(String text) {
        return COMMON.contains(text.toLowerCase(Locale.ROOT));
    }
}
