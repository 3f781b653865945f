package org.paracrine.app;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// All that the report of cells without a body shows, such as of a PhysiCell model: immutable, independent of how it
/// was
/// computed. Texts are shown as they are, never read as HTML.
///
/// @param run what was run, and how to run it again
/// @param headlines what there is at the end in a few sentences, the most important first
/// @param types names of the cell types, in the order of all that goes by type
/// @param counts of the cells, in the order of time
/// @param phases of the cells at the end
/// @param pictures of the cells at the end; none where there are no cells
/// @param responses how cells behave, by rules
/// @param files that the run left, and how to open them
/// @param warnings what the reader should know before trusting the results
public record ReportCulture(
        Run run,
        List<String> headlines,
        List<String> types,
        List<Moment> counts,
        List<Phase> phases,
        List<ReportPicture> pictures,
        List<ReportResponse> responses,
        List<Opening> files,
        List<String> warnings) {

    public ReportCulture {
        headlines = List.copyOf(headlines);
        types = List.copyOf(types);
        counts = List.copyOf(counts);
        phases = List.copyOf(phases);
        pictures = List.copyOf(pictures);
        responses = List.copyOf(responses);
        files = List.copyOf(files);
        warnings = List.copyOf(warnings);
        for (Moment moment : counts) {
            ReportResults.requireLength("the live cells at " + moment.minutes() + " min", types.size(), moment.live());
            ReportResults.requireLength("the dead cells at " + moment.minutes() + " min", types.size(), moment.dead());
        }
    }

    /// What was run, and all that is needed to run it again.
    ///
    /// @param title of the model
    /// @param summary one paragraph for a reader who has not seen the model
    /// @param file that was run
    /// @param generated when the report was written
    /// @param version of Paracrine
    /// @param seed of all random numbers
    /// @param hash of the model and the seed
    /// @param wallTime that the run took
    /// @param command that repeats the run
    /// @param steps in which the run went
    /// @param threads that shared the work
    /// @param reached time at the end (min)
    /// @param planned time at which the run was to end (min); above `reached`, the report is partial
    public record Run(
            String title,
            String summary,
            String file,
            Instant generated,
            String version,
            long seed,
            String hash,
            Duration wallTime,
            String command,
            String steps,
            int threads,
            double reached,
            double planned) {}

    /// Cells at one time, by type.
    ///
    /// @param minutes since the start
    public record Moment(double minutes, List<Integer> live, List<Integer> dead) {
        public Moment {
            live = List.copyOf(live);
            dead = List.copyOf(dead);
        }
    }

    /// Cells of one type in one phase.
    ///
    /// @param share of the cells of the type
    public record Phase(String type, String state, String phase, int cells, double share) {}

    /// Files of the run, and what opens them.
    ///
    /// @param files their names, with a star for numbers
    /// @param what is in them
    /// @param tool that opens them
    /// @param line that does it: of a shell where `isCommand`, else in words
    public record Opening(String files, String what, String tool, String line, boolean isCommand) {}
}
