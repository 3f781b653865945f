package org.paracrine.simulation;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.body.Dose;
import org.paracrine.body.Organ;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.ImplicitDiffusion;
import org.paracrine.tissue.Perfusion;

/// The state of one replicate, and the order of work in it:
///
///     dose ─► body ─► vessels ─► tissue fields ─► uptake ─► cargo ─► (each cell step) substrates ─► rules, cycle,
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
    private final Crew crew;
    private final ImplicitDiffusion diffusion;
    private final Exchange exchange;
    private final Perfusion vessels;
    private int nextDose;
    private int[] voxels = new int[0];
    private double[] clearances = new double[0];

    /// A replicate at its start: cells sown, substrates settled.
    ///
    /// @param random addressed by the trial's seed and the animal
    /// @param crew that shares the fields' work
    public Simulation(Plan plan, RandomStream random, Crew crew) {
        this(plan, random, new Clock(0), crew, null);
        plan.seeding().sow(cells, plan.block(), random);
        settleSubstrates();
    }

    private Simulation(Plan plan, RandomStream random, Clock clock, Crew crew, @Nullable Simulation past) {
        this.plan = plan;
        this.random = random;
        this.clock = clock;
        this.crew = crew;
        this.diffusion = new ImplicitDiffusion(plan.block(), crew);
        this.model = past == null ? model(plan) : past.model;
        this.exchange = new Exchange(plan.block());
        this.vessels = new Perfusion(plan.block(), plan.vessels());
        this.action = new CargoAction(plan.cargo());
        if (past == null) {
            cells = model.population();
            substrates = plan.substrates().stream()
                    .map(each -> new Field(each.substrate(), plan.block()))
                    .toList();
            transits = plan.carriers().stream()
                    .map(carrier -> new Transit(carrier, plan.block()))
                    .toList();
        } else {
            cells = past.cells.copy();
            substrates = past.substrates.stream().map(Field::copy).toList();
            transits = past.transits.stream().map(Transit::copy).toList();
        }
    }

    /// Tries what can be tried of a plan without running it: names, the step of the cells, and whether they fit.
    ///
    /// @throws IllegalArgumentException if it could not be run
    public static void check(Plan plan, RandomStream random) {
        CellModel model = model(plan);
        model.checkStep(Clock.minutes(plan.cellStep()));
        plan.seeding().sow(model.population(), plan.block(), random);
    }

    /// This replicate so far, with the doses of another arm from now on: arms share their past.
    ///
    /// @throws IllegalStateException if the arms' doses already differ
    public Simulation branch(List<Dose> doses) {
        if (!plan.doses().subList(0, nextDose).equals(doses.subList(0, Math.min(nextDose, doses.size())))) {
            throw new IllegalStateException("arms can only branch before their first different dose");
        }
        Simulation branch = new Simulation(plan.withDoses(doses), random, new Clock(clock.now()), crew, this);
        branch.nextDose = nextDose;
        return branch;
    }

    private static CellModel model(Plan plan) {
        List<String> names =
                plan.substrates().stream().map(each -> each.substrate().name()).toList();
        return new CellModel(plan.types(), names, plan.pools(), plan.rules(), plan.block());
    }

    /// Runs up to a moment; doses of that moment wait for the next call.
    ///
    /// @param tick not before now
    /// @throws NumericalFailure if a field or the books go wrong
    public void runUntil(long tick) {
        while (clock.now() < tick) {
            giveDoses();
            long next = Math.min(tick, clock.next(plan.cellStep()));
            if (nextDose < plan.doses().size()) {
                next = Math.min(next, due(plan.doses().get(nextDose)));
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
            Injection.give(dose, transits.get(plan.carrier(dose.product())), plan.scale());
        }
    }

    /// Body, vessels, tissue and uptake over one step.
    private void move(double minutes) {
        locateCells();
        double[] remainder = action.decay(cells, minutes);
        for (int carrier = 0; carrier < transits.size(); carrier++) {
            Transit transit = transits.get(carrier);
            if (!transit.isIdle()) {
                move(transit, new Uptake(transit.carrier, plan.cargo().size() + carrier), minutes, remainder);
            }
        }
    }

    private void move(Transit transit, Uptake uptake, double minutes, double[] remainder) {
        double[] concentration = transit.field.values();
        exchange.clear();
        double arrived = transit.body.advance(minutes);
        double permeability = transit.carrier.permeability();
        Extravasation.fill(exchange, vessels, permeability, arrived, plan.representedVolume(), minutes);
        uptake.fill(exchange, cells, voxels, concentration, plan.block(), clearances);
        transit.drained += diffusion.step(transit.field, exchange, minutes).decayed();
        double internalised = uptake.collect(cells, voxels, concentration, clearances, minutes, action, remainder);
        transit.internalised += internalised;
        transit.body.returnFromTumour(plan.scale() * vessels.backflow(transit.field, permeability) * minutes);
    }

    /// One step of the cells in the fields of substrates.
    private void liveOn(double minutes) {
        locateCells();
        for (int substrate = 0; substrate < substrates.size(); substrate++) {
            fillExchange(substrate);
            diffusion.step(substrates.get(substrate), exchange, minutes);
            Sensing.read(substrates.get(substrate), substrate, model, cells, voxels);
        }
        long step = clock.now() / plan.cellStep();
        model.phenotype(cells, minutes, random, step);
        model.mechanics(cells, minutes, random, step);
        checkBooks();
    }

    /// Substrates that forget their start within one step of the cells begin at rest, the others at their start.
    private void settleSubstrates() {
        locateCells();
        for (int substrate = 0; substrate < substrates.size(); substrate++) {
            SubstratePlan of = plan.substrates().get(substrate);
            double forgetting =
                    of.substrate().decay() + of.permeability() * plan.vessels().surfacePerVolume();
            if (forgetting * Clock.minutes(plan.cellStep()) >= 1) {
                fillExchange(substrate);
                diffusion.settle(substrates.get(substrate), exchange);
            }
            Sensing.read(substrates.get(substrate), substrate, model, cells, voxels);
        }
    }

    private void fillExchange(int substrate) {
        exchange.clear();
        new Metabolism(plan.substrates().get(substrate), substrate)
                .fill(exchange, model, cells, voxels, plan.block(), vessels);
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
                                + " of what was given; use a smaller run.step and report this study");
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

    /// Particles of a carrier given so far.
    public double given(int carrier) {
        return transits.get(carrier).given();
    }

    /// Particles of a carrier in an organ now; of the whole tumour, not of the block.
    public double amount(int carrier, Organ organ) {
        return transits.get(carrier).amount(organ, plan.scale(), particlesInCells(carrier));
    }

    /// Particles of a carrier that the whole tumour's cells have taken up so far.
    public double internalised(int carrier) {
        return plan.scale() * transits.get(carrier).internalised;
    }

    /// What is missing from the books of a carrier, as a share of what was given.
    public double imbalance(int carrier) {
        return transits.get(carrier).imbalance(plan.scale(), particlesInCells(carrier));
    }

    /// Copies of a cargo in each cell, in the plan's order of cargo; a copy.
    public double[] copies(int cargo) {
        return Arrays.copyOf(cells.pool(cargo), cells.count());
    }

    /// Volume of all cells of the block, dead ones not yet removed included (µm³).
    public double cellVolume() {
        double volume = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            volume += cells.volume(cell);
        }
        return volume;
    }

    private double particlesInCells(int carrier) {
        double[] particles = cells.pool(plan.cargo().size() + carrier);
        double sum = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            sum += particles[cell];
        }
        return sum;
    }
}
