package org.paracrine.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.LongStream;

/// Processor time (s).
enum CpuClock {
    /// Of the calling thread: what one worker costs, without the compiler and the collector of the virtual
    /// machine.
    THREAD {
        @Override
        double seconds() {
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() * 1e-9;
        }
    },
    /// Of all living threads of Java: what a crew costs, without the compiler and the collector of the virtual
    /// machine. Threads must not end between two readings.
    ALL_THREADS {
        @Override
        double seconds() {
            ThreadMXBean threads = ManagementFactory.getThreadMXBean();
            return LongStream.of(threads.getAllThreadIds())
                            .map(threads::getThreadCpuTime)
                            .filter(nanoseconds -> nanoseconds > 0)
                            .sum()
                    * 1e-9;
        }
    },
    /// Of the whole process, compiler and collector included; on Linux in ticks of 10 ms.
    PROCESS {
        @Override
        double seconds() {
            return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class)
                            .getProcessCpuTime()
                    * 1e-9;
        }
    };

    abstract double seconds();
}
