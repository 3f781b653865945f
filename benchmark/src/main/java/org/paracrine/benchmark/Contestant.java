package org.paracrine.benchmark;

/// Somebody who can make the steps of a [StepCase].
interface Contestant {
    String name();

    /// Threads that it runs on.
    int threads();

    Outcome run(StepCase task);
}
