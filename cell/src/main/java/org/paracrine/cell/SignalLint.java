package org.paracrine.cell;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.cell.RuleLinter.Finding;

/// Signals that nothing brings about, or that never come near the half-max of a rule.
final class SignalLint {
    /// A signal never comes near a half-max where a line does less than this share of its effect.
    private static final double NEAR = 0.01;

    /// A response that is steeper than this is a switch.
    private static final double STEEP = 8;

    private final Blueprint blueprint;
    private final Possible possible;
    private final SignalBounds bounds;

    SignalLint(Blueprint blueprint, Possible possible, Map<String, Double> highest) {
        this.blueprint = blueprint;
        this.possible = possible;
        this.bounds = new SignalBounds(blueprint, possible, highest);
    }

    List<Finding> findings(int index, Rule rule, int type, Signal signal) {
        if (isOfTheDead(signal) && !rule.appliesToDead()) {
            return List.of(Finding.warning(
                    index,
                    "\"" + rule.signal() + "\" is 1 in dead cells alone, but the rule does not apply to dead"
                            + " cells, so it never acts; let it apply to dead cells"));
        }
        String never = never(rule, type, signal);
        if (never != null) {
            return List.of(Finding.warning(index, "the rule never acts: " + never));
        }
        double highest = bounds.highest(type, signal);
        double share = effect(rule, highest);
        if (isCounted(signal) ? rule.halfMax() > highest : share < NEAR) {
            return List.of(Finding.warning(index, far(rule, signal, highest, share)));
        }
        return isSteep(rule, signal) ? List.of(Finding.information(index, steep(rule))) : List.of();
    }

    static boolean isOfTheDead(Signal signal) {
        return switch (signal.kind()) {
            case DEAD, APOPTOTIC, NECROTIC -> true;
            default -> false;
        };
    }

    /// 0 or 1.
    static boolean isSwitch(Signal signal) {
        return isOfTheDead(signal) || signal.kind() == Signal.Kind.ATTACKING;
    }

    /// A whole number.
    private static boolean isCounted(Signal signal) {
        return isSwitch(signal) || isContact(signal);
    }

    static boolean isContact(Signal signal) {
        return switch (signal.kind()) {
            case CONTACT_WITH_TYPE,
                    CONTACT_WITH_LIVE,
                    CONTACT_WITH_DEAD,
                    CONTACT_WITH_APOPTOTIC,
                    CONTACT_WITH_NECROTIC -> true;
            default -> false;
        };
    }

    /// H of the line alone at this signal.
    private static double effect(Rule rule, double signal) {
        return RuleSet.share(RuleSet.power(signal / rule.halfMax(), rule.hillPower()));
    }

    /// Why the signal is always 0, with what to do; nothing if it need not be.
    private @Nullable String never(Rule rule, int type, Signal signal) {
        String name = rule.cellType();
        return switch (signal.kind()) {
            case NEVER -> silent(rule.signal());
            case SUBSTRATE, GRADIENT, POOL, POOL_DENSITY -> bounds.isAbsent(signal) ? absent(signal) : null;
            case INTERNALISED -> inside(type, signal);
            case DAMAGE ->
                possible.isDamaged(type)
                        ? null
                        : "nothing damages " + name
                                + "; give it a damage rate, or let another type attack it and do damage";
            case DAMAGE_DELIVERED ->
                possible.deliversDamage(type) ? null : name + " does no damage to others; let it attack a type";
            case ATTACKING -> possible.attacksAny(type) ? null : name + " attacks no type; let it attack one";
            case ATTACK_TIME ->
                possible.isAttacked(type) || possible.comesOfOthers(type)
                        ? null
                        : "no type attacks " + name + "; let one attack it";
            case APOPTOTIC -> possible.diesByApoptosis(type) ? null : lives(name, "apoptosis");
            case NECROTIC -> possible.diesByNecrosis(type) ? null : lives(name, "necrosis");
            case DEAD ->
                possible.diesByApoptosis(type) || possible.diesByNecrosis(type)
                        ? null
                        : lives(name, "apoptosis or necrosis");
            case CONTACT_WITH_APOPTOTIC -> possible.anyDiesByApoptosis() ? null : lives("no type", "apoptosis");
            case CONTACT_WITH_NECROTIC -> possible.anyDiesByNecrosis() ? null : lives("no type", "necrosis");
            case CONTACT_WITH_DEAD ->
                possible.anyDiesByApoptosis() || possible.anyDiesByNecrosis()
                        ? null
                        : lives("no type", "apoptosis or necrosis");
            case CUSTOM -> number(rule, type, signal);
            default -> null;
        };
    }

    private static String lives(String who, String death) {
        return (who.equals("no type") ? "no type dies by " : who + " does not die by ") + death
                + "; give it a rate of dying";
    }

    private static String silent(String signal) {
        return signal.startsWith("intra") || signal.startsWith("internal")
                ? "the cells of this model do not count what is inside them, so \"" + signal
                        + "\" is always 0; let them count it, or use the level outside"
                : "nothing brings \"" + signal + "\" about, so it is always 0; use another signal";
    }

    private String absent(Signal signal) {
        boolean isPool = signal.kind() == Signal.Kind.POOL || signal.kind() == Signal.Kind.POOL_DENSITY;
        String name = isPool ? blueprint.pools.get(signal.index()) : blueprint.substrates.get(signal.index());
        return isPool
                ? "nothing brings " + name + " into cells; give a product that carries it"
                : "there is no " + name
                        + " at the start, nothing brings it, and no cell makes it; give it a level at the"
                        + " start or at a wall, or let cells secrete it";
    }

    private @Nullable String inside(int type, Signal signal) {
        String substrate = blueprint.substrates.get(signal.index());
        boolean enters = possible.can(type, blueprint.behaviours.uptake(signal.index()))
                || possible.takesInOthers(type)
                || possible.comesOfOthers(type);
        return enters && !bounds.isAbsent(signal)
                ? null
                : "no " + substrate + " comes into " + blueprint.types.get(type).name() + "; let it take " + substrate
                        + " up";
    }

    /// A number that no rule and no single cell sets stays what it is in the type.
    private @Nullable String number(Rule rule, int type, Signal signal) {
        int behaviour = blueprint.behaviours.custom(signal.index());
        boolean isConserved = blueprint.setting.custom().get(signal.index()).conserved();
        boolean isSet = blueprint.ruleSets(type).stream().anyMatch(set -> set.behaviour == behaviour);
        boolean passes = isConserved && possible.anyCan(behaviour);
        return isSet || passes || possible.differs(behaviour) || blueprint.base(type, behaviour) > 0
                ? null
                : "nothing sets the number \"" + rule.signal() + "\", which is "
                        + LintText.number(blueprint.base(type, behaviour)) + " in " + rule.cellType()
                        + "; give it a value there, or a rule that sets it";
    }

    private String far(Rule rule, Signal signal, double highest, double share) {
        String what = switch (signal.kind()) {
            case DEAD, APOPTOTIC, NECROTIC, ATTACKING -> "\"" + rule.signal() + "\" is 0 or 1";
            case TIME -> "the run ends at " + LintText.number(highest) + " min";
            case SUBSTRATE, POOL, POOL_DENSITY -> rule.signal() + " rises to " + LintText.number(highest) + " at most";
            default -> "\"" + rule.signal() + "\" hardly exceeds " + LintText.number(highest);
        };
        return "the half-max " + LintText.number(rule.halfMax()) + " is out of reach: " + what
                + ", so the rule does " + LintText.atMost(share)
                + " of its effect; lower the half-max, and look at its unit";
    }

    /// Of counts, no value lies between 0 and 1 to be told apart.
    private static boolean isSteep(Rule rule, Signal signal) {
        boolean isYesOrNo = isSwitch(signal) || (isContact(signal) && rule.halfMax() < 1);
        return rule.hillPower() > STEEP && !isYesOrNo;
    }

    private static String steep(Rule rule) {
        double spread = StrictMath.pow(9, 1 / rule.hillPower());
        return "a Hill power of " + LintText.number(rule.hillPower())
                + " makes the rule a switch, with a tenth of its effect at "
                + LintText.number(rule.halfMax() / spread) + " and nine tenths at "
                + LintText.number(rule.halfMax() * spread) + "; lower the power if a graded response is meant";
    }
}
