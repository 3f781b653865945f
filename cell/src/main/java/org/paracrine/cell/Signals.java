package org.paracrine.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The dictionary of signals: everything that a cell can feel, by name.
///
/// Names and synonyms are PhysiCell's; the amount of a pool goes by the plain name of the pool. Where a substrate and a
/// pool share a name, the plain name is the substrate, and `intracellular NAME` is the pool, unless the model counts
/// the substrates inside cells. Where it does not count them, and no pool has the name, that signal is always 0.
final class Signals {
    private final Map<String, Signal> signals = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();

    Signals(
            List<String> types,
            List<String> substrates,
            List<String> pools,
            List<Custom> custom,
            boolean keepsSubstrates) {
        for (int substrate = 0; substrate < substrates.size(); substrate++) {
            String name = substrates.get(substrate);
            define(Signal.Kind.SUBSTRATE, substrate, name);
            define(Signal.Kind.GRADIENT, substrate, name + " gradient", "grad(" + name + ")", "gradient of " + name);
            if (keepsSubstrates) {
                define(Signal.Kind.INTERNALISED, substrate, "intracellular " + name, "internalized " + name);
            }
        }
        for (int pool = 0; pool < pools.size(); pool++) {
            String name = pools.get(pool);
            define(Signal.Kind.POOL, pool, name);
            define(Signal.Kind.POOL_DENSITY, pool, "intracellular " + name, "internalized " + name);
        }
        define(Signal.Kind.PRESSURE, 0, "pressure");
        define(Signal.Kind.VOLUME, 0, "volume");
        for (int type = 0; type < types.size(); type++) {
            define(
                    Signal.Kind.CONTACT_WITH_TYPE,
                    type,
                    "contact with " + types.get(type),
                    "contact with cell type " + type);
        }
        define(Signal.Kind.CONTACT_WITH_LIVE, 0, "contact with live cell", "contact with live cells");
        define(Signal.Kind.CONTACT_WITH_DEAD, 0, "contact with dead cell", "contact with dead cells");
        define(Signal.Kind.CONTACT_WITH_APOPTOTIC, 0, "contact with apoptotic cell", "contact with apoptotic cells");
        define(Signal.Kind.CONTACT_WITH_NECROTIC, 0, "contact with necrotic cell", "contact with necrotic cells");
        never("contact with other dead cell", "contact with other dead cells");
        never("contact with basement membrane", "contact with BM");
        define(Signal.Kind.DAMAGE, 0, "damage");
        define(Signal.Kind.DAMAGE_DELIVERED, 0, "damage delivered", "total damage delivered");
        define(Signal.Kind.ATTACKING, 0, "attacking", "is attacking");
        define(Signal.Kind.ATTACK_TIME, 0, "total attack time");
        define(Signal.Kind.DEAD, 0, "dead", "is dead");
        define(Signal.Kind.APOPTOTIC, 0, "apoptotic", "is_apoptotic");
        define(Signal.Kind.NECROTIC, 0, "necrotic", "is_necrotic");
        define(Signal.Kind.TIME, 0, "time", "current time", "global time");
        for (int number = 0; number < custom.size(); number++) {
            String name = custom.get(number).name();
            define(Signal.Kind.CUSTOM, number, "custom:" + name, "custom: " + name, "custom " + number);
        }
        if (!keepsSubstrates) {
            substrates.forEach(name -> never("intracellular " + name, "internalized " + name));
        }
    }

    /// Each such signal is one of its own, although all are 0.
    private void never(String... synonyms) {
        define(Signal.Kind.NEVER, names.size(), synonyms);
    }

    private void define(Signal.Kind kind, int index, String... synonyms) {
        if (!signals.containsKey(synonyms[0])) {
            names.add(synonyms[0]);
        }
        for (String name : synonyms) {
            signals.putIfAbsent(name, new Signal(kind, index));
        }
    }

    /// All names, without their synonyms.
    List<String> names() {
        return List.copyOf(names);
    }

    /// The signal of this name or synonym.
    ///
    /// @throws IllegalArgumentException with the nearest name
    Signal find(String name) {
        Signal signal = signals.get(name);
        if (signal != null) {
            return signal;
        }
        throw new IllegalArgumentException(
                "\"" + name + "\" is not a signal; " + NearestName.hint(name, signals.keySet()));
    }
}
