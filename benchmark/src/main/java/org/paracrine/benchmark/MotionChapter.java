package org.paracrine.benchmark;

/// PerMedCoE's mechanics and chemotaxis.
final class MotionChapter implements Chapter {
    private static final double STEP = 0.1;
    private static final double END = 10;

    private static final String FRICTION = """
            **Friction** (`friction`). One cell is given 10 µm/min once, for one step of 0.1 min, and then only drag acts. Reading: no inertia, as everywhere in
            Paracrine, so a force is a velocity and the cell stops with the force, after 1 µm. The formula of Adams and Bashforth counts a new velocity one
            and a half times and takes the half back in the next step. Others, from PerMedCoE's repository: PhysiCell 1.10.4 and Chaste 2021.1 have 10 µm/min for
            one step and then none, BioDynaMo 1.04 has inertia and loses 10 % of its speed in each step, which is 9 µm in all.
            """;
    private static final String PUSH = """
            **Two cells push** (`two-cells`). Centres 30 µm apart, radius 10 µm, both driven at 10 µm/min towards the other, nothing random, no adhesion. Readings:
            they are driven all the time; how hard cells push back is not said, and is 40 (1 − d/20 µm)² µm/min here, so that they must come to rest 10 µm apart.
            PerMedCoE saw PhysiCell vary to the end and BioDynaMo rebound. Ours must come closer at every step and stop.
            """;
    private static final String TAXIS = """
            **Chemotaxis** (`chemotaxis`). A cell in the middle of a box of 120 µm, empty at the start; a source in one corner; D 2000 µm²/min; speed linear in the
            gradient. Readings: a cell of another type keeps the voxel in the corner at 10 µM; walls are closed; the speed is 100 µm²/µM/min times the gradient. It
            is said by a rule, `S gradient increases migration speed` to 50,000 µm/min with half-max 500 µM/µm and Hill 1: at gradients g far below the half-max
            that is linear up to a share of g/500. The gradient is worked out here from the field, apart from the cells' own sensing.
            """;

    @Override
    public String name() {
        return "motion";
    }

    @Override
    public String title() {
        return "PerMedCoE: friction, two cells, chemotaxis";
    }

    @Override
    public String write(Workplace place) {
        Chemotaxis fixed = Chemotaxis.run(Culturing.fixed(place.settings("chemotaxis")));
        Chemotaxis adaptive = Chemotaxis.run(Culturing.adaptive(place.settings("chemotaxis")));
        Curve apart = pushed(Culturing.fixed(place.settings("two-cells")));
        Curve adaptiveApart = pushed(Culturing.adaptive(place.settings("two-cells")));
        return FRICTION + "\n" + friction(place) + "\n" + PUSH + "\n" + push(apart, adaptiveApart) + "\n"
                + place.figure("two-cells", "distance of two cells", pushPlot(apart, adaptiveApart)) + "\n" + TAXIS
                + "\n" + taxis(fixed, adaptive);
    }

    /// How far the cell has come (µm).
    static Curve moved(Culturing culturing) {
        return Paths.run(culturing, STEP, END).way(0);
    }

    /// How far apart the two cells are (µm).
    static Curve pushed(Culturing culturing) {
        return Paths.run(culturing, STEP, END).between(0, 1);
    }

    private static TextTable friction(Workplace place) {
        Curve fixed = moved(Culturing.fixed(place.settings("friction")));
        Curve adaptive = moved(Culturing.adaptive(place.settings("friction")));
        TextTable table = new TextTable("distance from the start (µm)", "0.1 min", "0.2 min", "10 min");
        row(table, "Paracrine, fixed", fixed, 2);
        row(table, "Paracrine, adaptive", adaptive, 2);
        return table;
    }

    private static TextTable push(Curve fixed, Curve adaptive) {
        TextTable table = new TextTable("distance (µm)", "0.5 min", "1 min", "2 min", "10 min", "closest");
        table.row("at rest in theory", "", "", "", "10", "10");
        table.row("BioDynaMo 1.04", "18", "14", "12", "12", "10");
        table.row("PhysiCell 1.10.4, from 20 µm", "19.22", "18.72", "17.72", "17.57", "17.52");
        table.row("Chaste 2021.1", "", "", "", "1.35", "1.35");
        table.row("TiSim", "", "", "", "3.22", "3.22");
        pushRow(table, "Paracrine, fixed", fixed);
        pushRow(table, "Paracrine, adaptive", adaptive);
        return table;
    }

    private static void pushRow(TextTable table, String name, Curve curve) {
        double closest = Double.POSITIVE_INFINITY;
        for (int point = 0; point < curve.size(); point++) {
            closest = Math.min(closest, curve.value(point));
        }
        table.row(
                name,
                TextTable.number(curve.at(0.5), 2),
                TextTable.number(curve.at(1), 2),
                TextTable.number(curve.at(2), 2),
                TextTable.number(curve.last(), 4),
                TextTable.number(closest, 4));
    }

    private static TextTable taxis(Chemotaxis fixed, Chemotaxis adaptive) {
        TextTable table = new TextTable("on the way to the corner (µm)", "1 min", "5 min", "10 min");
        table.row("Paracrine, fixed", values(fixed, 1), values(fixed, 5), values(fixed, 10));
        table.row("Paracrine, adaptive", values(adaptive, 1), values(adaptive, 5), values(adaptive, 10));
        table.row("largest miss of speed = 100 × gradient, adaptive", "", "", TextTable.small(adaptive.nonlinearity()));
        return table;
    }

    private static String values(Chemotaxis chemotaxis, double minutes) {
        return TextTable.number(chemotaxis.paths().way(0).at(minutes), 2);
    }

    private static void row(TextTable table, String name, Curve curve, int digits) {
        table.row(
                name,
                TextTable.number(curve.at(0.1), digits),
                TextTable.number(curve.at(0.2), digits),
                TextTable.number(curve.last(), digits));
    }

    private static Plot pushPlot(Curve fixed, Curve adaptive) {
        return Plot.linear("minutes", "distance of the centres (µm)")
                .line("fixed", fixed)
                .dashes("adaptive", adaptive);
    }
}
