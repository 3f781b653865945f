package org.paracrine.benchmark;

/// OpenVT's relaxation of 11 and of 21 cells.
final class RelaxationChapter implements Chapter {
    private static final String TEXT = """
            Centres on a line, radius 5 µm, no growth, no adhesion; on cell i acts Σ_j 10 (1 − d/(R_i + R_j))² µm/min over all j nearer than R_i + R_j.
            The width is (last − first)/10 µm, T the time until 11 cells are 9 wide. Descriptions: `relaxation-11` and `relaxation-21`.

            "Fixed" is the published way, steps of 0.1 min by the formula of Adams and Bashforth (`./paracrine physicell run …`). "Adaptive" is Paracrine's
            own (`--adaptive`): forward Euler, in steps that move no cell farther than 1 µm and let no mode of the forces overshoot, from 0.1 to 3 min.
            """;

    @Override
    public String name() {
        return "relaxation";
    }

    @Override
    public String title() {
        return "OpenVT: relaxation of 11 and 21 cells";
    }

    @Override
    public String write(Workplace place) {
        Relaxation.Published eleven = Relaxation.Published.elevenCells();
        Relaxation fixed = Relaxation.fixed(place.settings("relaxation-11"), eleven);
        Relaxation adaptive = Relaxation.adaptive(place.settings("relaxation-11"), eleven);
        Relaxation.Published twentyOne = Relaxation.Published.twentyOneCells();
        Relaxation fixed21 = Relaxation.fixed(place.settings("relaxation-21"), twentyOne);
        Relaxation adaptive21 = Relaxation.adaptive(place.settings("relaxation-21"), twentyOne);
        return TEXT + "\n" + times(fixed, adaptive) + "\n**11 cells**, width:\n\n"
                + widths(eleven, eleven.all(), fixed.all(), adaptive.all()) + "\n**21 cells**, width of all:\n\n"
                + widths(twentyOne, twentyOne.all(), fixed21.all(), adaptive21.all())
                + "\nWidth of the 11 in the middle:\n\n"
                + widths(twentyOne, twentyOne.inner(), fixed21.inner(), adaptive21.inner()) + "\n"
                + place.figure("relaxation", "widths of 11 cells and of the 11 among 21", plot(fixed, fixed21));
    }

    private static TextTable times(Relaxation fixed, Relaxation adaptive) {
        TextTable table = new TextTable("", "T (min)");
        table.row("published", "88.6 to 88.7");
        table.row("PhysiCell 1.14.2", "88.29");
        table.row("Paracrine, fixed", TextTable.number(fixed.time(), 2));
        table.row("Paracrine, adaptive", TextTable.number(adaptive.time(), 2));
        return table;
    }

    private static String widths(Relaxation.Published published, double[] widths, Curve fixed, Curve adaptive) {
        TextTable table = new TextTable("t/T", "published", "fixed", "differs by", "adaptive", "differs by");
        for (int index = 0; index < widths.length; index++) {
            double minutes = published.moments()[index] * published.time();
            table.row(
                    Double.toString(published.moments()[index]).replaceAll("\\.0$", ""),
                    TextTable.number(widths[index], 4),
                    TextTable.number(fixed.at(minutes), 4),
                    difference(fixed.at(minutes), widths[index]),
                    TextTable.number(adaptive.at(minutes), 4),
                    difference(adaptive.at(minutes), widths[index]));
        }
        return table.toString();
    }

    private static String difference(double ours, double published) {
        return TextTable.number(100 * (ours / published - 1), 3) + " %";
    }

    private static Plot plot(Relaxation eleven, Relaxation twentyOne) {
        Relaxation.Published one = Relaxation.Published.elevenCells();
        Relaxation.Published other = Relaxation.Published.twentyOneCells();
        return Plot.linear("t/T", "width (10 µm)")
                .dots("11 cells, published", Curve.of(one.moments(), one.all()))
                .line("11 cells, Paracrine", eleven.all().over(one.time()))
                .dots("inner 11 of 21, published", Curve.of(other.moments(), other.inner()))
                .line("inner 11 of 21, Paracrine", twentyOne.inner().over(other.time()));
    }
}
