/// The study file: the user's language.
///
/// **Owns** reading a study (YAML with units and sources in its values) into immutable records, the library of species
/// and tumours that fills what a study leaves out, the sentences of the rules, and the draws between animals.
/// **Flow** text → tree of nodes with marks ([TreeReader]) → library below, settings above → records ([Binder]) →
/// checks between the records ([CrossChecks], [TissueChecks]). All problems are collected; a [StudyException] carries
/// them all. Files that a study names are read with it ([Attachment]).
/// **Law** what is read is written back in full as the resolved study, and that is a study with the same records.
/// The keys of a study are the components of the records: [Study] is the root.
@NullMarked
package org.paracrine.study;

import org.jspecify.annotations.NullMarked;
