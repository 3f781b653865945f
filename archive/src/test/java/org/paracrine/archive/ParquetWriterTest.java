package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.numerics.RandomStream;

class ParquetWriterTest {

    /// More than one row group.
    private static final int MANY = 130_000;

    @TempDir
    Path folder;

    @Test
    void duckDbReadsBackWhatWasWritten() throws Exception {
        Table table = new Table(
                Column.text("select", "a word of SQL"),
                Column.integer("count", "cells", "a whole number"),
                Column.number("volume", "mm³", "a number"),
                Column.flag("alive", "a flag"));
        table.add("it's \"quoted\"; -- µm\n次 🧫", Long.MAX_VALUE, Double.MIN_VALUE, true);
        table.add("", -1, -0.1, false);
        table.add(null, null, null, null);
        Path file = folder.resolve("it's odd µ.parquet");
        ParquetWriter.write(table, file);
        assertThat(ReadBack.query("SELECT * FROM read_parquet(?)", file))
                .isEqualTo(List.of(
                        List.of("it's \"quoted\"; -- µm\n次 🧫", Long.MAX_VALUE, Double.MIN_VALUE, true),
                        List.of("", -1L, -0.1, false),
                        Arrays.asList(null, null, null, null)));
    }

    @Test
    void theFileSaysWhatItsColumnsMean() throws Exception {
        Path file = folder.resolve("small.parquet");
        ParquetWriter.write(new Table(Column.number("volume", "mm³", "the tumour's volume")), file);
        Blob columns = (Blob) ReadBack.query("SELECT value FROM parquet_kv_metadata(?)", file)
                .getFirst()
                .getFirst();
        assertThat(columns).isNotNull();
        assertThat(new String(columns.getBytes(1, (int) columns.length()), StandardCharsets.UTF_8))
                .isEqualTo(
                        "[{\"name\":\"volume\",\"kind\":\"number\",\"unit\":\"mm³\",\"doc\":\"the tumour's volume\"}]");
    }

    @Test
    void aTableWithoutRowsIsAFileWithoutRows() throws Exception {
        Path file = folder.resolve("empty.parquet");
        ParquetWriter.write(new Table(Column.text("arm", "name")), file);
        assertThat(ReadBack.query("SELECT count(*) FROM read_parquet(?)", file)).isEqualTo(List.of(List.of(0L)));
    }

    @Test
    void theSameTableGivesTheSameBytesOnAnyThread() throws Exception {
        Table table = many();
        Path first = folder.resolve("first.parquet");
        ParquetWriter.write(table, first);
        List<Future<Path>> others = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (int copy = 0; copy < 2; copy++) {
                Path file = folder.resolve("copy-" + copy + ".parquet");
                others.add(threads.submit(() -> {
                    ParquetWriter.write(table, file);
                    return file;
                }));
            }
        }
        for (Future<Path> other : others) {
            assertThat(Files.mismatch(first, other.get())).isEqualTo(-1);
        }
    }

    @Test
    void orderOfRowsSurvivesSeveralRowGroups() throws Exception {
        Path file = folder.resolve("many.parquet");
        ParquetWriter.write(many(), file);
        assertThat(ReadBack.query("SELECT max(row_group_id) + 1 FROM parquet_metadata(?)", file))
                .isEqualTo(List.of(List.of(2L)));
        String moved = "SELECT count(*) FROM read_parquet(?, file_row_number = true) WHERE row <> file_row_number";
        assertThat(ReadBack.query(moved, file)).isEqualTo(List.of(List.of(0L)));
    }

    @Test
    void nothingElseIsLeftInTheFolder() throws Exception {
        ParquetWriter.write(new Table(Column.text("arm", "name")).add("a"), folder.resolve("one.parquet"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> String.valueOf(file.getFileName()))).containsExactly("one.parquet");
        }
    }

    @Test
    void anExistingFileIsRefusedAndKept() throws Exception {
        Path file = Files.writeString(folder.resolve("mine.parquet"), "mine");
        assertThatExceptionOfType(ArchiveFailure.class)
                .isThrownBy(() -> ParquetWriter.write(new Table(Column.text("arm", "name")), file))
                .satisfies(failure -> assertThat(failure.reason()).isEqualTo(ArchiveFailure.Reason.EXISTS));
        assertThat(Files.readString(file)).isEqualTo("mine");
    }

    @Test
    void aMissingFolderIsAClearFailure() {
        Path file = folder.resolve("nowhere").resolve("x.parquet");
        assertThatExceptionOfType(ArchiveFailure.class)
                .isThrownBy(() -> ParquetWriter.write(new Table(Column.text("arm", "name")), file))
                .withMessageStartingWith("cannot write x.parquet: ")
                .withMessageContaining("nowhere")
                .satisfies(failure -> assertThat(failure.isDiskFull()).isFalse());
    }

    @Test
    void aFullDiskIsToldAsSuch() {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has a file that is always full");
        Table table = new Table(Column.text("arm", "name")).add("a");
        SQLException failure = catchThrowableOfType(SQLException.class, () -> ParquetWriter.copy(table, full));
        ArchiveFailure told = ArchiveFailure.writing("cannot write x", full, failure);
        assertThat(told.isDiskFull()).isTrue();
        assertThat(told).hasMessageStartingWith("cannot write x: the disk is full.");
    }

    private static Table many() {
        Table table = new Table(
                Column.integer("row", "", "number of the row"),
                Column.text("arm", "one of three"),
                Column.number("value", "mm³", "random"),
                Column.flag("odd", "whether the row is odd"));
        RandomStream random = new RandomStream(1, 0);
        for (int row = 0; row < MANY; row++) {
            Double value = row % 11 == 0 ? null : random.uniform(row, 0, 0);
            table.add(row, "arm " + row % 3, value, row % 2 == 1);
        }
        return table;
    }
}
