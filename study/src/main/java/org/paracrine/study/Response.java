package org.paracrine.study;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What drugs inside the cells of a type do to them, beside what rules say.
///
/// @param combination left out: Bliss
/// @param drugs by cargo
public record Response(
        @About(value = "How two or more drugs act together; left out, as Bliss has it.", example = "bliss") @Nullable
        Combination combination,

        @About(
                value = "What each drug does by itself, by the name of the cargo.",
                example = "{ doxorubicin: { half-max: 9e6 copies, Hill: 1.5, kills: 0.001 /min } }")
        @NameOf("cargo")
        Map<String, DrugEffect> drugs) {
    public Response {
        drugs = Ordered.copy(drugs);
    }

    /// What drugs do together that neither help nor hinder each other.
    public enum Combination {
        /// Each acts as if the others were not there.
        BLISS,
        /// Each is a dilution of the others.
        LOEWE
    }
}
