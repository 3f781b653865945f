package org.paracrine.body;

import java.util.Comparator;
import java.util.List;

/// The doses of one arm, sorted by time; doses of the same moment stay in the order in which they were written.
public record Regimen(List<Dose> doses) {
    public Regimen {
        doses = doses.stream().sorted(Comparator.comparingDouble(Dose::minutes)).toList();
    }

    /// No treatment.
    public static Regimen none() {
        return new Regimen(List.of());
    }

    /// The doses given at `from` or later, and before `to` (min).
    public List<Dose> between(double from, double to) {
        return doses.stream()
                .filter(dose -> dose.minutes() >= from && dose.minutes() < to)
                .toList();
    }
}
