package org.paracrine.physicell;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The characters of an XML file.
final class XmlText {
    /// No settings come near it.
    static final int MOST_BYTES = 64 * 1024 * 1024;

    /// The declaration of an XML file, if any, is its first line.
    private static final int LONGEST_DECLARATION = 200;

    private static final Pattern ENCODING = Pattern.compile("^<\\?xml[^>]*encoding\\s*=\\s*[\"']([A-Za-z0-9._-]+)");

    private XmlText() {}

    /// The whole text, without byte order mark. What cannot be read is a problem, and the text is
    /// empty.
    static String read(Path file, Reading reading) {
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                reading.problem(0, 0, "", "the file has more than " + MOST_BYTES + " bytes, the most that is read");
                return "";
            }
            return decode(bytes, reading);
        } catch (IOException unreadable) {
            String why = Files.exists(file) ? "could not be read: " + unreadable.getMessage() : "is not there";
            reading.problem(0, 0, "", "the file " + why);
            return "";
        }
    }

    private static String decode(byte[] bytes, Reading reading) {
        if (startsWith(bytes, 0xFE, 0xFF) || startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, StandardCharsets.UTF_16);
        }
        Charset charset = declared(bytes);
        try {
            String text = charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException otherEncoding) {
            reading.warn(1, 1, "", "the file is not written in " + charset.name() + "; it is read as ISO-8859-1");
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private static Charset declared(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, LONGEST_DECLARATION), StandardCharsets.ISO_8859_1);
        Matcher encoding = ENCODING.matcher(start);
        if (!encoding.find()) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(encoding.group(1));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            return StandardCharsets.UTF_8;
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length > 1 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }
}
