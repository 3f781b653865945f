package org.paracrine.cell;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;

/// Moves a population: pairs, faces of the domain and crawling give velocities, which are integrated in steps.
///
/// Cells have no inertia, so forces are velocities. Adaptive: x ← x + t v (forward Euler).
/// Fixed: x ← x + t (3/2 v − 1/2 v′) with v′ the velocity of the step before, 0 at first (Adams–Bashforth); it is kept
/// from one call to the next, so many short calls are one long one.
/// In a step all velocities come first, then all cells move. Each cell writes its own place alone, so any number of
/// workers gives the same bits.
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
final class Movement {
    /// Cells that are worth a hand: they take it some 0.1 ms.
    static final int GRAIN = 512;

    /// Keeps rounding from cutting off a step of no length.
    private static final double ROUNDING = 1e-9;

    private final CellModel model;
    private final Layout layout;
    private final NeighbourList list;
    private final PairForces pairs;
    private final Faces faces;
    private final Crawling crawling;
    private final @Nullable Touching touching;
    private final Integrator integrator;

    /// By axis and dense index (µm/min).
    private final double[][] velocity = new double[Layout.AXES][0];

    /// Of the last [#push]: a bound of all speeds (µm/min), and of the rates at which the cells relax (1/min).
    private double fastest;

    private double stiffest;

    Movement(CellModel model) {
        this.model = model;
        Blueprint blueprint = model.blueprint();
        this.layout = blueprint.layout;
        Strengths strengths = new Strengths(blueprint);
        this.list = new NeighbourList(blueprint, strengths);
        this.pairs = new PairForces(layout, list, strengths);
        this.faces = new Faces(model);
        this.crawling = new Crawling(model);
        this.touching = model.touching();
        this.integrator = new Integrator(model, model.step().isFixed() ? Integrator.ADAMS_BASHFORTH : Integrator.EULER);
    }

    boolean belongsTo(CellModel other) {
        return model == other;
    }

    /// The neighbours as they are now.
    NeighbourList list(Population cells) {
        if (list.isStale(cells)) {
            list.build(cells);
        }
        return list;
    }

    void move(Population cells, double minutes, RandomStream random, long step) {
        if (model.step().isFixed()) {
            moveFixed(cells, minutes, random, step);
        } else {
            moveAdaptively(cells, minutes, random, step);
        }
    }

    private void moveFixed(Population cells, double minutes, RandomStream random, long step) {
        int pieces = Math.max(1, (int) Math.round(minutes / model.step().smallest()));
        double length = minutes / pieces;
        for (int piece = 0; piece < pieces && cells.count() > 0; piece++) {
            push(cells);
            if (piece == pieces - 1) {
                countContacts(cells);
            }
            shift(cells, length, random, step, piece);
        }
    }

    private void moveAdaptively(Population cells, double minutes, RandomStream random, long step) {
        double left = minutes;
        for (int piece = 0; left > 0 && cells.count() > 0; piece++) {
            push(cells);
            double pieces = Math.ceil(left / allowed() - ROUNDING);
            double length = left / pieces;
            if (pieces <= 1) {
                countContacts(cells);
            }
            shift(cells, length, random, step, piece);
            left = pieces <= 1 ? 0 : left - length;
        }
    }

    /// The longest step now (min). What is not a number is found when the cells move.
    private double allowed() {
        MechanicsStep wanted = model.step();
        double longest = Math.min(1 / stiffest, wanted.displacement() / fastest);
        return longest > wanted.smallest() ? Math.min(longest, wanted.largest()) : wanted.smallest();
    }

    /// Sets all velocities but those of crawling, and the pressures.
    private void push(Population cells) {
        list(cells);
        makeRoom(cells.count());
        boolean isBounded = !model.step().isFixed();
        double[] speeds = new double[cells.crew().workers()];
        double[] rates = new double[cells.crew().workers()];
        double[] springs = new double[cells.crew().workers()];
        cells.crew().each(cells.count(), GRAIN, (hand, from, to) -> {
            pairs.push(cells, velocity[0], velocity[1], velocity[2], from, to);
            for (int axis = 0; axis < Layout.AXES; axis++) {
                faces.push(cells, axis, velocity[axis], from, to);
            }
            if (touching != null) {
                touching.pull(cells, velocity[0], velocity[1], velocity[2], from, to);
            }
            if (isBounded) {
                speeds[hand] = fastest(cells, from, to);
                rates[hand] = pairs.stiffest(cells, faces, from, to);
                springs[hand] = touching == null ? 0 : touching.stiffest(cells, from, to);
            }
        });
        fastest = Arrays.stream(speeds).max().orElse(0);
        // Bounds of the sum of two matrices; each is taken over all cells, so that the workers do not matter.
        stiffest = Arrays.stream(rates).max().orElse(0)
                + Arrays.stream(springs).max().orElse(0);
    }

    /// The largest speed that some of the cells `from` to `to` can have in this step (µm/min).
    private double fastest(Population cells, int from, int to) {
        double largest = 0;
        for (int cell = from; cell < to; cell++) {
            if (model.canMove(cells, cell)) {
                double vx = velocity[0][cell];
                double vy = velocity[1][cell];
                double vz = model.domain().isFlat() ? 0 : velocity[2][cell];
                double crawl = layout.crawls ? crawling.most(cells, cell) : 0;
                largest = Math.max(largest, Math.sqrt(vx * vx + vy * vy + vz * vz) + crawl);
            }
        }
        return largest;
    }

    private void countContacts(Population cells) {
        if (layout.hasContacts()) {
            cells.crew().each(cells.count(), GRAIN, (_, from, to) -> pairs.contacts(cells, from, to));
        }
    }

    /// Lets the cells crawl and act on each other, and moves them.
    private void shift(Population cells, double minutes, RandomStream random, long step, int piece) {
        Crew crew = cells.crew();
        if (layout.crawls) {
            crew.each(
                    cells.count(),
                    GRAIN,
                    (_, from, to) -> crawling.crawl(cells, velocity, from, to, minutes, random, step, piece));
        }
        if (touching != null) {
            touching.act(cells, list, minutes, random, step, piece);
        }
        Integrator.Outcome[] outcomes = new Integrator.Outcome[crew.workers()];
        Arrays.fill(outcomes, Integrator.Outcome.NOTHING);
        crew.each(
                cells.count(),
                GRAIN,
                (hand, from, to) -> outcomes[hand] = integrator.move(cells, list, velocity, minutes, from, to));
        Integrator.Outcome all = Arrays.stream(outcomes).reduce(Integrator.Outcome.NOTHING, Integrator.Outcome::and);
        list.strain(Math.sqrt(all.farthest()));
        if (all.leaving() > 0) {
            cells.outdate();
        }
        if (touching != null) {
            touching.sweep(cells);
        }
    }

    private void makeRoom(int cells) {
        if (velocity[0].length < cells) {
            int room = cells + cells / Columns.SLACK;
            Arrays.setAll(velocity, axis -> new double[room]);
        }
    }
}
