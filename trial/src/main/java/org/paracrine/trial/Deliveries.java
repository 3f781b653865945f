package org.paracrine.trial;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.paracrine.study.Administration;
import org.paracrine.study.BehaviourRule;
import org.paracrine.study.Product;
import org.paracrine.study.Study;
import org.paracrine.vesicle.CargoPlausibility;
import org.paracrine.vesicle.CargoPlausibility.Verdict;

/// Compares what reaches the cells with what the rules need, for every vesicle product of every arm.
///
/// Too little in an arm is what a comparator is for, as long as some other arm delivers the cargo: the study needs the
/// impossible only
/// where a particle would have to carry what none can, or where no arm delivers what a rule needs.
final class Deliveries {
    private final Study study;
    private final List<Course> courses;

    private Deliveries(Study study, List<Course> courses) {
        this.study = study;
        this.courses = courses;
    }

    /// One product in one arm.
    private record Case(String arm, String product, CargoPlausibility judged) {}

    static List<Delivery> of(Study study, List<Course> courses) {
        Deliveries deliveries = new Deliveries(study, courses);
        List<Case> cases = new ArrayList<>();
        study.arms().keySet().forEach(arm -> cases.addAll(deliveries.cases(arm, study.administrations(arm))));
        return cases.stream().map(each -> delivery(each, cases)).toList();
    }

    private static Delivery delivery(Case one, List<Case> all) {
        CargoPlausibility judged = one.judged;
        boolean elsewhere = all.stream()
                .anyMatch(other ->
                        other.judged.cargo().equals(judged.cargo()) && other.judged.delivered() != Verdict.IMPOSSIBLE);
        Verdict verdict = judged.verdict();
        String comparator = "";
        if (judged.delivered() == Verdict.IMPOSSIBLE && elsewhere) {
            verdict = judged.carried();
            comparator = " No effect is expected of this arm: it is a comparator, another one delivers the cargo.";
        }
        return new Delivery(
                one.arm,
                judged.cargo(),
                verdict,
                String.format(
                        Locale.ROOT,
                        "Arm %s%s. %s%s",
                        one.arm,
                        one.arm.equals(one.product) ? "" : ", product " + one.product,
                        judged.sentence(),
                        comparator));
    }

    private List<Case> cases(String arm, List<Administration> lines) {
        List<Case> cases = new ArrayList<>();
        for (String product : products(lines)) {
            if (study.products().get(product) instanceof Product.Vesicle vesicle) {
                FinishedProducts.formulation(product, vesicle)
                        .cargo()
                        .keySet()
                        .forEach(cargo -> judge(arm, product, vesicle, cargo)
                                .ifPresent(judged -> cases.add(new Case(arm, product, judged))));
            }
        }
        return cases;
    }

    private static Set<String> products(List<Administration> lines) {
        return lines.stream().map(Administration::give).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Optional<CargoPlausibility> judge(String arm, String product, Product.Vesicle vesicle, String cargo) {
        OptionalDouble needed = study.rules().stream()
                .filter(rule -> rule.signal().equals(cargo))
                .map(BehaviourRule::halfMax)
                .mapToDouble(halfMax -> halfMax.value())
                .min();
        double[] delivered = courses.stream()
                .filter(course -> course.arm().equals(arm) && course.wasGiven(product))
                .map(course -> course.highestCargo(cargo))
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .toArray();
        if (needed.isEmpty() || delivered.length == 0) {
            return Optional.empty();
        }
        double copies = FinishedProducts.formulation(product, vesicle).copiesPerParticle(cargo);
        return Optional.of(
                new CargoPlausibility(cargo, limits(cargo), copies, Quantiles.median(delivered), needed.getAsDouble()));
    }

    /// A cargo that some product gives as a free drug is a drug; any other is taken for a microRNA.
    private CargoPlausibility.Limits limits(String cargo) {
        boolean drug = study.products().values().stream()
                .anyMatch(product ->
                        product instanceof Product.Drug free && free.substance().equals(cargo));
        return drug ? CargoPlausibility.Limits.drug(Double.POSITIVE_INFINITY) : CargoPlausibility.Limits.microRna();
    }
}
