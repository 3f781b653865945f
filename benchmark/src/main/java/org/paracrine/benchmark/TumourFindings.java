package org.paracrine.benchmark;

import java.util.Arrays;
import java.util.Map;
import org.paracrine.body.Organ;
import org.paracrine.evidence.Evidence;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.trial.Observation;
import org.paracrine.trial.Trial;

/// What a tumour holds of a dose (rows P057 and P268), beside trials of `examples/body/labels.yaml`: its 125I vesicles
/// in a
/// colon tumour of 100 mm³, whose vessels nothing was calibrated to.
final class TumourFindings {
    private static final int ANIMALS = 9;
    private static final double DAY = 1440;

    private final String file;
    private final String text;

    TumourFindings(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /// Median of the animals at 24 h (% of the dose).
    ///
    /// @param dose (particles)
    double held(double dose) {
        Study study = Studies.read(
                        file,
                        text,
                        Map.of(
                                "subject.animals",
                                Integer.toString(ANIMALS),
                                "arms",
                                "{ iodine: [{ give: iodine, dose: " + dose
                                        + " particles, route: intravenous, at: 0 h }] }"))
                .study();
        double[] held = new Trial(study, 1)
                .run(1, share -> {}, () -> false).courses().stream()
                        .flatMap(course -> course.of(Observation.INJECTED_DOSE).stream())
                        .filter(each -> each.minutes() == DAY && each.site().equals(name(Organ.TUMOUR)))
                        .mapToDouble(Observation::value)
                        .sorted()
                        .toArray();
        if (held.length != ANIMALS) {
            throw new IllegalArgumentException("expected " + ANIMALS + " animals with a tumour at 24 h in " + file
                    + ", got " + Arrays.toString(held));
        }
        return held[ANIMALS / 2];
    }

    private static String name(Organ organ) {
        return organ.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static double printed(String row) {
        return Evidence.shipped().parameter(row).orElseThrow().value().orElseThrow();
    }

    /// The part of the page.
    String text() {
        double usual = held(1e10);
        double large = held(1e13);
        return """
                ## In a tumour

                Here body and tissue run together: a trial of %d mice with a colon tumour of 50 to 200 mm³, its vessels those of the library. Held at 24 h:
                free, bound and inside cells.

                | row | what | printed | ours, 1e10 particles | ours, 1e13 particles |
                |---|---|---|---|---|
                | P057 | held by the tumour, median (%% of the dose) | %s | %s | |
                | P268 | the most that tumours held, above 1e12 (%% of the dose) | %s | | %s |

                A comparison in kind alone, counted nowhere (among those of the first table they would be two more misses): the rows are of all nanoparticles, tumours and times of ten years, and the size of the tumours,
                to which the share is proportional, is not printed. Nothing here was calibrated to them. Ours is %s and %s of what is printed: vesicles
                leave the blood within minutes, and the tumour gives back what its cells do not take up.
                """.formatted(
                        ANIMALS,
                        BodyPage.number(printed("P057")),
                        BodyPage.number(usual),
                        BodyPage.number(printed("P268")),
                        BodyPage.number(large),
                        BodyPage.number(usual / printed("P057")),
                        BodyPage.number(large / printed("P268")));
    }
}
