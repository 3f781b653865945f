package org.paracrine.benchmark;

import java.util.Map;

/// PerMedCoE's monolayer.
final class BruChapter implements Chapter {
    private static final String TEXT = """
            From one cell of radius 10 µm with the stochastic cycle of 18 h, in the plane, against the diameters that Brú (1998) measured and Drasdo and Höhme (2005,
            doi:10.1088/1478-3975/2/3/001) report, table A of PerMedCoE. Description: the study `bru-monolayer`.

            **Readings.** Hours are counted from the moment at which the culture is as wide as the first point (1,140 µm); that point is hour 336 of the experiment. A cell under pressure
            waits in G0/G1: its rate of leaving falls to nothing with the pressure of its neighbours, Hill 4. **Fitted**: the pressure at half of that, 1.2 of PhysiCell's units, to the
            speed of the first four points (to 145 h), among 1.2, 1.5 and 2; the last two points were not fitted. Hill 4 is assumed. Pushing and sticking are as in
            doi:10.1371/journal.pcbi.1005991. The diameter is that of the disc as large as what the cells cover.
            """;

    private static final String STUDY = "bru-monolayer";

    @Override
    public String name() {
        return STUDY;
    }

    @Override
    public String title() {
        return "PerMedCoE: a monolayer that grows by its rim";
    }

    @Override
    public String write(Workplace place) {
        BruMonolayer ours = BruMonolayer.run(place.study(STUDY), Map.of(), place.threads());
        Plot plot = Plot.linear("hours", "diameter (µm)")
                .dots("measured", BruMonolayer.DIAMETER.measured())
                .line("Paracrine", ours.diameter());
        return TEXT + "\n" + table(ours) + "\n" + speeds(ours) + "\n"
                + "The first cell took " + TextTable.number(ours.start(), 0) + " h to the first point.\n\n"
                + place.figure("bru-monolayer", "diameter of the monolayer", plot);
    }

    private static TextTable table(BruMonolayer ours) {
        TextTable table = new TextTable("hours", "", "diameter (µm): measured", "ours", "differs by", "cells");
        Curve measured = BruMonolayer.DIAMETER.measured();
        for (int point = 0; point < measured.size(); point++) {
            double hour = measured.time(point);
            table.row(
                    TextTable.number(hour, 0),
                    point == 0 ? "start" : BruMonolayer.DIAMETER.use(point),
                    TextTable.number(measured.value(point), 0),
                    TextTable.number(ours.diameter().at(hour), 0),
                    BruMonolayer.DIAMETER.excessInPercent(ours.diameter(), point),
                    TextTable.number(ours.culture().live().at(ours.start() + hour), 0));
        }
        return table;
    }

    /// Of the straight lines through all points, ours at the same moments.
    private static TextTable speeds(BruMonolayer ours) {
        TextTable table = new TextTable("speed of the diameter (µm/h)", "measured", "ours");
        Curve measured = BruMonolayer.DIAMETER.measured();
        table.row(
                "straight line through all points",
                TextTable.number(measured.slope(), 2),
                TextTable.number(BruMonolayer.DIAMETER.same(ours.diameter()).slope(), 2));
        return table;
    }
}
