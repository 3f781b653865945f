package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.List;

/// A diagram of curves and points, to be drawn by [PlotSvg].
///
/// @param across what the horizontal axis shows, with its unit
/// @param up what the vertical axis shows, with its unit
/// @param isLogarithmic whether the vertical axis is
/// @param series in the order of the legend
record Plot(String across, String up, boolean isLogarithmic, List<Series> series) {
    /// How a series looks.
    enum Look {
        LINE,
        DASHES,
        DOTS
    }

    /// One curve or set of points.
    ///
    /// @param name in the legend
    record Series(String name, Look look, Curve curve) {}

    Plot {
        series = List.copyOf(series);
    }

    static Plot linear(String across, String up) {
        return new Plot(across, up, false, List.of());
    }

    static Plot logarithmic(String across, String up) {
        return new Plot(across, up, true, List.of());
    }

    Plot line(String name, Curve curve) {
        return with(new Series(name, Look.LINE, curve));
    }

    Plot dashes(String name, Curve curve) {
        return with(new Series(name, Look.DASHES, curve));
    }

    Plot dots(String name, Curve curve) {
        return with(new Series(name, Look.DOTS, curve));
    }

    private Plot with(Series one) {
        List<Series> more = new ArrayList<>(series);
        more.add(one);
        return new Plot(across, up, isLogarithmic, more);
    }
}
