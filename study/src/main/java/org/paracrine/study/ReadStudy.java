package org.paracrine.study;

import java.util.List;
import java.util.stream.Stream;

/// A study that was read without a problem.
///
/// @param warnings what may be meant but is better looked at, such as numbers without a source
/// @param places where everything stands in the files
/// @param resolved the same study as YAML with the library and every default spelled out
/// @param attachments the files that the study names; beside the resolved study, it names them too
public record ReadStudy(
        Study study, List<Problem> warnings, Places places, String resolved, List<Attachment> attachments) {
    public ReadStudy {
        warnings = List.copyOf(warnings);
        attachments = List.copyOf(attachments);
    }

    /// The same study with more to warn of.
    public ReadStudy warningOf(List<Problem> more) {
        List<Problem> all = Stream.concat(warnings.stream(), more.stream()).toList();
        return new ReadStudy(study, all, places, resolved, attachments);
    }
}
