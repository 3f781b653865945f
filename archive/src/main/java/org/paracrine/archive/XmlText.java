package org.paracrine.archive;

import java.nio.charset.StandardCharsets;

/// Text of people inside XML.
public final class XmlText {

    private XmlText() {}

    /// Fit for an attribute in double quotes and for text.
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /// Whether XML can hold it at all, and it stands on one line.
    public static boolean isPlain(String text) {
        return text.chars().noneMatch(unit -> Character.isISOControl(unit) || unit == 0xFFFE || unit == 0xFFFF)
                && StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }
}
