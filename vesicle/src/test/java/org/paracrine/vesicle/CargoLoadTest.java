package org.paracrine.vesicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paracrine.vesicle.CargoLoad.Room;

class CargoLoadTest {
    private static final DiameterDistribution EXOSOMES = new DiameterDistribution(0.11, 0.35);

    @Test
    void particlesAllAlikeAreEmptyAsPoissonSays() {
        for (double mean : new double[] {0.00825, 0.5, 3, 40}) {
            CargoLoad load =
                    CargoLoad.byChance(DiameterDistribution.uniform(0.1), Aggregation.none(), Room.INSIDE, mean);
            assertThat(load.empty()).isCloseTo(Math.exp(-mean), within(1e-12));
            assertThat(load.deviation()).isCloseTo(Math.sqrt(mean), within(1e-9));
        }
    }

    /// exp is convex, so that unequal particles leave more of them empty.
    @Test
    void unequalVesiclesLeaveMoreEmptyAndTheMembraneFewerThanTheInside() {
        double alike = Math.exp(-3);
        double membrane = CargoLoad.byChance(EXOSOMES, Aggregation.none(), Room.MEMBRANE, 3)
                .empty();
        double inside =
                CargoLoad.byChance(EXOSOMES, Aggregation.none(), Room.INSIDE, 3).empty();
        assertThat(alike).isLessThan(membrane);
        assertThat(membrane).isLessThan(inside);
    }

    @ParameterizedTest
    @CsvSource({"INSIDE, 0.2, 0, 1", "INSIDE, 3, 0, 1", "MEMBRANE, 3, 0.4, 3", "INSIDE, 20, 0.6, 2"})
    void samplingAgrees(Room room, double perVesicle, double sticking, int cluster) {
        Aggregation aggregation = new Aggregation(sticking, cluster);
        CargoLoad load = CargoLoad.byChance(EXOSOMES, aggregation, room, perVesicle);
        Random random = new Random(20_260_101);
        double norm = EXOSOMES.expectation(d -> size(d, room));
        int particles = 200_000;
        double empty = 0;
        double sum = 0;
        double squares = 0;
        for (int at = 0; at < particles; at++) {
            boolean together = random.nextDouble() < aggregation.clusters();
            double diameter = EXOSOMES.quantile(Math.clamp(random.nextDouble(), 1e-12, 1 - 1e-12));
            double copies = poisson(perVesicle * (together ? cluster : 1) * size(diameter, room) / norm, random);
            empty += copies == 0 ? 1 : 0;
            sum += copies;
            squares += copies * copies;
        }
        double mean = sum / particles;
        double deviation = Math.sqrt(squares / particles - mean * mean);
        assertThat(empty / particles).isCloseTo(load.empty(), within(4 * 0.5 / Math.sqrt(particles)));
        assertThat(mean).isCloseTo(load.mean(), within(5 * load.deviation() / Math.sqrt(particles)));
        assertThat(deviation).isCloseTo(load.deviation(), within(0.05 * load.deviation()));
    }

    private static double size(double diameter, Room room) {
        return room == Room.INSIDE ? Membrane.inside(diameter) : Membrane.surface(diameter);
    }

    /// Counts exponential gaps.
    private static int poisson(double mean, Random random) {
        int count = -1;
        for (double time = 0; time <= mean; count++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return count;
    }

    @Test
    void aKnownShareOfEmptyParticlesIsKept() {
        CargoLoad load = CargoLoad.withEmpty(EXOSOMES, Aggregation.none(), Room.INSIDE, 0.3, 4);
        assertThat(load.empty()).isEqualTo(0.3);
        assertThat(load.mean()).isCloseTo(2.8, within(1e-12));
        assertThat(load.meanOfLoaded()).isCloseTo(4, within(1e-12));
    }

    @Test
    void whereTheKnownShareIsThatOfChanceBothAgree() {
        CargoLoad chance = CargoLoad.byChance(EXOSOMES, new Aggregation(0.2, 3), Room.INSIDE, 2);
        CargoLoad known = CargoLoad.withEmpty(
                EXOSOMES, new Aggregation(0.2, 3), Room.INSIDE, chance.empty(), chance.meanOfLoaded());
        assertThat(known.deviation()).isCloseTo(chance.deviation(), within(1e-9));
    }

    /// A particle with any cargo has at least one copy; a mean below that must leave more of them empty.
    @Test
    void lessThanOneCopyEachLeavesMoreEmpty() {
        CargoLoad load = CargoLoad.withEmpty(EXOSOMES, Aggregation.none(), Room.INSIDE, 0.5, 0.1);
        assertThat(load.mean()).isCloseTo(0.05, within(1e-12));
        assertThat(load.empty()).isGreaterThan(0.9);
    }

    @Test
    void clustersHaveFewerEmptyParticlesButNotLessCargo() {
        CargoLoad single = CargoLoad.byChance(EXOSOMES, Aggregation.none(), Room.INSIDE, 1);
        Aggregation sticky = new Aggregation(0.5, 5);
        CargoLoad together = CargoLoad.byChance(EXOSOMES, sticky, Room.INSIDE, 1);
        assertThat(together.mean() * sticky.particlesPerVesicle()).isCloseTo(single.mean(), within(1e-12));
        assertThat(together.deviation()).isGreaterThan(single.deviation());
    }
}
