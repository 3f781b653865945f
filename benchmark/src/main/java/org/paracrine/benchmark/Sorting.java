package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.paracrine.cell.Motility;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;
import org.paracrine.simulation.Culture;
import org.paracrine.simulation.CulturePlan;

/// OpenVT's cell sorting: where the cells of two types are at 101 times.
///
/// @param moments of the looks, in units of time
/// @param looks at those moments
record Sorting(List<Double> moments, List<Mixture> looks) {
    private static final int TIMES = 100;

    /// A share of a run over which its end is judged.
    private static final double LATE = 0.8;

    /// A regime, run for as long as its settings say.
    static Sorting run(Culturing culturing) {
        return run(culturing, culturing.model().settings().times().maximum());
    }

    /// A regime, run for so long (min).
    static Sorting run(Culturing culturing, double end) {
        Clock clock = Clock.of(culturing.model().plan());
        Sorting sorting = new Sorting(new ArrayList<>(), new ArrayList<>());
        double[] moments = IntStream.rangeClosed(0, TIMES)
                .mapToDouble(look -> end * look / TIMES)
                .toArray();
        culturing.watch(moments, Crew.alone(), culture -> sorting.look(culture, clock));
        return sorting;
    }

    private void look(Culture culture, Clock clock) {
        moments.add(clock.units(culture.minutes()));
        looks.add(Mixture.of(culture.cells(), clock.diameter()));
    }

    /// Units of length and time, by which OpenVT compares models: the diameter of a cell, and such a
    /// time that a cell alone has after 100 of it a mean square displacement of 1.
    ///
    /// A cell that crawls at v and before each step of h turns with probability h/τ has after many of
    /// them, t in all, a mean square displacement of v² ((2τ − h) t − 2τ (τ − h)).
    ///
    /// @param diameter of a cell (µm)
    /// @param hundred units of time (min)
    record Clock(double diameter, double hundred) {
        static Clock of(CulturePlan plan) {
            Population cells = plan.model().population();
            plan.sowing().accept(cells);
            return of(
                    2 * cells.radius(0),
                    plan.model().types().getFirst().motility(),
                    plan.pacing().mechanics());
        }

        static Clock of(double diameter, Motility motility, double step) {
            double persistence = motility.persistence();
            double square = diameter / motility.speed() * (diameter / motility.speed());
            return new Clock(diameter, (square + 2 * persistence * (persistence - step)) / (2 * persistence - step));
        }

        double units(double minutes) {
            return 100 * minutes / hundred;
        }
    }

    Mixture first() {
        return looks.getFirst();
    }

    Mixture last() {
        return looks.getLast();
    }

    /// What a measure says of all looks, against time.
    Curve curve(Measure measure) {
        Curve curve = new Curve();
        for (int look = 0; look < looks.size(); look++) {
            curve.add(moments.get(look), measure.of(looks.get(look)));
        }
        return curve;
    }

    /// Mean of a measure over the last fifth of the looks.
    double late(Measure measure) {
        return looks.subList((int) (LATE * looks.size()), looks.size()).stream()
                .mapToDouble(measure::of)
                .average()
                .orElseThrow();
    }

    /// What can be said of a mixture by a number.
    interface Measure {
        double of(Mixture mixture);
    }

    /// In the columns that OpenVT asks for.
    ///
    /// @param simulation its ID in the table
    String csv(String simulation) {
        StringBuilder csv = new StringBuilder("simID,time,cellID,cellType,x,y\n");
        for (int look = 0; look < looks.size(); look++) {
            Mixture mixture = looks.get(look);
            for (int id = 0; id < mixture.size(); id++) {
                csv.append(String.format(
                        Locale.ROOT,
                        "%s,%.2f,%d,%d,%.4f,%.4f\n",
                        simulation,
                        moments.get(look),
                        id,
                        mixture.type()[id],
                        mixture.x()[id],
                        mixture.y()[id]));
            }
        }
        return csv.toString();
    }
}
