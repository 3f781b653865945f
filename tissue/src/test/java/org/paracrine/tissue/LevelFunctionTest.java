package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.numerics.VoxelGrid;

class LevelFunctionTest {
    private static final VoxelGrid GRID = new VoxelGrid(5, 4, 3, 10, 20, 30, 100, 0, -45);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 2*3 | 7",
                "(1 + 2)*3 | 9",
                "8 - 3 - 2 | 3",
                "8/4/2 | 1",
                "2^3^2 | 512",
                "-2^2 | -4",
                "2^-1 | 0.5",
                "--3 | 3",
                "2 - -3 | 5",
                "2*-3 | -6",
                "1.5e2 + .5 + 2. | 152.5",
                "2E-1 | 0.2",
                "exp(0) + sqrt(9) + abs(-2) | 6",
                "sin(0) + cos(pi) | -1",
                "min(3, 2) + max(x, 4) | 9",
                "x + 10*y + 100*z + 1000*r | 4327",
            })
    void formulasMeanWhatTheyMeanOnPaper(String formula, double value) {
        assertThat(Expression.parse(formula).at(7, 2, 3, 4)).isEqualTo(value, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | column 1: expected a number, a name or (, found the end",
                "2x | column 2: expected an operator",
                "3 * | column 4: expected a number, a name or (, found the end",
                "(x + 2 | column 7: expected ')', found the end",
                "x) | column 2: expected an operator",
                "t + 1 | column 1: 't' is not known; known are x, y, z, r, pi, exp",
                "X | column 1: 'X' is not known",
                "max(x) | column 6: expected ',', found ')'",
                "exp x | column 5: expected '(', found 'x'",
                "exp(x, y) | column 6: expected ')', found ','",
                "1e999 | column 1: 1e999 is too large",
                ". | column 1: expected digits",
                "2e | column 2: expected an operator",
                "1..2 | column 3: expected an operator",
                "x % 2 | column 3: expected an operator",
                "1,5 | column 2: expected an operator",
                "System.exit(0) | column 1: 'System' is not known",
                "x; y | column 2: expected an operator",
            })
    void whatIsNoFormulaIsRefusedWithItsColumn(String formula, String why) {
        assertThatThrownBy(() -> new LevelFunction(formula))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "-(", "exp(", "2^", "max(1,"})
    void noFormulaIsReadTooDeep(String part) {
        String formula = part.repeat(Expression.LONGEST / part.length());
        assertThatThrownBy(() -> new LevelFunction(formula))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("more than 50 parentheses or powers");
    }

    @Test
    void theLongestFormulaIsComputedAndALongerOneIsRefused() {
        String longest = "1" + "+1".repeat((Expression.LONGEST - 1) / 2);
        assertThat(Expression.parse(longest).at(0, 0, 0, 0)).isEqualTo(500);
        assertThatThrownBy(() -> new LevelFunction(longest + "+1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has 1001 characters and may have 1000");
    }

    @Test
    void eachVoxelGetsTheValueOfItsCentre() {
        double[] values = new double[GRID.voxels()];
        new LevelFunction("x + 1000*y + 1e6*(z + 50)").fill(values, GRID);
        assertThat(values[GRID.index(0, 0, 0)]).isEqualTo(105 + 1000 * 10 + 1e6 * 20);
        assertThat(values[GRID.index(4, 1, 2)]).isEqualTo(145 + 1000 * 30 + 1e6 * 80);
    }

    @Test
    void theDistanceIsTakenFromTheCentreOfTheBlock() {
        double[] values = new double[GRID.voxels()];
        new LevelFunction("r").fill(values, GRID);
        assertThat(values[GRID.index(2, 1, 1)]).isEqualTo(10);
        assertThat(values[GRID.index(0, 0, 0)]).isEqualTo(Math.sqrt(20 * 20 + 30 * 30 + 30 * 30), within(1e-12));
        VoxelGrid layer = VoxelGrid.centred(3, 3, 1, 10);
        double[] flat = new double[9];
        new LevelFunction("r").fill(flat, layer);
        assertThat(flat[4]).isZero();
        assertThat(flat[5]).isEqualTo(10);
    }

    @Test
    void aNegativeOrInfiniteLevelIsToldWithItsVoxel() {
        double[] values = new double[GRID.voxels()];
        assertThatThrownBy(() -> new LevelFunction("x - 120").fill(values, GRID))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("gives -15.0 in voxel (0, 0, 0) with its centre at (105, 10, -30) µm")
                .hasMessageContaining("wrong in 23 more");
        assertThatThrownBy(() -> new LevelFunction("1/(x - 125)").fill(values, GRID))
                .hasMessageContaining("gives");
        assertThatThrownBy(() -> new LevelFunction("sqrt(-1 + 0*x)").fill(values, GRID))
                .hasMessageContaining("gives NaN");
        new LevelFunction("max(0, x - 120)").fill(values, GRID);
        assertThat(values[0]).isZero();
    }

    @Test
    void aConstantIsTheSameEverywhere() {
        double[] values = new double[GRID.voxels()];
        new InitialLevels.Constant(38).fill(values, GRID);
        assertThat(values).containsOnly(38);
        for (double level : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> new InitialLevels.Constant(level))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("must be finite and at least 0");
        }
        assertThatThrownBy(() -> new InitialLevels.Constant(1).fill(new double[3], GRID))
                .hasMessageContaining("3 values for a grid of 60 voxels");
    }
}
