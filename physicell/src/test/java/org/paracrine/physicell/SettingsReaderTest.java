package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsReaderTest {
    @TempDir
    private Path folder;

    @Test
    void aPlainModelIsReadWithoutAWarning() {
        ReadSettings read = Given.read(folder, Given.model());
        assertThat(Given.texts(read.warnings())).isEmpty();
        Settings settings = read.settings();
        assertThat(settings.domain()).isEqualTo(new Domain(-60, 60, -40, 40, -10, 10, 20, 20, 20, true));
        assertThat(settings.domain().voxels()).isEqualTo(24);
        assertThat(settings.times()).isEqualTo(new Times(720, 0.01, 0.1, 6, 0.01, "min", "micron"));
        assertThat(settings.saving()).isEqualTo(new Saving("output", true, 30, false, 60, null, false, false, 60));
        assertThat(settings.options()).isEqualTo(new Options(true, true, false, false, OptionalLong.of(42), 4));
        assertThat(settings.substrates()).containsExactly("oxygen", "drug");
        assertThat(settings.cellTypes()).containsExactly("tumour cell", "T cell");
        assertThat(settings.cells()).isNull();
        assertThat(settings.rules()).isEmpty();
        assertThat(settings.as114()).isFalse();
    }

    @Test
    void aPlainModelIsTheSameAsPhysiCellReadsIt() {
        Settings plain = Given.settings(folder, Given.model());
        Settings peer = Given.as114(folder, Given.model()).settings();
        assertThat(peer.cellDefinitions()).isEqualTo(plain.cellDefinitions());
        assertThat(peer.microenvironment()).isEqualTo(plain.microenvironment());
    }

    @Test
    void whatIsMissingTakesTheDocumentedDefaultAndSaysSo() {
        ReadSettings read = Given.read(
                folder,
                Given.model(
                        "<max_time units=\"min\">720</max_time>", "",
                        "<dx>20</dx>", "",
                        "<decay_rate units=\"1/min\">0.1</decay_rate>", ""));
        assertThat(read.settings().times().maximum()).isEqualTo(64800);
        assertThat(read.settings().domain().dx()).isEqualTo(20);
        assertThat(Given.texts(read.warnings()))
                .containsExactly(
                        "2:3: domain/dx: missing: PhysiCell 1.14 reads 0; here it is 20",
                        "9:3: overall/max_time: missing: PhysiCell 1.14 reads 0; here it is 64800",
                        "29:7: microenvironment_setup/variable[oxygen]/physical_parameter_set/decay_rate: missing:"
                                + " PhysiCell 1.14 reads 0; here it is 0");
    }

    @Test
    void aBareDefinitionIsThatOfPhysiCell() {
        CellDefinition cell =
                Given.settings(folder, Given.model()).cellDefinitions().get(1);
        assertThat(cell.cycle().model()).isEqualTo(CycleModel.LIVE);
        assertThat(cell.cycle().transitions().getFirst().rate()).isEqualTo(0.0007);
        assertThat(cell.apoptosis().rate()).isCloseTo(0.00319 / 60, within(1e-18));
        assertThat(1 / cell.apoptosis().transitions().getFirst().rate()).isCloseTo(516, within(1e-9));
        assertThat(cell.necrosis()).isEqualTo(DeathModel.NECROSIS.standard());
        assertThat(cell.volume().radius()).isCloseTo(8.41271, within(1e-5));
        assertThat(cell.volume().cytoplasmicToNuclearRatio()).isCloseTo(3.6185, within(1e-4));
        assertThat(cell.mechanics().adhesionAffinities()).containsExactly(1.0, 1.0);
        assertThat(cell.interactions().attackDamageRate()).isEqualTo(1);
        assertThat(cell.interactions().attackDuration()).isEqualTo(30);
        assertThat(cell.interactions().immunogenicities()).containsExactly(1.0, 1.0);
        assertThat(cell.motility().planar()).isTrue();
        assertThat(cell.motility().speed()).isEqualTo(2);
        assertThat(cell.custom("GFP")).isEqualTo(new CustomVariable("GFP", "none", List.of(1.0), false, false));
        assertThat(cell.custom("RFP")).isNull();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithItsPlace() {
        String xml = Given.model(
                "<x_max>60</x_max>", "<x_max>-60</x_max>",
                "<dt_diffusion units=\"min\">0.01<", "<dt_diffusion units=\"min\">fast<",
                "<dt_phenotype units=\"min\">6<", "<dt_phenotype units=\"min\">-6<",
                "<random_seed>42<", "<random_seed>42.5<",
                "100000</diffusion_coefficient>", "NaN</diffusion_coefficient>",
                "0.1</decay_rate>", "-0.1</decay_rate>",
                "<cycle code=\"5\"", "<cycle code=\"9\"",
                "name=\"T cell\" ID=\"1\"", "name=\"tumour cell\" ID=\"2\"",
                "<speed units=\"micron/min\">2<", "<speed units=\"micron/min\">inf<");
        assertThat(Given.problems(folder, xml))
                .containsExactly(
                        "3:23: domain/x_max: x_max is -60, but must be above x_min, which is -60",
                        "13:5: overall/dt_diffusion: the value is \"fast\", but must be a number like 0.5",
                        "15:5: overall/dt_phenotype: the value is -6, but must be above 0",
                        "25:5: options/random_seed: the seed is \"42.5\", but must be a whole number, or empty,"
                                + " random or system_clock for the clock",
                        "30:9: microenvironment_setup/variable[oxygen]/physical_parameter_set/diffusion_coefficient:"
                                + " the value is \"NaN\", but must be a number like 0.5",
                        "31:9: microenvironment_setup/variable[oxygen]/physical_parameter_set/decay_rate: the value is"
                                + " -0.1, but must be at least 0",
                        "51:9: cell_definitions/cell_definition[tumour cell]/phenotype/cycle[live]: there is no cycle"
                                + " model with code 9; there are 0 (Ki67 (advanced)), 1 (Ki67 (basic)), 2 (Flow cytometry"
                                + " model (basic)), 5 (Live), 6 (Flow cytometry model (separated)), 7 (Cycling-Quiescent"
                                + " model)",
                        "62:5: cell_definitions/cell_definition[tumour cell]: there is a cell type \"tumour cell\""
                                + " already, in line 49",
                        "62:5: cell_definitions/cell_definition[tumour cell]: the ID is \"2\", but must be 1: IDs count"
                                + " from 0 in the order of the file",
                        "65:11: cell_definitions/cell_definition[tumour cell]/phenotype/motility/speed: the value is"
                                + " \"inf\", but must be a number like 0.5");
    }

    @Test
    void whatIsNoSettingsFileIsSaid() {
        assertThat(Given.problems(folder, "<sbml/>"))
                .containsExactly("1:1: : the file is about \"sbml\", but must be PhysiCell_settings");
        assertThat(Given.problems(folder, ""))
                .containsExactly("1:1: : the file is not well-formed XML: " + reasonFor(""));
        assertThat(Given.problems(folder.resolve("nowhere.xml"))).containsExactly("0:0: : the file is not there");
        assertThat(Given.problems(folder)).hasSize(1).first().asString().contains("could not be read");
    }

    /// The JDK speaks the language of the machine, so its own words are asked for.
    private String reasonFor(String text) {
        String problem = Given.problems(folder, text).getFirst();
        return problem.substring(problem.indexOf("XML: ") + 5);
    }

    @Test
    void domainsBeyondAnyMachineAreSlipsOfUnits() {
        assertThat(Given.problems(folder, Given.model("<x_max>60</x_max>", "<x_max>60e12</x_max>")))
                .anyMatch(each -> each.startsWith("2:3: domain: the domain has ")
                        && each.contains("check the units of x_min to dz"));
        assertThat(Given.problems(
                        folder,
                        Given.model("<x_max>60</x_max>", "<x_max>-59.999</x_max>", "<dx>20</dx>", "<dx>0.001</dx>")))
                .anyMatch(each -> each.contains("a cell has 2494 µm³, more than the whole domain, 1.5999"));
    }

    @Test
    void stepsLongerThanTheRunAreAProblem() {
        String xml = Given.model("<max_time units=\"min\">720<", "<max_time units=\"min\">0.005<");
        assertThat(Given.problems(folder, xml))
                .containsExactly("13:5: overall/dt_diffusion: the step is 0.01 min, but the whole run only max_time,"
                        + " 0.005 min");
        assertThat(Given.problems(folder, Given.model("<max_time units=\"min\">720<", "<max_time units=\"min\">0<")))
                .isEmpty();
    }

    @Test
    void stepsInTheWrongOrderAreAWarning() {
        String xml = Given.model("<dt_mechanics units=\"min\">0.1<", "<dt_mechanics units=\"min\">0.001<");
        assertThat(Given.warnings(folder, xml))
                .containsExactly("14:5: overall/dt_mechanics: the step is 0.001 min, but is done after steps of"
                        + " dt_diffusion, 0.01 min, at most");
    }

    @Test
    void voxelsThatDoNotFitAreAWarning() {
        Settings settings = Given.settings(folder, Given.model("<x_max>60</x_max>", "<x_max>51</x_max>"));
        assertThat(settings.domain().nx()).isEqualTo(6);
        assertThat(Given.warnings(
                        folder, Given.model("<x_max>60</x_max>", "<x_max>51</x_max>", "<dy>20</dy>", "<dy>40</dy>")))
                .containsExactly(
                        "2:3: domain: voxels are no cubes: the solver of PhysiCell 1.14 takes dx for all axes",
                        "6:5: domain/dx: from -60 to 51 is no whole number of voxels: the last of 6 reaches to 60");
    }

    @Test
    void unitsThatNobodyConvertsAreAWarning() {
        String xml = Given.model(
                "<max_time units=\"min\">", "<max_time units=\"hours\">",
                "<time_units>min<", "<time_units>hour<",
                "<initial_condition units=\"mmHg\">", "<initial_condition units=\"mM\">",
                "<speed units=\"micron/min\">", "<speed units=\"micron/h\">");
        assertThat(Given.warnings(folder, xml))
                .containsExactly(
                        "10:5: overall/max_time: the units are \"hours\", but PhysiCell takes the number for min and"
                                + " micron whatever they say",
                        "11:5: overall/time_units: the units are \"hour\", but PhysiCell takes numbers for min whatever it"
                                + " says",
                        "65:11: cell_definitions/cell_definition[T cell]/phenotype/motility/speed: the units are"
                                + " \"micron/h\", but PhysiCell takes the number for min and micron whatever they say");
    }

    @Test
    void theSeedOfTheUserParametersOverridesThatOfTheOptions() {
        String user = "<user_parameters><random_seed type=\"int\" units=\"none\">7</random_seed></user_parameters>";
        ReadSettings read = Given.read(folder, Given.model("<parallel>", user + "<parallel>"));
        assertThat(read.settings().options().seed()).hasValue(7);
        assertThat(Given.texts(read.warnings()))
                .containsExactly("17:20: user_parameters/random_seed: this seed overrides options/random_seed, line 25,"
                        + " as in the sample projects");
        for (String clock : List.of("", "random", "system_clock")) {
            String xml = Given.model("<random_seed>42<", "<random_seed>" + clock + "<");
            assertThat(Given.settings(folder, xml).options().seed()).isEmpty();
        }
    }

    @Test
    void userParametersAreWhatTheAuthorsProgramTakesThemFor() {
        String user = """
                <user_parameters>
                  <cells type="int" units="none">20</cells>
                  <title type="string">a b</title>
                  <on type="bool">True</on>
                  <line type="divider"></line>
                  <rate units="1/min">.5</rate>
                  <word type="double">abc</word>
                  <cells type="int">30</cells>
                </user_parameters>
                <parallel>""";
        ReadSettings read = Given.read(folder, Given.model("<parallel>", user));
        Settings settings = read.settings();
        assertThat(settings.userParameter("title"))
                .isEqualTo(new UserParameter("title", UserParameter.Kind.STRING, "a b", "dimensionless"));
        assertThat(settings.userParameters().get(2).flag()).isTrue();
        assertThat(settings.userParameters().get(3).kind()).isEqualTo(UserParameter.Kind.DOUBLE);
        assertThat(settings.userParameters().get(4).number()).isEqualTo(0.5);
        assertThat(settings.userParameters().get(5).number()).isEqualTo(0);
        assertThat(settings.userParameter("nothing")).isNull();
        assertThat(Given.texts(read.warnings()))
                .containsExactly(
                        "23:3: user_parameters/word: the value is \"abc\", which is no number",
                        "24:3: user_parameters/cells: there is a parameter of that name and kind already; PhysiCell 1.14"
                                + " stops at it");
    }

    @Test
    void plotsAreReadOnlyIfWanted() {
        String plot = "<plot_substrate enabled=\"true\" limits=\"true\"><substrate>drg</substrate>"
                + "<min_conc>0.25</min_conc><max_conc>1.5</max_conc></plot_substrate></SVG>";
        ReadSettings read = Given.read(folder, Given.model("</SVG>", plot));
        assertThat(read.settings().saving().plot()).isEqualTo(new Saving.Plot("drg", true, 0.25, 1.5, "YlOrRd"));
        assertThat(Given.texts(read.warnings()))
                .containsExactly(
                        "21:112: save/SVG/plot_substrate/substrate: there is no substrate \"drg\"; did you mean"
                                + " \"drug\"? allowed: oxygen, drug");
        assertThat(Given.settings(folder, Given.model("</SVG>", plot.replace("enabled=\"true\"", "enabled=\"false\"")))
                        .saving()
                        .plot())
                .isNull();
    }
}
