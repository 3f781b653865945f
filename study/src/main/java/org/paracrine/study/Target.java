package org.paracrine.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// How rules speak of the targets of a type of cell: `PD-1` for all that binds it, `PD-1 by nivolumab` for one of
/// several
/// that compete.
public final class Target {
    private static final String BY = " by ";

    private Target() {}

    /// What rules may ask for.
    ///
    /// @param targets their binders, by name
    static List<String> names(Map<String, ? extends Map<String, ?>> targets) {
        List<String> names = new ArrayList<>();
        targets.forEach((target, binders) -> {
            names.add(target);
            binders.keySet().forEach(binder -> names.add(target + BY + binder));
        });
        return names;
    }

    /// The binders whose share is asked for, on a type of cell with these targets; none if it has no such target.
    ///
    /// @param signal of a rule
    public static List<String> wanted(String signal, Map<String, Map<String, Quantity>> targets) {
        String asked = Grammar.targetOf(signal);
        List<String> wanted = new ArrayList<>();
        targets.forEach((target, binders) -> binders.keySet().forEach(binder -> {
            if (target.equals(asked) || (target + BY + binder).equals(asked)) {
                wanted.add(binder);
            }
        }));
        return wanted;
    }

    /// The target that the signal speaks of, with all that binds it; nothing if the type has none such.
    ///
    /// @param signal of a rule
    public static Map<String, Quantity> binders(String signal, Map<String, Map<String, Quantity>> targets) {
        for (Map.Entry<String, Map<String, Quantity>> target : targets.entrySet()) {
            if (!wanted(signal, Map.of(target.getKey(), target.getValue())).isEmpty()) {
                return target.getValue();
            }
        }
        return Map.of();
    }

    /// True if the signal of a rule is an occupancy.
    public static boolean isOccupancy(String signal) {
        return Grammar.targetOf(signal) != null;
    }
}
