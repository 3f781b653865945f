package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.numerics.Crew;
import org.paracrine.physicell.PhysicellModel;
import org.paracrine.simulation.Culture;

class ModelRunTest {
    @TempDir
    private Path folder;

    private static PhysicellModel read(ModelCase task) {
        return PhysicellModel.read(task.settings(), new PhysicellModel.Manner(true, false, 1L));
    }

    @Test
    void theDiscRunsInBothWaysAndKeepsItsCells() {
        ModelCase disc = ModelCase.disc(folder, 6);
        for (boolean isAdaptive : new boolean[] {false, true}) {
            ModelRun run = ModelRun.ours(disc, isAdaptive);
            assertThat(run.cells()).isBetween(900, 915);
            assertThat(run.cpuSeconds()).isPositive();
            assertThat(run.processSeconds()).isPositive();
        }
    }

    @Test
    void theBallIsAsLargeAsThePeersSampleAndItsImmuneCellsAreOutside() {
        PhysicellModel model = read(ModelCase.ball(folder, 1));
        Culture culture = new Culture(model.plan(), model.random(), Crew.alone());
        double farthestTumour = 0;
        double nearestImmune = Double.POSITIVE_INFINITY;
        for (int cell = 0; cell < culture.cells().count(); cell++) {
            double x = culture.cells().x(cell);
            double y = culture.cells().y(cell);
            double z = culture.cells().z(cell);
            double distance = Math.sqrt(x * x + y * y + z * z);
            if (culture.cells().type(cell) == 0) {
                farthestTumour = Math.max(farthestTumour, distance);
            } else {
                nearestImmune = Math.min(nearestImmune, distance);
            }
        }
        assertThat(culture.cells().count()).isEqualTo(18_400);
        assertThat(culture.fields().getFirst().grid().voxels()).isEqualTo(75 * 75 * 75);
        assertThat(nearestImmune).isGreaterThanOrEqualTo(farthestTumour - 0.01);
    }

    @Test
    void theModelOfAMillionCellsHasThreeSubstratesAndTwentyRules() throws Exception {
        Path own = folder.resolve("few");
        Files.createDirectories(own);
        for (String name : List.of("million.xml", "million-rules.csv")) {
            try (var in = ModelCase.class.getResourceAsStream(name)) {
                assertThat(in).isNotNull();
                Files.write(own.resolve(name.endsWith("xml") ? name : "rules.csv"), in.readAllBytes());
            }
        }
        Files.writeString(own.resolve("cells.csv"), "x,y,z,type,custom:oncoprotein\n0,0,0,tumour cell,1\n");
        PhysicellModel model = read(new ModelCase("few", own.resolve("million.xml"), 1));
        assertThat(model.plan().model().substrates()).hasSize(3);
        assertThat(model.plan().model().rules()).hasSize(20);
        assertThat(model.plan().model().types()).hasSize(2);
    }

    @Test
    void whatAPeerSaysIsReadAndWhatIsMissingIsNamed() {
        ModelRun run = ModelRun.parse("cpu_seconds=2.5 cells=12 peak_kB=100\n");
        assertThat(run).isEqualTo(new ModelRun(2.5, 2.5, 12));
        assertThatThrownBy(() -> ModelRun.parse("cells=12")).hasMessageContaining("cpu_seconds");
        assertThatThrownBy(() -> ModelRun.parse(" ")).hasMessageContaining("nothing");
    }

    @Test
    void wrongWordsAreRefusedWithWhatIsWrong() throws Exception {
        assertThatThrownBy(() -> ModelOptions.parse("--fast")).hasMessageContaining("--fast");
        assertThatThrownBy(() -> ModelOptions.parse("--model", "x=nowhere.xml:10"))
                .hasMessageContaining("nowhere.xml");
        assertThatThrownBy(() -> ModelOptions.parse("--model", "x")).hasMessageContaining("NAME=SETTINGS:MINUTES");
        Path settings = Files.createFile(folder.resolve("settings.xml"));
        ModelOptions options = ModelOptions.parse("--only-named", "--model", "a=" + settings + ":20", "--rounds", "2");
        assertThat(options.cases()).containsExactly(new ModelCase("a", settings, 20));
        assertThat(options.rounds()).isEqualTo(2);
        assertThat(options.isOnlyNamed()).isTrue();
    }
}
