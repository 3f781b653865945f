package org.paracrine.tissue;

/// Copies rows of the field to lanes of a block and back, four rows at a time: then every line of the cache is met
/// for four numbers at once.
final class Transposition {
    private static final int PITCH = Lanes.PITCH;
    private static final int ROWS = 4;

    private Transposition() {}

    /// Lanes that `rows` rows take: the last row is copied several times over, to whole fours.
    static int lanes(int rows) {
        return Math.ceilDiv(rows, ROWS) * ROWS;
    }

    /// Rows of `count` voxels from voxel `from` on become lanes 0, 1, … of the block.
    static void load(double[] values, int from, int rows, int count, double[] block) {
        for (int row = 0; row < rows; row += ROWS) {
            int s0 = from + row * count;
            int s1 = from + Math.min(row + 1, rows - 1) * count;
            int s2 = from + Math.min(row + 2, rows - 1) * count;
            int s3 = from + Math.min(row + 3, rows - 1) * count;
            for (int at = 0; at < count; at++) {
                int k = (at + 1) * PITCH + row;
                block[k] = values[s0 + at];
                block[k + 1] = values[s1 + at];
                block[k + 2] = values[s2 + at];
                block[k + 3] = values[s3 + at];
            }
        }
    }

    /// The way back.
    static void store(double[] block, double[] values, int from, int rows, int count) {
        for (int row = 0; row < rows; row += ROWS) {
            int s0 = from + row * count;
            int s1 = from + Math.min(row + 1, rows - 1) * count;
            int s2 = from + Math.min(row + 2, rows - 1) * count;
            int s3 = from + Math.min(row + 3, rows - 1) * count;
            for (int at = 0; at < count; at++) {
                int k = (at + 1) * PITCH + row;
                values[s0 + at] = block[k];
                values[s1 + at] = block[k + 1];
                values[s2 + at] = block[k + 2];
                values[s3 + at] = block[k + 3];
            }
        }
    }
}
