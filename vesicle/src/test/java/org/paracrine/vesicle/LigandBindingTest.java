package org.paracrine.vesicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paracrine.vesicle.LigandBinding.Cell;

class LigandBindingTest {
    private static final DiameterDistribution EXOSOMES = new DiameterDistribution(0.11, 0.25);

    /// 1 nM in copies/µm³.
    private static final double NANOMOLAR = 0.602214076;

    private static double free(double diameter) {
        return 400 * 0.1 / diameter;
    }

    private static double clearance(double count, double dissociation, double association, double receptors) {
        return new LigandBinding(count, dissociation, association, 0.05, 0.01)
                .uptake(EXOSOMES, new Cell(receptors, 2494), LigandBindingTest::free)
                .clearance(0);
    }

    @Test
    void withoutLigandOrReceptorNothingEntersThatWay() {
        assertThat(clearance(0, NANOMOLAR, 1e-5, 1e5)).isZero();
        assertThat(clearance(100, NANOMOLAR, 1e-5, 0)).isZero();
    }

    @Test
    void moreLigandsReceptorsOrAffinityNeverClearLess() {
        double before = 0;
        for (double count = 1; count <= 1e4; count *= 3) {
            double now = clearance(count, 100 * NANOMOLAR, 1e-5, 1e5);
            assertThat(now).isGreaterThanOrEqualTo(before);
            before = now;
        }
        assertThat(clearance(20, NANOMOLAR, 1e-5, 1e5)).isGreaterThan(clearance(20, 1e5 * NANOMOLAR, 1e-5, 1e5));
        assertThat(clearance(20, NANOMOLAR, 1e-5, 1e5)).isGreaterThan(clearance(20, NANOMOLAR, 1e-5, 1e4));
    }

    /// 4π ⟨D⟩ r: what diffusion brings to a ball that holds all it meets.
    @Test
    void noCellClearsMoreThanDiffusionBrings() {
        double radius = Math.cbrt(3 * 2494 / (4 * Math.PI));
        double brought = 4 * Math.PI * EXOSOMES.expectation(LigandBindingTest::free) * radius;
        assertThat(clearance(1000, NANOMOLAR, 1e6, 1e6)).isCloseTo(brought, within(1e-3 * brought));
        assertThat(clearance(1000, NANOMOLAR, 1e6, 1e6)).isLessThan(brought);
    }

    /// With strong affinity every vesicle that binds is taken in: n R q over the bonds that it uses.
    @Test
    void slowAssociationIsTheLimitWhereAffinityIsNot() {
        double few = clearance(100, NANOMOLAR, 1e-7, 1e4);
        assertThat(few).isCloseTo(100 * 1e4 * 1e-7, within(0.01 * few));
    }

    /// One ligand without avidity: V = k R, K = K_D + k / q, as the textbooks have it.
    @Test
    void oneLigandIsBoundAsOneMolecule() {
        double dissociation = 1e4 * NANOMOLAR;
        UptakeKinetics uptake = new LigandBinding(1, dissociation, 1e-3, 0.05, 0.01)
                .uptake(DiameterDistribution.uniform(0.1), new Cell(1e4, 2494), diameter -> 1e12);
        assertThat(uptake.maximumRate()).isCloseTo(0.05 * 1e4, within(1e-6));
        assertThat(uptake.halfSaturation()).isCloseTo(dissociation + 0.05 / 1e-3, within(1e-3 * dissociation));
    }

    @Test
    void manyWeakLigandsHoldAVesicleThatOneCannot() {
        double weak = 1e6 * NANOMOLAR;
        double one = clearance(1, weak, 1e-3, 1e5);
        double many = clearance(200, weak, 1e-3, 1e5);
        assertThat(many / one).isGreaterThan(200);
    }

    @Test
    void receptorsAreTheLimitAtHighDose() {
        UptakeKinetics uptake = new LigandBinding(100, NANOMOLAR, 1e-5, 0.05, 0.01)
                .uptake(EXOSOMES, new Cell(1e4, 2494), LigandBindingTest::free);
        assertThat(uptake.rate(1e9)).isLessThanOrEqualTo(0.05 * 1e4 * (1 + 1e-12));
    }

    @Test
    void twoWaysInClearTogetherAtLowDoseAndFillTogetherAtHighDose() {
        UptakeKinetics one = new UptakeKinetics(10, 1);
        UptakeKinetics other = new UptakeKinetics(300, 50);
        UptakeKinetics both = one.and(other);
        assertThat(both.clearance(0)).isCloseTo(one.clearance(0) + other.clearance(0), within(1e-12));
        assertThat(both.maximumRate()).isEqualTo(310);
        assertThat(one.and(new UptakeKinetics(0, 1)).clearance(0.3)).isCloseTo(one.clearance(0.3), within(1e-12));
    }
}
