package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;

class DrugActionTest {
    private static final int DOX = 0;
    private static final int GEM = 1;
    private static final double STEP = 6;
    private static final List<String> POOLS = List.of("dox", "gem", "verapamil");

    private static final DrugEffect KILLER = new DrugEffect.ByAmount(1000, false, 2, 0.002, 0.8);
    private static final DrugEffect TIMED = new DrugEffect.ByTime(500, false, 600, true, 4, 0.004, 0);
    private static final Pump INDUCED =
            new Pump(0.01, Double.POSITIVE_INFINITY, new Pump.Induction(5, 200, 1, 2880, 10080), Map.of());

    private static CellType type(Combination combination, Map<String, DrugEffect> effects, Map<String, Pump> pumps) {
        return Given.quiet("cancer").withDrugs(new DrugResponse(combination, effects, pumps));
    }

    private static CellType under(DrugEffect dox) {
        return type(Combination.BLISS, Map.of("dox", dox), Map.of());
    }

    private static CellModel model(CellType... types) {
        return new CellModel(List.of(types), List.of(), POOLS, List.of(), Given.BOX);
    }

    private static Population cells(CellModel model, int count, double copies) {
        Population cells = Given.crowd(model, count, 150, 5);
        Arrays.fill(cells.pool(DOX), 0, count, copies);
        return cells;
    }

    private static void live(CellModel model, Population cells, int steps) {
        for (int step = 0; step < steps; step++) {
            model.phenotype(cells, STEP, Given.RANDOM, Math.round(cells.minutes() / STEP));
        }
    }

    private static double live(Population cells) {
        int live = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            live += cells.isDead(cell) ? 0 : 1;
        }
        return live;
    }

    @Test
    void aDrugKillsAtTheRateOfItsHillFunction() {
        int many = 5000;
        for (double copies : new double[] {0, 500, 1000, 4000}) {
            CellModel model = model(under(KILLER));
            Population cells = cells(model, many, copies);
            double rate = KILLER.killing().at(copies / 1000);
            double expected = Math.pow(1 - rate * STEP, 40);
            live(model, cells, 40);
            assertThat(live(cells) / many)
                    .as("%s copies", copies)
                    .isCloseTo(expected, within(4 * Math.sqrt(expected * (1 - expected) / many) + 1e-12));
            assertThat(cells.state(0)).isIn(CellState.LIVE, CellState.APOPTOTIC);
        }
    }

    @Test
    void deathByDrugsIsAddedToWhatRulesSayAndSlowingActsAfterThem() {
        CellType type = under(KILLER).withCycle(Cycle.live().withEntry(0.001));
        CellModel model = new CellModel(
                List.of(type),
                List.of(),
                POOLS,
                List.of(
                        new Rule("cancer", "dox", true, "apoptosis", 0.0006, 1000, 1, false),
                        new Rule("cancer", "dox", false, "cycle entry", 0, 1000, 1, false)),
                Given.BOX);
        Population cells = cells(model, 1, 1000);
        live(model, cells, 1);
        assertThat(cells.killedByDrugs(0)).isCloseTo(0.001, within(1e-15));
        assertThat(cells.slowedByDrugs(0)).isCloseTo(0.4, within(1e-15));
        assertThat(model.apoptosis(cells, 0)).isCloseTo(0.0003 + 0.001, within(1e-15));
        assertThat(model.cycleEntry(cells, 0)).isCloseTo(0.0005 * 0.6, within(1e-15));
    }

    @Test
    void aConcentrationIsCountedPerVolumeOfTheCell() {
        CellModel model = model(under(new DrugEffect.ByAmount(0.5, true, 2, 0.001, 0)));
        Population cells = cells(model, 20, 1500);
        live(model, cells, 1);
        for (int cell = 0; cell < cells.count(); cell++) {
            double dose = cells.pool(DOX)[cell] / cells.volume(cell) / 0.5;
            assertThat(cells.killedByDrugs(cell)).isCloseTo(0.001 * dose * dose / (1 + dose * dose), within(1e-15));
        }
    }

    @Test
    void timeAboveIsCountedInAllAndStaysWhenTheDrugIsGone() {
        CellModel model = model(under(new DrugEffect.ByTime(500, false, 60, true, 4, 0.0001, 0.5)));
        Population cells = cells(model, 1, 500);
        live(model, cells, 5);
        assertThat(cells.timeAbove(DOX, 0)).isEqualTo(30);
        cells.pool(DOX)[0] = 499;
        live(model, cells, 20);
        assertThat(cells.timeAbove(DOX, 0)).isEqualTo(30);
        cells.pool(DOX)[0] = 1e6;
        live(model, cells, 5);
        assertThat(cells.timeAbove(DOX, 0)).isEqualTo(60);
        assertThat(cells.slowedByDrugs(0)).isCloseTo(0.25, within(1e-15));
        cells.pool(DOX)[0] = 0;
        live(model, cells, 1);
        assertThat(cells.slowedByDrugs(0)).isCloseTo(0.25, within(1e-15));
    }

    @Test
    void anEffectThatDoesNotLastEndsBelowTheThresholdAndComesBackAboveIt() {
        CellModel model = model(under(new DrugEffect.ByTime(500, false, 60, false, 4, 0, 0.5)));
        Population cells = cells(model, 1, 800);
        live(model, cells, 10);
        assertThat(cells.slowedByDrugs(0)).isCloseTo(0.25, within(1e-15));
        cells.pool(DOX)[0] = 100;
        live(model, cells, 1);
        assertThat(cells.slowedByDrugs(0)).isEqualTo(0);
        cells.pool(DOX)[0] = 800;
        live(model, cells, 1);
        assertThat(cells.slowedByDrugs(0)).isGreaterThan(0.25);
    }

    @Test
    void daughtersHaveTheTimeAboveAndTheInductionOfTheirMother() {
        CellType dividing = type(Combination.BLISS, Map.of("dox", TIMED), Map.of("dox", INDUCED))
                .withCycle(Cycle.live().withEntry(0.02));
        CellModel model = model(dividing);
        Population cells = cells(model, 10, 1e9);
        live(model, cells, 5);
        assertThat(cells.count()).isGreaterThan(10);
        for (int cell = 0; cell < cells.count(); cell++) {
            if (!cells.isDead(cell)) {
                assertThat(cells.timeAbove(DOX, cell)).isEqualTo(30);
                assertThat(cells.induction(DOX, cell)).isCloseTo(1 - Math.pow(2, -30.0 / 2880), within(1e-6));
            }
        }
    }

    @Test
    void aCellThatTurnsIntoAnotherTypeKeepsItsTimeAbove() {
        CellType first = under(new DrugEffect.ByTime(500, false, 600, true, 4, 0, 0.5))
                .withFate(new Fate(Map.of("other", 0.05), Map.of()));
        CellType other = Given.quiet("other").withDrugs(under(KILLER).drugs());
        CellModel model = model(first, other);
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.pool(DOX)[0] = 1000;
        for (int step = 0; step < 1000 && cells.type(0) == 0; step++) {
            live(model, cells, 1);
        }
        assertThat(cells.type(0)).isEqualTo(1);
        assertThat(cells.timeAbove(DOX, 0)).isEqualTo(cells.minutes() - STEP);
        assertThat(cells.killedByDrugs(0)).isCloseTo(0.001, within(1e-15));
    }

    @Test
    void twoDrugsActTogetherAsTheCombinationSays() {
        for (Combination combination : Combination.values()) {
            DrugEffect other = new DrugEffect.ByAmount(50, false, 1, 0.001, 0.5);
            CellModel model = model(type(combination, Map.of("dox", KILLER, "gem", other), Map.of()));
            Population cells = cells(model, 1, 700);
            cells.pool(GEM)[0] = 90;
            live(model, cells, 1);
            HillCurve[] killing = {KILLER.killing(), other.killing()};
            HillCurve[] slowing = {KILLER.slowing(), other.slowing()};
            double[] doses = {0.7, 1.8};
            assertThat(cells.killedByDrugs(0)).isCloseTo(combination.rate(killing, doses), offset(1e-14));
            assertThat(cells.slowedByDrugs(0)).isCloseTo(combination.share(slowing, doses), offset(1e-14));
        }
    }

    @Test
    void aPumpIsInducedAndFadesWithItsHalfTimes() {
        CellModel model = model(type(Combination.BLISS, Map.of(), Map.of("dox", INDUCED)));
        Population cells = cells(model, 1, 1e12);
        assertThat(model.pumpRate(cells, DOX, 0)).isEqualTo(0.01);
        live(model, cells, (int) (2880 / STEP));
        assertThat(cells.induction(DOX, 0)).isCloseTo(0.5, within(1e-9));
        assertThat(model.pumpRate(cells, DOX, 0)).isCloseTo(0.03, within(1e-9));
        cells.pool(DOX)[0] = 0;
        live(model, cells, (int) (10080 / STEP));
        assertThat(cells.induction(DOX, 0)).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void aPumpSaturatesAndAnInhibitorHoldsItUp() {
        Pump pump = new Pump(0.01, 1000, null, Map.of("verapamil", new Pump.Inhibitor(50, 1, 0.8)));
        CellModel model = model(type(Combination.BLISS, Map.of(), Map.of("dox", pump)));
        Population cells = cells(model, 1, 1000);
        assertThat(model.pumps(DOX)).isTrue();
        assertThat(model.pumps(GEM)).isFalse();
        assertThat(model.pumpRate(cells, DOX, 0)).isCloseTo(0.005, within(1e-15));
        cells.pool(2)[0] = 50;
        assertThat(model.pumpRate(cells, DOX, 0)).isCloseTo(0.005 * 0.6, within(1e-15));
        assertThat(model.pumpRate(cells, GEM, 0)).isEqualTo(0);
    }

    @Test
    void cellsWithoutDrugsHaveNoColumnsForThem() {
        int plain = model(Given.quiet("cancer")).blueprint().layout.width();
        assertThat(model(under(KILLER)).blueprint().layout.width()).isEqualTo(plain + 2);
        assertThat(model(under(TIMED)).blueprint().layout.width()).isEqualTo(plain + 3);
        assertThat(model(type(Combination.BLISS, Map.of(), Map.of("dox", Pump.linear(1))))
                        .blueprint()
                        .layout
                        .width())
                .isEqualTo(plain);
        assertThat(model(Given.quiet("cancer")).blueprint().drugs).isNull();
    }

    @Test
    void oneAndTwoWorkersAndAResumedRunGiveTheSameBits() throws IOException {
        CellType type = type(Combination.LOEWE, Map.of("dox", KILLER, "gem", TIMED), Map.of("dox", INDUCED))
                .withCycle(Cycle.live().withEntry(0.002));
        CellModel model = model(type);
        Population alone = cells(model, 1500, 900);
        Arrays.fill(alone.pool(GEM), 0, alone.count(), 600);
        Population start = alone.copy();
        for (int step = 0; step < 30; step++) {
            model.phenotype(alone, STEP, Given.RANDOM, step);
        }
        try (Crew crew = new Crew(2)) {
            Population shared = start.copy(crew);
            for (int step = 0; step < 15; step++) {
                model.phenotype(shared, STEP, Given.RANDOM, step);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            shared.takeReleases();
            shared.write(new DataOutputStream(bytes));
            Population resumed = model.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), crew);
            for (int step = 15; step < 30; step++) {
                model.phenotype(shared, STEP, Given.RANDOM, step);
                model.phenotype(resumed, STEP, Given.RANDOM, step);
            }
            assertThat(Given.byId(model, shared)).isEqualTo(Given.byId(model, alone));
            assertThat(Given.byId(model, resumed)).isEqualTo(Given.byId(model, alone));
        }
    }

    @Test
    void substancesThatAreNoPoolsAreToldWithTheNearestName() {
        DrugResponse wrong = new DrugResponse(
                Combination.BLISS,
                Map.of("doxx", KILLER),
                Map.of("gen", new Pump(1, 1, null, Map.of("verapamol", new Pump.Inhibitor(1, 1, 1)))));
        assertThatThrownBy(() -> model(Given.quiet("cancer").withDrugs(wrong)))
                .hasMessageContaining("response of cancer: \"doxx\" is not a pool")
                .hasMessageContaining("efflux of cancer: \"gen\" is not a pool")
                .hasMessageContaining("inhibitors of cancer: \"verapamol\" is not a pool");
    }

    @Test
    void numbersThatCannotBeAreRefused() {
        assertThatThrownBy(() -> new DrugEffect.ByAmount(1, false, 1, 1, 1.1)).hasMessageContaining("share of cycle");
        assertThatThrownBy(() -> new DrugEffect.ByTime(0, false, 1, true, 1, 1, 1))
                .hasMessageContaining("threshold");
        assertThatThrownBy(() -> new Pump(1, 0, null, Map.of())).hasMessageContaining("half saturation");
        assertThatThrownBy(() -> new Pump.Induction(0.5, 1, 1, 1, 1)).hasMessageContaining("at least 1");
        assertThatThrownBy(() -> new Pump.Inhibitor(1, 1, 2)).hasMessageContaining("inhibitor");
    }
}
