package org.paracrine.benchmark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What one run of one contestant says of itself.
///
/// @param cpuSeconds of the steps alone, all threads
/// @param wallSeconds of the steps alone; NaN if it does not say
/// @param setupSeconds of wall from nothing to the first step; NaN if it does not say
/// @param updates voxels × substrates × steps that it made
/// @param checksum [StepCase#checksum]
/// @param bytes that the fields and the solver hold
record Outcome(
        double cpuSeconds,
        double wallSeconds,
        double setupSeconds,
        double updates,
        List<Double> checksum,
        double bytes) {
    /// Every number of a checksum must agree to this, relative to its size: far above rounding, far below
    /// any difference in method.
    static final double AGREEMENT = 1e-10;

    private static final String FIRST = "cpu_seconds=";

    /// Finds the line `cpu_seconds=… updates=… checksum=… bytes=…` in what a program printed.
    static Outcome parse(String output) {
        String line = output.lines()
                .filter(text -> text.startsWith(FIRST))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line starts with " + FIRST + ", but "
                        + (output.isBlank() ? "nothing was printed" : "this was printed: " + output.strip())));
        Map<String, String> pairs = new HashMap<>();
        for (String pair : line.strip().split("\\s+", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
        }
        return new Outcome(
                number(pairs, "cpu_seconds", line),
                Double.parseDouble(pairs.getOrDefault("wall_seconds", "NaN")),
                Double.parseDouble(pairs.getOrDefault("setup_seconds", "NaN")),
                number(pairs, "updates", line),
                Stream.of(text(pairs, "checksum", line).split(",", -1))
                        .map(Double::valueOf)
                        .toList(),
                number(pairs, "bytes", line));
    }

    private static double number(Map<String, String> pairs, String name, String line) {
        return Double.parseDouble(text(pairs, name, line));
    }

    private static String text(Map<String, String> pairs, String name, String line) {
        String value = pairs.get(name);
        if (value == null) {
            throw new IllegalArgumentException("\"" + name + "=\" is missing in the line: " + line);
        }
        return value;
    }

    /// The largest relative difference between two checksums; infinite if they are not alike in length.
    double difference(Outcome other) {
        if (checksum.size() != other.checksum.size()) {
            return Double.POSITIVE_INFINITY;
        }
        double largest = 0;
        for (int index = 0; index < checksum.size(); index++) {
            double ours = checksum.get(index);
            double theirs = other.checksum.get(index);
            double difference = Math.abs(ours - theirs) / Math.max(Math.abs(ours), Math.abs(theirs));
            // A NaN is a difference too; two zeros are none.
            largest = ours == theirs ? largest : Math.max(largest, difference);
        }
        return largest;
    }

    boolean agrees(Outcome other) {
        return difference(other) <= AGREEMENT;
    }

    double perCpuSecond() {
        return updates / cpuSeconds;
    }

    double perWallSecond() {
        return updates / wallSeconds;
    }
}
