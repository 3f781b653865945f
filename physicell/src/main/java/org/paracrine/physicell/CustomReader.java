package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Reads the variables that the author gives to cells.
final class CustomReader {
    /// Longer lists are none that a cell could carry.
    private static final int MOST_VALUES = 10_000;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;\\[\\]()]+");

    private CustomReader() {}

    /// Those of the parent, with what the section says of them, then the new ones.
    static List<CustomVariable> read(Section section, List<CustomVariable> inherited) {
        List<CustomVariable> read = new ArrayList<>(inherited);
        List<String> seen = new ArrayList<>();
        for (Section each : section.children()) {
            if (seen.contains(each.name())) {
                each.problem("there is a variable \"" + each.name() + "\" already");
            }
            seen.add(each.name());
            List<Double> values = values(each);
            put(read, each, values);
        }
        return List.copyOf(read);
    }

    private static void put(List<CustomVariable> read, Section told, List<Double> values) {
        boolean vector = values.size() != 1;
        boolean conserved = told.flagAttribute("conserved", false);
        for (int place = 0; place < read.size(); place++) {
            CustomVariable before = read.get(place);
            if (before.name().equals(told.name()) && before.vector() == vector) {
                read.set(place, new CustomVariable(before.name(), before.units(), values, vector, conserved));
                return;
            }
        }
        read.add(new CustomVariable(told.name(), told.attribute("units"), values, vector, conserved));
    }

    private static List<Double> values(Section told) {
        List<Double> values = new ArrayList<>();
        for (String word : BETWEEN.split(told.text(), MOST_VALUES + 1)) {
            double value = NumberText.parse(word);
            if (!word.isEmpty() && Double.isNaN(value)) {
                told.problem("a value is \"" + Section.shown(word)
                        + "\", but must be a number like 0.5, or several with commas between them");
                return List.of(0.0);
            }
            if (!word.isEmpty()) {
                values.add(value);
            }
        }
        if (values.isEmpty()) {
            told.warn("the element is empty: a vector without values, which no rule can use");
        }
        return values;
    }
}
