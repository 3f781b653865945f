package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
