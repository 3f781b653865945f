package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Neighbours;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;

class CellRunTest {
    @Test
    void whatAProgramSaysIsReadInBothForms() {
        for (String output : List.of(
                "hello\nsteps 20\ncpu_seconds 4\ncell_steps_per_cpu_second 500000\nbytes_per_cell 4591\nbye bye\n",
                "peer=x steps=20 wall_seconds=9\ncpu_seconds=4 cell_steps_per_cpu_second=500000 bytes_per_cell=4591")) {
            CellRun run = CellRun.parse(output);
            assertThat(run.perCpuSecond()).isEqualTo(500_000);
            assertThat(run.cellSteps()).isEqualTo(2_000_000);
            assertThat(run.bytesPerCell()).isEqualTo(4591);
            assertThat(run.meanPressure()).isNaN();
        }
    }

    @Test
    void whatIsMissingIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellRun.parse("cpu_seconds 3\nsteps 20\nbytes_per_cell 8"))
                .withMessageContaining("cell_steps_per_cpu_second");
        assertThatIllegalArgumentException().isThrownBy(() -> CellRun.parse("")).withMessageContaining("nothing");
    }

    @Test
    void theBallIsADensePackingWhateverTheOrder() {
        double inside = 0;
        double[] sums = new double[2];
        for (boolean isShuffled : new boolean[] {false, true}) {
            Spheroid spheroid = new Spheroid(2000, isShuffled);
            CellModel model = spheroid.model();
            Population cells = spheroid.population(model, Crew.alone());
            assertThat(cells.count()).isEqualTo(2000);
            Neighbours neighbours = model.neighbours(cells);
            for (int cell = 0; cell < cells.count(); cell++) {
                double square = Math.pow(cells.x(cell), 2) + Math.pow(cells.y(cell), 2) + Math.pow(cells.z(cell), 2);
                sums[isShuffled ? 1 : 0] += square;
                if (square < 60 * 60) {
                    inside++;
                    assertThat(neighbours.count(cell)).isEqualTo(12);
                }
            }
        }
        assertThat(inside).isGreaterThan(300);
        assertThat(sums[1]).isCloseTo(sums[0], within(1e-9 * sums[0]));
    }

    @Test
    void stepsOfOursAreTimedAndWeighed() {
        Spheroid spheroid = new Spheroid(500, true);
        CellRun run = CellRun.ours(spheroid, 1, 3);
        assertThat(run.cellSteps()).isEqualTo(1500);
        assertThat(run.stepsMade()).isEqualTo(63);
        assertThat(run.meanPressure()).isPositive();
        assertThat(CellRun.meanPressure(spheroid, 63)).isEqualTo(run.meanPressure());
    }

    @Test
    void optionsHoldPeers() {
        CellOptions options = CellOptions.parse("--peer", "PhysiCell=/a b/driver", "--rounds", "2", "--short");
        assertThat(options.peers()).isEqualTo(List.of(new Program("PhysiCell", List.of("/a b/driver"), 1)));
        assertThat(options.rounds()).isEqualTo(2);
        assertThat(options.isShort()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--peer", "--steps 0", "--flat x", "100000"})
    void aWrongWordIsNamed(String words) {
        String[] split = words.split(" ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CellOptions.parse(split))
                .withMessageContaining(split[0]);
    }
}
