package org.paracrine.app;

/// Whether what a study asks of its cargo can be, in one sentence.
///
/// @param level decides colour and place: an impossible one stands in red at the top of the page
/// @param sentence with the numbers in it
public record ReportVerdict(Level level, String sentence) {

    /// From "go on" to "no experiment could do this".
    public enum Level {
        OK,
        DOUBTFUL,
        IMPOSSIBLE
    }
}
