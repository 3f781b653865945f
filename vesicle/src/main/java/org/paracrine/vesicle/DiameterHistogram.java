package org.paracrine.vesicle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Diameters as an instrument counted them: nanoparticle tracking (NTA) and its like print a table of
/// diameters with the
/// concentration at each.
///
/// Each printed diameter is the middle of a bin; bins meet half-way, and within a bin diameters are
/// spread evenly, so
/// that averages are integrals, done by three Gauss points a bin (exact for polynomials of degree 5).
public final class DiameterHistogram implements Diameters {
    /// One row of the table.
    ///
    /// @param diameter in the middle of the bin (µm), above 0
    /// @param amount in any unit that counts particles, such as particles/mL; at least 0
    public record Bin(double diameter, double amount) {
        public Bin {
            Checks.positive("the diameter of a bin", diameter, "µm");
            Checks.notNegative("the amount in a bin", amount, "");
        }
    }

    /// The nodes of Gauss and Legendre in −1 … 1, with weights that add up to 1.
    private static final double[] NODES = {-Math.sqrt(0.6), 0, Math.sqrt(0.6)};

    private static final double[] WEIGHTS = {5.0 / 18, 8.0 / 18, 5.0 / 18};

    private final List<Bin> bins;
    private final double[] edges;
    private final double[] below;

    /// @param bins at least two, by rising diameter, not all empty
    public DiameterHistogram(List<Bin> bins) {
        this.bins = List.copyOf(bins);
        this.edges = edges(this.bins);
        this.below = below(this.bins);
    }

    private static double[] edges(List<Bin> bins) {
        if (bins.size() < 2) {
            throw new IllegalArgumentException("a histogram needs at least 2 bins, got " + bins.size());
        }
        double[] edges = new double[bins.size() + 1];
        for (int at = 1; at < bins.size(); at++) {
            double lower = bins.get(at - 1).diameter();
            double upper = bins.get(at).diameter();
            if (!(upper > lower)) {
                throw new IllegalArgumentException(
                        "the diameters of a histogram must rise, but " + upper + " µm follows " + lower + " µm");
            }
            edges[at] = (lower + upper) / 2;
        }
        double first = bins.getFirst().diameter();
        double last = bins.getLast().diameter();
        // Half of what the first bin reaches up, but no diameter is 0 or less.
        edges[0] = Math.max(first / 2, 2 * first - edges[1]);
        edges[bins.size()] = 2 * last - edges[bins.size() - 1];
        return edges;
    }

    private static double[] below(List<Bin> bins) {
        double total = bins.stream().mapToDouble(Bin::amount).sum();
        Checks.positive("the amount in all bins of a histogram", total, "");
        double[] below = new double[bins.size() + 1];
        for (int at = 0; at < bins.size(); at++) {
            below[at + 1] = below[at] + bins.get(at).amount() / total;
        }
        return below;
    }

    /// As it was given.
    public List<Bin> bins() {
        return bins;
    }

    /// The same with the same shares, measured in another unit or by another instrument: every
    /// diameter times `factor`.
    public DiameterHistogram scaled(double factor) {
        List<Bin> scaled = new ArrayList<>();
        bins.forEach(bin -> scaled.add(new Bin(factor * bin.diameter(), bin.amount())));
        return new DiameterHistogram(scaled);
    }

    @Override
    public double mean() {
        return expectation(diameter -> diameter);
    }

    /// The middle of the densest bin.
    @Override
    public double mode() {
        int densest = 0;
        for (int at = 1; at < bins.size(); at++) {
            if (density(at) > density(densest)) {
                densest = at;
            }
        }
        return bins.get(densest).diameter();
    }

    private double density(int bin) {
        return share(bin) / (edges[bin + 1] - edges[bin]);
    }

    private double share(int bin) {
        return below[bin + 1] - below[bin];
    }

    @Override
    public double expectation(DoubleUnaryOperator quantity) {
        double sum = 0;
        for (int bin = 0; bin < bins.size(); bin++) {
            double middle = (edges[bin] + edges[bin + 1]) / 2;
            double half = (edges[bin + 1] - edges[bin]) / 2;
            double mean = 0;
            for (int node = 0; node < NODES.length; node++) {
                mean += WEIGHTS[node] * quantity.applyAsDouble(middle + half * NODES[node]);
            }
            sum += share(bin) * mean;
        }
        return sum / below[bins.size()];
    }

    @Override
    public double fractionBelow(double diameter) {
        int bin = 0;
        while (bin < bins.size() && edges[bin + 1] <= diameter) {
            bin++;
        }
        if (bin == bins.size()) {
            return 1;
        }
        double part = (diameter - edges[bin]) / (edges[bin + 1] - edges[bin]);
        return below[bin] + Math.max(0, part) * share(bin);
    }

    @Override
    public double quantile(double p) {
        Checks.inside("a quantile", p);
        int bin = 0;
        while (bin < bins.size() - 1 && below[bin + 1] < p) {
            bin++;
        }
        double part = share(bin) == 0 ? 1 : Math.min(1, (p - below[bin]) / share(bin));
        return edges[bin] + part * (edges[bin + 1] - edges[bin]);
    }
}
