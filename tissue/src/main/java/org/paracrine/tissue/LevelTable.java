package org.paracrine.tissue;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.paracrine.numerics.VoxelGrid;

/// Levels from a CSV file: a header that names `x`, `y`, `z` (µm) and the column of levels, in any order and
/// among others, then a row for each voxel with a point inside it, best its centre.
///
/// Every voxel is given exactly once, unless there is a level for the rest.
///
/// @param file in UTF-8, separated by commas, with decimal points
/// @param column that holds the levels
/// @param rest the level of voxels that no row names; empty if each must be named
public record LevelTable(LevelFile file, String column, OptionalDouble rest) implements InitialLevels {

    /// The column of a file that is about one substrate.
    public static final String LEVEL = "level";

    /// As people write them; Java would also take `1d` or `0x1p3`.
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+[.]?[0-9]*|[.][0-9]+)([eE][-+]?[0-9]+)?");

    /// Longer rows (characters) are no rows of numbers.
    private static final int LONGEST_ROW = 1 << 16;

    public LevelTable {
        if (List.of("x", "y", "z", "").contains(column)) {
            throw new IllegalArgumentException("levels stand in a column of their own, not in '" + column + "'");
        }
        rest.ifPresent(level -> Levels.require("the level of the rest", level));
    }

    /// Every voxel from the column `level`.
    public LevelTable(LevelFile file) {
        this(file, LEVEL, OptionalDouble.empty());
    }

    @Override
    public void fill(double[] values, VoxelGrid grid) {
        Levels.requireLength(values, grid);
        new Reading(values, grid).run();
    }

    /// One pass through the file.
    private final class Reading {
        private final double[] values;
        private final VoxelGrid grid;
        private final List<String> problems = new ArrayList<>();

        /// The line that gave each voxel its level, 0 if none did yet.
        private final int[] lines;

        private int given;

        Reading(double[] values, VoxelGrid grid) {
            this.values = values;
            this.grid = grid;
            this.lines = new int[grid.voxels()];
        }

        void run() {
            Arrays.fill(values, rest.orElse(0));
            boolean whole = read();
            if (problems.isEmpty() && rest.isEmpty() && given < lines.length) {
                problems.add(missing());
            }
            if (!problems.isEmpty()) {
                throw Levels.problems(problems, !whole);
            }
        }

        /// True if the file was read to its end.
        private boolean read() {
            try (CsvReader<CsvRecord> reader = CsvReader.builder()
                    .detectBomHeader(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(LONGEST_ROW)
                    .ofCsvRecord(new ByteArrayInputStream(file.content()))) {
                return read(reader.iterator());
            } catch (CsvParseException | IOException | UncheckedIOException unreadable) {
                throw new IllegalArgumentException(
                        file + " cannot be read as CSV: " + unreadable.getMessage(), unreadable);
            }
        }

        private boolean read(Iterator<CsvRecord> records) {
            if (!records.hasNext()) {
                problems.add(file + " is empty: it needs a header x,y,z," + column + " and a row for each voxel");
                return true;
            }
            CsvRecord header = records.next();
            List<String> wanted = List.of("x", "y", "z", column);
            List<String> names = header.getFields().stream().map(String::strip).toList();
            for (String name : wanted) {
                if (names.indexOf(name) < 0 || names.indexOf(name) != names.lastIndexOf(name)) {
                    tell(
                            header,
                            "the header names the column '" + name + "' exactly once; it is "
                                    + String.join(",", names.subList(0, Math.min(names.size(), Levels.MOST_TOLD))));
                }
            }
            if (!problems.isEmpty()) {
                return true;
            }
            int[] columns = wanted.stream().mapToInt(names::indexOf).toArray();
            while (records.hasNext()) {
                if (problems.size() >= Levels.MOST_TOLD) {
                    return false;
                }
                row(records.next(), names.size(), columns);
            }
            return true;
        }

        private void row(CsvRecord row, int fields, int[] columns) {
            if (row.getFieldCount() != fields) {
                tell(row, "this row has " + row.getFieldCount() + " fields and the header " + fields);
                return;
            }
            double[] numbers = new double[columns.length];
            int before = problems.size();
            for (int at = 0; at < columns.length; at++) {
                numbers[at] = number(row, columns[at], at < columns.length - 1 ? "xyz".substring(at, at + 1) : column);
            }
            if (problems.size() == before) {
                put(row, numbers[0], numbers[1], numbers[2], numbers[3]);
            }
        }

        private double number(CsvRecord row, int field, String name) {
            String text = row.getField(field).strip();
            if (NUMBER.matcher(text).matches()) {
                return Double.parseDouble(text);
            }
            tell(row, name + " is '" + text + "', not a number");
            return Double.NaN;
        }

        private void put(CsvRecord row, double x, double y, double z, double level) {
            if (!Levels.isLevel(level)) {
                tell(row, "a level is finite and at least 0, not " + Levels.number(level));
            } else if (!grid.contains(x, y, z)) {
                tell(
                        row,
                        "the point (" + Levels.number(x) + ", " + Levels.number(y) + ", " + Levels.number(z)
                                + ") µm lies outside the block, which is " + extent());
            } else {
                int voxel = grid.indexAt(x, y, z);
                if (lines[voxel] != 0) {
                    tell(
                            row,
                            "this point and that of line " + lines[voxel] + " lie in one " + Levels.place(grid, voxel)
                                    + ": keep one row");
                    return;
                }
                lines[voxel] = (int) row.getStartingLineNumber();
                values[voxel] = level;
                given++;
            }
        }

        private String extent() {
            return Levels.number(grid.x0()) + " .. " + Levels.number(grid.x0() + grid.sizeX()) + " × "
                    + Levels.number(grid.y0()) + " .. " + Levels.number(grid.y0() + grid.sizeY()) + " × "
                    + Levels.number(grid.z0()) + " .. " + Levels.number(grid.z0() + grid.sizeZ()) + " µm";
        }

        private String missing() {
            int first = 0;
            while (lines[first] != 0) {
                first++;
            }
            return file + ": " + (lines.length - given) + " of " + lines.length + " voxels have no level, first "
                    + Levels.place(grid, first) + ": add their rows, or give a level for the rest";
        }

        private void tell(CsvRecord row, String problem) {
            problems.add(file + ":" + row.getStartingLineNumber() + ": " + problem);
        }
    }
}
