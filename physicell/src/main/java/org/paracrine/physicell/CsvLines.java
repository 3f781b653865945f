package org.paracrine.physicell;

import java.io.IOException;
import java.io.Reader;
import org.jspecify.annotations.Nullable;

/// The lines of a text, whichever system ended them, one at a time and none without bound.
final class CsvLines {
    /// No row of numbers comes near it.
    private static final int LONGEST = 1 << 20;

    private final Reader reader;
    private final char[] buffer = new char[1 << 16];
    private int filled;
    private int at;
    private int number;
    private boolean tooLong;

    CsvLines(Reader reader) {
        this.reader = reader;
    }

    /// The next line without its end; nothing after the last, and after one that is too long.
    @Nullable
    String next() throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = read();
        if (letter < 0 || tooLong) {
            return null;
        }
        number++;
        while (letter >= 0 && letter != '\n' && letter != '\r') {
            if (line.length() == LONGEST) {
                tooLong = true;
                return null;
            }
            line.append((char) letter);
            letter = read();
        }
        if (letter == '\r' && peek() == '\n') {
            at++;
        }
        boolean mark = number == 1 && !line.isEmpty() && line.charAt(0) == '\uFEFF';
        return mark ? line.substring(1) : line.toString();
    }

    /// Of the line that was read last, from 1.
    int number() {
        return number;
    }

    /// Whether reading ended at a line that is too long.
    boolean tooLong() {
        return tooLong;
    }

    private int read() throws IOException {
        int letter = peek();
        at++;
        return letter;
    }

    private int peek() throws IOException {
        if (at >= filled) {
            filled = Math.max(0, reader.read(buffer));
            at = 0;
        }
        return filled == 0 ? -1 : buffer[at];
    }
}
