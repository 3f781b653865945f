package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Two models that leave out, inherit and override as much as they can, against the numbers that
/// PhysiCell 1.14.2 itself held after it had read them (printed from its memory with 15 digits).
class AsPhysiCellTest {
    private static Path folder(String model) throws URISyntaxException {
        URL file = AsPhysiCellTest.class.getResource("/" + model + "/physicell-1.14.2.txt");
        return Objects.requireNonNull(
                Path.of(Objects.requireNonNull(file).toURI()).getParent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "flat"})
    void everyNumberIsThatOfPhysiCell(String model) throws IOException, URISyntaxException {
        Path folder = folder(model);
        Map<String, Double> theirs = Listing.parse(Files.readString(folder.resolve("physicell-1.14.2.txt")));
        Settings settings = SettingsReader.read(folder.resolve("config/PhysiCell_settings.xml"), true)
                .settings();
        Map<String, Double> ours = Listing.of(settings);
        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        theirs.forEach(
                (name, value) -> assertThat(ours.get(name)).as(name).isCloseTo(value, within(1e-13 * Math.abs(value))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"odd", "flat"})
    void theSameFileIsReadWithoutPeculiaritiesToo(String model) throws URISyntaxException {
        Path file = folder(model).resolve("config/PhysiCell_settings.xml");
        if (model.equals("flat")) {
            assertThat(Given.problems(file)).anyMatch(each -> each.contains("parent_type \"nobody\""));
            assertThat(Given.problems(file)).anyMatch(each -> each.contains("no way from phase 3 to phase 1"));
            assertThat(Given.problems(file)).hasSize(2);
            return;
        }
        Settings settings = SettingsReader.read(file, false).settings();
        CellDefinition stem = settings.cellDefinitions().get(0);
        CellDefinition leaf = settings.cellDefinitions().get(2);
        CellDefinition twig = settings.cellDefinitions().get(3);
        assertThat(stem.necrosis().unlysedFluidChangeRate())
                .isEqualTo(DeathModel.NECROSIS.standard().unlysedFluidChangeRate());
        assertThat(stem.apoptosis().transitions().getFirst().rate()).isCloseTo(1.0 / 400, within(1e-15));
        assertThat(leaf.apoptosis().transitions().getFirst()).isEqualTo(new Transition(0, 1, 0.002, false));
        assertThat(leaf.apoptosis().unlysedFluidChangeRate()).isEqualTo(0.04);
        assertThat(leaf.apoptosis().rate()).isEqualTo(1e-5);
        assertThat(leaf.motility().taxis()).isEqualTo(MotilitySettings.Taxis.NONE);
        assertThat(leaf.mechanics().cellCellRepulsionStrength()).isEqualTo(20);
        assertThat(twig.cycle().model()).isEqualTo(CycleModel.KI67_BASIC);
        assertThat(twig.interactions().attackDuration()).isEqualTo(25);
    }
}
