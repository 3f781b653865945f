package org.paracrine.app;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/// Shows how far a run is: one line that is rewritten on a terminal, a plain line every 10 % elsewhere, or nothing.
///
/// Any thread may report; the line goes to standard error, so that standard output holds only results.
final class ProgressBar implements AutoCloseable {
    /// How progress is shown.
    enum Style {
        LIVE,
        LINES,
        SILENT
    }

    private static final int CELLS = 24;
    /// The line fits in the 80 columns of the smallest usual terminal.
    private static final int WIDTH = 79;
    /// Ten pictures a second look smooth and cost nothing.
    private static final long NANOS_BETWEEN = 100_000_000L;
    /// Before one second or one hundredth, a forecast would be a guess.
    private static final double SECONDS_BEFORE_FORECAST = 1;

    private static final double SHARE_BEFORE_FORECAST = 0.01;

    private final String what;
    private final Style style;
    private final PrintWriter out;
    private final LongSupplier nanoseconds;
    private final long start;
    private double share;
    private long shown;
    private int tenths = -1;
    private boolean isOpen = true;

    ProgressBar(String what, Style style, PrintWriter out, LongSupplier nanoseconds) {
        this.what = what;
        this.style = style;
        this.out = out;
        this.nanoseconds = nanoseconds;
        this.start = nanoseconds.getAsLong();
        this.shown = start - NANOS_BETWEEN;
        show(0, "");
    }

    /// A bar for what this process writes to: the launcher says whether that is a terminal.
    static ProgressBar of(String what, boolean quiet, PrintWriter out) {
        Style style = quiet ? Style.SILENT : Boolean.getBoolean("paracrine.terminal") ? Style.LIVE : Style.LINES;
        return new ProgressBar(what, style, out, System::nanoTime);
    }

    /// Tells the share of the work that is done, 0 to 1, and what is at hand ("animal 4 of 8"); never runs backwards.
    synchronized void show(double done, String at) {
        share = Math.clamp(done, share, 1);
        if (!isOpen) {
            return;
        }
        switch (style) {
            case LIVE -> rewrite(at);
            case LINES -> line();
            case SILENT -> {}
        }
    }

    private void rewrite(String at) {
        long now = nanoseconds.getAsLong();
        if (now - shown < NANOS_BETWEEN && share < 1) {
            return;
        }
        shown = now;
        int full = (int) (share * CELLS);
        String bar = "█".repeat(full) + "░".repeat(CELLS - full);
        String text = String.format(Locale.ROOT, "%s  %s %3.0f %%  %s", what, bar, share * 100, left());
        text = at.isEmpty() ? text : text + "  " + at;
        text = text.length() > WIDTH ? text.substring(0, WIDTH) : text;
        out.print("\r" + text + " ".repeat(WIDTH - text.length()));
        out.flush();
    }

    private void line() {
        int reached = (int) Math.floor(share * 10 + 1e-9);
        if (reached > tenths) {
            tenths = reached;
            out.println(what + "  " + reached * 10 + " %" + (left().isEmpty() ? "" : ", " + left()));
            out.flush();
        }
    }

    private String left() {
        double elapsed = (nanoseconds.getAsLong() - start) * 1e-9;
        if (share >= 1) {
            return "in " + duration(elapsed);
        }
        if (elapsed < SECONDS_BEFORE_FORECAST || share < SHARE_BEFORE_FORECAST) {
            return "";
        }
        return duration(elapsed * (1 - share) / share) + " left";
    }

    /// 8 s, 1 min 5 s, 2 h 10 min.
    static String duration(double seconds) {
        long whole = Math.round(seconds);
        if (whole < 60) {
            return whole + " s";
        }
        if (whole < 3600) {
            return whole / 60 + " min " + whole % 60 + " s";
        }
        return whole / 3600 + " h " + whole % 3600 / 60 + " min";
    }

    /// Leaves the last picture standing and goes to a line of its own.
    @Override
    public synchronized void close() {
        if (isOpen && style == Style.LIVE) {
            shown -= NANOS_BETWEEN;
            rewrite("");
            out.println();
            out.flush();
        }
        isOpen = false;
    }
}
