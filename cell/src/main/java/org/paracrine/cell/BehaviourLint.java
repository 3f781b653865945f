package org.paracrine.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.cell.RuleLinter.Finding;

/// Behaviours that have no effect in the cells of a rule, whatever its signal.
final class BehaviourLint {
    private final Blueprint blueprint;
    private final Behaviours behaviours;
    private final Possible possible;
    private final SignalBounds bounds;

    BehaviourLint(Blueprint blueprint, Possible possible, Map<String, Double> highest) {
        this.blueprint = blueprint;
        this.behaviours = blueprint.behaviours;
        this.possible = possible;
        this.bounds = new SignalBounds(blueprint, possible, highest);
    }

    List<Finding> findings(int index, Rule rule, int type, Signal signal, int behaviour) {
        List<Finding> findings = new ArrayList<>();
        String idle = idle(type, behaviour);
        if (idle != null) {
            findings.add(Finding.warning(index, "the rule has no effect: " + idle));
        }
        if (SignalLint.isOfTheDead(signal) && !behaviours.isOfTheDead(behaviour)) {
            findings.add(Finding.warning(
                    index,
                    "the rule has no effect: \"" + rule.signal()
                            + "\" is 1 in dead cells alone, and dead cells have no "
                            + behaviours.name(behaviour)
                            + "; use a signal that live cells feel, or a behaviour of dead ones such as secretion"));
        }
        return findings;
    }

    /// Why the behaviour changes nothing in cells of the type, with what to do; nothing if it may.
    private @Nullable String idle(int type, int behaviour) {
        String own = ofOne(type, behaviour);
        return own != null ? own : towards(type, behaviour);
    }

    private @Nullable String ofOne(int type, int behaviour) {
        String name = blueprint.types.get(type).name();
        return switch (behaviour) {
            case Behaviours.BIAS -> walk(type, name, true);
            case Behaviours.PERSISTENCE -> walk(type, name, false);
            case Behaviours.ELASTICITY ->
                possible.isHeld(type)
                        ? null
                        : "no springs hold " + name
                                + ", since no type has a cell attachment rate and it takes part in no attack; give a type"
                                + " a cell attachment rate";
            case Behaviours.DETACHMENT, Behaviours.MOST_SPRINGS -> springs();
            case Behaviours.ATTACHMENT ->
                possible.can(type, Behaviours.MOST_SPRINGS)
                        ? null
                        : "the maximum number of cell attachments of " + name + " is 0; raise it";
            case Behaviours.MEMBRANE_ADHESION, Behaviours.MEMBRANE_REPULSION ->
                blueprint.setting.edge() == Edge.MEMBRANE
                        ? null
                        : "the model has no basement membrane; make the edge of the domain one";
            case Behaviours.EATS_APOPTOTIC ->
                possible.anyDiesByApoptosis() ? null : "no type dies by apoptosis; give one a rate of dying";
            case Behaviours.EATS_NECROTIC ->
                possible.anyDiesByNecrosis() ? null : "no type dies by necrosis; give one a rate of dying";
            case Behaviours.EATS_OTHER_DEAD ->
                "cells die by apoptosis or necrosis only, so there are no other dead cells to eat; use one of these";
            case Behaviours.ATTACK_DAMAGE, Behaviours.ATTACK_DURATION ->
                possible.attacksAny(type)
                        ? null
                        : name + " attacks no type, and no rule lets it; give it a rate of attack";
            case Behaviours.REPAIR ->
                possible.isDamaged(type)
                        ? null
                        : "nothing damages " + name
                                + "; give it a damage rate, or let another type attack it and do damage";
            default -> behaviour < Behaviours.PHASES ? phase(type, name, behaviour) : null;
        };
    }

    private @Nullable String walk(int type, String name, boolean isBias) {
        if (!possible.can(type, Behaviours.SPEED)) {
            return still(name);
        }
        return isBias && !possible.isDirected(type)
                ? name + " has no chemotaxis to follow; give it a chemotactic response to a substrate"
                : null;
    }

    private static String still(String name) {
        return name + " cannot crawl: its migration speed is 0 and no rule raises it; give it a migration speed";
    }

    private @Nullable String springs() {
        return possible.anyAttaches()
                ? null
                : "no springs form, since no type has a cell attachment rate; give one a cell attachment rate";
    }

    private @Nullable String phase(int type, String name, int phase) {
        int stuck = possible.stuckBefore(type, phase);
        if (stuck < 0) {
            return null;
        }
        List<Cycle.Phase> phases = blueprint.types.get(type).cycle().phases();
        return name + " never comes to the phase " + phases.get(phase).name() + ", since the rate of leaving "
                + phases.get(stuck).name() + " is 0 and no rule raises it; give that phase a rate";
    }

    private @Nullable String towards(int type, int behaviour) {
        String name = blueprint.types.get(type).name();
        for (int other = 0; other < blueprint.types.size(); other++) {
            String otherName = blueprint.types.get(other).name();
            if (behaviour == behaviours.immunogenicity(other) && !possible.can(other, behaviours.attacks(type))) {
                return otherName + " does not attack " + name + ", and no rule lets it; give it a rate of attack";
            }
            if (behaviour == behaviours.attacks(other) && !possible.can(other, behaviours.immunogenicity(type))) {
                return "the immunogenicity of " + otherName + " to " + name + " is 0; raise it";
            }
            if (behaviour == behaviours.affinity(other) && !possible.adheres(type, other) && !possible.isHeld(type)) {
                return name + " and " + otherName
                        + " do not both have cell-cell adhesion, and no springs hold them; give" + " both an adhesion";
            }
            boolean isOwn = other == type;
            if (isOwn && (behaviour == behaviours.turnsInto(other) || behaviour == behaviours.bears(other))) {
                return name + " is that type already; name another type";
            }
        }
        return ofSubstrates(type, behaviour, name);
    }

    private @Nullable String ofSubstrates(int type, int behaviour, String name) {
        for (int substrate = 0; substrate < blueprint.substrates.size(); substrate++) {
            String what = blueprint.substrates.get(substrate);
            if (behaviour == behaviours.target(substrate) && !possible.can(type, behaviours.secretion(substrate))) {
                return name + " does not secrete " + what + "; give it a rate of secretion";
            }
            if (behaviour == behaviours.secretion(substrate) && !possible.can(type, behaviours.target(substrate))) {
                return "the secretion target of " + what + " is 0 in " + name
                        + ", so cells that secrete add nothing and take away what is there; give the target a level above 0";
            }
            boolean isAbsent = bounds.level(substrate) <= 0;
            if (behaviour == behaviours.uptake(substrate) && isAbsent) {
                return "there is no " + what + " to take up; give it a level at the start or at a wall, or let cells"
                        + " secrete it";
            }
            if (behaviour == behaviours.chemotaxis(substrate)) {
                return taxis(type, name, what, isAbsent);
            }
        }
        return null;
    }

    private @Nullable String taxis(int type, String name, String substrate, boolean isAbsent) {
        if (!possible.can(type, Behaviours.SPEED)) {
            return still(name);
        }
        if (!possible.can(type, Behaviours.BIAS)) {
            return "the migration bias of " + name
                    + " is 0 and no rule raises it, so it follows no direction; give it a migration bias";
        }
        return isAbsent
                ? "there is no " + substrate + " to follow; give it a level at the start or at a wall, or let cells"
                        + " secrete it"
                : null;
    }
}
