package org.paracrine.benchmark;

import org.paracrine.numerics.Crew;
import org.paracrine.physicell.PhysicellModel;
import org.paracrine.simulation.Culture;

/// What a run of a [ModelCase] came to.
///
/// @param cpuSeconds ours: of the working thread, from the start of the model on, without files; theirs: of the process
/// @param processSeconds ours: of all threads, compiler and collector included; theirs: the same as `cpuSeconds`
/// @param cells at the end
record ModelRun(double cpuSeconds, double processSeconds, int cells) {

    /// Ours, on one thread.
    static ModelRun ours(ModelCase task, boolean isAdaptive) {
        double process = CpuClock.PROCESS.seconds();
        PhysicellModel model =
                PhysicellModel.read(task.settings(), new PhysicellModel.Manner(!isAdaptive, isAdaptive, 1L));
        double before = CpuClock.THREAD.seconds();
        Culture culture = new Culture(model.plan(), model.random(), Crew.alone());
        culture.runUntil(task.minutes());
        return new ModelRun(
                CpuClock.THREAD.seconds() - before,
                CpuClock.PROCESS.seconds() - process,
                culture.cells().count());
    }

    /// Another program's.
    ///
    /// @throws IllegalArgumentException if it does not say what it must
    static ModelRun parse(String output) {
        Answers answers = Answers.of(output);
        double seconds = answers.number("cpu_seconds");
        return new ModelRun(seconds, seconds, (int) answers.number("cells"));
    }
}
