package org.paracrine.app;

import java.util.List;

/// All that the report shows, and nothing of how it was computed: immutable, independent of the trial's own types.
///
/// Every list may be empty (a stopped or partial trial still gives a readable page), every number may be NaN ("not
/// known": the page shows a dash), and every text may be empty. Texts are shown as they are, never read as HTML.
///
/// @param run what was run, and how to run it again
/// @param headlines the answer in a few sentences, the most important first
/// @param plausibility whether the cargo that reaches the cells can do what the rules ask of it
/// @param arms in the order in which they are to be shown
/// @param results endpoints and curves
/// @param pictures of the tissue, in the order of arms and time
/// @param responses how cells behave, by rules with the evidence for and against
/// @param numbers every number of the study and where it comes from; the page lists assumed ones first
/// @param fields how each was computed, and how far it may be off
/// @param warnings what the reader should know before trusting the results
/// @param references every source that a rule or number cites
public record ReportModel(
        ReportRun run,
        List<String> headlines,
        List<ReportVerdict> plausibility,
        List<ReportArm> arms,
        ReportResults results,
        List<ReportPicture> pictures,
        List<ReportResponse> responses,
        List<ReportNumber> numbers,
        List<ReportField> fields,
        List<String> warnings,
        List<ReportSource> references) {

    public ReportModel {
        headlines = List.copyOf(headlines);
        plausibility = List.copyOf(plausibility);
        arms = List.copyOf(arms);
        pictures = List.copyOf(pictures);
        responses = List.copyOf(responses);
        numbers = List.copyOf(numbers);
        fields = List.copyOf(fields);
        warnings = List.copyOf(warnings);
        references = List.copyOf(references);
    }

    /// A report that has only its cover: what is left of a trial that was stopped before its first animal.
    public static ReportModel empty(ReportRun run) {
        return new ReportModel(
                run,
                List.of(),
                List.of(),
                List.of(),
                ReportResults.none(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
