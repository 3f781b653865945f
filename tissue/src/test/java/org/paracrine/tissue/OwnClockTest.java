package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

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
        for (Field field : new Field[] {oxygen(), vesicles()}) {
            OwnClock clock = clock(0.01);
            Exchange exchange = sinks(field.substrate().name().equals("oxygen") ? 3 : 0.05, 0.02);
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
        Field whole = vesicles();
        Pace pace = new Pace();
        OwnClock clock = clock(0.01);
        Exchange exchange = sinks(0.05, 0);
        clock.advance(whole, exchange, 6, pace);
        Field copy = whole.copy();
        Pace copied = pace.copy();
        OwnClock other = clock(0.01);
        for (int step = 0; step < 3; step++) {
            clock.advance(whole, exchange, 6, pace);
            other.advance(copy, sinks(0.05, 0), 6, copied);
        }
        assertThat(copy.values()).isEqualTo(whole.values());
        assertThat(copied.steps()).isEqualTo(pace.steps());
    }

    @Test
    void anyNumberOfWorkersGivesTheSameBits() {
        double[] alone = null;
        for (int workers : new int[] {1, 2, 8}) {
            try (Crew crew = new Crew(workers)) {
                VoxelGrid grid = VoxelGrid.centred(40, 33, 21, 20);
                Field field = new Field(new Substrate("vesicles", "1/µm³", 150, 0.002, 0, Walls.closed()), grid);
                field.values()[grid.index(20, 16, 10)] = 1000;
                Exchange exchange = new Exchange(grid);
                for (int voxel = 0; voxel < grid.voxels(); voxel++) {
                    exchange.loss()[voxel] = 0.1 * RANDOM.uniform(voxel, 5, PURPOSE);
                }
                new OwnClock(grid, crew, 0.01).advance(field, exchange, 6, new Pace());
                alone = alone == null ? field.values() : alone;
                assertThat(field.values()).as("%d workers", workers).isEqualTo(alone);
            }
        }
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
