package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paracrine.body.Dose;
import org.paracrine.body.Kinetics;
import org.paracrine.body.Organ;
import org.paracrine.body.Route;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Custom;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Rule;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.VesselBed;
import org.paracrine.vesicle.UptakeKinetics;

/// What cells give off: made, let go again, leaked.
class TrafficTest {
    private static final RandomStream RANDOM = new RandomStream(11, 1);
    private static final double LN2 = Math.log(2);
    private static final List<Dose> TREATMENT =
            List.of(SmallTumour.dose(100, Route.INTRATUMOURAL, 1e10), SmallTumour.dose(400.5, Route.INTRAVENOUS, 1e11));
    private static final GivenOff ALL =
            new GivenOff(List.of(new GivenOff.OfType(2, LN2 / 120, LN2 / 600, 0)), 0.2, null, null);

    private static Carrier with(Carrier carrier, @Nullable Kinetics kinetics, GivenOff givenOff) {
        return new Carrier(
                carrier.name(),
                kinetics,
                carrier.diffusivity(),
                carrier.interstitialLoss(),
                carrier.mobility(),
                carrier.binding(),
                carrier.permeability(),
                carrier.reflection(),
                carrier.uptake(),
                carrier.activeCopies(),
                givenOff);
    }

    static Carrier exosome(GivenOff givenOff) {
        Carrier carrier = SmallTumour.exosome();
        return with(carrier, carrier.kinetics(), givenOff);
    }

    static Plan plan(Carrier carrier, List<Dose> doses) {
        return SmallTumour.plan(SmallTumour.BLOCK, StromaPlan.evenly(SmallTumour.VESSELS), carrier, doses);
    }

    private static Simulation start(Plan plan) {
        return new Simulation(plan, RANDOM, Crew.alone());
    }

    /// One cell that neither divides nor dies, alone in one voxel of 10⁶ µm³ without vessels, oxygen or loss.
    private static Plan alone(Carrier carrier, Cargo cargo, List<Dose> doses) {
        VoxelGrid voxel = VoxelGrid.centred(1, 1, 1, 100);
        CellType cell = CellType.physicell("tumour").withCycle(Cycle.live().withEntry(0));
        CellType still = cell.withApoptosis(cell.apoptosis().withRate(0));
        return new Plan(
                voxel,
                voxel.volume(),
                List.of(),
                StromaPlan.evenly(new VesselBed(0, 10)),
                1e-4,
                List.of(still),
                Setting.usual(),
                new Seeding(List.of(1), 16),
                List.of(),
                List.of(cargo),
                List.of(carrier),
                doses,
                List.of(),
                100);
    }

    private static Carrier lonely(CellUptake uptake, GivenOff givenOff) {
        Carrier carrier = SmallTumour.exosome();
        return new Carrier(
                carrier.name(),
                carrier.kinetics(),
                60,
                0,
                density -> 1,
                null,
                0,
                0,
                List.of(uptake),
                Map.of(),
                givenOff);
    }

    static List<Long> bits(Simulation simulation) {
        List<Long> bits = new ArrayList<>();
        for (int cell = 0; cell < simulation.cells().count(); cell++) {
            bits.add(simulation.cells().id(cell));
            bits.add(Double.doubleToLongBits(simulation.cells().x(cell)));
            for (int pool = 0; pool < 2; pool++) {
                bits.add(Double.doubleToLongBits(simulation.cells().pool(pool)[cell]));
            }
        }
        for (Organ organ : Organ.values()) {
            bits.add(Double.doubleToLongBits(simulation.amount(0, organ)));
        }
        return bits;
    }

    @Test
    void whatCellsGiveOffIsInTheBooks() {
        Simulation simulation = start(plan(exosome(ALL), TREATMENT));
        for (int hour = 1; hour <= 48; hour++) {
            simulation.runUntil(hour * Clock.ticks(60));
            assertThat(simulation.imbalance(0)).as("after %d h", hour).isCloseTo(0, within(1e-9));
        }
        assertThat(simulation.made(0))
                .isGreaterThan(60 * 2 * 2880 * simulation.plan().scale());
        assertThat(simulation.released(0)).isPositive();
        assertThat(simulation.given(0)).isEqualTo(1.1e11);
    }

    @Test
    void whatCellsMakeReachesTheBloodWithoutADose() {
        Simulation simulation = start(plan(exosome(ALL), List.of()));
        simulation.runUntil(Clock.ticks(1440));
        assertThat(simulation.given(0)).isZero();
        assertThat(simulation.imbalance(0)).isCloseTo(0, within(1e-9));
        assertThat(simulation.amount(0, Organ.BLOOD)).isPositive();
        assertThat(simulation.amount(0, Organ.LIVER)).isPositive();
        assertThat(Arrays.stream(simulation.copies(0)).min().orElseThrow()).isPositive();
    }

    @Test
    void withoutABodyWhatVesselsTakeIsGoneAndCounted() {
        Simulation simulation = start(plan(with(SmallTumour.exosome(), null, ALL), List.of()));
        simulation.runUntil(Clock.ticks(1440));
        assertThat(simulation.imbalance(0)).isCloseTo(0, within(1e-9));
        assertThat(simulation.amount(0, Organ.BLOOD)).isZero();
        double tumour = simulation.amount(0, Organ.TUMOUR);
        assertThat(tumour).isPositive();
        assertThat(simulation.amount(0, Organ.ELIMINATED))
                .isPositive()
                .isCloseTo(simulation.made(0) - tumour, within(1e-9 * simulation.made(0)));
    }

    @Test
    void aCellMakesItsRateTimesTheTime() {
        GivenOff made = new GivenOff(List.of(new GivenOff.OfType(0.5, 0, 0, 0)), 0, null, null);
        Simulation simulation = start(alone(lonely(new CellUptake.None(), made), new Cargo("miR", 0), List.of()));
        simulation.runUntil(Clock.ticks(600));
        assertThat(simulation.made(0)).isCloseTo(300, within(1e-9));
        assertThat(simulation.amount(0, Organ.TUMOUR)).isCloseTo(300, within(1e-9));
    }

    /// F' = −a F + k E, E' = a F − k E: E = N a/(a + k) (1 − exp(−(a + k) t)).
    @Test
    void aCellAndItsVoxelExchangeAsTwoPoolsDo() {
        double release = LN2 / 120;
        double clearance = 2000;
        double entry = clearance / 1e6;
        GivenOff recycled = new GivenOff(List.of(new GivenOff.OfType(0, release, 0, 0)), 0, null, null);
        Carrier carrier = lonely(new CellUptake.Linear(clearance), recycled);
        List<Dose> dose = List.of(SmallTumour.dose(0, Route.INTRATUMOURAL, 1000));
        Simulation simulation = start(alone(carrier, new Cargo("miR", 0), dose));
        for (double minutes : new double[] {60, 240, 2000}) {
            simulation.runUntil(Clock.ticks(minutes));
            double sum = entry + release;
            double expected = 1000 * entry / sum * (1 - Math.exp(-sum * minutes));
            assertThat(simulation.cells().pool(1)[0])
                    .as("after %s min", minutes)
                    .isCloseTo(expected, within(0.5));
            assertThat(simulation.imbalance(0)).isCloseTo(0, within(1e-12));
        }
    }

    /// Of what is taken up, f opens and never leaves; all that is left breaks down in the end.
    @Test
    void whatHasOpenedDoesNotLeaveAndWhatIsInsideBreaksDown() {
        GivenOff opening = new GivenOff(List.of(new GivenOff.OfType(0, LN2 / 60, 0, 0)), 0.25, null, null);
        Carrier carrier = lonely(new CellUptake.Linear(1e5), opening);
        List<Dose> dose = List.of(SmallTumour.dose(0, Route.INTRATUMOURAL, 1000));
        Simulation opened = start(alone(carrier, new Cargo("miR", 0), dose));
        opened.runUntil(Clock.ticks(6000));
        assertThat(opened.cells().pool(1)[0]).isCloseTo(1000, within(1e-3));
        assertThat(opened.cells().pool(2)[0]).isCloseTo(0, within(1e-3));
        GivenOff broken = new GivenOff(List.of(new GivenOff.OfType(0, 0, LN2 / 60, 0)), 0.25, null, null);
        Simulation gone = start(alone(lonely(new CellUptake.Linear(1e5), broken), new Cargo("miR", 0), dose));
        gone.runUntil(Clock.ticks(6000));
        assertThat(gone.amount(0, Organ.ELIMINATED)).isCloseTo(1000, within(1e-6));
    }

    /// m' = −(k + d) m: k/(k + d) of what was there has leaked in the end, whatever the step.
    @Test
    void aDepotEmptiesByItsHalfLife() {
        double leak = LN2 / 240;
        double decay = LN2 / 480;
        GivenOff depot = new GivenOff(List.of(new GivenOff.OfType(0, 0, 0, leak)), 0, "drug", null);
        Cargo drug = new Cargo("drug", decay, List.of(1e6));
        Simulation simulation = start(alone(lonely(new CellUptake.None(), depot), drug, List.of()));
        for (double minutes : new double[] {60, 240, 1440}) {
            simulation.runUntil(Clock.ticks(minutes));
            double left = Math.exp(-(leak + decay) * minutes);
            assertThat(simulation.copies(0)[0]).isCloseTo(1e6 * left, within(1e-5));
            assertThat(simulation.amount(0, Organ.TUMOUR))
                    .isCloseTo(1e6 * leak / (leak + decay) * (1 - left), within(1e-5));
            assertThat(simulation.imbalance(0)).isCloseTo(0, within(1e-12));
        }
    }

    @Test
    void aDrugThatLeaksBackIsNotCountedTwice() {
        GivenOff depot = new GivenOff(List.of(new GivenOff.OfType(0, 0, 0, LN2 / 240)), 0, "drug", null);
        Carrier plain = lonely(new CellUptake.Linear(5000), depot);
        Carrier carrier = new Carrier(
                plain.name(),
                plain.kinetics(),
                60,
                0,
                density -> 1,
                null,
                0,
                0,
                plain.uptake(),
                Map.of("drug", 1.0),
                depot);
        List<Dose> dose = List.of(SmallTumour.dose(0, Route.INTRATUMOURAL, 1000));
        Simulation simulation = start(alone(carrier, new Cargo("drug", 0), dose));
        simulation.runUntil(Clock.ticks(2000));
        assertThat(simulation.made(0)).isCloseTo(0, within(1e-9));
        assertThat(simulation.released(0)).isGreaterThan(100);
        assertThat(simulation.amount(0, Organ.TUMOUR)).isCloseTo(1000, within(1e-9));
    }

    @Test
    void aRuleChangesHowMuchACellMakes() {
        Carrier carrier = exosome(new GivenOff(List.of(new GivenOff.OfType(2, 0, 0, 0)), 0, null, null));
        Plan plain = plan(carrier, List.of());
        String behaviour = GivenOff.behaviour("exosome");
        CellType type = plain.types().getFirst().withCustom(Map.of("exosome release", 2.0));
        Plan ruled = new Plan(
                plain.block(),
                plain.representedVolume(),
                plain.substrates(),
                plain.stroma(),
                plain.accuracy(),
                List.of(type),
                Setting.usual().withCustom(List.of(new Custom(behaviour, false))),
                plain.seeding(),
                List.of(new Rule("tumour", "oxygen", false, "custom:" + behaviour, 0, 1, 8, false)),
                plain.cargo(),
                plain.carriers(),
                List.of(),
                List.of(),
                plain.cellStep());
        Simulation much = start(plain);
        Simulation little = start(ruled);
        much.runUntil(Clock.ticks(600));
        little.runUntil(Clock.ticks(600));
        assertThat(little.made(0)).isPositive().isLessThan(0.05 * much.made(0));
        assertThat(little.imbalance(0)).isCloseTo(0, within(1e-9));
    }

    @Test
    void whereCellsGiveNothingOffAllIsAsWithoutAnyOfThis() {
        GivenOff none = new GivenOff(List.of(new GivenOff.OfType(0, 0, 0, 0)), 0.2, null, null);
        Simulation without = start(SmallTumour.plan(TREATMENT));
        Simulation with = start(plan(exosome(none), TREATMENT));
        without.runUntil(Clock.ticks(1440));
        with.runUntil(Clock.ticks(1440));
        assertThat(bits(with)).isEqualTo(bits(without));
    }

    @Test
    void oneTwoAndEightWorkersGiveTheSameBits() {
        List<List<Long>> runs = new ArrayList<>();
        for (int workers : new int[] {1, 2, 8}) {
            try (Crew crew = new Crew(workers)) {
                Simulation simulation = new Simulation(plan(exosome(ALL), TREATMENT), RANDOM, crew);
                simulation.runUntil(Clock.ticks(600));
                runs.add(bits(simulation));
            }
        }
        assertThat(runs.get(1)).isEqualTo(runs.get(0));
        assertThat(runs.get(2)).isEqualTo(runs.get(0));
    }

    @Test
    void anArmThatBranchesEqualsOneThatRanAlone() {
        Simulation alone = start(plan(exosome(ALL), TREATMENT));
        alone.runUntil(Clock.ticks(1440));
        Simulation shared = start(plan(exosome(ALL), List.of()));
        shared.runUntil(Clock.ticks(100));
        Simulation branch = shared.branch(TREATMENT);
        branch.runUntil(Clock.ticks(1440));
        assertThat(bits(branch)).isEqualTo(bits(alone));
    }

    /// Uptake by one type of what another makes.
    @Test
    void oneTypeTakesUpWhatAnotherMakes() {
        Plan plain = plan(
                new Carrier(
                        "exosome",
                        null,
                        60,
                        0.002,
                        density -> 1,
                        null,
                        0.1,
                        0,
                        List.of(new CellUptake.None(), new CellUptake.Saturable(new UptakeKinetics(10, 1))),
                        Map.of("miR", 1.0),
                        new GivenOff(
                                List.of(new GivenOff.OfType(5, 0, 0, 0), new GivenOff.OfType(0, 0, 0, 0)),
                                0.2,
                                null,
                                null)),
                List.of());
        Plan two = new Plan(
                plain.block(),
                plain.representedVolume(),
                plain.substrates(),
                plain.stroma(),
                plain.accuracy(),
                List.of(CellType.physicell("tumour"), CellType.physicell("stroma")),
                plain.setting(),
                new Seeding(List.of(30, 30), 16),
                List.of(),
                plain.cargo(),
                plain.carriers(),
                List.of(),
                List.of(),
                plain.cellStep());
        Simulation simulation = start(two);
        simulation.runUntil(Clock.ticks(720));
        for (int cell = 0; cell < simulation.cells().count(); cell++) {
            double copies = simulation.copies(0)[cell];
            if (simulation.cells().type(cell) == 0) {
                assertThat(copies).isZero();
            } else {
                assertThat(copies).isPositive();
            }
        }
    }
}
