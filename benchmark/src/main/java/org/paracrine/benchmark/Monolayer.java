package org.paracrine.benchmark;

import java.util.List;
import java.util.Map;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Custom;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Mechanics;
import org.paracrine.cell.MechanicsStep;
import org.paracrine.cell.Population;
import org.paracrine.cell.Setting;
import org.paracrine.cell.Volume;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// OpenVT's growing monolayer: from one cell on, discs whose areas grow linearly, which divide when
/// they have reached a multiple of the first cell's area at birth and push each other.
///
/// A = A_b + g t, g = A_b/τ or A_1/τ; division as soon as A ≥ X A_1, into two of A/2; X ~ N(2, s²),
/// drawn again below 0, anew for each daughter and 2 for the first cell; push k (1 − d/(R_i + R_j))², k
/// = 10 µm/min as in the relaxation.
///
/// | symbol | meaning |
/// |---|---|
/// | A, A_b | area of a cell, and at its birth (µm²) |
/// | A_1 | area of the first cell at its birth, π (5 µm)² |
/// | t | since the birth of the cell (min) |
/// | τ | 443.5 min, five times T of the relaxation of eleven cells |
/// | s | 0.4, or 0 in the deterministic run |
///
/// A cell is a ball in a plane for the mechanics, so its volume is set to that of a ball of the same
/// radius, each minute.
final class Monolayer {
    /// What the growth rate of a cell is taken from.
    enum Growth {
        /// Its own area at birth: small cells grow slowly.
        OWN_AREA,
        /// The first cell's area at birth: all grow as fast.
        FIRST_AREA
    }

    /// Of a run.
    ///
    /// @param spread s
    /// @param repulsion k (µm/min)
    /// @param inhibition cells with a smaller share of their area free do not grow; 0 if all grow
    /// @param step in which the mechanics go
    record Settings(Growth growth, double spread, double repulsion, double inhibition, MechanicsStep step) {
        /// As it is described.
        static Settings described(Growth growth) {
            return new Settings(growth, 0.4, 10, 0, MechanicsStep.adaptive());
        }

        Settings withSpread(double wanted) {
            return new Settings(growth, wanted, repulsion, inhibition, step);
        }

        Settings withRepulsion(double wanted) {
            return new Settings(growth, spread, wanted, inhibition, step);
        }

        Settings withInhibition(double wanted) {
            return new Settings(growth, spread, repulsion, wanted, step);
        }

        Settings withStep(MechanicsStep wanted) {
            return new Settings(growth, spread, repulsion, inhibition, wanted);
        }
    }

    /// τ (min).
    static final double CYCLE = 443.5;

    private static final double RADIUS = 5;
    private static final double FIRST_AREA = Math.PI * RADIUS * RADIUS;
    private static final double RATIO = 2;
    /// Side of the plane (µm): cells do not come near its edge.
    private static final double SIDE = 2000;

    private static final double VOXEL = 20;
    /// Of the phenotype (min), as in PhysiCell's entry.
    private static final double STEP = 1;

    private static final String ENTRY = "cycle entry";
    private static final int RATIO_AT_DIVISION = 0;
    private static final int AREA_AT_BIRTH = 1;
    private static final int GROWN_FOR = 2;
    private static final int DUE = 3;
    private static final long DRAW = RandomStream.purpose("area at division");

    private final Settings settings;
    private final RandomStream random;
    private final CellModel model;
    private final Population cells;
    private long minute;

    /// One cell in the middle of the plane.
    Monolayer(Settings settings, RandomStream random) {
        this.settings = settings;
        this.random = random;
        int voxels = (int) (SIDE / VOXEL);
        Setting setting = Setting.usual()
                .withStep(settings.step())
                .withIndividual(List.of(ENTRY))
                .withCustom(List.of(
                        new Custom("ratio at division", false),
                        new Custom("area at birth", false),
                        new Custom("grown for", false),
                        new Custom("due", false)));
        this.model = new CellModel(
                List.of(type(settings.repulsion())),
                List.of(),
                List.of(),
                List.of(),
                VoxelGrid.centred(voxels, voxels, 1, VOXEL),
                setting);
        this.cells = model.population(Crew.alone());
        cells.add(0, 0, 0, 0);
        cells.custom(RATIO_AT_DIVISION)[0] = RATIO;
        cells.custom(AREA_AT_BIRTH)[0] = FIRST_AREA;
    }

    /// Cells that stay as large as they are made, live for ever and hold nobody.
    private static CellType type(double repulsion) {
        CellType usual = CellType.physicell("cell");
        double volume = ball(FIRST_AREA);
        return usual.withVolume(new Volume(volume, volume / 2, 0.75, 0, 0, 0, 0, 2, 0))
                .withCycle(Cycle.live().withEntry(0))
                .withApoptosis(usual.apoptosis().withRate(0))
                .withNecrosis(usual.necrosis().withRate(0))
                .withMechanics(new Mechanics(0, repulsion, 1, Map.of()));
    }

    /// Volume of the ball whose disc has this area.
    private static double ball(double area) {
        double radius = Math.sqrt(area / Math.PI);
        return 4 / 3.0 * Math.PI * radius * radius * radius;
    }

    Population cells() {
        return cells;
    }

    double minutes() {
        return minute * STEP;
    }

    /// X of a cell.
    double ratioAtDivision(int cell) {
        return cells.custom(RATIO_AT_DIVISION)[cell];
    }

    /// How much of each cell is free of others.
    Exposure exposure() {
        return Exposure.of(cells, model.neighbours(cells));
    }

    void runUntil(double minutes) {
        while (minutes() < minutes) {
            advance();
        }
    }

    /// Until there are so many cells.
    ///
    /// @param growth takes their number and how far they reach, 20 times in a cycle
    void runTo(int count, GrowthCurve growth) {
        growth.look(this);
        while (cells.count() < count) {
            advance();
            growth.look(this);
        }
    }

    private void advance() {
        grow();
        model.phenotype(cells, STEP, random, minute);
        double[] due = cells.custom(DUE);
        for (int cell = 0; cell < cells.count(); cell++) {
            if (due[cell] > 0) {
                begin(cell);
            }
        }
        model.mechanics(cells, STEP, random, minute);
        minute++;
    }

    private void grow() {
        double[] free = settings.inhibition() > 0 ? exposure().area() : new double[0];
        for (int cell = 0; cell < cells.count(); cell++) {
            if (settings.inhibition() > 0 && free[cell] < settings.inhibition()) {
                continue;
            }
            double birth = cells.custom(AREA_AT_BIRTH)[cell];
            double rate = (settings.growth() == Growth.OWN_AREA ? birth : FIRST_AREA) / CYCLE;
            double time = cells.custom(GROWN_FOR)[cell] += STEP;
            double area = birth + rate * time;
            cells.resize(cell, ball(area));
            if (area >= cells.custom(RATIO_AT_DIVISION)[cell] * FIRST_AREA) {
                cells.custom(DUE)[cell] = 1;
                cells.custom(AREA_AT_BIRTH)[cell] = area / 2;
                cells.set(cell, ENTRY, 1 / STEP);
            }
        }
    }

    /// A cell that was just born.
    private void begin(int cell) {
        cells.custom(DUE)[cell] = 0;
        cells.custom(GROWN_FOR)[cell] = 0;
        cells.custom(RATIO_AT_DIVISION)[cell] = ratio(cells.id(cell));
        cells.set(cell, ENTRY, 0);
        cells.resize(cell, ball(cells.custom(AREA_AT_BIRTH)[cell]));
    }

    /// X.
    private double ratio(long id) {
        for (int draw = 0; ; draw++) {
            double ratio = RATIO + settings.spread() * random.gaussian(id, minute, DRAW, draw);
            if (ratio >= 0) {
                return ratio;
            }
        }
    }
}
