package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.body.Dose;
import org.paracrine.body.Route;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Rule;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.vesicle.UptakeKinetics;

/// Viruses: they come in by chance, replicate, and leave the cells that die.
class InfectionTest {
    private static final RandomStream RANDOM = new RandomStream(5, 1);
    private static final double REPLICATION = 0.01;
    private static final double BURST = 500;
    private static final Cargo GENOME = new Cargo("genome", 0);
    private static final List<Dose> DOSE = List.of(new Dose(0, "exosome", 1e6, Route.INTRATUMOURAL));

    private static Carrier virus(double infectious, Infection.Host... hosts) {
        Carrier plain = SmallTumour.exosome();
        List<CellUptake> uptake = new ArrayList<>();
        Arrays.stream(hosts).forEach(host -> uptake.add(new CellUptake.Saturable(new UptakeKinetics(2, 0.05))));
        return new Carrier(
                plain.name(),
                plain.kinetics(),
                200,
                0.0005,
                density -> 1,
                null,
                0.02,
                0.2,
                uptake,
                Map.of(),
                new GivenOff(List.of(), 0, null, new Infection("genome", infectious, List.of(hosts))));
    }

    /// Cells that die by nothing but the virus, from half of a burst on.
    private static Plan plan(Carrier carrier, List<Dose> doses, Cargo genome, CellType... types) {
        Plan plain = SmallTumour.plan(SmallTumour.BLOCK, StromaPlan.evenly(SmallTumour.VESSELS), carrier, doses);
        List<Rule> rules = new ArrayList<>();
        List<Integer> starts = new ArrayList<>();
        for (CellType type : types) {
            rules.add(new Rule(type.name(), "genome", true, "necrosis", 0.05, BURST / 2, 8, false));
            starts.add(60 / types.length);
        }
        return new Plan(
                plain.block(),
                SmallTumour.REPRESENTED,
                plain.substrates(),
                plain.stroma(),
                plain.accuracy(),
                List.of(types),
                Setting.usual(),
                new Seeding(starts, 16),
                rules,
                List.of(genome),
                List.of(carrier),
                doses,
                List.of(),
                600);
    }

    private static CellType cell(String name) {
        CellType cell = CellType.physicell(name).withCycle(Cycle.live().withEntry(0));
        return cell.withApoptosis(cell.apoptosis().withRate(0));
    }

    private static Infection.Host host() {
        return new Infection.Host(REPLICATION, BURST);
    }

    private static Simulation start(Plan plan) {
        return new Simulation(plan, RANDOM, Crew.alone());
    }

    private static int infected(Simulation simulation) {
        return (int)
                Arrays.stream(simulation.copies(0)).filter(copies -> copies > 0).count();
    }

    private static int dead(Simulation simulation) {
        int dead = 0;
        for (int cell = 0; cell < simulation.cells().count(); cell++) {
            dead += simulation.cells().isDead(cell) ? 1 : 0;
        }
        return dead;
    }

    @Test
    void infectionSpreadsFromAFewCellsToAll() {
        Simulation simulation = start(plan(virus(0.1, host()), DOSE, GENOME, cell("tumour")));
        simulation.runUntil(Clock.ticks(300));
        int few = infected(simulation);
        assertThat(few).isBetween(1, 40);
        simulation.runUntil(Clock.ticks(3 * 1440));
        assertThat(simulation.made(0)).isGreaterThan(1e6);
        assertThat(dead(simulation) + infected(simulation)).isGreaterThan(55);
        assertThat(dead(simulation)).isGreaterThan(few);
        assertThat(simulation.imbalance(0)).isCloseTo(0, within(1e-9));
    }

    @Test
    void withoutInfectiousParticlesNothingIsInfected() {
        Simulation simulation = start(plan(virus(0, host()), DOSE, GENOME, cell("tumour")));
        simulation.runUntil(Clock.ticks(3 * 1440));
        assertThat(infected(simulation)).isZero();
        assertThat(dead(simulation)).isZero();
        assertThat(simulation.made(0)).isZero();
    }

    @Test
    void onlyHostsAreInfected() {
        Carrier carrier = virus(0.5, host(), Infection.Host.none());
        Simulation simulation = start(plan(carrier, DOSE, GENOME, cell("tumour"), cell("stroma")));
        simulation.runUntil(Clock.ticks(2 * 1440));
        for (int cell = 0; cell < simulation.cells().count(); cell++) {
            if (simulation.cells().type(cell) == 1) {
                assertThat(simulation.copies(0)[cell]).isZero();
                assertThat(simulation.cells().isDead(cell)).isFalse();
            }
        }
        assertThat(dead(simulation)).isPositive();
    }

    /// Every cell carries a genome, takes up nothing, and dies of it: all that grew is given off, and no more.
    @Test
    void aBurstIsConserved() {
        Carrier virus = virus(0.1, host());
        Carrier closed = new Carrier(
                virus.name(),
                virus.kinetics(),
                200,
                0,
                density -> 1,
                null,
                0,
                0,
                List.of(new CellUptake.None()),
                Map.of(),
                virus.givenOff());
        Simulation simulation = start(plan(closed, List.of(), new Cargo("genome", 0, List.of(1.0)), cell("tumour")));
        double before = 60;
        for (int step = 1; step <= 480; step++) {
            double[] copies = simulation.copies(0);
            double grown = Arrays.stream(copies)
                    .map(each -> each * Math.exp(6 * REPLICATION) / (1 + each / BURST * Math.expm1(6 * REPLICATION)))
                    .sum();
            simulation.runUntil(step * 600L);
            double outside = simulation.made(0) / simulation.plan().scale();
            double inside = Arrays.stream(simulation.copies(0)).sum();
            assertThat(outside + inside).as("step %d", step).isCloseTo(before + grown - sum(copies), within(1e-6));
            before = outside + inside;
        }
        assertThat(dead(simulation) + 0.0).isEqualTo(60);
        assertThat(simulation.imbalance(0)).isCloseTo(0, within(1e-12));
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    @Test
    void genomesOfACellGrowLogisticallyToTheBurst() {
        Cargo one = new Cargo("genome", 0, List.of(1.0));
        Plan plan = plan(virus(0.1, host()), List.of(), one, cell("tumour"));
        Simulation simulation = start(new Plan(
                plan.block(),
                plan.representedVolume(),
                plan.substrates(),
                plan.stroma(),
                plan.accuracy(),
                plan.types(),
                plan.setting(),
                plan.seeding(),
                List.of(),
                plan.cargo(),
                plan.carriers(),
                List.of(),
                List.of(),
                600));
        for (int hours : new int[] {6, 12, 24, 72}) {
            simulation.runUntil(Clock.ticks(60 * hours));
            double grown = Math.exp(REPLICATION * 60 * hours);
            double expected = grown / (1 + (grown - 1) / BURST);
            assertThat(simulation.copies(0)[7]).isCloseTo(expected, within(1e-9 * expected));
        }
    }

    @Test
    void numbersOfGenomesAreThoseOfPoisson() {
        long purpose = RandomStream.purpose("test");
        for (double mean : new double[] {0.02, 1.5, 40, 90, 4000}) {
            double sum = 0;
            double squares = 0;
            int draws = 20_000;
            for (int draw = 0; draw < draws; draw++) {
                double number = Infections.poisson(mean, RANDOM, draw, 3, purpose);
                assertThat(number).isGreaterThanOrEqualTo(0).isEqualTo(Math.rint(number));
                sum += number;
                squares += number * number;
            }
            double found = sum / draws;
            double deviation = Math.sqrt(mean / draws);
            assertThat(found).as("mean").isCloseTo(mean, within(4 * deviation));
            double variance = squares / draws - found * found;
            assertThat(variance).as("variance").isCloseTo(mean, within(5 * mean * Math.sqrt((2 + 1 / mean) / draws)));
        }
        assertThat(Infections.poisson(0, RANDOM, 1, 3, purpose)).isZero();
    }

    @Test
    void workersAndBranchesChangeNothing() {
        Plan plan = plan(virus(0.1, host()), DOSE, GENOME, cell("tumour"));
        Simulation alone = start(plan);
        alone.runUntil(Clock.ticks(2000));
        try (Crew crew = new Crew(2)) {
            Simulation two = new Simulation(plan, RANDOM, crew);
            two.runUntil(Clock.ticks(2000));
            assertThat(TrafficTest.bits(two)).isEqualTo(TrafficTest.bits(alone));
        }
        List<Dose> later = List.of(DOSE.getFirst(), new Dose(501, "exosome", 1e6, Route.INTRAVENOUS));
        Simulation twice = start(plan.withDoses(later));
        twice.runUntil(Clock.ticks(2000));
        Simulation shared = start(plan);
        shared.runUntil(Clock.ticks(498));
        Simulation branch = shared.branch(later);
        branch.runUntil(Clock.ticks(2000));
        assertThat(TrafficTest.bits(branch)).isEqualTo(TrafficTest.bits(twice));
    }
}
