package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paracrine.app.SheetLine.Status;
import org.paracrine.evidence.Evidence;
import org.paracrine.evidence.Parameter;
import org.paracrine.study.Quantity;
import org.paracrine.study.Range;
import org.paracrine.study.Source;
import org.paracrine.study.Spread;

/// Collects the lines of a product sheet; what is not there makes no line.
final class SheetLines {
    private static final double PERCENT = 100;

    private final Evidence evidence;
    private final List<SheetLine> lines = new ArrayList<>();
    private String section = "";

    SheetLines(Evidence evidence) {
        this.evidence = evidence;
    }

    void begin(String name) {
        section = name;
    }

    List<SheetLine> all() {
        return List.copyOf(lines);
    }

    void words(String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            lines.add(new SheetLine(section, name, null, text, "", "", "", Status.NONE));
        }
    }

    /// What the study says.
    void number(String name, @Nullable Quantity quantity) {
        if (quantity != null) {
            told(name, quantity, "");
        }
    }

    void spread(String name, Spread spread) {
        String variation =
                spread.variation() == 0 ? "" : " ± " + ReportText.number(PERCENT * spread.variation()) + " %";
        told(name, spread.mean(), variation);
    }

    private void told(String name, Quantity quantity, String behind) {
        Unit unit = Unit.of(quantity.unit(), quantity.value());
        Range range = quantity.range();
        double value = quantity.value() * unit.factor();
        lines.add(new SheetLine(
                section,
                name,
                value,
                (ReportText.number(value) + " " + shown(unit.name())).strip() + behind,
                unit.name(),
                range == null ? "" : ends(range, unit),
                source(quantity),
                status(quantity)));
    }

    private static String ends(Range range, Unit unit) {
        return ReportText.number(range.low() * unit.factor()) + " to "
                + ReportText.number(range.high() * unit.factor());
    }

    /// What follows from other numbers.
    ///
    /// @param how it follows, in a word or two
    void derived(String name, double value, String unit, String how, List<Quantity> from) {
        Status worst = Status.NONE;
        for (Quantity quantity : from) {
            Status status = status(quantity);
            worst = status.compareTo(worst) < 0 ? status : worst;
        }
        String text = (ReportText.brief(value) + " " + shown(unit)).strip();
        lines.add(new SheetLine(section, name, value, text, unit, "", "from " + how, worst));
    }

    /// What the name of a line says already is not said again.
    private static String shown(String unit) {
        return switch (unit) {
            case "particles" -> "";
            case "copies/particle" -> "copies";
            default -> ReportText.unit(unit.startsWith("particles/") ? unit.substring("particles".length()) : unit);
        };
    }

    /// The unit in which people read a number of the study.
    ///
    /// @param factor from the unit of the study
    private record Unit(String name, double factor) {
        private static final double MINUTES_PER_DAY = 1440;
        private static final double NANOMETRES = 1000;
        private static final double NANOMOLES = 1e9 / 6.02214076e23;

        static Unit of(String unit, double value) {
            return switch (unit) {
                case "" -> value <= 1 ? new Unit("%", PERCENT) : new Unit("", 1);
                case "um" -> new Unit("nm", NANOMETRES);
                case "min" -> new Unit("d", 1 / MINUTES_PER_DAY);
                case "copies" -> new Unit("nmol", NANOMOLES);
                default -> new Unit(unit, 1);
            };
        }
    }

    private static String source(Quantity quantity) {
        return switch (quantity.source()) {
            case Source.Cited cited -> cited.toString();
            case Source.Assumed _ -> "assumed";
            case Source.Fitted _ -> "fitted";
            case Source.Chosen _ -> "";
            case Source.Unstated _ -> "";
        };
    }

    /// `checked` is a row of the tables that was read in its source's own text.
    private Status status(Quantity quantity) {
        return switch (quantity.source()) {
            case Source.Cited cited -> cited(cited.parameter());
            case Source.Assumed _ -> Status.ASSUMED;
            case Source.Fitted _ -> Status.FITTED;
            case Source.Chosen _ -> Status.CHOSEN;
            case Source.Unstated _ -> Status.UNSTATED;
        };
    }

    private Status cited(@Nullable String parameter) {
        if (parameter == null) {
            return Status.CITED;
        }
        String word = evidence.parameter(parameter).map(Parameter::evidence).orElse("");
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "checked" -> Status.CHECKED;
            case "unchecked" -> Status.UNCHECKED;
            default -> Status.CITED;
        };
    }
}
