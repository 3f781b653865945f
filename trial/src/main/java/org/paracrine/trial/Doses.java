package org.paracrine.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.paracrine.body.Dose;
import org.paracrine.body.Route;
import org.paracrine.study.Administration;
import org.paracrine.study.Product;
import org.paracrine.study.Quantity;
import org.paracrine.study.Study;

/// What an arm gives one animal, in particles: vesicles by their particles per µg, drugs by their molar mass,
/// viruses by the share of them that can infect, cells one by one.
final class Doses {
    private static final double MOLECULES_PER_MOLE = 6.02214076e23;
    private static final double MICROGRAMS_PER_GRAM = 1e6;
    private static final double GRAMS_PER_KILOGRAM = 1e3;

    private Doses() {}

    /// The doses of an arm in the order of time; doses of one moment keep the order of the study.
    static List<Dose> of(Study study, String arm) {
        List<Dose> doses = new ArrayList<>();
        for (Administration line : study.administrations(arm)) {
            for (Administration.Planned dose : line.planned()) {
                if (dose.minutes() < study.run().duration().value()) {
                    doses.add(new Dose(
                            dose.minutes(),
                            line.give(),
                            particles(study, line, dose.amount()),
                            route(dose.route()),
                            dose.duration()));
                }
            }
        }
        doses.sort(Comparator.comparingDouble(Dose::minutes));
        return List.copyOf(doses);
    }

    private static double particles(Study study, Administration line, double amount) {
        if (line.unit().equals("particles") || line.unit().equals("cells")) {
            return amount;
        }
        if (line.unit().equals("PFU") && study.products().get(line.give()) instanceof Product.Virus virus) {
            return amount / virus.infectious().value();
        }
        if (line.unit().equals("cells/kg")) {
            return amount * weight(study) / GRAMS_PER_KILOGRAM;
        }
        double micrograms = line.unit().equals("mg/kg") ? amount * weight(study) : amount;
        return switch (study.products().get(line.give())) {
            case Product.Vesicle vesicle -> micrograms * vesicle.particles().value();
            case Product.Drug drug ->
                micrograms / MICROGRAMS_PER_GRAM / drug.molarMass().value() * MOLECULES_PER_MOLE;
            case Product.Virus virus ->
                throw new IllegalArgumentException("the virus " + virus.source() + " is given in particles or in PFU");
            case Product.Cells ignored ->
                throw new IllegalArgumentException("a dose of \"" + line.give() + "\" is counted in cells");
            case null -> throw new IllegalArgumentException("no product is called \"" + line.give() + "\"");
        };
    }

    /// (g): 1 mg/kg is 1 µg per g of body weight.
    private static double weight(Study study) {
        Quantity weight = study.subject().weight();
        if (weight == null) {
            throw new IllegalArgumentException("subject.weight is missing, but a dose is given by weight");
        }
        return weight.value();
    }

    private static Route route(Administration.Route route) {
        return switch (route) {
            case INTRAVENOUS -> Route.INTRAVENOUS;
            case INTRATUMOURAL -> Route.INTRATUMOURAL;
            case INTRAPERITONEAL -> Route.INTRAPERITONEAL;
            case SUBCUTANEOUS -> Route.SUBCUTANEOUS;
            case INTRANASAL -> Route.INTRANASAL;
            case INHALED -> Route.INHALED;
        };
    }
}
