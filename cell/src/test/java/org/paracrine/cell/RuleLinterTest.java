package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleLinterTest {
    /// Divides, dies, crawls, breathes.
    private static final CellType TUMOUR = CellType.physicell("tumour")
            .withMotility(new Motility(1, 10, 0.5, Map.of("oxygen", 1.0), true))
            .withSecretion(Map.of("oxygen", Secretion.uptake(10)));

    /// Does nothing but stand there.
    private static final CellType STONE = Given.quiet("stone");

    /// Attacks the tumour.
    private static final CellType KILLER = CellType.physicell("killer")
            .withMotility(Motility.random(1, 10))
            .withInteractions(Interactions.none().withAttacks(Map.of("tumour", 0.1), 1, 30));

    private static final List<CellType> TYPES = List.of(TUMOUR, STONE, KILLER);
    private static final List<String> SUBSTRATES = List.of("oxygen", "drug");
    private static final Map<String, Double> HIGHEST = Map.of("oxygen", 38.0, "drug", 0.0);

    private static Rule rule(String text) {
        String[] part = text.split(", *", -1);
        boolean increases = part[2].equals("increases");
        return new Rule(
                part[0],
                part[1],
                increases,
                part[3],
                Double.parseDouble(part[4]),
                Double.parseDouble(part[5]),
                Double.parseDouble(part[6]),
                part.length > 7);
    }

    private static CellModel model(List<CellType> types, Setting setting, String... rules) {
        List<Rule> lines = new ArrayList<>();
        for (String text : rules) {
            lines.add(rule(text));
        }
        return new CellModel(types, SUBSTRATES, List.of("miR-146b"), lines, Given.BOX, setting);
    }

    private static List<RuleLinter.Finding> findings(List<CellType> types, Setting setting, String... rules) {
        return RuleLinter.findings(model(types, setting, rules), HIGHEST);
    }

    private static List<String> sentences(String... rules) {
        return findings(TYPES, Setting.usual(), rules).stream()
                .map(finding -> finding.rule() + (finding.isWarning() ? ": " : ": note: ") + finding.sentence())
                .toList();
    }

    private static void assertFound(String rule, String part) {
        List<String> sentences = sentences(rule);
        assertThat(sentences).as(rule).hasSize(1);
        assertThat(sentences.getFirst()).startsWith("0: ").contains(part).contains("; ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tumour, oxygen, decreases, apoptosis, 0, 3.75, 8",
                "tumour, oxygen, increases, cycle entry, 0.003, 21.5, 4",
                "tumour, pressure, decreases, cycle entry, 0, 1, 4",
                "tumour, dead, increases, drug export, 1, 0.5, 10, dead",
                "tumour, apoptotic, increases, oxygen uptake, 20, 0.1, 10, dead",
                "tumour, damage, increases, apoptosis, 0.1, 5, 8",
                "tumour, contact with killer, decreases, migration speed, 0.01, 0.1, 10",
                "tumour, contact with stone, increases, apoptosis, 0.1, 24, 4",
                "tumour, oxygen, decreases, migration bias, 0, 10, 2",
                "tumour, oxygen gradient, increases, migration persistence time, 60, 0.1, 2",
                "tumour, miR-146b, decreases, cycle entry, 0, 1e6, 2",
                "tumour, time, increases, apoptosis, 1, 1e6, 4",
                "tumour, volume, increases, cycle entry, 0.17, 1200, 8",
                "tumour, oxygen, increases, transform to stone, 0.1, 10, 4",
                "tumour, total attack time, increases, damage repair rate, 1, 10, 2",
                "tumour, pressure, increases, immunogenicity to killer, 2, 1, 2",
                "killer, attacking, decreases, migration speed, 0, 0.5, 2",
                "killer, damage delivered, increases, transform to stone, 0.01, 30, 8",
                "killer, pressure, increases, attack damage rate, 3, 1, 2",
                "killer, oxygen, increases, cell-cell adhesion elastic constant, 1, 10, 2",
                "stone, oxygen, increases, migration speed, 1, 10, 2",
                "stone, oxygen, increases, cell attachment rate, 1, 10, 2",
                "stone, oxygen, increases, is_movable, 2, 10, 2"
            })
    void nothingIsFoundInRulesThatCanDoWhatTheySay(String rule) {
        assertThat(sentences(rule)).isEmpty();
    }

    /// The base of migration speed is 1 here.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "increases | 0.5 | says increases but decreases: migration speed of tumour starts from 1 and goes to 0.5",
                "decreases | 2   | says decreases but increases: migration speed of tumour starts from 1 and goes to 2",
                "increases | 1   | its saturation value 1 is the base value that migration speed of tumour starts from",
                "decreases | 1   | its saturation value 1 is the base value that migration speed of tumour starts from; give one below 1"
            })
    void aSaturationOnTheWrongSideOfTheBaseIsFound(String direction, String saturation, String expected) {
        assertFound("tumour, oxygen, " + direction + ", migration speed, " + saturation + ", 10, 2", expected);
    }

    @Test
    void whatIsZeroCannotBeDecreased() {
        assertFound(
                "tumour, oxygen, decreases, necrosis, 0, 3.75, 8",
                "the rule has no effect: necrosis of tumour is 0 already; give it a base value above 0 in the cell type");
    }

    /// What the linter says of a direction is what the rules do to the behaviour at an endless signal.
    @ParameterizedTest
    @CsvSource({"increases, 0.5", "increases, 1", "increases, 2", "decreases, 0.5", "decreases, 1", "decreases, 2"})
    void aRuleIsFoundExactlyWhereItDoesNotGoItsWay(String direction, double saturation) {
        for (String other : List.of("", "increases, 3", "increases, 0.7", "decreases, 0.2", "decreases, 1.5")) {
            String first = "tumour, oxygen, " + direction + ", migration speed, " + saturation + ", 10, 2";
            String second = "tumour, drug, " + other.replace(", ", ", migration speed, ") + ", 10, 2";
            String[] rules = other.isEmpty() ? new String[] {first} : new String[] {first, second};
            CellModel model = model(TYPES, Setting.usual(), rules);
            boolean goes = goesItsWay(model);
            boolean isFound = RuleLinter.findings(model, Map.of()).stream()
                    .anyMatch(finding -> finding.rule() == 0
                            && finding.isWarning()
                            && !finding.sentence().contains("comes down to its base"));
            assertThat(isFound)
                    .as(direction + " " + saturation + " beside " + other)
                    .isEqualTo(!goes);
        }
    }

    /// Whether the first rule moves the behaviour its way, be the other signal absent or strong.
    private static boolean goesItsWay(CellModel model) {
        RuleSet set = model.blueprint().ruleSets(0).getFirst();
        int sign = model.rules().getFirst().increases() ? 1 : -1;
        boolean any = false;
        for (double other : new double[] {0, 1e300}) {
            double without = set.respond(line -> line.rule().signal().equals("oxygen") ? 0 : other);
            double with = set.respond(line -> line.rule().signal().equals("oxygen") ? 1e300 : other);
            any |= sign * (with - without) > 0;
        }
        return any;
    }

    @Test
    void aSaturationThatIsNotTheOneThatCountsIsFound() {
        List<String> sentences = sentences(
                "tumour, oxygen, increases, cycle entry, 0.01, 10, 2",
                "tumour, pressure, increases, cycle entry, 0.02, 1, 2");
        assertThat(sentences)
                .containsExactly(
                        "0: note: the rule leads to 0.02, not to its own saturation value 0.01: all rules that increase"
                                + " cycle entry of tumour share the largest, that of \"pressure increases cycle entry\"; write 0.02"
                                + " here too if that is meant");
        assertThat(sentences(
                        "tumour, oxygen, increases, cycle entry, 0.01, 10, 2",
                        "tumour, pressure, decreases, cycle entry, 0.005, 1, 2"))
                .singleElement()
                .asString()
                .startsWith("1: cycle entry of tumour comes down to its base value 0.00072, not to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tumour, dead, increases, oxygen uptake, 20, 2, 4, dead | \"dead\" is 0 or 1, so the rule does at most 5.9 %",
                "killer, attacking, increases, apoptosis, 20, 3, 4 | the half-max 3 is out of reach",
                "tumour, contact with killer, increases, apoptosis, 1, 25, 4 | \"contact with killer\" hardly exceeds 24",
                "tumour, contact with dead cell, increases, apoptosis, 1, 1000, 4 | hardly exceeds",
                "tumour, pressure, increases, apoptosis, 1, 1000, 4 | hardly exceeds 109.9",
                "tumour, volume, increases, apoptosis, 1, 1e6, 4 | hardly exceeds 24940",
                "tumour, oxygen, increases, cycle entry, 1, 200, 4 | oxygen rises to 38 at most, so the rule does at most 0.13 %"
            })
    void aHalfMaxOutOfReachIsFound(String rule, String expected) {
        assertFound(rule, expected);
    }

    @Test
    void theEndOfTheRunIsABoundOfTime() {
        CellModel model = model(TYPES, Setting.usual(), "tumour, time, increases, apoptosis, 1, 14400, 4");
        assertThat(RuleLinter.findings(model, Map.of("time", 1440.0)))
                .singleElement()
                .extracting(RuleLinter.Finding::sentence)
                .asString()
                .contains("the run ends at 1440 min");
        assertThat(RuleLinter.findings(model, Map.of("time", 14400.0))).isEmpty();
    }

    /// A cell that takes in others can grow to any size.
    @Test
    void aCellThatEatsMayBeOfAnySize() {
        CellType eater = KILLER.withInteractions(Interactions.none().withEating(0.1, 0, 0));
        String rule = "killer, volume, decreases, phagocytose apoptotic cell, 0, 60000, 4";
        assertThat(findings(List.of(TUMOUR, STONE, eater), Setting.usual(), rule))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "tumour, contact with BM, increases, apoptosis, 1, 1, 1 | nothing brings \"contact with BM\" about",
                "tumour, intracellular oxygen, increases, apoptosis, 1, 1, 1 | do not count what is inside them",
                "tumour, drug, increases, apoptosis, 1, 1, 1 | there is no drug at the start, nothing brings it",
                "tumour, drug gradient, increases, apoptosis, 1, 1, 1 | there is no drug at the start",
                "stone, damage, increases, apoptosis, 1, 1, 1 | nothing damages stone",
                "tumour, damage delivered, increases, apoptosis, 1, 1, 1 | tumour does no damage to others",
                "tumour, attacking, increases, apoptosis, 1, 0.5, 1 | tumour attacks no type",
                "stone, total attack time, increases, apoptosis, 1, 1, 1 | no type attacks stone",
                "stone, apoptotic, increases, oxygen uptake, 1, 0.5, 1, dead | stone does not die by apoptosis",
                "tumour, necrotic, increases, oxygen uptake, 20, 0.5, 1, dead | tumour does not die by necrosis",
                "stone, dead, increases, oxygen uptake, 1, 0.5, 1, dead | does not die by apoptosis or necrosis",
                "tumour, contact with necrotic cell, increases, apoptosis, 1, 1, 1 | no type dies by necrosis"
            })
    void aSignalThatNothingBringsAboutIsFound(String rule, String expected) {
        assertFound(rule, expected);
    }

    /// Each way in which a substrate may come about, and the one in which it does not.
    @Test
    void cellsThatMakeASubstrateBringItAbout() {
        String rule = "tumour, drug, increases, apoptosis, 1, 1, 4";
        record Case(Secretion exchange, String also, boolean isFound) {}
        for (Case each : List.of(
                new Case(Secretion.uptake(1), "", true),
                new Case(new Secretion(1, 0.01, 0, 0), "", true),
                new Case(new Secretion(1, 10, 0, 0), "", false),
                new Case(new Secretion(0, 0, 0, 1), "", false),
                new Case(new Secretion(0, 10, 0, 0), "stone, oxygen, increases, drug secretion, 1, 1, 1", false),
                new Case(
                        new Secretion(1, 0, 0, 0),
                        "stone, oxygen, increases, drug secretion target, 9, 1, 1",
                        false))) {
            List<CellType> types = List.of(TUMOUR, STONE.withSecretion(Map.of("drug", each.exchange)), KILLER);
            String[] rules = each.also.isEmpty() ? new String[] {rule} : new String[] {rule, each.also};
            assertThat(findings(types, Setting.usual(), rules).stream().anyMatch(finding -> finding.rule() == 0))
                    .as(each.toString())
                    .isEqualTo(each.isFound);
        }
    }

    @Test
    void nothingIsSaidOfLevelsThatNobodyKnows() {
        String rule = "tumour, drug, increases, apoptosis, 1, 1e9, 4";
        assertThat(RuleLinter.findings(model(TYPES, Setting.usual(), rule), Map.of("oxygen", 38.0)))
                .isEmpty();
    }

    @Test
    void aNumberThatNothingSetsIsFound() {
        Setting setting = Setting.usual().withCustom(List.of(new Custom("marked", false)));
        String rule = "tumour, custom:marked, increases, apoptosis, 1, 1, 1";
        assertThat(findings(TYPES, setting, rule))
                .singleElement()
                .extracting(RuleLinter.Finding::sentence)
                .asString()
                .contains("nothing sets the number \"custom:marked\", which is 0 in tumour");
        String setter = "tumour, oxygen, increases, custom:marked, 1, 10, 1";
        assertThat(findings(TYPES, setting, rule, setter)).isEmpty();
        assertThat(findings(TYPES, setting.withIndividual(List.of("custom:marked")), rule))
                .isEmpty();
        assertThat(findings(List.of(TUMOUR.withCustom(Map.of("marked", 1.0)), STONE, KILLER), setting, rule))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stone, oxygen, increases, migration bias, 1, 10, 2 | stone cannot crawl: its migration speed is 0",
                "stone, oxygen, increases, migration persistence time, 9, 10, 2 | stone cannot crawl",
                "stone, oxygen, increases, chemotactic response to oxygen, 1, 10, 2 | stone cannot crawl",
                "killer, oxygen, increases, attack damage rate, 9, 10, 2 | ",
                "tumour, oxygen, increases, attack damage rate, 9, 10, 2 | tumour attacks no type, and no rule lets it",
                "tumour, oxygen, decreases, attack duration, 9, 10, 2 | tumour attacks no type",
                "stone, oxygen, increases, cell-cell adhesion elastic constant, 1, 10, 2 | no springs hold stone",
                "tumour, oxygen, increases, cell detachment rate, 1, 10, 2 | no springs form",
                "tumour, oxygen, decreases, maximum number of cell attachments, 1, 10, 2 | no springs form",
                "tumour, oxygen, increases, cell-BM adhesion, 9, 10, 2 | no basement membrane",
                "tumour, oxygen, increases, phagocytose other dead cell, 1, 10, 2 | by apoptosis or necrosis only",
                "tumour, oxygen, increases, phagocytose necrotic cell, 1, 10, 2 | no type dies by necrosis",
                "stone, oxygen, increases, damage repair rate, 1, 10, 2 | nothing damages stone",
                "stone, oxygen, increases, immunogenicity to killer, 9, 10, 2 | killer does not attack stone",
                "tumour, oxygen, increases, transform to tumour, 1, 10, 2 | tumour is that type already",
                "tumour, oxygen, increases, drug secretion target, 1, 10, 2 | tumour does not secrete drug",
                "tumour, oxygen, increases, drug secretion, 1, 10, 2 | the secretion target of drug is 0 in tumour",
                "tumour, oxygen, increases, drug uptake, 1, 10, 2 | there is no drug to take up",
                "tumour, oxygen, increases, chemotactic response to drug, 1, 10, 2 | there is no drug to follow"
            })
    void aBehaviourWithoutEffectIsFound(String rule, String expected) {
        if (expected == null) {
            assertThat(sentences(rule)).isEmpty();
        } else {
            assertFound(rule, "the rule has no effect: ");
            assertFound(rule, expected);
        }
    }

    @Test
    void aBiasWithoutADirectionAndADirectionWithoutABiasAreFound() {
        CellType aimless = TUMOUR.withMotility(new Motility(1, 10, 0, Map.of(), true));
        List<CellType> types = List.of(aimless, STONE, KILLER);
        String bias = "tumour, oxygen, increases, migration bias, 1, 10, 2";
        String direction = "tumour, oxygen, increases, chemotactic response to oxygen, 1, 10, 2";
        assertThat(findings(types, Setting.usual(), bias))
                .singleElement()
                .extracting(RuleLinter.Finding::sentence)
                .asString()
                .contains("tumour has no chemotaxis to follow");
        assertThat(findings(types, Setting.usual(), direction))
                .singleElement()
                .extracting(RuleLinter.Finding::sentence)
                .asString()
                .contains("the migration bias of tumour is 0");
        assertThat(findings(types, Setting.usual(), bias, direction)).isEmpty();
    }

    /// A rate of leaving a phase may be ruled whether its phase is fixed or not, but not of one that no cell comes to.
    @Test
    void aPhaseThatNoCellComesToIsFound() {
        String exit = "stone, oxygen, increases, exit from cycle phase 1, 0.01, 10, 2";
        CellType cycling = STONE.withCycle(Cycle.ki67Basic());
        CellType stuck = STONE.withCycle(Cycle.ki67Basic().withEntry(0));
        assertThat(findings(List.of(TUMOUR, cycling, KILLER), Setting.usual(), exit))
                .isEmpty();
        assertThat(findings(List.of(TUMOUR, stuck, KILLER), Setting.usual(), exit))
                .singleElement()
                .extracting(RuleLinter.Finding::sentence)
                .asString()
                .contains("stone never comes to the phase Ki67+, since the rate of leaving Ki67- is 0");
    }

    @Test
    void aMembraneLetsMembraneRulesAct() {
        String rule = "tumour, oxygen, increases, cell-BM adhesion, 9, 10, 2";
        assertThat(findings(TYPES, Setting.usual().withEdge(Edge.MEMBRANE), rule))
                .isEmpty();
    }

    @Test
    void aSignalOfTheDeadThatTheDeadDoNotFeelIsFound() {
        assertFound("tumour, dead, increases, drug export, 1, 0.5, 10", "let it apply to dead cells");
        assertFound("tumour, dead, increases, cycle entry, 1, 0.5, 10, dead", "dead cells have no cycle entry");
    }

    @Test
    void aSteepRuleIsToldForInformation() {
        assertFound(
                "tumour, damage, increases, apoptosis, 1, 30, 100",
                "note: a Hill power of 100 makes the rule a switch, with a tenth of its effect at 29.35 and nine tenths at 30.67");
        assertThat(sentences("tumour, damage, increases, apoptosis, 1, 30, 8")).isEmpty();
    }

    @Test
    void findingsComeInTheOrderOfTheRules() {
        assertThat(findings(
                        TYPES,
                        Setting.usual(),
                        "stone, damage, increases, apoptosis, 1, 1, 1",
                        "tumour, oxygen, increases, migration speed, 0.5, 10, 2",
                        "stone, oxygen, increases, migration bias, 1, 10, 2"))
                .extracting(RuleLinter.Finding::rule)
                .containsExactly(0, 1, 2);
    }
}
