package org.paracrine.study;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.QuantityText.Amount;
import org.paracrine.study.QuantityText.Converted;

/// Makes quantities from their text: unit, bounds, source and range are checked here.
///
/// @param wanted the units and the bounds
record QuantityReader(Wanted wanted) {

    /// @throws IllegalArgumentException with a sentence
    Quantity quantity(String text) {
        QuantityText parts = QuantityText.parse(text);
        if (parts.variation() != null) {
            throw new IllegalArgumentException(
                    "\"" + text
                            + "\" has a ±, which is only for what differs between particles or cells, such as a diameter; an uncertain number is written 5 (SOURCE 4 .. 6)");
        }
        return quantity(text, parts);
    }

    /// @throws IllegalArgumentException with a sentence
    Spread spread(String text) {
        QuantityText parts = QuantityText.parse(text);
        String variation = parts.variation();
        if (variation == null) {
            return new Spread(quantity(text, parts), 0);
        }
        Quantity mean = quantity(text, parts);
        Amount amount = Amount.parse(variation);
        boolean relative = amount.unit().equals("%");
        double share = relative ? amount.number() / 100 : converted(amount).value() / mean.value();
        if (!(share >= 0 && share <= 3)) {
            throw new IllegalArgumentException("\"" + variation + "\" behind ± must be from 0 % to 300 %");
        }
        return new Spread(mean, share);
    }

    private Quantity quantity(String text, QuantityText parts) {
        Amount amount = new Amount(parts.number(), parts.unit());
        Converted value = converted(amount);
        Range range = range(parts, value);
        Source source = source(text, parts);
        if (source instanceof Source.Assumed && range == null && !wanted.design()) {
            throw new IllegalArgumentException("\"" + text + "\" is assumed without a range; write for example "
                    + written(amount) + " (assumed " + Numbers.text(rounded(parts.number() / 2)) + " .. "
                    + Numbers.text(rounded(parts.number() * 2)) + ")");
        }
        if (range != null && !range.contains(value.value())) {
            throw new IllegalArgumentException(
                    "\"" + text + "\" is outside of its own range " + parts.low() + " .. " + parts.high());
        }
        return new Quantity(value.value(), value.unit(), source, range);
    }

    private static double rounded(double value) {
        return Double.parseDouble(String.format(java.util.Locale.ROOT, "%.3g", value));
    }

    private static String written(Amount amount) {
        return (Numbers.text(amount.number()) + " " + amount.unit()).strip();
    }

    private Converted converted(Amount amount) {
        Converted converted = QuantityText.convert(amount, wanted);
        double value = converted.value();
        boolean low = wanted.above() ? !(value > wanted.min()) : !(value >= wanted.min());
        if (low || !(value <= wanted.max())) {
            throw new IllegalArgumentException("\"" + written(amount) + "\" must be " + bounds());
        }
        return converted;
    }

    private String bounds() {
        String unit = wanted.choices().get(0).written();
        String least = Numbers.text(wanted.min()) + (wanted.min() == 0 || unit.isEmpty() ? "" : " " + unit);
        String above = wanted.above() ? "above " + least : least + " or more";
        if (wanted.max() == Double.POSITIVE_INFINITY) {
            return above;
        }
        if (unit.isEmpty() && wanted.min() == 0 && wanted.max() == 1) {
            return (wanted.above() ? "above 0 and at most 1" : "from 0 to 1") + " (100 %)";
        }
        String most = (Numbers.text(wanted.max()) + " " + unit).strip();
        return wanted.above() ? above + " and at most " + most : "from " + least + " to " + most;
    }

    private @Nullable Range range(QuantityText parts, Converted value) {
        if (parts.low() == null || parts.high() == null) {
            return null;
        }
        Amount low = Amount.parse(parts.low());
        Amount high = Amount.parse(parts.high());
        String highUnit = high.unit().isEmpty() ? parts.unit() : high.unit();
        Converted from = converted(new Amount(low.number(), low.unit().isEmpty() ? highUnit : low.unit()));
        Converted to = converted(new Amount(high.number(), highUnit));
        if (!from.unit().equals(value.unit()) || !to.unit().equals(value.unit())) {
            throw new IllegalArgumentException("the range " + parts.low() + " .. " + parts.high() + " is in "
                    + to.unit() + ", but the value is in " + value.unit());
        }
        if (from.value() > to.value()) {
            throw new IllegalArgumentException(
                    "the range " + parts.low() + " .. " + parts.high() + " goes from high to low; turn it round");
        }
        return new Range(from.value(), to.value());
    }

    private Source source(String text, QuantityText parts) {
        List<String> words = parts.source();
        if (words.isEmpty()) {
            return wanted.design() ? new Source.Chosen() : new Source.Unstated();
        }
        if (words.equals(List.of("assumed"))) {
            return new Source.Assumed();
        }
        if (words.equals(List.of("fitted"))) {
            return new Source.Fitted();
        }
        boolean cited = words.size() == 1 || (words.size() == 2 && QuantityText.isParameter(words.get(1)));
        if (!cited || words.get(0).equals("assumed")) {
            throw new IllegalArgumentException(
                    "the source in \"" + text
                            + "\" was not understood; write (assumed LOW .. HIGH), (fitted LOW .. HIGH), (REFERENCE), (REFERENCE P001) or (REFERENCE P001 LOW .. HIGH)");
        }
        return new Source.Cited(words.get(0), words.size() == 2 ? words.get(1) : null);
    }
}
