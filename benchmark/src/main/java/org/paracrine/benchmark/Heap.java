package org.paracrine.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.function.Supplier;

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
}
