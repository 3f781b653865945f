package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.body.Dose;
import org.paracrine.body.Organ;
import org.paracrine.body.Route;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.Population;
import org.paracrine.cell.Rule;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.simulation.Enzyme.Becomes;
import org.paracrine.simulation.Enzyme.Where;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.VesselBed;
import org.paracrine.tissue.Walls;

/// Enzymes, gap junctions and receptors of cells in a closed block.
class CellChemistryTest {
    private static final VoxelGrid BLOCK = VoxelGrid.centred(6, 6, 6, 25);
    private static final double DOSE = 1e9;
    private static final double UPTAKE = 100;
    private static final double VOLUME = CellType.physicell("any").volume().total();
    private static final int PRODRUG = 0;
    private static final int TOXIN = 1;
    private static final int MADE = 2;
    private static final int CARRIERS = 3;
    private static final double DECAY = 0.01;

    private static CellType still(String name) {
        return CellType.physicell(name)
                .withCycle(Cycle.live().withEntry(0))
                .withApoptosis(Death.apoptosis().withRate(0));
    }

    private static Carrier drug(String name, String substance, double uptake) {
        Carrier usual = SmallTumour.exosome();
        return new Carrier(
                name,
                usual.kinetics(),
                1e4,
                0,
                density -> 1,
                null,
                0,
                0,
                List.of(new CellUptake.Linear(uptake), new CellUptake.Linear(uptake)),
                substance.isEmpty() ? Map.of() : Map.of(substance, 1.0));
    }

    private static Plan plan(List<Integer> cells, double decay, long step, CellChemistry chemistry, Rule... rules) {
        return new Plan(
                BLOCK,
                BLOCK.volume(),
                List.of(new SubstratePlan(new Substrate("oxygen", "mmHg", 1e5, 0, 38, Walls.closed()), null, 1, 0, 0)),
                StromaPlan.evenly(new VesselBed(0, 10)),
                0.01,
                List.of(still("MSC"), still("glioma")),
                Setting.usual(),
                new Seeding(cells, 16),
                List.of(rules),
                List.of(new Cargo("prodrug", decay), new Cargo("toxin", decay), new Cargo("made", decay)),
                List.of(drug("A", "prodrug", UPTAKE), drug("B", "made", UPTAKE), drug("C", "", 0)),
                List.of(new Dose(30, "A", DOSE, Route.INTRATUMOURAL), new Dose(47, "C", DOSE / 2, Route.INTRATUMOURAL)),
                List.of(),
                step,
                chemistry);
    }

    private static CellChemistry enzyme(Where where, Becomes becomes, double rate, double half) {
        return new CellChemistry(
                List.of(new Enzyme("kinase", 0, "A", "prodrug", where, rate, half, becomes)), List.of(), List.of());
    }

    private static final Becomes STAYS = new Becomes.Cargo("toxin");
    private static final Becomes LEAVES = new Becomes.Released("B");

    private static Simulation run(Plan plan, double minutes) {
        Simulation simulation = new Simulation(plan, new RandomStream(5, 1), Crew.alone());
        simulation.runUntil(Clock.ticks(minutes));
        return simulation;
    }

    private static double sum(Simulation simulation, int cargo) {
        return Arrays.stream(simulation.copies(cargo)).sum();
    }

    private static double free(Simulation simulation, int carrier) {
        return simulation.fields().get(1 + carrier).amount();
    }

    private static List<Object> state(Simulation simulation) {
        Population cells = simulation.cells();
        List<Object> state = new ArrayList<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            state.addAll(List.of(cells.id(cell), cells.state(cell), cells.x(cell), cells.y(cell), cells.volume(cell)));
            for (int cargo = 0; cargo < CARRIERS; cargo++) {
                state.add(cells.pool(cargo)[cell]);
            }
        }
        simulation
                .fields()
                .forEach(
                        field -> state.add(Arrays.stream(field.values()).boxed().toList()));
        return state;
    }

    @ParameterizedTest
    @ValueSource(doubles = {-700, -40, -1, 0, 1, 3, 50, 1e6})
    void wrightsFunctionSolvesItsEquation(double y) {
        double w = MichaelisMenten.omega(y);
        assertThat(w).isPositive();
        assertThat(w + Math.log(w)).isCloseTo(y, within(1e-12 * Math.max(1, Math.abs(y))));
    }

    /// From the integrated law itself: K ln(m₀/m) + m₀ − m = V t.
    @ParameterizedTest
    @ValueSource(doubles = {10, 1e3, 1e5, 1e8})
    void oneCellConvertsByTheLawOfMichaelisAndMenten(double start) {
        double rate = 300;
        double half = 0.4;
        Simulation simulation = new Simulation(
                plan(List.of(1, 0), 0, 600, enzyme(Where.INSIDE, STAYS, rate, half)),
                new RandomStream(5, 1),
                Crew.alone());
        simulation.cells().pool(PRODRUG)[0] = start;
        simulation.runUntil(Clock.ticks(30));
        double left = sum(simulation, PRODRUG);
        assertThat(half * VOLUME * Math.log(start / left) + start - left)
                .isCloseTo(rate * 30, within(1e-8 * start + 1e-9 * rate));
        assertThat(left + sum(simulation, TOXIN)).isCloseTo(start, within(1e-12 * start));
    }

    @Test
    void whatAnEnzymeConvertsInsideIsWhatTheProductGains() {
        Simulation simulation = run(plan(List.of(3, 20), 0, 600, enzyme(Where.INSIDE, STAYS, 5e4, 50)), 600);
        assertThat(sum(simulation, TOXIN)).isGreaterThan(1e5);
        assertThat(simulation.converted(0)).isCloseTo(sum(simulation, TOXIN), within(1e-9 * DOSE));
        assertThat(free(simulation, 0) + sum(simulation, PRODRUG) + sum(simulation, TOXIN))
                .isCloseTo(DOSE, within(1e-10 * DOSE));
        assertThat(simulation.imbalance(0)).isCloseTo(0, within(1e-10));
    }

    @Test
    void theBooksCountWhatIsConvertedAsGone() {
        Simulation simulation = run(plan(List.of(3, 20), 0, 600, enzyme(Where.INSIDE, STAYS, 5e4, 50)), 600);
        assertThat(simulation.amount(0, Organ.ELIMINATED)).isCloseTo(simulation.converted(0), within(1e-9 * DOSE));
        assertThat(simulation.amount(0, Organ.TUMOUR))
                .isCloseTo(free(simulation, 0) + sum(simulation, PRODRUG), within(1e-9 * DOSE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSIDE", "AROUND"})
    void aProductThatLeavesIsInTheTissueAndInAllCells(String where) {
        Simulation simulation = run(plan(List.of(3, 20), 0, 600, enzyme(Where.valueOf(where), LEAVES, 5e5, 50)), 600);
        double product = free(simulation, 1) + sum(simulation, MADE);
        assertThat(product).isGreaterThan(1e6).isCloseTo(simulation.converted(0), within(1e-9 * DOSE));
        assertThat(simulation.made(1)).isCloseTo(simulation.converted(0), within(1e-9 * DOSE));
        assertThat(free(simulation, 0) + sum(simulation, PRODRUG) + product).isCloseTo(DOSE, within(1e-10 * DOSE));
        assertThat(simulation.imbalance(0)).isCloseTo(0, within(1e-10));
        assertThat(simulation.imbalance(1)).isCloseTo(0, within(1e-10));
        for (int cell = 0; cell < simulation.cells().count(); cell++) {
            assertThat(simulation.copies(MADE)[cell]).isPositive();
        }
    }

    @Test
    void aProductThatStaysIsInTheCellsWithTheEnzymeAlone() {
        for (Where where : Where.values()) {
            Simulation simulation = run(plan(List.of(3, 20), DECAY, 600, enzyme(where, STAYS, 5e4, 50)), 600);
            for (int cell = 0; cell < simulation.cells().count(); cell++) {
                boolean has = simulation.cells().type(cell) == 0;
                assertThat(simulation.copies(TOXIN)[cell] > 0).as(where.name()).isEqualTo(has);
            }
        }
    }

    /// A large block with few cells: the concentration hardly falls, and the prodrug in a cell comes to rest where
    /// u c = k m + V m/(K Ω + m); the product at V m/(K Ω + m)/k.
    @Test
    void aCellComesToRestWhereUptakeIsDecayAndConversion() {
        double rate = 2000;
        double half = 1;
        Simulation simulation = run(plan(List.of(1, 0), DECAY, 1500, enzyme(Where.INSIDE, STAYS, rate, half)), 4000);
        double concentration = free(simulation, 0) / BLOCK.volume();
        double prodrug = sum(simulation, PRODRUG);
        double converted = rate * prodrug / (half * VOLUME + prodrug);
        assertThat(DECAY * prodrug + converted)
                .isCloseTo(UPTAKE * concentration, within(0.01 * UPTAKE * concentration));
        assertThat(sum(simulation, TOXIN)).isCloseTo(converted / DECAY, within(0.01 * converted / DECAY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"INSIDE", "AROUND"})
    void longStepsConvertAsMuchAsShortOnes(String where) {
        CellChemistry fast = enzyme(Where.valueOf(where), STAYS, 1e5, 40);
        Simulation fine = run(plan(List.of(3, 20), DECAY, 100, fast), 600);
        Simulation coarse = run(plan(List.of(3, 20), DECAY, 1500, fast), 600);
        assertThat(sum(coarse, TOXIN)).isCloseTo(sum(fine, TOXIN), within(0.01 * sum(fine, TOXIN)));
        assertThat(sum(coarse, PRODRUG)).isCloseTo(sum(fine, PRODRUG), within(0.02 * sum(fine, PRODRUG)));
    }

    @Test
    void anEnzymeThatNoCellHasChangesNoBit() {
        List<Integer> cells = List.of(0, 20);
        for (Where where : Where.values()) {
            CellChemistry idle = new CellChemistry(
                    List.of(new Enzyme("kinase", 0, "A", "prodrug", where, 1e4, 1, STAYS)),
                    List.of(new GapJunction(0, "toxin", 20)),
                    List.of());
            assertThat(state(run(plan(cells, DECAY, 600, idle), 600)))
                    .isEqualTo(state(run(plan(cells, DECAY, 600, CellChemistry.none()), 600)));
        }
    }

    private static CellChemistry junctions(GapJunction... junctions) {
        return new CellChemistry(List.of(), List.of(junctions), List.of());
    }

    private static Simulation passing(int mscs, int gliomas, long step, CellChemistry chemistry) {
        Simulation simulation =
                new Simulation(plan(List.of(mscs, gliomas), 0, step, chemistry), new RandomStream(5, 1), Crew.alone());
        simulation.cells().pool(TOXIN)[0] = 1000;
        return simulation;
    }

    /// p₁ − p₂ of two equal cells falls with 2 g/Ω.
    @Test
    void twoTouchingCellsComeToTheSameConcentrationWithTheRateOfTheirJunction() {
        double permeance = 20;
        Simulation simulation = passing(2, 0, 100, junctions(new GapJunction(0, "toxin", permeance)));
        simulation.runUntil(Clock.ticks(60));
        double[] copies = simulation.copies(TOXIN);
        assertThat(copies[0] + copies[1]).isCloseTo(1000, within(1e-9));
        double expected = 1000 * Math.exp(-2 * permeance / VOLUME * 60);
        assertThat(Math.abs(copies[0] - copies[1])).isCloseTo(expected, within(0.01 * expected));
    }

    @Test
    void junctionsLoseNothingAndGiveNoCellLessThanNothing() {
        Simulation simulation =
                passing(6, 24, 1500, junctions(new GapJunction(0, "toxin", 500), new GapJunction(1, "toxin", 90)));
        for (int step = 1; step <= 20; step++) {
            simulation.runUntil(Clock.ticks(15 * step));
            assertThat(sum(simulation, TOXIN)).isCloseTo(1000, within(1e-9));
            assertThat(Arrays.stream(simulation.copies(TOXIN)).min().orElseThrow())
                    .isNotNegative();
        }
        assertThat(Arrays.stream(simulation.copies(TOXIN))
                        .filter(copies -> copies > 1)
                        .count())
                .isGreaterThan(15);
    }

    @Test
    void cellsWithoutTheirHalfOfTheJunctionGetNothing() {
        Simulation simulation = passing(6, 24, 600, junctions(new GapJunction(0, "toxin", 50)));
        simulation.runUntil(Clock.ticks(300));
        double[] copies = simulation.copies(TOXIN);
        for (int cell = 0; cell < copies.length; cell++) {
            if (simulation.cells().type(cell) == 1) {
                assertThat(copies[cell]).isZero();
            }
        }
    }

    private static CellChemistry receptors(Map<String, Double> constants) {
        List<Map<String, Double>> byType = List.of(constants, Map.of());
        return new CellChemistry(
                List.of(),
                List.of(),
                List.of(
                        new Occupancy("occupancy of R", byType, List.copyOf(constants.keySet())),
                        new Occupancy("occupancy of R by A", byType, List.of("A"))));
    }

    private static double occupancy(Simulation simulation, int number, int cell) {
        return simulation.cells().pool(MADE + 1 + CARRIERS + number)[cell];
    }

    @Test
    void occupancyIsThatOfTheEquilibriumAndBindersCompete() {
        double half = 0.5 * DOSE / BLOCK.volume();
        double third = 0.3 * DOSE / BLOCK.volume();
        Simulation alone = run(plan(List.of(4, 4), 0, 600, receptors(Map.of("A", half))), 60);
        Simulation both = run(plan(List.of(4, 4), 0, 600, receptors(Map.of("A", half, "C", third))), 60);
        for (int cell = 0; cell < 8; cell++) {
            boolean has = both.cells().type(cell) == 0;
            int voxel = BLOCK.indexAt(
                    both.cells().x(cell), both.cells().y(cell), both.cells().z(cell));
            double a = both.fields().get(1).at(voxel) / half;
            double c = both.fields().get(3).at(voxel) / third;
            assertThat(occupancy(alone, 0, cell)).isCloseTo(has ? a / (1 + a) : 0, within(1e-3));
            assertThat(occupancy(both, 0, cell)).isCloseTo(has ? (a + c) / (1 + a + c) : 0, within(1e-3));
            assertThat(occupancy(both, 1, cell)).isCloseTo(has ? a / (1 + a + c) : 0, within(1e-3));
        }
    }

    @Test
    void aRuleHearsAnOccupancy() {
        double half = 0.001 * DOSE / BLOCK.volume();
        Rule rule = new Rule("MSC", "occupancy of R", true, "apoptosis", 1, 0.5, 8, false);
        CellChemistry held = receptors(Map.of("A", half));
        assertThat(live(run(plan(List.of(4, 4), 0, 600, held, rule), 24))).isEqualTo(8);
        assertThat(live(run(plan(List.of(4, 4), 0, 600, held, rule), 90))).isEqualTo(4);
    }

    private static long live(Simulation simulation) {
        Population cells = simulation.cells();
        return java.util.stream.IntStream.range(0, cells.count())
                .filter(cell -> !cells.isDead(cell))
                .count();
    }

    /// All of it at once.
    private static CellChemistry rich() {
        return new CellChemistry(
                List.of(
                        new Enzyme("kinase", 0, "A", "prodrug", Where.INSIDE, 5e4, 50, STAYS),
                        new Enzyme("deaminase", 1, "A", "prodrug", Where.AROUND, 5e4, 50, LEAVES)),
                List.of(new GapJunction(0, "toxin", 40), new GapJunction(1, "toxin", 40)),
                receptors(Map.of("A", 0.1, "C", 0.2)).occupancies());
    }

    @Test
    void oneTwoAndEightWorkersGiveTheSameBits() {
        Plan plan = plan(List.of(10, 60), DECAY, 600, rich());
        List<Object> alone = state(run(plan, 300));
        for (int workers : new int[] {2, 8}) {
            try (Crew crew = new Crew(workers)) {
                Simulation shared = new Simulation(plan, new RandomStream(5, 1), crew);
                shared.runUntil(Clock.ticks(300));
                assertThat(state(shared)).as("%d workers", workers).isEqualTo(alone);
            }
        }
    }

    @Test
    void anArmThatBranchesEqualsOneThatRanAlone() {
        Plan plan = plan(List.of(10, 60), DECAY, 600, rich());
        List<Dose> more = List.of(plan.doses().getFirst(), new Dose(90, "A", DOSE, Route.INTRATUMOURAL));
        Simulation stem = new Simulation(plan, new RandomStream(5, 1), Crew.alone());
        stem.runUntil(Clock.ticks(42));
        Simulation branch = stem.branch(more);
        branch.runUntil(Clock.ticks(300));
        Simulation alone = new Simulation(plan.withDoses(more), new RandomStream(5, 1), Crew.alone());
        alone.runUntil(Clock.ticks(42));
        alone.runUntil(Clock.ticks(300));
        assertThat(state(branch)).isEqualTo(state(alone));
        assertThat(branch.converted(0)).isEqualTo(alone.converted(0)).isPositive();
    }

    @Test
    void numbersThatMakeNoSenseAreRefused() {
        assertThatThrownBy(() -> enzyme(Where.INSIDE, STAYS, -1, 1)).hasMessageContaining("rate of kinase");
        assertThatThrownBy(() -> enzyme(Where.INSIDE, STAYS, 1, 0)).hasMessageContaining("half saturation of kinase");
        assertThatThrownBy(() -> new GapJunction(0, "toxin", -1)).hasMessageContaining("permeance");
        assertThatThrownBy(() -> receptors(Map.of("A", 0.0))).hasMessageContaining("dissociation constant of A");
    }
}
