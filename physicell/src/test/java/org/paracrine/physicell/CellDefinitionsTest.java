package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.physicell.MotilitySettings.Taxis;
import org.paracrine.physicell.StartDistribution.Shape;

class CellDefinitionsTest {
    @TempDir
    private Path folder;

    private CellDefinition first(String more) {
        return Given.settings(folder, Given.phenotype(more)).cellDefinitions().getFirst();
    }

    private List<String> problems(String more) {
        return Given.problems(folder, Given.phenotype(more));
    }

    private List<String> warnings(String more) {
        return Given.warnings(folder, Given.phenotype(more));
    }

    @Test
    void partialListsLeaveTheOthersAndNameTheStale() {
        String xml = Given.phenotype("""
                <mechanics><cell_adhesion_affinities>
                  <cell_adhesion_affinity name="T cell">0.5</cell_adhesion_affinity>
                  <cell_adhesion_affinity name="tumor cell">0.25</cell_adhesion_affinity>
                </cell_adhesion_affinities></mechanics>
                <cell_interactions>
                  <attack_rates><attack_rate name="default">1</attack_rate></attack_rates>
                  <attack_damage_rate>1</attack_damage_rate><attack_duration>30</attack_duration>
                </cell_interactions>""");
        ReadSettings read = Given.read(folder, xml);
        CellDefinition cell = read.settings().cellDefinitions().getFirst();
        assertThat(cell.mechanics().adhesionAffinities()).containsExactly(1.0, 0.5);
        assertThat(cell.interactions().attackRates()).containsExactly(0.0, 0.0);
        assertThat(read.warnings())
                .extracting(each -> each.message())
                .containsExactly(
                        "there is no cell type \"tumor cell\"; did you mean \"tumour cell\"? allowed: tumour cell, T cell;"
                                + " the value is not used",
                        "there is no cell type \"default\"; allowed: tumour cell, T cell; the value is not used");
    }

    @Test
    void unknownSubstratesOfSecretionAndTaxisCannotRun() {
        assertThat(problems(
                        "<secretion><substrate name=\"oxigen\"><uptake_rate>1</uptake_rate></substrate></secretion>"))
                .hasSize(1)
                .first()
                .asString()
                .contains("there is no substrate \"oxigen\"; did you mean \"oxygen\"?");
        String taxis = "<motility><options><chemotaxis><enabled>true</enabled><substrate>substrate</substrate>"
                + "<direction>1</direction></chemotaxis></options></motility>";
        assertThat(problems(taxis)).hasSize(1).first().asString().contains("there is no substrate \"substrate\"");
        String off = taxis.replace("<enabled>true", "<enabled>false");
        assertThat(warnings(off)).hasSize(1).first().asString().contains("but PhysiCell 1.14 stops");
    }

    @Test
    void attacksWithoutDamageAreSaid() {
        String old = "<cell_interactions><damage_rate>1</damage_rate></cell_interactions>";
        ReadSettings read = Given.read(folder, Given.phenotype(old));
        InteractionSettings interactions =
                read.settings().cellDefinitions().getFirst().interactions();
        assertThat(interactions.attackDamageRate()).isEqualTo(1);
        assertThat(interactions.attackDuration()).isEqualTo(30);
        assertThat(read.warnings())
                .extracting(each -> each.message())
                .containsExactly(
                        "missing: PhysiCell 1.14 reads 0; here it is 1",
                        "missing: PhysiCell 1.14 reads 0; here it is 30",
                        "an element of before 1.14 that is not read any more; attack_damage_rate is what an attack does, and"
                                + " damage_rate of cell_integrity is what happens without one");
        ReadSettings peer = Given.as114(folder, Given.phenotype(old));
        assertThat(peer.settings().cellDefinitions().getFirst().interactions().attackDamageRate())
                .isZero();
        assertThat(peer.warnings()).hasSize(3);
    }

    @Test
    void timesOfDeathBelongToTheTypeButNotInPhysiCell() {
        String death = "<death><model code=\"100\" name=\"apoptosis\"><death_rate>0</death_rate>"
                + "<parameters><lysed_fluid_change_rate>0</lysed_fluid_change_rate></parameters>"
                + "<phase_durations><duration index=\"0\" fixed_duration=\"true\">%s</duration></phase_durations>"
                + "</model></death>";
        String xml = Given.model("<!-- more -->", death.formatted("100"), "<!-- second -->", death.formatted("200"));
        ReadSettings own = Given.read(folder, xml);
        assertThat(own.settings().cellDefinitions())
                .extracting(
                        each -> 1 / each.apoptosis().transitions().getFirst().rate())
                .containsExactly(100.0, 200.0);
        ReadSettings shared = Given.as114(folder, xml);
        assertThat(shared.settings().cellDefinitions())
                .extracting(
                        each -> 1 / each.apoptosis().transitions().getFirst().rate())
                .containsExactly(200.0, 200.0);
        String said =
                "cell types differ in how long apoptosis lasts: PhysiCell 1.14 gives all of them this, the last of the"
                        + " file; ";
        assertThat(own.warnings())
                .extracting(each -> each.message())
                .containsExactly(said + "here each type keeps its own");
        assertThat(shared.warnings()).extracting(each -> each.message()).containsExactly(said + "so it is here");
    }

    @Test
    void codesThatAreNoneAreAProblem() {
        assertThat(problems("<death><model code=\"103\"/><model name=\"apoptos\"/></death>"))
                .containsExactly(
                        "56:16: cell_definitions/cell_definition[tumour cell]/phenotype/death/model: there is no death model"
                                + " 103; there are 100 (apoptosis), 101 (necrosis)",
                        "56:35: cell_definitions/cell_definition[tumour cell]/phenotype/death/model[apoptos]: there is no"
                                + " death model \"apoptos\"; there are 100 (apoptosis), 101 (necrosis)");
        assertThat(Given.problems(folder, Given.model("<cycle code=\"5\" name=\"live\">", "<cycle name=\"lively\">")))
                .hasSize(1)
                .first()
                .asString()
                .contains("there is no cycle model \"lively\", and no code is given");
        assertThat(Given.problems(folder, Given.model("start_index=\"0\"", "start_index=\"1\"")))
                .hasSize(1)
                .first()
                .asString()
                .contains("there is no way from phase 1 to phase 0; there are 0 to 0");
    }

    @Test
    void durationsAreRatesTurnedUpsideDown() {
        String xml = Given.model(
                "<cycle code=\"5\" name=\"live\">",
                "<cycle code=\"2\"><phase_durations>"
                        + "<duration index=\"0\" fixed_duration=\"true\">300</duration>"
                        + "<duration index=\"1\">0</duration></phase_durations>",
                "start_index=\"0\" end_index=\"0\"",
                "start_index=\"2\" end_index=\"0\"");
        List<Transition> ways =
                Given.settings(folder, xml).cellDefinitions().getFirst().cycle().transitions();
        assertThat(ways.get(0)).isEqualTo(new Transition(0, 1, 1 / 300.0, true));
        assertThat(ways.get(1).rate()).isEqualTo(1e16);
        assertThat(ways.get(2)).isEqualTo(new Transition(2, 0, 0.0007, false));
    }

    @Test
    void volumesAreThoseOfCells() {
        assertThat(problems("<volume><total>100</total></volume>"))
                .hasSize(1)
                .first()
                .asString()
                .contains("the nucleus has 540 µm³, more than the whole cell, 100 µm³");
        assertThat(problems("<volume><fluid_fraction>75</fluid_fraction></volume>"))
                .hasSize(1)
                .first()
                .asString()
                .contains("the value is 75, but must be 0 to 1");
        assertThat(problems("<volume><total>2494e6</total></volume>"))
                .hasSize(1)
                .allMatch(each -> each.contains("more than the whole domain"));
    }

    @Test
    void neighboursRestWhereTheAuthorWantsThem() {
        MechanicsSettings mechanics = first("<mechanics><options>"
                        + "<set_relative_equilibrium_distance enabled=\"true\">1.8</set_relative_equilibrium_distance>"
                        + "</options></mechanics>")
                .mechanics();
        double distance = 1.8;
        double repulsion = Math.pow(1 - distance / 2, 2) * mechanics.cellCellRepulsionStrength();
        double adhesion = Math.pow(1 - distance / (2 * mechanics.relativeMaximumAdhesionDistance()), 2)
                * mechanics.cellCellAdhesionStrength();
        assertThat(adhesion).isCloseTo(repulsion, within(1e-12));
        assertThat(problems(
                        "<mechanics><relative_maximum_adhesion_distance>0.9</relative_maximum_adhesion_distance><options>"
                                + "<set_relative_equilibrium_distance enabled=\"true\">1.8</set_relative_equilibrium_distance>"
                                + "</options></mechanics>"))
                .hasSize(1)
                .first()
                .asString()
                .contains("cells cannot rest at a distance of 1.8 radii");
    }

    @Test
    void advancedTaxisOverridesTheSimpleOne() {
        String both = "<motility><options><chemotaxis><enabled>true</enabled><substrate>drug</substrate>"
                + "<direction>-1</direction></chemotaxis><advanced_chemotaxis><enabled>true</enabled>"
                + "<chemotactic_sensitivities><chemotactic_sensitivity substrate=\"drug\">-2</chemotactic_sensitivity>"
                + "</chemotactic_sensitivities></advanced_chemotaxis></options></motility>";
        MotilitySettings motility = first(both).motility();
        assertThat(motility.taxis()).isEqualTo(Taxis.ADVANCED);
        assertThat(motility.chemotaxisSubstrate()).isEqualTo(1);
        assertThat(motility.chemotaxisDirection()).isEqualTo(-1);
        assertThat(motility.chemotacticSensitivities()).containsExactly(0.0, -2.0);
        assertThat(warnings(both)).hasSize(1).first().asString().contains("the advanced one holds");
    }

    @Test
    void daughtersBecomeOtherTypesWithAtMostCertainty() {
        String cycle = "</phase_transition_rates><standard_asymmetric_division enabled=\"true\">"
                + "<asymmetric_division_probability name=\"%s\">%s</asymmetric_division_probability>"
                + "<asymmetric_division_probability name=\"tumour cell\">0.5</asymmetric_division_probability>"
                + "</standard_asymmetric_division>";
        String half = Given.model("</phase_transition_rates>", cycle.formatted("T cell", "0.25"));
        CycleSettings read =
                Given.settings(folder, half).cellDefinitions().getFirst().cycle();
        assertThat(read.asymmetricDivision()).isTrue();
        assertThat(read.asymmetricDivisionProbabilities()).containsExactly(0.5, 0.25);
        String much = Given.model("</phase_transition_rates>", cycle.formatted("T cell", "0.75"));
        assertThat(Given.warnings(folder, much)).hasSize(1).first().asString().contains("sum to 1.25");
        String most = Given.model("</phase_transition_rates>", cycle.formatted("T cell", "1.5"));
        assertThat(Given.problems(folder, most))
                .hasSize(1)
                .first()
                .asString()
                .contains("sum to 1.5, but must to 1 at most");
        String none = Given.model("</phase_transition_rates>", cycle.formatted("T cel", "0.25"));
        assertThat(Given.problems(folder, none)).hasSize(1).first().asString().contains("did you mean \"T cell\"?");
    }

    @Test
    void cellsDoNotBecomeWhatTheyAre() {
        String self = "<cell_transformations><transformation_rates>"
                + "<transformation_rate name=\"tumour cell\">1</transformation_rate>"
                + "<transformation_rate name=\"T cell\">2</transformation_rate>"
                + "</transformation_rates></cell_transformations>";
        assertThat(first(self).transformationRates()).containsExactly(0.0, 2.0);
        assertThat(warnings(self)).hasSize(1);
    }

    @Test
    void customVariablesAreNumbersOrVectors() {
        String xml = Given.model(
                "</GFP>",
                "</GFP><axis units=\"none\" conserved=\"true\">[1, 2.5,-3]</axis><none units=\"none\"></none>");
        ReadSettings read = Given.read(folder, xml);
        CellDefinition cell = read.settings().cellDefinitions().getFirst();
        assertThat(cell.custom("axis"))
                .isEqualTo(new CustomVariable("axis", "none", List.of(1.0, 2.5, -3.0), true, true));
        assertThat(cell.customData()).hasSize(3);
        assertThat(read.warnings()).hasSize(1);
        assertThat(Given.problems(folder, Given.model(">1.0</GFP>", ">one</GFP><GFP units=\"none\">2</GFP>")))
                .hasSize(2)
                .anyMatch(each -> each.contains("a value is \"one\""))
                .anyMatch(each -> each.contains("there is a variable \"GFP\" already"));
    }

    private static String distribution(String attributes, String inside) {
        return Given.model(
                "</GFP>\n",
                "</GFP>\n",
                "</custom_data>",
                "</custom_data><initial_parameter_distributions>" + "<distribution " + attributes + ">" + inside
                        + "</distribution></initial_parameter_distributions>");
    }

    @Test
    void startValuesAreDrawnFromDistributions() {
        Settings settings = Given.settings(
                folder,
                distribution(
                        "type=\"log10normal\" check_base=\"false\"",
                        "<behavior>Volume</behavior><mu>4</mu><sigma>2</sigma><upper_bound>1e5</upper_bound>"));
        assertThat(settings.cellDefinitions().getFirst().distributions())
                .containsExactly(new StartDistribution("volume", Shape.LOG10_NORMAL, 4, 2, 0, 1e5, false));
        assertThat(settings.cellDefinitions().get(1).distributions()).isEmpty();
        Settings uniform = Given.settings(
                folder, distribution("type=\"Uniform\"", "<behavior>custom:GFP</behavior><min>-1</min><max>.5</max>"));
        assertThat(uniform.cellDefinitions().getFirst().distributions())
                .containsExactly(new StartDistribution("custom:GFP", Shape.UNIFORM, 0, 0, -1, 0.5, true));
        Settings off = Given.settings(folder, distribution("enabled=\"false\" type=\"nonsense\"", ""));
        assertThat(off.cellDefinitions().getFirst().distributions()).isEmpty();
    }

    @Test
    void distributionsThatAreNoneAreAProblem() {
        assertThat(Given.problems(folder, distribution("type=\"LogUnifrm\"", "<behavior>apoptosis</behavior>")))
                .hasSize(1)
                .first()
                .asString()
                .contains("there is no distribution \"LogUnifrm\"; did you mean \"LogUniform\"?");
        assertThat(Given.problems(folder, distribution("type=\"Uniform\"", "<behavior>apoptosiss</behavior>")))
                .hasSize(1)
                .first()
                .asString()
                .contains("there is no behaviour \"apoptosiss\"; did you mean \"apoptosis\"?");
        assertThat(Given.problems(
                        folder,
                        distribution(
                                "type=\"LogUniform\"", "<behavior>apoptosis</behavior><min>-6</min><max>-2</max>")))
                .hasSize(1)
                .first()
                .asString()
                .contains("not of its logarithm");
        assertThat(Given.problems(
                        folder,
                        distribution("type=\"Uniform\"", "<behavior>volume</behavior><min>1</min><max>2</max>")))
                .hasSize(1)
                .first()
                .asString()
                .contains("the volume of the type, 2494 µm³, lies outside");
        assertThat(Given.problems(
                        folder,
                        distribution(
                                "type=\"Normal\"",
                                "<behavior>apoptosis</behavior><mu>1</mu><sigma>1</sigma>"
                                        + "<lower_bound>2</lower_bound><upper_bound>1</upper_bound>")))
                .hasSize(1)
                .first()
                .asString()
                .contains("the lower end is 2, above the upper, 1");
    }

    @Test
    void emptyElementsAreAsIfTheyWereNotThereButNotInPhysiCell() {
        String empty = "<motility><speed></speed></motility>";
        assertThat(first(empty).motility().speed()).isEqualTo(1);
        assertThat(Given.as114(folder, Given.phenotype(empty))
                        .settings()
                        .cellDefinitions()
                        .getFirst()
                        .motility()
                        .speed())
                .isZero();
        assertThat(warnings(empty)).hasSize(1);
    }

    @Test
    void aModelHasTypes() {
        String model = Given.model();
        String none =
                model.substring(0, model.indexOf("<cell_definitions>")) + "<cell_definitions/></PhysiCell_settings>";
        assertThat(Given.problems(folder, none)).hasSize(1).first().asString().contains("there is no cell_definition");
        assertThat(Given.problems(folder, Given.model("name=\"T cell\"", "name=\"default\"")))
                .hasSize(1)
                .first()
                .asString()
                .contains("the definition with ID 0");
    }
}
