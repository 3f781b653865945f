package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.physicell.SubstrateSettings.Face;

class MicroenvironmentTest {
    private static final String DRUG =
            "<Dirichlet_boundary_condition enabled=\"false\">0</Dirichlet_boundary_condition>";

    @TempDir
    private Path folder;

    private static String faces(String... boundaryValues) {
        return Given.model(
                DRUG, DRUG + "<Dirichlet_options>" + String.join("", boundaryValues) + "</Dirichlet_options>");
    }

    @Test
    void facesMirrorTheBoundaryUnlessTheySayMore() {
        String xml = faces("<boundary_value ID=\"xmin\" enabled=\"true\">2.5</boundary_value>");
        Microenvironment field = Given.settings(folder, xml).microenvironment();
        SubstrateSettings drug = field.substrates().get(1);
        assertThat(drug.face(FaceName.X_MIN)).isEqualTo(new Face(true, 2.5));
        assertThat(drug.face(FaceName.X_MAX)).isEqualTo(new Face(false, 0));
        SubstrateSettings oxygen = field.substrates().get(0);
        assertThat(oxygen.face(FaceName.Y_MAX)).isEqualTo(new Face(true, 38));
        assertThat(oxygen.face(FaceName.Z_MAX).held()).isFalse();
        assertThat(field.layers()).containsExactly(FaceName.X_MIN, FaceName.X_MAX, FaceName.Y_MIN, FaceName.Y_MAX);
    }

    @Test
    void closedGatesAreSaid() {
        String xml = faces("<boundary_value ID=\"xmin\" enabled=\"true\">2.5</boundary_value>")
                .replace("enabled=\"true\">38", "enabled=\"false\">38");
        ReadSettings read = Given.read(folder, xml);
        assertThat(read.settings().microenvironment().gate()).isFalse();
        assertThat(read.settings().microenvironment().layers()).isEmpty();
        assertThat(Given.texts(read.warnings()))
                .hasSize(1)
                .first()
                .asString()
                .contains("no face is held: PhysiCell looks at single faces only if some variable has"
                        + " Dirichlet_boundary_condition enabled=\"true\"");
    }

    @Test
    void facesAcrossThePlaneAreSaid() {
        String xml = faces("<boundary_value ID=\"zmax\" enabled=\"true\">2.5</boundary_value>");
        ReadSettings read = Given.read(folder, xml);
        assertThat(read.settings()
                        .microenvironment()
                        .substrates()
                        .get(1)
                        .face(FaceName.Z_MAX)
                        .held())
                .isFalse();
        assertThat(Given.texts(read.warnings())).hasSize(1).first().asString().contains("use_2D has none across z");
        assertThat(Given.warnings(folder, xml.replace("<use_2D>true", "<use_2D>false")))
                .isEmpty();
    }

    @Test
    void levelsThatDifferFromTheBoundaryAreSaid() {
        String oxygen =
                "<Dirichlet_boundary_condition units=\"mmHg\" enabled=\"true\">38</Dirichlet_boundary_condition>";
        String xml = Given.model(
                oxygen,
                oxygen + "<Dirichlet_options><boundary_value ID=\"ymin\" enabled=\"true\">5</boundary_value>"
                        + "<boundary_value ID=\"ymax\" enabled=\"false\"></boundary_value></Dirichlet_options>");
        ReadSettings read = Given.read(folder, xml);
        SubstrateSettings substrate =
                read.settings().microenvironment().substrates().getFirst();
        assertThat(substrate.face(FaceName.Y_MIN)).isEqualTo(new Face(true, 5));
        assertThat(substrate.face(FaceName.Y_MAX)).isEqualTo(new Face(false, 0));
        assertThat(Given.texts(read.warnings())).hasSize(1).first().asString().contains("those of the faces hold");
    }

    @Test
    void facesThatAreNoneAreSaid() {
        assertThat(Given.warnings(folder, faces("<boundary_value ID=\"top\" enabled=\"true\">1</boundary_value>")))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"top\" is no face; allowed: xmin, xmax, ymin, ymax, zmin, zmax");
    }

    @Test
    void withoutSubstratesThereIsOxygenOrNothing() {
        String model = Given.model();
        int from = model.indexOf("  <microenvironment_setup>");
        int to = model.indexOf("  <cell_definitions>");
        String without = model.substring(0, from) + model.substring(to);
        Microenvironment field = Given.settings(folder, without).microenvironment();
        assertThat(field.names()).containsExactly("oxygen");
        assertThat(field.substrates().getFirst().initialCondition()).isEqualTo(38);
        assertThat(Given.problems(folder, model.substring(0, from) + "<microenvironment_setup/>" + model.substring(to)))
                .anyMatch(each -> each.contains("there is no variable"));
    }

    @Test
    void namesAreUnique() {
        assertThat(Given.problems(folder, Given.model("name=\"drug\"", "name=\"oxygen\"")))
                .containsExactly(
                        "36:5: microenvironment_setup/variable[oxygen]: there is a variable \"oxygen\" already, in"
                                + " line 28");
        assertThat(Given.problems(folder, Given.model("name=\"drug\" ", "")))
                .containsExactly("36:5: microenvironment_setup/variable: the attribute name is missing");
    }
}
