package org.paracrine.physicell;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// The first matrix of a MATLAB file of level 4 (`save -v4`): a head of five integers, a name, and
/// the values column by column.
///
/// The head is type, rows, columns, whether there is an imaginary part, and length of the name. The
/// type's decimal digits MOPT say the byte order (0 little, 1 big end first), a zero, the kind of
/// number and the kind of matrix (0 full). Source: The MathWorks, *MAT-File Format*, level 4.
public final class MatlabMatrix {
    private static final int HEAD = 20;
    private static final int LONGEST_NAME = 4096;

    /// 2 GiB of numbers.
    private static final long MOST_VALUES = 1L << 28;

    /// Numbers that are read at once.
    private static final int PORTION = 8192;

    /// By the digit P of the type: bytes of a number.
    private static final int[] WIDTHS = {8, 4, 4, 2, 2, 1};

    private final String name;
    private final int rows;
    private final int columns;
    private final double[] values;

    private MatlabMatrix(String name, int rows, int columns, double[] values) {
        this.name = name;
        this.rows = rows;
        this.columns = columns;
        this.values = values;
    }

    /// The head of a file: how its numbers are written.
    private record Head(ByteOrder order, int kind, int rows, int columns, int nameLength) {
        long count() {
            return (long) rows * columns;
        }
    }

    /// The matrix of a file.
    ///
    /// @throws org.paracrine.study.StudyException if the file is none of these, or too large
    public static MatlabMatrix read(Path file) {
        Reading reading = new Reading(file.toString(), false);
        try (DataInputStream stream = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            Head head = head(stream.readNBytes(HEAD), Files.size(file), reading);
            byte[] name = stream.readNBytes(head.nameLength());
            double[] values = values(stream, head);
            return new MatlabMatrix(
                    new String(name, StandardCharsets.ISO_8859_1).replace("\0", ""),
                    head.rows(),
                    head.columns(),
                    values);
        } catch (IOException unreadable) {
            reading.problem(0, 0, "", "the file could not be read: " + unreadable.getMessage());
            throw reading.failure();
        }
    }

    private static Head head(byte[] bytes, long fileBytes, Reading reading) {
        String what = "the file is no MATLAB file of level 4 (save it with -v4): ";
        if (bytes.length < HEAD) {
            reading.problem(0, 0, "", what + "it ends in its head");
            throw reading.failure();
        }
        int little = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(0);
        ByteOrder order = little >= 0 && little < 1000 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        ByteBuffer buffer = ByteBuffer.wrap(bytes).order(order);
        int type = buffer.getInt(0) - (order == ByteOrder.BIG_ENDIAN ? 1000 : 0);
        Head head = new Head(order, type / 10, buffer.getInt(4), buffer.getInt(8), buffer.getInt(16));
        if (type < 0 || type % 10 != 0 || head.kind() >= WIDTHS.length) {
            reading.problem(0, 0, "", what + "its type is " + little);
        } else if (buffer.getInt(12) != 0) {
            reading.problem(0, 0, "", "the matrix has complex numbers, and levels are real");
        } else if (head.rows() < 0
                || head.columns() < 0
                || head.count() > MOST_VALUES
                || head.nameLength() < 0
                || head.nameLength() > LONGEST_NAME) {
            reading.problem(
                    0,
                    0,
                    "",
                    "the matrix says it has " + head.rows() + " x " + head.columns() + " values and a name of "
                            + head.nameLength() + " letters, which is not read");
        } else if (HEAD + head.nameLength() + head.count() * WIDTHS[head.kind()] > fileBytes) {
            reading.problem(0, 0, "", "the file ends before its " + head.rows() + " x " + head.columns() + " values");
        }
        reading.throwProblems();
        return head;
    }

    private static double[] values(InputStream stream, Head head) throws IOException {
        double[] values = new double[(int) head.count()];
        int width = WIDTHS[head.kind()];
        ByteBuffer buffer = ByteBuffer.allocate(width * PORTION).order(head.order());
        for (int from = 0; from < values.length; from += PORTION) {
            int count = Math.min(PORTION, values.length - from);
            if (stream.readNBytes(buffer.array(), 0, count * width) < count * width) {
                throw new EOFException("it ends before its values do");
            }
            for (int index = 0; index < count; index++) {
                values[from + index] = value(buffer, head.kind(), index);
            }
        }
        return values;
    }

    private static double value(ByteBuffer buffer, int kind, int index) {
        return switch (kind) {
            case 0 -> buffer.getDouble(8 * index);
            case 1 -> buffer.getFloat(4 * index);
            case 2 -> buffer.getInt(4 * index);
            case 3 -> buffer.getShort(2 * index);
            case 4 -> Short.toUnsignedInt(buffer.getShort(2 * index));
            default -> Byte.toUnsignedInt(buffer.get(index));
        };
    }

    public String name() {
        return name;
    }

    public int rows() {
        return rows;
    }

    public int columns() {
        return columns;
    }

    /// Both count from 0.
    public double at(int row, int column) {
        if (row < 0 || row >= rows || column < 0 || column >= columns) {
            throw new IndexOutOfBoundsException("(" + row + ", " + column + ") of " + rows + " x " + columns);
        }
        return values[column * rows + row];
    }
}
