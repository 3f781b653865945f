package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.simulation.Plan;
import org.paracrine.simulation.Simulation;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.study.StudyException;

/// T cells that kill and macrophages that clear away, first alone, then with vesicles.
class ImmuneTrialTest {
    private static final String IMMUNE = """
            version: 1
            study: T cells and macrophages against a tumour
            taken from: made up
            tumour:
              cells:
                tumour:
                  start: 60 cells
                  cycle: { entry: 0.0002 /min }
                  apoptosis: 0.00005 /min
                  volume: 2494 um3
                  differs: { volume: { uniform: { from: 2000 um3, to: 2494 um3 } } }
                T cell:
                  start: 25 cells
                  scattered: yes
                  cycle: { entry: 0 /min }
                  apoptosis: 0 /min
                  volume: 1000 um3
                  motility: { speed: 2 um/min, persistence: 10 min, bias: 0.5, chemotaxis: { alarm: 1 } }
                  interactions: { attacks: { tumour: 0.1 /min }, damage: 1 /min, duration: 20 min }
                macrophage:
                  start: 15 cells
                  scattered: yes
                  cycle: { entry: 0 /min }
                  apoptosis: 0 /min
                  volume: 2494 um3
                  motility: { speed: 2 um/min, persistence: 10 min, bias: 0.5, chemotaxis: { alarm: 1 } }
                  interactions: { eats: { apoptotic: 0.1 /min } }
            tissue:
              size: [300 um, 300 um]
              voxel: 20 um
              substrates:
                alarm: { unit: dimensionless, diffusivity: 1000 um2/min, decay: 0.01 /min, start: 0 }
            arms: { untreated: [] }
            rules:
              - tumour: damage increases apoptosis to 0.05 /min, half-max 5, Hill 4
              - tumour: pressure increases alarm secretion to 1 /min, half-max 0.1, Hill 1
              - tumour: volume increases alarm secretion target to 1, half-max 1 um3, Hill 1
              - tumour: dead increases alarm secretion to 1 /min, half-max 0.1, Hill 4, applies to dead
            run: { for: 12 h, mechanics: 0.2 min }
            """;

    @TempDir
    private Path folder;

    private static Study study(Map<String, String> settings) {
        return Studies.read("study.yaml", IMMUNE, new LinkedHashMap<>(settings)).study();
    }

    private static Simulation run(Study study, double minutes) {
        Simulation simulation = new Simulation(
                Protocol.plan(study), new RandomStream(study.run().seed(), 1), Crew.alone());
        simulation.runUntil(Clock.ticks(minutes));
        return simulation;
    }

    private static int count(Simulation simulation, int type, boolean dead) {
        int count = 0;
        for (int cell = 0; cell < simulation.cells().count(); cell++) {
            boolean counts =
                    simulation.cells().type(cell) == type && simulation.cells().isDead(cell) == dead;
            count += counts ? 1 : 0;
        }
        return count;
    }

    @Test
    void tCellsKillTumourCells() {
        Simulation attacked = run(study(Map.of()), 720);
        Simulation spared = run(study(Map.of("tumour.cells.T cell.interactions.attacks.tumour", "0 /min")), 720);
        assertThat(count(attacked, 0, false)).isLessThan(count(spared, 0, false) * 2 / 3);
        assertThat(count(attacked, 1, false)).isEqualTo(25);
    }

    @Test
    void macrophagesClearTheDeadAwayAndGrow() {
        Simulation cleared = run(study(Map.of()), 480);
        Simulation left = run(study(Map.of("tumour.cells.macrophage.interactions.eats.apoptotic", "0 /min")), 480);
        assertThat(count(cleared, 0, true)).isLessThan(count(left, 0, true) / 2);
        double largest = 0;
        for (int cell = 0; cell < cleared.cells().count(); cell++) {
            largest = cleared.cells().type(cell) == 2
                    ? Math.max(largest, cleared.cells().volume(cell))
                    : largest;
        }
        assertThat(largest).isGreaterThan(2600);
    }

    @Test
    void theTrialRunsWithoutABodyAndIsTheSameOnAnyNumberOfThreads() {
        Study study = study(Map.of("subject", "{ animals: 2 }", "run.for", "3 h"));
        TrialResult one = SmallTrial.run(study, 1);
        TrialResult two = SmallTrial.run(study, 2);
        assertThat(one.complete()).isTrue();
        assertThat(two.courses()).isEqualTo(one.courses());
    }

    /// The block stands for itself: the tumour volume is that of its cells.
    @Test
    void withoutARepresentedVolumeTheCellsAreTheTumour() {
        TrialResult result = SmallTrial.run(study(Map.of("run.for", "1 h")));
        Course course = result.courses().getFirst();
        Simulation start = run(study(Map.of()), 0);
        assertThat(course.firstVolume()).isEqualTo(start.cellVolume() / 1e9);
    }

    @Test
    void cellsStartWhereTheFileSays() throws IOException {
        Files.writeString(
                folder.resolve("cells.csv"),
                "x,y,z,type,volume,attack tumour\n-20,10,0,tumour,2100\n40,0,0,T cell,skip,0.7\n50,0,0,T cell,,\n");
        String text =
                IMMUNE.replaceAll("      start: .*\n", "").replace("  cells:", "  positions: cells.csv\n  cells:");
        Plan plan = Protocol.plan(Studies.read(Files.writeString(folder.resolve("study.yaml"), text), Map.of())
                .study());
        Simulation simulation = new Simulation(plan, new RandomStream(1, 1), Crew.alone());
        assertThat(plan.setting().individual()).containsExactly("attack tumour");
        assertThat(simulation.cells().count()).isEqualTo(3);
        assertThat(simulation.cells().x(0)).isEqualTo(-20);
        assertThat(simulation.cells().volume(0)).isEqualTo(2100);
        assertThat(simulation.cells().type(2)).isEqualTo(1);
        simulation.runUntil(Clock.ticks(60));
    }

    @Test
    void aDistributionThatReachesNothingIsAProblemOfTheStudy() {
        Study study = study(Map.of(
                "tumour.cells.tumour.differs.volume",
                "{ normal: { mean: 2494 um3, deviation: 1 um3, from: 5000 um3 } }"));
        assertThatThrownBy(() -> new Trial(study, 1))
                .isInstanceOf(StudyException.class)
                .hasMessageContaining("not one of 10000 values lies from 5000.0");
    }

    /// Particles of eaten cells are the eater's; none is lost from the books.
    @Test
    void theBooksHoldWhereCellsAreEaten() {
        String text =
                IMMUNE.replace("taken from: made up\n", "taken from: made up\nsubject: { species: rat, animals: 1 }\n")
                                .replace(
                                        "  cells:\n    tumour:",
                                        "  model: glioma\n  cells:\n    tumour:\n      uptake: { vesicles: { maximum: 10 particles/min/cell, half saturation: 0.01 particles/um3 } }")
                                .replace("    macrophage:", "    glioma: { start: 1 cells }\n    macrophage:")
                                .replace("apoptotic: 0.1 /min", "apoptotic: 0.1 /min, live: { tumour: 0.01 /min }")
                                .replace("size: [300 um, 300 um]", "size: [200 um, 200 um, 200 um]")
                                .replace(
                                        "{ untreated: [] }",
                                        "{ treated: [{ give: exo, dose: 1e10 particles, route: intratumoural, at: 1 h }] }")
                                .replace(
                                        "run:",
                                        "  - tumour: miR-146b increases apoptosis to 0.001 /min, half-max 300 copies, Hill 2\nrun:")
                        + """
                products:
                  exo: { vesicle: { source: x, diameter: 100 nm, particles: 1e9 /ug, cargo: { miR-146b: 1 /particle }, escape: 20 % } }
                measure: { biodistribution: every 1 h }
                """;
        Study study = Studies.read("study.yaml", text, Map.of()).study();
        TrialResult result = SmallTrial.run(study, 1);
        assertThat(result.courses().getFirst().largestImbalance()).isLessThan(1e-9);
        Simulation simulation = run(study, 0).branch(Doses.of(study, "treated"));
        simulation.runUntil(Clock.ticks(720));
        List<String> types = List.copyOf(study.tumour().cells().keySet());
        double[] copies = simulation.copies(0);
        double eaten = 0;
        for (int cell = 0; cell < copies.length; cell++) {
            eaten += types.get(simulation.cells().type(cell)).equals("macrophage") ? copies[cell] : 0;
        }
        assertThat(eaten).as("copies that macrophages ate").isPositive();
        assertThat(Arrays.stream(copies).sum()).isGreaterThan(eaten);
    }
}
