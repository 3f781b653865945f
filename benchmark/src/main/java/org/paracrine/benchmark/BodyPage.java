package org.paracrine.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.paracrine.benchmark.BodyFinding.Use;
import org.paracrine.body.Organ;

/// The page that compares the body with what was printed.
final class BodyPage {
    private static final String HEAD = """
            # The body against printed numbers

            Plasma and organs of a 20 g mouse after an intravenous dose: every number of the rows `pk_exosome` of the evidence tables that tells how
            vesicles move, and of the `biodistribution` rows of the experiments that hold numbers (E044 to E047, which repeat them), beside ours.
            The body is that of `examples/body/labels.yaml`; its equations are in [theory](../theory/vesicle-and-body.md). One set of parameters for
            each kind of label; the rows that it was calibrated to are named, the others are predictions. Met is a number within a factor of 2 of
            the printed one, or of the nearest end of a printed range. Given cells and tumours have parts of their own below. This page is
            written by `./benchmark/body` (a minute); the short of it are tests (`MouseValidationTest`).
            """;

    private final BodyFindings findings;

    BodyPage(BodyFindings findings) {
        this.findings = findings;
    }

    /// Three digits, as people write them.
    static String number(double value) {
        if (value == 0) {
            return "0";
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        double size = Math.abs(value);
        return size >= 1e6 || size < 1e-4 ? String.format(Locale.ROOT, "%.1e", value) : rounded.toPlainString();
    }

    String text() {
        return HEAD + "\n" + comparison() + "\n" + notPrinted() + "\n" + macrophages() + "\n" + ladder();
    }

    private String comparison() {
        StringBuilder text = new StringBuilder("## Printed and ours\n\n");
        text.append(
                "| row | label | what | printed | ours | ratio | met | used for |\n|---|---|---|---|---|---|---|---|\n");
        for (BodyFinding each : findings.all()) {
            text.append("| ")
                    .append(String.join(
                            " | ",
                            each.row(),
                            each.label(),
                            each.what(),
                            each.printed(),
                            number(each.ours()),
                            number(each.ratio()),
                            each.isMet() ? "yes" : "**no**",
                            each.use().name().toLowerCase(Locale.ROOT)))
                    .append(" |\n");
        }
        text.append("\nMet: ")
                .append(share(findings.all()))
                .append(" of all; the goal is 80 %. Of the predictions alone: ");
        text.append(share(findings.all().stream()
                .filter(each -> each.use() == Use.PREDICTION)
                .toList()));
        text.append(".\n\nMissed, or read in a way that needs a word:\n\n");
        for (BodyFinding each : findings.all()) {
            if (!each.remark().isEmpty() || !each.isMet()) {
                text.append("- ")
                        .append(each.row())
                        .append(", ")
                        .append(each.what())
                        .append(each.isMet() ? "" : " (missed)");
                text.append(": ").append(each.remark()).append(".\n");
            }
        }
        return text.toString();
    }

    static String share(List<BodyFinding> findings) {
        long met = findings.stream().filter(BodyFinding::isMet).count();
        return met + " of " + findings.size() + " (" + Math.round(100.0 * met / findings.size()) + " %)";
    }

    private static String notPrinted() {
        return """
                Why the labels differ: luciferase goes out of plasma 10 times faster than 125I on vesicles of the same cells. What is counted is the
                label. Iodine and dyes that cells have let go are in plasma again and look like vesicles, and light goes out; the model has one
                apparent uptake for each label and no label without a vesicle.

                Not compared: P054 to P056 and P138 are findings without a number (below); P139 to P145 are doses; P057 and P268 (0.7 % and up to
                12 % of a dose in tumours) need the vessels of a tumour: see the end of this page; P147 to P149 are ratios
                of tumour and background. E048 to E051 have no number of plasma or organ in the tables.
                """;
    }

    private String macrophages() {
        StringBuilder text = new StringBuilder("""
                ## Macrophages, CD47 and phosphatidylserine

                Area under the plasma curve, over that of the same vesicles in an untreated mouse.

                | change | finding | 125I | fluorophore | luciferase |
                |---|---|---|---|---|
                """);
        row(
                text,
                "95 % of the macrophages removed",
                "P041 to P043, P054: clearance much slower",
                "body.macrophages depleted",
                "95 %");
        row(text, "CD47: recognition × 0.3 (assumed)", "P056: limits clearance", "body.vesicles.recognition", "0.3");
        row(
                text,
                "phosphatidylserine hidden: recognition × 0.5 (assumed)",
                "P055: delays clearance, lowers liver uptake",
                "body.vesicles.recognition",
                "0.5");
        double usual = findings.course("iodine", Map.of(), BodyFindings.DOSE).organAtFourHours(Organ.LIVER);
        double hidden = findings.course("iodine", Map.of("body.vesicles.recognition", "0.5"), BodyFindings.DOSE)
                .organAtFourHours(Organ.LIVER);
        text.append("\nWith recognition halved the liver holds ")
                .append(number(hidden))
                .append(" % at 4 h instead of ")
                .append(number(usual))
                .append(" %. All move as published; how far CD47 and phosphatidylserine go is not printed.\n");
        return text.toString();
    }

    private void row(StringBuilder text, String change, String finding, String key, String value) {
        text.append("| ").append(change).append(" | ").append(finding).append(" | ");
        text.append(List.of("iodine", "fluorophore", "luciferase").stream()
                .map(product -> number(findings.course(product, Map.of(key, value), BodyFindings.DOSE)
                                .area()
                        / findings.course(product, Map.of(), BodyFindings.DOSE).area()))
                .collect(Collectors.joining(" | ")));
        text.append(" |\n");
    }

    private String ladder() {
        StringBuilder text = new StringBuilder("""
                ## A ladder of doses

                125I. Above 1e12 particles Kupffer cells are overwhelmed, clearance falls nonlinearly and circulation is longer (P267 ouyang2020, many
                kinds of nanoparticle): the half-saturation was set so.

                | particles | clearance (mL/min) | mean residence (h) | liver at 4 h (%) |
                |---|---|---|---|
                """);
        for (double dose = 1e9; dose < 2e13; dose *= 10) {
            LabelCourse course = findings.course("iodine", Map.of(), dose);
            text.append("| ")
                    .append(String.join(
                            " | ",
                            String.format(Locale.ROOT, "%.0e", dose),
                            number(course.clearance()),
                            number(course.residence()),
                            number(course.organAtFourHours(Organ.LIVER))))
                    .append(" |\n");
        }
        return text.toString();
    }
}
