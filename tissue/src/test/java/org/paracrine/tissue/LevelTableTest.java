package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.numerics.VoxelGrid;

class LevelTableTest {
    private static final VoxelGrid GRID = new VoxelGrid(2, 2, 1, 10, 20, 5, -10, 0, 0);
    private static final String WHOLE = "-5,10,2.5,1\n5,10,2.5,2\n-5,30,2.5,3\n5,30,2.5,4\n";

    @TempDir
    Path folder;

    @Test
    void rowsInAnyOrderLandInTheirVoxels() throws IOException {
        for (int seed = 0; seed < 20; seed++) {
            Random random = new Random(seed);
            VoxelGrid grid = new VoxelGrid(
                    1 + random.nextInt(6), 1 + random.nextInt(6), 1 + random.nextInt(6), 10, 20, 30, 7, -8, 9);
            double[] levels = random.doubles(grid.voxels()).toArray();
            List<String> rows = new ArrayList<>();
            for (int voxel = 0; voxel < levels.length; voxel++) {
                double x = grid.centreX(voxel % grid.nx()) + 9 * (random.nextDouble() - 0.5);
                double y = grid.centreY(voxel / grid.nx() % grid.ny());
                double z = grid.centreZ(voxel / (grid.nx() * grid.ny()));
                rows.add(levels[voxel] + "," + z + "," + y + "," + x + ",other");
            }
            Collections.shuffle(rows, random);
            Path file = table("oxygen,z,y,x,note\n" + String.join("\n", rows));
            double[] values = new double[levels.length];
            new LevelTable(LevelFile.of(file), "oxygen", OptionalDouble.empty()).fill(values, grid);
            assertThat(values).as("seed %d", seed).containsExactly(levels);
        }
    }

    @Test
    void spreadsheetsAreReadAsTheyWriteThem() throws IOException {
        double[] values = filled(
                "\uFEFFx, y ,z,level\r\n\"-5\",10,2.5,1e0\r\n\r\n5,1e1,2.5,+2.\r\n-5,30,2.5,3\r\n5,30,2.5,.4E+1");
        assertThat(values).containsExactly(1, 2, 3, 4);
    }

    @Test
    void theRestHasALevelIfItIsGiven() throws IOException {
        double[] values = new double[4];
        new LevelTable(LevelFile.of(table("x,y,z,level\n5,10,2.5,2\n")), LevelTable.LEVEL, OptionalDouble.of(7))
                .fill(values, GRID);
        assertThat(values).containsExactly(7, 2, 7, 7);
    }

    @Test
    void aMissingVoxelIsToldWithItsPlace() {
        refused(
                "x,y,z,level\n-5,10,2.5,1\n5,30,2.5,4\n",
                "2 of 4 voxels have no level, first voxel (1, 0, 0) with its centre at (5, 10, 2.5) µm");
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirLines() {
        refused(
                "x,y,z,level\n" + WHOLE + "1,2,3\n5,31,2.5,9\n50,10,2.5,1\n5,1O,2.5,-1\n-5,10,2.5,-1\n5,10,0x1p3,NaN\n",
                "levels.csv:6: this row has 3 fields and the header 4\n",
                "levels.csv:7: this point and that of line 5 lie in one voxel (1, 1, 0)",
                "levels.csv:8: the point (50, 10, 2.5) µm lies outside the block, which is -10 .. 10 × 0 .. 40 × 0 .. 5 µm",
                "levels.csv:9: y is '1O', not a number",
                "levels.csv:10: a level is finite and at least 0, not -1",
                "levels.csv:11: z is '0x1p3', not a number",
                "levels.csv:11: level is 'NaN', not a number");
    }

    @Test
    void manyProblemsAreCutShort() {
        assertThatThrownBy(() -> filled("x,y,z,level\n" + "a,b,c,1\n".repeat(10_000)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("levels.csv:2: x is 'a', not a number")
                .hasMessageEndingWith("… and more; mend these first")
                .satisfies(failure -> assertThat(failure.getMessage()).hasLineCount(22));
    }

    @Test
    void aHeaderThatLacksAColumnIsRefused() {
        refused("", "is empty: it needs a header x,y,z,level");
        refused("-5,10,2.5,1\n", "levels.csv:1: the header names the column 'x' exactly once; it is -5,10,2.5,1");
        refused("x,y,z,oxygen\n" + WHOLE, "the column 'level' exactly once; it is x,y,z,oxygen");
        refused("x,y,z,level,x\n", "the column 'x' exactly once");
        refused("x;y;z;level\n", "the column 'x' exactly once");
    }

    @Test
    void whatIsNoTableIsRefused() throws IOException {
        assertThatThrownBy(() -> new LevelTable(LevelFile.of(folder.resolve("none.csv"))).fill(new double[4], GRID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there is no file");
        assertThatThrownBy(() -> new LevelTable(LevelFile.of(folder)).fill(new double[4], GRID))
                .hasMessageContaining("there is no file");
        refused("x,y,z,level\n\"5,10", "levels.csv");
        refused("x".repeat(1_000_000), "cannot be read as CSV");
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Path file = Files.write(folder.resolve("noise.csv"), noise);
        assertThatThrownBy(() -> new LevelTable(LevelFile.of(file)).fill(new double[4], GRID))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LevelTable(LevelFile.of(file), "x", OptionalDouble.empty()))
                .hasMessageContaining("a column of their own");
        assertThatThrownBy(() -> new LevelTable(LevelFile.of(file), "level", OptionalDouble.of(-1)))
                .hasMessageContaining("the level of the rest must be finite");
    }

    private void refused(String text, String... why) {
        assertThatThrownBy(() -> filled(text))
                .as(text.lines().limit(3).toList().toString())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(why);
    }

    private double[] filled(String text) throws IOException {
        double[] values = new double[GRID.voxels()];
        new LevelTable(LevelFile.of(table(text))).fill(values, GRID);
        return values;
    }

    private Path table(String text) throws IOException {
        return Files.writeString(folder.resolve("levels.csv"), text);
    }
}
