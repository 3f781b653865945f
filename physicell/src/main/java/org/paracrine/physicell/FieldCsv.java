package org.paracrine.physicell;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the levels of substrates at the start from a table: a first line `x,y,z,` and names of
/// substrates, then a row for each voxel, in any order, with a point in it and the levels there.
///
/// Without that first line, the columns must be those of all substrates in their order. PhysiCell
/// 1.14 fails on such files.
public final class FieldCsv {
    private static final int AXES = 3;

    /// Bytes of the shortest row for a voxel, `0,0,0,0` and the end of its line: a file that is
    /// smaller than that times the voxels is not worth the memory of a domain.
    private static final long SHORTEST_ROW = 8;

    private final Settings settings;
    private final Names substrates;
    private final Reading reading;
    private final CsvRow row = new CsvRow();
    private List<Integer> columns = List.of();
    private int line;

    private FieldCsv(Settings settings, String fileName) {
        this.settings = settings;
        this.substrates = new Names("substrate", settings.substrates());
        this.reading = new Reading(fileName, settings.as114());
    }

    /// The levels of the file.
    ///
    /// @param settings of the model whose levels they are
    /// @throws org.paracrine.study.StudyException with all that is wrong
    public static FieldStart read(Path file, Settings settings) {
        FieldCsv csv = new FieldCsv(settings, file.toString());
        try (Reader reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            csv.bigEnough(Files.size(file));
            return csv.levels(new CsvLines(reader));
        } catch (IOException unreadable) {
            csv.reading.problem(0, 0, "", "the file could not be read: " + unreadable.getMessage());
            throw csv.reading.failure();
        }
    }

    private void bigEnough(long bytes) {
        long voxels = settings.domain().voxels();
        if (bytes < SHORTEST_ROW * voxels) {
            reading.problem(
                    0,
                    0,
                    "",
                    "the file has " + bytes + " bytes, too few for a row for each of the " + voxels
                            + " voxels of the domain");
            throw reading.failure();
        }
    }

    private FieldStart levels(CsvLines lines) throws IOException {
        @Nullable String text = lines.next();
        line = lines.number();
        row.set(text == null ? "" : text);
        boolean named = row.text(0).equals("x") || row.text(0).equals("X");
        columns = named ? named() : unnamed();
        reading.throwProblems();
        FieldLevels levels = new FieldLevels(settings, columns, reading);
        text = named ? lines.next() : text;
        while (text != null && !reading.full()) {
            line = lines.number();
            if (!text.isBlank()) {
                row.set(text);
                voxel(levels);
            }
            text = lines.next();
        }
        if (lines.tooLong()) {
            reading.problem(lines.number(), 1, "", "the line is too long for a table");
        }
        return levels.finish();
    }

    private List<Integer> named() {
        List<Integer> read = new ArrayList<>();
        if (row.size() <= AXES) {
            problem(0, "the first line must be x,y,z and names of substrates");
        }
        for (int field = AXES; field < row.size(); field++) {
            int index = substrates.index(row.text(field));
            if (index < 0) {
                problem(field, substrates.unknown(row.text(field)));
            } else if (read.contains(index)) {
                problem(field, "the column \"" + row.text(field) + "\" is there already");
            }
            read.add(index);
        }
        return read;
    }

    private List<Integer> unnamed() {
        List<Integer> all = new ArrayList<>();
        for (int index = 0; index < substrates.size(); index++) {
            all.add(index);
        }
        String first = "the first line should be x,y,z," + String.join(",", substrates.all());
        if (row.size() != AXES + all.size()) {
            problem(
                    0,
                    first + "; without it, a row must have " + (AXES + all.size()) + " fields, and this has "
                            + row.size());
        } else if (settings.as114()) {
            problem(0, first + ": PhysiCell 1.14 cannot read a file without it");
        } else {
            reading.warn(1, 1, "", first + ": PhysiCell 1.14 cannot read a file without it");
        }
        return all;
    }

    private void voxel(FieldLevels levels) {
        if (row.size() != AXES + columns.size()) {
            problem(0, "the line has " + row.size() + " fields, but must have " + (AXES + columns.size()));
            return;
        }
        boolean numbers = true;
        for (int field = 0; field < row.size(); field++) {
            if (Double.isNaN(row.number(field))) {
                problem(field, "the field is \"" + Section.shown(row.text(field)) + "\", but must be a number");
                numbers = false;
            }
        }
        int voxel = numbers ? levels.voxel(line, row.number(0), row.number(1), row.number(2)) : -1;
        for (int column = 0; column < columns.size() && voxel >= 0; column++) {
            levels.set(columns.get(column), voxel, row.number(AXES + column));
        }
    }

    private void problem(int field, String message) {
        reading.problem(line, row.column(field), "", message);
    }
}
