package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;
import org.paracrine.simulation.Culture;

class CellsAtStartTest {
    private static final String FROM_FILE = """
            <initial_conditions><cell_positions type="csv" enabled="true"><filename>cells.csv</filename>
            </cell_positions></initial_conditions></PhysiCell_settings>""";

    @TempDir
    private Path folder;

    private PhysicellModel model(String cells, String... replacements) {
        Given.file(folder, "config/cells.csv", cells);
        Path settings = Given.file(folder, Given.model(replacements));
        return PhysicellModel.read(settings, new PhysicellModel.Manner(false, false, null));
    }

    private static Population after(PhysicellModel model, double minutes) {
        try (Crew crew = new Crew(1)) {
            Culture culture = new Culture(model.plan(), model.random(), crew);
            culture.runUntil(minutes);
            return culture.cells();
        }
    }

    @Test
    void theMotilityOfATypeThatIsOffHoldsCellsWithASpeedOfTheirOwn() {
        PhysicellModel model = model(
                "x,y,z,type,migration speed\n-40,0,0,tumour cell,2\n40,0,0,T cell,3\n-40,30,0,tumour cell,0\n",
                "</PhysiCell_settings>",
                FROM_FILE);
        Population cells = after(model, 12);
        for (int cell = 0; cell < cells.count(); cell++) {
            boolean crawls = cells.type(cell) == 1;
            assertThat(cells.x(cell) == -40).isEqualTo(!crawls);
        }
        assertThat(Given.texts(model.warnings()))
                .anyMatch(
                        text -> text.contains("\"migration speed\" has no effect: the motility of tumour cell is off"));
    }

    @Test
    void aSpeedDrawnForATypeThatDoesNotCrawlIsNotGiven() {
        PhysicellModel model =
                model("x,y,z,type\n-40,0,0,tumour cell\n", "</PhysiCell_settings>", FROM_FILE, "</custom_data>", """
                </custom_data><initial_parameter_distributions><distribution type="Uniform">
                <behavior>migration speed</behavior><min>1</min><max>2</max>
                </distribution></initial_parameter_distributions>""");
        assertThat(after(model, 12).x(0)).isEqualTo(-40);
        assertThat(Given.texts(model.warnings()))
                .anyMatch(text -> text.contains("the distribution of migration speed has no effect: the motility"));
    }

    @Test
    void springsThatAreOffHoldNoSingleCell() {
        PhysicellModel model = model(
                "x,y,z,type,cell attachment rate\n0,0,0,tumour cell,9\n5,0,0,tumour cell,9\n",
                "</PhysiCell_settings>",
                FROM_FILE,
                "<virtual_wall",
                "<disable_automated_spring_adhesions>true</disable_automated_spring_adhesions><virtual_wall");
        assertThat(after(model, 6).attached(0)).isEmpty();
        assertThat(Given.texts(model.warnings()))
                .contains("2:19: : \"cell attachment rate\" has no effect: springs by themselves are off"
                        + " (disable_automated_spring_adhesions); enable them to let it act (2 cells)");
    }

    @Test
    void cellsStartWithTheCalciumOfTheirType() {
        PhysicellModel model = model(
                "x,y,z,type\n-40,0,0,tumour cell\n40,0,0,T cell\n",
                "</PhysiCell_settings>",
                FROM_FILE,
                "<!-- second -->",
                """
                <volume><calcified_fraction units="dimensionless">0.25</calcified_fraction>
                <calcification_rate units="1/min">0.01</calcification_rate></volume>""");
        Population start = after(model, 0);
        assertThat(start.calcified(start.type(0) == 1 ? 0 : 1)).isEqualTo(0.25);
        assertThat(start.calcified(start.type(0) == 0 ? 0 : 1)).isZero();
        Population later = after(model, 6);
        assertThat(later.calcified(later.type(0) == 1 ? 0 : 1)).isEqualTo(0.25 + 6 * 0.01 * (1 - 0.25));
    }
}
