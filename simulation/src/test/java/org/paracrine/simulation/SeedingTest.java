package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Custom;
import org.paracrine.cell.Population;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// Cells at the start: in a ball, anywhere, one by one, and different from each other.
class SeedingTest {
    private static final RandomStream RANDOM = new RandomStream(11, 2);
    private static final VoxelGrid BLOCK = new VoxelGrid(20, 10, 10, 20, 20, 20, 100, -50, 0);
    private static final long PURPOSE = RandomStream.purpose("a test");

    private static Population sow(Seeding seeding, VoxelGrid block) {
        CellModel model = new CellModel(
                List.of(CellType.physicell("one"), CellType.physicell("other")),
                List.of("oxygen"),
                List.of(),
                List.of(),
                block,
                Setting.usual()
                        .withCustom(List.of(new Custom("marked", false)))
                        .withIndividual(List.of("cycle entry")));
        Population cells = model.population();
        seeding.sow(cells, block, RANDOM);
        return cells;
    }

    private static Seeding scattered(Integer... counts) {
        return new Seeding(List.of(), 16, List.of(counts), List.of(), List.of());
    }

    @Test
    void scatteredCellsLieAllOverTheBlock() {
        Population cells = sow(scattered(3000, 1000), BLOCK);
        double[] x = new double[cells.count()];
        double[] z = new double[cells.count()];
        int others = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            x[cell] = cells.x(cell);
            z[cell] = cells.z(cell);
            others += cells.type(cell);
            assertThat(BLOCK.contains(cells.x(cell), cells.y(cell), cells.z(cell)))
                    .isTrue();
        }
        assertThat(others).isEqualTo(1000);
        // The mean of n uniform numbers strays by the width over √(12 n).
        assertThat(Arrays.stream(x).average().orElseThrow()).isCloseTo(300, within(4 * 400 / Math.sqrt(12 * 4000)));
        assertThat(Arrays.stream(z).average().orElseThrow()).isCloseTo(100, within(4 * 200 / Math.sqrt(12 * 4000)));
    }

    @Test
    void cellsOfAFlatBlockLieInItsLayer() {
        VoxelGrid flat = new VoxelGrid(20, 20, 1, 20, 20, 10, 0, 0, -5);
        Population cells = sow(scattered(50, 0), flat);
        for (int cell = 0; cell < cells.count(); cell++) {
            assertThat(cells.z(cell)).isZero();
        }
    }

    @Test
    void placedCellsAreWhereTheyWerePutWithWhatTheyHaveOfTheirOwn() {
        PlacedCell own =
                new PlacedCell(1, 120, -30, 40, Map.of("volume", 1000.0, "cycle entry", 0.5, "custom:marked", 3.0));
        PlacedCell plain = new PlacedCell(0, 130, -30, 40, Map.of());
        Population cells = sow(new Seeding(List.of(2, 0), 16, List.of(), List.of(own, plain), List.of()), BLOCK);
        assertThat(cells.count()).isEqualTo(4);
        assertThat(cells.type(2)).isEqualTo(1);
        assertThat(List.of(cells.x(2), cells.y(2), cells.z(2))).containsExactly(120.0, -30.0, 40.0);
        assertThat(cells.volume(2)).isCloseTo(1000, within(1e-9));
        assertThat(cells.custom(0)[2]).isEqualTo(3);
        assertThat(cells.custom(0)[3]).isZero();
        assertThat(cells.volume(3)).isEqualTo(2494);
    }

    @Test
    void whatAPlacedCellHasOfItsOwnStaysWhereOthersDiffer() {
        List<Variation> variations = List.of(
                new Variation(0, "custom:marked", new Distribution.Uniform(5, 6)),
                new Variation(0, "volume", new Distribution.Uniform(2000, 2100)));
        PlacedCell own = new PlacedCell(0, 120, -30, 40, Map.of("custom:marked", 3.0));
        PlacedCell other = new PlacedCell(1, 150, -30, 40, Map.of());
        Population cells = sow(new Seeding(List.of(1, 0), 16, List.of(), List.of(own, other), variations), BLOCK);
        assertThat(cells.custom(0)[0]).isBetween(5.0, 6.0);
        assertThat(cells.custom(0)[1]).isEqualTo(3);
        assertThat(cells.volume(1)).isBetween(2000.0, 2100.0);
        assertThat(cells.custom(0)[2]).isZero();
        assertThat(cells.volume(2)).isEqualTo(2494);
    }

    @Test
    void aCellOutsideOfTheBlockIsRefused() {
        PlacedCell lost = new PlacedCell(0, 0, 0, 0, Map.of());
        assertThatThrownBy(() -> sow(new Seeding(List.of(), 16, List.of(), List.of(lost), List.of()), BLOCK))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("lies outside the domain");
    }

    private static double[] draws(Distribution distribution) {
        return LongStream.range(0, 4000)
                .mapToDouble(entity -> distribution.draw(RANDOM, entity, PURPOSE))
                .sorted()
                .toArray();
    }

    /// Quantiles stray by √(p (1 − p)/n) in probability, which is below 0.8 % for n = 4000.
    @Test
    void distributionsHaveTheirQuantiles() {
        double[] uniform = draws(new Distribution.Uniform(-2, 2));
        assertThat(uniform[1000]).isCloseTo(-1, within(0.13));
        double[] logUniform = draws(new Distribution.LogUniform(0.01, 100));
        assertThat(Math.log10(logUniform[1000])).isCloseTo(-1, within(0.13));
        double[] normal = draws(new Distribution.Normal(10, 2, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY));
        assertThat(normal[2000]).isCloseTo(10, within(0.16));
        assertThat(normal[3365]).isCloseTo(12, within(0.16));
        double[] logNormal = draws(new Distribution.LogNormal(0.1, 0.5, 0, Double.POSITIVE_INFINITY));
        assertThat(Math.log(logNormal[2000] / 0.1)).isCloseTo(0, within(0.04));
        assertThat(Math.log(logNormal[3365] / 0.1)).isCloseTo(0.5, within(0.04));
    }

    @Test
    void whatIsCutOffKeepsItsShapeBetweenTheEnds() {
        double[] cut = draws(new Distribution.Normal(0, 1, 0, 1));
        assertThat(DoubleStream.of(cut)).allMatch(value -> value >= 0 && value <= 1);
        // P(Z < 0.4417) − 1/2 is half of P(Z < 1) − 1/2.
        assertThat(cut[2000]).isCloseTo(0.4417, within(0.04));
    }

    @Test
    void endsThatHardlyAnythingReachesAreRefused() {
        Distribution far = new Distribution.Normal(0, 1, 20, 30);
        assertThatThrownBy(() -> far.draw(RANDOM, 0, PURPOSE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not one of 10000 values lies from 20.0 to 30.0");
    }
}
