package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.study.StudyException;

class FileFinderTest {
    @TempDir
    private Path temporary;

    private String settings = "project/config/PhysiCell_settings.xml";

    private static String model(String folder, String name) {
        return Given.model(
                "<microenvironment_setup>",
                "<initial_conditions><cell_positions type=\"csv\" enabled=\"true\"><folder>" + folder
                        + "</folder><filename>" + name + "</filename></cell_positions></initial_conditions>"
                        + "<microenvironment_setup>");
    }

    private ReadSettings read(String folder, String name) {
        return SettingsReader.read(Given.file(temporary, settings, model(folder, name)), false);
    }

    private String found(String folder, String name) {
        CellsFile cells = read(folder, name).settings().cells();
        return cells == null
                ? ""
                : temporary.toAbsolutePath().relativize(cells.file()).toString();
    }

    private List<String> problems(String folder, String name) {
        return Given.problems(Given.file(temporary, settings, model(folder, name)));
    }

    private void cells(String name) {
        Given.file(temporary, name, "0,0,0,0\n");
    }

    @Test
    void pathsAreSeenFromTheSettingsOrTheProject() {
        cells("project/config/cells.csv");
        for (String folder : List.of("config", "./config", "./config/", ".\\config", ".", "")) {
            assertThat(found(folder, "cells.csv")).isEqualTo("project/config/cells.csv");
            assertThat(read(folder, "cells.csv").warnings()).isEmpty();
        }
        cells("project/data/other.csv");
        assertThat(found("data", "other.csv")).isEqualTo("project/data/other.csv");
        assertThat(found("../data", "other.csv")).isEqualTo("project/data/other.csv");
        cells("project/config/config/cells.csv");
        assertThat(found("config", "cells.csv")).isEqualTo("project/config/config/cells.csv");
    }

    @Test
    void projectsMayBeFurtherUp() {
        settings = "project/config/one/two/settings.xml";
        cells("project/config/one/two/cells.csv");
        assertThat(found("./config/one/two", "cells.csv")).isEqualTo("project/config/one/two/cells.csv");
        assertThat(read("./config/one/two", "cells.csv").warnings()).isEmpty();
    }

    @Test
    void pathsOfOtherMachinesAreLookedForBesideTheSettings() throws IOException {
        cells("project/config/cells.csv");
        cells("elsewhere/cells.csv");
        String absolute = temporary.toRealPath().resolve("elsewhere").toString();
        for (String folder : List.of(absolute, "C:\\Users\\me\\config", "C:/me", "../../elsewhere", "data/old")) {
            assertThat(found(folder, "cells.csv")).isEqualTo("project/config/cells.csv");
            assertThat(Given.texts(read(folder, "cells.csv").warnings()))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("\"cells.csv\" beside the settings is read instead");
        }
    }

    @Test
    void nothingOutsideOfTheProjectIsEverRead() throws IOException {
        Path outside = temporary.resolve("elsewhere/secret.csv");
        cells("elsewhere/secret.csv");
        for (String folder : List.of(
                outside.resolveSibling(".").normalize().toString(), "../../elsewhere", "../config/../../elsewhere")) {
            assertThat(problems(folder, "secret.csv"))
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("nor is there a file");
        }
        assertThat(problems("..", "..")).hasSize(1);
        Files.createSymbolicLink(temporary.resolve("project/config/link.csv"), outside);
        assertThat(problems("config", "link.csv")).hasSize(1).first().asString().contains("is not there");
    }

    @Test
    void whatIsNotThereIsAProblem() {
        assertThat(problems("./config", "cells.csv"))
                .containsExactly(
                        "27:90: initial_conditions/cell_positions/filename: \"./config/cells.csv\" is not there, nor"
                                + " is there a file \"cells.csv\" beside the settings; put it there, or write the path as seen from"
                                + " there");
        assertThat(problems("./config", "")).anyMatch(each -> each.contains("the name of the file is missing"));
        assertThat(problems("./config", "")).hasSize(1);
    }

    @Test
    void positionsOfOtherKindsCannotBeRead() {
        Path file =
                Given.file(temporary, settings, model("config", "a.mat").replace("type=\"csv\"", "type=\"matlab\""));
        assertThat(Given.problems(file)).hasSize(1).first().asString().contains("\"matlab\", but must be csv");
    }

    private static String rules(String attributes) {
        return Given.model(
                "<microenvironment_setup>",
                "<cell_rules><rulesets><ruleset " + attributes
                        + "><folder>./config</folder><filename>rules.csv</filename></ruleset></rulesets></cell_rules>"
                        + "<microenvironment_setup>");
    }

    @Test
    void rulesAreOfVersionThree() {
        Given.file(temporary, "project/config/rules.csv", "");
        String good = "protocol=\"CBHG\" version=\"3.0\" format=\"csv\" enabled=\"true\"";
        Settings read = SettingsReader.read(Given.file(temporary, settings, rules(good)), false)
                .settings();
        assertThat(read.rules()).hasSize(1);
        assertThat(read.rules().getFirst().file()).hasFileName("rules.csv");
        String off = good.replace("true", "false").replace("3.0", "1.0");
        assertThat(SettingsReader.read(Given.file(temporary, settings, rules(off)), false)
                        .settings()
                        .rules())
                .isEmpty();
        for (String wrong : List.of(good.replace("3.0", "2.0"), good.replace("3.0", ""), good.replace("csv", "txt"))) {
            assertThat(Given.problems(Given.file(temporary, settings, rules(wrong))))
                    .hasSize(1);
        }
        Path other = Given.file(temporary, settings, rules(good.replace("CBHG", "HGBC")));
        assertThat(Given.problems(other)).hasSize(1);
        try {
            assertThat(SettingsReader.read(other, true).settings().rules()).isEmpty();
        } catch (StudyException never) {
            throw new AssertionError("PhysiCell passes over it", never);
        }
    }
}
