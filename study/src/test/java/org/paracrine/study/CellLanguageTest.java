package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.numerics.RandomStream;

/// Cells that divide, die, crawl, eat, attack, fuse, change and differ, as users write them.
class CellLanguageTest {
    static final String WHOLE = """
            version: 1
            study: A tumour and its immune cells
            taken from: made up
            tumour:
              keeps substrates: yes
              numbers:
                hits: { conserved: yes }
                age: {}
              cells:
                tumour:
                  start: 60 cells (assumed 50 .. 70)
                  cycle:
                    model: flow cytometry separated
                    entry: 0.0005 /min (assumed 0.0003 .. 0.0008)
                    rates: { G2: 0.24 /h (assumed 0.1 .. 0.4) }
                    durations: { S: 8 h ± 10 % (assumed 6 .. 10), M: 1 h ± 6 min }
                  apoptosis: 0.00005 /min
                  necrosis: 0.06 /h
                  death:
                    apoptosis: { duration: 9 h, random: yes, calcification: 0.001 /min }
                    necrosis: { duration: 10 d, rupture: 1.5, burst fluid rate: 0.06 /h }
                  volume: 2494 um3
                  parts: { nucleus: 540 um3, fluid: 80 %, cytoplasm rate: 0.3 /h, calcification: 0.001 /h }
                  mechanics:
                    repulsion: 0 um/min
                    affinity: { T cell: 0.5 (assumed 0.2 .. 1) }
                    springs: { attachment: 0.1 /min, detachment: 0.01 /min, most: 4 }
                    membrane: { adhesion: 2 um/min }
                  motility: { speed: 6 um/h, persistence: 5 min, bias: 0.5, chemotaxis: { oxygen: 1, alarm: -2 }, normalised: no, planar: yes }
                  secretion:
                    oxygen: { uptake: 10 /min, released at death: 50 % }
                    alarm: { rate: 0.1 /min, target: 1, export: -0.6 um3/min, passed on when eaten: 20 % }
                  interactions:
                    immunogenicity: { T cell: 0.8 }
                  integrity: { damage: 0.001 /min, repair: 0.6 /h }
                  numbers: { hits: -1 }
                  bears: { T cell: 10 %, macrophage: 20 % }
                  differs:
                    volume: { normal: { mean: 2500 um3, deviation: 100 um3, from: 2000 um3, to: 3000 um3 } }
                    cycle entry: { log-normal: { median: 0.03 /h, deviation: 0.3 } }
                    custom:hits: { uniform: { from: -2, to: 2 } }
                    attack T cell: { log-uniform: { from: 0.001 /min, to: 0.01 /min } }
                    alarm secretion target: { uniform: { from: 0, to: 1 } }
                T cell:
                  start: 10 cells
                  scattered: yes
                  cycle: { durations: { live: 1 d } }
                  apoptosis: 0 /min
                  volume: 1000 um3
                  interactions: { attacks: { tumour: 0.1 /min }, damage: 2 /min, duration: 1 h, fuses: { T cell: 0.001 /min } }
                  turns into: { macrophage: 0.0001 /min }
                macrophage:
                  start: 0 cells
                  cycle: { entry: 0 /min }
                  apoptosis: 0 /min
                  volume: 2494 um3
                  interactions:
                    eats: { apoptotic: 0.05 /min, necrotic: 3 /h, other dead: 0 /min, live: { T cell: 0.001 /min } }
            tissue:
              size: [300 um, 200 um]
              voxel: 20 um
              thickness: 10 um
              corner: [-100 um, 0 um]
              edge: open
              substrates:
                oxygen:
                  unit: mmHg
                  diffusivity: 100000 um2/min
                  decay: 0.1 /min
                  start: 38 mmHg
                  walls: { faces: { x low: 38 mmHg, y high: 20 mmHg (assumed 10 .. 30) } }
                alarm: { unit: dimensionless, diffusivity: 1000 um2/min, decay: 0.01 /min, start: 0 }
            arms: { untreated: [] }
            rules:
              - tumour: damage increases apoptosis to 0.1 /min, half-max 5, Hill 100
              - tumour: grad(alarm) increases chemotactic sensitivity to oxygen to -1, half-max 0.1 /um, Hill 1
              - T cell: intracellular oxygen increases transform to macrophage to 0.01 /min, half-max 100 mmHg, Hill 2
              - T cell: "custom: age increases custom:hits to -3, half-max 1, Hill 2"
              - tumour: total attack time increases exit from cycle phase 3 to 0.1 /min, half-max 1 h, Hill 2
              - tumour: contact with cell type 1 decreases oxygen export to -3 mmHg um3/min, half-max 1, Hill 2
            run: { for: 5 h, mechanics: 0.1 min }
            """;

    @TempDir
    private Path folder;

    private static Tumour.CellType cell(Study study, String name) {
        return Objects.requireNonNull(study.tumour().cells().get(name), name);
    }

    @Test
    void theCycleHasARateOrADurationForEachPhase() {
        CellCycle cycle = cell(Draft.study(WHOLE), "tumour").cycle();
        assertThat(cycle.rates().get("G2")).extracting(Quantity::value).isEqualTo(0.004);
        Spread s = Objects.requireNonNull(cycle.durations().get("S"));
        assertThat(s.mean().value()).isEqualTo(480);
        assertThat(s.variation()).isEqualTo(0.1);
        assertThat(Objects.requireNonNull(cycle.durations().get("M")).variation())
                .isCloseTo(0.1, within(1e-15));
        CellCycle live = cell(Draft.study(WHOLE), "T cell").cycle();
        assertThat(live.entry()).isNull();
        assertThat(live.durations()).containsOnlyKeys("live");
    }

    @Test
    void deathAndPartsKeepTheDefaultsOfWhatIsLeftOut() {
        Tumour.CellType tumour = cell(Draft.study(WHOLE), "tumour");
        assertThat(tumour.death().apoptosis().duration().value()).isEqualTo(540);
        assertThat(tumour.death().apoptosis().random()).isTrue();
        assertThat(tumour.death().necrosis().random()).isFalse();
        assertThat(tumour.death().apoptosis().fluidRate().value()).isEqualTo(0.05);
        assertThat(tumour.death().necrosis().burstFluidRate().value()).isEqualTo(0.001);
        assertThat(tumour.death().necrosis().rupture().value()).isEqualTo(1.5);
        assertThat(tumour.necrosis()).extracting(Quantity::value).isEqualTo(0.001);
        assertThat(tumour.parts().fluid().value()).isEqualTo(0.8);
        assertThat(tumour.parts().nucleusRate().value()).isEqualTo(0.33 / 60);
    }

    @Test
    void cellsPushHoldCrawlAndExchange() {
        Tumour.CellType tumour = cell(Draft.study(WHOLE), "tumour");
        assertThat(tumour.mechanics().affinity()).containsOnlyKeys("T cell");
        assertThat(tumour.mechanics().springs().most()).isEqualTo(4);
        assertThat(tumour.mechanics().membrane().repulsion().value()).isEqualTo(100);
        Tumour.Motility motility = Objects.requireNonNull(tumour.motility());
        assertThat(motility.speed().value()).isEqualTo(0.1);
        assertThat(motility.chemotaxis().get("alarm"))
                .extracting(Quantity::value)
                .isEqualTo(-2.0);
        assertThat(motility.normalised()).isFalse();
        assertThat(motility.planar()).isTrue();
        Tumour.Secretion alarm = Objects.requireNonNull(tumour.secretion().get("alarm"));
        assertThat(alarm.export()).isEqualTo(new Quantity(-0.6, "um3/min", new Source.Unstated(), null));
        assertThat(alarm.passedOnWhenEaten()).extracting(Quantity::value).isEqualTo(0.2);
    }

    @Test
    void cellsActOnEachOtherAndChange() {
        Study study = Draft.study(WHOLE);
        CellInteractions killer = cell(study, "T cell").interactions();
        assertThat(killer.attacks().get("tumour")).extracting(Quantity::value).isEqualTo(0.1);
        assertThat(killer.duration().value()).isEqualTo(60);
        CellInteractions.Eating eats =
                Objects.requireNonNull(cell(study, "macrophage").interactions().eats());
        assertThat(eats.necrotic()).extracting(Quantity::value).isEqualTo(0.05);
        assertThat(eats.live()).containsOnlyKeys("T cell");
        assertThat(cell(study, "T cell").turnsInto()).containsOnlyKeys("macrophage");
        assertThat(cell(study, "tumour").bears()).containsOnlyKeys("T cell", "macrophage");
        assertThat(Objects.requireNonNull(cell(study, "tumour").integrity()).repair())
                .extracting(Quantity::value)
                .isEqualTo(0.01);
    }

    @Test
    void numbersAndDifferencesAreInTheUnitOfTheBehaviour() {
        Study study = Draft.study(WHOLE);
        assertThat(study.tumour().numbers())
                .containsExactly(
                        Map.entry("hits", new Tumour.CustomNumber(true)),
                        Map.entry("age", new Tumour.CustomNumber(false)));
        Map<String, Difference> differs = cell(study, "tumour").differs();
        assertThat(differs.get("cycle entry")).isInstanceOfSatisfying(Difference.LogNormal.class, normal -> {
            assertThat(normal.median().value()).isEqualTo(0.0005);
            assertThat(normal.median().unit()).isEqualTo("/min");
            assertThat(normal.deviation().value()).isEqualTo(0.3);
            assertThat(normal.to()).isNull();
        });
        assertThat(differs.get("custom:hits"))
                .isInstanceOfSatisfying(
                        Difference.Uniform.class,
                        uniform -> assertThat(uniform.from().value()).isEqualTo(-2));
        assertThat(new Difference.Uniform(quantity(0), quantity(1)).lowest("custom:hits"))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new Difference.Uniform(quantity(0), quantity(1)).lowest("oxygen export"))
                .isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(new Difference.Uniform(quantity(0), quantity(1)).lowest("cycle entry"))
                .isEqualTo(0);
        assertThat(new Difference.Uniform(quantity(0), quantity(1)).highest("migration bias"))
                .isEqualTo(1);
    }

    private static Quantity quantity(double value) {
        return new Quantity(value, "", new Source.Unstated(), null);
    }

    @Test
    void theBlockMayBeginAnywhereAndHaveFaces() {
        Tissue tissue = Draft.study(WHOLE).tissue();
        assertThat(tissue.voxels()).containsExactly(15, 10, 1);
        assertThat(tissue.low()).containsExactly(-100, 0, -5);
        assertThat(tissue.high()).containsExactly(200, 200, 5);
        assertThat(tissue.edge()).isEqualTo(Tissue.Edge.OPEN);
        assertThat(Objects.requireNonNull(tissue.substrates().get("oxygen")).walls())
                .isInstanceOfSatisfying(Tissue.Walls.Faces.class, faces -> {
                    assertThat(faces.xLow()).extracting(Quantity::value).isEqualTo(38.0);
                    assertThat(faces.xHigh()).isNull();
                    assertThat(faces.yHigh()).extracting(Quantity::value).isEqualTo(20.0);
                });
        assertThat(Draft.study(Draft.GOOD).tissue().low()).containsExactly(-200, -200, -200);
        assertThat(Draft.study(Draft.GOOD).tissue().high()).containsExactly(200, 200, 200);
    }

    @Test
    void aStudyOfCellsAloneNeedsNoBodyAndNoVessels() {
        Study study = Draft.study(WHOLE);
        assertThat(study.body()).isNull();
        assertThat(study.subject().species()).isNull();
        assertThat(study.subject().animals()).isEqualTo(1);
        assertThat(study.tissue().vessels()).isNull();
        assertThat(study.tissue().interstitium()).isNull();
        assertThat(study.tumour().represents()).isNull();
        assertThat(study.given()).isEmpty();
        assertThat(Draft.study(Draft.GOOD).given()).containsExactly("exo");
    }

    @Test
    void ofSeveralSpellingsOneIsKept() {
        assertThat(Draft.study(WHOLE).rules())
                .extracting(rule -> rule.signal() + " → " + rule.behaviour())
                .containsExactly(
                        "damage → apoptosis",
                        "alarm gradient → chemotactic response to oxygen",
                        "intracellular oxygen → transition to macrophage",
                        "custom:age → custom:hits",
                        "total attack time → exit from cycle phase 3",
                        "contact with T cell → oxygen export");
    }

    @Test
    void numbersTakenFromElsewhereAreWarnedAboutOnce() {
        assertThat(Draft.read(WHOLE).warnings())
                .extracting(Problem::toString)
                .containsExactly("study.yaml:3:13: taken from: 84 numbers have no source but this");
        assertThat(Draft.read(WHOLE.replace("taken from: made up\n", "")).warnings())
                .hasSize(84);
    }

    @Test
    void theResolvedStudyMeansTheSame() {
        ReadStudy first = Draft.read(WHOLE);
        ReadStudy second = Draft.read(first.resolved());
        assertThat(second.study()).isEqualTo(first.study());
        assertThat(second.resolved().lines().map(CellLanguageTest::withoutOrigin))
                .containsExactlyElementsOf(first.resolved()
                        .lines()
                        .map(CellLanguageTest::withoutOrigin)
                        .toList());
        assertThat(first.resolved())
                .contains("elasticity: 0.01 /min (ghaffarizadeh2018) ", "duration: 8.6 h (ghaffarizadeh2018) ");
    }

    private static String withoutOrigin(String line) {
        return line.replaceFirst(" +# [^#]*$", "");
    }

    @Test
    void everyQuantityCanBeSetByItsPath() {
        Map<String, String> settings = new LinkedHashMap<>();
        StudyPaths.quantities(Draft.study(WHOLE))
                .forEach((path, quantity) ->
                        settings.put(path, (Numbers.text(quantity.value()) + " " + quantity.unit()).strip()));
        Map<String, Quantity> set = StudyPaths.quantities(
                Studies.read("study.yaml", WHOLE, settings).study());
        assertThat(set.keySet()).containsExactlyElementsOf(settings.keySet());
        StudyPaths.quantities(Draft.study(WHOLE))
                .forEach((path, quantity) -> assertThat(set).hasEntrySatisfying(path, found -> {
                    assertThat(found.value()).as(path).isEqualTo(quantity.value());
                    assertThat(found.range()).as(path).isNull();
                }));
    }

    @Test
    void whatHasARangeIsDrawn() {
        assertThat(Sampling.draw(Draft.study(WHOLE), new RandomStream(3, 1)).drawn())
                .extracting(Sampling.Drawn::path)
                .containsExactly(
                        "tumour.cells.tumour.start",
                        "tumour.cells.tumour.cycle.entry",
                        "tumour.cells.tumour.cycle.rates.G2",
                        "tumour.cells.tumour.cycle.durations.S",
                        "tumour.cells.tumour.mechanics.affinity.T cell",
                        "tissue.substrates.oxygen.walls.faces.y high");
    }

    @Test
    void theCellsOfAFileAreRead() throws IOException {
        Files.writeString(folder.resolve("cells.csv"), "x,y,z,type\n0,10,0,tumour\n");
        String text =
                WHOLE.replace("  keeps", "  positions: cells.csv\n  keeps").replace("      start: 10 cells\n", "");
        ReadStudy read = Studies.read(Files.writeString(folder.resolve("study.yaml"), text), Map.of());
        assertThat(cell(read.study(), "T cell").start()).isNull();
        assertThat(read.attachments()).extracting(Attachment::name).containsExactly("cells.csv");
        assertThat(Positions.of(read.study())).containsExactly(new Positions.Cell("tumour", 0, 10, 0, Map.of()));
        Path resolved = Files.writeString(folder.resolve("study.resolved.yaml"), read.resolved());
        assertThat(Studies.read(resolved, Map.of()).study()).isEqualTo(read.study());
    }

    @Test
    void everyWordOfTheGrammarHasAMeaningInAStudy() {
        Vocabulary words = Vocabulary.of(Draft.study(WHOLE));
        for (String signal : List.of(
                "oxygen",
                "oxygen gradient",
                "gradient of oxygen",
                "internalized alarm",
                "contact with apoptotic cells",
                "damage delivered",
                "is attacking",
                "is_necrotic",
                "global time",
                "custom 1")) {
            assertThat(words.signal(signal)).as(signal).isNotNull();
        }
        for (String behaviour : List.of(
                "exit from cycle phase 0",
                "exit from cycle phase 5",
                "cell-membrane repulsion",
                "phagocytosis of necrotic cells",
                "phagocytosis of 1",
                "attack cell type 2",
                "fuse to T cell",
                "asymmetric division to macrophage",
                "immunogenicity to cell type 0",
                "maximum number of cell attachments",
                "is movable",
                "damage repair rate",
                "custom 0")) {
            assertThat(words.behaviour(behaviour)).as(behaviour).isNotNull();
        }
        assertThat(words.behaviour("alarm export"))
                .extracting(Vocabulary.Meaning::unit)
                .isEqualTo("um3/min");
        assertThat(words.signal("oxygen gradient"))
                .extracting(Vocabulary.Meaning::unit)
                .isEqualTo("mmHg/um");
    }
}
