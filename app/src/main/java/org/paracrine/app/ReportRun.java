package org.paracrine.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// What was run, and all that is needed to run it again.
///
/// @param title of the study
/// @param summary one paragraph for a reader who has not seen the study file
/// @param sources the published experiments that the study follows
/// @param generated when the report was written
/// @param version of Paracrine
/// @param seed of the whole trial
/// @param hash of the resolved study
/// @param wallTime that the trial took
/// @param command that repeats the run
/// @param finished animals (each arm's counted) that reached the end
/// @param planned animals (each arm's counted) that the study asks for; more than `finished` makes the report partial
public record ReportRun(
        String title,
        String summary,
        List<ReportSource> sources,
        Instant generated,
        String version,
        long seed,
        String hash,
        Duration wallTime,
        String command,
        int finished,
        int planned) {

    public ReportRun {
        sources = List.copyOf(sources);
        if (finished < 0 || finished > planned) {
            throw new IllegalArgumentException("finished animals must be 0 to " + planned + ", not " + finished);
        }
    }

    /// Whether some animals are missing.
    public boolean isPartial() {
        return finished < planned;
    }
}
