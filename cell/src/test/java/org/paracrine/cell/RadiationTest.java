package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.numerics.Crew;

class RadiationTest {
    private static final double DAY = 1440;
    private static final double PLENTY = 1e9;
    private static final int MANY = 20_000;
    /// α/β = 10 Gy, repair in 1.5 h.
    private static final Radiosensitivity USUAL = new Radiosensitivity(0.3, 0.03, 90, 2.8, 3, "oxygen");

    private static CellModel model(CellType type) {
        return Given.model(type.withRadiosensitivity(USUAL));
    }

    private static Population many(CellModel model, double oxygen, Crew crew) {
        Population cells = model.population(crew);
        for (int cell = 0; cell < MANY; cell++) {
            cells.add(0, 0, 0, 0);
            cells.ambient(0)[cell] = oxygen;
        }
        return cells;
    }

    private static double clonogenic(Population cells) {
        int count = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            count += cells.isDead(cell) || cells.isDoomed(cell) ? 0 : 1;
        }
        return (double) count / MANY;
    }

    /// The share that keeps its power to divide after fractions of one dose, so far apart.
    private static double surviving(double oxygen, int fractions, double gray, double apart) {
        CellModel model = model(Given.quiet("cancer"));
        Population cells = many(model, oxygen, Crew.alone());
        for (int fraction = 0; fraction < fractions; fraction++) {
            model.irradiate(cells, gray, fraction * apart, Given.RANDOM, fraction);
        }
        return clonogenic(cells);
    }

    /// Four standard errors of a share of so many cells.
    private static org.assertj.core.data.Offset<Double> binomial(double share) {
        return within(4 * Math.sqrt(share * (1 - share) / MANY));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 4, 8})
    void manyCellsInPlentyOfOxygenSurviveAsTheClosedFormSays(double gray) {
        double expected = Math.exp(-0.3 * gray - 0.03 * gray * gray);
        assertThat(surviving(PLENTY, 1, gray, 0)).isCloseTo(expected, binomial(expected));
    }

    @ParameterizedTest
    @ValueSource(doubles = {2, 4, 8})
    void withoutOxygenTheSameSurvivalTakesTheEnhancementTimesTheDose(double gray) {
        double expected = Math.exp(-0.3 * gray - 0.03 * gray * gray);
        assertThat(surviving(0, 1, 2.8 * gray, 0)).isCloseTo(expected, binomial(expected));
        assertThat(surviving(0, 1, gray, 0)).isGreaterThan(1.2 * expected);
    }

    @Test
    void atHalfOxygenTheEnhancementIsHalfwayBetweenOneAndItsMost() {
        assertThat(USUAL.effectiveDose(2, 3)).isCloseTo(2 * (1 + 2.8) / 2 / 2.8, within(1e-15));
        assertThat(USUAL.effectiveDose(2, Double.POSITIVE_INFINITY)).isEqualTo(2);
        assertThat(USUAL.effectiveDose(2.8, -1e-9)).isCloseTo(1, within(1e-15));
    }

    @Test
    void withNoTimeBetweenTwoFractionsAreOneOfTheirSum() {
        double two = USUAL.survival(1.5, 0) * USUAL.survival(2.5, USUAL.unrepaired(1.5, 0));
        assertThat(two).isCloseTo(USUAL.survival(4, 0), within(1e-15));
        double expected = USUAL.survival(4, 0);
        assertThat(surviving(PLENTY, 2, 2, 0)).isCloseTo(expected, binomial(expected));
    }

    @Test
    void twoFractionsADayApartSpareMoreThanOneOfTheirSum() {
        double apart = Math.pow(USUAL.survival(4, 0), 2);
        double once = USUAL.survival(8, 0);
        assertThat(apart).isGreaterThan(2 * once);
        assertThat(surviving(PLENTY, 2, 4, DAY)).isCloseTo(apart, binomial(apart));
    }

    @Test
    void afterTheHalfTimeHalfOfTheDoseIsRepaired() {
        double expected = Math.exp(-0.3 * 6 - 0.03 * (9 + 9 + 2 * 3 * 3 * 0.5));
        assertThat(surviving(PLENTY, 2, 3, 90)).isCloseTo(expected, binomial(expected));
    }

    @Test
    void fiveFractionsWithFullRepairSurviveAsTheFifthPowerOfOne() {
        double expected = Math.pow(USUAL.survival(2, 0), 5);
        assertThat(surviving(PLENTY, 5, 2, DAY)).isCloseTo(expected, binomial(expected));
    }

    @Test
    void aDoomedCellLivesUntilItComesToDivideAndDiesThen() {
        Cycle always = new Cycle("clock", List.of(new Cycle.Phase("only", 1.0 / 600, true, true, true)));
        CellModel model = model(Given.quiet("cancer").withCycle(always));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.ambient(0)[0] = PLENTY;
        model.irradiate(cells, 100, 0, Given.RANDOM, 0);
        assertThat(cells.isDoomed(0)).isTrue();
        for (int step = 0; step < 99; step++) {
            model.phenotype(cells, 6, Given.RANDOM, step);
        }
        assertThat(cells.state(0)).isEqualTo(CellState.LIVE);
        model.phenotype(cells, 6, Given.RANDOM, 99);
        assertThat(cells.count()).isEqualTo(1);
        assertThat(cells.state(0)).isEqualTo(CellState.APOPTOTIC);
        for (int step = 100; step < 186; step++) {
            model.phenotype(cells, 6, Given.RANDOM, step);
        }
        assertThat(cells.count()).isZero();
    }

    @Test
    void aDaughterHasTheUnrepairedDoseOfHerMother() {
        CellModel model = model(Given.quiet("cancer").withCycle(Cycle.live().withEntry(1)));
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        model.irradiate(cells, 0.001, 0, Given.RANDOM, 0);
        assertThat(cells.isDoomed(0)).isFalse();
        model.phenotype(cells, 6, Given.RANDOM, 0);
        assertThat(cells.count()).isEqualTo(2);
        assertThat(cells.unrepaired(1)).isEqualTo(cells.unrepaired(0)).isPositive();
    }

    @Test
    void theDeadAreNotHit() {
        CellModel model =
                model(Given.quiet("cancer").withApoptosis(Death.apoptosis().withRate(1)));
        Population cells = many(model, PLENTY, Crew.alone());
        model.phenotype(cells, 6, Given.RANDOM, 0);
        model.irradiate(cells, 100, 6, Given.RANDOM, 600);
        assertThat(cells.isDead(0)).isTrue();
        assertThat(cells.isDoomed(0)).isFalse();
        assertThat(cells.unrepaired(0)).isZero();
    }

    @Test
    void cellsThatDoNotFeelRadiationGoOnAsBefore() {
        CellModel model = Given.model(Given.quiet("cancer"));
        Population cells = many(model, PLENTY, Crew.alone());
        model.irradiate(cells, 100, 0, Given.RANDOM, 0);
        assertThat(clonogenic(cells)).isEqualTo(1);
    }

    private static Population treat(CellModel model, Population cells, int from, int to) {
        for (int step = from; step < to; step++) {
            if (step % 20 == 0) {
                model.irradiate(cells, 2, 6.0 * step, Given.RANDOM, 600L * step);
            }
            model.phenotype(cells, 6, Given.RANDOM, step);
        }
        return cells;
    }

    @Test
    void oneAndTwoWorkersACopyAndAResumedRunGiveTheSameBits() throws IOException {
        CellModel model = model(CellType.physicell("cancer"));
        List<List<Object>> whole = Given.everything(treat(model, many(model, 20, Crew.alone()), 0, 60));
        try (Crew crew = new Crew(2)) {
            Population half = treat(model, many(model, 20, crew), 0, 30);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            half.write(new DataOutputStream(bytes));
            Population read =
                    model.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())), Crew.alone());
            assertThat(Given.everything(treat(model, half.copy(), 30, 60))).isEqualTo(whole);
            assertThat(Given.everything(treat(model, read, 30, 60))).isEqualTo(whole);
            assertThat(Given.everything(treat(model, half, 30, 60))).isEqualTo(whole);
            assertThat(clonogenic(half)).isBetween(0.05, 0.4);
        }
    }

    @Test
    void numbersThatNoCellCanMeanAreRefused() {
        assertThatThrownBy(() -> new Radiosensitivity(-1, 0, 90, 2, 3, null)).hasMessageContaining("alpha");
        assertThatThrownBy(() -> new Radiosensitivity(1, 0, 0, 2, 3, null)).hasMessageContaining("repair");
        assertThatThrownBy(() -> new Radiosensitivity(1, 0, 90, 0.5, 3, null))
                .hasMessageContaining("must be at least 1, got 0.5");
        CellModel model = model(Given.quiet("cancer"));
        assertThatThrownBy(() -> model.irradiate(model.population(), -2, 0, Given.RANDOM, 0))
                .hasMessageContaining("dose of radiation (Gy)");
        CellType elsewhere = Given.quiet("cancer").withRadiosensitivity(new Radiosensitivity(1, 0, 90, 2, 3, "oxigen"));
        assertThatThrownBy(() -> Given.model(elsewhere)).hasMessageContaining("radiosensitivity of cancer");
    }
}
