package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Mechanics;
import org.paracrine.cell.MechanicsStep;
import org.paracrine.cell.Motility;
import org.paracrine.cell.Population;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.simulation.CulturePlan;
import org.paracrine.study.Quantity;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.study.Tumour;

/// OpenVT's cell sorting, a tenth or less of the runs in docs/validation/community.md.
class SortingTest {
    private static final double TENTH = 1470;

    private static Sorting run(String name, long seed, double minutes) {
        Path settings = Path.of("..", "examples", "community", name, "settings.xml");
        return Sorting.run(new Culturing(settings, false, seed), minutes);
    }

    @Test
    void likeCellsThatHoldEachOtherBestSort() {
        Sorting sorting = run("sorting-100", 0, TENTH);
        assertThat(sorting.moments().getLast()).isCloseTo(999, within(1.0));
        assertThat(sorting.first().unlike()).isCloseTo(0.54, within(1e-9));
        assertThat(sorting.last().unlike()).isBetween(0.15, 0.32);
        assertThat(sorting.last().unlikeBorder())
                .isLessThan(0.6 * sorting.first().unlikeBorder());
        assertThat(sorting.last().clusterCount()).isLessThan(sorting.first().clusterCount());
    }

    @Test
    void unlikeCellsThatHoldEachOtherBestMix() {
        Sorting mixing = run("mixing-100", 0, TENTH);
        assertThat(mixing.first().unlike()).isLessThan(0.08);
        assertThat(mixing.last().unlike()).isBetween(0.18, 0.35);
        assertThat(mixing.last().unlikeBorder())
                .isGreaterThan(3 * mixing.first().unlikeBorder());
    }

    @Test
    void whoHoldsItsLikeBestIsEngulfed() {
        Sorting engulfment = run("engulfment-100", 0, 2 * TENTH);
        assertThat(engulfment.first().depth(0)).isCloseTo(1, within(0.01));
        assertThat(engulfment.last().depth(0)).isBetween(0.7, 0.9);
        assertThat(engulfment.last().inLargest()).isGreaterThan(0.9);
    }

    @Test
    void theTableHasAllCellsAt101Times() {
        String[] rows = run("sorting-400", 0, 10).csv("test").split("\n");
        assertThat(rows[0]).isEqualTo("simID,time,cellID,cellType,x,y");
        assertThat(rows).hasSize(1 + 101 * 400);
        assertThat(rows[1]).matches("test,0\\.00,0,[01],-?[0-9.]+,-?[0-9.]+");
        assertThat(rows[rows.length - 1]).startsWith("test,6.80,399,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sorting-100", "mixing-100", "engulfment-100"})
    void studiesSayWhatTheSettingsSay(String name) {
        Path folder = Path.of("..", "examples", "community", name);
        Study study = Studies.read(folder.resolve("study.yaml"), Map.of()).study();
        CulturePlan plan =
                Culturing.fixed(folder.resolve("settings.xml")).model().plan();
        assertThat(study.tumour().cells()).hasSameSizeAs(plan.model().types());
        for (CellType type : plan.model().types()) {
            Tumour.CellType said = Objects.requireNonNull(study.tumour().cells().get(type.name()));
            assertThat(said.mechanics().adhesion().value())
                    .isEqualTo(type.mechanics().adhesion());
            assertThat(said.mechanics().repulsion().value())
                    .isEqualTo(type.mechanics().repulsion());
            assertThat(said.mechanics().reach().value())
                    .isEqualTo(type.mechanics().reach());
            for (CellType other : plan.model().types()) {
                Quantity affinity = said.mechanics().affinity().get(other.name());
                assertThat(affinity == null ? 1 : affinity.value())
                        .isEqualTo(type.mechanics().affinities().getOrDefault(other.name(), 1.0));
            }
        }
    }

    /// The mean of 2,500 squares, which are spread as much as they are large, is known to 2 %; three
    /// such errors.
    @Test
    void aCellAloneComesAsFarAsTheClockSays() {
        Motility motility = Motility.random(0.6, 1);
        CellType usual = CellType.physicell("cell");
        CellType alone = usual.withCycle(Cycle.live().withEntry(0))
                .withApoptosis(usual.apoptosis().withRate(0))
                .withMechanics(new Mechanics(0, 0, 1, Map.of()))
                .withMotility(motility);
        CellModel model = new CellModel(
                List.of(alone),
                List.of(),
                List.of(),
                List.of(),
                VoxelGrid.centred(100, 100, 1, 20),
                Setting.usual().withStep(MechanicsStep.fixed(0.1)));
        Population cells = model.population(Crew.alone());
        for (int cell = 0; cell < 2500; cell++) {
            cells.add(0, start(cell % 50), start(cell / 50), 0);
        }
        double hundred = Sorting.Clock.of(10, motility, 0.1).hundred();
        model.mechanics(cells, Math.rint(10 * hundred) / 10, new RandomStream(3, 0), 0);
        double square = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            int id = (int) cells.id(cell);
            double x = cells.x(cell) - start(id % 50);
            double y = cells.y(cell) - start(id / 50);
            square += (x * x + y * y) / cells.count();
        }
        assertThat(hundred).isCloseTo(147, within(0.5));
        assertThat(square).isCloseTo(100, within(6.0));
    }

    /// Places so far apart that cells are seldom near each other.
    private static double start(int place) {
        return 38.0 * place - 931;
    }
}
