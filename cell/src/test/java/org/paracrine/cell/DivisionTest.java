package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.VoxelGrid;

class DivisionTest {
    private static final CellType EAGER =
            Given.quiet("cancer").withCycle(Cycle.live().withEntry(1));

    @Test
    void daughtersShareEverythingEqually() {
        CellModel model = Given.model(EAGER);
        Population cells = model.population();
        int mother = cells.add(0, 1, 2, 3);
        cells.pool(0)[mother] = 301;
        model.phenotype(cells, 6, Given.RANDOM, 0);
        assertThat(cells.count()).isEqualTo(2);
        assertThat(cells.pool(0)[0]).isEqualTo(150.5);
        assertThat(cells.pool(0)[1]).isEqualTo(150.5);
        assertThat(cells.volume(0)).isCloseTo(2494 / 2.0, within(1e-9)).isEqualTo(cells.volume(1));
        assertThat(cells.radius(0)).isEqualTo(cells.radius(1));
        for (int column = Layout.FLUID; column <= Layout.RUPTURE_VOLUME; column++) {
            assertThat(cells.numbers(column)[0]).as("column %d", column).isEqualTo(cells.numbers(column)[1]);
        }
        int first = Given.cell(cells, 0);
        int second = Given.cell(cells, 1);
        assertThat(cells.parent(second)).isEqualTo(0);
        assertThat(cells.parent(first)).isEqualTo(Population.NO_PARENT);
        assertThat(cells.born(second)).isEqualTo(6);
    }

    @Test
    void theDaughterLiesARadiusAwayAndTheMotherStepsBackHalfOfIt() {
        CellModel model = Given.model(EAGER);
        Population cells = model.population();
        cells.add(0, 1, 2, 3);
        double radius = cells.radius(0);
        model.phenotype(cells, 6, Given.RANDOM, 0);
        int second = Given.cell(cells, 1);
        int first = Given.cell(cells, 0);
        double[] daughter = {cells.x(second) - 1, cells.y(second) - 2, cells.z(second) - 3};
        double[] mother = {cells.x(first) - 1, cells.y(first) - 2, cells.z(first) - 3};
        double length = Math.sqrt(daughter[0] * daughter[0] + daughter[1] * daughter[1] + daughter[2] * daughter[2]);
        assertThat(length).isCloseTo(radius, within(1e-9));
        for (int axis = 0; axis < 3; axis++) {
            assertThat(mother[axis]).isCloseTo(-daughter[axis] / 2, within(1e-12));
        }
    }

    private static CellModel bearing(Map<String, Double> bears, Rule... rules) {
        List<CellType> types = List.of(
                EAGER.withFate(new Fate(Map.of(), bears)),
                Given.quiet("stem").withVolume(Volume.mcf7().withTotal(1000)),
                Given.quiet("blast"));
        return new CellModel(types, List.of(), List.of("cargo"), List.of(rules), Given.BOX);
    }

    private static int[] daughters(CellModel model, int mothers, double cargo) {
        Population cells = model.population();
        for (int cell = 0; cell < mothers; cell++) {
            cells.add(0, 0, 0, 0);
            cells.pool(0)[cell] = cargo;
        }
        model.phenotype(cells, 6, Given.RANDOM, 0);
        int[] byType = new int[3];
        for (int cell = 0; cell < 2 * mothers; cell++) {
            if (cells.parent(cell) == Population.NO_PARENT) {
                assertThat(cells.type(cell)).isZero();
            } else {
                byType[cells.type(cell)]++;
            }
        }
        return byType;
    }

    private static void expectShares(int[] found, int many, double... shares) {
        for (int type = 0; type < shares.length; type++) {
            double share = shares[type];
            assertThat((double) found[type]).isCloseTo(share * many, within(4 * Math.sqrt(share * (1 - share) * many)));
        }
    }

    @Test
    void daughtersAreOfOtherTypesAsOftenAsTheMothersSay() {
        int many = 10_000;
        expectShares(daughters(bearing(Map.of("stem", 0.2, "blast", 0.3)), many, 0), many, 0.5, 0.2, 0.3);
        expectShares(daughters(bearing(Map.of("stem", 0.2, "cancer", 0.3)), many, 0), many, 0.8, 0.2, 0);
        expectShares(daughters(bearing(Map.of("stem", 0.4, "blast", 0.6)), many, 0), many, 0, 0.4, 0.6);
    }

    @Test
    void theShareOfTheOwnTypeShrinksFirstAndThenAllShares() {
        int many = 10_000;
        Rule more = new Rule("cancer", "cargo", true, "asymmetric division to stem", 0.8, 1, 1, false);
        expectShares(daughters(bearing(Map.of("blast", 0.2, "cancer", 0.7), more), many, 1), many, 0.4, 0.4, 0.2);
        expectShares(daughters(bearing(Map.of("blast", 0.6), more), many, 1e12), many, 0, 0.8 / 1.4, 0.6 / 1.4);
    }

    @Test
    void aDaughterOfAnotherTypeIsANewCellOfItButForWhatItIsMadeOf() {
        CellModel model = bearing(Map.of("stem", 1.0));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.pool(0)[0] = 10;
        model.phenotype(cells, 6, Given.RANDOM, 0);
        int daughter = Given.cell(cells, 1);
        assertThat(cells.type(daughter)).isEqualTo(1);
        assertThat(cells.volume(0)).isEqualTo(cells.volume(1));
        assertThat(cells.pool(0)[daughter]).isEqualTo(5);
        assertThat(cells.nuclearSolidTarget(daughter)).isEqualTo(1000 * 540 / 2494.0 * 0.25);
        assertThat(cells.parent(daughter)).isZero();
    }

    @Test
    void whatIsConservedIsHalvedAndWhatIsNotIsCopied() {
        CellModel model = new CellModel(
                List.of(EAGER.withIntegrity(new Integrity(0.5, 0)).withCustom(Map.of("iron", 8.0, "colour", 3.0))),
                List.of("drug"),
                List.of(),
                List.of(),
                Given.BOX,
                Setting.usual()
                        .withCustom(List.of(new Custom("iron", true), new Custom("colour", false)))
                        .keepingSubstrates(true));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.internalised(0)[0] = 6;
        cells.numbers(model.blueprint().layout.attackTime())[0] = 12;
        model.phenotype(cells, 6, Given.RANDOM, 0);
        for (int cell = 0; cell < 2; cell++) {
            assertThat(cells.custom(model.customIndex("iron"))[cell]).isEqualTo(4);
            assertThat(cells.custom(model.customIndex("colour"))[cell]).isEqualTo(3);
            assertThat(cells.internalised(0)[cell]).isEqualTo(3);
            assertThat(cells.damage(cell)).isEqualTo(3);
            assertThat(cells.attacks().time(cell)).isZero();
        }
    }

    @Test
    void idsFollowTheOrderOfTheMothers() {
        CellModel model = Given.model(EAGER);
        Population cells = model.population();
        for (int cell = 0; cell < 100; cell++) {
            cells.add(0, 0, 0, 0);
        }
        model.phenotype(cells, 6, Given.RANDOM, 0);
        for (int cell = 0; cell < 100; cell++) {
            assertThat(cells.parent(Given.cell(cells, 100 + cell))).isEqualTo(cell);
        }
    }

    @Test
    void daughtersStayInTheDomainAndInThePlane() {
        VoxelGrid sheet = VoxelGrid.centred(2, 2, 1, 20);
        CellModel model = new CellModel(List.of(EAGER), List.of(), List.of(), List.of(), sheet);
        Population cells = model.population();
        cells.add(0, 20, -20, 0);
        for (int step = 0; step < 9; step++) {
            model.phenotype(cells, 6, Given.RANDOM, step);
            model.mechanics(cells, 6, Given.RANDOM, step);
        }
        assertThat(cells.count()).isEqualTo(512);
        for (int cell = 0; cell < cells.count(); cell++) {
            assertThat(sheet.contains(cells.x(cell), cells.y(cell), cells.z(cell)))
                    .isTrue();
            assertThat(cells.z(cell)).isZero();
        }
    }

    @Test
    void whomDivisionPutsOutsideHasLeftWhereCellsMayLeave() {
        CellModel model = new CellModel(
                List.of(EAGER),
                List.of(),
                List.of(),
                List.of(),
                Given.BOX,
                Setting.usual().withEdge(Edge.LEAVING));
        Population cells = model.population();
        for (int cell = 0; cell < 200; cell++) {
            cells.add(0, 199, 0, 0);
        }
        model.phenotype(cells, 6, Given.RANDOM, 0);
        int left = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            boolean inside = Given.BOX.contains(cells.x(cell), cells.y(cell), cells.z(cell));
            assertThat(cells.isOutside(cell)).isEqualTo(!inside);
            left += inside ? 0 : 1;
        }
        assertThat(left).isBetween(100, 300);
        model.phenotype(cells, 6, Given.RANDOM, 1);
        assertThat(cells.count()).isEqualTo(400 + 400 - left);
    }

    @Test
    void directionsOfDivisionFavourNoAxis() {
        CellModel model = Given.model(EAGER);
        Population cells = model.population();
        int many = 4000;
        for (int cell = 0; cell < many; cell++) {
            cells.add(0, 0, 0, 0);
        }
        double radius = cells.radius(0);
        model.phenotype(cells, 6, Given.RANDOM, 0);
        double[] mean = new double[3];
        double[] square = new double[3];
        for (int cell = 0; cell < 2 * many; cell++) {
            if (cells.parent(cell) == Population.NO_PARENT) {
                continue;
            }
            double[] at = {cells.x(cell) / radius, cells.y(cell) / radius, cells.z(cell) / radius};
            for (int axis = 0; axis < 3; axis++) {
                mean[axis] += at[axis] / many;
                square[axis] += at[axis] * at[axis] / many;
            }
        }
        for (int axis = 0; axis < 3; axis++) {
            assertThat(mean[axis]).isCloseTo(0, within(4 / Math.sqrt(3.0 * many)));
            assertThat(square[axis]).isCloseTo(1 / 3.0, within(4 * 0.3 / Math.sqrt(many)));
        }
    }
}
