package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.Interactions;
import org.paracrine.cell.Mechanics;
import org.paracrine.cell.Volume;
import org.paracrine.simulation.Plan;
import org.paracrine.study.CycleModel;
import org.paracrine.study.ReadStudy;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;

/// What a study says of cells is what the cells' own room gets.
class CellTypesTest {
    private static final String PLAIN = """
            version: 1
            study: A cell of which little is said
            taken from: nowhere
            tumour:
              keeps substrates: yes
              numbers: { marked: { conserved: yes } }
              cells:
                plain: { start: 3 cells, cycle: { entry: 0.001 /min }, apoptosis: 0 /min, volume: 2494 um3 }
                other: { start: 2 cells, cycle: { model: flow cytometry separated, entry: 0.001 /min }, apoptosis: 0 /min, volume: 2494 um3 }
            tissue:
              size: [200 um, 200 um]
              voxel: 20 um
              substrates:
                oxygen: { unit: mmHg, diffusivity: 1000 um2/min, decay: 0.1 /min, start: 38 mmHg }
            cargo: { miR: { half-life: 1 d } }
            arms: { untreated: [] }
            run: { for: 1 h }
            """;

    @TempDir
    private Path folder;

    private static Study study(String text) {
        return Studies.read("study.yaml", text, Map.of()).study();
    }

    private static CellType type(String text, int index) {
        return CellTypes.of(study(text).tumour().cells()).get(index);
    }

    @Test
    void whatIsLeftOutIsPhysiCellsOwn() {
        CellType plain = type(PLAIN, 0);
        CellType physicell = CellType.physicell("plain");
        assertThat(plain.apoptosis()).isEqualTo(Death.apoptosis().withRate(0));
        assertThat(plain.necrosis()).isEqualTo(Death.necrosis());
        assertThat(plain.volume()).isEqualTo(Volume.mcf7());
        assertThat(plain.mechanics()).isEqualTo(Mechanics.physicell());
        assertThat(plain.interactions()).isEqualTo(Interactions.none());
        assertThat(plain)
                .isEqualTo(physicell.withCycle(Cycle.live().withEntry(0.001)).withApoptosis(plain.apoptosis()));
    }

    @ParameterizedTest
    @EnumSource(CycleModel.class)
    void thePhasesOfBothRoomsHaveTheSameNamesInTheSameOrder(CycleModel model) {
        String word = Map.of(
                        CycleModel.LIVE, "live",
                        CycleModel.KI67_BASIC, "Ki67 basic",
                        CycleModel.KI67_ADVANCED, "Ki67 advanced",
                        CycleModel.FLOW_CYTOMETRY, "flow cytometry",
                        CycleModel.FLOW_CYTOMETRY_SEPARATED, "flow cytometry separated",
                        CycleModel.CYCLING_QUIESCENT, "cycling quiescent")
                .get(model);
        Cycle cycle = type(PLAIN.replace("cycle: { entry", "cycle: { model: " + word + ", entry"), 0)
                .cycle();
        assertThat(cycle.phases()).extracting(Cycle.Phase::name).containsExactlyElementsOf(model.phases());
        assertThat(cycle.phases().getFirst().exitRate()).isEqualTo(0.001);
    }

    @Test
    void aPhaseHasItsRateOrItsDuration() {
        Cycle cycle = type(
                        PLAIN.replace(
                                "separated, entry: 0.001 /min",
                                "separated, entry: 0.001 /min, rates: { S: 0.5 /min }, durations: { M: 2 h ± 25 % }"),
                        1)
                .cycle();
        assertThat(cycle.phases().get(1).exitRate()).isEqualTo(0.5);
        assertThat(cycle.phases().get(1).fixed()).isFalse();
        assertThat(cycle.phases().get(2))
                .isEqualTo(Cycle.flowCytometrySeparated().phases().get(2));
        Cycle.Phase mitosis = cycle.phases().get(3);
        assertThat(1 / mitosis.exitRate()).isCloseTo(120, within(1e-12));
        assertThat(mitosis.fixed()).isTrue();
        assertThat(mitosis.spread()).isEqualTo(0.25);
        assertThat(mitosis.dividesOnLeaving()).isTrue();
    }

    @Test
    void settingsOfTheCellsComeFromTheStudy() {
        Plan plan = Protocol.plan(study(PLAIN.replace("for: 1 h", "for: 1 h, mechanics: 0.2 min")
                .replace(
                        "voxel: 20 um",
                        "voxel: 20 um\n  edge: membrane\n  corner: [0 um, -20 um]\n  thickness: 8 um")));
        assertThat(plan.setting().edge()).isEqualTo(org.paracrine.cell.Edge.MEMBRANE);
        assertThat(plan.setting().step()).isEqualTo(org.paracrine.cell.MechanicsStep.fixed(0.2));
        assertThat(plan.setting().keepsSubstrates()).isTrue();
        assertThat(plan.setting().custom()).containsExactly(new org.paracrine.cell.Custom("marked", true));
        assertThat(plan.block()).isEqualTo(new org.paracrine.numerics.VoxelGrid(10, 10, 1, 20, 20, 8, 0, -20, -4));
        assertThat(plan.scale()).isEqualTo(1);
    }

    /// Every signal and behaviour that the cells' room lists can be written in a study, in the unit that a CSV file of
    /// rules assumes, and the model that comes of it can be built.
    @Test
    void bothRoomsSpeakTheSameGrammar() throws IOException {
        CellModel model = model(study(PLAIN));
        List<String> rows = new ArrayList<>();
        // Two signals that are always 0 are one to the cells, so they stand against two types.
        model.signals()
                .forEach(signal -> rows.add((signal.equals("contact with other dead cell") ? "plain," : "other,")
                        + signal + ",increases,apoptosis,1,0.5,2,0"));
        model.behaviours().forEach(behaviour -> {
            if (!behaviour.matches("exit from cycle phase [45]")) {
                rows.add("other,pressure,decreases," + behaviour + ",0,0.5,2,1");
            }
        });
        Files.writeString(folder.resolve("rules.csv"), String.join("\n", rows));
        Path file = Files.writeString(folder.resolve("study.yaml"), PLAIN + "rules: [{ csv: rules.csv }]\n");
        ReadStudy read = Studies.read(file, Map.of());
        assertThat(read.study().rules()).hasSize(rows.size());
        assertThat(model(read.study()).behaviours()).isEqualTo(model.behaviours());
    }

    private static CellModel model(Study study) {
        Plan plan = Protocol.plan(study);
        return new CellModel(
                plan.types(), List.of("oxygen"), List.of("miR"), plan.rules(), plan.block(), plan.setting());
    }
}
