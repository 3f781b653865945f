package org.paracrine.cell;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Crew;

/// Moves a population: pairs, faces of the domain and crawling give velocities, which are integrated in steps.
///
/// Cells have no inertia, so forces are velocities. Adaptive: x ← x + t v (forward Euler).
/// Fixed: x ← x + t (3/2 v − 1/2 v′) with v′ the velocity of the step before, 0 at first (Adams–Bashforth); it is kept
/// from one call to the next, so many short calls are one long one.
/// In a step all velocities come first, then all cells move. Each hand writes the places of its own cells alone, and no
/// sum depends on where its run begins, so any number of workers gives the same bits.
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
final class Movement {
    /// Cells that are worth a hand: they take it some 0.05 ms.
    static final int GRAIN = 512;

    /// How far cells may move before the longest stable step is looked for again (µm).
    private static final double RENEWAL = 2;

    /// Keeps rounding from cutting off a step of no length.
    private static final double ROUNDING = 1e-9;

    private final CellModel model;
    private final Layout layout;
    private final Strengths strengths;
    private final SpatialOrder order;
    private final NeighbourList list;
    private final PairForces pairs;
    private final Faces faces;
    private final Crawling crawling;
    private final @Nullable Touching touching;
    private final Integrator integrator;
    private final Rest rest;

    /// By axis and dense index (µm/min).
    private final double[][] velocity = new double[Layout.AXES][0];

    /// @param touching what neighbours do to each other within a step, if anything
    Movement(CellModel model, @Nullable Touching touching) {
        this.model = model;
        this.layout = model.blueprint().layout;
        this.strengths = new Strengths(model.blueprint());
        this.order = new SpatialOrder(model);
        this.list = new NeighbourList(model, strengths);
        this.pairs = new PairForces(layout, list, strengths);
        this.faces = new Faces(model);
        this.crawling = new Crawling(model);
        this.touching = touching;
        this.rest = new Rest(model);
        this.integrator = new Integrator(model, model.step().isFixed() ? Integrator.ADAMS_BASHFORTH : Integrator.EULER);
    }

    boolean belongsTo(CellModel other) {
        return model == other;
    }

    /// Brings the cells into the order of space.
    void arrange(Population cells) {
        strengths.read(cells);
        order.arrange(cells, strengths.commonReach());
    }

    /// The neighbours as they are now.
    NeighbourList list(Population cells) {
        list.renew(cells);
        return list;
    }

    void move(Population cells, double minutes, MotionCall call) {
        if (model.step().isFixed()) {
            moveFixed(cells, minutes, call);
        } else {
            moveAdaptively(cells, minutes, call);
        }
    }

    private void moveFixed(Population cells, double minutes, MotionCall call) {
        int pieces = Math.max(1, (int) Math.round(minutes / model.step().smallest()));
        double length = minutes / pieces;
        for (int piece = 0; piece < pieces && cells.count() > 0; piece++) {
            push(cells);
            if (call.counts() && piece == pieces - 1) {
                countContacts(cells);
            }
            shift(cells, length, call, piece);
        }
    }

    private void moveAdaptively(Population cells, double minutes, MotionCall call) {
        MechanicsStep wanted = model.step();
        double left = minutes;
        double stiffest = 0;
        double moved = Double.POSITIVE_INFINITY;
        for (int piece = 0; left > 0 && cells.count() > 0; piece++) {
            if (piece == 0 || rest.isOff()) {
                push(cells);
            } else {
                pushAwake(cells);
            }
            if (moved > RENEWAL) {
                stiffest = stiffest(cells);
                moved = 0;
            }
            double near = nearStep(cells, call, piece);
            double longest = Math.min(1 / (stiffest + stiffestSpring(cells)), near);
            // What is not a number is found when the cells move.
            double allowed = longest > wanted.smallest() ? Math.min(longest, wanted.largest()) : wanted.smallest();
            double pieces = Math.ceil(left / allowed - ROUNDING);
            double length = left / pieces;
            boolean isLast = pieces <= 1;
            if (call.counts() && isLast) {
                countContacts(cells);
            }
            if (piece == 0 && !isLast) {
                watch(cells);
            }
            shift(cells, length, call, piece);
            if (!isLast) {
                rest.wake(cells, list);
            }
            moved += wanted.displacement() * length / near;
            left = isLast ? 0 : left - length;
        }
    }

    /// From now on, who rests may keep its forces, but where neighbours act on each other in ways of their own.
    private void watch(Population cells) {
        if (touching == null) {
            rest.begin(cells);
        } else {
            rest.end();
        }
    }

    /// Sets all velocities but those of crawling, and the pressures.
    private void push(Population cells) {
        list(cells);
        makeRoom(cells.count());
        cells.crew().each(cells.count(), GRAIN, (_, from, to) -> push(cells, from, to));
    }

    /// The same, of those alone that do not rest.
    private void pushAwake(Population cells) {
        list(cells);
        cells.crew().each(cells.count(), GRAIN, (_, from, to) -> {
            int first = rest.awakeFrom(from, to);
            while (first < to) {
                int end = rest.asleepFrom(first, to);
                push(cells, first, end);
                first = rest.awakeFrom(end, to);
            }
        });
    }

    private void push(Population cells, int from, int to) {
        pairs.push(cells, velocity, from, to);
        for (int axis = 0; axis < Layout.AXES; axis++) {
            faces.push(cells, axis, velocity[axis], from, to);
        }
        if (touching != null) {
            touching.pull(cells, velocity[0], velocity[1], velocity[2], from, to);
        }
    }

    /// The fastest rate at which pairs and faces can relax; with that of the springs added, no mode changes its
    /// sign in a step no longer than one over it (1/min).
    private double stiffest(Population cells) {
        double[] rates = new double[cells.crew().workers()];
        cells.crew()
                .each(cells.count(), GRAIN, (hand, from, to) -> rates[hand] = pairs.stiffest(cells, faces, from, to));
        return Arrays.stream(rates).max().orElse(0);
    }

    /// The same of the springs (1/min).
    private double stiffestSpring(Population cells) {
        if (touching == null || cells.bonds().isEmpty()) {
            return 0;
        }
        double[] rates = new double[cells.crew().workers()];
        cells.crew().each(cells.count(), GRAIN, (hand, from, to) -> rates[hand] = touching.stiffest(cells, from, to));
        return Arrays.stream(rates).max().orElse(0);
    }

    /// The longest step in which no cell moves farther than it may, wherever it turns (min).
    private double nearStep(Population cells, MotionCall call, int piece) {
        double[] steps = new double[cells.crew().workers()];
        Arrays.fill(steps, Double.POSITIVE_INFINITY);
        cells.crew()
                .each(cells.count(), GRAIN, (hand, from, to) -> steps[hand] = nearStep(cells, from, to, call, piece));
        return Arrays.stream(steps).min().orElse(Double.POSITIVE_INFINITY);
    }

    private double nearStep(Population cells, int from, int to, MotionCall call, int piece) {
        double far = model.step().displacement();
        double least = Double.POSITIVE_INFINITY;
        for (int cell = from; cell < to; cell++) {
            if (model.canMove(cells, cell)) {
                double vx = velocity[0][cell];
                double vy = velocity[1][cell];
                double vz = model.domain().isFlat() ? 0 : velocity[2][cell];
                double own = layout.crawls
                        ? crawling.nearStep(cells, cell, vx, vy, vz, far, call, piece)
                        : far / Math.sqrt(vx * vx + vy * vy + vz * vz);
                least = Math.min(least, own);
            }
        }
        return least;
    }

    private void countContacts(Population cells) {
        if (layout.hasContacts()) {
            cells.crew().each(cells.count(), GRAIN, (_, from, to) -> pairs.contacts(cells, from, to));
        }
    }

    /// Lets the cells crawl and act on each other, and moves them.
    private void shift(Population cells, double minutes, MotionCall call, int piece) {
        Crew crew = cells.crew();
        if (layout.crawls) {
            crew.each(
                    cells.count(),
                    GRAIN,
                    (_, from, to) -> crawling.crawl(cells, velocity, from, to, minutes, call, piece));
        }
        if (touching != null) {
            touching.act(cells, list, minutes, call.random(), call.step(), piece);
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
        if (layout.crawls) {
            crawling.makeRoom(cells);
        }
        if (velocity[0].length < cells) {
            int room = cells + cells / Columns.SLACK;
            Arrays.setAll(velocity, axis -> new double[room]);
        }
    }
}
