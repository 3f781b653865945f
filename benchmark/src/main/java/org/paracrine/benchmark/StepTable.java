package org.paracrine.benchmark;

import java.util.List;

/// The table of a [StepCase]: how many voxels of one substrate everybody updates per second.
///
/// A solver cannot do with less traffic than to read and to write every value once per step:
/// [#LEAST_TRAFFIC]. What it would move at that least is held against the bandwidth of main memory. Fields
/// that stay in a cache can pass 100 %; 100 % from main memory would mean a single pass per step.
final class StepTable {
    /// Bytes per voxel, substrate and step.
    static final double LEAST_TRAFFIC = 16;

    private static final double MILLION = 1e6;

    private final Rounds rounds;
    private final List<Double> bandwidths;

    /// @param rounds of which the first contestant is ours with one thread
    /// @param bandwidths of the triad (bytes/s) with 1, 2, … threads; empty if not known
    StepTable(Rounds rounds, List<Double> bandwidths) {
        this.rounds = rounds;
        this.bandwidths = List.copyOf(bandwidths);
    }

    @Override
    public String toString() {
        TextTable table = new TextTable(
                "program",
                "threads",
                "M updates per CPU s: median",
                "best",
                "M updates per s of wall: best",
                "Paracrine's median over this",
                "share of triad at the least traffic",
                "field differs by");
        double ours = rounds.median(0, Outcome::perCpuSecond);
        for (int index = 0; index < rounds.size(); index++) {
            Contestant contestant = rounds.contestant(index);
            double median = rounds.median(index, Outcome::perCpuSecond);
            double wall = rounds.largest(index, Outcome::perWallSecond);
            table.row(
                    contestant.name(),
                    Integer.toString(contestant.threads()),
                    TextTable.number(median / MILLION, 1),
                    TextTable.number(rounds.largest(index, Outcome::perCpuSecond) / MILLION, 1),
                    TextTable.number(wall / MILLION, 1),
                    TextTable.number(ours / median, 2),
                    TextTable.percent(share(index, contestant.threads())),
                    agreement(index));
        }
        return table + twoThreads();
    }

    /// With one thread of processor time, with more of wall time, each against the triad on as many
    /// threads.
    private double share(int index, int threads) {
        if (threads > bandwidths.size()) {
            return Double.NaN;
        }
        double rate = threads == 1
                ? rounds.largest(index, Outcome::perCpuSecond)
                : rounds.largest(index, Outcome::perWallSecond);
        return rate * LEAST_TRAFFIC / bandwidths.get(threads - 1);
    }

    private String agreement(int index) {
        double difference = rounds.difference(index);
        return TextTable.small(difference) + (difference <= Outcome.AGREEMENT ? "" : " NOT THE SAME FIELD");
    }

    /// How much faster ours is on more threads, by the wall.
    private String twoThreads() {
        StringBuilder text = new StringBuilder();
        for (int index = 1; index < rounds.size(); index++) {
            if (rounds.contestant(index) instanceof Paracrine several) {
                double gain = rounds.largest(index, Outcome::perWallSecond) / rounds.largest(0, Outcome::perWallSecond);
                text.append("Paracrine with " + several.threads() + " threads is " + TextTable.number(gain, 2)
                        + " times as fast as with one (best rounds, wall).\n");
            }
        }
        return text.toString();
    }
}
