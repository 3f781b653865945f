package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.VoxelGrid;

/// What single cells do to single neighbours: meals, fusions, attacks.
class EncountersTest {
    /// Room for 8,000 pairs that do not know of each other.
    private static final VoxelGrid WIDE = VoxelGrid.centred(50, 50, 50, 20);

    private static final int MANY = 8_000;
    private static final double STEP = 0.1;

    private static CellModel model(Setting setting, CellType... types) {
        return new CellModel(List.of(types), List.of("drug"), List.of("cargo"), List.of(), WIDE, setting);
    }

    private static Setting fixed() {
        return Given.steps(STEP)
                .withCustom(List.of(new Custom("iron", true), new Custom("colour", false)))
                .keepingSubstrates(true);
    }

    private static CellType actor(Interactions interactions) {
        return Given.quiet("actor").withInteractions(interactions);
    }

    /// Pairs of a cell of type 0 and one of type 1 at 10 µm, with even and odd ids.
    private static Population pairs(CellModel model, int many) {
        Population cells = model.population();
        for (int pair = 0; pair < many; pair++) {
            double x = 45 * (pair % 20) - 430;
            double y = 45 * (pair / 20 % 20) - 430;
            double z = 45 * (pair / 400) - 430;
            cells.add(0, x, y, z);
            cells.add(1, x + 10, y, z);
        }
        return cells;
    }

    private static void kill(CellModel model, Population cells, CellState state) {
        for (int cell = 0; cell < cells.count(); cell++) {
            if (cells.type(cell) == 1) {
                Dying.die(model.blueprint(), cells, cell, state);
            }
        }
    }

    private static int attackers(Population cells) {
        return (int) IntStream.range(0, cells.count())
                .filter(cells.attacks()::isAttacking)
                .count();
    }

    private static void expect(int found, double chance, int many) {
        assertThat((double) found).isCloseTo(chance * many, within(4 * Math.sqrt(chance * (1 - chance) * many)));
    }

    private static double sum(Population cells, java.util.function.IntToDoubleFunction of) {
        return IntStream.range(0, cells.count()).mapToDouble(of).sum();
    }

    private static final Interactions NONE = Interactions.none();

    @Test
    void neighboursAreEatenAtTheRateOfTheirKind() {
        Interactions eats = NONE.withEating(2, 4, 0).withEatingLive(Map.of("other", 1.0));
        for (CellState state : CellState.values()) {
            CellModel model = model(fixed(), actor(eats), Given.quiet("other"));
            Population cells = pairs(model, MANY);
            if (state != CellState.LIVE) {
                kill(model, cells, state);
            }
            model.mechanics(cells, STEP, Given.RANDOM, 0);
            double rate = state == CellState.LIVE ? 1 : state == CellState.APOPTOTIC ? 2 : 4;
            expect(2 * MANY - cells.count(), rate * STEP, MANY);
        }
    }

    @Test
    void withAdaptiveStepsWhatHappensDoesNotDependOnHowTimeIsCut() {
        CellModel model = model(
                Setting.usual(),
                actor(NONE.withEatingLive(Map.of("other", 0.4)).withAttacks(Map.of("other", 0.2), 0, 1e9)),
                Given.quiet("other"));
        for (int calls : new int[] {1, 4}) {
            Population cells = pairs(model, MANY);
            for (int call = 0; call < calls; call++) {
                model.mechanics(cells, 2.0 / calls, Given.RANDOM, call);
            }
            expect(2 * MANY - cells.count(), 1 - Math.exp(-0.4 * 2), MANY);
        }
    }

    @Test
    void nobodyEatsAttacksOrFusesWithWhatItDoesNotTouch() {
        CellModel model = model(
                fixed(),
                actor(NONE.withEatingLive(Map.of("other", 10.0))
                        .withAttacks(Map.of("other", 10.0), 1, 30)
                        .withFusion(Map.of("other", 10.0))),
                Given.quiet("other"));
        Population cells = model.population();
        double reach = 2 * 1.25 * Size.radius(2494);
        cells.add(0, 0, 0, 0);
        cells.add(1, reach * 1.0001, 0, 0);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        assertThat(cells.count()).isEqualTo(2);
        assertThat(attackers(cells)).isZero();
        cells.numbers(Layout.X)[1] = reach * 0.9999;
        cells.outdate();
        model.mechanics(cells, STEP, Given.RANDOM, 1);
        assertThat(cells.count()).isEqualTo(1);
    }

    @Test
    void theDeadDoNothing() {
        CellModel model = model(
                fixed(),
                Given.quiet("other"),
                actor(NONE.withEatingLive(Map.of("other", 10.0)).withAttacks(Map.of("other", 10.0), 1, 30)));
        Population cells = pairs(model, 1);
        kill(model, cells, CellState.APOPTOTIC);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        assertThat(cells.count()).isEqualTo(2);
        assertThat(attackers(cells)).isZero();
    }

    /// Gives each cell contents of its own.
    private static void fill(Population cells) {
        for (int cell = 0; cell < cells.count(); cell++) {
            cells.resize(cell, 1000 + cell);
            cells.pool(0)[cell] = 1 << cell;
            cells.internalised(0)[cell] = 8 * (cell + 1);
            cells.custom(0)[cell] = 100 + cell;
            cells.custom(1)[cell] = 7 + cell;
        }
    }

    @Test
    void aMealPassesOnEverythingButWhatTheTypeKeepsBack() {
        CellType prey = Given.quiet("prey").withSecretion(Map.of("drug", new Secretion(0, 0, 0, 0, 0.5, 0.75)));
        CellModel model = model(fixed(), actor(NONE.withEatingLive(Map.of("prey", 10.0))), prey);
        Population cells = pairs(model, 1);
        fill(cells);
        double nucleus = cells.nuclearVolume(0);
        double nuclear = cells.nuclearSolid(0);
        double target = cells.nuclearSolidTarget(0);
        double fluid = sum(cells, cells::fluid);
        double solid = sum(cells, cells::cytoplasmicSolid) + cells.nuclearSolid(1);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        assertThat(cells.count()).isEqualTo(1);
        assertThat(cells.volume(0)).isCloseTo(2001, within(1e-9));
        assertThat(cells.radius(0)).isEqualTo(Size.radius(cells.volume(0)));
        assertThat(cells.fluid(0)).isEqualTo(fluid);
        assertThat(cells.cytoplasmicSolid(0)).isCloseTo(solid, within(1e-9));
        assertThat(cells.nuclearVolume(0)).isEqualTo(nucleus);
        assertThat(cells.nuclearSolid(0)).isEqualTo(nuclear);
        assertThat(cells.nuclearSolidTarget(0)).isEqualTo(target);
        assertThat(cells.pool(0)[0]).isEqualTo(3);
        assertThat(cells.internalised(0)[0]).isEqualTo(8 + 0.75 * 16);
        assertThat(cells.lostInternalised(0)).isEqualTo(0.25 * 16);
        assertThat(cells.lostPool(0)).isZero();
        assertThat(cells.takeReleases()).isEmpty();
        assertThat(cells.custom(0)[0]).isEqualTo(201);
        assertThat(cells.custom(1)[0]).isEqualTo(7);
    }

    @Test
    void fusionAddsAllAndKeepsTheCentreOfVolume() {
        CellModel model = model(fixed(), actor(NONE.withFusion(Map.of("other", 10.0))), Given.quiet("other"));
        Population cells = pairs(model, 1);
        fill(cells);
        Population before = cells.copy();
        CellModel still = model(fixed(), actor(NONE), Given.quiet("other"));
        Population apart = pairs(still, 1);
        fill(apart);
        still.mechanics(apart, STEP, Given.RANDOM, 0);
        double centre = (1000 * apart.x(0) + 1001 * apart.x(1)) / 2001;
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        assertThat(cells.count()).isEqualTo(1);
        assertThat(cells.x(0)).isCloseTo(centre, within(1e-9));
        assertThat(cells.volume(0)).isCloseTo(2001, within(1e-9));
        assertThat(cells.nuclei(0)).isEqualTo(2);
        assertThat(before.nuclei(0)).isEqualTo(1);
        assertThat(cells.nuclearVolume(0)).isEqualTo(sum(before, before::nuclearVolume));
        assertThat(cells.nuclearSolid(0)).isEqualTo(sum(before, before::nuclearSolid));
        assertThat(cells.nuclearSolidTarget(0)).isEqualTo(sum(before, before::nuclearSolidTarget));
        assertThat(cells.cytoplasmicSolid(0)).isEqualTo(sum(before, before::cytoplasmicSolid));
        assertThat(cells.fluid(0)).isEqualTo(sum(before, before::fluid));
        assertThat(cells.pool(0)[0]).isEqualTo(3);
        assertThat(cells.internalised(0)[0]).isEqualTo(24);
        assertThat(cells.custom(0)[0]).isEqualTo(201);
        assertThat(cells.custom(1)[0]).isEqualTo(7);
        assertThat(cells.id(0)).isZero();
    }

    @Test
    void cellsFuseAtTheirRate() {
        CellModel model = model(fixed(), actor(NONE.withFusion(Map.of("other", 3.0))), Given.quiet("other"));
        Population cells = pairs(model, MANY);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        expect(2 * MANY - cells.count(), 3 * STEP, MANY);
    }

    /// Cells of the types named, 6 µm apart in a row.
    private static Population row(CellModel model, int... types) {
        Population cells = model.population();
        for (int cell = 0; cell < types.length; cell++) {
            cells.add(types[cell], 6 * cell, 0, 0);
        }
        return cells;
    }

    @Test
    void aCellEatsOneNeighbourInAStepTheOldestFirst() {
        CellModel model = model(fixed(), actor(NONE.withEatingLive(Map.of("other", 10.0))), Given.quiet("other"));
        Population cells = row(model, 1, 0, 1);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        assertThat(ids(cells)).containsExactly(1, 2);
        model.mechanics(cells, STEP, Given.RANDOM, 1);
        assertThat(ids(cells)).containsExactly(1);
    }

    private static List<Integer> ids(Population cells) {
        return IntStream.range(0, cells.count())
                .mapToObj(cell -> (int) cells.id(cell))
                .sorted()
                .toList();
    }

    @Test
    void aCellThatTwoWantGoesToTheOlderOne() {
        CellModel model = model(fixed(), actor(NONE.withEatingLive(Map.of("other", 10.0))), Given.quiet("other"));
        Population cells = row(model, 0, 1, 0);
        cells.pool(0)[1] = 5;
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        assertThat(ids(cells)).containsExactly(0, 2);
        assertThat(cells.pool(0)[0] + cells.pool(0)[1]).isEqualTo(5);
        int older = cells.id(0) == 0 ? 0 : 1;
        assertThat(cells.pool(0)[older]).isEqualTo(5);
    }

    @Test
    void whoIsEatenHasActedIfItIsOlderThanItsEater() {
        CellType first = actor(NONE.withEatingLive(Map.of("middle", 10.0)));
        CellType middle = Given.quiet("middle").withInteractions(NONE.withEatingLive(Map.of("last", 10.0)));
        CellModel model = model(fixed(), first, middle, Given.quiet("last"));
        Population younger = row(model, 0, 1, 2);
        model.mechanics(younger, STEP, Given.RANDOM, 0);
        assertThat(ids(younger)).containsExactly(0, 2);
        Population older = row(model, 2, 1, 0);
        model.mechanics(older, STEP, Given.RANDOM, 0);
        assertThat(ids(older)).containsExactly(2);
        assertThat(older.volume(0)).isCloseTo(3 * 2494, within(1e-8));
    }

    @Test
    void attacksBeginAtTheRateTimesTheImmunogenicity() {
        for (double share : new double[] {0, 0.5, 1}) {
            Interactions marked = NONE.withImmunogenicity(Map.of("actor", share));
            CellModel model = model(
                    fixed(),
                    actor(NONE.withAttacks(Map.of("other", 4.0), 1, 1e12)),
                    Given.quiet("other").withInteractions(marked));
            Population cells = pairs(model, MANY);
            model.mechanics(cells, STEP, Given.RANDOM, 0);
            expect(attackers(cells), 4 * share * STEP, MANY);
        }
    }

    @Test
    void anAttackDoesItsDamageInEachStepAndHoldsItsTarget() {
        CellModel model = model(fixed(), actor(NONE.withAttacks(Map.of("other", 10.0), 3, 1e12)), Given.quiet("other"));
        Population cells = row(model, 0, 1);
        assertThat(cells.attached(0)).isEmpty();
        for (int step = 1; step <= 10; step++) {
            model.mechanics(cells, 2 * STEP, Given.RANDOM, step);
            assertThat(cells.damage(1)).isCloseTo(2 * STEP * step * 3, within(1e-12));
            assertThat(cells.attacks().damageDelivered(0)).isEqualTo(cells.damage(1));
            assertThat(cells.attacks().time(1)).isCloseTo(2 * STEP * step, within(1e-12));
            assertThat(cells.attacks().time(0)
                            + cells.damage(0)
                            + cells.attacks().damageDelivered(1))
                    .isZero();
            assertThat(cells.attacks().targetId(0)).isEqualTo(1);
            assertThat(cells.attached(0)).containsExactly(1);
            assertThat(cells.attached(1)).containsExactly(0);
            assertThat(model.signal(cells, "attacking", 0)).isEqualTo(1);
        }
        // Out of touch, it goes on: a spring holds the two.
        cells.numbers(Layout.X)[1] = 100;
        cells.outdate();
        double way = 100 - cells.x(0);
        model.mechanics(cells, STEP, Given.RANDOM, 11);
        assertThat(cells.attacks().time(1)).isCloseTo(21 * STEP, within(1e-12));
        assertThat(cells.velocity(0, 0)).isCloseTo(0.01 * way, within(1e-12));
        assertThat(cells.velocity(0, 1)).isCloseTo(-0.01 * way, within(1e-12));
    }

    @Test
    void attacksLastAsLongAsTheyShouldOnTheMean() {
        for (Setting setting : List.of(fixed(), Setting.usual())) {
            CellModel model = model(setting, actor(NONE.withAttacks(Map.of("other", 1e9), 1, 5)), Given.quiet("other"));
            Population cells = pairs(model, 2000);
            model.mechanics(cells, STEP, Given.RANDOM, 0);
            double left = setting.step().isFixed() ? 1 - STEP / 5 : Math.exp(-STEP / 5);
            expect(attackers(cells), left, 2000);
            assertThat(sum(cells, cells.attacks()::time)).isCloseTo(2000 * STEP, within(1e-6));
            for (int cell = 0; cell < cells.count(); cell++) {
                assertThat(cells.attached(cell).length == 1)
                        .isEqualTo(cells.attacks().isAttacking(cell) || isTarget(cells, cell));
            }
        }
    }

    private static boolean isTarget(Population cells, int cell) {
        return cells.attached(cell).length > 0
                && IntStream.range(0, cells.count())
                        .anyMatch(other -> cells.attacks().target(other) == cell);
    }

    @Test
    void anAttackOfNoDurationIsOneBlow() {
        CellModel model = model(fixed(), actor(NONE.withAttacks(Map.of("other", 10.0), 3, 0)), Given.quiet("other"));
        Population cells = row(model, 0, 1);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        assertThat(cells.attacks().isAttacking(0)).isFalse();
        assertThat(cells.attached(0)).isEmpty();
        assertThat(cells.damage(1)).isCloseTo(3 * STEP, within(1e-12));
    }

    @Test
    void anAttackEndsWhenEitherDies() {
        for (int dying = 0; dying < 2; dying++) {
            CellType mortal = Given.quiet("x").withApoptosis(Death.apoptosis().withRate(1));
            CellType attacker = actor(NONE.withAttacks(Map.of("other", 10.0), 3, 1e12));
            CellType other = Given.quiet("other");
            CellModel model = model(
                    fixed(),
                    dying == 0 ? attacker.withApoptosis(mortal.apoptosis()) : attacker,
                    dying == 1 ? other.withApoptosis(mortal.apoptosis()) : other);
            Population cells = row(model, 0, 1);
            model.mechanics(cells, STEP, Given.RANDOM, 0);
            assertThat(attackers(cells)).isEqualTo(1);
            model.phenotype(cells, 6, Given.RANDOM, 0);
            assertThat(attackers(cells)).isZero();
            assertThat(cells.attached(0)).isEmpty();
            double damage = sum(cells, cells::damage);
            model.mechanics(cells, STEP, Given.RANDOM, 1);
            assertThat(attackers(cells)).isZero();
            assertThat(sum(cells, cells::damage)).isEqualTo(damage);
        }
    }

    @Test
    void anAttackEndsWhenEitherDividesAndWhenTheAttackerTurns() {
        CellType attacker = actor(NONE.withAttacks(Map.of("other", 10.0), 3, 1e12));
        CellType other = Given.quiet("other");
        Cycle eager = Cycle.live().withEntry(1);
        Fate turning = new Fate(Map.of("actor", 1.0, "other", 1.0), Map.of());
        List<CellModel> models = List.of(
                model(fixed(), attacker.withCycle(eager), other),
                model(fixed(), attacker, other.withCycle(eager)),
                model(fixed(), attacker.withFate(turning), other));
        for (CellModel model : models) {
            Population cells = row(model, 0, 1);
            model.mechanics(cells, STEP, Given.RANDOM, 0);
            assertThat(attackers(cells)).isEqualTo(1);
            model.phenotype(cells, 6, Given.RANDOM, 0);
            assertThat(attackers(cells)).isZero();
            assertThat(IntStream.range(0, cells.count()).map(cell -> cells.attached(cell).length))
                    .containsOnly(0);
        }
        CellModel model = model(fixed(), attacker, other.withFate(turning));
        Population cells = row(model, 0, 1);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        model.phenotype(cells, 6, Given.RANDOM, 0);
        int attackerNow = Given.cell(cells, 0);
        assertThat(cells.type(Given.cell(cells, 1))).isZero();
        assertThat(cells.attacks().targetId(attackerNow)).isEqualTo(1);
        assertThat(cells.attached(attackerNow)).containsExactly(1);
    }

    @Test
    void anAttackEndsWhenItsTargetIsEaten() {
        CellType attacker = actor(NONE.withAttacks(Map.of("other", 10.0), 3, 1e12));
        CellType eater = Given.quiet("eater").withInteractions(NONE.withEatingLive(Map.of("other", 10.0)));
        CellModel model = model(fixed(), attacker, Given.quiet("other"), eater);
        for (int[] order : new int[][] {{0, 1, 2}, {2, 1, 0}}) {
            Population cells = row(model, order);
            model.mechanics(cells, STEP, Given.RANDOM, 0);
            assertThat(cells.count()).isEqualTo(2);
            assertThat(attackers(cells)).isZero();
            assertThat(cells.attached(0)).isEmpty();
            assertThat(cells.attached(1)).isEmpty();
        }
    }

    @Test
    void anAttackerHasOneTargetAndATargetMayHaveManyAttackers() {
        CellModel model = model(fixed(), actor(NONE.withAttacks(Map.of("other", 10.0), 1, 1e12)), Given.quiet("other"));
        Population cells = row(model, 0, 1, 0);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        assertThat(cells.damage(1)).isCloseTo(2 * STEP, within(1e-12));
        assertThat(cells.attached(1)).containsExactly(0, 2);
        Population two = row(model, 1, 0, 1);
        model.mechanics(two, STEP, Given.RANDOM, 0);
        assertThat(two.attacks().targetId(1)).isZero();
        assertThat(two.damage(2)).isZero();
    }

    @Test
    void twoThatAttackEachOtherAreHeldUntilBothStop() {
        CellType brawler = actor(NONE.withAttacks(Map.of("actor", 10.0), 1, 2));
        CellModel model = model(fixed(), brawler);
        Population cells = row(model, 0, 0);
        int oneSided = 0;
        for (int step = 0; step < 400; step++) {
            model.mechanics(cells, STEP, Given.RANDOM, step);
            int fighting = attackers(cells);
            oneSided += fighting == 1 ? 1 : 0;
            assertThat(cells.attached(0)).hasSize(fighting > 0 ? 1 : 0);
        }
        assertThat(oneSided).isPositive();
    }

    @Test
    void whoHasLeftTheDomainNeitherActsNorIsActedOnNorAges() {
        CellType hungry = actor(NONE.withEatingLive(Map.of("other", 10.0)).withAttacks(Map.of("third", 10.0), 1, 1e12));
        CellModel model =
                model(Given.steps(STEP).withEdge(Edge.LEAVING), hungry, Given.quiet("other"), Given.quiet("third"));
        for (int left = 0; left < 2; left++) {
            Population cells = row(model, 0, 1);
            cells.codes(model.blueprint().layout.outside())[left] = 1;
            cells.outdate();
            model.mechanics(cells, STEP, Given.RANDOM, 0);
            model.phenotype(cells, 6, Given.RANDOM, 0);
            assertThat(cells.count()).isEqualTo(2);
            assertThat(cells.elapsed(Given.cell(cells, left))).isZero();
            assertThat(cells.elapsed(Given.cell(cells, 1 - left))).isEqualTo(6);
        }
        for (int left = 0; left < 2; left++) {
            Population cells = row(model, 0, 2);
            model.mechanics(cells, STEP, Given.RANDOM, 0);
            assertThat(attackers(cells)).isEqualTo(1);
            double damage = sum(cells, cells::damage);
            cells.codes(model.blueprint().layout.outside())[left] = 1;
            cells.outdate();
            model.mechanics(cells, STEP, Given.RANDOM, 1);
            assertThat(attackers(cells)).isZero();
            assertThat(cells.attached(0)).isEmpty();
            assertThat(sum(cells, cells::damage)).isEqualTo(damage);
        }
    }

    @Test
    void rulesDecideWhoIsEaten() {
        CellModel model = new CellModel(
                List.of(actor(NONE), Given.quiet("other")),
                List.of(),
                List.of("hunger"),
                List.of(new Rule("actor", "hunger", true, "phagocytose other", 10, 1e-6, 1, false)),
                WIDE,
                Given.steps(STEP));
        Population cells = pairs(model, 100);
        for (int cell = 0; cell < 200; cell += 4) {
            cells.pool(0)[cell] = 1e6;
        }
        model.phenotype(cells, 6, Given.RANDOM, 0);
        model.mechanics(cells, STEP, Given.RANDOM, 0);
        assertThat(cells.count()).isEqualTo(150);
    }
}
