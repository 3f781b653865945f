package org.paracrine.evidence;

/// One source: a row of `references.csv`. A field that the table leaves open is an empty text.
///
/// @param key what rows and studies cite: `katakowski2013`
/// @param idsEvidence whether the identifiers were `checked` against the source, are from memory (`unchecked`), or
///     there is none because the source is a `calculation`
/// @param citedInTables whether the curators say that a row of the other tables cites it
public record Reference(
        String key,
        String doi,
        String pmid,
        String pmcid,
        String title,
        String firstAuthor,
        String year,
        String journal,
        String url,
        String idsEvidence,
        boolean citedInTables) {

    static Reference of(Row row) {
        return new Reference(
                row.text("key"),
                row.text("doi"),
                row.text("pmid"),
                row.text("pmcid"),
                row.text("title"),
                row.text("first_author"),
                row.text("year"),
                row.text("journal"),
                row.text("url"),
                row.text("ids_evidence"),
                row.text("cited_in_tables").equals("yes"));
    }
}
