package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The report of `paracrine physicell run`, for a model of two types and three rules.
class PhysicellReportTest {
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"report-data\">(.*?)</script>", Pattern.DOTALL);

    private static final String SETTINGS = """
            <PhysiCell_settings version="1.14">
              <domain>
                <x_min>-100</x_min><x_max>100</x_max>
                <y_min>-80</y_min><y_max>80</y_max>
                <z_min>-10</z_min><z_max>10</z_max>
                <dx>20</dx><dy>20</dy><dz>20</dz>
                <use_2D>true</use_2D>
              </domain>
              <overall>
                <max_time units="min">60</max_time>
                <time_units>min</time_units>
                <space_units>micron</space_units>
                <dt_diffusion units="min">0.05</dt_diffusion>
                <dt_mechanics units="min">0.1</dt_mechanics>
                <dt_phenotype units="min">6</dt_phenotype>
              </overall>
              <parallel><omp_num_threads>1</omp_num_threads></parallel>
              <save>
                <folder>output</folder>
                <full_data><interval units="min">30</interval><enable>true</enable></full_data>
                <SVG><interval units="min">60</interval><enable>false</enable></SVG>
              </save>
              <options>
                <virtual_wall_at_domain_edge>true</virtual_wall_at_domain_edge>
                <random_seed>7</random_seed>
              </options>
              <microenvironment_setup>
                <variable name="oxygen" units="mmHg" ID="0">
                  <physical_parameter_set>
                    <diffusion_coefficient units="micron^2/min">1000</diffusion_coefficient>
                    <decay_rate units="1/min">0.1</decay_rate>
                  </physical_parameter_set>
                  <initial_condition units="mmHg">38</initial_condition>
                  <Dirichlet_boundary_condition units="mmHg" enabled="true">38</Dirichlet_boundary_condition>
                </variable>
                <options><calculate_gradients>false</calculate_gradients></options>
              </microenvironment_setup>
              <cell_definitions>
                <cell_definition name="tumour cell" ID="0">
                  <phenotype>
                    <cycle code="5" name="live">
                      <phase_transition_rates units="1/min">
                        <rate start_index="0" end_index="0" fixed_duration="false">0.0007</rate>
                      </phase_transition_rates>
                    </cycle>
                    <death>
                      <model code="100" name="apoptosis"><death_rate units="1/min">0.02</death_rate></model>
                      <model code="101" name="necrosis"><death_rate units="1/min">0.0</death_rate></model>
                    </death>
                  </phenotype>
                </cell_definition>
                <cell_definition name="stroma" ID="1"><phenotype/></cell_definition>
              </cell_definitions>
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
            </PhysiCell_settings>
            """;

    private static final String RULES = """
            tumour cell,oxygen,increases,cycle entry,0.01,20,4,0
            tumour cell,pressure,decreases,cycle entry,0,1,4,0
            tumour cell,damage,increases,apoptosis,0.1,5,2,0
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Path out;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Spoken spoken;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static JsonNode data;

    @BeforeAll
    static void runOnce() throws IOException {
        Path project = folder.resolve("two types");
        Files.createDirectories(project.resolve("config"));
        Path settings = Files.writeString(project.resolve("config/PhysiCell_settings.xml"), SETTINGS);
        StringBuilder cells = new StringBuilder("x,y,z,type\n");
        for (int cell = 0; cell < 40; cell++) {
            cells.append(-80 + 20 * (cell % 8))
                    .append(',')
                    .append(-40 + 20 * (cell / 8))
                    .append(",0,");
            cells.append(cell % 4 == 0 ? "stroma" : "tumour cell").append('\n');
        }
        Files.writeString(project.resolve("config/cells.csv"), cells);
        Files.writeString(project.resolve("config/rules.csv"), RULES);
        out = folder.resolve("out");
        spoken = Spoken.by(
                "physicell",
                "run",
                settings.toString(),
                "--out",
                out.toString(),
                "--for",
                "48",
                "--threads",
                "2",
                "--write",
                "multicellds,vtk");
        data = data(Files.readString(out.resolve("report.html")));
    }

    private static JsonNode data(String page) {
        return JsonMapper.shared()
                .readTree(DATA.matcher(page).results().findFirst().orElseThrow().group(1));
    }

    private static int sum(JsonNode numbers) {
        int sum = 0;
        for (JsonNode number : numbers) {
            sum += number.intValue();
        }
        return sum;
    }

    @Test
    void theRunSaysWhereItsReportIs() {
        assertThat(spoken.err()).contains("rules.csv:3:1: the rule never acts: nothing damages tumour cell");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.out()).contains("Results: " + out).contains("Report: " + out.resolve("report.html"));
    }

    @Test
    void itSaysWhatWasRun() throws IOException {
        assertThat(data.at("/run/title").stringValue()).isEqualTo("two types");
        assertThat(data.at("/run/file").stringValue())
                .isEqualTo(
                        Path.of("two types", "config", "PhysiCell_settings.xml").toString());
        assertThat(data.at("/run/summary").stringValue())
                .isEqualTo("2 cell types, 1 substrate and 3 rules in a plane of 200 × 160 µm, for 48 minutes.");
        assertThat(data.at("/run/seed").stringValue()).isEqualTo("7");
        assertThat(data.at("/run/threads").intValue()).isEqualTo(2);
        assertThat(data.at("/run/steps").stringValue()).isEqualTo("0.05, 0.1, 6 min");
        assertThat(data.at("/run/reached").intValue()).isEqualTo(48);
        assertThat(data.at("/run/planned").intValue()).isEqualTo(48);
        assertThat(data.at("/run/command").stringValue()).startsWith("paracrine physicell run '");
        String page = Files.readString(out.resolve("report.html"));
        assertThat(page.contains("<html lang=\"en-GB\" data-report=\"culture\">"))
                .isTrue();
        assertThat(page.indexOf("{{")).as("a marker of the template is left").isNegative();
    }

    /// Saves come at 0 and 30 min; the end is counted, too.
    @Test
    void cellsAreCountedAtEachSaveAndAtTheEnd() {
        assertThat(data.at("/types").toString()).isEqualTo("[\"tumour cell\",\"stroma\"]");
        assertThat(data.at("/counts").findValues("minutes"))
                .map(JsonNode::intValue)
                .containsExactly(0, 30, 48);
        assertThat(data.at("/counts/0/live").toString()).isEqualTo("[30,10]");
        assertThat(sum(data.at("/counts/0/dead"))).isZero();
        assertThat(sum(data.at("/counts/2/dead"))).isPositive();
        int atEnd = sum(data.at("/counts/2/live")) + sum(data.at("/counts/2/dead"));
        assertThat(sum(data.at("/phases").findValues("cells").stream()
                        .collect(JsonMapper.shared()::createArrayNode, (all, one) -> all.add(one), (a, b) -> {})))
                .isEqualTo(atEnd);
        assertThat(data.at("/pictures/0/cells/x").size()).isEqualTo(atEnd);
        assertThat(data.at("/headlines/0").stringValue())
                .startsWith("After 48 minutes, ")
                .endsWith("; at the start, 40 cells lived.");
    }

    @Test
    void thePictureShowsTheCellsInTheirDomain() {
        assertThat(data.at("/pictures/0/extent/xLow").intValue()).isEqualTo(-100);
        assertThat(data.at("/pictures/0/extent/yHigh").intValue()).isEqualTo(80);
        assertThat(data.at("/pictures/0/cells/types").toString()).isEqualTo("[\"tumour cell\",\"stroma\"]");
        assertThat(data.at("/pictures/0/cells/state").valueStream().map(JsonNode::intValue))
                .contains(0, 1);
    }

    @Test
    void rulesComeWithTheirResponsesUnitsAndRemarks() {
        JsonNode cycle = data.at("/responses/0");
        assertThat(cycle.at("/behaviour").stringValue()).isEqualTo("cycle entry");
        assertThat(cycle.at("/unit").stringValue()).isEqualTo("/min");
        assertThat(cycle.at("/plots/0/unit").stringValue()).isEqualTo("mmHg");
        assertThat(cycle.at("/plots/0/marks/0/value").doubleValue()).isEqualTo(0.00535);
        assertThat(cycle.at("/rules/0/sentence").stringValue())
                .isEqualTo("In tumour cells, oxygen increases cycle entry towards 0.01\u00a0/min: half of the effect at"
                        + " 20\u00a0mmHg, Hill power 4.");
        JsonNode damage = data.at("/responses/1/rules/0/remarks/0");
        assertThat(damage.at("/warning").booleanValue()).isTrue();
        assertThat(damage.at("/sentence").stringValue()).startsWith("The rule never acts: nothing damages tumour cell");
        assertThat(data.at("/headlines/1").stringValue()).startsWith("One rule cannot do what it says");
        assertThat(data.at("/warnings").valueStream().map(JsonNode::stringValue))
                .anyMatch(warning -> warning.contains("rules.csv:3:1: "));
    }

    /// Each file that the page names is there, and only what was asked for is named.
    @Test
    void theFilesThatAreNamedAreThere() {
        for (String file : new String[] {
            "PhysiCell_settings.xml",
            "rules.csv",
            "cells.csv",
            "final.xml",
            "counts.parquet",
            "vtk/cells.pvd",
            "vtk/fields.pvd",
            "provenance.json",
            "checkpoint.bin"
        }) {
            assertThat(out.resolve(file)).as(file).exists();
            assertThat(data.at("/files").valueStream().map(JsonNode::toString))
                    .as(file)
                    .anyMatch(entry -> entry.contains(file));
        }
        assertThat(data.at("/files").findValuesAsString("tool"))
                .contains("Python, pcdl", "PhysiCell Studio", "ParaView")
                .doesNotContain("Python, pyarrow");
    }
}
