package org.paracrine.study;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// A file that a study names, read with the study, so that the study is whole without its folder. What stands in it is
/// for others to understand.
///
/// It never changes. Equal are attachments of the same name and content.
public final class Attachment {
    private final String name;
    private final byte[] content;

    /// @param name as the study writes it, relative to the folder of the study
    public Attachment(String name, byte[] content) {
        this.name = name;
        this.content = content.clone();
    }

    public String name() {
        return name;
    }

    /// A copy.
    public byte[] content() {
        return content.clone();
    }

    /// The content as text in UTF-8; bytes that are no text become the sign for that.
    public String text() {
        return new String(content, StandardCharsets.UTF_8);
    }

    /// The content from its beginning, without a copy.
    public InputStream stream() {
        return new ByteArrayInputStream(content);
    }

    /// In bytes.
    public int size() {
        return content.length;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Attachment attachment
                && name.equals(attachment.name)
                && Arrays.equals(content, attachment.content);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return name + " (" + content.length + " bytes)";
    }
}
