package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/// Golden values: PhysiCell 1.14.2 on one thread, steps of 6 min.
class VolumeTest {
    private static final double STEP = 6;

    private final CellModel model = Given.model(Given.quiet("cancer"));
    private final Population cells = model.population();
    private final int cell = cells.add(0, 0, 0, 0);

    private void grow(int steps) {
        for (int step = 0; step < steps; step++) {
            model.phenotype(cells, STEP, Given.RANDOM, step);
        }
    }

    private void expect(double actual, double golden) {
        assertThat(actual).isCloseTo(golden, within(1e-13 * golden));
    }

    @Test
    void aCellAtRestStaysAsItIs() {
        grow(100);
        expect(cells.volume(cell), 2494);
        assertThat(cells.radius(cell)).isCloseTo(8.41271, within(5e-6));
        assertThat(cells.nuclearRadius(cell)).isCloseTo(5.05167, within(5e-6));
    }

    @Test
    void growthAfterDoublingTheTargetsIsAsInPhysiCell() {
        cells.numbers(Layout.NUCLEAR_SOLID_TARGET)[cell] *= 2;
        grow(100);
        expect(cells.volume(cell), 4778.61445596861);
        expect(cells.numbers(Layout.FLUID)[cell], 3567.957623367);
        expect(cells.numbers(Layout.NUCLEAR_SOLID)[cell], 265.290430862745);
        expect(cells.numbers(Layout.CYTOPLASMIC_SOLID)[cell], 945.366401738862);
        expect(cells.numbers(Layout.NUCLEUS)[cell], 1047.9525364218);
        expect(cells.radius(cell), 10.4489133511281);
    }

    @Test
    void anApoptoticCellShrinksAsInPhysiCell() {
        Dying.die(model.blueprint(), cells, cell, CellState.APOPTOTIC);
        grow(50);
        expect(cells.volume(cell), 25.2528872054763);
        expect(cells.numbers(Layout.NUCLEAR_SOLID)[cell], 22.7352343764118);
        expect(cells.numbers(Layout.CYTOPLASMIC_SOLID)[cell], 2.51761918877587);
    }

    @Test
    void aNecroticCellSwellsAsInPhysiCell() {
        Dying.die(model.blueprint(), cells, cell, CellState.NECROTIC);
        grow(50);
        expect(cells.volume(cell), 4539.5951240534);
        expect(cells.numbers(Layout.FLUID)[cell], 3932.35140094386);
        expect(cells.numbers(Layout.NUCLEUS)[cell], 950.130264815401);
        expect(cells.numbers(Layout.RUPTURE_VOLUME)[cell], 4988);
    }

    @Test
    void theNucleusKeepsItsShareInACellOfAnotherSize() {
        Volume half = Volume.mcf7().withTotal(1247);
        assertThat(half.nuclear()).isEqualTo(270);
        assertThat(half.cytoplasmPerNucleus()).isEqualTo(Volume.mcf7().cytoplasmPerNucleus());
    }

    @Test
    void aCellOfAnotherSizeKeepsIt() {
        cells.resize(cell, 1000);
        assertThat(cells.volume(cell)).isCloseTo(1000, within(1e-10));
        assertThat(cells.numbers(Layout.FLUID)[cell]).isCloseTo(750, within(1e-10));
        grow(1000);
        assertThat(cells.volume(cell)).isCloseTo(1000, within(1e-6));
    }

    @Test
    void aStepThatOvershootsTheFastestRateIsRefused() {
        assertThatThrownBy(() -> model.phenotype(cells, 60, Given.RANDOM, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("60.0 min")
                .hasMessageContaining("at most 20.0 min");
    }
}
