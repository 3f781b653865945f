package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;

class SpatialOrderTest {
    private static int[] shuffled(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[count];
        for (int at = 0; at < count; at++) {
            int with = random.nextInt(at + 1);
            order[at] = order[with];
            order[with] = at;
        }
        return order;
    }

    private static CellModel model() {
        CellType crawler = Given.quiet("crawler").withMotility(Motility.random(1, 10));
        return new CellModel(
                List.of(crawler, Given.quiet("still")),
                List.of("oxygen"),
                List.of("cargo"),
                List.of(new Rule("still", "contact with crawler", true, "apoptosis", 1e-9, 1, 1, false)),
                Given.BOX);
    }

    private static List<Long> ids(Population cells) {
        List<Long> ids = new ArrayList<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            ids.add(cells.id(cell));
        }
        return ids;
    }

    @Test
    void aPhenotypeStepLeavesCellsInTheOrderOfSpaceAndOfIds() {
        CellModel model = model();
        Population cells = Given.crowd(model, 3000, 120, 4);
        model.phenotype(cells, 6, Given.RANDOM, 0);
        Strengths strengths = new Strengths(model.blueprint());
        strengths.read(cells);
        Bins bins = new Bins(model);
        bins.fill(cells, cell -> true, SizeClass.edge(strengths.commonReach(), NeighbourList.SKIN / 2));
        for (int cell = 1; cell < cells.count(); cell++) {
            int before = bins.bin(cells, cell - 1);
            int here = bins.bin(cells, cell);
            assertThat(before < here || (before == here && cells.id(cell - 1) < cells.id(cell)))
                    .isTrue();
        }
        assertThat(cells.z(cells.count() - 1) - cells.z(0)).isGreaterThan(200);
    }

    @Test
    void theOrderDoesNotDependOnTheOneBefore() {
        CellModel model = model();
        Population cells = Given.crowd(model, 2000, 120, 5);
        try (Crew crew = new Crew(2)) {
            Population other = cells.copy(crew);
            other.arrange(shuffled(other.count(), 5));
            model.phenotype(cells, 6, Given.RANDOM, 0);
            model.phenotype(other, 6, Given.RANDOM, 0);
            assertThat(Given.everything(other)).isEqualTo(Given.everything(cells));
            List<Long> order = ids(cells);
            model.phenotype(cells, 6, Given.RANDOM, 1);
            assertThat(ids(cells)).as("nobody moved").isEqualTo(order);
        }
    }

    @Test
    void rearrangingMovesWholeCells() {
        CellModel model = model();
        Population cells = Given.crowd(model, 700, 80, 6);
        for (int cell = 0; cell < cells.count(); cell++) {
            cells.pool(0)[cell] = cell;
            cells.ambient(0)[cell] = -cell;
        }
        model.mechanics(cells, 6, Given.RANDOM, 0);
        Population arranged = cells.copy();
        int[] order = shuffled(cells.count(), 6);
        arranged.arrange(order);
        List<List<Object>> before = Given.everything(cells);
        List<List<Object>> after = Given.everything(arranged);
        for (int cell = 0; cell < cells.count(); cell++) {
            assertThat(after.get(cell)).isEqualTo(before.get(order[cell]));
            assertThat(arranged.pool(0)[cell]).isEqualTo(order[cell]);
            assertThat(arranged.ambient(0)[cell]).isEqualTo(-order[cell]);
        }
    }

    /// But for rounding: sums are taken in the order of the indices.
    @Test
    void theOrderChangesNoResult() {
        CellModel model = model();
        Population cells = Given.crowd(model, 700, 80, 7);
        Population arranged = cells.copy();
        arranged.arrange(shuffled(cells.count(), 7));
        model.mechanics(cells, 12, Given.RANDOM, 0);
        model.mechanics(arranged, 12, Given.RANDOM, 0);
        for (int cell = 0; cell < cells.count(); cell++) {
            int same = Given.cell(arranged, cells.id(cell));
            assertThat(arranged.x(same)).isCloseTo(cells.x(cell), within(1e-9));
            assertThat(arranged.z(same)).isCloseTo(cells.z(cell), within(1e-9));
            assertThat(arranged.pressure(same)).isCloseTo(cells.pressure(cell), within(1e-9));
        }
    }

    @Test
    void whoIsUnderAttackIsKnownByItsNewIndex() {
        CellType killer = Given.quiet("killer")
                .withInteractions(Interactions.none().withAttacks(java.util.Map.of("killer", 1.0), 1, 10));
        CellModel model = new CellModel(List.of(killer), List.of(), List.of(), List.of(), Given.BOX);
        Population cells = Given.crowd(model, 6, 80, 7);
        int[] target = cells.codes(model.blueprint().layout.target());
        target[0] = 5;
        target[1] = 2;
        target[4] = 0;
        cells.arrange(new int[] {5, 0, 4, 3, 2, 1});
        assertThat(new int[] {
                    cells.attacks().target(1),
                    cells.attacks().target(5),
                    cells.attacks().target(2),
                    cells.attacks().target(0)
                })
                .containsExactly(0, 4, 1, -1);
        cells.keep(new int[] {1, 2, 4, 5}, 4);
        assertThat(new int[] {
                    cells.attacks().target(0),
                    cells.attacks().target(3),
                    cells.attacks().target(1),
                    cells.attacks().target(2)
                })
                .as("the first one's target is gone")
                .containsExactly(-1, 2, 0, -1);
    }
}
