package org.paracrine.app;

import java.util.Locale;

/// A published source.
///
/// @param key of the evidence tables, such as `katakowski2013`
/// @param citation authors, year, title and journal, as a reader wants to see them
/// @param link web address or DOI; anything else is dropped, because the page makes it clickable
public record ReportSource(String key, String citation, String link) {

    public ReportSource {
        link = webAddress(link);
    }

    /// A DOI becomes its web address; a text that is neither a DOI nor a web address becomes empty.
    static String webAddress(String link) {
        String text = link.strip();
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("doi:")) {
            text = text.substring(4).strip();
        }
        if (text.startsWith("10.")) {
            return "https://doi.org/" + text;
        }
        return lower.startsWith("https://") || lower.startsWith("http://") ? text : "";
    }
}
