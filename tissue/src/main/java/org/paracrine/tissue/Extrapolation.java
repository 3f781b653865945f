package org.paracrine.tissue;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// Second order in time out of any linear step of first order, with an estimate of the error (Richardson).
///
///     c = c₂ + (c₂ − c₁),   e = max |c₂ − c₁|
///
/// | symbol | meaning                                                                  |
/// |--------|--------------------------------------------------------------------------|
/// | c₁     | after one step of Δt                                                     |
/// | c₂     | after two steps of Δt/2                                                  |
/// | c      | the result: the leading errors of c₁ and c₂, one twice the other, cancel |
/// | e      | estimate of the error of c₂, so on the safe side for c                   |
///
/// Everything that a step leaves behind is linear, so budgets and exposures are combined alike and still close.
/// Where c would fall below 0 (in the far tails of a release, by less than e) it is set to 0, and all values are
/// multiplied by the one factor that restores the sum; exposures likewise, so that the sum of what sinks take
/// stays what it was. A step so large that a tenth of the field would be cut off keeps c₂.
///
/// Source: Hairer, Nørsett & Wanner, Solving Ordinary Differential Equations I, sections II.4 and II.9 (1993).
///
/// Not for use by two threads at once; it keeps its work space, four numbers per voxel for all fields together and
/// two more for each further column that the step changes (what is bound to the matrix).
public final class Extrapolation implements Diffusion {
    /// Negative part of the result over its positive part from which c₂ is kept: the estimate is then far above any
    /// tolerance in use.
    private static final double LARGEST_CUT = 0.1;

    private final Diffusion first;
    private final Crew crew;
    private final double[] start;
    private final double[] coarse;
    private final double[] coarseExposure;
    private final double[] halfExposure;
    private double[][] startOfMore = {};
    private double[][] coarseMore = {};
    private double error;
    private double largest;

    /// @param first the step of first order
    public Extrapolation(VoxelGrid grid, Crew crew, Diffusion first) {
        this.first = first;
        this.crew = crew;
        this.start = new double[grid.voxels()];
        this.coarse = new double[grid.voxels()];
        this.coarseExposure = new double[grid.voxels()];
        this.halfExposure = new double[grid.voxels()];
    }

    /// The estimated error of the last step: the largest of any voxel, in the unit of the field.
    public double error() {
        return error;
    }

    /// The largest level after the last step.
    double largest() {
        return largest;
    }

    /// Puts everything back to where the last step began.
    void undo(Field field, double[]... more) {
        copy(start, field.values());
        copyAll(startOfMore, more);
    }

    @Override
    public Budget step(Field field, Exchange exchange, double minutes) {
        return step(field, exchange, minutes, new double[0][]);
    }

    /// A step that changes the columns `more` beside the field.
    Budget step(Field field, Exchange exchange, double minutes, double[]... more) {
        double[] values = field.values();
        keepRoom(more.length);
        copy(values, start);
        copyAll(more, startOfMore);
        Budget one = first.step(field, exchange, minutes);
        copy(values, coarse);
        copyAll(more, coarseMore);
        copy(exchange.exposure(), coarseExposure);
        undo(field, more);
        Budget two = halves(field, exchange, minutes / 2);
        measure(values);
        List<Combination> combinations = new ArrayList<>();
        combinations.add(new Combination(values, coarse, null));
        combinations.add(new Combination(exchange.exposure(), coarseExposure, exchange.loss()));
        for (int column = 0; column < more.length; column++) {
            combinations.add(new Combination(more[column], coarseMore[column], null));
        }
        if (!combinations.stream().allMatch(Combination::isSound)) {
            return two;
        }
        combinations.forEach(Combination::apply);
        return two.times(2).plus(one.times(-1)).plus(held(field));
    }

    private void keepRoom(int columns) {
        if (startOfMore.length < columns) {
            startOfMore = new double[columns][start.length];
            coarseMore = new double[columns][start.length];
        }
    }

    private void copyAll(double[][] from, double[][] to) {
        for (int column = 0; column < Math.min(from.length, to.length); column++) {
            copy(from[column], to[column]);
        }
    }

    private Budget halves(Field field, Exchange exchange, double half) {
        Budget one = first.step(field, exchange, half);
        double[] exposure = exchange.exposure();
        copy(exposure, halfExposure);
        Budget two = first.step(field, exchange, half);
        crew.each(exposure.length, (from, to) -> {
            for (int voxel = from; voxel < to; voxel++) {
                exposure[voxel] += halfExposure[voxel];
            }
        });
        return one.plus(two);
    }

    /// The common factor has moved held voxels, too: what it takes to put them back.
    private static Budget held(Field field) {
        Medium medium = field.medium();
        double rise = 0;
        for (int index = 0; index < medium.heldCount(); index++) {
            int voxel = medium.heldVoxel(index);
            rise += medium.heldLevel(index) - field.at(voxel);
            field.values()[voxel] = medium.heldLevel(index);
        }
        return new Budget(0, 0, 0, rise * field.grid().voxelVolume(), 0);
    }

    private void measure(double[] fine) {
        error = 0;
        largest = 0;
        for (int voxel = 0; voxel < fine.length; voxel++) {
            error = Math.max(error, Math.abs(fine[voxel] - coarse[voxel]));
            largest = Math.max(largest, fine[voxel]);
        }
    }

    private void copy(double[] from, double[] to) {
        crew.each(from.length, (low, high) -> System.arraycopy(from, low, to, low, high - low));
    }

    /// 2 fine − coarse, with weights in its sum (none: all 1).
    private final class Combination {
        private final double[] fine;
        private final double[] rough;
        private final double @Nullable [] weights;
        private final double positive;
        private final double negative;

        Combination(double[] fine, double[] rough, double @Nullable [] weights) {
            this.fine = fine;
            this.rough = rough;
            this.weights = weights;
            this.positive = crew.sum(fine.length, (from, to) -> sum(from, to, 1));
            this.negative = crew.sum(fine.length, (from, to) -> sum(from, to, -1));
        }

        private double sum(int from, int to, double sign) {
            double sum = 0;
            for (int voxel = from; voxel < to; voxel++) {
                double weight = weights == null ? 1 : weights[voxel];
                sum += weight * Math.max(0, sign * (2 * fine[voxel] - rough[voxel]));
            }
            return sum;
        }

        boolean isSound() {
            return negative <= LARGEST_CUT * positive;
        }

        void apply() {
            double factor = negative == 0 ? 1 : (positive - negative) / positive;
            crew.each(fine.length, (from, to) -> {
                for (int voxel = from; voxel < to; voxel++) {
                    fine[voxel] = factor * Math.max(0, 2 * fine[voxel] - rough[voxel]);
                }
            });
        }
    }
}
