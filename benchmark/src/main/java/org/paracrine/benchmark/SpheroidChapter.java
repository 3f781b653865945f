package org.paracrine.benchmark;

import java.util.Map;

/// PerMedCoE's spheroids of 100 cells, without and with oxygen.
final class SpheroidChapter implements Chapter {
    private static final String TEXT = """
            100 cells of radius 10 µm in a box of 400 µm, 96 h, phases as in the stochastic cycle, apoptosis 5.31667e-5 /min, Brownian motion, the count every
            30 min. Descriptions: the studies `spheroid` and `spheroid-oxygen`. No program's figures were published.

            **Readings.** All cells are at the beginning of G0/G1 at the start, so they divide together until their spread parts them. Brownian: a new direction
            every minute at 0.1 µm/min, which nothing is said of. Oxygen: 38 mmHg at the edge, D 2000 µm²/min, decay 0.1 /min; uptake of 20 µM/min is 0.4 /min of the
            49 µM that 38 mmHg are (1.3 µM/mmHg); the rate of leaving G0/G1 rises linearly from nothing at 5 mmHg to 1/7 h at 38 mmHg; below 5 mmHg cells die by
            necrosis, at up to 1/6 h below 2.5 mmHg. The levels are ours. Apoptotic cells shrink for 8.6 h and are removed, necrotic ones stay.

            **What is exact.** Without oxygen, halfway between two divisions there are 100 · 2ᵏ e^(−μ t) live cells; apoptosis is random, so a run is off by the
            square root of the deaths, some per cent. By decay alone, oxygen falls e-fold within √(D/decay), some 140 µm: the middle of the box is short of it even
            without cells. The experiment (table B) is far larger than a box of 400 µm; it has its own chapter, EMT6.
            """;

    private static final double[] HOURS = {9, 27, 45, 63, 81, 96};

    /// Of the description: cells at the start, hours of a cycle, apoptosis (1/h).
    private static final double CELLS = 100;

    private static final double CYCLE = 18;
    private static final double APOPTOSIS = 5.31667e-5 * 60;

    @Override
    public String name() {
        return "spheroid";
    }

    @Override
    public String title() {
        return "PerMedCoE: spheroids of 100 cells";
    }

    /// How many live cells there are, on average, halfway between two divisions of cells that all began together and
    /// have room: 100 · 2ᵏ e^(−μ t).
    static double expected(double hours) {
        return CELLS * Math.pow(2, Math.floor(hours / CYCLE)) * Math.exp(-APOPTOSIS * hours);
    }

    @Override
    public String write(Workplace place) {
        Growth plain = Growth.run(place.study("spheroid"), Map.of(), 0, place.threads());
        Growth oxygen = Growth.run(place.study("spheroid-oxygen"), Map.of(), 0, place.threads());
        Plot plot = Plot.logarithmic("hours", "live cells")
                .line("without diffusion", plain.live())
                .line("with oxygen", oxygen.live());
        return TEXT + "\n" + table(plain, oxygen) + "\n" + place.figure("spheroid", "live cells", plot);
    }

    private static TextTable table(Growth plain, Growth oxygen) {
        TextTable table = new TextTable(
                "hours",
                "expected",
                "live",
                "differs by",
                "dead",
                "diameter (µm)",
                "with oxygen: live",
                "dead",
                "diameter (µm)");
        for (double hour : HOURS) {
            double expected = expected(hour);
            table.row(
                    TextTable.number(hour, 0),
                    TextTable.number(expected, 0),
                    TextTable.number(plain.live().at(hour), 0),
                    TextTable.number(100 * (plain.live().at(hour) / expected - 1), 1) + " %",
                    TextTable.number(plain.dead().at(hour), 0),
                    TextTable.number(plain.diameter().at(hour), 0),
                    TextTable.number(oxygen.live().at(hour), 0),
                    TextTable.number(oxygen.dead().at(hour), 0),
                    TextTable.number(oxygen.diameter().at(hour), 0));
        }
        return table;
    }
}
