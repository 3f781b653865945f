package org.paracrine.physicell;

import org.paracrine.archive.XmlText;

/// What names and units may be, so that every reader of the output can hold them.
final class Texts {

    private Texts() {}

    /// Text on one line that is not blank.
    static void requireName(String what, String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException(what + " without a name");
        }
        requirePlain("the name of " + what, name);
    }

    /// Text on one line.
    static void requirePlain(String what, String text) {
        if (!XmlText.isPlain(text)) {
            throw new IllegalArgumentException(
                    what + " is plain text on one line, not '" + text + "': take the control characters out");
        }
    }
}
