package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Vocabulary;

/// A model that is being turned into a study.
///
/// @param model as it is run
/// @param names of its things in the study
/// @param words of its rules
/// @param rows of its file of cells; nothing where it has none, or an empty one
/// @param uses of behaviours beside what the types say
/// @param left what did not come along
record Converting(
        PhysicellModel model,
        StudyNames names,
        Vocabulary words,
        @Nullable CellRows rows,
        Uses uses,
        Leftovers left) {

    static Converting of(PhysicellModel model) {
        Settings settings = model.settings();
        List<String> numbers =
                numbers(settings).stream().map(CustomVariable::name).toList();
        List<String> all = new ArrayList<>(settings.substrates());
        all.addAll(settings.cellTypes());
        all.addAll(numbers);
        Leftovers left = new Leftovers();
        Map<String, String> units = new LinkedHashMap<>();
        settings.microenvironment()
                .substrates()
                .forEach(each -> units.put(each.name(), SubstrateUnit.level(each.units())));
        Vocabulary words = Vocabulary.of(
                units,
                settings.cellTypes(),
                numbers,
                settings.microenvironment().trackInternalised());
        CellRows rows = rows(settings);
        Uses uses = Uses.of(settings, model.rules(), rows, words);
        return new Converting(model, new StudyNames(all), words, rows, uses, left);
    }

    private static @Nullable CellRows rows(Settings settings) {
        CellsFile file = settings.cells();
        CellRows rows =
                file == null ? null : CellsCsv.read(file.file(), settings).rows();
        return rows == null || rows.size() == 0 ? null : rows;
    }

    /// The numbers that cells of any type carry, in the order in which they first appear; vectors are left to the
    /// author's C++.
    static List<CustomVariable> numbers(Settings settings) {
        Map<String, CustomVariable> numbers = new LinkedHashMap<>();
        for (CellDefinition definition : settings.cellDefinitions()) {
            definition.customData().stream()
                    .filter(variable -> !variable.vector())
                    .forEach(variable -> numbers.putIfAbsent(variable.name(), variable));
        }
        return List.copyOf(numbers.values());
    }

    Settings settings() {
        return model.settings();
    }

    /// A word of a rule, with the names of the study.
    String renamed(Vocabulary.Meaning word) {
        return word.named(names.of(word.of()));
    }
}
