package org.paracrine.study;

/// Where a piece of a study stands.
///
/// @param origin what the resolved study names as its source: `study`, `library tumours/glioma`, `--set`, `default`
record Mark(String file, int line, int column, String origin) {
    static Mark wholeFile(String file) {
        return new Mark(file, 1, 1, "study");
    }

    static Mark setting(String path) {
        return new Mark("--set " + path, 0, 0, "--set");
    }
}
