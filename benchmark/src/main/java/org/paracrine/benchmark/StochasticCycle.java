package org.paracrine.benchmark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.trial.Course;
import org.paracrine.trial.Observation;
import org.paracrine.trial.Trial;

/// PerMedCoE's cycle of stochastic duration: one cell, tried many times.
///
/// A cell starts to grow when it enters S, so its volume tells how long G0/G1 lasted.
///
/// @param volumes of all cells of the first tries (µm³ over that of the first cell, against hours)
/// @param firstPhase how long G0/G1 lasted in each try (h)
/// @param cycle how long it took to the first division (h)
record StochasticCycle(List<Curve> volumes, Spread firstPhase, Spread cycle) {
    private static final int SHOWN = 5;
    private static final double MINUTES = 60;

    /// By which share a volume has grown when it is said to.
    private static final double GROWTH = 1e-6;

    static StochasticCycle run(Path file, int threads) {
        Study study = Studies.read(file, Map.of()).study();
        List<Course> courses = new Trial(study, study.run().seed())
                .run(threads, share -> {}, () -> false)
                .courses();
        List<Curve> volumes = courses.stream().map(StochasticCycle::volume).toList();
        return new StochasticCycle(
                volumes.subList(0, SHOWN),
                Spread.of(volumes.stream().map(StochasticCycle::growth).toList()),
                Spread.of(courses.stream().map(StochasticCycle::division).toList()));
    }

    private static Curve volume(Course course) {
        Curve curve = new Curve();
        for (Observation volume : course.of(Observation.TUMOUR_VOLUME)) {
            curve.add(volume.minutes() / MINUTES, volume.value() / course.firstVolume());
        }
        return curve;
    }

    /// The last moment before the cell has grown (h).
    private static double growth(Curve volume) {
        int point = 0;
        while (volume.value(point + 1) <= 1 + GROWTH) {
            point++;
        }
        return volume.time(point);
    }

    private static double division(Course course) {
        return course.of(Observation.LIVE_CELLS).stream()
                        .filter(cells -> cells.value() > 1)
                        .mapToDouble(Observation::minutes)
                        .min()
                        .orElseThrow()
                / MINUTES;
    }

    /// Mean and standard deviation of a sample.
    record Spread(int size, double mean, double deviation) {
        static Spread of(List<Double> sample) {
            double mean = sample.stream().mapToDouble(each -> each).average().orElseThrow();
            double squares = sample.stream()
                    .mapToDouble(each -> (each - mean) * (each - mean))
                    .sum();
            return new Spread(sample.size(), mean, Math.sqrt(squares / (sample.size() - 1)));
        }

        /// Coefficient of variation.
        double relative() {
            return deviation / mean;
        }
    }
}
