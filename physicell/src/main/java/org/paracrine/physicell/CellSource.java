package org.paracrine.physicell;

/// The cells of a snapshot, one at a time; their order is that of the file.
public interface CellSource {

    /// How many there are, at least 0; the same until the snapshot is written.
    int count();

    /// Sets each row of a cell's record, in the order of [CellLabels]; what is left alone is NaN, which is refused.
    ///
    /// @param cell from 0
    /// @param record as long as [CellLabels#rows]
    void fill(int cell, double[] record);

    /// No cells.
    static CellSource none() {
        return new CellSource() {
            @Override
            public int count() {
                return 0;
            }

            @Override
            public void fill(int cell, double[] record) {
                throw new IndexOutOfBoundsException(cell);
            }
        };
    }
}
