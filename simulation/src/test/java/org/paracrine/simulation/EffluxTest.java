package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.paracrine.body.Dose;
import org.paracrine.body.Organ;
import org.paracrine.body.Route;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Combination;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.DrugEffect;
import org.paracrine.cell.DrugResponse;
import org.paracrine.cell.Population;
import org.paracrine.cell.Pump;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.VesselBed;
import org.paracrine.tissue.Walls;
import org.paracrine.vesicle.UptakeKinetics;

class EffluxTest {
    private static final double CLEARANCE = 300;
    private static final double RATE = 0.02;
    private static final double DOSE = 1e12;
    private static final int CELLS = 40;
    private static final VoxelGrid BLOCK = VoxelGrid.centred(6, 6, 6, 20);
    private static final Dose DRUG = new Dose(0, "free", DOSE, Route.INTRATUMOURAL);

    /// 100 copies in each.
    private static final Dose VESICLES = new Dose(0, "vesicle", DOSE / 1000, Route.INTRATUMOURAL);

    private static final Pump INDUCED =
            new Pump(RATE, 1e7, new Pump.Induction(5, 1e5, 1, 600, 3000), Map.of("dox", new Pump.Inhibitor(1e9, 1, 1)));

    private static CellType quiet(Pump pump) {
        return CellType.physicell("cancer")
                .withCycle(Cycle.live().withEntry(0))
                .withApoptosis(Death.apoptosis().withRate(0))
                .withDrugs(new DrugResponse(Combination.BLISS, Map.of(), Map.of("dox", pump)));
    }

    /// Divides, dies of the drug, and pumps.
    private static CellType lively() {
        return CellType.physicell("cancer")
                .withCycle(Cycle.live().withEntry(0.001))
                .withDrugs(new DrugResponse(
                        Combination.BLISS,
                        Map.of("dox", new DrugEffect.ByAmount(1e6, false, 2, 0.002, 0.5)),
                        Map.of("dox", INDUCED)));
    }

    private static Carrier free(double permeability, double loss) {
        Carrier like = SmallTumour.exosome();
        return new Carrier(
                "free",
                like.kinetics(),
                1e4,
                loss,
                density -> 1,
                null,
                permeability,
                0,
                List.of(new CellUptake.Linear(CLEARANCE)),
                Map.of("dox", 1.0));
    }

    private static Carrier vesicle(double permeability, double loss) {
        Carrier like = SmallTumour.exosome();
        return new Carrier(
                "vesicle",
                like.kinetics(),
                60,
                loss,
                density -> 1,
                null,
                permeability,
                0,
                List.of(new CellUptake.Saturable(new UptakeKinetics(100, 1))),
                Map.of("dox", 100.0));
    }

    private static Plan plan(CellType type, double decay, double open, @Nullable String free, List<Dose> doses) {
        return new Plan(
                BLOCK,
                1e9,
                List.of(new SubstratePlan(
                        new Substrate("oxygen", "mmHg", 1e5, 0.1, 38, Walls.closed()), null, 1, 0, 0)),
                StromaPlan.evenly(new VesselBed(80e-6, 10)),
                1e-4,
                List.of(type),
                Setting.usual(),
                new Seeding(List.of(CELLS), 16),
                List.of(),
                List.of(new Cargo("dox", decay, free)),
                List.of(vesicle(0.1 * open, 0.002 * open), free(10 * open, 0.01 * open)),
                doses,
                List.of(),
                600);
    }

    private static Simulation run(Plan plan, Crew crew, double minutes) {
        Simulation simulation = new Simulation(plan, new RandomStream(11, 1), crew);
        simulation.runUntil(Clock.ticks(minutes));
        return simulation;
    }

    private static double copies(Simulation simulation) {
        return Arrays.stream(simulation.copies(0)).sum();
    }

    private static double inField(Simulation simulation, String carrier) {
        return simulation.fields().stream()
                .filter(field -> field.substrate().name().equals(carrier))
                .findFirst()
                .orElseThrow()
                .amount();
    }

    /// Molecules that the block has got.
    private static double given(Dose dose) {
        return dose.amount() * BLOCK.volume() / 1e9;
    }

    @Test
    void atRestUptakeTimesConcentrationIsEffluxTimesCopies() {
        Simulation simulation = run(plan(quiet(Pump.linear(RATE)), 0, 0, "free", List.of(DRUG)), Crew.alone(), 6000);
        double concentration = given(DRUG) / (BLOCK.volume() + CELLS * CLEARANCE / RATE);
        for (double copies : simulation.copies(0)) {
            assertThat(CLEARANCE * concentration).isCloseTo(RATE * copies, within(1e-8 * RATE * copies));
        }
        assertThat(inField(simulation, "free") / BLOCK.volume()).isCloseTo(concentration, within(1e-8 * concentration));
    }

    /// A pump that saturates holds more back: p = r/(1 + m/K).
    @Test
    void aPumpThatSaturatesRestsWhereItsOwnRateSays() {
        Pump pump = new Pump(RATE, 1e7, null, Map.of());
        Simulation simulation = run(plan(quiet(pump), 0, 0, "free", List.of(DRUG)), Crew.alone(), 12000);
        double concentration = inField(simulation, "free") / BLOCK.volume();
        for (double copies : simulation.copies(0)) {
            double rate = RATE / (1 + copies / 1e7);
            assertThat(CLEARANCE * concentration).isCloseTo(rate * copies, within(1e-6 * rate * copies));
        }
    }

    @Test
    void whatLeavesACellIsInTheFieldToTheLastMolecule() {
        Simulation simulation = run(plan(quiet(INDUCED), 0, 0, "free", List.of(DRUG, VESICLES)), Crew.alone(), 1200);
        double brought = 100 * simulation.internalised(0) * BLOCK.volume() / 1e9;
        assertThat(brought).isGreaterThan(0.05 * given(DRUG));
        double found = copies(simulation) + inField(simulation, "free");
        assertThat(found).isCloseTo(given(DRUG) + brought, within(1e-9 * found));
    }

    @Test
    void insideACellDecayAndPumpAreExactWhateverTheStep() {
        double decay = 0.003;
        for (long step : new long[] {100, 600, 1200}) {
            Plan usual = plan(quiet(Pump.linear(RATE)), decay, 0, "free", List.of());
            Carrier nothing = new Carrier(
                    "free",
                    usual.carriers().get(1).kinetics(),
                    1e4,
                    0,
                    density -> 1,
                    null,
                    0,
                    0,
                    List.of(new CellUptake.None()),
                    Map.of("dox", 1.0));
            Plan plan = new Plan(
                    BLOCK,
                    1e9,
                    usual.substrates(),
                    usual.stroma(),
                    usual.accuracy(),
                    usual.types(),
                    usual.setting(),
                    usual.seeding(),
                    List.of(),
                    usual.cargo(),
                    List.of(nothing),
                    List.of(),
                    List.of(),
                    step);
            Simulation simulation = new Simulation(plan, new RandomStream(11, 1), Crew.alone());
            Arrays.fill(simulation.cells().pool(0), 0, CELLS, 1000);
            simulation.runUntil(Clock.ticks(120));
            double left = Math.exp(-(decay + RATE) * 120);
            assertThat(copies(simulation) / CELLS).isCloseTo(1000 * left, within(1e-9));
            double out = 1000 * CELLS * RATE / (decay + RATE) * (1 - left);
            assertThat(inField(simulation, "free")).as("step %d", step).isCloseTo(out, within(1e-9 * out));
        }
    }

    @Test
    void theBooksHoldWhileCellsPumpDivideAndDie() {
        List<Dose> doses = List.of(DRUG, VESICLES, new Dose(607, "free", DOSE, Route.INTRAVENOUS));
        Simulation simulation = run(plan(lively(), 0.0005, 1, "free", doses), Crew.alone(), 2880);
        assertThat(simulation.cells().lostPool(0)).isGreaterThan(0);
        for (int carrier = 0; carrier < 2; carrier++) {
            assertThat(simulation.imbalance(carrier)).isCloseTo(0, within(1e-9));
            for (Organ organ : Organ.values()) {
                assertThat(simulation.amount(carrier, organ))
                        .as("%s", organ)
                        .isGreaterThanOrEqualTo(-1e-9 * simulation.given(carrier));
            }
        }
    }

    @Test
    void whatVesiclesBringComesOutAsTheFreeDrugThatNobodyGave() {
        Simulation simulation = run(plan(quiet(Pump.linear(RATE)), 0, 1, "free", List.of(VESICLES)), Crew.alone(), 600);
        assertThat(simulation.given(1)).isEqualTo(0);
        assertThat(inField(simulation, "free")).isGreaterThan(0);
        assertThat(simulation.amount(1, Organ.ELIMINATED)).isGreaterThan(0);
        assertThat(simulation.imbalance(1)).isCloseTo(0, within(1e-9));
    }

    @Test
    void aPumpKeepsCopiesOutAndMoreSoOnceInduced() {
        List<Dose> doses = List.of(DRUG);
        double without = copies(run(plan(quiet(Pump.linear(0)), 0, 1, "free", doses), Crew.alone(), 1440));
        double with = copies(run(plan(quiet(Pump.linear(RATE)), 0, 1, "free", doses), Crew.alone(), 1440));
        double induced = copies(run(plan(quiet(INDUCED), 0, 1, "free", doses), Crew.alone(), 1440));
        assertThat(with).isLessThan(without / 2);
        assertThat(induced).isLessThan(with);
    }

    @Test
    void oneAndTwoWorkersAndABranchGiveTheSameBits() {
        List<Dose> doses = List.of(
                new Dose(60, "free", DOSE, Route.INTRATUMOURAL),
                new Dose(777, "vesicle", DOSE / 1000, Route.INTRATUMOURAL));
        List<Object> alone = state(run(plan(lively(), 0.0005, 1, "free", doses), Crew.alone(), 1500));
        try (Crew crew = new Crew(2)) {
            Simulation stem = run(plan(lively(), 0.0005, 1, "free", doses.subList(0, 1)), crew, 774);
            Simulation branch = stem.branch(doses);
            branch.runUntil(Clock.ticks(1500));
            assertThat(state(branch)).isEqualTo(alone);
        }
    }

    private static List<Object> state(Simulation simulation) {
        Population cells = simulation.cells();
        List<Object> state = new ArrayList<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            state.addAll(List.of(
                    cells.id(cell),
                    cells.state(cell),
                    cells.x(cell),
                    cells.pool(0)[cell],
                    cells.induction(0, cell),
                    cells.killedByDrugs(cell)));
        }
        state.add(inField(simulation, "free"));
        state.add(simulation.imbalance(1));
        return state;
    }

    @Test
    void cargoThatIsPumpedOutNeedsAFieldToGoTo() {
        Plan plan = plan(quiet(Pump.linear(RATE)), 0, 0, null, List.of(VESICLES));
        assertThatThrownBy(() -> Simulation.check(plan, new RandomStream(1, 1)))
                .hasMessage("cells pump dox out, but no carrier is its free molecule, so no field takes it");
    }
}
