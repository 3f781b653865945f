package org.paracrine.vesicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.paracrine.vesicle.CargoLoad.Room;

class FinishedProductTest {
    private static final DiameterDistribution EXOSOMES = new DiameterDistribution(0.11, 0.3);

    private static FinishedProduct.Recipe recipe(Random random) {
        Production production = new Production.PerCell(1e8 * random.nextDouble(), 1, 2880, 3);
        Isolation isolation = new Isolation("ultracentrifugation", 0.05 + 0.9 * random.nextDouble(), 5e9);
        double taken = random.nextDouble() * isolation.recovery() * production.particles();
        return new FinishedProduct.Recipe(
                production,
                isolation,
                5e9,
                taken,
                new Loading(
                        "electroporation",
                        random.nextDouble(),
                        new Aggregation(random.nextDouble(), 1 + 5 * random.nextDouble()),
                        Map.of("drug", new CargoOffer(1e14, random.nextDouble()))),
                new Storage(43_200, 1e5, 2, random.nextDouble()));
    }

    @Test
    void whatIsLostIsAccounted() {
        for (int seed = 1; seed <= 50; seed++) {
            FinishedProduct.Recipe recipe = recipe(new Random(seed));
            FinishedProduct made = FinishedProduct.of(
                    recipe,
                    EXOSOMES,
                    Map.of(
                            "drug", new FinishedProduct.Carried(0, null, Room.INSIDE),
                            "miR", new FinishedProduct.Carried(2, null, Room.INSIDE)));
            Production production = recipe.harvested();
            assertThat(production).isNotNull();
            double vesicles = production.particles();
            double lost = made.steps().stream()
                    .mapToDouble(step -> step.lost().vesicles())
                    .sum();
            assertThat(made.batch().vesicles() + lost).as("seed %d", seed).isCloseTo(vesicles, within(1e-9 * vesicles));
            double drug = made.batch().cargo().getOrDefault("drug", 0.0) + lost(made, "drug");
            assertThat(drug).as("seed %d", seed).isCloseTo(1e14, within(1e5));
            Double taken = recipe.taken();
            assertThat(taken).isNotNull();
            double carried = 2 * taken;
            assertThat(made.batch().cargo().getOrDefault("miR", 0.0) + lost(made, "miR"))
                    .as("seed %d", seed)
                    .isCloseTo(carried, within(1e-9 * carried));
        }
    }

    private static double lost(FinishedProduct made, String cargo) {
        return made.steps().stream()
                .mapToDouble(step -> step.lost().cargo().getOrDefault(cargo, 0.0))
                .sum();
    }

    @Test
    void theCargoOfAllParticlesIsTheMeanTimesTheirNumber() {
        FinishedProduct made = FinishedProduct.of(
                recipe(new Random(7)), EXOSOMES, Map.of("drug", new FinishedProduct.Carried(0, null, Room.MEMBRANE)));
        double all = made.load("drug").mean() * made.batch().particles();
        double counted = made.batch().cargo().getOrDefault("drug", 0.0);
        assertThat(all).isCloseTo(counted, within(1e-9 * counted));
    }

    @Test
    void aProductThatIsDescribedAsItIsStaysAsItIs() {
        FinishedProduct plain = FinishedProduct.of(
                new FinishedProduct.Recipe(null, null, 1e9, null, null, null),
                EXOSOMES,
                Map.of("miR", new FinishedProduct.Carried(4, 0.1, Room.INSIDE)));
        assertThat(plain.steps()).isEmpty();
        assertThat(plain.particlesPerMicrogram()).isEqualTo(1e9);
        assertThat(plain.diameters()).isEqualTo(EXOSOMES);
        assertThat(plain.load("miR").mean()).isCloseTo(3.6, within(1e-12));
        assertThat(plain.load("miR").empty()).isEqualTo(0.1);
    }

    @Test
    void stickingTogetherLowersTheParticlesOfAMicrogramAndLossDoesNot() {
        Loading loss = new Loading("extrusion", 0.4, Aggregation.none(), Map.of());
        Loading sticky = new Loading("electroporation", 0, new Aggregation(0.5, 2), Map.of());
        assertThat(loaded(loss)).isCloseTo(1e9, within(1.0));
        assertThat(loaded(sticky)).isCloseTo(0.75e9, within(1.0));
    }

    private static double loaded(Loading loading) {
        return FinishedProduct.of(new FinishedProduct.Recipe(null, null, 1e9, 1e11, loading, null), EXOSOMES, Map.of())
                .particlesPerMicrogram();
    }

    @Test
    void storageHalvesInAHalfLife() {
        assertThat(new Storage(1440, 1440, 0, 0).kept()).isCloseTo(0.5, within(1e-15));
        assertThat(new Storage(0, 1440, 2, 0.1).kept()).isCloseTo(0.81, within(1e-15));
        assertThat(new Storage(1440, Storage.halfLife(0.07), 0, 0).kept()).isCloseTo(0.93, within(1e-12));
        assertThat(new Storage(1e9, Storage.halfLife(0), 0, 0).kept()).isOne();
    }

    @Test
    void yieldsAreCountedInThreeWays() {
        assertThat(new Production.PerCell(1e6, 62.0 / 60, 2880, 2).particles()).isCloseTo(5.952e9, within(10.0));
        assertThat(new Production.PerMedium(1.04e10, 200, 3).particles()).isCloseTo(6.24e12, within(1.0));
        assertThat(new Production.PerHarvest(3.1e11, 2).particles()).isEqualTo(6.2e11);
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThatThrownBy(() -> new CargoOffer(1, 1.01))
                .hasMessageContaining("efficiency")
                .hasMessageContaining("1.01");
        assertThatThrownBy(() -> new Isolation("magic", 1.2, 1e9)).hasMessageContaining("recovery of magic");
        assertThatThrownBy(() -> new Isolation("none", 0.2, 0)).hasMessageContaining("purity");
        assertThatThrownBy(() -> new Production.PerHarvest(1e9, 0)).hasMessageContaining("harvests");
        assertThatThrownBy(() -> FinishedProduct.of(
                        new FinishedProduct.Recipe(
                                new Production.PerHarvest(1e9, 1),
                                new Isolation("SEC", 0.5, 1e9),
                                1e9,
                                6e8,
                                null,
                                null),
                        EXOSOMES,
                        Map.of()))
                .hasMessageContaining("only 5.0E8");
    }

    /// Of convex functions the mean lies above the function of the mean, of concave ones below.
    @Test
    void averagesOverDiametersDifferFromTheMeanInTheKnownDirection() {
        Interstitium between = new Interstitium(310, 60, 0.01, 0.01);
        assertThat(EXOSOMES.expectation(between::diffusivity)).isGreaterThan(between.diffusivity(0.11));
        assertThat(EXOSOMES.expectation(Membrane::inside)).isGreaterThan(Membrane.inside(0.11));
        VesselWall tight = new VesselWall(310, 60, 0.1, 0.01, 5);
        assertThat(tight.permeability(0.11)).isZero();
        assertThat(EXOSOMES.expectation(tight::permeability)).isPositive();
    }
}
