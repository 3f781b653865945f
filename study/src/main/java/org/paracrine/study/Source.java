package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// Where a number comes from.
public sealed interface Source {
    /// From the literature.
    ///
    /// @param key of the table of references
    /// @param parameter the row of the table of parameters that holds the number
    record Cited(String key, @Nullable String parameter) implements Source {
        @Override
        public String toString() {
            return parameter == null ? key : key + " " + parameter;
        }
    }

    /// Nobody measured it, or nobody printed it: the range says how far it may be off.
    record Assumed() implements Source {
        @Override
        public String toString() {
            return "assumed";
        }
    }

    /// Found from measurements by a fit; the range is where the fit says that it lies.
    record Fitted() implements Source {
        @Override
        public String toString() {
            return "fitted";
        }
    }

    /// A decision of whoever designed the study, such as a dose or a grid.
    record Chosen() implements Source {
        @Override
        public String toString() {
            return "chosen";
        }
    }

    /// A fact of nature without a source: allowed, and warned about.
    record Unstated() implements Source {
        @Override
        public String toString() {
            return "unstated";
        }
    }
}
