package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;

/// Work shared by a crew. The populations are so large that eight hands have enough to do.
class SharingTest {
    private static final int CELLS = 9 * Movement.GRAIN;

    private static CellModel model(MechanicsStep step) {
        CellType crawler = CellType.physicell("crawler").withMotility(Motility.random(0.5, 10));
        List<Rule> rules = List.of(
                new Rule("crawler", "contact with live cell", true, "migration speed", 1.5, 8, 1, false),
                new Rule("soft", "pressure", true, "apoptosis", 0.01, 5, 2, false));
        return new CellModel(
                List.of(crawler, Given.hardAndSoft().getFirst(), Given.quiet("hard")),
                List.of(),
                List.of(),
                rules,
                Given.BOX,
                Setting.usual().withStep(step));
    }

    private static Population run(CellModel model, Population cells, int steps) {
        for (int step = 0; step < steps; step++) {
            model.phenotype(cells, 6, Given.RANDOM, step);
            model.mechanics(cells, 6, Given.RANDOM, step);
        }
        return cells;
    }

    @Test
    void anyNumberOfWorkersGivesTheSameBits() {
        for (MechanicsStep step : List.of(MechanicsStep.adaptive(), MechanicsStep.fixed(0.5))) {
            CellModel model = model(step);
            Population start = Given.crowd(model, CELLS, 150, 12);
            List<List<Object>> alone = Given.everything(run(model, start.copy(), 3));
            for (int workers : new int[] {2, 3, 8}) {
                try (Crew crew = new Crew(workers)) {
                    assertThat(Given.everything(run(model, start.copy(crew), 3)))
                            .as("%d workers", workers)
                            .isEqualTo(alone);
                }
            }
        }
    }

    @Test
    void aCopyKeepsItsCrewAndGoesOnWithAnotherToTheSameBits() {
        CellModel model = model(MechanicsStep.fixed(0.5));
        try (Crew two = new Crew(2)) {
            Population cells = model.population(two);
            assertThat(cells.crew()).isSameAs(two);
            assertThat(cells.copy().crew()).isSameAs(two);
            Population start = Given.crowd(model, CELLS, 150, 13).copy(two);
            Population half = run(model, start, 2);
            Population other = half.copy(Crew.alone());
            assertThat(Given.everything(run(model, other, 2))).isEqualTo(Given.everything(run(model, half, 2)));
        }
    }

    /// A pair is worked out once within a run of cells and twice across its ends, with one result.
    @Test
    void forcesAreTheSameWhereverARunBegins() {
        CellModel model = new CellModel(Given.hardAndSoft(), List.of(), List.of(), List.of(), Given.BOX);
        Population cells = Given.crowd(model, 500, 60, 14);
        Strengths strengths = new Strengths(model.blueprint());
        NeighbourList list = new NeighbourList(model, strengths);
        list.renew(cells);
        PairForces pairs = new PairForces(model.blueprint().layout, list, strengths);
        double[][] whole = new double[Layout.AXES][cells.count()];
        pairs.push(cells, whole, 0, cells.count());
        double[] pressure = cells.numbers(Layout.PRESSURE).clone();
        for (int run : new int[] {1, 2, 7, 100, 499}) {
            double[][] parts = new double[Layout.AXES][cells.count()];
            for (int from = 0; from < cells.count(); from += run) {
                pairs.push(cells, parts, from, Math.min(cells.count(), from + run));
            }
            assertThat(parts).as("runs of %d", run).isDeepEqualTo(whole);
            assertThat(cells.numbers(Layout.PRESSURE)).isEqualTo(pressure);
        }
    }
}
