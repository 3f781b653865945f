package org.paracrine.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The dictionary of behaviours: every value of a cell that a rule can set, by name, with its index.
///
/// Names and synonyms are PhysiCell's, so its rule files can be read.
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
final class Behaviours {
    /// Phases a cycle can have; behaviour `k` below this is the exit rate of phase `k`.
    static final int PHASES = 6;

    static final int CYCLE_ENTRY = 0;
    static final int APOPTOSIS = PHASES;
    static final int NECROSIS = PHASES + 1;
    static final int SPEED = PHASES + 2;
    static final int BIAS = PHASES + 3;
    static final int PERSISTENCE = PHASES + 4;
    static final int ADHESION = PHASES + 5;
    static final int REPULSION = PHASES + 6;
    static final int REACH = PHASES + 7;
    private static final int FIRST_AFFINITY = PHASES + 8;

    /// Behaviours of each substrate, in this order.
    private static final int SECRETION = 0;

    private static final int TARGET = 1;
    private static final int UPTAKE = 2;
    private static final int EXPORT = 3;
    private static final int CHEMOTAXIS = 4;
    private static final int PER_SUBSTRATE = 5;

    /// What is left of uptake in a dead cell.
    private static final double DEAD_UPTAKE = 0.1;

    /// Behaviours of PhysiCell whose mechanism does not exist here: a name that starts like this is refused, never
    /// ignored.
    private static final List<String> ABSENT = List.of(
            "cell-cell adhesion elastic constant",
            "cell-BM",
            "cell-membrane",
            "phagocyt",
            "attack",
            "fuse to",
            "transition to",
            "transform to",
            "asymmetric division",
            "custom",
            "is_movable",
            "movable",
            "is movable",
            "immunogenicity",
            "cell attachment",
            "cell detachment",
            "maximum number of cell attachments",
            "damage");

    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> types;
    private final List<String> substrates;

    Behaviours(List<String> types, List<String> substrates) {
        this.types = types;
        this.substrates = substrates;
        define("cycle entry", "exit from cycle phase 0");
        for (int phase = 1; phase < PHASES; phase++) {
            define("exit from cycle phase " + phase);
        }
        define("apoptosis");
        define("necrosis");
        define("migration speed");
        define("migration bias");
        define("migration persistence time");
        define("cell-cell adhesion");
        define("cell-cell repulsion");
        define("relative maximum adhesion distance");
        for (int type = 0; type < types.size(); type++) {
            define("adhesive affinity to " + types.get(type), "adhesive affinity to cell type " + type);
        }
        for (String substrate : substrates) {
            define(substrate + " secretion");
            define(substrate + " secretion target", substrate + " secretion saturation density");
            define(substrate + " uptake");
            define(substrate + " export");
            define("chemotactic response to " + substrate, "chemotactic sensitivity to " + substrate);
        }
    }

    private void define(String name, String... synonyms) {
        indices.put(name, names.size());
        for (String synonym : synonyms) {
            indices.put(synonym, names.size());
        }
        names.add(name);
    }

    int count() {
        return names.size();
    }

    String name(int behaviour) {
        return names.get(behaviour);
    }

    int affinity(int type) {
        return FIRST_AFFINITY + type;
    }

    int secretion(int substrate) {
        return ofSubstrate(substrate, SECRETION);
    }

    int target(int substrate) {
        return ofSubstrate(substrate, TARGET);
    }

    int uptake(int substrate) {
        return ofSubstrate(substrate, UPTAKE);
    }

    int export(int substrate) {
        return ofSubstrate(substrate, EXPORT);
    }

    int chemotaxis(int substrate) {
        return ofSubstrate(substrate, CHEMOTAXIS);
    }

    private int ofSubstrate(int substrate, int which) {
        return FIRST_AFFINITY + types.size() + substrate * PER_SUBSTRATE + which;
    }

    /// The index of the behaviour of this name or synonym.
    ///
    /// @throws IllegalArgumentException with the nearest name, or with the reason why there is no such behaviour
    int find(String name) {
        Integer index = indices.get(name);
        if (index != null) {
            return index;
        }
        if (ABSENT.stream().anyMatch(name::startsWith)) {
            throw new IllegalArgumentException(
                    "the behaviour \"" + name + "\" has no mechanism here, so a rule cannot act on it");
        }
        throw new IllegalArgumentException(
                "\"" + name + "\" is not a behaviour; " + NearestName.hint(name, indices.keySet()));
    }

    /// True if the behaviour may be below zero.
    boolean isSigned(int behaviour) {
        int which = (behaviour - FIRST_AFFINITY - types.size()) % PER_SUBSTRATE;
        return isOfSubstrate(behaviour) && (which == CHEMOTAXIS || which == EXPORT);
    }

    /// The share of the behaviour that a cell keeps when it dies.
    double deadShare(int behaviour) {
        if (behaviour == SPEED) {
            return 0;
        }
        if (!isOfSubstrate(behaviour)) {
            return 1;
        }
        return switch ((behaviour - FIRST_AFFINITY - types.size()) % PER_SUBSTRATE) {
            case SECRETION, EXPORT -> 0;
            case UPTAKE -> DEAD_UPTAKE;
            default -> 1;
        };
    }

    private boolean isOfSubstrate(int behaviour) {
        return behaviour >= FIRST_AFFINITY + types.size();
    }

    /// The values that cells of this type start from, by index.
    double[] base(CellType type) {
        double[] base = new double[count()];
        for (int phase = 0; phase < type.cycle().phases().size(); phase++) {
            base[phase] = type.cycle().phases().get(phase).exitRate();
        }
        base[APOPTOSIS] = type.apoptosis().rate();
        base[NECROSIS] = type.necrosis().rate();
        base[SPEED] = type.motility().speed();
        base[BIAS] = type.motility().bias();
        base[PERSISTENCE] = type.motility().persistence();
        base[ADHESION] = type.mechanics().adhesion();
        base[REPULSION] = type.mechanics().repulsion();
        base[REACH] = type.mechanics().reach();
        for (int other = 0; other < types.size(); other++) {
            base[affinity(other)] = type.mechanics().affinities().getOrDefault(types.get(other), 1.0);
        }
        for (int substrate = 0; substrate < substrates.size(); substrate++) {
            Secretion secretion = type.secretion().getOrDefault(substrates.get(substrate), Secretion.none());
            base[secretion(substrate)] = secretion.rate();
            base[target(substrate)] = secretion.target();
            base[uptake(substrate)] = secretion.uptake();
            base[export(substrate)] = secretion.export();
            base[chemotaxis(substrate)] = type.motility().chemotaxis().getOrDefault(substrates.get(substrate), 0.0);
        }
        return base;
    }
}
