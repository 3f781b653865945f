package org.paracrine.cell;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Checks that every name in a model is known and known once.
final class Naming {
    private Naming() {}

    /// The index of a name.
    ///
    /// @throws IllegalArgumentException with the nearest name if there is none
    static int find(String what, String name, List<String> names) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is not a " + what + "; " + NearestName.hint(name, names));
        }
        return index;
    }

    static void refuseTwins(String what, List<String> names, List<String> problems) {
        Set<String> seen = new LinkedHashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                problems.add("the " + what + " \"" + name + "\" is defined twice");
            }
        }
    }

    /// Every substrate and type that a cell type speaks of must exist.
    static void refuseUnknown(
            List<CellType> types, List<String> substrates, List<Custom> custom, List<String> problems) {
        List<String> numbers = custom.stream().map(Custom::name).toList();
        List<String> names = types.stream().map(CellType::name).toList();
        for (CellType type : types) {
            String oxygen = type.oxygen().substrate();
            if (oxygen != null) {
                check(type, "oxygen response", "substrate", oxygen, substrates, problems);
            }
            String underRadiation = type.radiosensitivity().substrate();
            if (underRadiation != null) {
                check(type, "radiosensitivity", "substrate", underRadiation, substrates, problems);
            }
            for (String substrate : type.secretion().keySet()) {
                check(type, "secretion", "substrate", substrate, substrates, problems);
            }
            for (String substrate : type.motility().chemotaxis().keySet()) {
                check(type, "chemotaxis", "substrate", substrate, substrates, problems);
            }
            for (String other : type.mechanics().affinities().keySet()) {
                check(type, "adhesive affinity", "cell type", other, names, problems);
            }
            refuseUnknown(type, "phagocytosis", type.interactions().eatsLive(), names, problems);
            refuseUnknown(type, "attack", type.interactions().attacks(), names, problems);
            refuseUnknown(type, "immunogenicity", type.interactions().immunogenicity(), names, problems);
            refuseUnknown(type, "fusion", type.interactions().fuses(), names, problems);
            refuseUnknown(type, "transition", type.fate().turnsInto(), names, problems);
            refuseUnknown(type, "asymmetric division", type.fate().bears(), names, problems);
            for (String number : type.custom().keySet()) {
                check(type, "custom numbers", "custom number", number, numbers, problems);
            }
        }
    }

    /// Every substance that acts in a cell type or is pumped out of it must be a pool.
    static void refuseUnknownDrugs(List<CellType> types, List<String> pools, List<String> problems) {
        for (CellType type : types) {
            refuseUnknownPools(type, "response", type.drugs().effects().keySet(), pools, problems);
            refuseUnknownPools(type, "efflux", type.drugs().pumps().keySet(), pools, problems);
            type.drugs()
                    .pumps()
                    .values()
                    .forEach(pump -> refuseUnknownPools(
                            type, "inhibitors", pump.inhibitors().keySet(), pools, problems));
        }
    }

    private static void refuseUnknownPools(
            CellType type, String part, Set<String> named, List<String> pools, List<String> problems) {
        named.forEach(pool -> check(type, part, "pool", pool, pools, problems));
    }

    private static void refuseUnknown(
            CellType type, String part, Map<String, Double> byType, List<String> names, List<String> problems) {
        byType.keySet().forEach(other -> check(type, part, "cell type", other, names, problems));
    }

    private static void check(
            CellType type, String part, String what, String name, List<String> names, List<String> problems) {
        try {
            find(what, name, names);
        } catch (IllegalArgumentException e) {
            problems.add(part + " of " + type.name() + ": " + e.getMessage());
        }
    }
}
