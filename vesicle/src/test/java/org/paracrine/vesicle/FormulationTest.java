package org.paracrine.vesicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulationTest {
    private static final UptakeKinetics UPTAKE = new UptakeKinetics(10, 4);
    private static final Formulation LOADED = formulation(0.6, Map.of("miR-146b", 4.0), 0.2);

    @Test
    void emptyVesiclesDiluteTheCargo() {
        assertThat(LOADED.copiesPerParticle("miR-146b")).isCloseTo(1.6, within(1e-15));
        assertThat(LOADED.deliveredPerParticle("miR-146b")).isCloseTo(0.32, within(1e-15));
        assertThat(LOADED.copiesPerParticle("miR-21")).isZero();
    }

    /// P012 of the evidence (webber2013): 3e10 particles per µg of protein in a pure preparation.
    @Test
    void aDoseHoldsItsParticles() {
        Formulation pure = new Formulation(
                "exo", "bone marrow", new DiameterDistribution(0.1, 0.25), 3e10, 0, Map.of(), UPTAKE, 0.2);
        assertThat(pure.particles(50)).isEqualTo(1.5e12);
    }

    @Test
    void cargoKeepsItsOrderAndCannotBeChanged() {
        assertThatThrownBy(() -> LOADED.cargo().put("miR-21", 1.0)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void uptakeIsHalfItsMaximumAtHalfSaturationAndNeverAboveIt() {
        assertThat(UPTAKE.rate(4)).isEqualTo(5);
        assertThat(UPTAKE.rate(0)).isZero();
        assertThat(UPTAKE.rate(1e12)).isCloseTo(10, within(1e-9));
        assertThat(UPTAKE.clearance(0)).isEqualTo(2.5);
        assertThat(UPTAKE.clearance(4) * 4).isEqualTo(UPTAKE.rate(4));
        assertThat(UPTAKE.scaled(3).rate(4)).isEqualTo(15);
    }

    @Test
    void impossibleFormulationsAreRefused() {
        assertThatThrownBy(() -> formulation(1.2, Map.of(), 0.2)).hasMessageContaining("empty vesicles of exo");
        assertThatThrownBy(() -> formulation(0, Map.of("miR-21", -1.0), 0.2)).hasMessageContaining("miR-21 in exo");
        assertThatThrownBy(() -> formulation(0, Map.of(), Double.NaN)).hasMessageContaining("escape");
        assertThatThrownBy(() -> LOADED.particles(-1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new UptakeKinetics(1, 0)).hasMessageContaining("half-saturation");
    }

    private static Formulation formulation(double empty, Map<String, Double> cargo, double escape) {
        return new Formulation(
                "exo", "bone marrow", new DiameterDistribution(0.1, 0.25), 1e9, empty, cargo, UPTAKE, escape);
    }
}
