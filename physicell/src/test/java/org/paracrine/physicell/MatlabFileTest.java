package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.archive.ArchiveFailure;

class MatlabFileTest {
    @TempDir
    Path folder;

    @Test
    void theFileIsFiveNumbersTheNameAndTheColumns() throws Exception {
        MatlabFile.write(folder.resolve("a.mat"), "cells", 3, 2, (column, numbers) -> {
            numbers[0] = column;
            numbers[1] = -0.1;
            numbers[2] = Double.POSITIVE_INFINITY;
        });
        ByteBuffer bytes = read("a.mat");
        int[] header = new int[5];
        bytes.asIntBuffer().get(header);
        assertThat(header).containsExactly(0, 3, 2, 0, 5);
        byte[] name = new byte[5];
        bytes.position(20).get(name);
        assertThat(new String(name, StandardCharsets.US_ASCII)).isEqualTo("cells");
        assertThat(doubles(bytes))
                .containsExactly(0, -0.1, Double.POSITIVE_INFINITY, 1, -0.1, Double.POSITIVE_INFINITY);
    }

    @Test
    void columnsLongerThanTheBufferAreWhole() throws Exception {
        int rows = 20_001;
        double[] expected = new Random(7).doubles(3L * rows).toArray();
        MatlabFile.write(
                folder.resolve("a.mat"),
                "m",
                rows,
                3,
                (column, numbers) -> System.arraycopy(expected, column * rows, numbers, 0, rows));
        assertThat(doubles(read("a.mat").position(21))).containsExactly(expected);
    }

    @Test
    void aMatrixMayHaveNoColumns() throws Exception {
        MatlabFile.write(folder.resolve("a.mat"), "cells", 87, 0, (_, _) -> {
            throw new AssertionError("there is no column");
        });
        assertThat(read("a.mat").remaining()).isEqualTo(25);
    }

    @Test
    void nothingIsOverwritten() throws Exception {
        Path file = Files.writeString(folder.resolve("a.mat"), "mine");
        assertThatExceptionOfType(ArchiveFailure.class)
                .isThrownBy(() -> MatlabFile.write(file, "m", 1, 1, (_, _) -> {}))
                .withMessageContaining("not overwritten");
        assertThat(file).hasContent("mine");
    }

    @Test
    void whatIsNoMatrixIsRefusedAndLeavesNothing() {
        Path file = folder.resolve("a.mat");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatlabFile.write(file, "m\0", 1, 1, (_, _) -> {}))
                .withMessageContaining("cannot be called");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatlabFile.write(file, "m", 0, 1, (_, _) -> {}))
                .withMessageContaining("0 rows");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatlabFile.write(file, "m", 1, -1, (_, _) -> {}))
                .withMessageContaining("-1 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MatlabFile.write(file, "m", 1, 9, (column, _) -> {
                    if (column == 5) {
                        throw new IllegalArgumentException("no such column");
                    }
                }));
        assertThat(folder).isEmptyDirectory();
    }

    private ByteBuffer read(String name) throws Exception {
        return ByteBuffer.wrap(Files.readAllBytes(folder.resolve(name))).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static double[] doubles(ByteBuffer bytes) {
        double[] read = new double[bytes.remaining() / Double.BYTES];
        bytes.asDoubleBuffer().get(read);
        return read;
    }
}
