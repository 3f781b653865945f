package org.paracrine.benchmark;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;
import org.paracrine.simulation.Culture;

/// OpenVT's relaxation: cells on a line that were pressed together push each other apart.
///
/// @param all width of the whole line, (last − first)/10 µm, against minutes
/// @param inner the same of the eleven cells in the middle
record Relaxation(Curve all, Curve inner) {
    /// By what OpenVT divides widths (µm).
    private static final double UNIT = 10;

    private static final int INNER = 11;

    /// The width of 11 cells at T.
    private static final double RELAXED = 9;

    private static final double STEP = 0.1;

    /// What OpenVT published of a line of cells; its curve, digitised.
    ///
    /// @param time T of the eleven cells, between the 88.6 and 88.7 that are published (min)
    /// @param moments of the widths, in units of T
    /// @param all widths of the whole line
    /// @param inner of the eleven cells in the middle
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Published(double time, double[] moments, double[] all, double[] inner) {
        private static final double TIME = 88.65;

        static Published elevenCells() {
            double[] widths = {5, 6.575, 7.563, 8.352, 8.9995, 9.440, 9.611, 9.702, 9.759, 9.797};
            return new Published(TIME, new double[] {0, 0.1, 0.25, 0.5, 1, 2, 3, 4, 5, 6}, widths, widths);
        }

        static Published twentyOneCells() {
            return new Published(
                    TIME,
                    new double[] {0, 0.5, 1, 2, 3, 5, 8, 10, 12, 16},
                    new double[] {14.5, 15.2227, 16.2171, 17.3394, 17.9482, 18.5925, 19.0431, 19.2115, 19.3294, 19.4838
                    },
                    new double[] {5.0, 7.1309, 7.7459, 8.4151, 8.7778, 9.1615, 9.4300, 9.5303, 9.6005, 9.6925});
        }

        /// The last moment (min).
        double end() {
            return moments[moments.length - 1] * time;
        }

        /// The steps before and after each moment, and some around T, where T is looked for (min).
        private double[] minutes() {
            IntStream published = Arrays.stream(moments)
                    .map(moment -> moment * time / STEP)
                    .flatMap(step -> DoubleStream.of(Math.floor(step), Math.ceil(step)))
                    .mapToInt(step -> (int) step);
            int near = (int) Math.rint(time / STEP);
            IntStream around = IntStream.of(near - 10, near - 5, near, near + 5, near + 10);
            return IntStream.concat(published, around)
                    .sorted()
                    .distinct()
                    .mapToDouble(step -> step * STEP)
                    .toArray();
        }
    }

    /// In steps of 0.1 min by the formula of Adams and Bashforth.
    static Relaxation fixed(Path settings, Published published) {
        Relaxation relaxation = new Relaxation(new Curve(), new Curve());
        Culturing.fixed(settings).watch(STEP, published.end() + STEP, Crew.alone(), relaxation::look);
        return relaxation;
    }

    /// In steps as long as the forces allow, looked at only where something is published.
    static Relaxation adaptive(Path settings, Published published) {
        Relaxation relaxation = new Relaxation(new Curve(), new Curve());
        Culturing.adaptive(settings).watch(published.minutes(), Crew.alone(), relaxation::look);
        return relaxation;
    }

    private void look(Culture culture) {
        Population cells = culture.cells();
        double[] places = new double[cells.count()];
        Arrays.setAll(places, cells::x);
        Arrays.sort(places);
        int first = (places.length - INNER) / 2;
        all.add(culture.minutes(), (places[places.length - 1] - places[0]) / UNIT);
        inner.add(culture.minutes(), (places[first + INNER - 1] - places[first]) / UNIT);
    }

    /// T: when the eleven cells are 9 units wide (min).
    double time() {
        return inner.when(RELAXED);
    }
}
