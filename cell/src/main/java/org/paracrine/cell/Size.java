package org.paracrine.cell;

/// What a cell is made of, and how that goes towards its target.
///
/// With a step of length t (forward Euler; the right sides use the old V and N):
/// F += t r_F (f V − F);  N_S += t r_N (N_S* − N_S);  C_S += t r_C (q N_S* − C_S);
/// the nucleus takes its share F N/V of the fluid, N = N_S + F N/V, and V = F + N_S + C_S.
///
/// | symbol | meaning |
/// |---|---|
/// | V, F, N | volume of the cell, of its fluid, of its nucleus (µm³) |
/// | N_S, C_S | solids of nucleus and cytoplasm (µm³) |
/// | f | target of F/V |
/// | N_S* | target of N_S (µm³) |
/// | q | target ratio of cytoplasm to nucleus |
/// | r | rates (1/min) |
///
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
final class Size {
    private static final double VOLUME_OF_UNIT_BALL = 4 * Math.PI / 3;

    private Size() {}

    /// Radius of a ball of this volume. [StrictMath], because [Math] may round another way on another machine.
    static double radius(double volume) {
        return StrictMath.cbrt(volume / VOLUME_OF_UNIT_BALL);
    }

    /// The cell as its type is at rest.
    static void rest(Population cells, int cell, Volume volume) {
        cells.numbers(Layout.VOLUME)[cell] = volume.total();
        cells.numbers(Layout.RADIUS)[cell] = radius(volume.total());
        cells.numbers(Layout.FLUID)[cell] = volume.total() * volume.fluidFraction();
        cells.numbers(Layout.NUCLEUS)[cell] = volume.nuclear();
        cells.numbers(Layout.NUCLEAR_SOLID)[cell] = volume.nuclearSolid();
        cells.numbers(Layout.CYTOPLASMIC_SOLID)[cell] = volume.cytoplasmicSolid();
        cells.numbers(Layout.NUCLEAR_SOLID_TARGET)[cell] = volume.nuclearSolid();
        cells.numbers(Layout.RUPTURE_VOLUME)[cell] = volume.total() * volume.ruptureRatio();
        cells.numbers(Layout.CALCIFIED)[cell] = volume.calcified();
    }

    /// So many times everything, targets too.
    static void scale(Population cells, int cell, double factor) {
        cells.numbers(Layout.VOLUME)[cell] *= factor;
        cells.numbers(Layout.FLUID)[cell] *= factor;
        cells.numbers(Layout.NUCLEUS)[cell] *= factor;
        cells.numbers(Layout.NUCLEAR_SOLID)[cell] *= factor;
        cells.numbers(Layout.CYTOPLASMIC_SOLID)[cell] *= factor;
        cells.numbers(Layout.NUCLEAR_SOLID_TARGET)[cell] *= factor;
        cells.numbers(Layout.RUPTURE_VOLUME)[cell] *= factor;
        cells.numbers(Layout.RADIUS)[cell] = radius(cells.volume(cell));
    }

    /// Takes in all of another cell as cytoplasm.
    static void swallow(Population cells, int eater, int prey) {
        cells.numbers(Layout.FLUID)[eater] += cells.fluid(prey);
        cells.numbers(Layout.CYTOPLASMIC_SOLID)[eater] += cells.cytoplasmicSolid(prey) + cells.nuclearSolid(prey);
        addUp(cells, eater);
    }

    /// Becomes one cell with another, with both nuclei.
    static void merge(Population cells, int cell, int other) {
        cells.numbers(Layout.FLUID)[cell] += cells.fluid(other);
        cells.numbers(Layout.CYTOPLASMIC_SOLID)[cell] += cells.cytoplasmicSolid(other);
        cells.numbers(Layout.NUCLEAR_SOLID)[cell] += cells.nuclearSolid(other);
        cells.numbers(Layout.NUCLEUS)[cell] += cells.nuclearVolume(other);
        cells.numbers(Layout.NUCLEAR_SOLID_TARGET)[cell] += cells.nuclearSolidTarget(other);
        addUp(cells, cell);
    }

    private static void addUp(Population cells, int cell) {
        double whole = cells.fluid(cell) + (cells.nuclearSolid(cell) + cells.cytoplasmicSolid(cell));
        cells.numbers(Layout.VOLUME)[cell] = whole;
        cells.numbers(Layout.RADIUS)[cell] = radius(whole);
    }

    /// One step of `minutes`.
    static void advance(Population cells, int cell, CellType type, double minutes) {
        Volume live = type.volume();
        switch (cells.state(cell)) {
            case LIVE ->
                step(
                        cells,
                        cell,
                        minutes,
                        live.fluidFraction(),
                        live.cytoplasmPerNucleus(),
                        live.fluidRate(),
                        live.nuclearRate(),
                        live.cytoplasmicRate(),
                        live.calcificationRate());
            case APOPTOTIC -> decay(cells, cell, type.apoptosis(), minutes);
            case NECROTIC -> decay(cells, cell, type.necrosis(), minutes);
        }
    }

    private static void decay(Population cells, int cell, Death death, double minutes) {
        boolean swelling = death.swells() && cells.phase(cell) == Dying.SWELLING;
        boolean lysed = death.swells() && !swelling;
        step(
                cells,
                cell,
                minutes,
                swelling ? 1 : 0,
                0,
                lysed ? death.lysedFluidRate() : death.fluidRate(),
                death.nuclearRate(),
                death.cytoplasmicRate(),
                death.calcificationRate());
    }

    private static void step(
            Population cells,
            int cell,
            double minutes,
            double fluidTarget,
            double cytoplasmPerNucleus,
            double fluidRate,
            double nuclearRate,
            double cytoplasmicRate,
            double calcificationRate) {
        double volume = cells.volume(cell);
        double fluid = cells.numbers(Layout.FLUID)[cell];
        double nuclear = cells.numbers(Layout.NUCLEAR_SOLID)[cell];
        double cytoplasmic = cells.numbers(Layout.CYTOPLASMIC_SOLID)[cell];
        double target = cells.numbers(Layout.NUCLEAR_SOLID_TARGET)[cell];
        double calcified = cells.numbers(Layout.CALCIFIED)[cell];
        fluid = Math.max(0, fluid + minutes * fluidRate * (fluidTarget * volume - fluid));
        double nuclearFluid = volume > 0 ? fluid * (cells.numbers(Layout.NUCLEUS)[cell] / volume) : 0;
        double cytoplasmicFluid = fluid - nuclearFluid;
        nuclear = Math.max(0, nuclear + minutes * nuclearRate * (target - nuclear));
        cytoplasmic =
                Math.max(0, cytoplasmic + minutes * cytoplasmicRate * (cytoplasmPerNucleus * target - cytoplasmic));
        double nucleus = nuclear + nuclearFluid;
        double whole = nucleus + (cytoplasmic + cytoplasmicFluid);
        cells.numbers(Layout.FLUID)[cell] = fluid;
        cells.numbers(Layout.NUCLEAR_SOLID)[cell] = nuclear;
        cells.numbers(Layout.CYTOPLASMIC_SOLID)[cell] = cytoplasmic;
        cells.numbers(Layout.NUCLEUS)[cell] = nucleus;
        cells.numbers(Layout.VOLUME)[cell] = whole;
        cells.numbers(Layout.RADIUS)[cell] = radius(whole);
        cells.numbers(Layout.CALCIFIED)[cell] = calcified + minutes * calcificationRate * (1 - calcified);
    }

    /// The longest step that no rate of this type overshoots (min).
    static double longestStep(CellType type) {
        Volume live = type.volume();
        Death apoptosis = type.apoptosis();
        Death necrosis = type.necrosis();
        double fastest = 0;
        for (double rate : new double[] {
            live.fluidRate(), live.nuclearRate(), live.cytoplasmicRate(), live.calcificationRate(),
            apoptosis.fluidRate(), apoptosis.lysedFluidRate(), apoptosis.nuclearRate(), apoptosis.cytoplasmicRate(),
            necrosis.fluidRate(), necrosis.lysedFluidRate(), necrosis.nuclearRate(), necrosis.cytoplasmicRate(),
            apoptosis.calcificationRate(), necrosis.calcificationRate()
        }) {
            fastest = Math.max(fastest, rate);
        }
        return 1 / fastest;
    }
}
