package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.numerics.Crew;

/// Laws that hold whatever the model: types, rates, rules, edges and steps at random.
class EverythingTest {
    private static final int SEEDS = 60;

    @Test
    void whateverTheModelNothingIsLostAndEverybodyIsThere() {
        int attacks = 0;
        int springs = 0;
        int fused = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            CellModel model = Anything.model(seed);
            Population cells = Anything.population(model, 150, seed, Crew.alone());
            Books books = new Books(model, cells);
            for (int step = 0; step < 12; step++) {
                Anything.run(model, cells, step, step + 1);
                check(model, cells, "seed " + seed + ", step " + step);
                books.check("seed " + seed + ", step " + step);
                attacks += (int) IntStream.range(0, cells.count())
                        .filter(cells.attacks()::isAttacking)
                        .count();
                springs += cells.bonds().count();
                fused += (int) IntStream.range(0, cells.count())
                        .filter(cell -> cells.nuclei(cell) > 1)
                        .count();
            }
        }
        assertThat(attacks).isGreaterThan(1000);
        assertThat(springs).isGreaterThan(1000);
        assertThat(fused).isGreaterThan(50);
    }

    /// Keeps account of what cells hold and of who there was.
    private static final class Books {
        private final CellModel model;
        private final Population cells;
        private final double[] pools = new double[2];
        private final double inside;
        private double released;
        private final Set<Long> gone = new HashSet<>();
        private Set<Long> present = new HashSet<>();

        Books(CellModel model, Population cells) {
            this.model = model;
            this.cells = cells;
            for (int pool = 0; pool < pools.length; pool++) {
                pools[pool] = sum(cells.pool(pool));
            }
            inside = inside();
        }

        private double sum(double[] column) {
            return Arrays.stream(column, 0, cells.count()).sum();
        }

        private double inside() {
            return model.blueprint().layout.keepsSubstrates ? sum(cells.internalised(1)) : 0;
        }

        void check(String when) {
            for (int pool = 0; pool < pools.length; pool++) {
                assertThat(sum(cells.pool(pool)) + cells.lostPool(pool))
                        .as(when)
                        .isCloseTo(pools[pool], within(1e-9 * pools[pool]));
            }
            released +=
                    cells.takeReleases().stream().mapToDouble(Release::amount).sum();
            assertThat(inside() + cells.lostInternalised(1) + released)
                    .as(when)
                    .isCloseTo(inside, within(1e-9 * inside));
            Set<Long> now = new HashSet<>();
            for (int cell = 0; cell < cells.count(); cell++) {
                assertThat(now.add(cells.id(cell))).as(when).isTrue();
                assertThat(gone).as(when).doesNotContain(cells.id(cell));
            }
            present.removeAll(now);
            gone.addAll(present);
            present = now;
        }
    }

    private static void check(CellModel model, Population cells, String when) {
        Layout layout = model.blueprint().layout;
        int bonds = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            for (int column = 0; column < layout.width(); column++) {
                assertThat(cells.numbers(column)[cell])
                        .as("%s, column %d", when, column)
                        .isFinite();
            }
            assertThat(cells.volume(cell)).as(when).isGreaterThanOrEqualTo(0);
            assertThat(cells.volume(cell))
                    .as(when)
                    .isCloseTo(
                            cells.fluid(cell) + cells.nuclearSolid(cell) + cells.cytoplasmicSolid(cell),
                            within(1e-9 * cells.volume(cell) + 1e-9));
            assertThat(cells.damage(cell)).as(when).isGreaterThanOrEqualTo(0);
            assertThat(cells.nuclei(cell)).as(when).isPositive();
            assertThat(cells.isOutside(cell) || model.domain().contains(cells.x(cell), cells.y(cell), cells.z(cell)))
                    .as(when)
                    .isTrue();
            checkTarget(cells, cell, when);
            bonds += checkSprings(cells, cell, when);
        }
        assertThat(bonds).as(when).isEqualTo(2 * cells.bonds().count());
    }

    private static void checkTarget(Population cells, int cell, String when) {
        int target = cells.attacks().target(cell);
        if (target != Layout.NONE) {
            assertThat(target).as(when).isBetween(0, cells.count() - 1).isNotEqualTo(cell);
            assertThat(cells.isDead(cell) || cells.isDead(target)).as(when).isFalse();
            assertThat(cells.attached(cell)).as(when).contains(cells.id(target));
        }
    }

    private static int checkSprings(Population cells, int cell, String when) {
        Bonds bonds = cells.bonds();
        for (int at = bonds.from(cell); at < bonds.to(cell); at++) {
            int other = bonds.partner(at);
            assertThat(other).as(when).isBetween(0, cells.count() - 1).isNotEqualTo(cell);
            assertThat(bonds.hold(/* cell= */ other, /* other= */ cell))
                    .as(when)
                    .isTrue();
        }
        return bonds.degree(cell);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void anyNumberOfWorkersGivesTheSameBits(long seed) {
        CellModel model = Anything.model(seed);
        Population alone = Anything.population(model, 2500, seed, Crew.alone());
        Anything.run(model, alone, 0, 4);
        for (int workers : new int[] {2, 8}) {
            try (Crew crew = new Crew(workers)) {
                Population shared = Anything.population(model, 2500, seed, crew);
                Anything.run(model, shared, 0, 4);
                assertThat(Given.byId(model, shared)).as("seed %d", seed).isEqualTo(Given.byId(model, alone));
                assertThat(ids(shared)).isEqualTo(ids(alone));
                assertThat(shared.takeReleases()).isEqualTo(alone.copy().takeReleases());
                assertThat(shared.lostPool(0)).isEqualTo(alone.lostPool(0));
            }
        }
    }

    private static List<Long> ids(Population cells) {
        return IntStream.range(0, cells.count()).mapToObj(cells::id).toList();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aCopyGoesOnBitForBitInTheMidstOfAttacksAndSprings(long seed) {
        CellModel model = Anything.model(seed);
        Population whole = Anything.population(model, 200, seed, Crew.alone());
        Anything.run(model, whole, 0, 8);
        Population copy = whole.copy();
        Anything.run(model, whole, 8, 16);
        Anything.run(model, copy, 8, 16);
        assertThat(Given.byId(model, copy)).isEqualTo(Given.byId(model, whole));
        assertThat(copy.takeReleases()).isEqualTo(whole.takeReleases());
        assertThat(copy.lostInternalised(1)).isEqualTo(whole.lostInternalised(1));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void deedsDoNotDependOnTheOrderInMemory(long seed) {
        CellModel model = Anything.model(seed);
        Population cells = Anything.population(model, 400, seed, Crew.alone());
        Anything.run(model, cells, 0, 3);
        Population shuffled = cells.copy();
        shuffled.arrange(shuffle(cells.count(), seed));
        for (int piece = 0; piece < 5; piece++) {
            act(model, cells, piece);
            act(model, shuffled, piece);
            assertThat(Given.byId(model, shuffled)).isEqualTo(Given.byId(model, cells));
        }
    }

    private static void act(CellModel model, Population cells, int piece) {
        Encounters encounters = new Encounters(model);
        encounters.act(cells, cells.movement(model).list(cells), 5, Given.RANDOM, 99, piece);
        encounters.sweep(cells);
    }

    private static int[] shuffle(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = IntStream.range(0, count).toArray();
        for (int at = count - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int swapped = order[at];
            order[at] = order[other];
            order[other] = swapped;
        }
        return order;
    }

    @Test
    void whatNobodyDoesCostsNothingAndChangesNoBit() {
        CellType plain = CellType.physicell("a").withMotility(Motility.random(0.5, 10));
        CellType idle = plain.withInteractions(Interactions.none()
                        .withEatingLive(Map.of("a", 0.0))
                        .withAttacks(Map.of("a", 0.0), 1, 30)
                        .withFusion(Map.of("a", 0.0)))
                .withFate(new Fate(Map.of("a", 0.0), Map.of("a", 0.0)));
        CellType fierce = Given.quiet("absent")
                .withInteractions(Interactions.none()
                        .withEating(1, 1, 1)
                        .withEatingLive(Map.of("a", 1.0))
                        .withAttacks(Map.of("a", 1.0), 1, 30)
                        .withFusion(Map.of("a", 1.0)));
        CellModel without = model(List.of(plain));
        CellModel zero = model(List.of(idle));
        CellModel absent = model(List.of(plain, fierce));
        assertThat(without.touching()).isNull();
        assertThat(zero.touching()).isNull();
        assertThat(zero.blueprint().layout.width())
                .isEqualTo(without.blueprint().layout.width());
        List<List<Object>> expected = course(without);
        assertThat(course(zero)).isEqualTo(expected);
        assertThat(course(absent)).isEqualTo(expected);
    }

    private static CellModel model(List<CellType> types) {
        return new CellModel(types, List.of(), List.of(), List.of(), Given.BOX);
    }

    private static List<List<Object>> course(CellModel model) {
        Population cells = model.population();
        SplittableRandom random = new SplittableRandom(3);
        for (int cell = 0; cell < 100; cell++) {
            cells.add(0, random.nextDouble(-50, 50), random.nextDouble(-50, 50), random.nextDouble(-50, 50));
        }
        for (int step = 0; step < 20; step++) {
            model.phenotype(cells, 6, Given.RANDOM, step);
            model.mechanics(cells, 6, Given.RANDOM, step);
        }
        return Given.everything(cells);
    }
}
