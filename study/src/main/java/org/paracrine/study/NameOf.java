package org.paracrine.study;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The text, or each key of the mapping, or each item of the list, must be a name given elsewhere.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface NameOf {
    /// The path of the mapping whose keys are the names (`products`), or one of the constants.
    String value();

    /// The keys of the table of references.
    String REFERENCES = "the references";

    /// The ids of the table of claims.
    String CLAIMS = "the claims";

    /// The species and the tumours of the library.
    String SPECIES = "the species of the library";

    /// Anything that is read as a unit.
    String UNITS = "the units";

    /// The phases of the model of a cycle, which stands beside the mapping.
    String PHASES = "the phases";

    /// The types of cells of the study, and those of the library.
    String CELLS = "`tumour.cells` and the cells of the library";

    String TUMOURS = "the tumours of the library";
}
