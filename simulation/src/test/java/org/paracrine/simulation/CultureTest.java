package org.paracrine.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.Interactions;
import org.paracrine.cell.MechanicsStep;
import org.paracrine.cell.Motility;
import org.paracrine.cell.Population;
import org.paracrine.cell.Rule;
import org.paracrine.cell.Secretion;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Medium;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.Walls;

class CultureTest {
    private static final VoxelGrid DISH = VoxelGrid.centred(12, 12, 1, 20);
    private static final RandomStream RANDOM = new RandomStream(4, 0);

    /// Tumour cells that breathe and export a signal; killers that follow it, attack and eat.
    private static CulturePlan plan(Pacing pacing) {
        CellType tumour = CellType.physicell("tumour")
                .withCycle(Cycle.live().withEntry(0.004))
                .withApoptosis(Death.apoptosis().withRate(0.0005))
                .withSecretion(Map.of("oxygen", new Secretion(0, 0, 1, 0), "signal", new Secretion(0, 0, 0, 5)));
        CellType killer = CellType.physicell("killer")
                .withCycle(Cycle.live().withEntry(0))
                .withMotility(new Motility(1, 10, 0.6, Map.of("signal", 1.0), true))
                .withSecretion(
                        Map.of("oxygen", new Secretion(0, 0, 1, 0, 0.5, 1), "signal", new Secretion(0, 0, 0, -2)))
                .withInteractions(Interactions.none()
                        .withAttacks(Map.of("tumour", 0.1), 1, 30)
                        .withEating(0.05, 0.05, 0));
        List<Rule> rules = List.of(
                new Rule("tumour", "damage", true, "apoptosis", 0.05, 5, 2, false),
                new Rule("tumour", "pressure", false, "cycle entry", 0, 1, 4, false));
        Setting setting = Setting.usual()
                .withStep(pacing.isAdaptive() ? MechanicsStep.adaptive() : MechanicsStep.fixed(pacing.mechanics()))
                .keepingSubstrates(true);
        CellModel model =
                new CellModel(List.of(tumour, killer), List.of("oxygen", "signal"), List.of(), rules, DISH, setting);
        List<Field> fields = List.of(
                new Field(new Substrate("oxygen", "mmHg", 10_000, 0.1, 38, Walls.fixed(38)), DISH),
                new Field(new Substrate("signal", "1", 1000, 0.05, 0, Walls.closed()), DISH));
        return new CulturePlan(model, fields, CultureTest::sow, pacing);
    }

    private static void sow(Population cells) {
        SplittableRandom random = new SplittableRandom(9);
        for (int cell = 0; cell < 60; cell++) {
            cells.add(cell % 6 == 0 ? 1 : 0, random.nextDouble(-80, 80), random.nextDouble(-80, 80), 0);
        }
    }

    private static Pacing pacing(boolean adaptive) {
        Pacing fixed = Pacing.fixed(0.05, 0.1, 6);
        return adaptive ? fixed.adapting(0.01) : fixed;
    }

    private static List<Object> everything(Culture culture) {
        List<Object> all = new ArrayList<>();
        Population cells = culture.cells();
        for (int cell = 0; cell < cells.count(); cell++) {
            all.add(List.of(
                    cells.id(cell),
                    cells.type(cell),
                    cells.state(cell),
                    cells.x(cell),
                    cells.y(cell),
                    cells.volume(cell),
                    cells.damage(cell),
                    cells.attacks().target(cell),
                    cells.internalised(0)[cell],
                    cells.internalised(1)[cell]));
        }
        culture.fields().forEach(field -> {
            for (double value : field.values()) {
                all.add(value);
            }
        });
        return all;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anyNumberOfThreadsGivesTheSameBits(boolean adaptive) {
        List<Object> alone = null;
        for (int workers : new int[] {1, 2, 8}) {
            try (Crew crew = new Crew(workers)) {
                Culture culture = new Culture(plan(pacing(adaptive)), RANDOM, crew);
                culture.runUntil(60);
                alone = alone == null ? everything(culture) : alone;
                assertThat(everything(culture)).as("%d workers", workers).isEqualTo(alone);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aCultureReadFromItsCheckpointGoesOnBitForBit(boolean adaptive) throws IOException {
        CulturePlan plan = plan(pacing(adaptive));
        Culture whole = new Culture(plan, RANDOM, Crew.alone());
        Culture first = new Culture(plan, RANDOM, Crew.alone());
        first.runUntil(30.7);
        whole.runUntil(30.7);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        first.write(new DataOutputStream(bytes));
        Culture second = Culture.read(
                plan, RANDOM, Crew.alone(), new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        Culture copy = first.copy();
        for (Culture culture : List.of(whole, second, copy)) {
            culture.runUntil(90);
        }
        assertThat(everything(second)).isEqualTo(everything(whole));
        assertThat(everything(copy)).isEqualTo(everything(whole));
    }

    /// Closed walls and no decay: what cells lost and gained is what the fields gained and lost.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cellsAndFieldsShareWhatThereIs(boolean adaptive) {
        CellType eater = CellType.physicell("eater")
                .withCycle(Cycle.live().withEntry(0.002))
                .withApoptosis(Death.apoptosis().withRate(0.002))
                .withSecretion(Map.of("food", new Secretion(0.3, 10, 2, -3, 1, 1)));
        Setting setting = Setting.usual().keepingSubstrates(true).withStep(MechanicsStep.fixed(0.1));
        CellModel model = new CellModel(List.of(eater), List.of("food"), List.of(), List.of(), DISH, setting);
        Field food = new Field(new Substrate("food", "1", 1000, 0, 20, Walls.closed()), DISH);
        CulturePlan plan = new CulturePlan(
                model,
                List.of(food),
                cells -> {
                    for (int cell = 0; cell < 30; cell++) {
                        cells.add(0, 7 * (cell % 6), 7 * Math.floorDiv(cell, 6), 0);
                    }
                },
                pacing(adaptive));
        Culture culture = new Culture(plan, RANDOM, Crew.alone());
        double start = food.amount();
        culture.runUntil(700);
        double inside = culture.cells().lostInternalised(0);
        for (int cell = 0; cell < culture.cells().count(); cell++) {
            inside += culture.cells().internalised(0)[cell];
        }
        assertThat(culture.cells().count()).isNotEqualTo(30);
        assertThat(culture.fields().getFirst().amount() + inside).isCloseTo(start, within(1e-9 * start));
    }

    /// A field that starts empty is left alone only as long as nothing can come into it.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whatIsHeldComesIntoAnEmptyField(boolean adaptive) {
        CellModel model = new CellModel(
                List.of(CellType.physicell("quiet")), List.of("food"), List.of(), List.of(), DISH, Setting.usual());
        Medium medium = Medium.uniform(DISH);
        medium.hold(0, 7);
        Field food = new Field(new Substrate("food", "1", 1000, 0, 0, Walls.closed()), medium);
        food.values()[0] = 0;
        CulturePlan plan = new CulturePlan(model, List.of(food), cells -> cells.add(0, 0, 0, 0), pacing(adaptive));
        Culture culture = new Culture(plan, RANDOM, Crew.alone());
        culture.runUntil(1);
        assertThat(culture.fields().getFirst().at(0)).isEqualTo(7);
        assertThat(culture.fields().getFirst().at(1)).isPositive();
    }

    @Test
    void stepsThatDoNotFitIntoEachOtherAreRefused() {
        assertThatThrownBy(() -> Pacing.fixed(0.03, 0.1, 6)).hasMessageContaining("whole number of diffusion steps");
        assertThatThrownBy(() -> Pacing.fixed(0.01, 0.1, 0.25)).hasMessageContaining("whole number of mechanics steps");
        assertThatThrownBy(() -> Pacing.fixed(0, 0.1, 6)).hasMessageContaining("> 0 min");
    }
}
