package org.paracrine.physicell;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.paracrine.archive.WholeFile;

/// Writes one matrix of doubles as MATLAB's version 4 does, little-endian, column after column.
///
/// Five whole numbers of four bytes (kind 0, rows, columns, 0 for real, length of the name), the name, the doubles.
/// The name has no zero byte at its end, as in the files of PhysiCell; readers take both.
public final class MatlabFile {

    private static final int BUFFER = 1 << 16;
    private static final int HEADER_NUMBERS = 5;

    private MatlabFile() {}

    /// Gives a matrix column by column.
    public interface Columns {
        /// Sets the numbers of one column, each of them: the array comes back from one column to the next.
        void fill(int column, double[] numbers);
    }

    /// An existing file is refused. Only one column is held at a time.
    ///
    /// @param file that will hold the matrix
    /// @param name of the matrix: letters, digits and underscores
    /// @param rows at least 1
    /// @param columns at least 0
    /// @param matrix asked for each column once, in order
    public static void write(Path file, String name, int rows, int columns, Columns matrix) {
        if (!name.matches("[A-Za-z][A-Za-z0-9_]{0,62}")) {
            throw new IllegalArgumentException("a MATLAB variable cannot be called '" + name + "'");
        }
        if (rows < 1 || columns < 0) {
            throw new IllegalArgumentException("a matrix of " + rows + " rows and " + columns + " columns");
        }
        WholeFile.write(file, temporary -> {
            try (FileChannel channel = FileChannel.open(
                    temporary,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                drain(channel, header(name, rows, columns));
                numbers(channel, rows, columns, matrix);
            }
        });
    }

    private static ByteBuffer header(String name, int rows, int columns) {
        byte[] text = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer header = ByteBuffer.allocate(HEADER_NUMBERS * Integer.BYTES + text.length)
                .order(ByteOrder.LITTLE_ENDIAN);
        for (int number : new int[] {0, rows, columns, 0, text.length}) {
            header.putInt(number);
        }
        return header.put(text).flip();
    }

    private static void numbers(FileChannel channel, int rows, int columns, Columns matrix) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
        double[] numbers = new double[rows];
        for (int column = 0; column < columns; column++) {
            matrix.fill(column, numbers);
            for (double number : numbers) {
                if (!buffer.hasRemaining()) {
                    drain(channel, buffer.flip());
                    buffer.clear();
                }
                buffer.putDouble(number);
            }
        }
        drain(channel, buffer.flip());
    }

    private static void drain(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
