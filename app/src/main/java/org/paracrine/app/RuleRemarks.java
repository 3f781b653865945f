package org.paracrine.app;

import java.util.List;
import org.paracrine.cell.RuleLinter;
import org.paracrine.study.Problem;
import org.paracrine.study.ReadStudy;
import org.paracrine.trial.WrittenRules;

/// What is to be known of the rules of a study, each with its place in the file.
///
/// @param read the study as it was read
/// @param written its rules
/// @param findings of all of them
record RuleRemarks(ReadStudy read, WrittenRules written, List<RuleLinter.Finding> findings) {
    RuleRemarks {
        findings = List.copyOf(findings);
    }

    static RuleRemarks of(ReadStudy read) {
        WrittenRules written = new WrittenRules(read.study());
        return new RuleRemarks(read, written, written.findings());
    }

    /// The study with the warnings behind its own.
    ReadStudy warned() {
        return read.warningOf(told(true));
    }

    /// What is no warning.
    List<Problem> notes() {
        return told(false);
    }

    private List<Problem> told(boolean warnings) {
        return findings.stream()
                .filter(finding -> finding.isWarning() == warnings)
                .map(finding -> read.places().problem("rules[" + finding.rule() + "]", finding.sentence()))
                .toList();
    }
}
