package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.archive.Provenance;
import org.paracrine.archive.RunFolder;
import org.paracrine.cell.CellState;
import org.paracrine.numerics.Crew;

/// What a run takes from its model into its folder, and how it counts.
class InputsTest {
    private static final PhysicellModel.Manner PLAIN = new PhysicellModel.Manner(false, false, null);

    private static final String FILES = """
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
                  <ruleset protocol="CBHG" version="3.0" format="csv" enabled="true">
                    <folder>./more</folder><filename>Rules.csv</filename>
                  </ruleset>
                </rulesets>
              </cell_rules>
            </PhysiCell_settings>
            """;

    @TempDir
    private Path folder;

    private Path model() {
        Given.file(folder, "config/cells.csv", "x,y,z,type\n0,0,0,tumour cell\n20,0,0,T cell\n-20,0,0,T cell\n");
        Given.file(folder, "config/rules.csv", "tumour cell,oxygen,decreases,cycle entry,0,5,4,0\n");
        Given.file(folder, "more/Rules.csv", "T cell,oxygen,decreases,migration speed,0,5,4,0\n");
        return Given.file(folder, "config/mine.xml", Given.model("</PhysiCell_settings>", FILES));
    }

    @Test
    void twoFilesOfOneNameAreToldApart() {
        Settings settings = SettingsReader.read(model(), false).settings();
        assertThat(Inputs.names(settings).values())
                .containsExactly("PhysiCell_settings.xml", "rules.csv", "Rules-2.csv", "cells.csv");
    }

    @Test
    void aRunTakesItsModelAlongAndCountsItsCells() throws IOException {
        Path settings = model();
        PhysicellModel model = PhysicellModel.read(settings, PLAIN);
        Path out = folder.resolve("out");
        List<CellCount> saved;
        List<CellCount> now;
        try (RunFolder run = RunFolder.create(out);
                Crew crew = new Crew(1)) {
            Provenance.Product product = new Provenance.Product("Paracrine", "test");
            PhysicellRun culture =
                    new PhysicellRun(model, 36, run, new Outputs.Formats(false, false, false), product, crew);
            culture.run((share, at) -> {}, () -> false);
            saved = culture.counts();
            now = culture.countsNow();
            run.finish();
        }
        assertThat(out.resolve("PhysiCell_settings.xml")).hasSameBinaryContentAs(settings);
        assertThat(out.resolve("rules.csv")).hasSameBinaryContentAs(folder.resolve("config/rules.csv"));
        assertThat(out.resolve("Rules-2.csv")).hasSameBinaryContentAs(folder.resolve("more/Rules.csv"));
        assertThat(Files.readString(out.resolve("cells.csv"))).startsWith("x,y,z,type\n");
        // Saves come at 0 and 30 min; the run ends at 36.
        assertThat(saved).extracting(CellCount::minutes).containsOnly(0.0, 30.0);
        assertThat(saved.stream().filter(count -> count.minutes() == 0))
                .containsExactly(
                        new CellCount(0, "tumour cell", CellState.LIVE, "live", 1),
                        new CellCount(0, "T cell", CellState.LIVE, "live", 2));
        assertThat(now).extracting(CellCount::minutes).containsOnly(36.0);
        assertThat(now.stream().mapToInt(CellCount::cells).sum()).isGreaterThanOrEqualTo(3);
    }
}
