package org.paracrine.evidence;

/// One reported effect on a tumour: a row of `claims.csv`. A field that the table leaves open is an empty text.
///
/// @param evidence `checked`: read in the source's own text; `unchecked`: from memory
/// @param foundIn `primary`, `review` (a row of a review's table) or `systematic review`
/// @param foundVia the reference where the claim was read; `citation` is the study that made it
public record Claim(
        String id,
        String sourceTissue,
        String agent,
        String cargo,
        String engineeringLoading,
        String tumourOrCellLine,
        String model,
        String process,
        Direction direction,
        String targetPathway,
        String effectSize,
        String citation,
        String citationIds,
        String evidence,
        String foundIn,
        String foundVia,
        String sourceUrl,
        String note) {

    static Claim of(Row row) {
        return new Claim(
                row.text("id"),
                row.text("source_tissue"),
                row.text("agent"),
                row.text("cargo"),
                row.text("engineering_loading"),
                row.text("tumour_or_cell_line"),
                row.text("model"),
                row.text("process"),
                Direction.of(row.text("direction")),
                row.text("target_pathway"),
                row.text("effect_size"),
                row.text("citation"),
                row.text("citation_ids"),
                row.text("evidence"),
                row.text("found_in"),
                row.text("found_via"),
                row.text("source_url"),
                row.text("note"));
    }
}
