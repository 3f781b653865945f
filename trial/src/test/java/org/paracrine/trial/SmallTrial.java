package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;

/// A trial small enough for a test: two animals, 50 cells in 200 µm, two days in coarse steps.
final class SmallTrial {
    /// Six hours into the trial, 50 µg of loaded vesicles into the tumour.
    static final String EARLY = "{ give: loaded, dose: 50 ug, route: intratumoural, at: 6 h }";

    /// Not at a step of the cells (15 min), so that sharing a step with another arm would show.
    static final String BETWEEN_STEPS = "{ give: loaded, dose: 50 ug, route: intravenous, at: [1003 min, 1507 min] }";

    private static final String TEXT = """
            version: 1
            study: A small trial
            subject:
              species: rat
              animals: 2
              varies: { tumour.cells.glioma.uptake.vesicles.maximum: 20 % }
            tumour:
              model: glioma
              cells:
                glioma:
                  start: 50 cells (assumed 40 .. 60)
                  cycle: { entry: 0.0006 /min (assumed 0.0005 .. 0.0007) }
            tissue: { size: [200 um, 200 um, 200 um], voxel: 25 um }
            products:
              native:
                vesicle:
                  source: bone marrow
                  diameter: 100 nm ± 25 % (msc_size_tbl P232)
                  particles: 5e9 /ug (webber2013)
                  cargo: { miR-146b: 0.00825 /particle (chevillet2014 P011) }
                  escape: 20 % (assumed 5 .. 50)
              loaded:
                vesicle:
                  source: bone marrow
                  loading: electroporation
                  diameter: 100 nm ± 25 % (msc_size_tbl P232)
                  particles: 5e9 /ug (webber2013)
                  cargo: { miR-146b: 1 /particle (assumed 0.3 .. 3) }
                  escape: 20 % (assumed 5 .. 50)
            rules:
              - glioma: miR-146b decreases cycle entry to 0 /min (assumed 0 .. 0.00002), half-max 20 copies (assumed 10 .. 40), Hill 2 (assumed 1 .. 3)
            run: { for: 2 d, seed: 3, step: 15 min }
            measure:
              tumour volume: every 6 h
              survival: { when: tumour volume > 8 mm3 }
              cargo per tumour cell: every 6 h
              biodistribution: [5 min, 1 h, 4 h, 24 h]
            arms:
            """;

    private SmallTrial() {}

    /// The study with these arms: `name: [dose, …]`.
    static Study study(String... arms) {
        return study(Map.of(), arms);
    }

    /// The same with something set otherwise.
    static Study study(Map<String, String> settings, String... arms) {
        return study(TEXT, settings, arms);
    }

    /// Any study that ends with the key `arms`, with these.
    static Study study(String text, Map<String, String> settings, String... arms) {
        String whole = text
                + String.join(
                        "", List.of(arms).stream().map(arm -> "  " + arm + "\n").toList());
        return Studies.read("study.yaml", whole, new LinkedHashMap<>(settings)).study();
    }

    /// The trial of a study is the same to the bit on one and on three threads.
    static void assertSameOnOneAndThreeThreads(Study study, TrialResult whole) {
        for (int threads : new int[] {1, 3}) {
            assertThat(run(study, threads).courses()).as("%d threads", threads).isEqualTo(whole.courses());
        }
    }

    static TrialResult run(Study study) {
        return run(study, 2);
    }

    static TrialResult run(Study study, int threads) {
        return new Trial(study, study.run().seed()).run(threads, share -> {}, () -> false);
    }

    /// What was observed in an arm, as if the arm had no name.
    static List<Observation> observed(TrialResult result, String arm) {
        return result.of(arm).stream()
                .flatMap(course -> course.observations().stream())
                .map(each -> new Observation(
                        "",
                        each.animal(),
                        each.minutes(),
                        each.quantity(),
                        each.site(),
                        each.product(),
                        each.value(),
                        each.unit()))
                .toList();
    }
}
