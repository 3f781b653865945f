package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;

class CellModelTest {

    @Test
    void namesThatDoNotExistAreReportedAllAtOnce() {
        CellType type = CellType.physicell("cancer")
                .withOxygen(new OxygenResponse("oxigen", 5, 38, 5, 2.5, 0.01))
                .withSecretion(Map.of("oxygn", Secretion.uptake(10)))
                .withMotility(new Motility(1, 1, 0, Map.of("ligand", 1.0), true))
                .withMechanics(new Mechanics(1, 1, 1, Map.of("cancr", 1.0)));
        assertThatThrownBy(() -> new CellModel(List.of(type, type), List.of("oxygen"), List.of(), List.of(), Given.BOX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the cell type \"cancer\" is defined twice")
                .hasMessageContaining("\"oxigen\" is not a substrate; did you mean \"oxygen\"?")
                .hasMessageContaining("\"oxygn\" is not a substrate; did you mean \"oxygen\"?")
                .hasMessageContaining("\"ligand\" is not a substrate; known are: oxygen")
                .hasMessageContaining("\"cancr\" is not a cell type; did you mean \"cancer\"?");
    }

    @Test
    void cellsAreRefusedOutsideTheDomainAndOfUnknownType() {
        Population cells = Given.model(Given.quiet("cancer")).population();
        assertThatThrownBy(() -> cells.add(0, 201, 0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("(201.0, 0.0, 0.0)");
        assertThatThrownBy(() -> cells.add(0, Double.NaN, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> cells.add(1, 0, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aModelRefusesThePopulationOfAnother() {
        CellModel one = Given.model(Given.quiet("cancer"));
        CellModel two = Given.model(Given.quiet("cancer"));
        assertThatThrownBy(() -> one.phenotype(two.population(), 6, Given.RANDOM, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("another cell model");
    }

    @Test
    void negativeAndMissingNumbersAreRefused() {
        for (double bad : new double[] {Double.NaN, -1, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Volume.mcf7().withTotal(bad)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Cycle.live().withEntry(bad)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Death.necrosis().withRate(bad)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Motility.random(bad, 1)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> Secretion.uptake(bad)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> new Mechanics(bad, 1, 1, Map.of())).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> MechanicsStep.fixed(bad)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void everySignalAndEveryBehaviourThatIsListedHasAValue() {
        for (long seed = 0; seed < 20; seed++) {
            CellModel model = Anything.model(seed);
            Population cells = Anything.population(model, 50, seed, Crew.alone());
            Anything.run(model, cells, 0, 2);
            assertThat(model.signals())
                    .contains("pressure", "contact with type 0", "drug")
                    .doesNotHaveDuplicates();
            for (String signal : model.signals()) {
                if (!signal.endsWith(" gradient") || model.needsGradient(signal.startsWith("oxygen") ? 0 : 1)) {
                    assertThat(model.signal(cells, signal, 0)).as(signal).isFinite();
                }
            }
            assertThat(model.behaviours())
                    .contains("cycle entry", "attack type 0")
                    .doesNotHaveDuplicates();
            for (String behaviour : model.behaviours()) {
                assertThat(model.behaviour(cells, behaviour, 0)).as(behaviour).isFinite();
            }
        }
    }

    @Test
    void neighboursThatNoRuleAsksForAreCountedAllTheSame() {
        List<CellType> still = List.of(
                Given.quiet("a").withMechanics(new Mechanics(0, 0, 1.3, Map.of())),
                Given.quiet("b").withMechanics(new Mechanics(0, 0, 1.1, Map.of())));
        List<Rule> rules = new ArrayList<>();
        List<String> signals = List.of(
                "contact with a",
                "contact with b",
                "contact with live cell",
                "contact with dead cell",
                "contact with apoptotic cell",
                "contact with necrotic cell");
        signals.forEach(signal -> rules.add(new Rule("a", signal, true, "apoptosis", 0, 1, 1, false)));
        CellModel counting = new CellModel(still, List.of(), List.of(), rules, Given.BOX);
        CellModel asked = new CellModel(still, List.of(), List.of(), List.of(), Given.BOX);
        Population counted = Given.crowd(counting, 100, 40, 9);
        Population looked = Given.crowd(asked, 100, 40, 9);
        for (int cell = 0; cell < 100; cell += 3) {
            CellState state = cell % 2 == 0 ? CellState.APOPTOTIC : CellState.NECROTIC;
            Dying.die(counting.blueprint(), counted, cell, state);
            Dying.die(asked.blueprint(), looked, cell, state);
        }
        counting.mechanics(counted, 1, Given.RANDOM, 0);
        for (String signal : signals) {
            double sum = 0;
            for (int cell = 0; cell < 100; cell++) {
                double expected = counting.signal(counted, signal, cell);
                assertThat(asked.signal(looked, signal, cell)).as(signal).isEqualTo(expected);
                sum += expected;
            }
            assertThat(sum).as(signal).isPositive();
        }
    }

    @Test
    void customNumbersAreFoundByName() {
        CellModel model = Anything.model(1);
        assertThat(model.customIndex("iron")).isZero();
        assertThat(model.customIndex("colour")).isEqualTo(1);
        assertThatThrownBy(() -> model.customIndex("color"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("did you mean \"colour\"?");
    }

    @Test
    void thePopulationHoldsAsManyCellsAsAreAdded() {
        Population cells = Given.model(Given.quiet("cancer")).population();
        for (int index = 0; index < 1000; index++) {
            assertThat(cells.add(0, 0, 0, 0)).isEqualTo(index);
            cells.pool(0)[index] = index;
        }
        for (int index = 0; index < 1000; index++) {
            assertThat(cells.id(index)).isEqualTo(index);
            assertThat(cells.pool(0)[index]).isEqualTo(index);
        }
    }
}
