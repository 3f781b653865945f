package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

class OwnClockTest {
    private static final RandomStream RANDOM = new RandomStream(23, 0);
    private static final long PURPOSE = RandomStream.purpose("own clock test");
    private static final VoxelGrid GRID = VoxelGrid.centred(14, 12, 10, 20);

    private static OwnClock clock(double tolerance) {
        return new OwnClock(GRID, Crew.alone(), tolerance);
    }

    private static Field oxygen() {
        return new Field(new Substrate("oxygen", "mmHg", 1e5, 0.1, 38, Walls.fixed(38)), GRID);
    }

    private static Field vesicles() {
        Field field = new Field(new Substrate("vesicles", "1/µm³", 150, 0.002, 0, Walls.closed()), GRID);
        field.values()[GRID.index(4, 5, 6)] = 1000;
        return field;
    }

    /// Moves far within a coupling step, and remembers for longer than that.
    private static Field growthFactor() {
        return new Field(new Substrate("growth factor", "ng/mL", 4000, 0.008, 0.2, Walls.closed()), GRID);
    }

    private static Exchange fewSources() {
        Exchange exchange = new Exchange(GRID);
        for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
            exchange.loss()[voxel] = RANDOM.uniform(voxel, 1, PURPOSE) < 0.1 ? 0.05 : 0;
            exchange.supply()[voxel] = RANDOM.uniform(voxel, 2, PURPOSE) < 0.05 ? 0.3 : 0;
        }
        return exchange;
    }

    /// Cells in a third of the voxels.
    private static Exchange sinks(double rate, double supply) {
        Exchange exchange = new Exchange(GRID);
        for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
            exchange.loss()[voxel] = RANDOM.uniform(voxel, 0, PURPOSE) < 0.33 ? rate : 0;
            exchange.supply()[voxel] = supply;
        }
        return exchange;
    }

    private static double apart(Field one, Field other) {
        double apart = 0;
        double largest = 0;
        for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
            apart = Math.max(apart, Math.abs(one.at(voxel) - other.at(voxel)));
            largest = Math.max(largest, other.at(voxel));
        }
        return apart / largest;
    }

    @Test
    void oxygenIsPutToRestAndVesiclesAreFollowed() {
        Pace fast = new Pace();
        Pace slow = new Pace();
        OwnClock clock = clock(0.01);
        clock.advance(oxygen(), sinks(3, 0), 6, fast);
        clock.advance(vesicles(), sinks(0.05, 0), 6, slow);
        assertThat(fast.settled()).isEqualTo(1);
        assertThat(fast.steps()).isZero();
        assertThat(slow.settled()).isZero();
        assertThat(slow.steps()).isGreaterThan(1);
        assertThat(slow.smallest()).isLessThan(slow.largest());
    }

    @Test
    void theErrorStaysBelowTheTolerance() {
        for (double tolerance : new double[] {0.1, 0.01, 0.001}) {
            Field coarse = vesicles();
            Field fine = vesicles();
            Pace pace = new Pace();
            OwnClock clock = clock(tolerance);
            OwnClock strict = clock(1e-5);
            for (int step = 0; step < 5; step++) {
                Exchange exchange = sinks(0.05, 0.01);
                clock.advance(coarse, exchange, 12, pace);
                strict.advance(fine, exchange, 12, new Pace());
                assertThat(apart(coarse, fine))
                        .as("tolerance %s, step %d", tolerance, step)
                        .isLessThan((step + 1) * tolerance);
            }
            assertThat(pace.error()).isBetween(0.0, tolerance);
        }
    }

    @Test
    void aFieldThatMovesFarAndForgetsSlowlyTakesFewUnsplitSteps() {
        Field field = growthFactor();
        Field fine = growthFactor();
        Extrapolation small = new Extrapolation(GRID, Crew.alone(), new Sweeps(GRID, Crew.alone()));
        Pace pace = new Pace();
        OwnClock clock = clock(0.01);
        for (int step = 0; step < 4; step++) {
            clock.advance(field, fewSources(), 12, pace);
            for (int part = 0; part < 600; part++) {
                small.step(fine, fewSources(), 0.02);
            }
            assertThat(apart(field, fine)).as("step %d", step).isLessThan(0.01);
        }
        assertThat(pace.unsplit()).isPositive().isLessThanOrEqualTo(pace.steps());
        assertThat(pace.steps()).isLessThan(4 << Pace.WORTH);
    }

    @Test
    void aFieldOnUnsplitStepsGoesBackWhenSplitOnesAreCheaper() {
        Field field = growthFactor();
        Pace pace = new Pace();
        OwnClock clock = clock(0.01);
        clock.advance(field, fewSources(), 12, pace);
        clock.advance(field, fewSources(), 12, pace);
        assertThat(pace.isSplit()).isFalse();
        Arrays.fill(field.values(), 1);
        clock.advance(field, new Exchange(GRID), 12, pace);
        assertThat(pace.isSplit()).isTrue();
    }

    /// Near a point release steps are short whatever the solver, so that the dearer one is not worth it.
    @Test
    void whatChangesFastStaysOnSplitSteps() {
        Field field = vesicles();
        Pace pace = new Pace();
        clock(0.001).advance(field, new Exchange(GRID), 12, pace);
        assertThat(pace.smallest()).isLessThan(12.0 / (1 << Pace.WORTH));
        assertThat(pace.unsplit()).isZero();
    }

    @Test
    void whatIsPutToRestIsWhereManySmallStepsLead() {
        Field rest = oxygen();
        Field walked = oxygen();
        Exchange exchange = sinks(3, 0);
        Pace pace = new Pace();
        clock(0.01).advance(rest, exchange, 6, pace);
        Sweeps sweeps = new Sweeps(GRID, Crew.alone());
        for (int step = 0; step < 6000; step++) {
            sweeps.step(walked, exchange, 0.001);
        }
        assertThat(apart(walked, rest)).isLessThan(0.01);
        assertThat(pace.error()).isLessThan(0.01);
    }

    @Test
    void whatCellsGainIsWhatTheFieldLoses() {
        for (Field field : new Field[] {oxygen(), vesicles(), growthFactor()}) {
            OwnClock clock = clock(0.01);
            Exchange exchange = switch (field.substrate().name()) {
                case "oxygen" -> sinks(3, 0.02);
                case "vesicles" -> sinks(0.05, 0.02);
                default -> fewSources();
            };
            Pace pace = new Pace();
            for (int step = 0; step < 4; step++) {
                double before = field.amount();
                Budget budget = clock.advance(field, exchange, 6, pace);
                double gained = 0;
                for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
                    gained += exchange.loss()[voxel] * exchange.exposure()[voxel] * GRID.voxelVolume();
                }
                double scale = before + budget.supplied() + Math.abs(budget.throughWalls());
                assertThat(gained).isCloseTo(budget.taken(), within(1e-10 * scale));
                assertThat(field.amount() - before).isCloseTo(budget.gain(), within(1e-10 * scale));
            }
        }
    }

    @Test
    void aCopyWithItsPaceGoesOnAsTheOriginal() {
        for (Field whole : new Field[] {vesicles(), growthFactor()}) {
            Pace pace = new Pace();
            OwnClock clock = clock(0.01);
            clock.advance(whole, fewSources(), 6, pace);
            Field copy = whole.copy();
            Pace copied = pace.copy();
            OwnClock other = clock(0.01);
            for (int step = 0; step < 3; step++) {
                clock.advance(whole, fewSources(), 6, pace);
                other.advance(copy, fewSources(), 6, copied);
            }
            assertThat(copy.values()).isEqualTo(whole.values());
            assertThat(copied).usingRecursiveComparison().isEqualTo(pace);
        }
    }

    @Test
    void anyNumberOfWorkersGivesTheSameBits() {
        for (double diffusivity : new double[] {150, 6000}) {
            double[] alone = null;
            for (int workers : new int[] {1, 2, 8}) {
                try (Crew crew = new Crew(workers)) {
                    double[] levels = twoSteps(diffusivity, crew);
                    alone = alone == null ? levels : alone;
                    assertThat(levels).as("%d workers", workers).isEqualTo(alone);
                }
            }
        }
    }

    private static double[] twoSteps(double diffusivity, Crew crew) {
        VoxelGrid grid = VoxelGrid.centred(40, 33, 21, 20);
        Field field = new Field(new Substrate("vesicles", "1/µm³", diffusivity, 0.002, 1, Walls.closed()), grid);
        field.values()[grid.index(20, 16, 10)] = diffusivity < 1000 ? 1000 : 1;
        Exchange exchange = new Exchange(grid);
        for (int voxel = 0; voxel < grid.voxels(); voxel++) {
            exchange.loss()[voxel] = 0.1 * RANDOM.uniform(voxel, 5, PURPOSE);
            exchange.supply()[voxel] = diffusivity > 1000 && RANDOM.uniform(voxel, 6, PURPOSE) < 0.02 ? 3 : 0;
        }
        OwnClock clock = new OwnClock(grid, crew, 0.01);
        Pace pace = new Pace();
        clock.advance(field, exchange, 6, pace);
        clock.advance(field, exchange, 6, pace);
        assertThat(pace.unsplit() > 0).isEqualTo(diffusivity > 1000);
        return field.values();
    }

    @Test
    void anEmptyFieldStaysEmptyInOneStep() {
        Field field = new Field(new Substrate("vesicles", "1/µm³", 150, 0, 0, Walls.closed()), GRID);
        Pace pace = new Pace();
        clock(0.01).advance(field, new Exchange(GRID), 6, pace);
        assertThat(field.amount()).isZero();
        assertThat(pace.steps()).isEqualTo(1);
        assertThat(pace.error()).isZero();
    }

    @Test
    void aToleranceThatIsNoneIsRefused() {
        for (double tolerance : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThatThrownBy(() -> clock(tolerance))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("between 0 and 1");
        }
    }
}
