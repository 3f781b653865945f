package org.paracrine.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the figures were taken on.
///
/// @param bandwidths of main memory by the triad (bytes/s), with 1, 2, … threads; empty if not measured
record Machine(String processor, int threads, String java, double load, List<Double> bandwidths) {
    /// A machine on which more than this runs already is not quiet.
    private static final double QUIET_LOAD = 0.3;

    private static final double GIGA = 1e9;
    private static final String ANSWER = "gigabytes_per_second=";

    /// @param triad the program that measures bandwidth, or nothing
    static Machine here(String triad) {
        String before = System.getenv("PARACRINE_LOAD");
        double load = before == null
                ? ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage()
                : Double.parseDouble(before);
        int threads = Runtime.getRuntime().availableProcessors();
        String collectors = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .collect(Collectors.joining(", "));
        List<Double> bandwidths = new ArrayList<>();
        if (!triad.isEmpty()) {
            for (int count = 1; count <= Math.min(2, threads); count++) {
                bandwidths.add(bandwidth(triad, count));
            }
        }
        return new Machine(
                processorName(), threads, "JDK " + Runtime.version() + " (" + collectors + ")", load, bandwidths);
    }

    private static double bandwidth(String triad, int threads) {
        String output = new Program("triad", List.of(triad), threads).output(List.of(Integer.toString(threads)));
        return GIGA * Double.parseDouble(output.strip().substring(ANSWER.length()));
    }

    /// As Linux tells it; elsewhere only its kind.
    private static String processorName() {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) {
            return System.getProperty("os.arch");
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(processor + ", " + threads + " processors, " + java + ", load average "
                + TextTable.number(load, 2) + " at the start"
                + (load > QUIET_LOAD ? " (NOT QUIET: do not quote these figures)" : "") + ".\n");
        for (int index = 0; index < bandwidths.size(); index++) {
            text.append("STREAM triad, " + (index + 1) + (index == 0 ? " thread: " : " threads: ")
                    + TextTable.number(bandwidths.get(index) / GIGA, 1) + " GB/s.\n");
        }
        return text.toString();
    }
}
