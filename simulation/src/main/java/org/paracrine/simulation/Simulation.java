package org.paracrine.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paracrine.body.Dose;
import org.paracrine.body.Organ;
import org.paracrine.body.Route;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.cell.Release;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Budget;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.Matrix;
import org.paracrine.tissue.OwnClock;
import org.paracrine.tissue.Pace;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.Walls;

/// The state of one replicate, and the order of work in it:
///
///     dose ─► body ─► vessels ─► tissue fields ─► uptake ─► cargo, what cells give off ─► (each cell step) substrates
/// ─► rules, cycle,
/// death ─► mechanics
///
/// Amounts move between any two moments at which something happens; cells act every [Plan#cellStep] ticks whatever the
/// arm.
/// The same plan, seed and replicate give the same bits on any number of workers.
public final class Simulation {
    /// The books may be off by rounding, not by more (share of the dose).
    private static final double LARGEST_IMBALANCE = 1e-9;

    private final Plan plan;
    private final RandomStream random;
    private final Clock clock;
    private final CellModel model;
    private final Population cells;
    private final List<Field> substrates;
    private final List<Transit> transits;
    private final CargoAction action;
    private final List<Traffic> traffic;
    private final Infections infections;
    private final Efflux efflux;
    private final Grafts grafts;
    private final InnerConversion inner;
    private final List<OuterConversion> outer;
    private final Junctions junctions;
    private final ReceptorSensing receptors;
    private final Crew crew;
    private final OwnClock fields;
    private final Exchange exchange;
    private final Stroma stroma;
    private final List<Pace> paces;
    private int nextDose;
    private int nextFraction;
    private int[] voxels = new int[0];
    private double[] clearances = new double[0];

    /// A replicate at its start: cells sown, substrates settled.
    ///
    /// @param random addressed by the trial's seed and the animal
    /// @param crew that shares the work
    public Simulation(Plan plan, RandomStream random, Crew crew) {
        this(plan, random, new Clock(0), crew, null);
        plan.seeding().sow(cells, plan.block(), random);
        action.begin(cells, 0);
        beginSubstrates();
    }

    private Simulation(Plan plan, RandomStream random, Clock clock, Crew crew, @Nullable Simulation past) {
        this.plan = plan;
        this.random = random;
        this.clock = clock;
        this.crew = crew;
        this.fields = new OwnClock(plan.block(), crew, plan.accuracy());
        this.model = past == null ? plan.model() : past.model;
        this.exchange = new Exchange(plan.block());
        this.traffic = IntStream.range(0, plan.carriers().size())
                .mapToObj(carrier -> new Traffic(plan, model, carrier))
                .toList();
        this.infections = new Infections(plan);
        this.efflux = new Efflux(plan, model);
        this.inner = new InnerConversion(plan);
        this.outer = OuterConversion.of(plan);
        this.junctions = new Junctions(plan);
        this.receptors = new ReceptorSensing(plan, plan.pool(plan.carriers().size()));
        if (past == null) {
            cells = model.population(crew);
            stroma = new Stroma(plan.stroma(), plan.block(), random, crew);
            substrates = plan.substrates().stream().map(this::field).toList();
            paces = substrates.stream().map(substrate -> new Pace()).toList();
            transits = plan.carriers().stream()
                    .map(carrier -> new Transit(carrier, plan.block(), open(Walls.closed()), crew))
                    .toList();
        } else {
            cells = past.cells.copy();
            stroma = past.stroma.copy(plan.block());
            substrates = past.substrates.stream().map(Field::copy).toList();
            paces = past.paces.stream().map(Pace::copy).toList();
            transits = past.transits.stream().map(Transit::copy).toList();
        }
        this.action = new CargoAction(plan.cargo(), efflux, transits);
        this.grafts = new Grafts(plan, cells, stroma, action, random);
    }

    private Field field(SubstratePlan each) {
        Substrate substrate = each.substrate();
        Field field = new Field(
                new Substrate(
                        substrate.name(),
                        substrate.unit(),
                        substrate.diffusivity(),
                        substrate.decay(),
                        substrate.initial(),
                        open(substrate.walls())),
                plan.block());
        if (each.start() != null) {
            each.start().fill(field.values(), plan.block());
        }
        return field;
    }

    /// Where fluid flows, closed walls let it out with what it carries; nothing diffuses through them.
    private Walls open(Walls walls) {
        boolean flows = plan.stroma().fluid() != null;
        return flows && walls.equals(Walls.closed()) ? Walls.letting(0) : walls;
    }

    /// Tries what can be tried of a plan without running it: names, the step of the cells, and whether they fit.
    ///
    /// @throws IllegalArgumentException if it could not be run
    public static void check(Plan plan, RandomStream random) {
        CellModel model = plan.model();
        model.checkStep(Clock.minutes(plan.cellStep()));
        new Efflux(plan, model).check();
        plan.seeding().sow(model.population(), plan.block(), random);
        double[] levels = new double[plan.block().voxels()];
        for (SubstratePlan substrate : plan.substrates()) {
            if (substrate.start() != null) {
                substrate.start().fill(levels, plan.block());
            }
        }
        new Stroma(plan.stroma(), plan.block(), random, Crew.alone());
    }

    /// This replicate so far, with the doses of another arm from now on: arms share their past.
    ///
    /// @throws IllegalStateException if the arms' doses already differ
    public Simulation branch(List<Dose> doses) {
        return branch(doses, plan.fractions());
    }

    /// This replicate so far, with the doses and the fractions of radiation of another arm from now on.
    ///
    /// @throws IllegalStateException if the arms' doses or fractions already differ
    public Simulation branch(List<Dose> doses, List<Fraction> fractions) {
        if (!begin(doses, plan.doses(), nextDose) || !begin(fractions, plan.fractions(), nextFraction)) {
            throw new IllegalStateException("arms can only branch before their first different dose");
        }
        Simulation branch = new Simulation(plan.with(doses, fractions), random, new Clock(clock.now()), crew, this);
        branch.nextDose = nextDose;
        branch.nextFraction = nextFraction;
        return branch;
    }

    /// True if the first `given` are the same.
    private static boolean begin(List<?> others, List<?> own, int given) {
        return own.subList(0, given).equals(others.subList(0, Math.min(given, others.size())));
    }

    /// Runs up to a moment; doses and fractions of that moment wait for the next call.
    ///
    /// @param tick not before now
    /// @throws NumericalFailure if a field or the books go wrong
    public void runUntil(long tick) {
        while (clock.now() < tick) {
            giveDoses();
            irradiate();
            long next = Math.min(tick, clock.next(plan.cellStep()));
            if (nextDose < plan.doses().size()) {
                next = Math.min(next, due(plan.doses().get(nextDose)));
            }
            if (nextFraction < plan.fractions().size()) {
                next = Math.min(next, plan.fractions().get(nextFraction).due());
            }
            move(Clock.minutes(next - clock.now()));
            clock.advance(next - clock.now());
            if (clock.isDue(plan.cellStep())) {
                liveOn(Clock.minutes(plan.cellStep()));
            }
        }
    }

    /// The tick at which a dose is given.
    public static long due(Dose dose) {
        return Clock.ticks(dose.minutes());
    }

    private void giveDoses() {
        while (nextDose < plan.doses().size() && due(plan.doses().get(nextDose)) <= clock.now()) {
            Dose dose = plan.doses().get(nextDose++);
            int carrier = plan.carrier(dose.product());
            Transit transit = transits.get(carrier);
            Injection.give(dose, transit, plan.scale());
            Graft graft = transit.carrier.graft();
            if (dose.route() == Route.INTRATUMOURAL && graft != null) {
                grafts.inject(transit, graft, plan.pool(carrier));
            }
        }
    }

    /// Fractions of one moment are one: they do what their sum does.
    private void irradiate() {
        double gray = 0;
        while (nextFraction < plan.fractions().size()
                && plan.fractions().get(nextFraction).due() <= clock.now()) {
            gray += plan.fractions().get(nextFraction++).gray();
        }
        if (gray > 0) {
            model.irradiate(cells, gray, clock.minutes(), random, clock.now());
        }
    }

    /// Body, vessels, tissue and uptake over one step.
    private void move(double minutes) {
        locateCells();
        efflux.begin(cells, voxels, transits, minutes);
        inner.begin(cells);
        double[] remainder = action.decay(cells, minutes);
        for (int carrier = 0; carrier < transits.size(); carrier++) {
            Transit transit = transits.get(carrier);
            Graft graft = transit.carrier.graft();
            if (!transit.isIdle() && graft != null) {
                grafts.carry(transit, graft, minutes);
            } else if (!transit.isIdle()) {
                move(carrier, minutes, remainder);
            }
        }
        inner.finish(cells, voxels, transits, remainder, minutes);
        for (int carrier = 0; carrier < transits.size(); carrier++) {
            Transit transit = transits.get(carrier);
            Graft graft = transit.carrier.graft();
            if (graft != null && !transit.isIdle()) {
                grafts.leaveVessels(transit, graft, plan.pool(carrier));
            }
        }
    }

    private void move(int index, double minutes, double[] remainder) {
        Transit transit = transits.get(index);
        Traffic given = traffic.get(index);
        Uptake uptake = new Uptake(transit.carrier, plan.pool(index), index, efflux);
        Carrier carrier = transit.carrier;
        exchange.clear();
        double arrived = transit.arrive(Extravasation.clearance(carrier, stroma, plan.scale()), minutes);
        double plasma = Extravasation.plasma(arrived / minutes, carrier, stroma, plan);
        stroma.fill(exchange, carrier, plasma);
        uptake.fill(exchange, cells, voxels, transit.field.values(), clearances);
        given.begin(exchange, cells, voxels, minutes, transit);
        efflux.fill(exchange, cells, index);
        List<OuterConversion> enzymes =
                outer.stream().filter(each -> each.isOf(transit)).toList();
        enzymes.forEach(each -> each.fill(exchange, cells, voxels, transit.field.values()));
        Budget budget;
        try {
            budget = fields.advance(transit.field, exchange, stroma.motion(transit), minutes, transit.pace);
        } catch (NumericalFailure failure) {
            throw explain(failure, transit, uptake, plasma);
        }
        transit.drained += budget.decayed() + stroma.drained(exchange) - budget.throughWalls();
        transit.internalised += uptake.collect(cells, voxels, exchange.exposure(), clearances, action, remainder);
        enzymes.forEach(each -> each.collect(transit, transits, cells, voxels, exchange.exposure(), remainder));
        transit.leave(stroma.returned(exchange, carrier), plan.scale());
        given.settle(cells, voxels, exchange.exposure(), clearances, minutes, transit);
    }

    /// One step of the cells in the fields of substrates.
    private void liveOn(double minutes) {
        locateCells();
        for (int substrate = 0; substrate < substrates.size(); substrate++) {
            crowd(substrate);
            fillExchange(substrate);
            Field field = substrates.get(substrate);
            try {
                fields.advance(field, exchange, stroma.motion(field), minutes, paces.get(substrate));
            } catch (NumericalFailure failure) {
                throw explain(failure, substrate);
            }
            if (plan.setting().keepsSubstrates()) {
                metabolism(substrate).keep(exchange, model, cells, voxels, minutes);
            }
            Sensing.read(substrates.get(substrate), substrate, model, cells, voxels);
        }
        receptors.read(cells, voxels, transits);
        junctions.pass(model, cells, minutes);
        long step = clock.now() / plan.cellStep();
        infections.grow(cells, minutes, random, step);
        stroma.advance(model, cells, voxels, substrates, minutes, random, step);
        model.phenotype(cells, minutes, random, step);
        takeBack();
        infections.burst(cells, transits);
        model.mechanics(cells, minutes, random, step);
        takeBack();
        checkBooks();
    }

    /// The tissue gets back what removed cells release.
    private void takeBack() {
        VoxelGrid block = plan.block();
        for (Release release : cells.takeReleases()) {
            int voxel = block.indexAt(release.x(), release.y(), release.z());
            substrates.get(release.substrate()).values()[voxel] += release.amount() / block.voxelVolume();
        }
    }

    /// Substrates that forget their start within one step of the cells begin at rest, the others at their start.
    private void beginSubstrates() {
        locateCells();
        for (int substrate = 0; substrate < substrates.size(); substrate++) {
            SubstratePlan of = plan.substrates().get(substrate);
            double wall = plan.stroma().vessels().surfacePerVolume() * stroma.vesselShare();
            double forgetting = of.substrate().decay() + of.permeability() * wall;
            if (forgetting * Clock.minutes(plan.cellStep()) >= 1) {
                crowd(substrate);
                fillExchange(substrate);
                fields.settle(substrates.get(substrate), exchange);
            }
            Sensing.read(substrates.get(substrate), substrate, model, cells, voxels);
        }
    }

    /// Lets the cells stand in the way of a substrate that they hinder.
    private void crowd(int substrate) {
        double amongCells = plan.substrates().get(substrate).mobilityAmongCells();
        if (amongCells != 1) {
            Crowding.hinder(substrates.get(substrate).medium(), amongCells, cells, voxels);
        }
    }

    private void fillExchange(int substrate) {
        exchange.clear();
        metabolism(substrate).fill(exchange, model, cells, voxels, stroma.vessels());
    }

    private Metabolism metabolism(int substrate) {
        return new Metabolism(plan.substrates().get(substrate), substrate);
    }

    private NumericalFailure explain(NumericalFailure failure, int substrate) {
        LastTouch last = new LastTouch(substrates.get(substrate), exchange)
                .then("the vessels", () -> metabolism(substrate).fill(exchange, stroma.vessels()));
        for (int cell = 0; cell < cells.count(); cell++) {
            int index = cell;
            last.then(name(cell), () -> metabolism(substrate).fill(exchange, model, cells, index, voxels[index]));
        }
        return last.explain(failure, clock.minutes());
    }

    private NumericalFailure explain(NumericalFailure failure, Transit transit, Uptake uptake, double plasma) {
        LastTouch last = new LastTouch(transit.field, exchange)
                .then("the vessels", () -> stroma.fill(exchange, transit.carrier, plasma));
        for (int cell = 0; cell < cells.count(); cell++) {
            int index = cell;
            last.then(name(cell), () -> uptake.fill(exchange, cells, index, voxels[index], transit.field.values()));
        }
        return last.explain(failure, clock.minutes());
    }

    private String name(int cell) {
        return plan.types().get(cells.type(cell)).name() + " cell " + cells.id(cell);
    }

    private void locateCells() {
        if (voxels.length < cells.count()) {
            voxels = new int[Math.max(64, cells.count() * 3 / 2)];
            clearances = new double[voxels.length];
        }
        VoxelGrid block = plan.block();
        for (int cell = 0; cell < cells.count(); cell++) {
            voxels[cell] = block.indexAt(cells.x(cell), cells.y(cell), cells.z(cell));
        }
    }

    private void checkBooks() {
        for (int carrier = 0; carrier < transits.size(); carrier++) {
            double imbalance = imbalance(carrier);
            if (!(Math.abs(imbalance) <= LARGEST_IMBALANCE)) {
                throw new NumericalFailure(
                        "the particles of " + transits.get(carrier).carrier.name()
                                + " do not add up at t = " + clock.minutes() + " min: off by " + imbalance
                                + " of what was given and made; use a smaller run.step and report this study");
            }
        }
    }

    /// Ticks since the start.
    public long now() {
        return clock.now();
    }

    /// Minutes since the start.
    public double minutes() {
        return clock.minutes();
    }

    public Population cells() {
        return cells;
    }

    public Plan plan() {
        return plan;
    }

    /// The field of a substrate, in the plan's order.
    public Field substrate(int substrate) {
        return substrates.get(substrate);
    }

    /// All fields: substrates, then carriers that are not cells, in the plan's order.
    public List<Field> fields() {
        List<Field> all = new ArrayList<>(substrates);
        transits.stream().filter(transit -> transit.carrier.graft() == null).forEach(transit -> all.add(transit.field));
        return all;
    }

    /// How each field has moved so far, by its name.
    public Map<String, Pace> paces() {
        Map<String, Pace> all = new LinkedHashMap<>();
        for (int substrate = 0; substrate < substrates.size(); substrate++) {
            all.put(substrates.get(substrate).substrate().name(), paces.get(substrate));
        }
        transits.stream()
                .filter(transit -> transit.carrier.graft() == null)
                .forEach(transit -> all.put(transit.carrier.name(), transit.pace));
        return all;
    }

    /// Vessels that blood moves through, over the density of the plan; 1 for vessels spread evenly.
    public double vesselShare() {
        return stroma.vesselShare();
    }

    /// The matrix, if the plan has one that changes.
    public @Nullable Matrix matrix() {
        return stroma.matrix();
    }

    /// Particles of a carrier given so far.
    public double given(int carrier) {
        return transits.get(carrier).given();
    }

    /// Particles of a carrier that the whole tumour's cells made so far.
    public double made(int carrier) {
        return plan.scale() * transits.get(carrier).made();
    }

    /// Particles of a carrier that the whole tumour's cells had taken up and gave off again so far.
    public double released(int carrier) {
        return plan.scale() * transits.get(carrier).released;
    }

    /// Particles of a carrier in an organ now; of the whole tumour, not of the block.
    public double amount(int carrier, Organ organ) {
        return transits.get(carrier).amount(organ, plan.scale(), particlesInCells(carrier));
    }

    /// Particles of a carrier that the whole tumour's cells have taken up so far.
    public double internalised(int carrier) {
        return plan.scale() * transits.get(carrier).internalised;
    }

    /// Particles of a carrier that enzymes of the whole tumour's cells have turned into another drug so far.
    public double converted(int carrier) {
        return plan.scale() * transits.get(carrier).converted;
    }

    /// What is missing from the books of a carrier, as a share of what was given and made.
    public double imbalance(int carrier) {
        return transits.get(carrier).imbalance(plan.scale(), particlesInCells(carrier));
    }

    /// Copies of a cargo in each cell, in the plan's order of cargo; a copy.
    public double[] copies(int cargo) {
        return Arrays.copyOf(cells.pool(cargo), cells.count());
    }

    /// Volume of the tumour's cells in the block, dead ones not yet removed included (µm³): of all but those that were
    /// given.
    public double cellVolume() {
        double volume = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            volume += isGiven(cell) ? 0 : cells.volume(cell);
        }
        return volume;
    }

    /// True for a cell of a product of cells and its offspring: it carries the product's label. So does a cell that
    /// has eaten one.
    public boolean isGiven(int cell) {
        return grafts.isGiven(cell);
    }

    /// Live cells of a product of cells in the block, with their offspring.
    public int liveGiven(int carrier) {
        return grafts.live(carrier);
    }

    /// Given cells that live in an organ now, as [#amount] counts; of the tumour, in the block's stead.
    public double living(int carrier, Organ organ) {
        return grafts.living(carrier, transits.get(carrier), organ);
    }

    private double particlesInCells(int carrier) {
        double[] particles = cells.pool(plan.pool(carrier));
        double sum = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            sum += particles[cell];
        }
        return sum;
    }
}
