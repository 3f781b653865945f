package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnownElementsTest {
    @TempDir
    private Path folder;

    @Test
    void misspelledElementsAreNamedWithTheNearestValidOne() {
        assertThat(Given.warnings(folder, Given.phenotype("<motility><spede>2</spede></motility>")))
                .containsExactly(
                        "56:19: cell_definitions/cell_definition[tumour cell]/phenotype/motility/spede: \"spede\""
                                + " is nothing that motility can have, and is not read; did you mean \"speed\"? allowed: speed,"
                                + " persistence_time, migration_bias, options");
    }

    @Test
    void misspelledAttributesAreNamed() {
        String xml = Given.model("enabled=\"true\">38", "enable=\"true\">38");
        assertThat(Given.warnings(folder, xml))
                .containsExactly(
                        "34:7: microenvironment_setup/variable[oxygen]/Dirichlet_boundary_condition: the attribute"
                                + " \"enable\" is not read; did you mean \"enabled\"?");
        assertThat(Given.settings(folder, xml).microenvironment().gate()).isFalse();
    }

    @Test
    void deadElementsAreNamedOnce() {
        String dead = "<molecular><a/></molecular>";
        String xml = Given.model(
                "<!-- more -->",
                dead,
                "<!-- second -->",
                dead,
                "</calculate_gradients>",
                "</calculate_gradients><dirichlet_nodes enabled=\"false\"/>",
                "</SVG>",
                "<legend enabled=\"true\"/></SVG>");
        assertThat(Given.warnings(folder, xml))
                .containsExactly(
                        "21:67: save/SVG/legend: \"legend\" is never read by PhysiCell, and not here",
                        "45:54: microenvironment_setup/options/dirichlet_nodes: \"dirichlet_nodes\" is never read by"
                                + " PhysiCell, and not here",
                        "56:9: cell_definitions/cell_definition[tumour cell]/phenotype/molecular: \"molecular\" is never"
                                + " read by PhysiCell, and not here (also in line 68)");
    }

    @Test
    void aSecondElementIsNotRead() {
        String xml = Given.model("<dx>20</dx>", "<dx>20</dx><dx>10</dx>");
        assertThat(Given.warnings(folder, xml))
                .containsExactly("6:16: domain/dx: \"dx\" is given a second time; only the first is read");
        assertThat(Given.settings(folder, xml).domain().dx()).isEqualTo(20);
    }

    @Test
    void elementsInsideOfValuesAreNamed() {
        assertThat(Given.warnings(folder, Given.model("<dx>20</dx>", "<dx>20<b/></dx>")))
                .containsExactly(
                        "6:11: domain/dx/b: \"b\" is nothing that dx can have, and is not read; it holds a value"
                                + " only");
    }

    @Test
    void whatTheAuthorNamesIsNeverUnknown() {
        String xml = Given.model(
                "</GFP>", "</GFP><my_own units=\"whatever\">2</my_own>",
                "<parallel>", "<user_parameters><a><b/></a></user_parameters><parallel>");
        assertThat(Given.warnings(folder, xml)).isEmpty();
    }

    @Test
    void networksInsideOfCellsAreNamedAndNotRead() {
        String xml = Given.phenotype("<intracellular type=\"maboss\"><bnd_filename>x</bnd_filename></intracellular>");
        ReadSettings read = Given.read(folder, xml);
        assertThat(read.settings().cellDefinitions().get(0).intracellular()).isEqualTo("maboss");
        assertThat(read.settings().cellDefinitions().get(1).intracellular()).isNull();
        assertThat(Given.texts(read.warnings()))
                .hasSize(1)
                .first()
                .asString()
                .contains("networks inside of cells (\"maboss\") are not read");
    }
}
