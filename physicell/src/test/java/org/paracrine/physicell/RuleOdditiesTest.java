package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.study.Problem;

/// What is told of rules that cannot do what they say, with the file and line of each.
class RuleOdditiesTest {
    private static final String RULES = """
              <cell_rules>
                <rulesets>
                  <ruleset protocol="CBHG" version="3.0" format="csv" enabled="true">
                    <folder>./config</folder><filename>rules.csv</filename>
                  </ruleset>
                </rulesets>
              </cell_rules>
            </PhysiCell_settings>
            """;

    @TempDir
    private Path folder;

    private List<String> told(boolean as114, String rules, String... replacements) {
        String model = Given.model(replacements).replace("</PhysiCell_settings>", RULES);
        Path settings = Given.file(folder, model);
        Given.file(folder, "config/rules.csv", rules);
        return PhysicellModel.read(settings, new PhysicellModel.Manner(as114, false, null)).warnings().stream()
                .filter(warning -> warning.file().endsWith("rules.csv"))
                .map(Problem::toString)
                .map(text -> text.substring(text.indexOf("rules.csv")))
                .toList();
    }

    @Test
    void oddRulesAreToldWithTheirLine() {
        assertThat(told(false, """
                        // a comment
                        tumour cell,oxygen,increases,cycle entry,0.00001,20,4,0
                        tumour cell,drug,increases,apoptosis,0.1,20,4,0
                        T cell,oxygen,increases,migration speed,3,20,4,0
                        T cell,oxygen,increases,attack duration,50,2000,4,0
                        """))
                .satisfiesExactly(
                        first -> assertThat(first)
                                .startsWith("rules.csv:2:1: the rule says increases but decreases: cycle entry of"),
                        second -> assertThat(second).startsWith("rules.csv:3:1: the rule never acts: there is no drug"),
                        third -> assertThat(third)
                                .startsWith("rules.csv:5:1: the half-max 2000 is out of reach: oxygen"),
                        fourth -> assertThat(fourth)
                                .startsWith("rules.csv:5:1: the rule has no effect: T cell attacks no type"));
    }

    /// The level that is held at the walls counts, and that of cells, too.
    @Test
    void whatIsHeldOrSecretedCanBeFelt() {
        String rule = "tumour cell,drug,increases,apoptosis,0.1,20,4,0";
        String closed = "<Dirichlet_boundary_condition enabled=\"false\">0</Dirichlet_boundary_condition>";
        String held = "<Dirichlet_boundary_condition enabled=\"true\">15</Dirichlet_boundary_condition>";
        String secretes = "<secretion><substrate name=\"drug\"><secretion_rate>1</secretion_rate>"
                + "<secretion_target>15</secretion_target></substrate></secretion>";
        assertThat(told(false, rule, closed, held)).isEmpty();
        assertThat(told(false, rule, "<!-- second -->", secretes)).isEmpty();
    }

    /// PhysiCell has such signals, at 0; so a model with one runs as it does there, and its user hears of it.
    @Test
    void whatNobodyCountsIsNoReasonToStop() {
        String rules = """
                tumour cell,intracellular drug,increases,apoptosis,0.1,20,4,0
                tumour cell,contact with BM,increases,apoptosis,0.1,20,4,0
                """;
        assertThat(told(false, rules))
                .satisfiesExactly(
                        first -> assertThat(first).contains("rules.csv:1:1: ", "do not count what is inside them"),
                        second -> assertThat(second).contains("rules.csv:2:1: ", "nothing brings \"contact with BM\""));
    }

    @Test
    void springsThatAreOffCannotBeRuled() {
        String rule = "tumour cell,oxygen,increases,cell attachment rate,0.1,20,4,0";
        assertThat(told(false, rule)).isEmpty();
        assertThat(told(
                        false,
                        rule,
                        "<random_seed>42",
                        "<disable_automated_spring_adhesions>true</disable_automated_spring_adhesions><random_seed>42"))
                .singleElement()
                .asString()
                .contains("rules.csv:1:1: the rule has no effect: springs by themselves are off");
    }

    @Test
    void whatPhysicellNeverTellsItsRulesIsSaid() {
        String rule = "T cell,contact with apoptotic cell,decreases,migration speed,0,1,4,0";
        assertThat(told(false, rule)).isEmpty();
        assertThat(told(true, rule)).singleElement().asString().contains("with --as-1.14 this one never acts");
    }
}
