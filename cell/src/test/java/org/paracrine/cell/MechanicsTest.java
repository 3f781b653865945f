package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;

class MechanicsTest {

    /// Golden values: PhysiCell 1.14.2 on one thread, given to eight decimals.
    @Test
    void fourCellsMoveAsInPhysiCell() {
        CellModel model = Given.fixed(new VoxelGrid(10, 8, 6, 20, 20, 20, -100, -80, -60), 0.1, Given.quiet("default"));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.resize(cells.add(0, 10, 2, 1), 1500.0000002558);
        cells.add(0, -95, 3, -50);
        cells.add(0, 18, -4, 2);
        model.mechanics(cells, 2, Given.RANDOM, 0);
        double[][] golden = {
            {-1.32692297, -0.34013935, -0.13072507, 1.78523189},
            {10.22651141, 3.25650131, 0.99077748, 3.60800541},
            {-91.899288352715, 3, -50, 0},
            {19.10041156, -4.91636196, 2.13994758, 1.82277353}
        };
        for (int cell = 0; cell < 4; cell++) {
            assertThat(cells.x(cell)).isCloseTo(golden[cell][0], within(5.1e-9));
            assertThat(cells.y(cell)).isCloseTo(golden[cell][1], within(5.1e-9));
            assertThat(cells.z(cell)).isCloseTo(golden[cell][2], within(5.1e-9));
            assertThat(cells.pressure(cell)).isCloseTo(golden[cell][3], within(5.1e-9));
        }
        assertThat(cells.x(2)).isCloseTo(-91.899288352715, within(1e-10));
    }

    /// a = k ((1 − s/2)/(1 − s/(2f)))²
    @Test
    void twoCellsComeToRestAtTheEquilibriumSpacing() {
        CellModel model = Given.model(Given.quiet("cancer"));
        for (double apart : new double[] {6, 12, 20}) {
            Population cells = model.population();
            cells.add(0, 0, 0, 0);
            cells.add(0, apart, 0, 0);
            for (int step = 0; step < 1000; step++) {
                model.mechanics(cells, 6, Given.RANDOM, step);
            }
            double spacing = (cells.x(1) - cells.x(0)) / cells.radius(0);
            double pull = Math.sqrt(0.4 / 10);
            assertThat(spacing).as("from %s µm", apart).isCloseTo((1 - pull) / (0.5 - pull / (2 * 1.25)), within(1e-6));
        }
    }

    @Test
    void forcesBetweenCellsMoveTheirCentreNowhere() {
        CellModel model = new CellModel(
                Given.hardAndSoft(), List.of(), List.of(), List.of(), VoxelGrid.centred(100, 100, 100, 20));
        Population cells = Given.crowd(model, 200, 50, 11);
        double before = centre(cells);
        model.mechanics(cells, 30, Given.RANDOM, 0);
        assertThat(centre(cells)).isCloseTo(before, within(1e-10));
    }

    @Test
    void velocitiesFromPairsSumToZero() {
        CellModel model = Given.fixed(
                VoxelGrid.centred(100, 100, 100, 20), 0.1, Given.hardAndSoft().toArray(CellType[]::new));
        Population cells = Given.crowd(model, 800, 60, 12);
        model.mechanics(cells, 0.1, Given.RANDOM, 0);
        for (int axis = 0; axis < Layout.AXES; axis++) {
            double sum = 0;
            double size = 0;
            for (int cell = 0; cell < cells.count(); cell++) {
                sum += cells.velocity(axis, cell);
                size += Math.abs(cells.velocity(axis, cell));
            }
            assertThat(size).isGreaterThan(1000);
            assertThat(sum).isCloseTo(0, within(1e-13 * size));
        }
    }

    /// The velocity of the last step goes from call to call.
    @Test
    void sixtyShortCallsAreOneLongOne() {
        CellModel model = Given.fixed(Given.BOX, 0.1, Given.hardAndSoft().toArray(CellType[]::new));
        Population once = Given.crowd(model, 300, 50, 23);
        Population often = once.copy();
        model.mechanics(once, 6, Given.RANDOM, 0);
        for (int call = 0; call < 60; call++) {
            model.mechanics(often, 0.1, Given.RANDOM, call);
        }
        assertThat(Given.everything(often)).isEqualTo(Given.everything(once));
    }

    private static double centre(Population cells) {
        double sum = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            sum += cells.x(cell) + 2 * cells.y(cell) + 3 * cells.z(cell);
        }
        return sum / cells.count();
    }

    @Test
    void theFastForcesEqualThePlainOnes() {
        for (long seed = 1; seed <= 12; seed++) {
            VoxelGrid domain = seed % 3 == 0 ? VoxelGrid.centred(20, 20, 1, 20) : Given.BOX;
            CellType[] types = Given.hardAndSoft().toArray(CellType[]::new);
            CellModel model = Given.fixed(domain, 0.1, types);
            Population fast = Given.crowd(model, 20 + 40 * (int) seed, 30 + 14.0 * seed, seed);
            Population plain = fast.copy();
            model.mechanics(fast, 2.5, Given.RANDOM, 0);
            new PlainMechanics(model).move(plain, 0.1, 25);
            for (int cell = 0; cell < fast.count(); cell++) {
                String what = "seed " + seed + ", cell " + cell;
                assertThat(fast.x(cell)).as(what).isCloseTo(plain.x(cell), within(1e-9));
                assertThat(fast.y(cell)).as(what).isCloseTo(plain.y(cell), within(1e-9));
                assertThat(fast.z(cell)).as(what).isCloseTo(plain.z(cell), within(1e-9));
                assertThat(fast.pressure(cell))
                        .as(what)
                        .isCloseTo(plain.pressure(cell), within(1e-9 * (1 + plain.pressure(cell))));
            }
        }
    }

    @Test
    void forcesUnderRulesEqualThePlainOnesToo() {
        List<Rule> rules = List.of(
                new Rule("soft", "volume", true, "cell-cell adhesion", 2, 2000, 2, false),
                new Rule("hard", "volume", false, "cell-cell repulsion", 2, 2000, 2, false),
                new Rule("hard", "volume", true, "relative maximum adhesion distance", 3, 4000, 2, false),
                new Rule("soft", "volume", false, "adhesive affinity to hard", 0.1, 2000, 1, false));
        CellModel model = new CellModel(Given.hardAndSoft(), List.of(), List.of(), rules, Given.BOX, Given.steps(0.1));
        Population fast = Given.crowd(model, 300, 70, 5);
        for (int cell = 0; cell < fast.count(); cell++) {
            model.blueprint().applyRules(fast, cell);
        }
        Population plain = fast.copy();
        model.mechanics(fast, 1, Given.RANDOM, 0);
        new PlainMechanics(model).move(plain, 0.1, 10);
        for (int cell = 0; cell < fast.count(); cell++) {
            assertThat(fast.x(cell)).as("cell %d", cell).isCloseTo(plain.x(cell), within(1e-9));
        }
    }

    @Test
    void contactsAreThoseThePlainDefinitionCounts() {
        List<Rule> rules = List.of(
                new Rule("soft", "contact with hard", true, "apoptosis", 0.1, 1, 1, false),
                new Rule("soft", "contact with live cell", true, "necrosis", 0.1, 1, 1, false),
                new Rule("hard", "contact with dead cell", true, "apoptosis", 0.1, 1, 1, false));
        CellModel model = new CellModel(Given.hardAndSoft(), List.of(), List.of(), rules, Given.BOX, Given.steps(0.1));
        Population cells = Given.crowd(model, 250, 60, 3);
        for (int cell = 0; cell < cells.count(); cell += 7) {
            Dying.die(model.blueprint(), cells, cell, cell % 2 == 0 ? CellState.APOPTOTIC : CellState.NECROTIC);
        }
        Population before = cells.copy();
        model.mechanics(cells, 0.1, Given.RANDOM, 0);
        PlainMechanics plain = new PlainMechanics(model);
        for (int cell = 0; cell < cells.count(); cell++) {
            int hard = 0;
            for (CellState state : CellState.values()) {
                int ofSoft = plain.contacts(before, cell, 0, state);
                int ofHard = plain.contacts(before, cell, 1, state);
                assertThat(cells.contacts(state, cell))
                        .as("cell %d, %s", cell, state)
                        .isEqualTo(ofSoft + ofHard);
                hard += ofHard;
            }
            assertThat(cells.contactsWithType(1, cell)).as("cell %d", cell).isEqualTo(hard);
            assertThat(cells.contactsWithType(0, cell)).as("nobody asked").isZero();
        }
    }

    /// PhysiCell cuts the range at its bins of 30 µm.
    @Test
    void theReachOfLargeCellsIsNeverCut() {
        CellModel model = Given.fixed(
                VoxelGrid.centred(40, 40, 40, 20),
                0.1,
                Given.quiet("giant").withMechanics(new Mechanics(0.4, 10, 3, Map.of())));
        Population cells = model.population();
        cells.resize(cells.add(0, 0, 0, 0), 1e5);
        cells.resize(cells.add(0, 150, 0, 0), 1e5);
        for (int cell = 0; cell < 50; cell++) {
            cells.resize(cells.add(0, -300 + 5 * cell, -300, -300), 100);
        }
        model.mechanics(cells, 0.1, Given.RANDOM, 0);
        assertThat(cells.x(0)).as("pulled over 150 µm").isPositive();
        assertThat(cells.x(1)).isLessThan(150);
    }

    @Test
    void adaptiveStepsEndWhereSmallFixedStepsEnd() {
        CellModel adaptive = new CellModel(List.of(Given.quiet("cancer")), List.of(), List.of(), List.of(), Given.BOX);
        CellModel fine = Given.fixed(Given.BOX, 0.01, Given.quiet("cancer"));
        Population fast = Given.crowd(adaptive, 150, 45, 9);
        Population slow = Given.crowd(fine, 150, 45, 9);
        for (int step = 0; step < 50; step++) {
            adaptive.mechanics(fast, 6, Given.RANDOM, step);
            fine.mechanics(slow, 6, Given.RANDOM, step);
        }
        double pressure = 0;
        double difference = 0;
        for (int cell = 0; cell < fast.count(); cell++) {
            pressure += slow.pressure(cell);
            difference += fast.pressure(cell) - slow.pressure(cell);
        }
        assertThat(Math.abs(difference)).isLessThan(0.03 * pressure);
    }

    @Test
    void halvingTheStepHalvesTheError() {
        double exact = gap(0.2 / 256);
        double coarse = gap(0.2) - exact;
        double fine = gap(0.1) - exact;
        double finer = gap(0.05) - exact;
        assertThat(coarse / fine).isBetween(1.8, 2.2);
        assertThat(fine / finer).isBetween(1.9, 2.15);
    }

    /// Distance of two cells after 2 min in Euler steps of one length.
    private static double gap(double step) {
        MechanicsStep euler = new MechanicsStep(0.999 * step, step, 1e6);
        CellModel model = new CellModel(
                List.of(Given.quiet("cancer")),
                List.of(),
                List.of(),
                List.of(),
                Given.BOX,
                Setting.usual().withStep(euler));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.add(0, 10, 0, 0);
        model.mechanics(cells, 2, Given.RANDOM, 0);
        return cells.x(1) - cells.x(0);
    }

    @Test
    void theStableStepNeverLetsAPairOvershoot() {
        MechanicsStep bold = new MechanicsStep(1e-3, 60, 1e6);
        CellType stiff = Given.quiet("stiff").withMechanics(new Mechanics(0, 200, 1.25, Map.of()));
        CellModel model = new CellModel(
                List.of(stiff),
                List.of(),
                List.of(),
                List.of(),
                VoxelGrid.centred(90, 90, 90, 20),
                Setting.usual().withStep(bold));
        Population cells = Given.crowd(model, 120, 40, 21);
        double before = overlaps(cells);
        for (int step = 0; step < 40; step++) {
            model.mechanics(cells, 6, Given.RANDOM, step);
        }
        assertThat(overlaps(cells)).isLessThan(0.02 * before);
        for (int cell = 0; cell < cells.count(); cell++) {
            assertThat(Math.abs(cells.x(cell))).as("nothing was thrown out").isLessThan(160);
        }
    }

    private static double overlaps(Population cells) {
        double sum = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            sum += new PlainMechanics(
                            new CellModel(List.of(Given.quiet("any")), List.of(), List.of(), List.of(), Given.BOX))
                    .pressure(cells, cell);
        }
        return sum;
    }

    @Test
    void wallsKeepCellsInsideAndNeverFreezeThem() {
        CellModel model = Given.model(Given.quiet("cancer").withMotility(Motility.random(2, 5)));
        Population cells = Given.crowd(model, 60, 190, 4);
        boolean[] moved = new boolean[cells.count()];
        for (int step = 0; step < 60; step++) {
            double[] before = java.util.Arrays.copyOf(cells.numbers(Layout.X), cells.count());
            model.mechanics(cells, 6, Given.RANDOM, step);
            for (int cell = 0; cell < cells.count(); cell++) {
                assertThat(Given.BOX.contains(cells.x(cell), cells.y(cell), cells.z(cell)))
                        .isTrue();
                moved[cell] |= step > 50 && cells.x(cell) != before[cell];
            }
        }
        assertThat(moved).doesNotContain(false);
    }

    @Test
    void aCellWithoutNumbersStopsTheRunAndSaysWhich() {
        CellModel model = Given.model(Given.quiet("cancer"));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.add(0, 1, 0, 0);
        for (int column : new int[] {Layout.X, Layout.Z, Layout.RADIUS}) {
            Population broken = cells.copy();
            broken.numbers(column)[1] = Double.NaN;
            assertThatThrownBy(() -> model.mechanics(broken, 6, Given.RANDOM, 0))
                    .isInstanceOf(NumericalFailure.class)
                    .hasMessageContaining("cell 1");
        }
    }

    @Test
    void anEmptyPopulationRuns() {
        CellModel model = Given.model(Given.quiet("cancer"));
        Population cells = model.population();
        model.phenotype(cells, 6, Given.RANDOM, 0);
        model.mechanics(cells, 6, Given.RANDOM, 0);
        assertThat(cells.count()).isZero();
    }
}
