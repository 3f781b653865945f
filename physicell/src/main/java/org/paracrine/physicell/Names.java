package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.study.Nearest;

/// The names of what a list in the settings is about: cell types or substrates.
///
/// @param what each is: `cell type` or `substrate`
/// @param all by index
record Names(String what, List<String> all) {
    Names {
        all = List.copyOf(all);
    }

    int size() {
        return all.size();
    }

    /// The index of the name, or -1.
    int index(String name) {
        return all.indexOf(name);
    }

    /// What to say of a name that is none.
    String unknown(String name) {
        return "there is no " + what + " \"" + Section.shown(name) + "\"" + Nearest.hint(all, name);
    }

    /// What all share, with the values that the elements of a list give for some. Names that are
    /// none are passed over with a warning, as in PhysiCell.
    ///
    /// @param elements each with one number, at least `least`
    /// @param attribute of the elements that has the name
    List<Double> values(List<Section> elements, String attribute, List<Double> shared, double least) {
        List<Double> values = new ArrayList<>(shared);
        boolean[] given = new boolean[all.size()];
        for (Section element : elements) {
            String name = element.attribute(attribute);
            int index = index(name);
            if (index < 0) {
                element.warn(unknown(name) + "; the value is not used");
                continue;
            }
            if (given[index]) {
                element.warn("\"" + name + "\" is given a second time; the last value holds");
            }
            given[index] = true;
            values.set(index, element.number().atLeast(least).or(shared.get(index)));
        }
        return values;
    }

    /// The first name that occurs twice is a problem of its second element.
    static void unique(List<Section> elements, String what) {
        List<String> seen = new ArrayList<>();
        for (Section element : elements) {
            String name = element.attribute("name");
            int before = seen.indexOf(name);
            if (name.isEmpty()) {
                element.problem("the attribute name is missing");
            } else if (before >= 0) {
                element.problem("there is a " + what + " \"" + Section.shown(name) + "\" already, in line "
                        + elements.get(before).place().line());
            }
            seen.add(name);
        }
    }
}
