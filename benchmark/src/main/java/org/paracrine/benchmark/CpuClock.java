package org.paracrine.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

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
    /// Of the whole process, all threads of the virtual machine included.
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
