package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.paracrine.body.Dose;
import org.paracrine.body.Organ;
import org.paracrine.body.Route;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Binding;
import org.paracrine.tissue.Drainage;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Filtration;
import org.paracrine.tissue.Flow;
import org.paracrine.tissue.Matrix;
import org.paracrine.tissue.Pace;
import org.paracrine.tissue.RegressionRules;
import org.paracrine.tissue.SproutingRules;
import org.paracrine.tissue.VesselBed;

class StromaTest {
    private static final RandomStream RANDOM = new RandomStream(7, 1);
    private static final long DAY = Clock.ticks(1440);
    /// Vessels close enough together that a block of 240 µm holds a network.
    private static final VesselBed DENSE = new VesselBed(200e-6, 10);

    private static final StromaPlan.Fluid PRESSURE =
            new StromaPlan.Fluid.Driven(1500, new Filtration(0.02, 20, 0.9, 5), new Drainage(0.00005, 0), 0.0);

    private static final StromaPlan.Scaffold MATRIX =
            new StromaPlan.Scaffold(new Matrix.Fibres(0.05, 30, 3), List.of(0.002), List.of(0.0));

    private static final Dose VEIN = SmallTumour.dose(10, Route.INTRAVENOUS, 1e11);

    private static StromaPlan.Network network(boolean sprouts) {
        SproutingRules busy = new SproutingRules(0.05, 0.5, 1, 1e-3, 20, 0.3, 120, 0.7, 20, 4000, 8);
        return new StromaPlan.Network(null, 30, 12, 1, sprouts ? busy : null, sprouts ? null : gone());
    }

    /// Vessels that need more blood than there is.
    private static RegressionRules gone() {
        return new RegressionRules(60, 1e6, 0, 0);
    }

    private static Simulation start(StromaPlan stroma, Carrier carrier, Dose... doses) {
        return start(stroma, carrier, Crew.alone(), doses);
    }

    private static Simulation start(StromaPlan stroma, Carrier carrier, Crew crew, Dose... doses) {
        return new Simulation(SmallTumour.plan(SmallTumour.BLOCK, stroma, carrier, List.of(doses)), RANDOM, crew);
    }

    private static Carrier binding() {
        Carrier free = SmallTumour.exosome();
        return new Carrier(
                free.name(),
                free.kinetics(),
                free.diffusivity(),
                free.interstitialLoss(),
                free.mobility(),
                new Binding.Rates(0.02, 0.01, 0.001),
                free.permeability(),
                free.reflection(),
                free.uptake(),
                free.activeCopies());
    }

    private static StromaPlan everything() {
        return new StromaPlan(DENSE, network(true), PRESSURE, MATRIX);
    }

    @Test
    void theBooksCloseWithFlowBindingMatrixAndGrowingVessels() {
        Simulation simulation = start(everything(), binding(), VEIN, SmallTumour.dose(20, Route.INTRATUMOURAL, 1e9));
        for (int hour = 1; hour <= 12; hour++) {
            simulation.runUntil(hour * Clock.ticks(60));
            assertThat(simulation.imbalance(0)).as("after %d h", hour).isCloseTo(0, within(1e-9));
        }
    }

    @Test
    void vesselsGrowTowardsTheAttractantAndLetMoreIn() {
        StromaPlan still = new StromaPlan(DENSE, new StromaPlan.Network(null, 30, 12, 1, null, null), null, null);
        StromaPlan sprouting = new StromaPlan(DENSE, network(true), null, null);
        Dose late = SmallTumour.dose(1440, Route.INTRAVENOUS, 1e11);
        List<Double> arrived = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (StromaPlan stroma : List.of(still, sprouting)) {
            Simulation simulation = start(stroma, SmallTumour.exosome(), late);
            simulation.runUntil(DAY + Clock.ticks(30));
            arrived.add(simulation.amount(0, Organ.TUMOUR));
            shares.add(simulation.vesselShare());
        }
        assertThat(shares.get(0)).isCloseTo(1, within(0.35));
        assertThat(shares.get(1)).isGreaterThan(1.02 * shares.get(0));
        assertThat(arrived.get(1)).isGreaterThan(1.01 * arrived.get(0));
    }

    @Test
    void vesselsThatStarveTakeTheOxygenWithThem() {
        Simulation simulation = start(new StromaPlan(DENSE, network(false), null, null), SmallTumour.exosome());
        double before =
                Arrays.stream(simulation.substrate(0).values()).average().orElseThrow();
        simulation.runUntil(DAY / 4);
        assertThat(simulation.vesselShare()).isZero();
        assertThat(Arrays.stream(simulation.substrate(0).values()).average().orElseThrow())
                .isLessThan(before / 10);
    }

    @Test
    void cellsThatBreakDownTheMatrixOpenTheWay() {
        Simulation simulation = start(new StromaPlan(DENSE, null, null, MATRIX), SmallTumour.exosome(), VEIN);
        simulation.runUntil(DAY);
        Matrix matrix = Objects.requireNonNull(simulation.matrix());
        Field vesicles = simulation.fields().getLast();
        int centre = SmallTumour.BLOCK.index(6, 6, 6);
        assertThat(matrix.density()[centre]).isLessThan(0.5);
        assertThat(matrix.density()[0]).isEqualTo(1);
        assertThat(vesicles.medium().mobility(centre)).isGreaterThan(1.5);
        assertThat(vesicles.medium().mobility(0)).isEqualTo(1);
    }

    @Test
    void aDenseMatrixHoldsCellsBack() {
        StromaPlan.Scaffold tight =
                new StromaPlan.Scaffold(new Matrix.Fibres(0.05, 1e-3, 3), List.of(0.0), List.of(0.0));
        Simulation simulation = start(new StromaPlan(DENSE, null, null, tight), SmallTumour.exosome());
        simulation.runUntil(Clock.ticks(60));
        assertThat(Arrays.copyOf(
                        simulation.cells().freedom(), simulation.cells().count()))
                .containsOnly(0);
    }

    @Test
    void fluidCarriesParticlesOutOfTheBlock() {
        StromaPlan.Fluid wind = new StromaPlan.Fluid.Given(Flow.uniform(SmallTumour.BLOCK, 5, 0, 0));
        Dose dose = SmallTumour.dose(0, Route.INTRATUMOURAL, 1e10);
        Simulation blown = start(new StromaPlan(DENSE, null, wind, null), SmallTumour.exosome(), dose);
        Simulation calm = start(StromaPlan.evenly(DENSE), SmallTumour.exosome(), dose);
        blown.runUntil(Clock.ticks(24));
        calm.runUntil(Clock.ticks(24));
        assertThat(blown.amount(0, Organ.TUMOUR)).isCloseTo(0.5 * calm.amount(0, Organ.TUMOUR), within(5e8));
        assertThat(blown.imbalance(0)).isCloseTo(0, within(1e-9));
        Field vesicles = blown.fields().getLast();
        assertThat(vesicles.at(SmallTumour.BLOCK.index(0, 6, 6)))
                .isLessThan(vesicles.at(SmallTumour.BLOCK.index(11, 6, 6)));
    }

    @Test
    void twoAndEightWorkersGiveTheBitsOfOne() {
        VoxelGrid large = VoxelGrid.centred(24, 24, 24, 20);
        List<double[]> runs = new ArrayList<>();
        for (int workers : new int[] {1, 2, 8}) {
            try (Crew crew = new Crew(workers)) {
                Simulation simulation =
                        new Simulation(SmallTumour.plan(large, everything(), binding(), List.of(VEIN)), RANDOM, crew);
                simulation.runUntil(Clock.ticks(36));
                runs.add(simulation.fields().getLast().values());
            }
        }
        assertThat(runs.get(1)).isEqualTo(runs.get(0));
        assertThat(runs.get(2)).isEqualTo(runs.get(0));
    }

    @Test
    void anArmThatBranchesEqualsOneThatRanAlone() {
        Simulation alone = start(everything(), binding(), VEIN);
        alone.runUntil(Clock.ticks(600));
        Simulation shared = start(everything(), binding());
        shared.runUntil(Clock.ticks(6));
        Simulation branch = shared.branch(List.of(VEIN));
        branch.runUntil(Clock.ticks(600));
        for (int field = 0; field < alone.fields().size(); field++) {
            assertThat(branch.fields().get(field).values())
                    .isEqualTo(alone.fields().get(field).values());
        }
        assertThat(branch.amount(0, Organ.TUMOUR)).isEqualTo(alone.amount(0, Organ.TUMOUR));
        assertThat(branch.vesselShare()).isEqualTo(alone.vesselShare());
    }

    @Test
    void aNumberThatIsNoneIsTracedToItsSource() {
        Simulation simulation = start(StromaPlan.evenly(DENSE), SmallTumour.exosome());
        simulation.substrate(1).values()[SmallTumour.BLOCK.index(6, 6, 6)] = Double.NaN;
        assertThatThrownBy(() -> simulation.runUntil(Clock.ticks(6)))
                .isInstanceOf(NumericalFailure.class)
                .hasMessageContaining("VEGF")
                .hasMessageContaining("t = 6.0 min")
                .hasMessageContaining("voxel (6, 6, 6)")
                .hasMessageContaining("last touched by tumour cell");
    }

    @Test
    void everyFieldSaysHowItMoved() {
        Simulation simulation = start(StromaPlan.evenly(DENSE), SmallTumour.exosome(), VEIN);
        simulation.runUntil(DAY);
        assertThat(simulation.paces()).containsOnlyKeys("oxygen", "VEGF", "exosome");
        assertThat(pace(simulation, "oxygen").settled()).isEqualTo(240);
        assertThat(pace(simulation, "VEGF").steps()).isGreaterThanOrEqualTo(240);
        simulation.paces().values().forEach(pace -> assertThat(pace.error()).isLessThanOrEqualTo(0.01));
    }

    private static Pace pace(Simulation simulation, String field) {
        return Objects.requireNonNull(simulation.paces().get(field));
    }
}
