package org.paracrine.evidence;

import java.util.OptionalDouble;

/// One number, or where the unit is `qualitative` one finding that fixes a model's structure: a row of
/// `parameters.csv`.
///
/// @param value what the source gives as its value; many sources give only a range
/// @param low the lower end of what the source gives
/// @param high the upper end
/// @param spread what the source printed after ±: a standard deviation, unless `conditions` or `note` call it an error
/// @param evidence `checked`: read in the source's own text; `unchecked`: from memory
public record Parameter(
        String id,
        String group,
        String name,
        String symbol,
        OptionalDouble value,
        OptionalDouble low,
        OptionalDouble high,
        OptionalDouble spread,
        String unit,
        String speciesOrSystem,
        String conditions,
        String citation,
        String citationIds,
        String evidence,
        String sourceUrl,
        String note) {

    static Parameter of(Row row) {
        return new Parameter(
                row.text("id"),
                row.text("group"),
                row.text("name"),
                row.text("symbol"),
                row.number("value"),
                row.number("low"),
                row.number("high"),
                row.number("sd_or_se"),
                row.text("unit"),
                row.text("species_or_system"),
                row.text("conditions"),
                row.text("citation"),
                row.text("citation_ids"),
                row.text("evidence"),
                row.text("source_url"),
                row.text("note"));
    }

    /// Whether the row says how a thing is, not how much.
    public boolean isQualitative() {
        return unit.equals("qualitative");
    }
}
