package org.paracrine.cell;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The dictionary of behaviours: every value of a cell that a rule can set, by name, with its index.
///
/// Names and synonyms are PhysiCell's, so its rule files can be read. First come those that every model has, then those
/// towards each type, then those of each substrate, then the custom numbers.
/// Source: Johnson et al. 2025, doi:10.1016/j.cell.2025.06.048.
final class Behaviours {
    /// Phases a cycle can have; behaviour `k` below this is the exit rate of phase `k`.
    static final int PHASES = Cycle.MOST_PHASES;

    static final int CYCLE_ENTRY = 0;
    static final int APOPTOSIS = PHASES;
    static final int NECROSIS = PHASES + 1;
    static final int SPEED = PHASES + 2;
    static final int BIAS = PHASES + 3;
    static final int PERSISTENCE = PHASES + 4;
    static final int ADHESION = PHASES + 5;
    static final int REPULSION = PHASES + 6;
    static final int REACH = PHASES + 7;
    static final int ELASTICITY = PHASES + 8;
    static final int ATTACHMENT = PHASES + 9;
    static final int DETACHMENT = PHASES + 10;
    static final int MOST_SPRINGS = PHASES + 11;
    static final int MEMBRANE_ADHESION = PHASES + 12;
    static final int MEMBRANE_REPULSION = PHASES + 13;
    static final int MOVABLE = PHASES + 14;
    static final int EATS_APOPTOTIC = PHASES + 15;
    static final int EATS_NECROTIC = PHASES + 16;
    static final int EATS_OTHER_DEAD = PHASES + 17;
    static final int ATTACK_DAMAGE = PHASES + 18;
    static final int ATTACK_DURATION = PHASES + 19;
    static final int DAMAGE = PHASES + 20;
    static final int REPAIR = PHASES + 21;
    private static final int FIRST_OF_TYPE = PHASES + 22;

    /// Behaviours towards each type, in this order.
    private static final int AFFINITY = 0;

    private static final int EATS = 1;
    private static final int ATTACKS = 2;
    private static final int FUSES = 3;
    private static final int TURNS_INTO = 4;
    private static final int BEARS = 5;
    private static final int IMMUNOGENICITY = 6;
    private static final int PER_TYPE = 7;

    /// Behaviours of each substrate, in this order.
    private static final int SECRETION = 0;

    private static final int TARGET = 1;
    private static final int UPTAKE = 2;
    private static final int EXPORT = 3;
    private static final int CHEMOTAXIS = 4;
    private static final int PER_SUBSTRATE = 5;

    /// What is left of uptake in a dead cell.
    private static final double DEAD_UPTAKE = 0.1;

    private final Map<String, Integer> indices = new LinkedHashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<String> types;
    private final List<String> substrates;
    private final List<Custom> custom;

    Behaviours(List<String> types, List<String> substrates, List<Custom> custom) {
        this.types = types;
        this.substrates = substrates;
        this.custom = custom;
        defineOwn();
        for (int type = 0; type < types.size(); type++) {
            defineTowards(types.get(type), type);
        }
        for (String substrate : substrates) {
            define(substrate + " secretion");
            define(substrate + " secretion target", substrate + " secretion saturation density");
            define(substrate + " uptake");
            define(substrate + " export");
            define("chemotactic response to " + substrate, "chemotactic sensitivity to " + substrate);
        }
        for (int number = 0; number < custom.size(); number++) {
            String name = custom.get(number).name();
            define("custom:" + name, "custom: " + name, "custom " + number);
        }
    }

    /// In the order of the constants.
    private void defineOwn() {
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
        define("cell-cell adhesion elastic constant");
        define("cell attachment rate");
        define("cell detachment rate");
        define("maximum number of cell attachments");
        define("cell-BM adhesion", "cell-membrane adhesion");
        define("cell-BM repulsion", "cell-membrane repulsion");
        define("is_movable", "movable", "is movable");
        for (String dead : List.of("apoptotic", "necrotic", "other dead")) {
            define(
                    "phagocytose " + dead + " cell",
                    "phagocytosis of " + dead + " cell",
                    "phagocytosis of " + dead + " cells");
        }
        define("attack damage rate");
        define("attack duration");
        define("damage rate");
        define("damage repair rate");
    }

    private void defineTowards(String name, int type) {
        define("adhesive affinity to " + name, "adhesive affinity to cell type " + type);
        define("phagocytose " + name, "phagocytose cell type " + type, "phagocytosis of " + type);
        define("attack " + name, "attack cell type " + type);
        define("fuse to " + name, "fuse to cell type " + type);
        define(
                "transition to " + name,
                "transform to " + name,
                "transform to cell type " + type,
                "transition to cell type " + type);
        define("asymmetric division to " + name);
        define("immunogenicity to " + name, "immunogenicity to cell type " + type);
    }

    private void define(String name, String... synonyms) {
        indices.put(name, names.size());
        for (String synonym : synonyms) {
            indices.putIfAbsent(synonym, names.size());
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
        return towards(type, AFFINITY);
    }

    int eats(int type) {
        return towards(type, EATS);
    }

    int attacks(int type) {
        return towards(type, ATTACKS);
    }

    int fuses(int type) {
        return towards(type, FUSES);
    }

    int turnsInto(int type) {
        return towards(type, TURNS_INTO);
    }

    int bears(int type) {
        return towards(type, BEARS);
    }

    int immunogenicity(int type) {
        return towards(type, IMMUNOGENICITY);
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

    int custom(int number) {
        return firstCustom() + number;
    }

    /// The custom number that this behaviour is, or a number below 0.
    int numberOf(int behaviour) {
        return behaviour - firstCustom();
    }

    /// All names, without their synonyms.
    List<String> names() {
        return List.copyOf(names);
    }

    private int towards(int type, int which) {
        return FIRST_OF_TYPE + type * PER_TYPE + which;
    }

    private int ofSubstrate(int substrate, int which) {
        return firstOfSubstrate() + substrate * PER_SUBSTRATE + which;
    }

    private int firstOfSubstrate() {
        return FIRST_OF_TYPE + types.size() * PER_TYPE;
    }

    private int firstCustom() {
        return firstOfSubstrate() + substrates.size() * PER_SUBSTRATE;
    }

    /// The index of the behaviour of this name or synonym.
    ///
    /// @throws IllegalArgumentException with the nearest name
    int find(String name) {
        Integer index = indices.get(name);
        if (index != null) {
            return index;
        }
        throw new IllegalArgumentException(
                "\"" + name + "\" is not a behaviour; " + NearestName.hint(name, indices.keySet()));
    }

    /// True if the behaviour may be below zero.
    boolean isSigned(int behaviour) {
        if (behaviour >= firstCustom()) {
            return true;
        }
        int which = (behaviour - firstOfSubstrate()) % PER_SUBSTRATE;
        return behaviour >= firstOfSubstrate() && (which == CHEMOTAXIS || which == EXPORT);
    }

    /// True if the behaviour is a share, 0 to 1.
    boolean isShare(int behaviour) {
        boolean bears = behaviour >= FIRST_OF_TYPE
                && behaviour < firstOfSubstrate()
                && (behaviour - FIRST_OF_TYPE) % PER_TYPE == BEARS;
        return behaviour == BIAS || bears;
    }

    /// True if dead cells do it, too: they push and are held, decay, give and take.
    boolean isOfTheDead(int behaviour) {
        if (behaviour >= firstOfSubstrate()) {
            int which = (behaviour - firstOfSubstrate()) % PER_SUBSTRATE;
            return behaviour >= firstCustom() || which != CHEMOTAXIS;
        }
        if (behaviour >= FIRST_OF_TYPE) {
            return (behaviour - FIRST_OF_TYPE) % PER_TYPE == AFFINITY;
        }
        return (behaviour >= ADHESION && behaviour <= MOVABLE) || behaviour == DAMAGE || behaviour == REPAIR;
    }

    /// The share of the behaviour that a cell keeps when it dies.
    double deadShare(int behaviour) {
        if (behaviour == SPEED) {
            return 0;
        }
        if (behaviour < firstOfSubstrate() || behaviour >= firstCustom()) {
            return 1;
        }
        return switch ((behaviour - firstOfSubstrate()) % PER_SUBSTRATE) {
            case SECRETION, EXPORT -> 0;
            case UPTAKE -> DEAD_UPTAKE;
            default -> 1;
        };
    }

    /// The values that cells of this type start from, by index.
    double[] base(CellType type) {
        double[] base = new double[count()];
        baseOwn(type, base);
        for (int other = 0; other < types.size(); other++) {
            baseTowards(type, other, base);
        }
        for (int substrate = 0; substrate < substrates.size(); substrate++) {
            Secretion secretion = type.secretion().getOrDefault(substrates.get(substrate), Secretion.none());
            base[secretion(substrate)] = secretion.rate();
            base[target(substrate)] = secretion.target();
            base[uptake(substrate)] = secretion.uptake();
            base[export(substrate)] = secretion.export();
            base[chemotaxis(substrate)] = type.motility().chemotaxis().getOrDefault(substrates.get(substrate), 0.0);
        }
        for (int number = 0; number < custom.size(); number++) {
            base[custom(number)] = type.custom().getOrDefault(custom.get(number).name(), 0.0);
        }
        return base;
    }

    private static void baseOwn(CellType type, double[] base) {
        for (int phase = 0; phase < type.cycle().phases().size(); phase++) {
            base[phase] = type.cycle().phases().get(phase).exitRate();
        }
        base[APOPTOSIS] = type.apoptosis().rate();
        base[NECROSIS] = type.necrosis().rate();
        base[SPEED] = type.motility().speed();
        base[BIAS] = type.motility().bias();
        base[PERSISTENCE] = type.motility().persistence();
        Mechanics mechanics = type.mechanics();
        base[ADHESION] = mechanics.adhesion();
        base[REPULSION] = mechanics.repulsion();
        base[REACH] = mechanics.reach();
        base[ELASTICITY] = mechanics.springs().elasticity();
        base[ATTACHMENT] = mechanics.springs().attachment();
        base[DETACHMENT] = mechanics.springs().detachment();
        base[MOST_SPRINGS] = mechanics.springs().most();
        base[MEMBRANE_ADHESION] = mechanics.membrane().adhesion();
        base[MEMBRANE_REPULSION] = mechanics.membrane().repulsion();
        base[MOVABLE] = 1;
        Interactions interactions = type.interactions();
        base[EATS_APOPTOTIC] = interactions.eatsApoptotic();
        base[EATS_NECROTIC] = interactions.eatsNecrotic();
        base[EATS_OTHER_DEAD] = interactions.eatsOtherDead();
        base[ATTACK_DAMAGE] = interactions.attackDamage();
        base[ATTACK_DURATION] = interactions.attackDuration();
        base[DAMAGE] = type.integrity().damage();
        base[REPAIR] = type.integrity().repair();
    }

    private void baseTowards(CellType type, int other, double[] base) {
        String name = types.get(other);
        base[affinity(other)] = type.mechanics().affinities().getOrDefault(name, 1.0);
        Interactions interactions = type.interactions();
        base[eats(other)] = interactions.eatsLive().getOrDefault(name, 0.0);
        base[attacks(other)] = interactions.attacks().getOrDefault(name, 0.0);
        base[fuses(other)] = interactions.fuses().getOrDefault(name, 0.0);
        base[immunogenicity(other)] = interactions.immunogenicity().getOrDefault(name, 1.0);
        base[turnsInto(other)] = type.fate().turnsInto().getOrDefault(name, 0.0);
        base[bears(other)] = type.fate().bears().getOrDefault(name, 0.0);
    }
}
