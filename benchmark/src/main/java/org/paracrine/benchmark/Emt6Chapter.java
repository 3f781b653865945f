package org.paracrine.benchmark;

import java.util.Map;

/// The experiment behind PerMedCoE's spheroid with diffusion, with oxygen and glucose.
final class Emt6Chapter implements Chapter {
    private static final String TEXT = """
            Freyer and Sutherland (1986, Cancer Research 46:3504) grew EMT6 spheroids for 23 days; Drasdo and Höhme (2005, doi:10.1088/1478-3975/2/3/001) report
            cells and diameters, table B of PerMedCoE. No program of PerMedCoE ran its spheroid with diffusion long enough to meet it. Description: the study `emt6`,
            which starts with the 600 cells of the first point.

            **The model.** Every cell takes up oxygen and glucose, enters division at a rate that rises with both, linearly with oxygen and as g/(g + K) with glucose,
            and dies by necrosis for lack of either. Necrotic cells swell, burst, shrink and stay as residue. There is no inhibition by contact or pressure, no lactate and
            no acid, no apoptosis, no shedding.

            | number | value | from |
            |---|---|---|
            | oxygen in the medium | 160 mmHg (0.28 mM) | the experiment |
            | diffusivity of oxygen | 1.8e-5 cm²/s, medium and spheroid alike | assumed, between tissue and water |
            | uptake of oxygen | 10 /min of the cell's volume, in proportion to oxygen | in proportion, since consumption per volume of EMT6 spheroids falls threefold between 200 and 1,000 µm (doi:10.1007/978-1-4684-3291-6_78); so much that the middle of a spheroid of 500 µm has some 40 mmHg (20 to 60 mmHg measured, table 1 of doi:10.1371/journal.pone.0013942) |
            | no division below, necrosis below, most necrosis below, its rate | 5, 5, 2.5 mmHg, 1/6 h | doi:10.1371/journal.pcbi.1005991 |
            | glucose in the medium | 16.5 mM | the experiment |
            | diffusivity of glucose in the medium | 6.5e-6 cm²/s | assumed, as in water |
            | diffusivity of glucose among the cells | 1.1e-6 cm²/s | EMT6/Ro spheroids: Casciari, Sotirchos and Sutherland 1988, Cancer Research 48:3905 |
            | uptake of glucose | at most 160 amol/s in each cell, half of it at 0.04 mM | EMT6/Ro cells: doi:10.1002/jcp.1041510220, in the form of doi:10.1142/S0218202507002479, 106.42 + 17.879/(o + 0.04) amol/s with the oxygen o of the medium in mM |
            | glucose at which division is at half of its rate | 0.06 mM | assumed: where cells begin to die |
            | glucose at which necrosis is at half of its highest rate | 0.06 mM, Hill power 8, 1/6 h | the level: doi:10.1529/biophysj.105.060640; steepness and rate: assumed, as for oxygen |
            | how cells push, stick, swell and shrink | | doi:10.1371/journal.pcbi.1005991 |
            | **rate of division in plenty of both** | 0.00041 /min | fitted |
            | **volume of a cell with the space around it** | 3,330 µm³ | fitted |
            | **oxygen above which division is not limited** | 96 mmHg | fitted; the first half determines it poorly: at 75 or 115 mmHg the sum of squares is some 10 % larger |

            Nothing of glucose is fitted. Its numbers are those that later papers and programs repeat; they were not read in the first papers' own text.

            **The fit.** The first six points (to 275.93 h), least squares of the logarithms of cells and of volume (thrice those of the diameter), with a model of shells by
            radius that does about the same in a tenth of a second (not part of Paracrine), shifted by what the study itself differed from it at 0.00039 /min, 3,480 µm³ and
            88 mmHg, the values of the fit without glucose. At the new values the study is no better than at those (sums of squares of 0.53 and 0.52): one run differs from another
            by some 3 % of the cells by chance. So do runs with steps of 10 and 20 min: 3 % at the second point, 1 % at the sixth. The two points around 273 h contradict each other by a
            factor of 1.8, so no smooth curve comes closer than 0.3 to both.

            **What glucose does.** Little in the first half: in the model of shells 1 % of the cells at the sixth point, since 12 mM are left in the middle of a spheroid of 500 µm.
            At 1,000 µm it runs out there, while 7 mmHg of oxygen are left: then the core dies, and at the last point there are 13 % fewer live cells than without glucose (model of
            shells).

            **The prediction is not blind.** The second half entered no sum of squares, but it was in view when the form of the model was chosen. Uptake of oxygen that saturates from
            2.6 mmHg on, the first draft, fits the first half as well and has less than half of the measured cells at the end. Some twenty variants of the level of half uptake, of its
            strength and of the threshold of necrosis were compared in the model of shells; uptake in proportion to oxygen is the one that the measured fall of consumption speaks for,
            and among the best. Of glucose two uptakes were tried there, with the second half in view: the 160 amol/s measured in cells, and the 95 amol/s of
            doi:10.1103/PhysRevE.71.051910, which were themselves fitted to the growth of spheroids in this experiment, so the measured ones were taken; with 95 amol/s the last point
            has 14 % more live cells, and the others as many within 2 %. So the agreement of the second
            half says that such a model can follow the experiment, not that the first half alone foretells it.

            **What is simplified.** The medium is at rest and held at its levels at the walls of the block (1,600 µm), whereas the experiment stirs. Voxels are of 40 µm, the step is
            20 min. Cells take up as much glucose wherever there is some, whereas EMT6/Ro cells take up 40 % more where there is little oxygen and 60 % less in acid
            (doi:10.1002/jcp.1041510220), and more oxygen where there is little glucose. Live cells are compared, since burst ones do not survive the count. Necrosis comes later than in
            the experiment, where it begins 200 µm below the surface although there is oxygen.
            """;

    private static final String STUDY = "emt6";

    @Override
    public String name() {
        return STUDY;
    }

    @Override
    public String title() {
        return "PerMedCoE: the EMT6 spheroid, to 245,000 cells";
    }

    @Override
    public String write(Workplace place) {
        double cpu = CpuClock.PROCESS.seconds();
        long start = System.nanoTime();
        Growth ours = Emt6.run(place.study(STUDY), Map.of(), place.threads());
        double wall = (System.nanoTime() - start) * 1e-9;
        return page(place, ours, CpuClock.PROCESS.seconds() - cpu, wall);
    }

    /// What the chapter says of a run that is done.
    static String page(Workplace place, Growth ours, double seconds, double wall) {
        return TEXT + "\n" + table(ours) + "\n" + misses(ours) + "\n"
                + place.figure("emt6-cells", "cells of the spheroid", cells(ours)) + "\n"
                + place.figure("emt6-diameter", "diameter of the spheroid", diameter(ours)) + "\n"
                + "The run took " + TextTable.number(seconds, 0)
                + " s of processors (compiler and collector included), "
                + TextTable.number(wall, 0) + " s by the wall with " + place.threads() + " threads.\n";
    }

    private static TextTable table(Growth ours) {
        TextTable table = new TextTable(
                "hours",
                "",
                "cells: measured",
                "live",
                "differs by",
                "dead",
                "diameter (µm): measured",
                "ours",
                "differs by");
        Curve cells = Emt6.CELLS.measured();
        Curve diameter = Emt6.DIAMETER.measured();
        for (int point = 0; point < cells.size(); point++) {
            double hour = cells.time(point);
            table.row(
                    TextTable.number(hour, 2),
                    point == 0 ? "start" : Emt6.CELLS.use(point),
                    TextTable.number(cells.value(point), 0),
                    TextTable.number(ours.live().at(hour), 0),
                    Emt6.CELLS.excessInPercent(ours.live(), point),
                    TextTable.number(ours.dead().at(hour), 0),
                    TextTable.number(diameter.value(point), 0),
                    TextTable.number(ours.diameter().at(hour), 0),
                    Emt6.DIAMETER.excessInPercent(ours.diameter(), point));
        }
        return table;
    }

    private static TextTable misses(Growth ours) {
        TextTable table = new TextTable("root of the mean of ln(ours/measured)²", "cells", "diameter");
        table.row(
                "points fitted, the start included",
                TextTable.number(Emt6.CELLS.missFitted(ours.live()), 2),
                TextTable.number(Emt6.DIAMETER.missFitted(ours.diameter()), 2));
        table.row(
                "points not fitted",
                TextTable.number(Emt6.CELLS.missOthers(ours.live()), 2),
                TextTable.number(Emt6.DIAMETER.missOthers(ours.diameter()), 2));
        return table;
    }

    private static Plot cells(Growth ours) {
        return Plot.logarithmic("hours", "cells")
                .dots("measured", Emt6.CELLS.measured())
                .line("Paracrine, live", ours.live());
    }

    private static Plot diameter(Growth ours) {
        return Plot.linear("hours", "diameter (µm)")
                .dots("measured", Emt6.DIAMETER.measured())
                .line("Paracrine", ours.diameter());
    }
}
