package org.paracrine.simulation;

import java.util.List;
import java.util.stream.IntStream;
import org.paracrine.cell.Population;

/// Prodrug inside a cell → drug.
///
///     dm/dt = s − k m − Σ V m/(K Ω + m),    dp/dt = … + V m/(K Ω + m)
///
/// | symbol | unit       | meaning                                                       |
/// |--------|------------|---------------------------------------------------------------|
/// | m, p   | copies     | prodrug and product in the cell                               |
/// | s      | copies/min | what the cell takes up, constant in a step                    |
/// | k      | 1/min      | [Cargo#decay]                                                 |
/// | V, K   |            | [Enzyme#rate], [Enzyme#halfSaturation]                        |
/// | Ω      | µm³        | volume of the cell                                            |
///
/// The pools of the cells that have the enzymes are carried anew from the start of the step, in pieces of at most a
/// quarter of the fastest time: half a piece of uptake and decay (exact), one of the enzymes (exact, forth and back
/// where there are several), half a piece of uptake and decay. This is of second order, never below 0, and what the
/// prodrug loses to an enzyme is what the product gains, to the last bit but one.
final class InnerConversion {
    /// Of the fastest time scale, the longest piece.
    private static final double PIECE = 0.25;

    /// Beyond it, all that comes is converted within a piece anyway.
    private static final int MOST_PIECES = 256;

    /// A product that leaves the cell.
    private static final int NO_POOL = -1;

    /// An enzyme with the places of what it deals with.
    private record Step(Enzyme enzyme, int prodrug, int particles, int product, int carrier, int released) {}

    private final List<Cargo> cargo;
    private final double scale;
    /// By type of cell.
    private final List<List<Step>> steps;
    /// The pools that some enzyme changes.
    private final int[] pools;
    /// By cell and number of the pool: copies at the start of the step.
    private double[] before = new double[0];

    InnerConversion(Plan plan) {
        this.cargo = plan.cargo();
        this.scale = plan.scale();
        List<Step> all = plan.chemistry().enzymes().stream()
                .filter(enzyme -> enzyme.where() == Enzyme.Where.INSIDE)
                .map(enzyme -> step(plan, enzyme))
                .toList();
        this.steps = IntStream.range(0, plan.types().size())
                .mapToObj(type ->
                        all.stream().filter(step -> step.enzyme.type() == type).toList())
                .toList();
        this.pools = all.stream()
                .flatMapToInt(step -> IntStream.of(step.prodrug, step.product))
                .filter(pool -> pool != NO_POOL)
                .distinct()
                .toArray();
    }

    private static Step step(Plan plan, Enzyme enzyme) {
        List<String> names = plan.cargo().stream().map(Cargo::name).toList();
        int carrier = plan.carrier(enzyme.prodrug());
        return new Step(
                enzyme,
                names.indexOf(enzyme.substance()),
                plan.pool(carrier),
                enzyme.becomes() instanceof Enzyme.Becomes.Cargo(String name) ? names.indexOf(name) : NO_POOL,
                carrier,
                enzyme.becomes() instanceof Enzyme.Becomes.Released(String name) ? plan.carrier(name) : NO_POOL);
    }

    /// Before anything else happens to the pools in a step.
    void begin(Population cells) {
        if (before.length < cells.count() * pools.length) {
            before = new double[(cells.count() + cells.count() / 8 + 64) * pools.length];
        }
        for (int number = 0; number < pools.length; number++) {
            double[] copies = cells.pool(pools[number]);
            for (int cell = 0; cell < cells.count(); cell++) {
                before[cell * pools.length + number] = copies[cell];
            }
        }
    }

    /// After all uptake and decay of the step.
    ///
    /// @param remainder per cargo, of what entered during the step ([CargoAction#decay])
    void finish(Population cells, int[] voxels, List<Transit> transits, double[] remainder, double minutes) {
        if (pools.length == 0) {
            return;
        }
        Work work = new Work(cells, transits, remainder, minutes);
        for (int cell = 0; cell < cells.count(); cell++) {
            if (!cells.isDead(cell) && !cells.isOutside(cell)) {
                work.convert(cell, voxels[cell]);
            }
        }
    }

    /// One step of all cells.
    private final class Work {
        private final Population cells;
        private final List<Transit> transits;
        private final double[] remainder;
        private final double minutes;
        private final double[] copies = new double[cargo.size()];
        private final double[] entering = new double[cargo.size()];

        Work(Population cells, List<Transit> transits, double[] remainder, double minutes) {
            this.cells = cells;
            this.transits = transits;
            this.remainder = remainder;
            this.minutes = minutes;
        }

        void convert(int cell, int voxel) {
            List<Step> own = steps.get(cells.type(cell));
            if (own.isEmpty() || !recall(cell, own)) {
                return;
            }
            int pieces = pieces(own, cells.volume(cell));
            double piece = minutes / pieces;
            double[] converted = new double[own.size()];
            for (int at = 0; at < pieces; at++) {
                flow(piece / 2);
                for (int step = 0; step < own.size(); step++) {
                    converted[step] += convert(own.get(step), cells.volume(cell), piece / 2);
                }
                for (int step = own.size() - 1; step >= 0; step--) {
                    converted[step] += convert(own.get(step), cells.volume(cell), piece / 2);
                }
                flow(piece / 2);
            }
            for (int pool : pools) {
                cells.pool(pool)[cell] = copies[pool];
            }
            for (int step = 0; step < own.size(); step++) {
                book(own.get(step), cell, voxel, converted[step]);
            }
        }

        /// The pools as they were, and what has entered them since; false if there is nothing to convert.
        private boolean recall(int cell, List<Step> own) {
            for (int number = 0; number < pools.length; number++) {
                int pool = pools[number];
                copies[pool] = before[cell * pools.length + number];
                double kept = Math.exp(-cargo.get(pool).decay() * minutes);
                double entered = (cells.pool(pool)[cell] - copies[pool] * kept) / remainder[pool];
                entering[pool] = entered / minutes;
            }
            return own.stream().anyMatch(step -> copies[step.prodrug] > 0 || entering[step.prodrug] > 0);
        }

        private int pieces(List<Step> own, double volume) {
            double fastest = 0;
            for (Step step : own) {
                double rate = step.enzyme.rate() / (step.enzyme.halfSaturation() * volume);
                fastest = Math.max(fastest, rate + cargo.get(step.prodrug).decay());
            }
            return (int) Math.clamp(Math.ceil(fastest * minutes / PIECE), 1, MOST_PIECES);
        }

        /// Uptake and decay of the pools.
        private void flow(double time) {
            for (int pool : pools) {
                double exponent = cargo.get(pool).decay() * time;
                double share = Decay.left(exponent);
                copies[pool] = Math.max(0, copies[pool] * Math.exp(-exponent) + entering[pool] * time * share);
            }
        }

        private double convert(Step step, double volume, double time) {
            Enzyme enzyme = step.enzyme;
            double was = copies[step.prodrug];
            double left = MichaelisMenten.left(was, enzyme.rate(), enzyme.halfSaturation() * volume, time);
            copies[step.prodrug] = left;
            if (step.product != NO_POOL) {
                copies[step.product] += was - left;
            }
            return was - left;
        }

        /// The cell has fewer particles of the prodrug; the tissue may have more of the product.
        private void book(Step step, int cell, int voxel, double converted) {
            double[] particles = cells.pool(step.particles);
            particles[cell] = Math.max(0, particles[cell] - converted);
            transits.get(step.carrier).converted += converted;
            if (step.released != NO_POOL) {
                transits.get(step.released).makeIn(voxel, converted, scale);
            }
        }
    }
}
