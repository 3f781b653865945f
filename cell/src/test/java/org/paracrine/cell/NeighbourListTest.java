package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

class NeighbourListTest {
    /// Rounding of the search, far below the skin (µm).
    private static final double MARGIN = 1e-3;

    private static NeighbourList list(CellModel model, Population cells) {
        return cells.movement(model).list(cells);
    }

    private static double reach(CellModel model, Population cells, int cell) {
        return Math.max(1, model.behaviour(cells, "relative maximum adhesion distance", cell)) * cells.radius(cell);
    }

    private static double distance(Population cells, int i, int j) {
        return Math.hypot(Math.hypot(cells.x(i) - cells.x(j), cells.y(i) - cells.y(j)), cells.z(i) - cells.z(j));
    }

    private static List<Integer> partners(NeighbourList list, int cell) {
        List<Integer> partners = new ArrayList<>();
        for (int at = list.start[cell]; at < list.start[cell + 1]; at++) {
            partners.add(list.partner[at]);
        }
        return partners;
    }

    @Test
    void everyCellListsAllWhoCanComeWithinReachInAscendingOrder() {
        for (long seed = 1; seed <= 9; seed++) {
            VoxelGrid domain = seed % 3 == 0 ? VoxelGrid.centred(30, 30, 1, 20) : Given.BOX;
            CellModel model = new CellModel(Given.hardAndSoft(), List.of(), List.of(), List.of(), domain);
            Population cells = Given.crowd(model, 50 * (int) seed, 20 + 20.0 * seed, seed);
            if (seed % 2 == 0) {
                cells.resize(3, 1e6);
                cells.resize(7, 1e-3);
            }
            for (int cell = 0; cell < cells.count(); cell += 5) {
                cells.numbers(Layout.VELOCITY_X)[cell] = 0.1 * (cell % 20);
            }
            NeighbourList list = list(model, cells);
            for (int i = 0; i < cells.count(); i++) {
                assertThat(list.margin(i)).as("who moves has a wider margin").isBetween(1f, 3f);
                List<Integer> partners = partners(list, i);
                assertThat(partners).isSorted().doesNotHaveDuplicates().doesNotContain(i);
                assertThat(partners.subList(0, list.middle[i] - list.start[i])).allMatch(lower(i));
                assertThat(partners.subList(list.middle[i] - list.start[i], partners.size()))
                        .noneMatch(lower(i));
                for (int j = 0; j < cells.count(); j++) {
                    double near = reach(model, cells, i) + reach(model, cells, j) + list.margin(i) + list.margin(j);
                    double d = distance(cells, i, j);
                    if (j != i && Math.abs(d - near) > MARGIN) {
                        assertThat(partners.contains(j))
                                .as("seed %d, cells %d and %d", seed, i, j)
                                .isEqualTo(d < near);
                    }
                }
            }
        }
    }

    private static java.util.function.Predicate<Integer> lower(int cell) {
        return partner -> partner < cell;
    }

    /// 12 giants among 4,000 small cells: who is small looks no farther than small cells and the giants reach.
    @Test
    void giantsHaveBinsOfTheirOwn() {
        CellModel model = Given.model(Given.quiet("cancer"));
        Population cells = Given.crowd(model, 4000, 150, 8);
        SplittableRandom random = new SplittableRandom(8);
        for (int giant = 0; giant < 12; giant++) {
            cells.resize(random.nextInt(cells.count()), 3e6);
        }
        Strengths strengths = new Strengths(model.blueprint());
        strengths.read(cells);
        List<SizeClass> classes = SizeClass.sort(model, cells, strengths, NeighbourList.SKIN / 2);
        assertThat(classes).hasSize(2);
        assertThat(classes.get(0).bins().edge()).isLessThan(40);
        assertThat(classes.get(0).bins().members()).isGreaterThan(3980);
        assertThat(classes.get(0).bins().members() + classes.get(1).bins().members())
                .isEqualTo(cells.count());
        assertThat(classes.get(1).bins().edge()).isGreaterThan(200);
    }

    /// A list lasts while cells move little, and its age leaves the bits alone.
    @Test
    void resultsDoNotDependOnWhenTheListWasBuilt() {
        for (MechanicsStep step : List.of(MechanicsStep.adaptive(), MechanicsStep.fixed(0.1))) {
            CellType crawler = Given.quiet("crawler").withMotility(Motility.random(1, 5));
            CellModel model = new CellModel(
                    List.of(
                            crawler,
                            Given.hardAndSoft().get(0),
                            Given.hardAndSoft().get(1)),
                    List.of(),
                    List.of(),
                    List.of(),
                    Given.BOX,
                    Setting.usual().withStep(step));
            Population lasting = Given.crowd(model, 600, 60, 31);
            Population renewed = lasting.copy();
            Population copied = lasting.copy();
            for (int call = 0; call < 40; call++) {
                model.mechanics(lasting, 0.3, Given.RANDOM, call);
                renewed.outdate();
                model.mechanics(renewed, 0.3, Given.RANDOM, call);
                copied = copied.copy();
                model.mechanics(copied, 0.3, Given.RANDOM, call);
            }
            assertThat(Given.everything(renewed)).isEqualTo(Given.everything(lasting));
            assertThat(Given.everything(copied)).isEqualTo(Given.everything(lasting));
        }
    }

    @Test
    void theListLastsFromCallToCallUntilACellHasMovedByItsMargin() {
        CellType swift = Given.quiet("swift").withMotility(new Motility(1, 1e9, 0, java.util.Map.of(), true));
        CellModel model = Given.fixed(Given.BOX, 0.1, swift);
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.add(0, 100, 0, 0);
        cells.numbers(model.blueprint().layout.crawl(0))[0] = 1;
        NeighbourList list = list(model, cells);
        int built = 0;
        for (int call = 0; call < 100; call++) {
            model.mechanics(cells, 0.1, Given.RANDOM, call);
            if (list.isStale(cells)) {
                built++;
                list.renew(cells);
            }
        }
        // 10 µm: 1 µm, half the skin, while it is not known how fast it is, then in pieces of at least 3 µm.
        assertThat(cells.x(0)).isBetween(9.9, 10.2);
        assertThat(built).isBetween(3, 4);
    }

    @Test
    void anyChangeOfThePopulationMakesTheListStale() {
        CellModel model = new CellModel(
                List.of(Given.quiet("cancer")),
                List.of(),
                List.of(),
                List.of(),
                Given.BOX,
                Setting.usual().withIndividual(List.of("cell-cell adhesion")));
        Population cells = Given.crowd(model, 20, 30, 2);
        List<Runnable> changes = List.of(
                () -> cells.add(0, 1, 2, 3),
                () -> cells.resize(2, 1000),
                () -> cells.bear(new int[] {4}, 1),
                () -> cells.keep(new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8}, 9),
                () -> cells.arrange(new int[] {8, 7, 6, 5, 4, 3, 2, 1, 0}),
                () -> cells.set(1, "cell-cell adhesion", 2),
                () -> model.phenotype(cells, 6, Given.RANDOM, 0));
        for (Runnable change : changes) {
            NeighbourList list = list(model, cells);
            assertThat(list.isStale(cells)).isFalse();
            change.run();
            assertThat(list.isStale(cells)).isTrue();
        }
    }

    /// Where cells rest, a phenotype step lets the list last, unless they have grown by too much.
    @Test
    void theListLastsThroughAPhenotypeStepInWhichNobodyCameOrWent() {
        CellModel model = Given.model(Given.quiet("cancer"));
        Population cells = Given.crowd(model, 200, 100, 6);
        for (int cell = 0; cell < cells.count(); cell++) {
            cells.resize(cell, 2494);
        }
        model.phenotype(cells, 6, Given.RANDOM, 0);
        NeighbourList list = list(model, cells);
        int[] partners = list.partner;
        long changes = cells.changes();
        model.phenotype(cells, 6, Given.RANDOM, 1);
        cells.resize(3, 2494 * 1.2);
        assertThat(list.isStale(cells)).as("strengths must be read again").isTrue();
        assertThat(cells.changes()).isEqualTo(changes);
        int before = list.start[cells.count()];
        list.renew(cells);
        assertThat(list.start[cells.count()]).isEqualTo(before);
        assertThat(list.partner).isSameAs(partners);
        cells.resize(3, 2494 * 8);
        list.renew(cells);
        assertThat(list.start[cells.count()]).as("built again").isGreaterThan(before);
    }

    @Test
    void neighboursAreThoseInTouchNow() {
        CellModel model = new CellModel(Given.hardAndSoft(), List.of(), List.of(), List.of(), Given.BOX);
        try (Crew crew = new Crew(2)) {
            Population cells = Given.crowd(model, 400, 60, 3).copy(crew);
            model.mechanics(cells, 3, Given.RANDOM, 0);
            Neighbours neighbours = model.neighbours(cells);
            assertThat(neighbours.count()).isEqualTo(cells.count());
            for (int i = 0; i < cells.count(); i++) {
                List<Integer> expected = new ArrayList<>();
                for (int j = 0; j < cells.count(); j++) {
                    double touch = (cells.type(i) == 0 ? 1.4 : 1.1) * cells.radius(i)
                            + (cells.type(j) == 0 ? 1.4 : 1.1) * cells.radius(j);
                    if (j != i && distance(cells, i, j) < touch) {
                        expected.add(j);
                    }
                }
                assertThat(neighbours.of(i))
                        .containsExactly(
                                expected.stream().mapToInt(each -> each).toArray());
                assertThat(neighbours.count(i)).isEqualTo(expected.size());
            }
        }
    }

    @Test
    void nobodyHasNoNeighbours() {
        CellModel model = Given.model(Given.quiet("cancer"));
        assertThat(model.neighbours(model.population()).count()).isZero();
    }
}
