package org.paracrine.simulation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.Population;
import org.paracrine.cell.Release;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.OwnClock;
import org.paracrine.tissue.Pace;
import org.paracrine.tissue.Sweeps;
import org.paracrine.tissue.Walls;

/// Cells in fields, without a body around them: what a dish holds, and what PhysiCell models are.
///
/// In fixed steps the order of work is PhysiCell's. Each mechanics step begins with one diffusion step; then come, when
/// due, the phenotype, then the motion, and then the other diffusion steps. What cells give and take is gathered after
/// they have moved. The same plan and seed give the same bits on any number of workers, and after a copy or a resume.
public final class Culture {
    /// Share of a voxel that a cell may cross between two exchanges of an adaptive culture.
    private static final double CROSSING = 0.5;

    private final CulturePlan plan;
    private final CellModel model;
    private final RandomStream random;
    private final Crew crew;
    private final Population cells;
    private final List<Field> fields;
    private final List<Pace> paces;
    private final Sweeps sweeps;
    private final CellRates rates;
    private final TurnExchange turns;
    private final RateExchange flows;
    private final Exchange whole;
    private final OwnClock clock;
    /// By substrate, true as long as there has been nothing of it.
    private final boolean[] isEmpty;

    /// Mechanics steps done.
    private long step;

    /// A culture at its start.
    public Culture(CulturePlan plan, RandomStream random, Crew crew) {
        this(
                plan,
                random,
                crew,
                plan.model().population(crew),
                plan.fields(),
                plan.fields().stream().map(field -> new Pace()).toList(),
                0);
        plan.sowing().accept(cells);
        gather();
    }

    private Culture(
            CulturePlan plan,
            RandomStream random,
            Crew crew,
            Population cells,
            List<Field> fields,
            List<Pace> paces,
            long step) {
        VoxelGrid grid = plan.model().grid();
        this.plan = plan;
        this.model = plan.model();
        this.random = random;
        this.crew = crew;
        this.cells = cells;
        this.fields = fields.stream().map(Field::copy).toList();
        this.paces = paces.stream().map(Pace::copy).toList();
        this.step = step;
        this.sweeps = new Sweeps(grid, crew);
        this.rates = new CellRates(model, this.fields);
        this.turns = new TurnExchange(rates, fields.size(), plan.pacing().diffusion());
        this.flows = new RateExchange(rates, fields.size());
        boolean adapts = plan.pacing().isAdaptive();
        this.whole = new Exchange(grid);
        this.isEmpty = new boolean[this.fields.size()];
        for (int substrate = 0; substrate < isEmpty.length; substrate++) {
            isEmpty[substrate] = isEmpty(this.fields.get(substrate));
        }
        this.clock = new OwnClock(grid, crew, adapts ? plan.pacing().accuracy() : 0.01, model.keepsSubstrates());
    }

    /// This culture so far, to go on by itself, exactly as this one would.
    public Culture copy() {
        Culture copy = new Culture(plan, random, crew, cells.copy(), fields, paces, step);
        copy.gather();
        return copy;
    }

    /// Writes the state, for [#read].
    public void write(DataOutput out) throws IOException {
        out.writeLong(step);
        cells.write(out);
        for (int index = 0; index < fields.size(); index++) {
            for (double value : fields.get(index).values()) {
                out.writeDouble(value);
            }
            paces.get(index).write(out);
        }
    }

    /// A culture that goes on as the one that wrote its state would have, to the same bits.
    ///
    /// @param plan of that culture, and its random numbers
    public static Culture read(CulturePlan plan, RandomStream random, Crew crew, DataInput in) throws IOException {
        long step = in.readLong();
        Population cells = plan.model().read(in, crew);
        List<Field> fields = plan.fields().stream().map(Field::copy).toList();
        List<Pace> paces = new ArrayList<>();
        for (Field field : fields) {
            for (int voxel = 0; voxel < field.values().length; voxel++) {
                field.values()[voxel] = in.readDouble();
            }
            paces.add(Pace.read(in));
        }
        Culture culture = new Culture(plan, random, crew, cells, fields, paces, step);
        culture.gather();
        return culture;
    }

    public CellModel model() {
        return model;
    }

    public Population cells() {
        return cells;
    }

    /// In the order of the model's substrates.
    public List<Field> fields() {
        return fields;
    }

    /// Since the start (min).
    public double minutes() {
        return step * plan.pacing().mechanics();
    }

    /// Runs until a moment, in whole mechanics steps.
    ///
    /// @param minutes since the start
    public void runUntil(double minutes) {
        long last = Math.round(minutes / plan.pacing().mechanics());
        while (step < last) {
            if (plan.pacing().isAdaptive()) {
                adapt(last);
            } else {
                stepFixed();
            }
        }
    }

    /// The order of PhysiCell.
    private void stepFixed() {
        Pacing pacing = plan.pacing();
        diffuse(1);
        growIfDue();
        move(1);
        step++;
        diffuse(pacing.diffusionSteps() - 1);
        turns.refill(cells);
    }

    /// Up to the next phenotype step or `last`, whichever is nearer and not too far for the fastest cell.
    private void adapt(long last) {
        growIfDue();
        long due = plan.pacing().mechanicsSteps() - step % plan.pacing().mechanicsSteps();
        long steps = Math.min(last - step, Math.min(due, stride()));
        move(steps);
        step += steps;
        settle(steps * plan.pacing().mechanics());
        flows.refill(cells);
    }

    /// Mechanics steps until the fastest cell may have crossed [#CROSSING] of a voxel: a phenotype step over a power of
    /// 2, at least 1.
    private long stride() {
        double fastest = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            fastest = Math.max(fastest, speed(cell));
        }
        VoxelGrid grid = model.grid();
        double reach = CROSSING * Math.min(grid.dx(), Math.min(grid.dy(), grid.isFlat() ? grid.dy() : grid.dz()));
        long steps = plan.pacing().mechanicsSteps();
        while (steps > 1 && steps * plan.pacing().mechanics() * fastest > reach) {
            steps = (steps + 1) / 2;
        }
        return steps;
    }

    /// Of crawling (µm/min); pushes settle within a step.
    private double speed(int cell) {
        double x = cells.crawl(0, cell);
        double y = cells.crawl(1, cell);
        double z = cells.crawl(2, cell);
        return Math.sqrt(x * x + y * y + z * z);
    }

    private void growIfDue() {
        Pacing pacing = plan.pacing();
        if (step % pacing.mechanicsSteps() != 0) {
            return;
        }
        for (int substrate = 0; substrate < fields.size(); substrate++) {
            Sensing.read(fields.get(substrate), substrate, model, cells, rates.voxels());
        }
        model.phenotype(cells, pacing.phenotype(), random, step / pacing.mechanicsSteps());
        release();
        rates.locate(cells);
        rates.read(cells);
    }

    private void move(long steps) {
        boolean isLast = (step + steps) % plan.pacing().mechanicsSteps() == 0;
        model.mechanics(
                cells,
                steps * plan.pacing().mechanics(),
                random,
                step,
                isLast,
                (substrate, cell) -> Sensing.readSlope(fields.get(substrate), substrate, cells, cell));
        release();
        gather();
    }

    /// What cells give and take, from where they are now.
    private void gather() {
        rates.locate(cells);
        if (plan.pacing().isAdaptive()) {
            flows.fill(cells);
        } else {
            turns.fill(cells);
        }
    }

    /// What removed cells leave behind goes to where they were.
    private void release() {
        for (Release each : cells.takeReleases()) {
            Field field = fields.get(each.substrate());
            VoxelGrid grid = field.grid();
            field.values()[grid.indexAt(each.x(), each.y(), each.z())] += each.amount() / grid.voxelVolume();
            isEmpty[each.substrate()] = false;
        }
    }

    /// Fixed steps of all fields, one field after the other while it is near the processor.
    private void diffuse(int steps) {
        if (steps == 0) {
            return;
        }
        for (int substrate = 0; substrate < fields.size(); substrate++) {
            if (!staysEmpty(substrate)) {
                int number = substrate;
                sweeps.diffuse(
                        fields.get(substrate),
                        plan.pacing().diffusion(),
                        steps,
                        (values, arrangement) -> turns.step(number, values, arrangement, crew));
            }
        }
        turns.collect(cells, steps);
    }

    /// True if the field holds nothing and nobody gives to it: then a step would change nothing.
    private boolean staysEmpty(int substrate) {
        isEmpty[substrate] &= !(plan.pacing().isAdaptive() ? flows.gives(substrate) : turns.gives(substrate));
        return isEmpty[substrate];
    }

    /// Nothing is in the field, is held there or comes in through its walls.
    private static boolean isEmpty(Field field) {
        for (double value : field.values()) {
            if (value != 0) {
                return false;
            }
        }
        for (int index = 0; index < field.medium().heldCount(); index++) {
            if (field.medium().heldLevel(index) != 0) {
                return false;
            }
        }
        Walls walls = field.substrate().walls();
        return walls.equals(Walls.closed()) || walls.equals(Walls.periodic());
    }

    /// Each field on its own clock.
    private void settle(double minutes) {
        for (int substrate = 0; substrate < fields.size(); substrate++) {
            if (staysEmpty(substrate)) {
                continue;
            }
            whole.clear();
            flows.addTo(whole, substrate);
            clock.advance(fields.get(substrate), whole, minutes, paces.get(substrate));
            flows.takeExposure(whole, substrate);
        }
        flows.collect(cells, minutes);
    }
}
