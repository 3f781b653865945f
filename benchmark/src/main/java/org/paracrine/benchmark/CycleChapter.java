package org.paracrine.benchmark;

import java.util.List;

/// PerMedCoE's cycles, of fixed and of stochastic duration.
final class CycleChapter implements Chapter {
    private static final String TEXT = """
            One cell of radius 10 µm, phases G0/G1 7 h, S 6 h, G2 3 h, M 2 h, no death, a phenotype step of 6 min, 48 h. Descriptions: `cycle-fixed`
            and, since only our language says how much phases differ from cell to cell, the study `cycle-stochastic`.

            **Readings.** A cell grows from the start of S on, when the target of its nucleus doubles, and halves at division; volumes follow their
            targets at the published rates of MCF-7 (doi:10.1371/journal.pcbi.1005991), so a mother has not quite doubled when she divides. A stochastic
            duration is drawn anew for each phase of each cell from a normal distribution with the mean above and a standard deviation of 10 % of it.
            PerMedCoE found that the stochastic phases of PhysiCell spread more than those of Chaste although both meant 10 %, and gives no numbers.
            """;

    @Override
    public String name() {
        return "cycle";
    }

    @Override
    public String title() {
        return "PerMedCoE: the cycle, fixed and stochastic";
    }

    @Override
    public String write(Workplace place) {
        FixedCycle fixed = FixedCycle.run(place.settings("cycle-fixed"));
        StochasticCycle stochastic = StochasticCycle.run(place.study("cycle-stochastic"), place.threads());
        return TEXT + "\n" + durations(fixed) + "\n" + spreads(stochastic) + "\n"
                + place.figure("cycle", "volume of all cells", plot(fixed, stochastic));
    }

    private static TextTable durations(FixedCycle fixed) {
        TextTable table = new TextTable("fixed", "asked for", "got");
        List<Double> got = fixed.durations();
        double[] asked = {420, 360, 180, 120};
        List<String> names = List.of("G0/G1 (min)", "S (min)", "G2 (min)", "M (min)");
        for (int phase = 0; phase < asked.length; phase++) {
            table.row(names.get(phase), TextTable.number(asked[phase], 0), TextTable.number(got.get(phase), 0));
        }
        double first = fixed.volume().value(0);
        table.row("cells after 48 h", "4", TextTable.number(fixed.cells().last(), 0));
        table.row(
                "volume before the first division, over the start",
                "2",
                TextTable.number(fixed.volume().at(18 * 60 - 6) / first, 3));
        table.row("volume of a daughter, over that", "0.5", TextTable.number(daughter(fixed), 3));
        return table;
    }

    /// A daughter's volume over that of her mother, as she is when the step of the division ends.
    private static double daughter(FixedCycle fixed) {
        return fixed.volume().at(18 * 60) / fixed.volume().at(18 * 60 - 6);
    }

    private static TextTable spreads(StochasticCycle stochastic) {
        TextTable table =
                new TextTable("stochastic, " + stochastic.cycle().size() + " tries", "asked for", "mean", "spread");
        table.row(
                "G0/G1 (h)",
                "7 ± 10 %",
                TextTable.number(stochastic.firstPhase().mean(), 2),
                TextTable.number(100 * stochastic.firstPhase().relative(), 1) + " %");
        table.row(
                "whole cycle (h)",
                "18 ± 5.5 % (√(7² + 6² + 3² + 2²)/18 of 10 %)",
                TextTable.number(stochastic.cycle().mean(), 2),
                TextTable.number(100 * stochastic.cycle().relative(), 1) + " %");
        return table;
    }

    private static Plot plot(FixedCycle fixed, StochasticCycle stochastic) {
        Curve total = new Curve();
        for (int point = 0; point < fixed.volume().size(); point++) {
            double cells = fixed.cells().value(point);
            total.add(
                    fixed.volume().time(point) / 60,
                    cells * fixed.volume().value(point) / fixed.volume().value(0));
        }
        Plot plot = Plot.linear("hours", "volume of all cells, over the start").line("fixed", total);
        for (int tried = 0; tried < stochastic.volumes().size(); tried++) {
            plot = plot.dashes(
                    "stochastic, try " + (tried + 1), stochastic.volumes().get(tried));
        }
        return plot;
    }
}
