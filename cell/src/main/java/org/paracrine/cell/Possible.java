package org.paracrine.cell;

import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// What some cell of a model can ever be or do, as its types, the differences between cells and the rules let it.
///
/// Unlike [Abilities], which must never miss what may happen, this asks what can come of it: a rule that can bring a
/// behaviour to 0 alone makes nothing possible.
final class Possible {
    private final Blueprint blueprint;
    private final Behaviours behaviours;
    /// By type and behaviour: the behaviour may be other than 0.
    private final boolean[][] can;
    private final int types;

    Possible(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.behaviours = blueprint.behaviours;
        this.types = blueprint.types.size();
        this.can = new boolean[types][behaviours.count()];
        for (int type = 0; type < types; type++) {
            for (int behaviour = 0; behaviour < behaviours.count(); behaviour++) {
                can[type][behaviour] = blueprint.base(type, behaviour) != 0;
            }
            for (RuleSet set : blueprint.ruleSets(type)) {
                can[type][set.behaviour] |= set.most != 0 || set.least != 0;
            }
            for (String own : blueprint.setting.individual()) {
                can[type][behaviours.find(own)] = true;
            }
        }
    }

    /// A cell of the type may have the behaviour at a value other than 0.
    boolean can(int type, int behaviour) {
        return can[type][behaviour];
    }

    boolean anyCan(int behaviour) {
        return any(type -> can[type][behaviour]);
    }

    boolean attacks(int type, int other) {
        return can(type, behaviours.attacks(other)) && can(other, behaviours.immunogenicity(type));
    }

    boolean attacksAny(int type) {
        return any(other -> attacks(type, other));
    }

    boolean isAttacked(int type) {
        return any(attacker -> attacks(attacker, /* other= */ type));
    }

    boolean deliversDamage(int type) {
        return can(type, Behaviours.ATTACK_DAMAGE) && attacksAny(type);
    }

    boolean isDamaged(int type) {
        return can(type, Behaviours.DAMAGE)
                || any(attacker -> attacks(attacker, /* other= */ type) && can(attacker, Behaviours.ATTACK_DAMAGE));
    }

    boolean diesByApoptosis(int type) {
        return can(type, Behaviours.APOPTOSIS);
    }

    boolean diesByNecrosis(int type) {
        OxygenResponse oxygen = blueprint.types.get(type).oxygen();
        return can(type, Behaviours.NECROSIS) || (!oxygen.isNone() && oxygen.maximumRate() > 0);
    }

    boolean anyDiesByApoptosis() {
        return any(this::diesByApoptosis);
    }

    boolean anyDiesByNecrosis() {
        return any(this::diesByNecrosis);
    }

    /// Springs form, by the wish of one of the two cells, other than in attacks.
    boolean anyAttaches() {
        return anyCan(Behaviours.ATTACHMENT);
    }

    /// Springs hold cells of the type, those of attacks among them.
    boolean isHeld(int type) {
        return anyAttaches() || attacksAny(type) || isAttacked(type);
    }

    boolean takesInOthers(int type) {
        return can(type, Behaviours.EATS_APOPTOTIC)
                || can(type, Behaviours.EATS_NECROTIC)
                || any(other -> can(type, behaviours.eats(other)) || can(type, behaviours.fuses(other)));
    }

    /// Cells of other types may become of this one, by turning or by birth.
    boolean comesOfOthers(int type) {
        return any(other ->
                other != type && (can(other, behaviours.turnsInto(type)) || can(other, behaviours.bears(type))));
    }

    boolean adheres(int type, int other) {
        return can(type, Behaviours.ADHESION) && can(other, Behaviours.ADHESION);
    }

    /// Cells prefer some direction.
    boolean isDirected(int type) {
        return IntStream.range(0, blueprint.substrates.size())
                .anyMatch(substrate -> can(type, behaviours.chemotaxis(substrate)));
    }

    /// The first phase before this one that no cell can leave, or -1.
    int stuckBefore(int type, int phase) {
        for (int before = 0; before < phase; before++) {
            if (!can(type, before)) {
                return before;
            }
        }
        return -1;
    }

    /// The highest level of a substrate, given that without cells.
    ///
    /// What cells secrete towards a target cannot rise above it; what they export or leave behind has no bound.
    double highestLevel(int substrate, double without) {
        double highest = without;
        for (int type = 0; type < types; type++) {
            Map<String, Secretion> exchange = blueprint.types.get(type).secretion();
            Secretion own = exchange.getOrDefault(blueprint.substrates.get(substrate), Secretion.none());
            boolean leaves = blueprint.setting.keepsSubstrates() && own.releasedAtDeath() > 0;
            if (can(type, behaviours.export(substrate)) || leaves) {
                return Double.POSITIVE_INFINITY;
            }
            if (can(type, behaviours.secretion(substrate))) {
                highest = Math.max(highest, highest(type, behaviours.target(substrate)));
            }
        }
        return highest;
    }

    /// The highest value that a behaviour can have.
    double highest(int type, int behaviour) {
        if (differs(behaviour)) {
            return Double.POSITIVE_INFINITY;
        }
        double highest = blueprint.base(type, behaviour);
        for (RuleSet set : blueprint.ruleSets(type)) {
            if (set.behaviour == behaviour) {
                highest = Math.max(highest, Math.max(set.most, set.least));
            }
        }
        return highest;
    }

    /// Single cells have the behaviour at values of their own.
    boolean differs(int behaviour) {
        return blueprint.setting.individual().stream().anyMatch(own -> behaviours.find(own) == behaviour);
    }

    private boolean any(IntPredicate ofType) {
        return IntStream.range(0, types).anyMatch(ofType);
    }
}
