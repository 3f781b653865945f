/// The curated literature: what was claimed, what was measured, by whom.
///
/// **Owns** five tables (claims, parameters, experiments, trials, references), their rows as records, and the law that
/// every row names its source. The tables themselves lie beside this package as CSV, with a README that says how they
/// were made; they can be opened in any spreadsheet.
/// **Knows nothing of** studies and simulations: a study cites the tables, the tables never cite a study.
@NullMarked
package org.paracrine.evidence;

import org.jspecify.annotations.NullMarked;
