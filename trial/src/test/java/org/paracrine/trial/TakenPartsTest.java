package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paracrine.body.Organ;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.simulation.Cargo;
import org.paracrine.simulation.Plan;
import org.paracrine.simulation.Simulation;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.study.StudyPaths;

/// Parts of the library at work.
class TakenPartsTest {
    private static Study study(String take, String arms, String more) {
        String text = """
                version: 1
                study: MSCs with parts of the library
                take: [%s]
                subject: { species: mouse, animals: 1 }
                tumour:
                  model: glioma
                  cells:
                    glioma: { start: 30 cells }
                    MSC:
                      start: 40 cells
                      cycle: { entry: 0 /min }
                      apoptosis: 0 /min
                      volume: 4190 um3
                tissue: { size: [200 um, 200 um, 200 um], voxel: 25 um%s }
                taken from: a test
                arms: %s
                run: { for: 2 d, step: 15 min }
                """.formatted(take, more, arms);
        return Studies.read("study.yaml", text, Map.of()).study();
    }

    private static Simulation simulation(Study study) {
        AnimalPlan animal = Protocol.typical(study);
        Plan plan = animal.plan().withDoses(animal.arms().getFirst().doses());
        return new Simulation(plan, new RandomStream(3, 1), Crew.alone());
    }

    private static String type(Simulation simulation, int cell) {
        return simulation.plan().types().get(simulation.cells().type(cell)).name();
    }

    @Test
    void mscsTurnIntoFibroblastsUnderTgfBetaAndStayThat() {
        Simulation simulation = simulation(
                study("CAF", "{ untreated: [] }", ", substrates: { TGF-beta: { start: 1 nM, decay: 0 /min } }"));
        Map<Long, String> before = new HashMap<>();
        long turned = 0;
        for (int hours = 0; hours <= 48; hours += 2) {
            simulation.runUntil(Clock.ticks(60 * hours));
            Population cells = simulation.cells();
            turned = 0;
            for (int cell = 0; cell < cells.count(); cell++) {
                String type = type(simulation, cell);
                String was = before.put(cells.id(cell), type);
                assertThat(was == null || was.equals(type) || (was.equals("MSC") && type.equals("CAF")))
                        .as("%s became %s", was, type)
                        .isTrue();
                turned += type.equals("CAF") ? 1 : 0;
            }
        }
        assertThat(turned).isBetween(15L, 45L);
    }

    @Test
    void everyFateIsReachedAndKept() {
        Study study = study("bone, fat, cartilage, muscle", "{ untreated: [] }", "");
        List<String> ends = List.of("bone cell", "fat cell", "cartilage cell", "muscle cell");
        Map<String, Double> fast = new HashMap<>();
        ends.forEach(end -> fast.put("tumour.cells.MSC.turns into." + end, 0.001));
        Plan plan = Protocol.plan(StudyPaths.with(study, fast));
        Simulation simulation = new Simulation(plan, new RandomStream(3, 1), Crew.alone());
        simulation.runUntil(Clock.ticks(2880));
        for (String end : ends) {
            assertThat(IntStream.range(0, simulation.cells().count())
                            .filter(cell -> type(simulation, cell).equals(end)))
                    .as(end)
                    .isNotEmpty();
        }
    }

    /// 5-FU is given to nobody; the cells make it, it spreads to all of them and leaves with the blood.
    @Test
    void aDrugThatCellsMakeIsInTissueCellsAndBlood() {
        Simulation simulation = simulation(study(
                "CD payload", "{ treated: [{ give: 5-FC, dose: 500 mg/kg, route: intraperitoneal, at: 1 h }] }", ""));
        simulation.runUntil(Clock.ticks(600));
        Plan plan = simulation.plan();
        int product = plan.carrier("5-FU");
        assertThat(simulation.given(product)).isZero();
        double converted = simulation.converted(plan.carrier("5-FC"));
        assertThat(simulation.made(product)).isPositive().isCloseTo(converted, within(1e-12 * converted));
        assertThat(Math.abs(simulation.imbalance(product))).isLessThan(1e-10);
        assertThat(simulation.amount(product, Organ.BLOOD)).isPositive();
        int cargo = plan.cargo().stream().map(Cargo::name).toList().indexOf("5-FU");
        assertThat(Arrays.stream(simulation.copies(cargo)).min().orElseThrow()).isPositive();
    }

    @Test
    void aCytokineOfAPayloadIsInTheTissue() {
        Simulation simulation = simulation(study("TRAIL payload", "{ untreated: [] }", ""));
        simulation.runUntil(Clock.ticks(600));
        assertThat(simulation.fields())
                .filteredOn(field -> field.substrate().name().equals("TRAIL"))
                .singleElement()
                .satisfies(field -> assertThat(field.amount()).isPositive());
    }
}
