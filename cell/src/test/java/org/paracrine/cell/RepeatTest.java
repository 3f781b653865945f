package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.RandomStream;

class RepeatTest {
    private static final CellModel MODEL = model(MechanicsStep.adaptive());

    private static CellModel model(MechanicsStep step) {
        CellType crawler = CellType.physicell("crawler")
                .withCycle(Cycle.flowCytometry())
                .withMotility(Motility.random(0.5, 10))
                .withOxygen(new OxygenResponse("oxygen", 5, 38, 5, 2.5, 1.0 / 360));
        CellType still = CellType.physicell("still").withCycle(Cycle.ki67Basic());
        List<Rule> rules = List.of(
                new Rule("still", "pressure", false, "cycle entry", 0, 1, 4, false),
                new Rule("crawler", "contact with still", true, "migration speed", 1.5, 2, 1, false),
                new Rule("crawler", "miR-146b", true, "apoptosis", 0.001, 50, 2.5, false));
        return new CellModel(
                List.of(crawler, still),
                List.of("oxygen"),
                List.of("miR-146b"),
                rules,
                Given.BOX,
                Setting.usual().withStep(step));
    }

    private static Population start(CellModel model) {
        Population cells = Given.crowd(model, 120, 60, 17);
        for (int cell = 0; cell < cells.count(); cell++) {
            cells.pool(0)[cell] = cell;
        }
        return cells;
    }

    private static Population run(CellModel model, Population cells, RandomStream random, int from, int to) {
        for (int step = from; step < to; step++) {
            double[] oxygen = cells.ambient(0);
            for (int cell = 0; cell < cells.count(); cell++) {
                oxygen[cell] = 20 + cells.x(cell) / 10;
            }
            model.phenotype(cells, 6, random, step);
            model.mechanics(cells, 6, random, step);
        }
        return cells;
    }

    @Test
    void theSameSeedGivesTheSameBits() {
        List<List<Object>> first = Given.everything(run(MODEL, start(MODEL), Given.RANDOM, 0, 200));
        List<List<Object>> second = Given.everything(run(MODEL, start(MODEL), Given.RANDOM, 0, 200));
        assertThat(second).isEqualTo(first);
        List<List<Object>> other = Given.everything(run(MODEL, start(MODEL), new RandomStream(1, 0), 0, 200));
        assertThat(other).isNotEqualTo(first);
    }

    @Test
    void aCopyGoesOnAsTheUninterruptedRunWould() {
        for (CellModel model : List.of(MODEL, model(MechanicsStep.fixed(0.5)))) {
            Population whole = run(model, start(model), Given.RANDOM, 0, 200);
            Population half = run(model, start(model), Given.RANDOM, 0, 100);
            Population copy = half.copy();
            run(model, half, new RandomStream(5, 5), 100, 130);
            Population resumed = run(model, copy, Given.RANDOM, 100, 200);
            assertThat(Given.everything(resumed)).isEqualTo(Given.everything(whole));
            assertThat(resumed.lostPool(0)).isEqualTo(whole.lostPool(0));
            assertThat(resumed.minutes()).isEqualTo(whole.minutes());
        }
    }

    @Test
    void populationsOnTwoThreadsMayShareAModel() {
        List<List<Object>> expected = Given.everything(run(MODEL, start(MODEL), Given.RANDOM, 0, 150));
        CompletableFuture<Population> one =
                CompletableFuture.supplyAsync(() -> run(MODEL, start(MODEL), Given.RANDOM, 0, 150));
        CompletableFuture<Population> two =
                CompletableFuture.supplyAsync(() -> run(MODEL, start(MODEL), Given.RANDOM, 0, 150));
        assertThat(Given.everything(one.join())).isEqualTo(expected);
        assertThat(Given.everything(two.join())).isEqualTo(expected);
    }

    @Test
    void theRunHasBirthsDeathsAndRemovals() {
        Population cells = run(MODEL, start(MODEL), Given.RANDOM, 0, 600);
        assertThat(cells.lostPool(0)).isPositive();
        long youngest = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            youngest = Math.max(youngest, cells.id(cell));
        }
        assertThat(youngest).isGreaterThan(150);
    }
}
