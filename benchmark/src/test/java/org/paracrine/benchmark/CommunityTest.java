package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// PerMedCoE's unit tests, with the values that docs/validation/community.md shows.
class CommunityTest {
    private static final Workplace PLACE =
            new Workplace(Path.of("..", "examples", "community"), Path.of("target", "validation"), 2);

    private static Culturing culturing(String name, boolean adaptive) {
        return new Culturing(PLACE.settings(name), adaptive, 0);
    }

    @Test
    void phasesOfFixedDurationLastThatLong() {
        FixedCycle cycle = FixedCycle.run(PLACE.settings("cycle-fixed"));
        assertThat(cycle.durations().subList(0, 8))
                .isEqualTo(List.of(420.0, 360.0, 180.0, 120.0, 420.0, 360.0, 180.0, 120.0));
        assertThat(cycle.cells().at(1074)).isEqualTo(1);
        assertThat(cycle.cells().at(1080)).isEqualTo(2);
        assertThat(cycle.cells().at(2160)).isEqualTo(4);
        assertThat(cycle.cells().last()).isEqualTo(4);
        double first = cycle.volume().value(0);
        assertThat(cycle.volume().at(420)).isCloseTo(first, within(1e-9 * first));
        assertThat(cycle.volume().at(1074) / first).isBetween(1.9, 2.0);
    }

    /// Of 200 durations, the spread is known to within 5 % of itself: four such errors are allowed.
    @Test
    void phasesOfStochasticDurationDifferByTenPerCent() {
        StochasticCycle cycle = StochasticCycle.run(PLACE.study("cycle-stochastic"), 2);
        assertThat(cycle.firstPhase().size()).isEqualTo(200);
        assertThat(cycle.firstPhase().relative()).isCloseTo(0.1, within(0.02));
        assertThat(cycle.firstPhase().mean()).isCloseTo(7, within(0.2));
        assertThat(cycle.cycle().relative()).isCloseTo(0.055, within(0.011));
        assertThat(cycle.cycle().mean()).isCloseTo(18, within(0.28));
    }

    @Test
    void oneSinkRestsWhereItTakesWhatComes() {
        Sinks adaptive = Sinks.run(culturing("sink-one", true));
        assertThat(adaptive.centre().last()).isCloseTo(SinkChapter.exact(10, 20), within(0.01));
        assertThat(adaptive.centre().at(0.1)).isCloseTo(SinkChapter.exact(0.1, 20), within(0.05));
        Sinks fixed = Sinks.run(culturing("sink-one", false));
        assertThat(fixed.centre().last()).isCloseTo(SinkChapter.exact(10, 20), within(0.2));
        double last = fixed.consumed().last() - fixed.consumed().at(9);
        assertThat(last).isCloseTo(160_000, within(160_000 * 1e-3));
    }

    /// The digits of PhysiCell 1.10.4 (5,628.916 and 5,996.341 particles/µm³).
    @Test
    void oneSinkOfPhysicellGivesItsDigits() {
        Sinks fixed = Sinks.run(culturing("sink-one-particles", false));
        assertThat(fixed.centre().at(0.1)).isCloseTo(9.347, within(0.0006));
        assertThat(fixed.centre().at(0.2)).isCloseTo(9.957, within(0.0006));
        assertThat(fixed.centre().last()).isCloseTo(9.9999, within(0.0001));
    }

    @Test
    void aThousandSinksRestWherePlainRelaxationDoes() {
        double rest = Arrays.stream(Sinks.rest(12, 10, 20, 5)).average().orElseThrow();
        Sinks fixed = Sinks.run(culturing("sinks-1000", false));
        assertThat(fixed.mean().last()).isCloseTo(rest, within(0.03 * rest));
        assertThat(fixed.centre().last()).isBetween(0.0, 1e-6);
        assertThat(fixed.consumed().last()).isFinite();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCellGivenAPushOnceGoesOneMicrometre(boolean adaptive) {
        Curve moved = MotionChapter.moved(culturing("friction", adaptive));
        assertThat(moved.at(0.2)).isCloseTo(1, within(1e-9));
        assertThat(moved.last()).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void twoCellsSettleWithoutOscillation(boolean adaptive) {
        Curve apart = MotionChapter.pushed(culturing("two-cells", adaptive));
        for (int point = 1; point < apart.size(); point++) {
            assertThat(apart.value(point)).isLessThanOrEqualTo(apart.value(point - 1) + 1e-9);
        }
        assertThat(apart.last()).isCloseTo(10, within(1e-6));
    }

    @Test
    void chemotaxisIsLinearInTheGradientAndGoesStraight() {
        Chemotaxis chemotaxis = Chemotaxis.run(culturing("chemotaxis", true));
        assertThat(chemotaxis.nonlinearity()).isLessThan(1e-3);
        Curve[] path = chemotaxis.paths().of(0);
        assertThat(path[0].last()).isGreaterThan(8);
        for (int point = 0; point < path[0].size(); point++) {
            assertThat(path[1].value(point)).isCloseTo(path[0].value(point), within(1e-6));
            assertThat(path[2].value(point)).isCloseTo(path[0].value(point), within(1e-6));
        }
    }
}
