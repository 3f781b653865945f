package org.paracrine.vesicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Units;

class TransportTest {
    private static final double BODY = StokesEinstein.BODY_TEMPERATURE;
    private static final double WATER = StokesEinstein.WATER_VISCOSITY;

    /// P014 of the evidence: 100 nm, 310 K, 0.69 mPa s give 6.6e-12 m²/s.
    @Test
    void aPoreReflectsNothingOfAPointAndAllOfWhatDoesNotFit() {
        assertThat(Hindrance.poreReflection(0, 0.4)).isZero();
        assertThat(Hindrance.poreReflection(0.4, 0.4)).isEqualTo(1);
        // λ = 1/4: Φ = 9/16, σ = (7/16)².
        assertThat(Hindrance.poreReflection(0.1, 0.4)).isCloseTo(49.0 / 256, within(1e-15));
        double last = 0;
        for (double diameter = 0; diameter <= 0.5; diameter += 0.01) {
            double reflection = Hindrance.poreReflection(diameter, 0.4);
            assertThat(reflection).isBetween(last, 1.0);
            last = reflection;
        }
    }

    @Test
    void aHundredNanometreSphereDiffusesAsInTheEvidence() {
        double viscosity = Units.convert(0.69, Units.parse("mPa s"), Units.parse("ug/um/min"));
        assertThat(viscosity).isCloseTo(WATER, within(1e-12));
        double squareMetresPerSecond = Units.convert(
                StokesEinstein.diffusivity(0.1, 310, viscosity), Units.parse("um2/min"), Units.parse("m2/s"));
        assertThat(squareMetresPerSecond).isCloseTo(6.6e-12, within(0.05e-12));
        assertThat(StokesEinstein.diffusivity(0.2, BODY, WATER))
                .as("half as fast at twice the diameter")
                .isEqualTo(StokesEinstein.diffusivity(0.1, BODY, WATER) / 2);
    }

    /// The note of P014: 4.9 µm²/s at 25 °C and 0.89 mPa s.
    @Test
    void itDiffusesMoreSlowlyInTheCold() {
        assertThat(StokesEinstein.diffusivity(0.1, 298.15, 0.89 * 60) / 60).isCloseTo(4.9, within(0.05));
    }

    @Test
    void pointsPassPoresFreelyAndLargeSpheresNotAtAll() {
        assertThat(Hindrance.pore(0, 0.2)).isEqualTo(1);
        assertThat(Hindrance.pore(0.2, 0.2)).isZero();
        assertThat(Hindrance.pore(0.3, 0.2)).isZero();
        double before = 1;
        for (double diameter = 0.01; diameter < 0.2; diameter += 0.01) {
            double now = Hindrance.pore(diameter, 0.2);
            assertThat(now).as("diameter %s", diameter).isBetween(0.0, before);
            before = now;
        }
    }

    /// For λ = 0.1 and 0.4 by hand: 0.81 · 0.7916805 and 0.36 · 0.282432.
    @Test
    void poresHinderAsRenkinFound() {
        assertThat(Hindrance.pore(0.02, 0.2)).isCloseTo(0.81 * 0.7916805, within(1e-12));
        assertThat(Hindrance.pore(0.08, 0.2)).isCloseTo(0.36 * 0.282432, within(1e-12));
    }

    @Test
    void fibresHinderLargeSpheresMore() {
        assertThat(Hindrance.fibrePartition(0, 0.05, 0.01)).isCloseTo(Math.exp(-0.05), within(1e-15));
        assertThat(Hindrance.fibrePartition(0.1, 0.05, 0.01)).isCloseTo(Math.exp(-0.05 * 36), within(1e-15));
        assertThat(Hindrance.fibreDiffusion(0.1, 0.04, 0.01)).isCloseTo(Math.exp(-0.2 * 6), within(1e-15));
        assertThat(Hindrance.fibreDiffusion(0.1, 0, 0.01)).as("no fibres").isEqualTo(1);
        assertThat(Hindrance.fibreDiffusion(0.2, 0.05, 0.01)).isLessThan(Hindrance.fibreDiffusion(0.1, 0.05, 0.01));
    }

    @Test
    void aNarrowDistributionMovesAsItsMean() {
        Interstitium interstitium = new Interstitium(BODY, WATER, 0.05, 0.01);
        VesselWall wall = new VesselWall(BODY, WATER, 0.4, 1e-3, 2);
        Formulation narrow = formulation(new DiameterDistribution(0.1, 1e-4));
        assertThat(narrow.diffusivity(interstitium)).isCloseTo(interstitium.diffusivity(0.1), within(1e-4));
        assertThat(narrow.permeability(wall)).isCloseTo(wall.permeability(0.1), within(1e-6));
        double free = StokesEinstein.diffusivity(0.1, BODY, WATER);
        assertThat(wall.permeability(0.1)).isCloseTo(1e-3 / 2 * free * Hindrance.pore(0.1, 0.4), within(1e-12));
    }

    /// P088 of the evidence (hobbs1998): tumour pores of 200 nm at least; P231: vesicles of up to 300 nm.
    @Test
    void onlyTheSmallVesiclesOfAPreparationPassNarrowPores() {
        VesselWall wall = new VesselWall(BODY, WATER, 0.2, 1e-3, 2);
        assertThat(wall.permeability(0.3)).isZero();
        assertThat(formulation(new DiameterDistribution(0.3, 0.3)).permeability(wall))
                .isGreaterThan(0)
                .isLessThan(formulation(new DiameterDistribution(0.1, 0.3)).permeability(wall) / 20);
    }

    @Test
    void impossibleMediaAreRefused() {
        assertThatThrownBy(() -> StokesEinstein.diffusivity(0, 310, 41)).hasMessageContaining("diameter");
        assertThatThrownBy(() -> new Interstitium(310, 41, 1.5, 0.01)).hasMessageContaining("from 0 to 1, got 1.5");
        assertThatThrownBy(() -> new VesselWall(310, 41, 0.2, 0.1, 0)).hasMessageContaining("thickness");
        assertThatThrownBy(() -> Hindrance.pore(Double.NaN, 0.2)).hasMessageContaining("NaN");
    }

    private static Formulation formulation(DiameterDistribution diameter) {
        return new Formulation("exo", "bone marrow", diameter, 1e9, 0, Map.of(), new UptakeKinetics(1, 1), 0.2);
    }
}
