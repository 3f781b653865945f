package org.paracrine.app;

import org.jspecify.annotations.Nullable;
import org.paracrine.study.Administration;
import org.paracrine.study.Quantity;
import org.paracrine.study.Study;
import org.paracrine.vesicle.Formulation;

/// The dose that a product sheet is about.
///
/// @param amount in `unit`
/// @param unit `ug` of protein or `particles`
record ProductDose(double amount, String unit) {
    /// What is asked for, else the first dose of the product in the study, else 1 µg.
    ///
    /// @param micrograms nothing if no dose is asked for
    static ProductDose of(Study study, String product, @Nullable Double micrograms) {
        if (micrograms != null) {
            return new ProductDose(micrograms, "ug");
        }
        for (String arm : study.arms().keySet()) {
            for (Administration line : study.administrations(arm)) {
                Quantity dose = line.dose();
                if (line.give().equals(product) && dose != null) {
                    return of(study, dose);
                }
            }
        }
        return new ProductDose(1, "ug");
    }

    private static ProductDose of(Study study, Quantity dose) {
        Quantity weight = study.subject().weight();
        // 1 mg/kg is 1 µg for each g of body weight.
        return dose.unit().equals("mg/kg")
                ? new ProductDose(dose.value() * (weight == null ? 1 : weight.value()), "ug")
                : new ProductDose(dose.value(), dose.unit());
    }

    double particles(Formulation formulation) {
        return unit.equals("particles") ? amount : formulation.particles(amount);
    }

    String words() {
        return ReportText.shown(amount, unit) + (unit.equals("ug") ? " of protein" : "");
    }
}
