package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.Edge;
import org.paracrine.cell.Interactions;
import org.paracrine.cell.Mechanics;
import org.paracrine.cell.MechanicsStep;
import org.paracrine.cell.Motility;
import org.paracrine.cell.Rule;
import org.paracrine.cell.Secretion;
import org.paracrine.cell.Volume;
import org.paracrine.physicell.CellRows;
import org.paracrine.physicell.CellsCsv;
import org.paracrine.physicell.CellsFile;
import org.paracrine.physicell.Conversion;
import org.paracrine.physicell.PhysicellModel;
import org.paracrine.physicell.Settings;
import org.paracrine.physicell.SubstrateSettings;
import org.paracrine.simulation.Distribution;
import org.paracrine.simulation.PlacedCell;
import org.paracrine.simulation.Plan;
import org.paracrine.simulation.SubstratePlan;
import org.paracrine.simulation.Variation;
import org.paracrine.study.Attachment;
import org.paracrine.study.Studies;

/// A model that is run as it is and the same model turned into a study are, number by number, the same cells in the
/// same
/// block with the same rules. What cannot matter is not compared: how cells die that never do, how those crawl or
/// attack
/// that never do.
class ConvertedModelsTest {
    private static final String ZIP = "shared/data/physicell-samples.zip";
    private static final Path OWN =
            Path.of("..", "physicell", "src", "test", "resources", "convert", "config", "PhysiCell_settings.xml");

    /// Of values that the study leaves out, since they are its own but for rounding: 0.0045 and 0.27 /h.
    private static final double ROUNDING = 1e-15;

    @TempDir
    private Path folder;

    private PhysicellModel model = read(OWN);

    @SuppressWarnings("NullAway.Init") // set by each test
    private Plan plan;

    @SuppressWarnings("NullAway.Init") // set by each test
    private CellModel converted;

    private static PhysicellModel read(Path settings) {
        return PhysicellModel.read(settings, new PhysicellModel.Manner(false, false, null));
    }

    private void convert(Path settings) throws IOException {
        model = read(settings);
        Conversion conversion = Conversion.of(model);
        for (Attachment file : conversion.files()) {
            Files.write(folder.resolve(file.name()), file.content());
        }
        Path study = Files.writeString(folder.resolve("study.yaml"), conversion.text(List.of()));
        plan = Protocol.plan(Studies.read(study, Map.of()).study());
        converted = new CellModel(
                plan.types(),
                plan.substrates().stream().map(each -> each.substrate().name()).toList(),
                List.of(),
                plan.rules(),
                plan.block(),
                plan.setting());
    }

    @Test
    void aModelWithAllThatThereIsBecomesTheSameCells() throws IOException {
        convert(OWN);
        assertThat(plan.types()).hasSize(3);
        assertThat(plan.rules()).hasSize(10);
        compare();
        assertThat(plan.seeding().scattered()).containsExactly(3, 3, 3);
        assertThat(plan.seeding().variations())
                .containsExactly(
                        new Variation(
                                0,
                                "volume",
                                new Distribution.LogNormal(
                                        StrictMath.pow(10, 3.3), 0.05 * StrictMath.log(10), 1000, 4000)),
                        new Variation(0, "cycle entry", new Distribution.Uniform(0.001, 0.005)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"template", "rules_sample", "asymmetric_division", "immune_function"})
    void theSamplesOfPhysiCellBecomeTheSameCells(String sample) throws IOException {
        convert(unzipped("sample_projects/" + sample + "/config/"));
        compare();
    }

    private Path unzipped(String wanted) throws IOException {
        Path above = Path.of("").toAbsolutePath();
        while (above.getParent() != null && !Files.exists(above.resolve(ZIP))) {
            above = above.getParent();
        }
        assumeThat(above.resolve(ZIP))
                .as("the samples of PhysiCell, which are not in the repository")
                .exists();
        Path config = Files.createDirectories(folder.resolve("model/config"));
        try (ZipFile zip = new ZipFile(above.resolve(ZIP).toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (name.startsWith(wanted) && name.indexOf('/', wanted.length()) < 0 && !entry.isDirectory()) {
                    try (InputStream content = zip.getInputStream(entry)) {
                        Files.copy(content, config.resolve(name.substring(wanted.length())));
                    }
                }
            }
        }
        return config.resolve("PhysiCell_settings.xml");
    }

    private void compare() throws IOException {
        List<CellType> own = model.plan().model().types();
        assertThat(plan.types()).hasSameSizeAs(own);
        for (int type = 0; type < own.size(); type++) {
            compare(own.get(type), plan.types().get(type));
        }
        compareRules();
        compareTissue();
        compareStart();
    }

    /// The names of the only model with names that a study cannot have.
    private static String renamed(String name) {
        return name.replace("M0/M1", "M0-M1");
    }

    private static void same(double written, double own) {
        assertThat(written).isCloseTo(own, within(ROUNDING * Math.abs(own)));
    }

    private static Map<String, Double> told(Map<String, Double> byName, double usual) {
        Map<String, Double> told = new LinkedHashMap<>();
        byName.forEach((name, value) -> {
            if (value != usual) {
                told.put(renamed(name), value);
            }
        });
        return told;
    }

    /// Whether a rule, a cell of the file or a difference sets the behaviour.
    private boolean isSet(CellType type, String behaviour) {
        return model.rules().stream()
                        .anyMatch(rule -> rule.cellType().equals(type.name())
                                && renamed(rule.behaviour()).startsWith(behaviour))
                || individual(type).stream().anyMatch(each -> renamed(each).startsWith(behaviour));
    }

    /// What cells of a type have of their own at the start.
    private List<String> individual(CellType type) {
        List<String> individual = new ArrayList<>();
        int index = model.settings().cellTypes().indexOf(type.name());
        CellsFile file = model.settings().cells();
        CellRows rows = file == null
                ? null
                : CellsCsv.read(file.file(), model.settings()).rows();
        for (int cell = 0; rows != null && cell < rows.size(); cell++) {
            for (int column = 0; column < rows.columns().size(); column++) {
                double value = rows.value(column, cell);
                if (rows.type(cell) == index && !Double.isNaN(value) && value != 0) {
                    individual.add(rows.columns().get(column));
                }
            }
        }
        model.settings().cellDefinitions().get(index).distributions().forEach(each -> individual.add(each.behaviour()));
        return individual;
    }

    private void compare(CellType own, CellType written) {
        assertThat(written.name()).isEqualTo(renamed(own.name()));
        compare(own.volume(), written.volume());
        compare(own.cycle(), written.cycle());
        if (compared(own, own.apoptosis(), "apoptosis")) {
            compare(own.apoptosis(), written.apoptosis());
        }
        assertThat(written.apoptosis().rate()).isEqualTo(own.apoptosis().rate());
        assertThat(written.necrosis().rate()).isEqualTo(own.necrosis().rate());
        if (compared(own, own.necrosis(), "necrosis")) {
            compare(own.necrosis(), written.necrosis());
            same(written.necrosis().lysedFluidRate(), own.necrosis().lysedFluidRate());
            same(written.volume().ruptureRatio(), own.volume().ruptureRatio());
        }
        compare(own.mechanics(), written.mechanics());
        compare(own.motility(), written.motility());
        compareSecretion(own, written);
        compareInteractions(own, written);
        assertThat(written.integrity()).isEqualTo(own.integrity());
        assertThat(written.fate().turnsInto()).isEqualTo(told(own.fate().turnsInto(), 0));
        assertThat(written.fate().bears()).isEqualTo(told(own.fate().bears(), 0));
        Map<String, Double> numbers = told(own.custom(), 0);
        numbers.keySet().removeIf(name -> name.endsWith("]"));
        assertThat(written.custom()).isEqualTo(numbers);
        assertThat(written.oxygen()).isEqualTo(own.oxygen());
    }

    private boolean compared(CellType type, Death death, String behaviour) {
        return death.rate() > 0 || isSet(type, behaviour);
    }

    private static void compare(Volume own, Volume written) {
        same(written.total(), own.total());
        same(written.nuclear(), own.nuclear());
        same(written.fluidFraction(), own.fluidFraction());
        same(written.fluidRate(), own.fluidRate());
        same(written.cytoplasmicRate(), own.cytoplasmicRate());
        same(written.nuclearRate(), own.nuclearRate());
        same(written.calcificationRate(), own.calcificationRate());
    }

    private static void compare(Cycle own, Cycle written) {
        assertThat(written.name()).isEqualTo(own.name());
        assertThat(written.phases()).isEqualTo(own.phases());
    }

    private static void compare(Death own, Death written) {
        same(written.fluidRate(), own.fluidRate());
        same(written.cytoplasmicRate(), own.cytoplasmicRate());
        same(written.nuclearRate(), own.nuclearRate());
        same(written.calcificationRate(), own.calcificationRate());
        assertThat(written.duration()).isEqualTo(own.duration());
        assertThat(written.isFixed()).isEqualTo(own.isFixed());
        assertThat(written.swells()).isEqualTo(own.swells());
    }

    private static void compare(Mechanics own, Mechanics written) {
        assertThat(written.adhesion()).isEqualTo(own.adhesion());
        assertThat(written.repulsion()).isEqualTo(own.repulsion());
        assertThat(written.reach()).isEqualTo(own.reach());
        assertThat(written.affinities()).isEqualTo(told(own.affinities(), 1));
        assertThat(written.springs()).isEqualTo(own.springs());
        assertThat(written.membrane()).isEqualTo(own.membrane());
    }

    /// In a flat block all cells are planar.
    private static void compare(Motility own, Motility written) {
        assertThat(written.speed()).isEqualTo(own.speed());
        if (own.speed() > 0) {
            assertThat(written.persistence()).isEqualTo(own.persistence());
            assertThat(written.bias()).isEqualTo(own.bias());
            assertThat(written.chemotaxis()).isEqualTo(told(own.chemotaxis(), 0));
            assertThat(written.normalisesGradients()).isEqualTo(own.normalisesGradients());
        }
    }

    private void compareSecretion(CellType own, CellType written) {
        own.secretion().forEach((substrate, exchange) -> {
            Secretion other = written.secretion().getOrDefault(substrate, new Secretion(0, 0, 0, 0));
            assertThat(other.rate()).isEqualTo(exchange.rate());
            assertThat(other.uptake()).isEqualTo(exchange.uptake());
            assertThat(other.export()).isEqualTo(exchange.export());
            if (exchange.rate() > 0 || isSet(own, substrate + " secretion")) {
                assertThat(other.target()).isEqualTo(exchange.target());
            }
        });
    }

    private void compareInteractions(CellType own, CellType written) {
        Interactions from = own.interactions();
        Interactions to = written.interactions();
        assertThat(to.eatsApoptotic()).isEqualTo(from.eatsApoptotic());
        assertThat(to.eatsNecrotic()).isEqualTo(from.eatsNecrotic());
        assertThat(to.eatsOtherDead()).isEqualTo(from.eatsOtherDead());
        assertThat(to.eatsLive()).isEqualTo(told(from.eatsLive(), 0));
        assertThat(to.attacks()).isEqualTo(told(from.attacks(), 0));
        assertThat(to.fuses()).isEqualTo(told(from.fuses(), 0));
        assertThat(to.immunogenicity()).isEqualTo(told(from.immunogenicity(), 1));
        if (!to.attacks().isEmpty() || isSet(own, "attack ")) {
            assertThat(to.attackDamage()).isEqualTo(from.attackDamage());
            assertThat(to.attackDuration()).isEqualTo(from.attackDuration());
        }
    }

    /// Of the spellings of a word, the one that the cells' own room keeps.
    private void compareRules() {
        CellModel own = model.plan().model();
        List<Rule> from = model.rules();
        assertThat(plan.rules()).hasSameSizeAs(from);
        for (int at = 0; at < from.size(); at++) {
            Rule rule = from.get(at);
            Rule written = plan.rules().get(at);
            assertThat(written.cellType()).isEqualTo(renamed(rule.cellType()));
            assertThat(converted.canonicalSignal(written.signal()))
                    .isEqualTo(renamed(own.canonicalSignal(rule.signal())));
            assertThat(written.behaviour()).isEqualTo(named(rule.behaviour(), own));
            assertThat(written.increases()).isEqualTo(rule.increases());
            assertThat(written.saturation()).isEqualTo(rule.saturation());
            assertThat(written.halfMax()).isEqualTo(rule.halfMax());
            assertThat(written.hillPower()).isEqualTo(rule.hillPower());
            assertThat(written.appliesToDead()).isEqualTo(rule.appliesToDead());
        }
    }

    private static String named(String behaviour, CellModel own) {
        return renamed(own.behaviours().get(own.find(behaviour)));
    }

    private void compareTissue() {
        assertThat(plan.block()).isEqualTo(model.plan().model().grid());
        Settings settings = model.settings();
        List<SubstrateSettings> own = settings.microenvironment().substrates();
        for (int index = 0; index < own.size(); index++) {
            SubstratePlan written = plan.substrates().get(index);
            assertThat(written.substrate().name()).isEqualTo(own.get(index).name());
            assertThat(written.substrate().diffusivity())
                    .isEqualTo(own.get(index).diffusionCoefficient());
            assertThat(written.substrate().decay()).isEqualTo(own.get(index).decayRate());
            assertThat(written.substrate().initial()).isEqualTo(own.get(index).initialCondition());
            assertThat(written.start() != null).isEqualTo(own.get(index).name().equals("factor"));
        }
        assertThat(plan.setting().edge()).isEqualTo(settings.options().virtualWall() ? Edge.WALL : Edge.BARRIER);
        assertThat(plan.setting().keepsSubstrates())
                .isEqualTo(settings.microenvironment().trackInternalised());
        assertThat(plan.setting().step())
                .isEqualTo(MechanicsStep.fixed(settings.times().mechanicsStep()));
    }

    private void compareStart() throws IOException {
        CellsFile file = model.settings().cells();
        List<String> types = model.settings().cellTypes();
        List<PlacedCell> placed = plan.seeding().placed();
        if (file == null) {
            assertThat(placed).isEmpty();
            return;
        }
        CellRows rows = CellsCsv.read(file.file(), model.settings()).rows();
        assertThat(placed).hasSize(rows.size());
        for (int cell = 0; cell < rows.size(); cell++) {
            PlacedCell written = placed.get(cell);
            assertThat(types.get(written.type())).isEqualTo(types.get(rows.type(cell)));
            if (model.settings().domain().holds(rows.x(cell), rows.y(cell), 0)) {
                assertThat(written.x()).isEqualTo(rows.x(cell));
                assertThat(written.y()).isEqualTo(rows.y(cell));
            }
            Map<String, Double> values = new LinkedHashMap<>();
            for (int column = 0; column < rows.columns().size(); column++) {
                if (!Double.isNaN(rows.value(column, cell))) {
                    values.put(rows.columns().get(column), rows.value(column, cell));
                }
            }
            assertThat(written.values()).isEqualTo(values);
        }
    }
}
