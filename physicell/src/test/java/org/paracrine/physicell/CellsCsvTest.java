package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.study.StudyException;

class CellsCsvTest {
    @TempDir
    private Path folder;

    private Settings settings;
    private Settings peer;

    @BeforeEach
    void model() {
        settings = Given.settings(folder, Given.model());
        peer = Given.as114(folder, Given.model()).settings();
    }

    private ReadCells read(String text) {
        return read(text, settings);
    }

    private static ReadCells read(String text, Settings settings) {
        try {
            return CellsCsv.read(new StringReader(text), "cells.csv", settings);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private List<String> problems(String text) {
        StudyException wrong = catchThrowableOfType(StudyException.class, () -> read(text));
        return wrong == null
                ? List.of()
                : wrong.problems().stream().map(Object::toString).toList();
    }

    private static List<String> warnings(ReadCells cells) {
        return cells.warnings().stream().map(Object::toString).toList();
    }

    @Test
    void withoutHeaderTypesGoById() {
        CellRows rows =
                read("0,1.,-2.5,0\n-1e1, +.5 ,0,1.000000000000000000e+00").rows();
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.columns()).isEmpty();
        assertThat(rows.type(0)).isZero();
        assertThat(rows.type(1)).isEqualTo(1);
        assertThat(rows.x(1)).isEqualTo(-10);
        assertThat(rows.y(1)).isEqualTo(0.5);
        assertThat(rows.z(0)).isEqualTo(-2.5);
    }

    @Test
    void withHeaderTypesGoByNameAndCellsHaveValuesOfTheirOwn() {
        ReadCells read = read("""
                x,y,z,type,volume,cycle entry,custom:GFP
                0,0,0,T cell,1000,0.5,-2
                1,2,0,tumour cell,,s,Skip
                3,4,0,tumour cell
                5,6,0,T cell,2000
                """);
        CellRows rows = read.rows();
        assertThat(read.warnings()).isEmpty();
        assertThat(rows.columns()).containsExactly("volume", "cycle entry", "custom:GFP");
        assertThat(rows.type(0)).isEqualTo(1);
        assertThat(rows.value(0, 0)).isEqualTo(1000);
        assertThat(rows.value(1, 0)).isEqualTo(0.5);
        assertThat(rows.value(2, 0)).isEqualTo(-2);
        for (int column = 0; column < 3; column++) {
            assertThat(rows.value(column, 1)).isNaN();
            assertThat(rows.value(column, 2)).isNaN();
        }
        assertThat(rows.value(0, 3)).isEqualTo(2000);
        assertThat(rows.value(1, 3)).isNaN();
        assertThatThrownBy(() -> rows.x(4)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lineEndsMarksAndEmptyLinesMakeNoDifference(String end) {
        String text = "\uFEFFx,y,z,type" + end + "0,0,0,T cell" + end + end + "1,0,0,T cell ";
        assertThat(read(text).rows().size()).isEqualTo(2);
        assertThat(read(text + end).rows().type(1)).isEqualTo(1);
    }

    @Test
    void theFirstFourColumnsGoByPlace() {
        CellRows rows = read("X position,whatever,volume,cell\n1,2,3,T cell\n").rows();
        assertThat(rows.z(0)).isEqualTo(3);
        assertThat(rows.columns()).isEmpty();
    }

    @Test
    void nothingIsNothing() {
        assertThat(read("").rows().size()).isZero();
        assertThat(read("x,y,z,type").rows().size()).isZero();
    }

    @Test
    void columnsThatAreNoneAreSaidAndNotRead() {
        ReadCells read = read("x,y,z,type,custom:RFP,cycle entri,apoptosis\n0,0,0,T cell,word,,0.25\n");
        assertThat(read.rows().columns()).containsExactly("apoptosis");
        assertThat(read.rows().value(0, 0)).isEqualTo(0.25);
        assertThat(warnings(read))
                .containsExactly(
                        "cells.csv:1:12: \"custom:RFP\" is no behaviour, so the column is not read; did you mean"
                                + " \"custom:GFP\"?",
                        "cells.csv:1:23: \"cycle entri\" is no behaviour, so the column is not read; did you mean \"cycle"
                                + " entry\"?");
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithItsPlace() {
        assertThat(problems("""
                        x,y,z,type,volume,custom:GFP,volume
                        NA,0,inf,T cell
                        0,0,0,T cel
                        0,0,0
                        0,0,0,T cell,NA,nan
                        0,0,0,T cell,-5,-5
                        0,0,0,T cell,,,,,1
                        """))
                .containsExactly(
                        "cells.csv:1:30: the column \"volume\" is there already",
                        "cells.csv:2:1: x is \"NA\", but must be a number",
                        "cells.csv:2:6: z is \"inf\", but must be a number",
                        "cells.csv:3:7: there is no cell type \"T cel\"; did you mean \"T cell\"? allowed: tumour cell, T"
                                + " cell",
                        "cells.csv:4:1: a cell has at least four fields, x,y,z,type, but this line has 3",
                        "cells.csv:5:14: \"volume\" is \"NA\", but must be a number, or empty for that of the type",
                        "cells.csv:5:17: \"custom:GFP\" is \"nan\", but must be a number, or empty for that of the type",
                        "cells.csv:6:14: the volume is -5, but must be above 0",
                        "cells.csv:7:18: the line has more fields than the first line has columns");
        assertThat(problems("0,0,0,2\n0,0,0,1.5\n0,0,0,T cell\n0,0,0,0,0\n"))
                .containsExactly(
                        "cells.csv:1:7: there is no cell type with ID 2; IDs are 0 to 1",
                        "cells.csv:2:7: there is no cell type with ID 1.5; IDs are 0 to 1",
                        "cells.csv:3:7: the type is \"T cell\", but in a file without a first line x,y,z,type it must be an"
                                + " ID",
                        "cells.csv:4:1: a cell has four fields, x,y,z,type, but this line has 5");
    }

    @Test
    void asPhysiCellReadsItUnknownTypesArePassedOver() {
        ReadCells read = read("x,y,z,type\n0,0,0,T cel\n1,0,0,T cell\n2,0,0,T cel\n3,0,0,B cell\n", peer);
        assertThat(read.rows().size()).isEqualTo(1);
        assertThat(warnings(read))
                .containsExactly(
                        "cells.csv:2:7: there is no cell type \"T cel\"; did you mean \"T cell\"? allowed: tumour cell, T"
                                + " cell, so 2 cells are passed over",
                        "cells.csv:5:7: there is no cell type \"B cell\"; did you mean \"T cell\"? allowed: tumour cell, T"
                                + " cell, so this cell is passed over");
        assertThatThrownBy(() -> read("0,0,NA,0", peer)).isInstanceOf(StudyException.class);
    }

    @Test
    void cellsOutsideOfTheDomainAreCounted() {
        assertThat(warnings(read("0,0,0,0\n61,0,0,0\n0,-41,0,1\n")))
                .containsExactly(
                        "cells.csv:2:1: 2 cells lie outside of the domain: PhysiCell keeps such cells, but they"
                                + " never move or live");
        assertThat(read("60,-40,500,0").warnings()).isEmpty();
    }

    @Test
    void aMillionWrongRowsAreNotAMillionSentences() {
        assertThat(problems("0,0,0,9\n".repeat(20_000))).hasSizeLessThanOrEqualTo(1000);
    }

    @Test
    void millionsOfCellsAreRead() throws IOException {
        int cells = 1_000_000;
        Reader endless = new Reader() {
            private int row = -1;
            private String line = "x,y,z,type,volume\n";
            private int at;

            @Override
            public int read(char[] buffer, int offset, int length) {
                if (at == line.length()) {
                    row++;
                    line = (row % 50) + ",0,0,T cell," + (1000 + row) + "\n";
                    at = 0;
                }
                if (row == cells) {
                    return -1;
                }
                int count = Math.min(length, line.length() - at);
                line.getChars(at, at + count, buffer, offset);
                at += count;
                return count;
            }

            @Override
            public void close() {}
        };
        CellRows rows = CellsCsv.read(endless, "cells.csv", settings).rows();
        assertThat(rows.size()).isEqualTo(cells);
        assertThat(rows.value(0, cells - 1)).isEqualTo(1000.0 + cells - 1);
    }

    @Test
    void linesAreBounded() {
        assertThat(problems("0,0,0,0\n" + "1".repeat(2_000_000)))
                .containsExactly("cells.csv:2:1: the line is too long for a table");
    }

    @Test
    void filesThatAreNotThereAreSaid() {
        assertThatThrownBy(() -> CellsCsv.read(folder.resolve("none.csv"), settings))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("none.csv: the file could not be read");
    }
}
