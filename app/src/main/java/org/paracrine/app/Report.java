package org.paracrine.app;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/// The report: one HTML page that holds everything it needs and opens in any browser without a network.
///
/// The page is made of files under `org/paracrine/app/report/`: `report.html` (the frame), `report.css`, and small
/// scripts (`page/` for text and tables, `charts/` for figures). All that comes from the study travels as JSON and
/// reaches
/// the page as plain text, so a hostile name stays a name.
public final class Report {

    private Report() {}

    /// Writes the page as UTF-8 text; the writer stays open.
    public static void write(ReportModel model, Writer page) throws IOException {
        new ReportTemplate().write(ReportJson.of(model), page);
    }

    /// The page as a text.
    public static String html(ReportModel model) {
        StringWriter page = new StringWriter();
        try {
            write(model, page);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory takes every character", impossible);
        }
        return page.toString();
    }
}
