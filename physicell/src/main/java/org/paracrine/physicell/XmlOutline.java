package org.paracrine.physicell;

import java.util.ArrayDeque;
import java.util.Deque;
import org.paracrine.archive.XmlText;

/// XML as it grows, one element a line, each level two spaces deeper. Attributes come as name, value, name, value….
final class XmlOutline {

    private final StringBuilder text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    private final Deque<String> open = new ArrayDeque<>();

    /// Opens an element that holds others.
    XmlOutline open(String tag, String... attributes) {
        begin(tag, attributes).append(">\n");
        open.push(tag);
        return this;
    }

    /// Closes the element that was opened last.
    XmlOutline close() {
        String tag = open.pop();
        indent().append("</").append(tag).append(">\n");
        return this;
    }

    /// Adds an element that holds text alone.
    XmlOutline leaf(String tag, String content, String... attributes) {
        begin(tag, attributes).append('>').append(XmlText.escaped(content)).append("</" + tag + ">\n");
        return this;
    }

    private StringBuilder begin(String tag, String... attributes) {
        indent().append('<').append(tag);
        for (int at = 0; at < attributes.length; at += 2) {
            text.append(' ').append(attributes[at]).append("=\"");
            text.append(XmlText.escaped(attributes[at + 1])).append('"');
        }
        return text;
    }

    private StringBuilder indent() {
        return text.repeat("  ", open.size());
    }

    /// The whole document; all elements are closed.
    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open);
        }
        return text.toString();
    }
}
