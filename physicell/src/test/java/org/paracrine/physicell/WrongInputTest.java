package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paracrine.study.StudyException;

/// What somebody may hand over who does not know the files yet.
class WrongInputTest {
    private static final String FILES = """
            <initial_conditions><cell_positions type="csv" enabled="true"><filename>cells.csv</filename>
            </cell_positions></initial_conditions>
            <cell_rules><rulesets><ruleset protocol="CBHG" version="3.0" format="csv" enabled="true">
            <filename>rules.csv</filename></ruleset></rulesets></cell_rules></PhysiCell_settings>""";

    private static final String CELLS = "x,y,z,type\n0,0,0,T cell\n";

    @TempDir
    private Path folder;

    private PhysicellModel read(String xml) {
        Path settings = Given.file(folder, xml);
        return PhysicellModel.read(settings, new PhysicellModel.Manner(false, false, null));
    }

    /// All problems of a model, each without its folder.
    private List<String> problems(String cells, String rules, String... replacements) {
        Given.file(folder, "config/cells.csv", cells);
        Given.file(folder, "config/rules.csv", rules);
        String xml = Given.model(replacements).replace("</PhysiCell_settings>", FILES);
        try {
            return List.of("warnings: " + Given.texts(read(xml).warnings()));
        } catch (StudyException wrong) {
            return wrong.problems().stream()
                    .map(each -> Path.of(each.file()).getFileName() + ":" + each.line() + ":" + each.column() + ": "
                            + each.message())
                    .toList();
        }
    }

    @Test
    void whatIsWrongInAllThreeFilesIsToldAtOnce() {
        assertThat(problems(
                        "x,y,z,type\n0,0,0,B cell\n",
                        "T cell,oxygn,increases,migration speed,1,2,3,0\nT cell,oxygen,raises,migration speed,1,2,3,0\n",
                        "<decay_rate units=\"1/min\">0.1",
                        "<decay_rate units=\"1/min\">-0.1"))
                .satisfiesExactly(
                        rate -> assertThat(rate)
                                .startsWith("PhysiCell_settings.xml:")
                                .contains("-0.1"),
                        cell -> assertThat(cell).startsWith("cells.csv:2:7: ").contains("\"B cell\""),
                        signal ->
                                assertThat(signal).startsWith("rules.csv:1:1: ").contains("oxygn"),
                        direction -> assertThat(direction)
                                .isEqualTo("rules.csv:2:15: the direction is \"raises\", but must be increases or"
                                        + " decreases"));
    }

    /// Where not even names can be told apart, the rules wait.
    @Test
    void twinTypesAreToldOnce() {
        assertThat(problems(CELLS, "T cell,oxygen,increases,apoptosis,1,2,3,0\n", "\"tumour cell\"", "\"T cell\""))
                .filteredOn(each -> each.contains("T cell"))
                .singleElement()
                .asString()
                .contains("there is a cell type \"T cell\" already");
    }

    @Test
    void rulesThatCanBeReadAreCheckedBesideThoseThatCannot() {
        assertThat(problems(CELLS, """
                        cell,signal,direction,behaviour,saturation,half-max,Hill,dead
                        B cell,oxygen,increases,apoptosis,1,2,3,0
                        T cell,oxygen,increases,apoptosis,NA,2,3,0
                        T cell,oxygen,increases,apoptosis,1,2,3
                        T cell,oxygen,increases,apoptosi,1,2,3,0
                        """))
                .satisfiesExactly(
                        head -> assertThat(head)
                                .isEqualTo("rules.csv:1:1: a file of rules has no line of headings; take it out, or"
                                        + " begin it with //"),
                        type -> assertThat(type).startsWith("rules.csv:2:1: ").contains("B cell"),
                        number -> assertThat(number)
                                .startsWith("rules.csv:3:35: ")
                                .contains("\"NA\""),
                        fields ->
                                assertThat(fields).startsWith("rules.csv:4:1: ").contains("has 7"),
                        behaviour -> assertThat(behaviour)
                                .startsWith("rules.csv:5:1: ")
                                .contains("apoptosi"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'x;y;z;type\n0;0;0;T cell\n'|fields are parted by commas, but this line has semicolons or tabs; save the"
                        + " file with commas",
                "'0;0;0;1\n'|fields are parted by commas, but this line has semicolons or tabs; save the file with commas",
                "'type,x,y,z\nT cell,0,0,0\n'|the first line must begin with x,y,z,type"
            })
    void aFileThatIsNoTableOfCellsIsToldOnce(String cells, String sentence) {
        assertThat(problems(cells, "")).containsExactly("cells.csv:1:1: " + sentence);
    }

    @ParameterizedTest
    @CsvSource({"UTF-16", "UTF-16LE", "ISO-8859-1"})
    void cellsInAnotherEncodingAreTold(Charset encoding) throws IOException {
        Given.file(folder, "config/rules.csv", "");
        Path cells = Given.file(folder, "config/cells.csv", "");
        Files.write(cells, "x,y,z,type,größe\n0,0,0,T cell,1\n".getBytes(encoding));
        assertThatThrownBy(() -> read(Given.model("</PhysiCell_settings>", FILES)))
                .hasMessageContaining("the file is no text in UTF-8; save it as CSV in UTF-8");
    }

    @ParameterizedTest
    @CsvSource({"''", "'x,y,z,type\n'", "'\n\n'"})
    void aFileWithoutCellsIsOdd(String cells) {
        assertThat(problems(cells, "")).singleElement().asString().contains("the file holds no cell");
    }

    @Test
    void aDomainThatMemoryCannotHoldIsRefused() {
        assertThat(problems(CELLS, "", "<x_max>60<", "<x_max>600000<", "<y_max>40<", "<y_max>600000<"))
                .singleElement()
                .asString()
                .contains("voxels take ", "check the units, or set PARACRINE_MEMORY");
    }

    @Test
    void aSaveAtEveryBlinkIsRefused() {
        assertThat(problems(CELLS, "", "<interval units=\"min\">30", "<interval units=\"min\">0.00003"))
                .singleElement()
                .asString()
                .contains("these are 24000000 saves in max_time, 720 min, but at most 1000000 can be written");
    }

    @Test
    void numbersThatOnlyAnotherUnitCanExplainAreOdd() {
        assertThat(problems(
                        CELLS,
                        "",
                        ">100000</diffusion",
                        ">100000000000</diffusion",
                        ">0.0007</rate>",
                        ">700</rate>",
                        "<speed units=\"micron/min\">2",
                        "<speed units=\"micron/min\">2000000"))
                .singleElement()
                .asString()
                .contains("the value is 100000000000, but nothing diffuses in water faster")
                .contains("a cycle takes 0.0014285714285714286 min, but the fastest cells take hours")
                .contains("the value is 2000000, but cells crawl some 0.1 to 30");
    }

    @Test
    void anEntityOfAnotherFileIsNeverRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "hidden words", StandardCharsets.UTF_8);
        String doctype = "<!DOCTYPE a [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>\n";
        assertThatThrownBy(() -> read(doctype + Given.model("<time_units>min", "<time_units>&x;")))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("a DOCTYPE is never read")
                .hasMessageNotContaining("hidden words");
    }
}
