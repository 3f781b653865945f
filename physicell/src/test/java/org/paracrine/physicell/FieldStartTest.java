package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paracrine.study.StudyException;

class FieldStartTest {
    private static final int NX = 6;
    private static final int NY = 4;

    @TempDir
    private Path folder;

    private String start(String type, String name) {
        return Given.model(
                "</calculate_gradients>",
                "</calculate_gradients><initial_condition type=\"" + type + "\" enabled=\"true\"><filename>./config/"
                        + name + "</filename></initial_condition>");
    }

    private FieldStart csv(String text) {
        Given.file(folder, "config/start.csv", text);
        return FieldStart.of(Given.settings(folder, start("csv", "start.csv")));
    }

    private List<String> problems(String text) {
        StudyException wrong = catchThrowableOfType(StudyException.class, () -> csv(text));
        return wrong == null ? List.of() : Given.texts(wrong.problems());
    }

    /// A row for each voxel: its centre, and the number of the voxel and a hundred more as levels.
    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int voxel = 0; voxel < NX * NY; voxel++) {
            int x = -50 + 20 * (voxel % NX);
            int y = -30 + 20 * (voxel / NX);
            rows.add(x + "," + y + ",0," + voxel + "," + (100 + voxel));
        }
        return rows;
    }

    @Test
    void rowsGoToTheirVoxelsInAnyOrder() {
        List<String> rows = rows();
        Collections.shuffle(rows, new Random(1));
        FieldStart start = csv("x,y,z,oxygen,drug\r\n" + String.join("\r\n", rows));
        assertThat(start.warnings()).isEmpty();
        for (int voxel = 0; voxel < NX * NY; voxel++) {
            assertThat(start.level(0, voxel)).isEqualTo(voxel);
            assertThat(start.levels(1)[voxel]).isEqualTo(100 + voxel);
        }
    }

    @Test
    void columnsGoByTheirNames() {
        FieldStart start = csv("X,Y,Z,drug,oxygen\n" + String.join("\n", rows()));
        assertThat(start.level(1, 7)).isEqualTo(7);
        assertThat(start.level(0, 7)).isEqualTo(107);
    }

    @Test
    void withoutNamesColumnsGoByTheirOrder() {
        FieldStart start = csv(String.join("\n", rows()));
        assertThat(start.level(1, 7)).isEqualTo(107);
        assertThat(Given.texts(start.warnings()))
                .containsExactly(
                        "1:1: : the first line should be x,y,z,oxygen,drug: PhysiCell 1.14 cannot read a file without it");
        Settings peer = Given.as114(folder, start("csv", "start.csv")).settings();
        StudyException wrong = catchThrowableOfType(StudyException.class, () -> FieldStart.of(peer));
        assertThat(wrong.problems()).hasSize(1);
    }

    @Test
    void substratesThatTheFileLacksStartAsTheSettingsSay() {
        List<String> some = rows().stream()
                .map(row -> row.substring(0, row.lastIndexOf(',')))
                .toList();
        String text = ("x,y,z,oxygen\n" + String.join("\n", some)).replace("oxygen", "drug");
        FieldStart start = csv(text);
        assertThat(start.level(1, 5)).isEqualTo(5);
        assertThat(start.level(0, 5)).isEqualTo(38);
        assertThat(start.warnings()).hasSize(1);
        Settings peer = Given.as114(folder, start("csv", "start.csv")).settings();
        assertThat(FieldStart.of(peer).level(0, 5)).isZero();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithItsPlace() {
        List<String> rows = rows();
        rows.set(1, "-50,-30,0,1,1");
        rows.set(2, "500,-30,0,1,1");
        rows.set(3, "-50,-30,NA,1,inf");
        rows.set(4, "-50,-30,0,1");
        assertThat(problems("x,y,z,oxygen,drug\n" + String.join("\n", rows)))
                .containsExactly(
                        "0:0: : 4 of the 24 voxels of the domain are missing, first that at (-30, -30, 0); a file must have a"
                                + " row for each",
                        "3:1: : the voxel at (-50, -30, 0) is given already",
                        "4:1: : (500, -30, 0) lies outside of the domain",
                        "5:9: : the field is \"NA\", but must be a number",
                        "5:14: : the field is \"inf\", but must be a number",
                        "6:1: : the line has 4 fields, but must have 5");
        assertThat(problems("x,y,z,oxigen,drug,drug\n" + String.join("\n", rows())))
                .containsExactly(
                        "1:7: : there is no substrate \"oxigen\"; did you mean \"oxygen\"? allowed: oxygen, drug",
                        "1:19: : the column \"drug\" is there already");
        assertThat(problems("x,y,z,oxygen,drug\n"))
                .hasSize(1)
                .first()
                .asString()
                .contains("too few for a row");
    }

    @Test
    void withoutAFileOneLevelFillsTheDomain() {
        FieldStart start = FieldStart.of(Given.settings(folder, Given.model()));
        assertThat(start.levels(0)).containsOnly(38).hasSize(24);
        assertThat(start.levels(1)).containsOnly(0);
    }

    @Test
    void typesOfFilesThatAreNoneAreAProblem() {
        assertThat(Given.problems(folder, start("hdf5", "start.h5")))
                .hasSize(1)
                .first()
                .asString()
                .contains("the type is \"hdf5\", but must be csv or matlab");
        assertThat(Given.problems(folder, start("csv", "none.csv")))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"./config/none.csv\" is not there, nor is there a file \"none.csv\" beside the settings");
    }

    enum Kind {
        DOUBLE(0, 8),
        FLOAT(1, 4),
        INT(2, 4),
        SHORT(3, 2),
        UNSIGNED_SHORT(4, 2),
        BYTE(5, 1);

        private final int digit;
        private final int width;

        Kind(int digit, int width) {
            this.digit = digit;
            this.width = width;
        }

        private void put(ByteBuffer buffer, double value) {
            switch (this) {
                case DOUBLE -> buffer.putDouble(value);
                case FLOAT -> buffer.putFloat((float) value);
                case INT -> buffer.putInt((int) value);
                case SHORT, UNSIGNED_SHORT -> buffer.putShort((short) value);
                case BYTE -> buffer.put((byte) value);
            }
        }
    }

    /// As MATLAB writes it.
    private static byte[] matrix(double[][] rows, Kind kind, ByteOrder order) {
        byte[] name = "start\0".getBytes(StandardCharsets.US_ASCII);
        int columns = rows[0].length;
        ByteBuffer buffer = ByteBuffer.allocate(20 + name.length + rows.length * columns * kind.width)
                .order(order);
        buffer.putInt((order == ByteOrder.BIG_ENDIAN ? 1000 : 0) + 10 * kind.digit);
        buffer.putInt(rows.length).putInt(columns).putInt(0).putInt(name.length).put(name);
        for (int column = 0; column < columns; column++) {
            for (double[] row : rows) {
                kind.put(buffer, row[column]);
            }
        }
        return buffer.array();
    }

    private Path write(byte[] bytes) throws IOException {
        Files.createDirectories(folder.resolve("config"));
        return Files.write(folder.resolve("config/start.mat"), bytes);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void matricesAreReadInEveryKindOfNumberAndEitherOrderOfBytes(Kind kind) throws IOException {
        double[][] rows = {{1, 2, 3}, {40, 50, 60}};
        for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            MatlabMatrix matrix = MatlabMatrix.read(write(matrix(rows, kind, order)));
            assertThat(matrix.name()).isEqualTo("start");
            assertThat(matrix.rows()).isEqualTo(2);
            assertThat(matrix.columns()).isEqualTo(3);
            for (int row = 0; row < 2; row++) {
                for (int column = 0; column < 3; column++) {
                    assertThat(matrix.at(row, column)).isEqualTo(rows[row][column]);
                }
            }
        }
    }

    private static double[][] table() {
        double[][] table = new double[NX * NY][];
        List<String> rows = rows();
        for (int row = 0; row < table.length; row++) {
            String[] fields = rows.get(row).split(",", -1);
            table[row] = new double[fields.length];
            for (int column = 0; column < fields.length; column++) {
                table[row][column] = Double.parseDouble(fields[column]);
            }
        }
        return table;
    }

    @Test
    void levelsAreReadFromAMatrix() throws IOException {
        write(matrix(table(), Kind.DOUBLE, ByteOrder.LITTLE_ENDIAN));
        FieldStart start = FieldStart.of(Given.settings(folder, start("matlab", "start.mat")));
        assertThat(start.level(0, 13)).isEqualTo(13);
        assertThat(start.level(1, 13)).isEqualTo(113);
    }

    private List<String> matrixProblems(byte[] bytes) throws IOException {
        write(bytes);
        Settings settings = Given.settings(folder, start("matlab", "start.mat"));
        StudyException wrong = catchThrowableOfType(StudyException.class, () -> FieldStart.of(settings));
        return wrong == null ? List.of() : Given.texts(wrong.problems());
    }

    @Test
    void matricesThatDoNotFitAreAProblem() throws IOException {
        double[][] turned = new double[5][NX * NY];
        assertThat(matrixProblems(matrix(turned, Kind.DOUBLE, ByteOrder.LITTLE_ENDIAN)))
                .containsExactly(
                        "0:0: : the matrix has 5 x 24 values, but must have 24 x 5: a row for each voxel, with x, y,"
                                + " z and the level of each substrate; transpose it");
        double[][] gap = table();
        gap[3] = gap[2];
        gap[5][4] = Double.NaN;
        assertThat(matrixProblems(matrix(gap, Kind.DOUBLE, ByteOrder.LITTLE_ENDIAN)))
                .containsExactlyInAnyOrder(
                        "0:0: : the voxel at (-10, -30, 0) is given already",
                        "0:0: : row 6, column 5 of the matrix is NaN, but must be a number",
                        "0:0: : 1 of the 24 voxels of the domain are missing, first that at (10, -30, 0); a file must have a"
                                + " row for each");
    }

    @Test
    void filesThatAreNoMatrixAreAProblemAndNeverFillTheMemory() throws IOException {
        byte[] good = matrix(table(), Kind.DOUBLE, ByteOrder.LITTLE_ENDIAN);
        assertThat(matrixProblems(new byte[7])).hasSize(1).first().asString().contains("it ends in its head");
        assertThat(matrixProblems("MATLAB 5.0 MAT-file, and so on".getBytes(StandardCharsets.US_ASCII)))
                .hasSize(1)
                .first()
                .asString()
                .contains("save it with -v4");
        ByteBuffer huge = ByteBuffer.wrap(good.clone()).order(ByteOrder.LITTLE_ENDIAN);
        huge.putInt(4, Integer.MAX_VALUE).putInt(8, Integer.MAX_VALUE);
        assertThat(matrixProblems(huge.array())).hasSize(1).first().asString().contains("which is not read");
        ByteBuffer longer = ByteBuffer.wrap(good.clone()).order(ByteOrder.LITTLE_ENDIAN);
        longer.putInt(4, 25);
        assertThat(matrixProblems(longer.array()))
                .hasSize(1)
                .first()
                .asString()
                .contains("ends before its 25 x 5 values");
        ByteBuffer complex = ByteBuffer.wrap(good.clone()).order(ByteOrder.LITTLE_ENDIAN);
        complex.putInt(12, 1);
        assertThat(matrixProblems(complex.array()))
                .hasSize(1)
                .first()
                .asString()
                .contains("complex");
    }
}
