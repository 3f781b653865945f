package org.paracrine.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// How much memory something holds.
final class Heap {
    private Heap() {}

    /// Bytes of heap in use once nothing is left to collect. What the first collection lets go by a cleaner, the
    /// second takes.
    private static long used() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /// Bytes that the thing made by `making` holds.
    static <T> double of(Supplier<T> making) {
        long before = used();
        T thing = making.get();
        try {
            return (double) (used() - before);
        } finally {
            Reference.reachabilityFence(thing);
        }
    }

    /// The most memory that this process has had, heap and all else, as Linux tells it.
    static String largestOfProcess() {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return "not known here";
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> line.substring("VmHWM:".length()).strip())
                    .findFirst()
                    .orElse("not known here");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
