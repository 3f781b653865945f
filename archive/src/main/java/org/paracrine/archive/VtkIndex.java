package org.paracrine.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The list of times that ParaView opens: a file `name.pvd`, and beside it the folder `name` with a file for each time.
final class VtkIndex {

    private static final String ENDING = ".pvd";

    private final Path index;
    private final Path folder;
    private final String ending;
    private final List<Double> minutes = new ArrayList<>();
    private boolean open = true;

    private VtkIndex(Path index, Path folder, String ending) {
        this.index = index;
        this.folder = folder;
        this.ending = ending;
    }

    /// An index at `index`, which ends in `.pvd`, of files with an ending such as `.vti`; neither it nor its folder
    /// may exist.
    static VtkIndex create(Path index, String ending) {
        String name = String.valueOf(index.getFileName());
        if (!name.endsWith(ENDING) || name.length() == ENDING.length()) {
            throw new IllegalArgumentException("the index of a series ends in " + ENDING + ", not '" + name + "'");
        }
        Path folder = index.resolveSibling(name.substring(0, name.length() - ENDING.length()));
        for (Path taken : List.of(index, folder)) {
            if (Files.exists(taken)) {
                throw ArchiveFailure.exists(taken);
            }
        }
        try {
            Files.createDirectory(folder);
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot make the folder " + folder, folder, failure);
        }
        return new VtkIndex(index, folder, ending);
    }

    /// Has the file of a time (min) written; times rise.
    void append(double time, Consumer<Path> file) {
        requireOpen();
        if (!minutes.isEmpty() && time <= minutes.getLast()) {
            throw new IllegalArgumentException(
                    "the times of a series rise: " + time + " min does not come after " + minutes.getLast() + " min");
        }
        file.accept(folder.resolve(name(minutes.size())));
        minutes.add(time);
    }

    /// Writes the index of all times so far, and takes no more.
    void finish() {
        requireOpen();
        WholeFile.write(index, temporary -> Files.writeString(temporary, text()));
        open = false;
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("the series " + index + " is finished");
        }
    }

    private String name(int time) {
        return String.format(Locale.ROOT, "%06d", time) + ending;
    }

    private String text() {
        StringBuilder text = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <VTKFile type="Collection" version="0.1" byte_order="LittleEndian">
                <Collection>
                """);
        String name = XmlText.escaped(String.valueOf(folder.getFileName()));
        for (int time = 0; time < minutes.size(); time++) {
            text.append("<DataSet timestep=\"" + minutes.get(time) + "\" part=\"0\" file=\"" + name + "/" + name(time)
                    + "\"/>\n");
        }
        return text.append("</Collection>\n</VTKFile>\n").toString();
    }
}
