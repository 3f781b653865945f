package org.paracrine.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.trial.Course;
import org.paracrine.trial.Observation;
import org.paracrine.trial.Trial;

/// How the cells of a study with one arm and one animal grow, against hours.
///
/// @param live cells
/// @param dead cells that are not gone yet
/// @param diameter of the disc that is as large as what all cells cover, seen along z (µm)
record Growth(Curve live, Curve dead, Curve diameter) {
    private static final double MINUTES = 60;

    /// @param file of the study
    /// @param settings that replace values of it, by their paths
    /// @param from hour at which the study starts, in the count of the curves
    static Growth run(Path file, Map<String, String> settings, double from, int threads) {
        Study study = Studies.read(file, settings).study();
        Course course = new Trial(study, study.run().seed())
                .run(threads, share -> {}, () -> false)
                .courses()
                .getFirst();
        return new Growth(
                curve(course.of(Observation.LIVE_CELLS), from),
                curve(course.of(Observation.DEAD_CELLS), from),
                curve(course.of(Observation.DIAMETER), from));
    }

    private static Curve curve(List<Observation> measured, double from) {
        Curve curve = new Curve();
        measured.forEach(one -> curve.add(from + one.minutes() / MINUTES, one.value()));
        return curve;
    }
}
