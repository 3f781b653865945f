package org.paracrine.cell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// How cells of given types behave in a domain: one description for any number of populations.
///
/// A model holds no state of a run, so populations on several threads may share it.
/// In a 2-D domain ([VoxelGrid#isFlat()]) cells move and divide in the plane.
public final class CellModel {
    /// Of the behaviour "is movable": a cell above it moves.
    private static final double MOVABLE = 0.5;

    private final Blueprint blueprint;
    private final VoxelGrid domain;
    private final double longestStep;
    private final double[] low;
    private final double[] high;

    /// As the other constructor, with the usual setting.
    public CellModel(
            List<CellType> types, List<String> substrates, List<String> pools, List<Rule> rules, VoxelGrid domain) {
        this(types, substrates, pools, rules, domain, Setting.usual());
    }

    /// @param types by index
    /// @param substrates names by index, as [Population#ambient] counts them
    /// @param pools names by index, as [Population#pool] counts them
    /// @param rules in any order
    /// @param domain that cells stay in
    /// @param setting how they are looked at and moved
    /// @throws IllegalArgumentException with one line for each name that is unknown and each rule that cannot act
    public CellModel(
            List<CellType> types,
            List<String> substrates,
            List<String> pools,
            List<Rule> rules,
            VoxelGrid domain,
            Setting setting) {
        if (types.isEmpty()) {
            throw new IllegalArgumentException("a cell model needs at least one cell type");
        }
        this.blueprint = new Blueprint(types, substrates, pools, rules, setting);
        this.domain = domain;
        this.longestStep = types.stream().mapToDouble(Size::longestStep).min().orElseThrow();
        this.low = new double[] {domain.x0(), domain.y0(), domain.z0()};
        this.high =
                new double[] {domain.x0() + domain.sizeX(), domain.y0() + domain.sizeY(), domain.z0() + domain.sizeZ()};
    }

    /// A new population without cells, worked on by the calling thread.
    public Population population() {
        return population(Crew.alone());
    }

    /// A new population without cells.
    ///
    /// @param crew that shares the work on it; any number of workers gives the same bits
    public Population population(Crew crew) {
        return new Population(blueprint, domain, crew);
    }

    /// What neighbours do to each other, with a work space for one population; null if no cell does anything.
    @Nullable
    Touching touching() {
        return null;
    }

    public List<CellType> types() {
        return blueprint.types;
    }

    public List<String> substrates() {
        return blueprint.substrates;
    }

    public List<String> pools() {
        return blueprint.pools;
    }

    /// True if cells feel the gradient of the substrate, which the simulation must then fill in.
    public boolean needsGradient(int substrate) {
        return blueprint.layout.hasGradient(substrate);
    }

    /// True if some cell can crawl, so that [Population#freedom] exists.
    public boolean crawls() {
        return blueprint.layout.crawls;
    }

    /// Refuses a step that [#phenotype] would refuse, before any work.
    ///
    /// @throws IllegalArgumentException with the longest step that can be taken
    public void checkStep(double minutes) {
        Check.positive("phenotype step (min)", minutes);
        if (minutes > longestStep) {
            throw new IllegalArgumentException("a phenotype step of " + minutes
                    + " min overshoots the fastest rate of volume change; take at most " + longestStep + " min");
        }
    }

    /// Lets the cells follow their rules, grow, die, cycle; then divide; then removes those that are gone and puts the
    /// rest into the order of space, which may change all dense indices.
    ///
    /// @param minutes of the step
    /// @param random of the replicate
    /// @param step number of the step, another one each time
    public void phenotype(Population cells, double minutes, RandomStream random, long step) {
        refuseForeign(cells);
        checkStep(minutes);
        int present = cells.count();
        int[] dividing = new int[present];
        int[] surviving = new int[present];
        int divisions = 0;
        int survivors = 0;
        for (int cell = 0; cell < present; cell++) {
            blueprint.applyRules(cells, cell);
            Size.advance(cells, cell, blueprint.types.get(cells.type(cell)), minutes);
            if (!cells.isDead(cell)) {
                Dying.risk(blueprint, cells, cell, minutes, random, step);
            }
            boolean gone = false;
            if (cells.isDead(cell)) {
                gone = Dying.decompose(blueprint, cells, cell, minutes);
            } else if (Cycling.advance(blueprint, cells, cell, minutes, random, step)) {
                dividing[divisions++] = cell;
            }
            if (!gone) {
                surviving[survivors++] = cell;
            }
        }
        cells.pass(minutes);
        divide(cells, dividing, divisions, random, step);
        if (survivors < present) {
            remove(cells, surviving, survivors, present);
        }
        cells.alter();
        cells.movement(this).arrange(cells);
    }

    private void divide(Population cells, int[] dividing, int divisions, RandomStream random, long step) {
        double[] axis = new double[Layout.AXES];
        for (int index = 0; index < divisions; index++) {
            Cycling.divide(this, cells, dividing[index], random, step, axis);
        }
    }

    /// The new-born, who stand behind those that were `present`, all survive.
    private static void remove(Population cells, int[] surviving, int survivors, int present) {
        int[] kept = java.util.Arrays.copyOf(surviving, survivors + cells.count() - present);
        for (int newborn = present; newborn < cells.count(); newborn++) {
            kept[survivors + newborn - present] = newborn;
        }
        cells.keep(kept, kept.length);
    }

    /// Moves the cells for `minutes`, in as many steps as [MechanicsStep] asks for.
    ///
    /// Pressure and contacts are those that the last of these steps saw. With steps of one length, many short calls
    /// are one long one, but for the random numbers, which have the address of their call.
    public void mechanics(Population cells, double minutes, RandomStream random, long step) {
        refuseForeign(cells);
        Check.positive("mechanics time (min)", minutes);
        cells.movement(this).move(cells, minutes, random, step);
    }

    /// Who touches whom now.
    public Neighbours neighbours(Population cells) {
        refuseForeign(cells);
        return Neighbours.of(cells, cells.movement(this).list(cells));
    }

    /// Present rate at which the cell takes up a substrate (1/min).
    public double uptake(Population cells, int substrate, int cell) {
        return blueprint.value(cells, blueprint.behaviours.uptake(substrate), cell);
    }

    /// Present rate of secretion towards the target (1/min).
    public double secretionRate(Population cells, int substrate, int cell) {
        return blueprint.value(cells, blueprint.behaviours.secretion(substrate), cell);
    }

    /// Density at which secretion stops.
    public double secretionTarget(Population cells, int substrate, int cell) {
        return blueprint.value(cells, blueprint.behaviours.target(substrate), cell);
    }

    /// Present export (amount/min).
    public double export(Population cells, int substrate, int cell) {
        return blueprint.value(cells, blueprint.behaviours.export(substrate), cell);
    }

    /// Present rate of cycle entry, after rules and oxygen (1/min); 0 in dead cells.
    public double cycleEntry(Population cells, int cell) {
        return cells.isDead(cell) ? 0 : blueprint.cycleEntry(cells, cell);
    }

    /// Present rate of necrosis, after rules and oxygen (1/min); 0 in dead cells.
    public double necrosis(Population cells, int cell) {
        return cells.isDead(cell) ? 0 : blueprint.necrosis(cells, cell);
    }

    /// Present value of any behaviour by name, as the rules left it (before the effect of oxygen).
    public double behaviour(Population cells, String name, int cell) {
        return blueprint.value(cells, blueprint.behaviours.find(name), cell);
    }

    Blueprint blueprint() {
        return blueprint;
    }

    VoxelGrid domain() {
        return domain;
    }

    MechanicsStep step() {
        return blueprint.setting.step();
    }

    double low(int axis) {
        return low[axis];
    }

    double high(int axis) {
        return high[axis];
    }

    /// True unless the cell has left the domain or is held in place.
    boolean canMove(Population cells, int cell) {
        return !cells.isOutside(cell)
                && (!blueprint.layout.hasColumn(Behaviours.MOVABLE)
                        || blueprint.value(cells, Behaviours.MOVABLE, cell) > MOVABLE);
    }

    /// The nearest coordinate inside the domain.
    double inside(int axis, double coordinate) {
        return Math.max(low[axis], Math.min(high[axis], coordinate));
    }

    private void refuseForeign(Population cells) {
        if (!cells.belongsTo(blueprint)) {
            throw new IllegalArgumentException("this population belongs to another cell model");
        }
    }
}
