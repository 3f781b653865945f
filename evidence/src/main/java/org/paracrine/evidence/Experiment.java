package org.paracrine.evidence;

/// One published study to validate against: a row of `experiments.csv`. A field that the table leaves open is an empty
/// text; `not in abstract` means exactly that.
///
/// @param animalsPerArm the column `n_per_arm`, as printed
/// @param direction what happened to the tumour
/// @param evidence `checked`: read in the source's own text; `unchecked`: from memory
public record Experiment(
        String id,
        String type,
        String agent,
        String source,
        String tumourModel,
        String host,
        String arms,
        String animalsPerArm,
        String dose,
        String route,
        String schedule,
        String outcomeMetric,
        String treated,
        String control,
        String ratioOrChange,
        Direction direction,
        String timepoint,
        String citation,
        String citationIds,
        String evidence,
        String sourceUrl,
        String codeOrDataAvailability,
        String note) {

    static Experiment of(Row row) {
        return new Experiment(
                row.text("id"),
                row.text("type"),
                row.text("agent"),
                row.text("source"),
                row.text("tumour_model"),
                row.text("host"),
                row.text("arms"),
                row.text("n_per_arm"),
                row.text("dose"),
                row.text("route"),
                row.text("schedule"),
                row.text("outcome_metric"),
                row.text("treated"),
                row.text("control"),
                row.text("ratio_or_change"),
                Direction.of(row.text("direction")),
                row.text("timepoint"),
                row.text("citation"),
                row.text("citation_ids"),
                row.text("evidence"),
                row.text("source_url"),
                row.text("code_or_data_availability"),
                row.text("note"));
    }
}
