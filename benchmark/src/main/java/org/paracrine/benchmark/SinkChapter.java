package org.paracrine.benchmark;

import java.util.Arrays;

/// PerMedCoE's diffusion with one sink and with 1,000.
final class SinkChapter implements Chapter {
    @SuppressWarnings("InlineFormatString") // a page is easier to read by itself
    private static final String TEXT = """
            A box of voxels of 20 µm, empty at the start, 10 µM at its edge, D 2000 µm²/min, steps of 0.01 min, 10 min: 3³ voxels with one cell in the
            middle, and 12³ with a cell in each of the inner 10³. Descriptions: `sink-one`, `sinks-1000` and, for the second reading, the same with `-particles`.

            **Readings.** The edge is the outermost layer of voxels, held at 10 µM from the start; the voxels with cells are empty at the start. Uptake is
            at a constant rate, as long as there is any. The case says 20 µM/min and 12,044 particles/min, which is not the same: 12,044 particles are 20 µM in
            1 µm³, not in a voxel. The first reading is that the voxel loses 20 µM/min (160,000 µM µm³/min), the second that the cell takes 12,044 particles/min
            (20 µM µm³/min), which nobody notices in a voxel of 8,000 µm³. The programs below divide along that line.

            **What is exact.** One voxel between six that are held obeys c′ = 30/min (10 µM − c) − 20 µM/min, so it rests at 9.3333 µM in the first reading and at
            9.9999 µM in the second. The state of rest of the 12³ voxels was found by plain relaxation with code of its own. In fixed steps the diffusion is
            split by axis and parted from the uptake, as PhysiCell does; at 0.01 min that costs %s of the concentration at rest. Adaptive steps
            (`--adaptive`) do not share that error. What other programs got is from PerMedCoE's repository (OpenEBench data), in particles/µm³ over 602.2;
            the second reading in fixed steps is PhysiCell's own case, and begins with PhysiCell's own digits.
            """;

    private static final double EXCHANGE = 5;
    private static final double LEVEL = 10;
    private static final double UPTAKE = 20;
    private static final double VOXEL = 8000;
    private static final int EDGE = 12;

    @Override
    public String name() {
        return "sinks";
    }

    @Override
    public String title() {
        return "PerMedCoE: diffusion with one sink and with 1,000";
    }

    @Override
    public String write(Workplace place) {
        Sinks fixed = Sinks.run(Culturing.fixed(place.settings("sink-one")));
        Sinks adaptive = Sinks.run(Culturing.adaptive(place.settings("sink-one")));
        Sinks particles = Sinks.run(Culturing.fixed(place.settings("sink-one-particles")));
        Sinks many = Sinks.run(Culturing.fixed(place.settings("sinks-1000")));
        Sinks manyAdaptive = Sinks.run(Culturing.adaptive(place.settings("sinks-1000")));
        Sinks manyParticles = Sinks.run(Culturing.fixed(place.settings("sinks-1000-particles")));
        String error = TextTable.number(100 * (1 - fixed.centre().last() / exact(Sinks.END, UPTAKE)), 1) + " %";
        return TEXT.formatted(error) + "\n" + one(fixed, adaptive, particles) + "\n"
                + thousand(many, manyAdaptive, manyParticles) + "\n"
                + place.figure("sinks", "mean concentration with 1,000 sinks", plot(many, manyAdaptive, manyParticles));
    }

    /// The voxel between six that are held (µM).
    static double exact(double minutes, double uptake) {
        return (LEVEL - uptake / (6 * EXCHANGE)) * -Math.expm1(-6 * EXCHANGE * minutes);
    }

    private static TextTable one(Sinks fixed, Sinks adaptive, Sinks particles) {
        TextTable table = new TextTable("one sink: its voxel (µM)", "0.1 min", "0.2 min", "at rest");
        row(table, "20 µM/min: exact", exact(0.1, UPTAKE), exact(0.2, UPTAKE), exact(Sinks.END, UPTAKE));
        row(table, "20 µM/min: Paracrine, fixed", fixed.centre());
        row(table, "20 µM/min: Paracrine, adaptive", adaptive.centre());
        double few = UPTAKE / VOXEL;
        row(table, "12,044 particles/min: exact", exact(0.1, few), exact(0.2, few), exact(Sinks.END, few));
        row(table, "12,044 particles/min: Paracrine, fixed", particles.centre());
        row(table, "BioDynaMo 1.04", 9.157, 9.523, 9.533);
        row(table, "Chaste 2021.1", 8.178, 9.483, 9.561);
        row(table, "PhysiCell 1.10.4", 9.347, 9.957, 10.000);
        row(table, "TiSim", 5.474, 8.875, 9.998);
        return table;
    }

    private static TextTable thousand(Sinks fixed, Sinks adaptive, Sinks particles) {
        TextTable table = new TextTable("1,000 sinks: mean of all voxels (µM)", "0.1 min", "0.2 min", "10 min");
        double rest = Arrays.stream(Sinks.rest(EDGE, LEVEL, UPTAKE, EXCHANGE))
                .average()
                .orElseThrow();
        double few = Arrays.stream(Sinks.rest(EDGE, LEVEL, UPTAKE / VOXEL, EXCHANGE))
                .average()
                .orElseThrow();
        row(table, "20 µM/min: at rest", Double.NaN, Double.NaN, rest);
        row(table, "20 µM/min: Paracrine, fixed", fixed.mean());
        row(table, "20 µM/min: Paracrine, adaptive", adaptive.mean());
        row(table, "12,044 particles/min: at rest", Double.NaN, Double.NaN, few);
        row(table, "12,044 particles/min: Paracrine, fixed", particles.mean());
        row(table, "BioDynaMo 1.04, full at the start", 8.919, 7.977, 5.852);
        row(table, "Chaste 2021.1", 3.951, 4.104, 1.954);
        row(table, "PhysiCell 1.10.4", 5.453, 6.251, 10.000);
        row(table, "TiSim", 8.518, 9.661, 9.996);
        table.row(
                "consumed by all in 10 min, 20 µM/min, fixed and adaptive (µM mm³)",
                "",
                "",
                TextTable.number(fixed.consumed().last() / 1e9, 3) + " and "
                        + TextTable.number(adaptive.consumed().last() / 1e9, 3));
        return table;
    }

    private static void row(TextTable table, String name, Curve curve) {
        row(table, name, curve.at(0.1), curve.at(0.2), curve.last());
    }

    private static void row(TextTable table, String name, double first, double second, double last) {
        table.row(name, TextTable.number(first, 3), TextTable.number(second, 3), TextTable.number(last, 4));
    }

    private static Plot plot(Sinks fixed, Sinks adaptive, Sinks particles) {
        return Plot.linear("minutes", "mean concentration (µM)")
                .line("20 µM/min, fixed", fixed.mean())
                .dashes("20 µM/min, adaptive", adaptive.mean())
                .line("12,044 /min, fixed", particles.mean());
    }
}
