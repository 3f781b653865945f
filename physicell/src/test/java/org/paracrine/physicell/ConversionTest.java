package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paracrine.study.Attachment;
import org.paracrine.study.Difference;
import org.paracrine.study.Positions;
import org.paracrine.study.Problem;
import org.paracrine.study.Quantity;
import org.paracrine.study.ReadStudy;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.study.StudyException;
import org.paracrine.study.Tissue;
import org.paracrine.study.Tumour;

/// Models become studies that read, say the same, and tell what they cannot say.
class ConversionTest {
    private static final Path GOLDEN = Path.of("src", "test", "resources", "convert");

    /// With this variable in the environment, the test writes the study before it compares it.
    private static final String RENEW = "RENEW_CONVERTED";

    @TempDir
    private Path folder;

    static Conversion convert(Path settings) {
        return Conversion.of(PhysicellModel.read(settings, new PhysicellModel.Manner(false, false, null)));
    }

    private Conversion convert(String xml) {
        return convert(Given.file(folder, xml));
    }

    /// Puts the study with its files into the folder and reads it.
    private ReadStudy read(Conversion conversion) throws IOException {
        Path place = Files.createDirectories(folder.resolve("converted"));
        for (Attachment file : conversion.files()) {
            Files.write(place.resolve(file.name()), file.content());
        }
        return Studies.read(Files.writeString(place.resolve("study.yaml"), conversion.text(List.of())), Map.of());
    }

    private Study study(String xml) throws IOException {
        return read(convert(xml)).study();
    }

    private static Tumour.CellType cell(Study study, String name) {
        return Objects.requireNonNull(study.tumour().cells().get(name), name);
    }

    @Test
    void theConvertedModelIsTheStudyThatAPersonWouldHaveWritten() throws IOException {
        Conversion conversion = convert(GOLDEN.resolve("config/PhysiCell_settings.xml"));
        Path golden = GOLDEN.resolve("study.yaml");
        if (System.getenv(RENEW) != null) {
            Files.writeString(golden, conversion.text(List.of()));
            Files.write(GOLDEN.resolve("cells.csv"), conversion.files().get(0).content());
        }
        assertThat(conversion.text(List.of())).isEqualTo(Files.readString(golden));
        assertThat(conversion.files()).extracting(Attachment::name).containsExactly("cells.csv", "fields.csv");
        assertThat(conversion.files().get(0).text()).isEqualTo(Files.readString(GOLDEN.resolve("cells.csv")));
        assertThat(conversion.files().get(1).text())
                .startsWith("x,y,z,factor\n-90,10,0,0.5\n-70,10,0,0.5\n-50,10,0,0\n")
                .hasLineCount(151);
        assertThat(read(conversion).warnings())
                .extracting(Problem::message)
                .allMatch(message -> message.endsWith("numbers have no source but this"))
                .hasSize(1);
    }

    @Test
    void whatAModelWithoutCellsNeedsIsSaid() throws IOException {
        Conversion conversion = convert(Given.model());
        assertThat(read(conversion).study().tumour().cells().values())
                .extracting(cell -> Objects.requireNonNull(cell.start()).value())
                .containsExactly(1.0, 0.0);
        assertThat(conversion.left())
                .anyMatch(left -> left.startsWith("the author's own C++ (custom_modules) is not read"))
                .anyMatch(left -> left.contains("one cell of tumour cell stands for them"));
        assertThat(conversion.text(List.of("line 3: more cells")))
                .contains("# What must be put right before this study runs:\n# - line 3: more cells\n");
    }

    @Test
    void namesThatAStudyCannotHaveAreMadeSuchEverywhere() throws IOException {
        String xml = Given.model(
                "\"tumour cell\"",
                "\"csv\"",
                "\"T cell\"",
                "\" T: &quot;{#\\&#10;}&quot; x increases y \"",
                "\"drug\"",
                "\"oxygen;\"",
                "<!-- second -->",
                """
                <cell_interactions><attack_rates><attack_rate name="csv">0.5</attack_rate></attack_rates>\
                </cell_interactions>
                <secretion><substrate name="oxygen;"><uptake_rate>3</uptake_rate></substrate></secretion>""",
                "</PhysiCell_settings>",
                """
                <cell_rules><rulesets><ruleset protocol="CBHG" version="3.0" format="csv" enabled="true">
                <filename>rules.csv</filename></ruleset></rulesets></cell_rules></PhysiCell_settings>""");
        Given.file(folder, "config/rules.csv", "csv,oxygen; gradient,increases,apoptosis,1,2,3,0\n");
        Conversion conversion = convert(xml);
        Study study = read(conversion).study();
        assertThat(study.tumour().cells()).containsOnlyKeys("csv cells", "T- ------- x increase y");
        Tumour.CellType other = cell(study, "T- ------- x increase y");
        assertThat(other.interactions().attacks()).containsOnlyKeys("csv cells");
        assertThat(other.secretion()).containsOnlyKeys("oxygen-");
        assertThat(study.rules()).hasSize(1);
        assertThat(study.rules().get(0).cellType()).isEqualTo("csv cells");
        assertThat(study.rules().get(0).signal()).isEqualTo("oxygen- gradient");
        assertThat(conversion.left())
                .filteredOn(left -> left.contains(" is called "))
                .hasSize(3);
    }

    @Test
    void namesThatBecomeAlikeStayApart() {
        StudyNames names = new StudyNames(List.of("a/b", "a-b", "a:b", "", "x".repeat(70), "x".repeat(80)));
        assertThat(names.of("a-b")).isEqualTo("a-b");
        assertThat(names.of("a/b")).isEqualTo("a-b 2");
        assertThat(names.of("a:b")).isEqualTo("a-b 3");
        assertThat(names.of("")).isEqualTo("unnamed");
        assertThat(names.of("x".repeat(70))).isEqualTo("x".repeat(60));
        assertThat(names.of("x".repeat(80))).isEqualTo("x".repeat(58) + " 2");
        assertThat(names.changed()).doesNotContainKey("a-b").hasSize(5);
        StudyNames verbs = new StudyNames(List.of("increases", "x decreases", "increased", "a-increases"));
        assertThat(verbs.changed()).isEqualTo(Map.of("increases", "increase", "x decreases", "x decrease"));
    }

    @Test
    void anyFolderMayNameAModel() throws IOException {
        Path settings = Given.file(folder.resolve("a: \"b\" #c\n- d"), Given.model());
        Study study = read(convert(settings)).study();
        assertThat(study.study()).isEqualTo("The PhysiCell model a: \"b\" #c\n- d");
        assertThat(study.takenFrom()).isEqualTo("PhysiCell_settings.xml of a: \"b\" #c\n- d");
    }

    /// Of the file of cells, with a model of 6 × 4 voxels from (-60, -40).
    private Conversion withCells(String cells) {
        Given.file(folder, "config/cells.csv", cells);
        return convert(Given.model("</PhysiCell_settings>", """
                <initial_conditions><cell_positions type="csv" enabled="true"><filename>cells.csv</filename>
                </cell_positions></initial_conditions></PhysiCell_settings>"""));
    }

    @ParameterizedTest
    @CsvSource({"'0,0,0,0\n\n-10,5.5,0,1 \r\n'", "'x,y,z,type,volume\n0,0,0,T cell,\n0,0.5,0e1,tumour cell,skip\n'"})
    void cellsThatAStudyReadsAsTheyAreAreCopied(String cells) throws IOException {
        Conversion conversion = withCells(cells);
        assertThat(conversion.files()).hasSize(1);
        assertThat(conversion.files().get(0).text()).isEqualTo(cells);
        assertThat(Positions.of(read(conversion).study())).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'x,y,z,type\r\n0,0,99,T cell\r\n'|'x,y,z,type\n0,0,0,T cell\n'",
                "'X,a,b,type\n1,2,0,T cell\n'|'x,y,z,type\n1,2,0,T cell\n'",
                "'x,y,z,type,shape,volume\n1,2,0,T cell,round,700\n'|'x,y,z,type,volume\n1,2,0,T cell,700\n'",
                "'-600,2,0,1\n   \n'|'x,y,z,type\n-60,2,0,T cell\n'",
                "'x,y,z,type,custom 0,migration bias\n1,2,0,T cell,-5,1.5\n'"
                        + "|'x,y,z,type,custom:GFP,migration bias\n1,2,0,T cell,-5,1\n'",
                "'x,y,z,type,cycle entry,exit from cycle phase 0\n1,2,0,T cell,1,2\n'"
                        + "|'x,y,z,type,cycle entry\n1,2,0,T cell,2\n'",
            })
    void otherCellsAreWrittenAnew(String cells, String written) throws IOException {
        Conversion conversion = withCells(cells);
        assertThat(conversion.files().get(0).text()).isEqualTo(written);
        assertThat(Positions.of(read(conversion).study())).hasSize(1);
        assertThat(cell(read(conversion).study(), "T cell").start()).isNull();
    }

    @Test
    void cellsThatPhysiCellKeepsStillAreStillAndThatIsTold() {
        String cells = "x,y,z,type,migration speed\n0,0,0,tumour cell,";
        assertThat(withCells(cells + "0\n").left()).noneMatch(left -> left.contains("has no effect"));
        Conversion conversion = withCells(cells + "2\n0,0,0,T cell,3\n");
        assertThat(conversion.left())
                .contains("cells.csv:2:19: \"migration speed\" has no effect: the motility of tumour cell is off;"
                        + " enable it to let it act");
        assertThat(conversion.files().getFirst().text())
                .isEqualTo("x,y,z,type,migration speed\n0,0,0,tumour cell,\n0,0,0,T cell,3\n");
    }

    @Test
    void aListWithoutEndIsCutInTheStudy() {
        List<String> left =
                IntStream.range(0, 250).mapToObj(each -> "left " + each).toList();
        assertThat(new Conversion("version: 1\n", List.of(), left).text(List.of()))
                .contains("# - left 0\n", "# - left 199\n# - and 50 more\n")
                .doesNotContain("left 200");
    }

    @Test
    void moreCellsThanAStudyReadsAreRefused() {
        StringBuilder cells = new StringBuilder("x,y,z,type,volume,cycle entry\n");
        for (int cell = 0; cell < 450_000; cell++) {
            cells.append("10.123456789,10.123456789,0,T cell,1000,0.0001\n");
        }
        assertThatThrownBy(() -> withCells(cells.toString()))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("a study reads 20000000 of a file at most");
    }

    /// A model whose steps and end are told apart: wanted phenotype step, mechanics step and end; what the study has.
    @ParameterizedTest
    @CsvSource({
        "6, 0.1, 720, 720, 6, 0.1",
        "6, 0.1, 1000, 1002, 6, 0.1",
        "6, 0.1, 0, 6, 6, 0.1",
        "0.5, 0.1, 200, 200, 0.5, 0.1",
        "30, 0.1, 720, 720, 20, 0.1",
        "6.005, 0.005, 600, 600, 6, 0.005",
        "6, 0.125, 720, 720, 6, 0.125",
    })
    void stepsAreThoseOfTheModelWhereAStudyCanHaveThem(
            double phenotype, double mechanics, double end, double minutes, double step, double motion)
            throws IOException {
        Conversion conversion = convert(Given.model(
                "<max_time units=\"min\">720<",
                "<max_time units=\"min\">" + end + "<",
                "<dt_diffusion units=\"min\">0.01<",
                "<dt_diffusion units=\"min\">0.005<",
                "<dt_mechanics units=\"min\">0.1<",
                "<dt_mechanics units=\"min\">" + mechanics + "<",
                "<dt_phenotype units=\"min\">6<",
                "<dt_phenotype units=\"min\">" + phenotype + "<"));
        Study.Run run = read(conversion).study().run();
        assertThat(run.duration().value()).isCloseTo(minutes, within(1e-9));
        assertThat(run.step().value()).isEqualTo(step);
        Quantity fixed = run.mechanics();
        assertThat(fixed == null ? Double.NaN : fixed.value()).isEqualTo(motion);
        assertThat(conversion.left().stream().anyMatch(left -> left.startsWith("dt_phenotype")))
                .isEqualTo(step != phenotype);
        assertThat(conversion.left().stream().anyMatch(left -> left.startsWith("max_time")))
                .isEqualTo(minutes != end);
    }

    @Test
    void stepsThatAreNoMultiplesOfEachOtherAreAProblemOfTheFile() {
        assertThatThrownBy(() ->
                        convert(Given.model("<dt_mechanics units=\"min\">0.1<", "<dt_mechanics units=\"min\">0.07<")))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining(
                        "overall: the phenotype step (6.0 min) must be a whole number of mechanics steps");
    }

    @Test
    void aStepIsNoLongerThanTheVolumeOfTheCellsAllows() throws IOException {
        Conversion conversion =
                convert(Given.phenotype("<volume><fluid_change_rate>0.67</fluid_change_rate></volume>"));
        Study.Run run = read(conversion).study().run();
        assertThat(run.step().value()).isEqualTo(1.4);
        assertThat(run.mechanics()).isNotNull();
        Conversion fast = convert(Given.phenotype("<volume><fluid_change_rate>20</fluid_change_rate></volume>"));
        assertThat(read(fast).study().run().step().value()).isEqualTo(0.05);
        assertThat(read(fast).study().run().mechanics()).isNull();
        assertThat(fast.left()).anyMatch(left -> left.startsWith("dt_mechanics, 0.1 min, does not divide the step"));
    }

    @Test
    void aSeedOfTheClockIsThatOfAnyStudy() throws IOException {
        assertThat(study(Given.model()).run().seed()).isEqualTo(42);
        Conversion conversion = convert(Given.model("<random_seed>42", "<random_seed>"));
        assertThat(read(conversion).study().run().seed()).isEqualTo(1);
        assertThat(conversion.left()).anyMatch(left -> left.startsWith("the clock gives the model its seed"));
    }

    @Test
    void theBlockIsTheDomain() throws IOException {
        Tissue planar = study(Given.model()).tissue();
        assertThat(planar.voxels()).containsExactly(6, 4, 1);
        assertThat(planar.low()).containsExactly(-60, -40, -10);
        assertThat(planar.corner()).isNull();
        assertThat(planar.edge()).isEqualTo(Tissue.Edge.WALL);
        Tissue deep = study(Given.model("<use_2D>true", "<use_2D>false", "<z_max>10", "<z_max>50"))
                .tissue();
        assertThat(deep.voxels()).containsExactly(6, 4, 3);
        assertThat(deep.low()).containsExactly(-60, -40, -10);
        assertThat(deep.high()).containsExactly(60, 40, 50);
    }

    @Test
    void voxelsThatAreNoCubesBecomeCubes() throws IOException {
        Conversion conversion = convert(Given.model("<dy>20", "<dy>15"));
        Tissue tissue = read(conversion).study().tissue();
        assertThat(tissue.voxels()).containsExactly(6, 4, 1);
        assertThat(tissue.voxel().value()).isEqualTo(20);
        assertThat(conversion.left()).anyMatch(left -> left.startsWith("voxels are 20 × 15 × 20 um"));
    }

    @Test
    void facesAreHeldOneByOneOrTogether() throws IOException {
        Map<String, Tissue.Substrate> all = study(Given.model()).tissue().substrates();
        assertThat(Objects.requireNonNull(all.get("oxygen")).walls()).isInstanceOf(Tissue.Walls.Fixed.class);
        assertThat(Objects.requireNonNull(all.get("drug")).walls()).isInstanceOf(Tissue.Walls.Closed.class);
        Tissue.Walls faces = Objects.requireNonNull(study(Given.model("38</Dirichlet_boundary_condition>", """
                                38</Dirichlet_boundary_condition><Dirichlet_options>
                                <boundary_value ID="ymax" enabled="false">0</boundary_value>
                                <boundary_value ID="xmin" enabled="true">5</boundary_value></Dirichlet_options>"""))
                        .tissue()
                        .substrates()
                        .get("oxygen"))
                .walls();
        assertThat(faces).isInstanceOfSatisfying(Tissue.Walls.Faces.class, held -> {
            assertThat(held.xLow()).isNotNull().extracting(Quantity::value).isEqualTo(5.0);
            assertThat(held.yLow()).isNotNull().extracting(Quantity::value).isEqualTo(38.0);
            assertThat(held.yHigh()).isNull();
            assertThat(held.zLow()).isNull();
        });
    }

    @Test
    void anUnitThatIsNoneIsLeftOut() throws IOException {
        for (String unit : List.of("AU", "mol: {x}", "1", "%", "dimensionless", "")) {
            Conversion conversion = convert(Given.model("units=\"mmHg\"", "units=\"" + unit + "\""));
            Tissue.Substrate oxygen = Objects.requireNonNull(
                    read(conversion).study().tissue().substrates().get("oxygen"));
            assertThat(oxygen.unit()).isEqualTo("dimensionless");
            assertThat(oxygen.start().value()).isEqualTo(38);
            assertThat(conversion.left().stream().anyMatch(left -> left.startsWith("the unit of oxygen")))
                    .isEqualTo(unit.startsWith("AU") || unit.startsWith("mol"));
        }
        for (String unit : List.of("mM", "1/um3", "molecules/um^3", "ng/mL", "mmol")) {
            Study study = study(Given.model("units=\"mmHg\"", "units=\"" + unit + "\""));
            assertThat(Objects.requireNonNull(study.tissue().substrates().get("oxygen"))
                            .unit())
                    .isEqualTo(unit);
        }
    }

    @Test
    void differencesKeepTheirLaws() throws IOException {
        String xml = Given.model("</custom_data>", """
                </custom_data>
                <initial_parameter_distributions enabled="true">
                  <distribution type="LogNormal" enabled="true"><behavior>volume</behavior><mu>7.5</mu><sigma>0.2</sigma>
                  </distribution>
                  <distribution type="Normal" enabled="true"><behavior>apoptosis</behavior><mu>0.01</mu>
                  <sigma>0.001</sigma><upper_bound>0.02</upper_bound></distribution>
                  <distribution type="Uniform" enabled="true"><behavior>oxygen uptake</behavior><min>5</min><max>5</max>
                  </distribution>
                  <distribution type="LogUniform" enabled="true"><behavior>necrosis</behavior><min>1e-5</min><max>1e-3</max>
                  </distribution>
                  <distribution type="Uniform" enabled="true"><behavior>custom 0</behavior><min>-2</min><max>2</max>
                  </distribution>
                  <distribution type="Uniform" enabled="true"><behavior>cycle entry</behavior><min>-2</min><max>2</max>
                  </distribution>
                  <distribution type="Log10Normal" enabled="true"><behavior>migration speed</behavior><mu>400</mu>
                  <sigma>1</sigma></distribution>
                </initial_parameter_distributions>""");
        Conversion conversion = convert(xml);
        Map<String, Difference> differs =
                cell(read(conversion).study(), "tumour cell").differs();
        assertThat(differs).containsOnlyKeys("volume", "apoptosis", "oxygen uptake", "necrosis", "custom:GFP");
        assertThat(differs.get("volume")).isInstanceOfSatisfying(Difference.LogNormal.class, law -> {
            assertThat(law.median().value()).isEqualTo(StrictMath.exp(7.5));
            assertThat(law.deviation().value()).isEqualTo(0.2);
            assertThat(law.from()).isNull();
        });
        assertThat(differs.get("apoptosis")).isInstanceOfSatisfying(Difference.Normal.class, law -> {
            assertThat(law.mean().value()).isEqualTo(0.01);
            assertThat(law.to()).isNotNull().extracting(Quantity::value).isEqualTo(0.02);
        });
        assertThat(differs.get("oxygen uptake")).isInstanceOfSatisfying(Difference.Normal.class, law -> {
            assertThat(law.mean().value()).isEqualTo(5);
            assertThat(law.deviation().value()).isZero();
        });
        assertThat(differs.get("necrosis")).isInstanceOf(Difference.LogUniform.class);
        assertThat(differs.get("custom:GFP")).isInstanceOf(Difference.Uniform.class);
        assertThat(conversion.left())
                .contains("apoptosis of tumour cell at the start is drawn from 0 on: PhysiCell may draw it below 0")
                .anyMatch(left -> left.startsWith("how cells of tumour cell differ in cycle entry"))
                .anyMatch(left -> left.contains("the distribution of migration speed has no effect"));
    }

    @Test
    void deathsWithoutEndAndCellsThatBurstAtNothingAreModelsToo() throws IOException {
        Conversion conversion = convert(Given.phenotype("""
                <death><model code="101" name="necrosis"><death_rate>0.01</death_rate>
                <phase_transition_rates><rate start_index="0" end_index="1" fixed_duration="false">0</rate>
                <rate start_index="1" end_index="2" fixed_duration="true">0</rate></phase_transition_rates>
                <parameters><relative_rupture_volume>0</relative_rupture_volume></parameters></model></death>"""));
        var necrosis = cell(read(conversion).study(), "tumour cell").death().necrosis();
        assertThat(necrosis.duration().value()).isEqualTo(1e12);
        assertThat(necrosis.rupture().value()).isEqualTo(1e-9);
        assertThat(conversion.left()).anyMatch(left -> left.contains("PhysiCell never lets them"));
        assertThat(Given.problems(folder, Given.phenotype("<volume><nuclear>0</nuclear></volume>")))
                .singleElement()
                .asString()
                .contains("the value is 0, but must be above 0");
    }

    @Test
    void durationsAreThoseThatTheirAuthorsWrote() {
        for (int minutes = 1; minutes < 3000; minutes++) {
            Transition out = new Transition(0, 1, Transition.rateOf(minutes), true);
            assertThat(out.duration()).isEqualTo(minutes);
            assertThat(1 / out.duration()).isEqualTo(out.rate());
        }
        assertThat(new Transition(0, 1, Transition.rateOf(0), true).duration()).isEqualTo(1e-16);
        assertThat(new Transition(0, 1, 0, true).duration()).isInfinite();
        assertThat(new Transition(0, 1, 0.001938, false).duration()).isCloseTo(516, within(0.01));
    }

    @Test
    void levelsAtTheStartComeWithTheirVoxels() throws IOException {
        StringBuilder levels = new StringBuilder();
        for (int voxel = 0; voxel < 24; voxel++) {
            levels.append(-50 + 20 * (voxel % 6)).append(',').append(-30 + 20 * (voxel / 6));
            levels.append(",0,38,").append(voxel == 3 ? 1e-7 : 0).append('\n');
        }
        Given.file(folder, "config/levels.csv", levels.toString());
        Conversion conversion = convert(Given.model("<calculate_gradients>true</calculate_gradients>", """
                <calculate_gradients>false</calculate_gradients>
                <initial_condition type="csv" enabled="true"><filename>levels.csv</filename></initial_condition>"""));
        Map<String, Tissue.Substrate> substrates =
                read(conversion).study().tissue().substrates();
        assertThat(Objects.requireNonNull(substrates.get("oxygen")).pattern()).isNull();
        assertThat(Objects.requireNonNull(substrates.get("drug")).pattern()).isNotNull();
        assertThat(conversion.files().get(0).text().lines().skip(4).findFirst()).contains("10,-30,0,1e-7");
        Given.file(folder, "config/levels.csv", levels.toString().replace("1.0E-7", "-1"));
        assertThat(convert(folder.resolve("config/PhysiCell_settings.xml")).left())
                .anyMatch(left -> left.startsWith("the levels of drug at the start are not here: some are below 0"));
    }

    @Test
    void whatCannotBeSaidOfRulesIsTold() throws IOException {
        String xml = Given.model(
                "<!-- more -->",
                "<cell_integrity/>",
                "</custom_data>",
                "<path>1,2</path></custom_data>",
                "</PhysiCell_settings>",
                """
                <cell_rules><rulesets><ruleset protocol="CBHG" version="3.0" format="csv" enabled="true">
                <filename>rules.csv</filename></ruleset></rulesets></cell_rules></PhysiCell_settings>""");
        Given.file(folder, "config/rules.csv", """
                tumour cell,custom:path[0],increases,apoptosis,1,2,3,0
                tumour cell,damage,increases,necrosis,1,2,2000,0
                T cell,contact with dead cell,increases,apoptosis,1,2,3,0
                """);
        Conversion conversion = convert(xml);
        Study study = read(conversion).study();
        assertThat(study.rules()).hasSize(2);
        assertThat(study.rules().get(0).hillPower().value()).isEqualTo(1000);
        assertThat(conversion.left())
                .anyMatch(left -> left.contains("custom:path[0]") && left.contains("a study does not know"))
                .anyMatch(left -> left.startsWith("the Hill power of the rule"))
                .contains("rules feel contact with dead cell here: those of PhysiCell 1.14 never do")
                .contains("vectors are not here, since only C++ uses them: those among the custom_data of tumour cell,"
                        + " T cell");
    }
}
