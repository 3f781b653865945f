package org.paracrine.app;

import java.util.List;

/// A rule of behaviour and the evidence behind it.
///
/// @param sentence in plain words
/// @param remarks what is to be known of it
/// @param parameters of the rule, with what the animals drew
/// @param supporting claims of the evidence tables
/// @param contradicting claims of the evidence tables
public record ReportRule(
        String sentence,
        List<Remark> remarks,
        List<ReportNumber> parameters,
        List<Claim> supporting,
        List<Claim> contradicting) {

    public ReportRule {
        remarks = List.copyOf(remarks);
        parameters = List.copyOf(parameters);
        supporting = List.copyOf(supporting);
        contradicting = List.copyOf(contradicting);
    }

    /// Something to be known of a rule.
    ///
    /// @param warning true if the rule cannot do what it says
    /// @param sentence what, why, and what next
    public record Remark(boolean warning, String sentence) {}

    /// A published finding.
    ///
    /// @param id of the evidence tables, such as C032
    /// @param text what was found, in one sentence
    /// @param source key of the reference
    /// @param link web address or DOI of the source; anything else is dropped
    public record Claim(String id, String text, String source, String link) {

        public Claim {
            link = ReportSource.webAddress(link);
        }
    }
}
