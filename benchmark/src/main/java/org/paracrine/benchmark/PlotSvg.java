package org.paracrine.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// Draws a [Plot] as a small SVG file.
final class PlotSvg {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 340;
    private static final int LEFT = 64;
    private static final int RIGHT = 460;
    private static final int TOP = 14;
    private static final int BOTTOM = 290;
    private static final int TICKS = 6;
    /// Points of a line are thinned out to about as many.
    private static final int MOST_POINTS = 300;

    private static final List<String> COLOURS =
            List.of("#0b62a4", "#c8501e", "#3b8b3b", "#7d4b9e", "#8a6d1c", "#4f4f4f");

    private final Plot plot;
    private final Axis across;
    private final Axis up;
    private final StringBuilder svg = new StringBuilder();

    private PlotSvg(Plot plot) {
        this.plot = plot;
        double[] times = all((curve, point) -> curve.time(point));
        double[] values = all((curve, point) -> curve.value(point));
        this.across = Axis.linear(times, LEFT, RIGHT, TICKS);
        this.up =
                plot.isLogarithmic() ? Axis.logarithmic(values, BOTTOM, TOP) : Axis.linear(values, BOTTOM, TOP, TICKS);
    }

    /// The text of the file.
    static String of(Plot plot) {
        return new PlotSvg(plot).draw();
    }

    private interface Coordinate {
        double of(Curve curve, int point);
    }

    private double[] all(Coordinate coordinate) {
        return plot.series().stream()
                .map(Plot.Series::curve)
                .flatMapToDouble(
                        curve -> IntStream.range(0, curve.size()).mapToDouble(point -> coordinate.of(curve, point)))
                .toArray();
    }

    private String draw() {
        put(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, HEIGHT);
        put("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", WIDTH, HEIGHT);
        grid();
        for (int index = 0; index < plot.series().size(); index++) {
            series(plot.series().get(index), COLOURS.get(index % COLOURS.size()));
            legend(plot.series().get(index), COLOURS.get(index % COLOURS.size()), index);
        }
        put("</svg>");
        return svg.toString();
    }

    private void grid() {
        for (double tick : across.ticks()) {
            put("<path d=\"M%.1f %dV%d\" stroke=\"#ddd\"/>", across.place(tick), BOTTOM, TOP);
            text(across.place(tick), BOTTOM + 16.0, "middle", Axis.label(tick));
        }
        for (double tick : up.ticks()) {
            put("<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/>", LEFT, up.place(tick), RIGHT);
            text(LEFT - 6.0, up.place(tick) + 4, "end", Axis.label(tick));
        }
        put("<path d=\"M%d %dV%dH%d\" stroke=\"#444\" fill=\"none\"/>", LEFT, TOP, BOTTOM, RIGHT);
        text((LEFT + RIGHT) / 2.0, HEIGHT - 12.0, "middle", plot.across());
        put(
                "<text transform=\"translate(14 %d) rotate(-90)\" text-anchor=\"middle\">%s</text>",
                (TOP + BOTTOM) / 2, escaped(plot.up()));
    }

    private void series(Plot.Series series, String colour) {
        Curve curve = series.curve();
        if (series.look() == Plot.Look.DOTS) {
            for (int point = 0; point < curve.size(); point++) {
                put(
                        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.2\" fill=\"%s\"/>",
                        across.place(curve.time(point)), up.place(curve.value(point)), colour);
            }
            return;
        }
        StringBuilder path = new StringBuilder();
        int stride = Math.max(1, curve.size() / MOST_POINTS);
        for (int point = 0; point < curve.size(); point += stride) {
            path.append(String.format(
                    Locale.ROOT,
                    "%s%.1f %.1f",
                    path.isEmpty() ? "M" : "L",
                    across.place(curve.time(point)),
                    up.place(curve.value(point))));
        }
        put("<path d=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"1.6\"%s/>", path, colour, dashes(series));
    }

    private static String dashes(Plot.Series series) {
        return series.look() == Plot.Look.DASHES ? " stroke-dasharray=\"5 3\"" : "";
    }

    private void legend(Plot.Series series, String colour, int index) {
        double y = TOP + 10.0 + 18 * index;
        if (series.look() == Plot.Look.DOTS) {
            put("<circle cx=\"%d\" cy=\"%.1f\" r=\"3.2\" fill=\"%s\"/>", RIGHT + 22, y, colour);
        } else {
            put(
                    "<path d=\"M%d %.1fh20\" stroke=\"%s\" stroke-width=\"1.6\"%s/>",
                    RIGHT + 12, y, colour, dashes(series));
        }
        text(RIGHT + 38.0, y + 4, "start", series.name());
    }

    private void text(double x, double y, String anchor, String words) {
        put("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, escaped(words));
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
    private void put(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /// Where values lie on paper.
    ///
    /// @param low value at `from`, and `high` the one at `to`
    /// @param ticks where the axis has numbers
    @SuppressWarnings("ArrayRecordComponent") // axes are not compared
    private record Axis(double low, double high, double from, double to, boolean isLogarithmic, double[] ticks) {
        private static Axis linear(double[] values, double from, double to, int most) {
            double least = Math.min(0, DoubleStream.of(values).min().orElse(0));
            double largest = DoubleStream.of(values).max().orElse(1);
            double rough = (largest - least) / most;
            double power = Math.pow(10, Math.floor(Math.log10(rough > 0 ? rough : 1)));
            double step = DoubleStream.of(1, 2, 5, 10)
                            .filter(each -> each * power >= rough)
                            .findFirst()
                            .orElse(10)
                    * power;
            double low = Math.floor(least / step) * step;
            int count = (int) Math.ceil((largest - low) / step - 1e-9);
            double[] ticks = IntStream.rangeClosed(0, Math.max(1, count))
                    .mapToDouble(tick -> low + tick * step)
                    .toArray();
            return new Axis(low, ticks[ticks.length - 1], from, to, false, ticks);
        }

        private static Axis logarithmic(double[] values, double from, double to) {
            double low = Math.floor(Math.log10(
                    DoubleStream.of(values).filter(value -> value > 0).min().orElse(1)));
            double high = Math.ceil(Math.log10(DoubleStream.of(values).max().orElse(10)));
            double[] ticks = DoubleStream.iterate(low, power -> power <= Math.max(high, low + 1), power -> power + 1)
                    .map(power -> Math.pow(10, power))
                    .toArray();
            return new Axis(low, Math.max(high, low + 1), from, to, true, ticks);
        }

        private double place(double value) {
            double at = isLogarithmic ? Math.log10(value) : value;
            return from + (at - low) / (high - low) * (to - from);
        }

        private static String label(double tick) {
            double shown = Math.abs(tick) < 1e-12 ? 0 : tick;
            return shown == Math.rint(shown) && Math.abs(shown) < 1e9
                    ? String.format(Locale.ROOT, "%,d", (long) shown)
                    : String.format(Locale.ROOT, "%.3g", shown).replaceAll("0+$", "");
        }
    }
}
