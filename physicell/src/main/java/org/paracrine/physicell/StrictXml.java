package org.paracrine.physicell;

import java.util.Arrays;
import java.util.regex.Pattern;

/// The text of an XML file made strict, and where its elements start.
///
/// PhysiCell's reader takes some texts that are not XML by the book: two dashes inside of a
/// comment, an ampersand that stands for itself, a blank line above the declaration. Comments and
/// declarations are blanked here and such ampersands written as XML wants them. Parsers say where
/// an element's start tag *ends*; users want to know where it starts, which this class notes on the
/// way.
final class StrictXml {
    private static final Pattern ENTITY = Pattern.compile("&(amp|lt|gt|quot|apos|#\\d+|#x[0-9a-fA-F]+);");

    private final String source;
    private final Reading reading;
    private final StringBuilder strict;
    private int[] starts = new int[64];
    private int count;
    private int[] lines = new int[64];
    private int lineCount;

    StrictXml(String source, Reading reading) {
        this.source = source;
        this.reading = reading;
        this.strict = new StringBuilder(source.length() + 16);
        noteLines();
        int at = 0;
        while (at < source.length()) {
            at = step(at);
        }
    }

    /// What a strict parser can read.
    String text() {
        return strict.toString();
    }

    /// Line of the start tag of that number, from 1.
    int line(int element) {
        return lineOf(starts[element]);
    }

    /// Column of the start tag of that number, from 1.
    int column(int element) {
        return columnOf(starts[element]);
    }

    private int step(int at) {
        char letter = source.charAt(at);
        if (letter == '&' && !ENTITY.matcher(source).region(at, source.length()).lookingAt()) {
            reading.warn(lineOf(at), columnOf(at), "", "a lone ampersand, which XML writes &amp;, is read as one");
            strict.append("&amp;");
            return at + 1;
        }
        if (letter != '<') {
            strict.append(letter);
            return at + 1;
        }
        return tag(at);
    }

    private int tag(int at) {
        if (source.startsWith("<!--", at)) {
            return blank(at, "-->", at + 4);
        }
        if (source.startsWith("<![CDATA[", at)) {
            return copy(at, "]]>");
        }
        if (source.startsWith("<?", at)) {
            return blank(at, "?>", at + 2);
        }
        if (source.startsWith("<!DOCTYPE", at)) {
            reading.problem(
                    lineOf(at),
                    columnOf(at),
                    "",
                    "a DOCTYPE is never read, since it could name other files; remove it");
        } else if (at + 1 < source.length() && source.charAt(at + 1) != '/') {
            note(at);
        }
        strict.append('<');
        return at + 1;
    }

    /// What is no element and no text is left out; its lines stay.
    private int blank(int at, String end, int from) {
        int found = source.indexOf(end, from);
        if (found < 0) {
            return copy(at, end);
        }
        for (int index = at; index < found + end.length(); index++) {
            char letter = source.charAt(index);
            strict.append(letter == '\n' || letter == '\r' ? letter : ' ');
        }
        return found + end.length();
    }

    /// Up to and with the given end, or all if there is none.
    private int copy(int at, String end) {
        int found = source.indexOf(end, at);
        int next = found < 0 ? source.length() : found + end.length();
        strict.append(source, at, next);
        return next;
    }

    private void note(int at) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = at;
    }

    private void noteLines() {
        lineCount = 1;
        for (int at = 0; at < source.length(); at++) {
            char letter = source.charAt(at);
            boolean lone = letter == '\r' && (at + 1 == source.length() || source.charAt(at + 1) != '\n');
            if (letter == '\n' || lone) {
                if (lineCount == lines.length) {
                    lines = Arrays.copyOf(lines, 2 * lineCount);
                }
                lines[lineCount++] = at + 1;
            }
        }
    }

    private int lineOf(int at) {
        int found = Arrays.binarySearch(lines, 0, lineCount, at);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int columnOf(int at) {
        return at - lines[lineOf(at) - 1] + 1;
    }
}
