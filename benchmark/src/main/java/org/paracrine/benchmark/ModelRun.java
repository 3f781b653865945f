package org.paracrine.benchmark;

import java.util.HashMap;
import java.util.Map;
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

    /// Another program's, which says `name=value`.
    ///
    /// @throws IllegalArgumentException if it does not say what it must
    static ModelRun parse(String output) {
        Map<String, String> pairs = new HashMap<>();
        for (String word : output.strip().split("\\s+", -1)) {
            int equals = word.indexOf('=');
            if (equals > 0) {
                pairs.put(word.substring(0, equals), word.substring(equals + 1));
            }
        }
        String seconds = pairs.get("cpu_seconds");
        String cells = pairs.get("cells");
        if (seconds == null || cells == null) {
            throw new IllegalArgumentException("it does not say cpu_seconds=… and cells=…, but "
                    + (output.isBlank() ? "nothing" : "this: " + output.strip()));
        }
        return new ModelRun(Double.parseDouble(seconds), Double.parseDouble(seconds), Integer.parseInt(cells));
    }
}
