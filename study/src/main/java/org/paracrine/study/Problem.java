package org.paracrine.study;

/// One thing that is wrong with a study, or worth a warning.
///
/// @param file as the user named it, `library NAME` or `--set PATH`
/// @param line from 1; 0 where there is none
/// @param column from 1; 0 where there is none
/// @param path of the key: `tumour.cells.glioma.cycle.entry`; empty for the whole file
/// @param message a sentence
public record Problem(String file, int line, int column, String path, String message) {
    static Problem at(Mark mark, String path, String message) {
        return new Problem(mark.file(), mark.line(), mark.column(), path, message);
    }

    /// `file:line:column: path: sentence`
    @Override
    public String toString() {
        String place = line == 0 ? file : file + ":" + line + ":" + column;
        boolean told = path.isEmpty() || file.endsWith(" " + path);
        return place + ": " + (told ? "" : path + ": ") + message;
    }
}
