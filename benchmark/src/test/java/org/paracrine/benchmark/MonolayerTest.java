package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paracrine.cell.MechanicsStep;
import org.paracrine.cell.Population;
import org.paracrine.numerics.RandomStream;

/// OpenVT's monolayer: its laws, and in short the shares that docs/validation/community.md shows.
class MonolayerTest {
    private static final Monolayer.Settings DESCRIBED = Monolayer.Settings.described(Monolayer.Growth.OWN_AREA);

    private static double area(Population cells, int cell) {
        return Math.PI * cells.radius(cell) * cells.radius(cell);
    }

    @Test
    void theAreaGrowsLinearlyAndIsSharedAtDivision() {
        Monolayer layer = new Monolayer(DESCRIBED.withSpread(0), new RandomStream(1, 0));
        double first = Math.PI * 25;
        layer.runUntil(100);
        assertThat(area(layer.cells(), 0)).isCloseTo(first * (1 + 100 / 443.5), within(1e-9 * first));
        layer.runUntil(400);
        assertThat(area(layer.cells(), 0)).isCloseTo(first * (1 + 400 / 443.5), within(1e-9 * first));
        layer.runUntil(443);
        assertThat(layer.cells().count()).isEqualTo(1);
        layer.runUntil(444);
        assertThat(layer.cells().count()).isEqualTo(2);
        assertThat(area(layer.cells(), 0) + area(layer.cells(), 1))
                .isCloseTo(first * (1 + 444 / 443.5), within(1e-9 * first));
        assertThat(area(layer.cells(), 0)).isCloseTo(area(layer.cells(), 1), within(1e-9 * first));
    }

    @Test
    void withoutSpreadAllCellsDivideAtOnce() {
        Monolayer layer = new Monolayer(DESCRIBED.withSpread(0), new RandomStream(1, 0));
        for (int generation = 1; generation <= 5; generation++) {
            layer.runUntil(generation * 443.5 - 10);
            assertThat(layer.cells().count()).isEqualTo(1 << (generation - 1));
            layer.runUntil(generation * 443.5 + 10);
            assertThat(layer.cells().count()).isEqualTo(1 << generation);
        }
    }

    @Test
    void daughtersDivideAtAreasThatDifferAsMuchAsTheyShould() {
        Monolayer layer = new Monolayer(DESCRIBED, new RandomStream(1, 1));
        layer.runTo(500, new GrowthCurve());
        double[] ratios = new double[layer.cells().count()];
        for (int cell = 0; cell < ratios.length; cell++) {
            ratios[cell] = layer.ratioAtDivision(cell);
        }
        // Cells that divide late are met more often: among those alive the mean is above 2.
        assertThat(Sample.of(ratios).mean()).isBetween(2.0, 2.3);
        assertThat(Sample.of(ratios).deviation()).isCloseTo(0.4, within(0.06));
    }

    /// Among single runs the means of γ, β and the time deviate by 0.0035, 0.0018 and 0.18: four runs
    /// are held to four times half of that.
    @ParameterizedTest
    @CsvSource({
        "OWN_AREA, 10, 0.145, 0.779, 11.06",
        "FIRST_AREA, 10, 0.135, 0.766, 10.29",
        "FIRST_AREA, 15, 0.184, 0.818, 10.29",
        "OWN_AREA, 20, 0.246, 0.858, 11.06"
    })
    void freeSharesAreThoseOfThePage(
            Monolayer.Growth growth, double repulsion, double surface, double area, double cycles) {
        MonolayerRuns runs =
                MonolayerRuns.run(Monolayer.Settings.described(growth).withRepulsion(repulsion), 4, 1000, 2);
        assertThat(runs.surface().mean()).isCloseTo(surface, within(0.007));
        assertThat(runs.area().mean()).isCloseTo(area, within(0.004));
        assertThat(runs.times().mean()).isCloseTo(cycles, within(0.36));
        assertThat(runs.surface().size()).isBetween(4000, 4100);
    }

    @Test
    void fixedStepsGiveTheSameShares() {
        MonolayerRuns fixed = MonolayerRuns.run(DESCRIBED.withStep(MechanicsStep.fixed(0.1)), 4, 1000, 2);
        assertThat(fixed.surface().mean()).isCloseTo(0.145, within(0.007));
        assertThat(fixed.area().mean()).isCloseTo(0.779, within(0.004));
    }

    @Test
    void theSameRunsOnAnyNumberOfThreads() {
        MonolayerRuns one = MonolayerRuns.run(DESCRIBED, 3, 100, 1);
        MonolayerRuns three = MonolayerRuns.run(DESCRIBED, 3, 100, 3);
        assertThat(three.surface().values()).isEqualTo(one.surface().values());
        assertThat(three.area().values()).isEqualTo(one.area().values());
    }

    /// The radius gains the same in each cycle where only the rim grows; without inhibition it gains
    /// the more the larger it is.
    @Test
    void whereCrowdedCellsStopTheFrontGoesLinearly() {
        GrowthCurve inhibited = new GrowthCurve();
        new Monolayer(
                        Monolayer.Settings.described(Monolayer.Growth.FIRST_AREA)
                                .withInhibition(0.95),
                        new RandomStream(1, 0))
                .runTo(2000, inhibited);
        double early = slope(inhibited, 500, 1000);
        double late = slope(inhibited, 1000, 1950);
        assertThat(late).isCloseTo(early, within(0.1 * early));
        GrowthCurve free =
                MonolayerRuns.run(DESCRIBED, 1, 1000, 1).ends().getFirst().growth();
        assertThat(slope(free, 400, 800)).isGreaterThan(1.25 * slope(free, 200, 400));
    }

    private static double slope(GrowthCurve growth, double from, double to) {
        double begin = growth.cells().when(from);
        double end = growth.cells().when(to);
        return (growth.radius().at(end) - growth.radius().at(begin)) / (end - begin);
    }
}
