package org.paracrine.physicell;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paracrine.archive.WholeFile;

/// Writes who is with whom as text: a line `id: id,id,id` for each cell, without an end to the last line.
final class GraphFile {

    private GraphFile() {}

    /// An existing file is refused, and so is a neighbour that is none of the cells.
    static void write(Path file, CellIds ids, CellGraph graph) {
        WholeFile.write(file, temporary -> {
            try (BufferedWriter writer = Files.newBufferedWriter(temporary)) {
                for (int cell = 0; cell < ids.count(); cell++) {
                    line(writer, cell, ids, graph);
                }
            }
        });
    }

    private static void line(BufferedWriter writer, int cell, CellIds ids, CellGraph graph) throws IOException {
        String before = (cell == 0 ? "" : "\n") + ids.of(cell) + ": ";
        for (long neighbour : graph.neighbours(cell)) {
            if (!ids.has(neighbour)) {
                throw new IllegalArgumentException(
                        "cell " + ids.of(cell) + " is with " + neighbour + ", which is no cell of the snapshot");
            }
            writer.write(before);
            writer.write(Long.toString(neighbour));
            before = ",";
        }
        if (!",".equals(before)) {
            writer.write(before);
        }
    }
}
