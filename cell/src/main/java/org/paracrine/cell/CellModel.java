package org.paracrine.cell;

import java.io.DataInput;
import java.io.IOException;
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
        return blueprint.abilities.touch() || blueprint.abilities.attach() ? new Encounters(this) : null;
    }

    /// The population that wrote its state ([Population#write]).
    public Population read(DataInput in, Crew crew) throws IOException {
        Population cells = population(crew);
        cells.read(in);
        return cells;
    }

    /// The name of a signal that synonyms share.
    ///
    /// @throws IllegalArgumentException with the nearest name if there is none of this name
    public String canonicalSignal(String name) {
        return blueprint.signals.find(name).toString();
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

    /// As given.
    public List<Rule> rules() {
        return blueprint.rules;
    }

    /// True if cells feel the gradient of the substrate, which the simulation must then fill in.
    public boolean needsGradient(int substrate) {
        return blueprint.layout.hasGradient(substrate);
    }

    /// The domain that cells stay in.
    public VoxelGrid grid() {
        return domain;
    }

    /// True if some cell can give to a substrate or take from it.
    public boolean exchanges(int substrate) {
        Behaviours behaviours = blueprint.behaviours;
        return blueprint.abilities.has(behaviours.secretion(substrate))
                || blueprint.abilities.has(behaviours.uptake(substrate))
                || blueprint.abilities.has(behaviours.export(substrate));
    }

    /// True if what cells take up is counted in them ([Population#internalised]).
    public boolean keepsSubstrates() {
        return blueprint.setting.keepsSubstrates();
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

    /// Lets the cells turn into other types, follow their rules, grow, heal, die, cycle; then divide; then removes
    /// those
    /// that are gone and puts the rest into the order of space, which may change all dense indices.
    ///
    /// @param minutes of the step
    /// @param random of the replicate
    /// @param step number of the step, another one each time
    public void phenotype(Population cells, double minutes, RandomStream random, long step) {
        refuseForeign(cells);
        checkStep(minutes);
        new Phenotype(this, minutes, random, step).advance(cells);
        cells.movement(this).arrange(cells);
    }

    /// Gives all cells one fraction of radiation; they live on until they come to divide. Cells of types without
    /// [CellType#radiosensitivity] do not feel it.
    ///
    /// @param gray dose to the tissue (Gy)
    /// @param minutes since the start of the run
    /// @param random of the replicate
    /// @param moment another number for each fraction
    public void irradiate(Population cells, double gray, double minutes, RandomStream random, long moment) {
        refuseForeign(cells);
        Check.positive("dose of radiation (Gy)", gray);
        if (blueprint.layout.radiosensitive) {
            new Irradiation(blueprint, gray, minutes, random, moment).hit(cells);
        }
    }

    /// Moves the cells for `minutes`, in as many steps as [MechanicsStep] asks for.
    ///
    /// Pressure and contacts are those that the last of these steps saw. With steps of one length, many short calls
    /// are one long one, but for the random numbers, which have the address of their call.
    public void mechanics(Population cells, double minutes, RandomStream random, long step) {
        mechanics(cells, minutes, random, step, true, Slopes.KNOWN);
    }

    /// The same; contacts matter to rules alone, so the call before a phenotype step is the one that must count them.
    ///
    /// @param counts false if contacts are to stay as they were counted last
    /// @param slopes is asked for a gradient when a cell turns to follow it
    public void mechanics(
            Population cells, double minutes, RandomStream random, long step, boolean counts, Slopes slopes) {
        refuseForeign(cells);
        Check.positive("mechanics time (min)", minutes);
        cells.movement(this).move(cells, minutes, new MotionCall(random, step, counts, slopes));
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

    /// True if some type pumps the pool out of its cells ([#pumpRate]).
    public boolean pumps(int pool) {
        return blueprint.drugs != null && blueprint.drugs.pumps(pool);
    }

    /// What a cell pumps out of the pool in a time now, as a share of it (1/min); 0 in dead cells and where nothing is
    /// pumped.
    public double pumpRate(Population cells, int pool, int cell) {
        return blueprint.drugs == null ? 0 : blueprint.drugs.pumpRate(cells, pool, cell);
    }

    /// Present rate of apoptosis, after rules and drugs (1/min); 0 in dead cells.
    public double apoptosis(Population cells, int cell) {
        return cells.isDead(cell) ? 0 : blueprint.apoptosis(cells, cell);
    }

    /// Present rate of cycle entry, after rules, drugs and oxygen (1/min); 0 in dead cells.
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

    /// The index of a behaviour, for [#behaviour(Population, int, int)].
    ///
    /// @throws IllegalArgumentException with the nearest name if there is none of this name
    public int find(String behaviour) {
        return blueprint.behaviours.find(behaviour);
    }

    /// As [#behaviour(Population, String, int)], by the index that [#find] gave.
    public double behaviour(Population cells, int behaviour, int cell) {
        return blueprint.value(cells, behaviour, cell);
    }

    /// Present value of any signal by name, as rules feel it.
    ///
    /// Neighbours that no rule asks for are counted now, not by the last step of the mechanics.
    ///
    /// @throws IllegalArgumentException for a gradient that no cell feels ([#needsGradient])
    public double signal(Population cells, String name, int cell) {
        refuseForeign(cells);
        Signal signal = blueprint.signals.find(name);
        return Contacts.isUncounted(blueprint.layout, signal)
                ? Contacts.count(cells, cells.movement(this).list(cells), signal, cell)
                : signal.value(cells, cell);
    }

    /// Names of all signals, without their synonyms.
    public List<String> signals() {
        return blueprint.signals.names();
    }

    /// Names of all behaviours, without their synonyms.
    public List<String> behaviours() {
        return blueprint.behaviours.names();
    }

    /// The place of a custom number, as [Population#custom] counts them.
    ///
    /// @throws IllegalArgumentException with the nearest name if there is none
    public int customIndex(String name) {
        return Naming.find(
                "custom number",
                name,
                blueprint.setting.custom().stream().map(Custom::name).toList());
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
