package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.archive.Provenance;
import org.paracrine.archive.RunFolder;
import org.paracrine.numerics.Crew;
import org.paracrine.study.StudyException;

class PhysicellRunTest {
    private static final Provenance.Product PRODUCT = new Provenance.Product("Paracrine", "test");
    private static final PhysicellModel.Manner PLAIN = new PhysicellModel.Manner(false, false, null);

    /// Cells that breathe, secrete, divide, die, crawl, attack and eat, so that nothing stands still.
    private static final String LIVELY = """
            <death>
              <model code="100" name="apoptosis"><death_rate units="1/min">0.002</death_rate></model>
              <model code="101" name="necrosis"><death_rate units="1/min">0.0</death_rate></model>
            </death>
            <secretion>
              <substrate name="oxygen"><uptake_rate units="1/min">5</uptake_rate></substrate>
              <substrate name="drug"><net_export_rate units="1/min">3</net_export_rate></substrate>
            </secretion>
            """;

    private static final String KILLER = """
            <secretion><substrate name="drug"><uptake_rate units="1/min">2</uptake_rate></substrate></secretion>
            <cell_interactions>
              <dead_phagocytosis_rate units="1/min">0.1</dead_phagocytosis_rate>
              <attack_rates><attack_rate name="tumour cell" units="1/min">0.2</attack_rate></attack_rates>
              <attack_damage_rate units="1/min">1</attack_damage_rate>
              <attack_duration units="min">20</attack_duration>
            </cell_interactions>
            """;

    private static final String START = """
              <initial_conditions>
                <cell_positions type="csv" enabled="true">
                  <folder>./config</folder><filename>cells.csv</filename>
                </cell_positions>
              </initial_conditions>
              <cell_rules>
                <rulesets>
                  <ruleset protocol="CBHG" version="3.0" format="csv" enabled="true">
                    <folder>./config</folder><filename>rules.csv</filename>
                  </ruleset>
                </rulesets>
              </cell_rules>
              <user_parameters>
                <number_of_cells type="int" units="none" description="of each type">4</number_of_cells>
              </user_parameters>
            </PhysiCell_settings>
            """;

    @TempDir
    private Path folder;

    private Path settings = Path.of("");

    @BeforeEach
    void write() {
        settings = Given.file(
                folder,
                Given.model(
                        "<!-- more -->", LIVELY,
                        "<!-- second -->", KILLER,
                        "<max_time units=\"min\">720", "<max_time units=\"min\">60",
                        "</PhysiCell_settings>", START));
        Given.file(
                folder,
                "config/cells.csv",
                "x,y,z,type,volume,custom:GFP\n0,0,0,tumour cell,2000,0.5\n8,4,0,T cell,,\n-20,10,0,tumour cell,,3\n");
        Given.file(
                folder,
                "config/rules.csv",
                "tumour cell,damage,increases,apoptosis,0.1,5,2,0\r\ntumour cell,pressure,decreases,cycle entry,0,1,4,0");
    }

    private Path run(String name, PhysicellModel.Manner manner, double end, int workers) {
        Path out = folder.resolve(name);
        PhysicellModel model = PhysicellModel.read(settings, manner);
        try (RunFolder run = RunFolder.create(out);
                Crew crew = new Crew(workers)) {
            new PhysicellRun(model, end, run, new Outputs.Formats(true, true, true), PRODUCT, crew)
                    .run((share, at) -> {}, () -> false);
            run.finish();
        }
        return out;
    }

    private static byte[] bytes(Path run, String file) throws IOException {
        return Files.readAllBytes(run.resolve(file));
    }

    @Test
    void aRunLeavesWhatEachToolReads() {
        Path run = run("out", PLAIN, 60, 1);
        for (String file : List.of(
                "initial.xml",
                "output00000000.xml",
                "output00000002_cells.mat",
                "output00000002_cell_neighbor_graph.txt",
                "final.xml",
                "initial_mesh0.mat",
                "cells/00000002.parquet",
                "contacts/00000000.parquet",
                "counts.parquet",
                "vtk/cells.pvd",
                "vtk/fields.pvd",
                "checkpoint.bin")) {
            assertThat(run.resolve(file)).exists();
        }
        assertThat(run.resolve("output00000003.xml")).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void anyNumberOfThreadsGivesTheSameBits(boolean adaptive) throws IOException {
        PhysicellModel.Manner manner = new PhysicellModel.Manner(false, adaptive, 7L);
        Path one = run("one", manner, 60, 1);
        for (int workers : new int[] {2, 8}) {
            Path many = run("many" + workers, manner, 60, workers);
            for (String file : List.of("output00000002_cells.mat", "output00000002_microenvironment0.mat")) {
                assertThat(bytes(many, file))
                        .as("%s, %d threads", file, workers)
                        .isEqualTo(bytes(one, file));
            }
        }
    }

    @Test
    void aRunThatStoppedGoesOnToTheSameBits() throws IOException {
        Path whole = run("whole", PLAIN, 60, 1);
        PhysicellModel model = PhysicellModel.read(settings, PLAIN);
        Path stopped = folder.resolve("stopped");
        AtomicInteger asked = new AtomicInteger();
        try (RunFolder run = RunFolder.create(stopped)) {
            boolean isComplete = new PhysicellRun(
                            model, 60, run, new Outputs.Formats(true, false, false), PRODUCT, Crew.alone())
                    .run((share, at) -> {}, () -> asked.incrementAndGet() > 7);
            assertThat(isComplete).isFalse();
            run.finish();
        }
        Path rest = folder.resolve("rest");
        try (RunFolder run = RunFolder.create(rest)) {
            PhysicellRun second =
                    new PhysicellRun(model, 60, run, new Outputs.Formats(true, false, false), PRODUCT, Crew.alone());
            second.resume(stopped);
            assertThat(second.minutes()).isEqualTo(42);
            assertThat(second.run((share, at) -> {}, () -> false)).isTrue();
            run.finish();
        }
        for (String file : List.of("output00000002_cells.mat", "final_cells.mat", "final_microenvironment0.mat")) {
            assertThat(bytes(rest, file)).as(file).isEqualTo(bytes(whole, file));
        }
    }

    @Test
    void aCheckpointOfAnotherModelIsRefused() {
        Path run = run("first", PLAIN, 12, 1);
        PhysicellModel other = PhysicellModel.read(settings, new PhysicellModel.Manner(false, false, 8L));
        assertThatThrownBy(() -> Checkpoint.read(run, other, Crew.alone()))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("of another model");
        assertThatThrownBy(() -> Checkpoint.read(folder, other, Crew.alone()))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("no checkpoint");
    }

    @Test
    void allThatIsWrongInAllFilesIsToldAtOnce() {
        Given.file(folder, "config/cells.csv", "x,y,z,type\n0,0,zero,tumour cell\n1,1,0,tumor cell\n");
        Given.file(folder, "config/rules.csv", """
                tumour cell,presure,decreases,cycle entry,0,1,4,0
                tumour cell,pressure,decreases,cycle entry,0,1,4,0
                tumour cell,pressure,decreases,exit from cycle phase 0,0,2,4,0
                """);
        assertThatThrownBy(() -> PhysicellModel.read(settings, PLAIN))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("cells.csv:2:5: z is \"zero\"")
                .hasMessageContaining("cells.csv:3:7: ")
                .hasMessageContaining("rules.csv:1:1: \"presure\" is not a signal; did you mean \"pressure\"")
                .hasMessageContaining("rules.csv:3:1: the same signal already decreases this behaviour");
    }

    @Test
    void cellsStartAsFileAndTemplateSay() {
        PhysicellModel model = PhysicellModel.read(settings, PLAIN);
        var cells = model.plan().model().population();
        model.plan().sowing().accept(cells);
        assertThat(cells.count()).isEqualTo(8 + 3);
        assertThat(cells.volume(8)).isEqualTo(2000);
        assertThat(cells.volume(9)).isEqualTo(2494);
        assertThat(cells.custom(0)[8]).isEqualTo(0.5);
        assertThat(cells.custom(0)[10]).isEqualTo(3);
        assertThat(cells.type(9)).isEqualTo(1);
    }
}
