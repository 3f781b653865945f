package org.paracrine.evidence;

/// One clinical trial or first-in-human report: a row of `trials.csv`. A field that the table leaves open is an empty
/// text.
///
/// @param trialId the registry's number
/// @param doseAndNumber the column `dose_and_n`, as printed
public record ClinicalTrial(
        String id,
        String trialId,
        String intervention,
        String agent,
        String mscSource,
        String indication,
        String phase,
        String sponsor,
        String route,
        String doseAndNumber,
        String status,
        String outcome,
        String citation,
        String citationIds,
        String evidence,
        String sourceUrl,
        String relevance,
        String note) {

    static ClinicalTrial of(Row row) {
        return new ClinicalTrial(
                row.text("id"),
                row.text("trial_id"),
                row.text("intervention"),
                row.text("agent"),
                row.text("msc_source"),
                row.text("indication"),
                row.text("phase"),
                row.text("sponsor"),
                row.text("route"),
                row.text("dose_and_n"),
                row.text("status"),
                row.text("outcome"),
                row.text("citation"),
                row.text("citation_ids"),
                row.text("evidence"),
                row.text("source_url"),
                row.text("relevance"),
                row.text("note"));
    }
}
