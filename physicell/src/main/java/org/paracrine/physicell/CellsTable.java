package org.paracrine.physicell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paracrine.study.Problem;
import org.paracrine.study.StudyException;
import org.paracrine.study.StudyText;
import org.paracrine.study.Vocabulary;

/// The file of cells beside a study: the model's own where a study reads it as PhysiCell does, else written anew with
/// the same numbers.
final class CellsTable {
    /// What a study reads of a file.
    static final int MOST_BYTES = 20_000_000;

    private final Converting with;
    private final CellRows rows;
    private final Block block;
    /// The columns of the model that say one thing, in their order: the last one holds.
    private final Map<Vocabulary.Meaning, List<Integer>> columns = new LinkedHashMap<>();

    private boolean changed;
    private int moved;

    private CellsTable(Converting with, CellRows rows, Block block) {
        this.with = with;
        this.rows = rows;
        this.block = block;
        for (int column = 0; column < rows.columns().size(); column++) {
            Vocabulary.Meaning meaning = with.words().difference(rows.columns().get(column));
            if (meaning != null) {
                columns.computeIfAbsent(meaning, each -> new ArrayList<>()).add(column);
            }
        }
        this.changed = columns.size() != rows.columns().size()
                || !with.names().changed().isEmpty();
    }

    /// The content of the file.
    static byte[] of(Converting with, CellRows rows, Path file, Block block) {
        CellsTable table = new CellsTable(with, rows, block);
        byte[] written = table.write();
        byte[] content = table.changed || !table.isRead(file) ? written : bytes(file);
        if (table.moved > 0) {
            with.left()
                    .add((table.moved == 1 ? "a cell that lies" : table.moved + " cells that lie")
                            + " outside of the domain "
                            + (table.moved == 1 ? "starts" : "start") + " on its face here");
        }
        if (content.length > MOST_BYTES) {
            throw new StudyException(List.of(new Problem(
                    file.toString(),
                    0,
                    0,
                    "",
                    "the cells take " + content.length + " bytes, but a study reads " + MOST_BYTES
                            + " of a file at most; run the model with paracrine physicell run")));
        }
        return content;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private byte[] write() {
        StringBuilder text = new StringBuilder("x,y,z,type");
        columns.keySet().forEach(meaning -> text.append(',').append(with.renamed(meaning)));
        text.append('\n');
        for (int cell = 0; cell < rows.size(); cell++) {
            row(text, cell);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private void row(StringBuilder text, int cell) {
        place(text, cell);
        text.append(with.names().of(with.settings().cellTypes().get(rows.type(cell))));
        columns.forEach((meaning, places) -> text.append(',').append(value(meaning, places, cell)));
        text.append('\n');
    }

    private void place(StringBuilder text, int cell) {
        double[] at = {rows.x(cell), rows.y(cell), rows.z(cell)};
        boolean outside = false;
        for (int axis = 0; axis < at.length; axis++) {
            boolean flat = block.planar() && axis == 2;
            double near = flat ? 0 : Math.clamp(at[axis], block.low().get(axis), block.high(axis));
            outside |= !flat && near != at[axis];
            changed |= near != at[axis];
            text.append(StudyText.number(near)).append(',');
        }
        moved += outside ? 1 : 0;
    }

    private String value(Vocabulary.Meaning meaning, List<Integer> places, int cell) {
        double value = Double.NaN;
        for (int column : places) {
            double own = rows.value(column, cell);
            value = Double.isNaN(own) ? value : own;
        }
        if (Double.isNaN(value)) {
            return "";
        }
        double near = Math.clamp(value, meaning.bounds().min(), meaning.bounds().max());
        if (near != value) {
            with.left()
                    .add("the " + meaning.name() + " of cells in the file of cells is at most "
                            + StudyText.number(meaning.bounds().max()) + " here: PhysiCell takes more");
        }
        changed |= near != value;
        return StudyText.number(near);
    }

    /// Whether a study reads the file as it is: nothing in it is passed over, quoted or a comment.
    private boolean isRead(Path file) {
        if (!CellsCsv.read(file, with.settings()).warnings().isEmpty()) {
            return false;
        }
        String text = new String(bytes(file), StandardCharsets.UTF_8);
        List<String> lines =
                (text.startsWith("\uFEFF") ? text.substring(1) : text).lines().toList();
        boolean plain = lines.stream()
                .allMatch(
                        line -> line.isEmpty() || (!line.isBlank() && line.charAt(0) != '#' && line.indexOf('"') < 0));
        String first = lines.getFirst().toLowerCase(Locale.ROOT);
        return plain && (!first.startsWith("x") || first.replace(" ", "").startsWith("x,y,z,"));
    }
}
