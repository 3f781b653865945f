package org.paracrine.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files that a study names, each read once.
final class Attachments {
    /// A million places with their levels, or a picture of 2000 × 2000 without compression.
    static final int MOST_BYTES = 20_000_000;

    private final StudyFolder folder;
    private final Map<String, Attachment> read = new LinkedHashMap<>();

    Attachments(StudyFolder folder) {
        this.folder = folder;
    }

    /// @throws IllegalArgumentException with a sentence if there is no such file in the folder, or nothing in it
    Attachment named(String name) {
        Attachment known = read.get(name);
        if (known != null) {
            return known;
        }
        Attachment attachment = new Attachment(name, folder.read(name, MOST_BYTES));
        if (attachment.size() == 0) {
            throw new IllegalArgumentException("the file \"" + name + "\" is empty");
        }
        read.put(name, attachment);
        return attachment;
    }

    /// In the order in which the study names them.
    List<Attachment> all() {
        return List.copyOf(read.values());
    }
}
