package org.paracrine.physicell;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.cell.Rule;
import org.paracrine.study.Vocabulary;

/// Which behaviours of a type of cells are set by others than the type: by rules, by the file of cells, by differences
/// at the start. What nothing can bring about need not be written; a 0 in the file of cells brings nothing about.
final class Uses {
    private final Map<String, Set<String>> behaviours = new HashMap<>();

    /// @param words of the model
    /// @param rows of the file of cells
    static Uses of(Settings settings, List<Rule> rules, @Nullable CellRows rows, Vocabulary words) {
        Uses uses = new Uses();
        rules.forEach(rule -> uses.add(rule.cellType(), words.behaviour(rule.behaviour())));
        for (CellDefinition definition : settings.cellDefinitions()) {
            definition.distributions().forEach(each -> uses.add(definition.name(), words.difference(each.behaviour())));
        }
        if (rows != null) {
            uses.add(settings, rows, words);
        }
        return uses;
    }

    private void add(Settings settings, CellRows rows, Vocabulary words) {
        for (int column = 0; column < rows.columns().size(); column++) {
            Vocabulary.Meaning meaning = words.difference(rows.columns().get(column));
            for (int cell = 0; cell < rows.size(); cell++) {
                double value = rows.value(column, cell);
                if (!Double.isNaN(value) && value != 0) {
                    add(settings.cellTypes().get(rows.type(cell)), meaning);
                }
            }
        }
    }

    private void add(String type, Vocabulary.@Nullable Meaning meaning) {
        if (meaning != null) {
            behaviours.computeIfAbsent(type, each -> new HashSet<>()).add(meaning.name());
        }
    }

    /// Whether something sets that behaviour of a type.
    boolean sets(String type, String behaviour) {
        return behaviours.getOrDefault(type, Set.of()).contains(behaviour);
    }

    /// Whether something sets a behaviour of a type that begins so.
    boolean setsAny(String type, String beginning) {
        return behaviours.getOrDefault(type, Set.of()).stream().anyMatch(name -> name.startsWith(beginning));
    }
}
