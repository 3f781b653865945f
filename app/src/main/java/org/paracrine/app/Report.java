package org.paracrine.app;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;

/// The report: one HTML page that holds everything it needs and opens in any browser without a network.
///
/// The page is made of files under `org/paracrine/app/report/`: `report.html` (the frame), `report.css`, and small
/// scripts (`page/` for text and tables, `charts/` for figures); `trial/` and `culture/` hold the sections of each kind
/// of
/// report. All that comes from the study travels as JSON and reaches the page as plain text, so a hostile name stays a
/// name.
public final class Report {

    private Report() {}

    /// Writes the page as UTF-8 text; the writer stays open.
    public static void write(ReportModel model, Writer page) throws IOException {
        new ReportTemplate("trial").write(ReportJson.of(model), page);
    }

    /// The same of cells without a body.
    public static void write(ReportCulture model, Writer page) throws IOException {
        new ReportTemplate("culture").write(ReportJson.of(model), page);
    }

    /// The page as a text.
    public static String html(ReportModel model) {
        return text(page -> write(model, page));
    }

    /// The page as a text.
    public static String html(ReportCulture model) {
        return text(page -> write(model, page));
    }

    /// Something that writes a page.
    @FunctionalInterface
    private interface Writing {
        void to(Writer page) throws IOException;
    }

    private static String text(Writing writing) {
        StringWriter page = new StringWriter();
        try {
            writing.to(page);
        } catch (IOException impossible) {
            throw new UncheckedIOException("a text in memory takes every character", impossible);
        }
        return page.toString();
    }
}
