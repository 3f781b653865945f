package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of cells, in the two forms that PhysiCell reads.
class PositionsTest {
    @TempDir
    private Path folder;

    private List<Positions.Cell> read(String csv) throws IOException {
        return Positions.of(Studies.read(study(csv), Map.of()).study());
    }

    private Path study(String csv) throws IOException {
        Files.writeString(folder.resolve("cells.csv"), csv);
        return Files.writeString(
                folder.resolve("study.yaml"),
                CellLanguageTest.WHOLE.replace("  keeps", "  positions: cells.csv\n  keeps"));
    }

    private List<String> problems(String csv) throws IOException {
        Path study = study(csv);
        try {
            Studies.read(study, Map.of());
            return List.of();
        } catch (StudyException wrong) {
            return wrong.problems().stream().map(Problem::message).toList();
        }
    }

    @Test
    void aHeadNamesBehavioursAndFieldsMayBeLeftOut() throws IOException {
        String csv = String.join(
                "\r\n",
                "\uFEFFX,Y,Z,type,volume,cycle entry,custom:hits,transform to macrophage",
                "# a comment",
                "1.5,20,0,T cell,1200,,-3,0.1",
                "",
                "-100 , 0 , 5 , tumour , skip , s , 2",
                "2e2,200.,-5,macrophage");
        assertThat(read(csv))
                .containsExactly(
                        new Positions.Cell(
                                "T cell",
                                1.5,
                                20,
                                0,
                                Map.of("volume", 1200.0, "custom:hits", -3.0, "transition to macrophage", 0.1)),
                        new Positions.Cell("tumour", -100, 0, 5, Map.of("custom:hits", 2.0)),
                        new Positions.Cell("macrophage", 200, 200, -5, Map.of()));
    }

    @Test
    void withoutAHeadTypesAreCounted() throws IOException {
        assertThat(read("0,10,0,0\n1,20,0,2.000e+00"))
                .containsExactly(
                        new Positions.Cell("tumour", 0, 10, 0, Map.of()),
                        new Positions.Cell("macrophage", 1, 20, 0, Map.of()));
    }

    @Test
    void anUnknownColumnWithoutAValueSaysNothing() throws IOException {
        assertThat(read("x,y,z,type,custom:GFP\n0,0,0,tumour\n0,0,0,tumour,skip\n"))
                .hasSize(2);
    }

    @Test
    void allThatIsWrongIsToldByLine() throws IOException {
        String csv = """
                x,y,z,type,cycle entri,volume
                0,0,0,tumor,,
                0,300,0,tumour,0.1,-4
                a,0,,tumour,0.1,1,2
                """;
        assertThat(problems(csv))
                .containsExactly(
                        "cells.csv:2: \"tumor\" is not among `tumour.cells`; did you mean \"tumour\"? allowed: tumour, T cell, macrophage",
                        "cells.csv:3: the behaviour \"cycle entri\" is not known; did you mean \"cycle entry\"?",
                        "cells.csv:3: the volume is -4, but must be from 0 on",
                        "cells.csv:3: the cell lies outside of the block: y is 300, but goes from 0 to 200 um",
                        "cells.csv:4: the line has 7 fields, but the first line names 6",
                        "cells.csv:4: the x is \"a\", but must be a number like 12.5",
                        "cells.csv:4: the z is \"\", but must be a number like 12.5");
        assertThat(problems("x,z,y\n")).containsExactly("cells.csv:1: the first line must begin with x,y,z,type");
        assertThat(problems("x,y,z,type,volume,volume\n0,0,0,tumour,1,1\n"))
                .containsExactly("cells.csv:1: the column \"volume\" stands here a second time");
        assertThat(problems("0,0,0,3\n0,0,0\n0,0,0,0.5\n"))
                .containsExactly(
                        "cells.csv:1: the type is 3, but the study has the types 0 to 2",
                        "cells.csv:2: a cell has four numbers (x, y, z and the place of its type), this line has 3; for more, begin the file with x,y,z,type and name the types",
                        "cells.csv:3: the type is 0.5, but the study has the types 0 to 2");
        assertThat(problems("x,y,z,type,migration bias\n0,0,0,tumour,1.5\n"))
                .containsExactly("cells.csv:2: the migration bias is 1.5, but must be from 0 to 1");
    }

    @Test
    void eachWrongLineIsAProblemOfTheStudyWhereItNamesTheFile() throws IOException {
        Path study = study("0,0,0,9\n0,0,0,8\n");
        assertThatThrownBy(() -> Studies.read(study, Map.of()))
                .isInstanceOfSatisfying(
                        StudyException.class,
                        wrong -> assertThat(wrong.problems()).hasSize(2).allSatisfy(problem -> {
                            assertThat(problem.path()).isEqualTo("tumour.positions");
                            assertThat(problem.line()).isEqualTo(5);
                        }));
    }
}
