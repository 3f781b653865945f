package org.paracrine.benchmark;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.paracrine.numerics.Crew;
import org.paracrine.physicell.PhysicellModel;
import org.paracrine.simulation.Culture;

/// A PhysiCell model of the examples, run as `./paracrine physicell run` runs it, and looked at on its way.
///
/// @param settings file of the model
/// @param isAdaptive every process on its own clock (`--adaptive`) instead of the steps of the file
/// @param seed of the random numbers
record Culturing(Path settings, boolean isAdaptive, long seed) {
    /// Times of looks may miss by this share of an interval.
    private static final double ROUNDING = 1e-6;

    /// In the steps of the file.
    static Culturing fixed(Path settings) {
        return new Culturing(settings, false, 0);
    }

    static Culturing adaptive(Path settings) {
        return new Culturing(settings, true, 0);
    }

    /// Looks at the start and then every `interval` minutes until `end`.
    void watch(double interval, double end, Crew crew, Consumer<Culture> look) {
        watch(every(interval, end), crew, look);
    }

    /// Looks at each of these moments (min), the earliest first. Each is a stop on the way, so where clocks adapt, many
    /// looks are many short steps.
    void watch(double[] moments, Crew crew, Consumer<Culture> look) {
        PhysicellModel model = model();
        Culture culture = new Culture(model.plan(), model.random(), crew);
        for (double moment : moments) {
            culture.runUntil(moment);
            look.accept(culture);
        }
    }

    private static double[] every(double interval, double end) {
        return IntStream.rangeClosed(0, (int) Math.floor(end / interval + ROUNDING))
                .mapToDouble(number -> number * interval)
                .toArray();
    }

    PhysicellModel model() {
        return PhysicellModel.read(settings, new PhysicellModel.Manner(false, isAdaptive, seed));
    }
}
