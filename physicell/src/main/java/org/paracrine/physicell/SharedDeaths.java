package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What PhysiCell 1.14 keeps once for all cell types although each definition sets it: the times of
/// the phases of dying. The last definition that says so wins.
final class SharedDeaths {
    private final Map<DeathModel, List<Transition>> deaths = new EnumMap<>(DeathModel.class);
    private final Map<DeathModel, Section> lastDeath = new EnumMap<>(DeathModel.class);

    SharedDeaths() {
        for (DeathModel model : DeathModel.values()) {
            deaths.put(model, new ArrayList<>(model.standard().transitions()));
        }
    }

    /// A definition says how long a phase of dying lasts.
    void death(DeathModel model, int place, Transition transition, Section told) {
        Objects.requireNonNull(deaths.get(model)).set(place, transition);
        lastDeath.put(model, told);
    }

    /// The definition as PhysiCell 1.14 runs it.
    CellDefinition in(CellDefinition definition) {
        return definition.withDeaths(death(definition, DeathModel.APOPTOSIS), death(definition, DeathModel.NECROSIS));
    }

    private DeathSettings death(CellDefinition definition, DeathModel model) {
        return definition.death(model).withTransitions(Objects.requireNonNull(deaths.get(model)));
    }

    /// Warns where types differ in what PhysiCell 1.14 cannot tell apart.
    void warn(List<CellDefinition> definitions, Reading reading) {
        String here = reading.as114() ? "so it is here" : "here each type keeps its own";
        for (DeathModel model : DeathModel.values()) {
            Set<List<Transition>> different = new HashSet<>();
            definitions.forEach(each -> different.add(each.death(model).transitions()));
            @Nullable Section last = lastDeath.get(model);
            if (different.size() > 1 && last != null) {
                last.warn("cell types differ in how long " + model.word()
                        + " lasts: PhysiCell 1.14 gives all of them this, the last of the file; " + here);
            }
        }
    }
}
