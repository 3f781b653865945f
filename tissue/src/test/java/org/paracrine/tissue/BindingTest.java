package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

class BindingTest {
    private static final VoxelGrid GRID = VoxelGrid.centred(5, 4, 3, 10);

    private static Field field(double level) {
        return new Field(new Substrate("vesicles", "particles/µm³", 0, 0, level, Walls.closed()), GRID);
    }

    private static Binding binding(double on, double off, double trap) {
        return new Binding(GRID, new Binding.Rates(on, off, trap), Crew.alone());
    }

    @Test
    void withoutTrappingItComesToTheClosedFormEquilibrium() {
        Binding binding = binding(0.3, 0.1, 0);
        Field free = field(4);
        double[] sites = new double[GRID.voxels()];
        Arrays.fill(sites, 2);
        binding.advance(free, 1e6, sites);
        assertThat(free.at(7)).isCloseTo(4 * 0.1 / 0.7, within(1e-14));
        assertThat(binding.bound()[7]).isCloseTo(4 * 0.6 / 0.7, within(1e-14));
        assertThat(binding.trappedAmount()).isZero();
    }

    @Test
    void theWayToEquilibriumIsExponential() {
        Binding binding = binding(0.3, 0.1, 0);
        Field free = field(4);
        for (int step = 1; step <= 10; step++) {
            binding.advance(free, 0.5);
            double exact = 4 * (0.1 + 0.3 * Math.exp(-0.4 * 0.5 * step)) / 0.4;
            assertThat(free.at(0)).isCloseTo(exact, within(1e-14 * 4));
        }
    }

    @Test
    void irreversibleBindingAndTrappingInARow() {
        Binding binding = binding(0.3, 0, 0.1);
        Field free = field(1);
        binding.advance(free, 5);
        double left = Math.exp(-1.5);
        double middle = 0.3 / (0.1 - 0.3) * (Math.exp(-1.5) - Math.exp(-0.5));
        assertThat(free.at(0)).isCloseTo(left, within(1e-15));
        assertThat(binding.bound()[0]).isCloseTo(middle, within(1e-15));
        assertThat(binding.trapped()[0]).isCloseTo(1 - left - middle, within(1e-15));
    }

    @Test
    void equalRatesHaveTheirLimit() {
        Binding binding = binding(0.2, 0, 0.2);
        Field free = field(1);
        binding.advance(free, 5);
        assertThat(free.at(0)).isCloseTo(Math.exp(-1), within(1e-15));
        assertThat(binding.bound()[0]).isCloseTo(Math.exp(-1), within(1e-15));
    }

    @Test
    void oneStepEqualsManySmallOnes() {
        for (int seed = 0; seed < 20; seed++) {
            RandomStream random = new RandomStream(seed, 0);
            double[] rates = new double[3];
            for (int at = 0; at < 3; at++) {
                rates[at] = Math.pow(10, 4 * random.uniform(at, 0, 0) - 3);
            }
            Binding once = binding(rates[0], rates[1], rates[2]);
            Field free = field(1);
            once.advance(free, 3);
            Binding often = binding(rates[0], rates[1], rates[2]);
            Field freeOften = field(1);
            for (int step = 0; step < 300; step++) {
                often.advance(freeOften, 0.01);
            }
            assertThat(freeOften.at(0)).as("seed %d", seed).isCloseTo(free.at(0), within(1e-13));
            assertThat(often.bound()[0]).as("seed %d", seed).isCloseTo(once.bound()[0], within(1e-13));
            assertThat(often.trapped()[0]).as("seed %d", seed).isCloseTo(once.trapped()[0], within(1e-13));
        }
    }

    @Test
    void slowTrappingKeepsItsDigits() {
        Binding binding = binding(0.3, 0.1, 1e-18);
        Field free = field(1);
        binding.advance(free, 1e6);
        assertThat(binding.trapped()[0]).isCloseTo(0.75e-12, within(1e-16));
    }

    @Test
    void nothingIsLostAndNothingFallsBelowZero() {
        for (int seed = 0; seed < 50; seed++) {
            RandomStream random = new RandomStream(seed, 0);
            Binding binding = binding(extreme(random, 0), extreme(random, 1), extreme(random, 2));
            Field free = field(0);
            RandomFlow.fill(free.values(), seed);
            double[] sites = new double[GRID.voxels()];
            RandomFlow.fill(sites, seed + 1000);
            double before = free.amount();
            for (int step = 0; step < 20; step++) {
                binding.advance(free, extreme(random, 10 + step), sites);
                double after = free.amount() + binding.boundAmount() + binding.trappedAmount();
                assertThat(after).as("seed %d", seed).isCloseTo(before, within(1e-14 * before));
                for (int voxel = 0; voxel < GRID.voxels(); voxel++) {
                    assertThat(free.at(voxel)).as("seed %d", seed).isNotNegative();
                    assertThat(binding.bound()[voxel]).as("seed %d", seed).isNotNegative();
                    assertThat(binding.trapped()[voxel]).as("seed %d", seed).isNotNegative();
                }
            }
        }
    }

    /// 0, or anything between 1e-9 and 1e9.
    private static double extreme(RandomStream random, int at) {
        double uniform = random.uniform(at, 1, 0);
        return uniform < 0.2 ? 0 : Math.pow(10, 22.5 * (uniform - 0.6));
    }

    @Test
    void sitesFollowTheMatrix() {
        Matrix matrix = new Matrix(GRID, new Matrix.Fibres(0.03, 50, 3));
        matrix.density()[4] = 0;
        Binding binding = binding(0.3, 0.1, 0.2);
        Field free = field(1);
        binding.advance(free, 2, matrix);
        assertThat(free.at(4)).isEqualTo(1);
        assertThat(free.at(5)).isLessThan(0.7);
        Binding everywhere = binding(0.3, 0.1, 0.2);
        Field same = field(1);
        everywhere.advance(same, 2);
        assertThat(same.at(5)).isEqualTo(free.at(5));
    }

    @Test
    void aCopyGoesItsOwnWay() {
        Binding binding = binding(0.3, 0.1, 0.2);
        Field free = field(1);
        binding.advance(free, 2);
        Binding copy = binding.copy();
        Field other = free.copy();
        binding.advance(free, 2);
        assertThat(copy.bound()).isNotEqualTo(binding.bound());
        copy.advance(other, 2);
        assertThat(copy.bound()).isEqualTo(binding.bound());
        assertThat(copy.trapped()).isEqualTo(binding.trapped());
    }

    @Test
    void wrongInputIsExplained() {
        assertThatThrownBy(() -> new Binding.Rates(0, -1, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("release");
        Binding binding = binding(1, 1, 1);
        assertThatThrownBy(() -> binding.advance(field(1), 1, new double[3]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60 voxels, got 3");
        double[] sites = new double[60];
        sites[1] = -1;
        assertThatThrownBy(() -> binding.advance(field(1), 1, sites))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("(1, 0, 0)");
        assertThatThrownBy(() -> binding.advance(field(1), -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
