package org.paracrine.cell;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// All cells of one tissue, as columns.
///
/// A cell is read by its dense index, `0 … count() - 1`. Cells stand in the order of space, so that neighbours are near
/// in memory, and indices change with it: [CellModel#phenotype] may change all of them. [#id(int)] lasts and is never
/// used again. Columns handed out as arrays may be longer than [#count()], and are replaced when cells are added or
/// rearranged: fetch them again after [#add], [CellModel#phenotype], [CellModel#mechanics] and [#copy].
public final class Population {
    /// The parent of a cell that was placed, not born.
    public static final long NO_PARENT = -1;

    private final Blueprint blueprint;
    private final Placement placement;
    private final Crew crew;
    private final Columns columns;
    private final Remains remains;
    private final Bonds bonds;
    private final Attacks attacks;
    private long nextId;
    private double minutes;

    /// Go up whenever something changed that a list of neighbours rests on; neither copied nor saved.
    private long changes;

    private long alterations;

    /// Working memory of the mechanics: holds nothing that outlives a step, so it is neither copied nor saved.
    private @Nullable Movement movement;

    Population(Blueprint blueprint, VoxelGrid domain, Crew crew) {
        this.blueprint = blueprint;
        this.placement = new Placement(blueprint, domain);
        this.crew = crew;
        this.columns = new Columns(blueprint.layout.width(), blueprint.layout.codes(), Layout.LABELS);
        this.remains = new Remains(blueprint);
        this.bonds = new Bonds();
        this.attacks = new Attacks(this, blueprint.layout);
    }

    private Population(Population other, Crew crew) {
        this.blueprint = other.blueprint;
        this.placement = other.placement;
        this.crew = crew;
        this.columns = other.columns.copy();
        this.remains = other.remains.copy();
        this.bonds = other.bonds.copy();
        this.attacks = new Attacks(this, blueprint.layout);
        this.nextId = other.nextId;
        this.minutes = other.minutes;
    }

    /// A population of its own that goes on exactly as this one would, with the same crew.
    public Population copy() {
        return copy(crew);
    }

    /// A population of its own that goes on exactly as this one would, whatever its crew.
    public Population copy(Crew other) {
        return new Population(this, other);
    }

    /// Writes the state, for [CellModel#read]; what cells have released must have been taken before.
    public void write(DataOutput out) throws IOException {
        out.writeLong(nextId);
        out.writeDouble(minutes);
        remains.write(out);
        columns.write(out);
        bonds.write(out);
    }

    /// Takes over the state that a population of the same model wrote.
    void read(DataInput in) throws IOException {
        nextId = in.readLong();
        minutes = in.readDouble();
        remains.read(in);
        columns.read(in);
        bonds.read(in);
        outdate();
    }

    /// As [#add]; a cell outside of the domain is put on its face or, where cells may leave ([Edge#LEAVING]), stays
    /// where it is and stands still for good.
    public int addNear(int type, double x, double y, double z) {
        return placement.near(this, type, x, y, z);
    }

    /// Places a live cell of rest size at the start of its cycle.
    ///
    /// @return its dense index
    public int add(int type, double x, double y, double z) {
        return placement.at(this, type, x, y, z);
    }

    /// A row of zeros for a cell that is placed, with an id.
    int append() {
        int cell = columns.append();
        outdate();
        columns.labels[Layout.ID][cell] = nextId++;
        columns.labels[Layout.PARENT][cell] = NO_PARENT;
        numbers(Layout.BORN)[cell] = minutes;
        return cell;
    }

    /// New cells, each equal to its mother but for its id and birth, in the order of the mothers.
    ///
    /// @return the first of them
    int bear(int[] mothers, int births) {
        int first = columns.duplicate(mothers, births, crew);
        outdate();
        for (int daughter = first; daughter < count(); daughter++) {
            columns.labels[Layout.ID][daughter] = nextId++;
            columns.labels[Layout.PARENT][daughter] = columns.labels[Layout.ID][mothers[daughter - first]];
            numbers(Layout.BORN)[daughter] = minutes;
        }
        return first;
    }

    /// Removes all but the first `survivors` cells named in `cells`, which ascend; what the others held is released or
    /// counts as lost.
    void keep(int[] cells, int survivors) {
        int next = 0;
        for (int cell = 0; cell < count(); cell++) {
            if (next < survivors && cells[next] == cell) {
                next++;
            } else {
                remains.bury(this, cell);
            }
        }
        int before = count();
        columns.keep(cells, survivors, crew);
        renumber(Renumbering.of(cells, survivors, before));
    }

    /// The books of those that were removed.
    Remains remains() {
        return remains;
    }

    /// What removed cells gave back to the tissue since this was last asked for, in the order of their removal.
    ///
    /// To be asked for after each step of the phenotype and of the mechanics.
    public List<Release> takeReleases() {
        return remains.takeReleases();
    }

    /// Amount of a substrate that removed cells held and did not give back; 0 where the model does not count it.
    public double lostInternalised(int substrate) {
        return remains.lostSubstrate(substrate);
    }

    /// Puts the cells into another order.
    ///
    /// @param order the old index of each new one, all of them
    void arrange(int[] order) {
        columns.arrange(order, crew);
        renumber(Renumbering.of(order, count(), count()));
    }

    /// Everything that holds dense indices is renewed here.
    private void renumber(Renumbering change) {
        outdate();
        attacks.renumber(change);
        bonds.renumber(change);
    }

    /// To be called after a change of who there is and where in memory: lists of neighbours must be built again.
    void outdate() {
        changes++;
    }

    /// To be called after a change of sizes, reach or strengths alone: lists may last.
    void alter() {
        alterations++;
    }

    /// How often [#alter] was called.
    long alterations() {
        return alterations;
    }

    /// How often [#outdate] was called.
    long changes() {
        return changes;
    }

    /// Who shares the work on this population.
    Crew crew() {
        return crew;
    }

    void pass(double time) {
        minutes += time;
    }

    /// Cells, dead ones too.
    public int count() {
        return columns.count();
    }

    /// Time that the phenotype of this population has gone through (min).
    public double minutes() {
        return minutes;
    }

    public long id(int cell) {
        return columns.labels[Layout.ID][cell];
    }

    /// The id of the mother, or [#NO_PARENT].
    public long parent(int cell) {
        return columns.labels[Layout.PARENT][cell];
    }

    /// When the cell was placed or born (min).
    public double born(int cell) {
        return numbers(Layout.BORN)[cell];
    }

    /// Index of the cell's type in the model.
    public int type(int cell) {
        return columns.codes[Layout.TYPE][cell];
    }

    /// (µm)
    public double x(int cell) {
        return numbers(Layout.X)[cell];
    }

    /// (µm)
    public double y(int cell) {
        return numbers(Layout.Y)[cell];
    }

    /// (µm)
    public double z(int cell) {
        return numbers(Layout.Z)[cell];
    }

    /// (µm³)
    public double volume(int cell) {
        return numbers(Layout.VOLUME)[cell];
    }

    /// (µm)
    public double radius(int cell) {
        return numbers(Layout.RADIUS)[cell];
    }

    /// (µm)
    public double nuclearRadius(int cell) {
        return Size.radius(numbers(Layout.NUCLEUS)[cell]);
    }

    /// Calcified fraction, 0 to 1.
    public double calcified(int cell) {
        return numbers(Layout.CALCIFIED)[cell];
    }

    public CellState state(int cell) {
        return CellState.of(columns.codes[Layout.STATE][cell]);
    }

    public boolean isDead(int cell) {
        return columns.codes[Layout.STATE][cell] != CellState.LIVE.ordinal();
    }

    /// Index of the present phase in the cycle of the cell's type; in a necrotic cell 0 while it swells, 1 once lysed.
    public int phase(int cell) {
        return columns.codes[Layout.PHASE][cell];
    }

    /// How hard neighbours press, near 1 where twelve of them crowd a cell (dimensionless).
    public double pressure(int cell) {
        return numbers(Layout.PRESSURE)[cell];
    }

    /// Concentrations of a substrate at the cells, for the simulation to fill before [CellModel#phenotype].
    public double[] ambient(int substrate) {
        return numbers(blueprint.layout.ambient(substrate));
    }

    public double ambient(int substrate, int cell) {
        return ambient(substrate)[cell];
    }

    /// Gradients of a substrate at the cells along `axis` (0, 1, 2), for the simulation to fill where
    /// [CellModel#needsGradient] says so.
    public double[] gradient(int substrate, int axis) {
        return numbers(blueprint.gradientColumn(substrate, axis));
    }

    /// Share of its own speed that the tissue leaves to each cell, 1 unless the simulation fills it: a dense matrix
    /// slows cells. Only where some cell can crawl ([CellModel#crawls]).
    public double[] freedom() {
        return numbers(blueprint.layout.freedom());
    }

    /// Amounts inside the cells: copies of a cargo, particles of a vesicle, …
    public double[] pool(int pool) {
        return numbers(blueprint.layout.pool(pool));
    }

    /// What removed cells took with them, summed over all of them.
    public double lostPool(int pool) {
        return remains.lostPool(pool);
    }

    /// Makes the cell as large as wanted (µm³), all its parts and their targets in proportion.
    public void resize(int cell, double volume) {
        Check.positive("volume (µm³)", volume);
        Size.scale(this, cell, volume / volume(cell));
        alter();
    }

    /// Neighbours of one type as the last mechanics step saw them; 0 where no rule asks for them.
    public double contactsWithType(int type, int cell) {
        return contacts(blueprint.layout.contactWithType(type), cell);
    }

    /// Neighbours in one state as the last mechanics step saw them; 0 where no rule asks for them.
    public double contacts(CellState state, int cell) {
        return contacts(blueprint.layout.contactInState(state.ordinal()), cell);
    }

    private double contacts(int column, int cell) {
        return column == Layout.NONE ? 0 : numbers(column)[cell];
    }

    /// Amounts of a substrate inside the cells; only where the model counts them ([Setting#keepsSubstrates]).
    public double[] internalised(int substrate) {
        return numbers(blueprint.layout.internalised(substrate));
    }

    /// A custom number of every cell, by its place among those of the [Setting].
    public double[] custom(int number) {
        return numbers(blueprint.layout.behaviour(blueprint.behaviours.custom(number)));
    }

    /// Gives one cell a behaviour of its own, until a rule sets it.
    ///
    /// @param behaviour one of [Setting#individual], or a custom number
    public void set(int cell, String behaviour, double value) {
        numbers(blueprint.ownColumn(behaviour))[cell] = value;
        alter();
    }

    /// Damage taken (dimensionless); 0 where nothing harms cells.
    public double damage(int cell) {
        return blueprint.layout.harms ? numbers(blueprint.layout.damage())[cell] : 0;
    }

    /// Who attacks whom.
    public Attacks attacks() {
        return attacks;
    }

    /// The ids of the cells to which springs hold this one, its attackers and the cell under its attack among them, in
    /// ascending order.
    public long[] attached(int cell) {
        long[] attached = new long[bonds.degree(cell)];
        Arrays.setAll(attached, at -> id(bonds.partner(bonds.from(cell) + at)));
        Arrays.sort(attached);
        return attached;
    }

    /// True if radiation has hit the cell so that it will die when it comes to divide; live until then, but its line
    /// ends.
    public boolean isDoomed(int cell) {
        return blueprint.layout.radiosensitive && codes(blueprint.layout.doomed())[cell] != 0;
    }

    /// Effective dose of radiation that was unrepaired right after the last fraction (Gy); 0 where none hurts cells.
    public double unrepaired(int cell) {
        return blueprint.layout.radiosensitive ? numbers(blueprint.layout.unrepaired())[cell] : 0;
    }

    /// Present rate of death by drugs (1/min), as the last step of the phenotype found it.
    public double killedByDrugs(int cell) {
        return blueprint.layout.drugged ? numbers(blueprint.layout.killing())[cell] : 0;
    }

    /// Share of cycle entry that is lost to drugs, as the last step of the phenotype found it.
    public double slowedByDrugs(int cell) {
        return blueprint.layout.drugged ? numbers(blueprint.layout.slowing())[cell] : 0;
    }

    /// How long the pool has been above the threshold of a drug in all, in the cell and its mothers (min).
    public double timeAbove(int pool, int cell) {
        int column = blueprint.layout.timeAbove(pool);
        return column == Layout.NONE ? 0 : numbers(column)[cell];
    }

    /// How far the pool has induced the pump that brings it out, 0 to 1.
    public double induction(int pool, int cell) {
        int column = blueprint.layout.induction(pool);
        return column == Layout.NONE ? 0 : numbers(column)[cell];
    }

    /// Nuclei of the cell: 1 unless it has fused with others.
    public int nuclei(int cell) {
        return blueprint.layout.fuses ? codes(blueprint.layout.nuclei())[cell] : 1;
    }

    /// True if the cell has left the domain and stands still for good ([Edge#LEAVING]).
    public boolean isOutside(int cell) {
        return blueprint.layout.leaves && codes(blueprint.layout.outside())[cell] != 0;
    }

    /// Time in the present phase of the cycle or of death (min).
    public double elapsed(int cell) {
        return numbers(Layout.ELAPSED)[cell];
    }

    /// Velocity in the last step of the mechanics along an axis (µm/min).
    public double velocity(int axis, int cell) {
        return numbers(Layout.VELOCITY_X + axis)[cell];
    }

    /// Velocity of crawling along an axis (µm/min); 0 where no cell crawls.
    public double crawl(int axis, int cell) {
        return blueprint.layout.crawls ? numbers(blueprint.layout.crawl(axis))[cell] : 0;
    }

    /// (µm³)
    public double nuclearVolume(int cell) {
        return numbers(Layout.NUCLEUS)[cell];
    }

    /// (µm³)
    public double fluid(int cell) {
        return numbers(Layout.FLUID)[cell];
    }

    /// (µm³)
    public double nuclearSolid(int cell) {
        return numbers(Layout.NUCLEAR_SOLID)[cell];
    }

    /// (µm³)
    public double cytoplasmicSolid(int cell) {
        return numbers(Layout.CYTOPLASMIC_SOLID)[cell];
    }

    /// What the solids of the nucleus grow towards (µm³).
    public double nuclearSolidTarget(int cell) {
        return numbers(Layout.NUCLEAR_SOLID_TARGET)[cell];
    }

    /// The springs between cells.
    Bonds bonds() {
        return bonds;
    }

    double[] numbers(int column) {
        return columns.numbers[column];
    }

    int[] codes(int column) {
        return columns.codes[column];
    }

    Movement movement(CellModel model) {
        if (movement == null || !movement.belongsTo(model)) {
            movement = new Movement(model, model.touching());
        }
        return movement;
    }

    boolean belongsTo(Blueprint other) {
        return blueprint == other;
    }
}
