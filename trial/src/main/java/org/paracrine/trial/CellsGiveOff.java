package org.paracrine.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paracrine.simulation.GivenOff;
import org.paracrine.simulation.Infection;
import org.paracrine.study.BehaviourRule;
import org.paracrine.study.Positions;
import org.paracrine.study.Product;
import org.paracrine.study.Quantity;
import org.paracrine.study.Study;
import org.paracrine.study.Tumour;

/// What the study's cells give off, as the simulation takes it.
final class CellsGiveOff {
    /// How the cells' own room spells the numbers that cells carry.
    private static final String NUMBER = "custom:";

    private final Study study;

    CellsGiveOff(Study study) {
        this.study = study;
    }

    /// @param escape share of the vesicles taken up that open at once
    GivenOff vesicles(String name, double escape) {
        return made(
                cell -> {
                    Tumour.Uptake uptake = cell.uptake();
                    return new GivenOff.OfType(
                            value(cell.secretes().get(name)),
                            uptake == null ? 0 : rate(uptake.release()),
                            uptake == null ? 0 : rate(uptake.breakdown()),
                            0);
                },
                escape,
                null);
    }

    GivenOff drug(Product.Drug drug) {
        return made(
                cell -> new GivenOff.OfType(0, 0, 0, rate(cell.releases().get(drug.substance()))), 0, drug.substance());
    }

    /// Nothing at all where no type of cell gives any off, so that nothing is looked at.
    private GivenOff made(Function<Tumour.CellType, GivenOff.OfType> each, double escape, @Nullable String depot) {
        GivenOff.OfType nothing = new GivenOff.OfType(0, 0, 0, 0);
        List<GivenOff.OfType> types = new ArrayList<>();
        study.tumour().cells().values().forEach(cell -> types.add(each.apply(cell)));
        return types.stream().allMatch(nothing::equals) ? GivenOff.nothing() : new GivenOff(types, escape, depot, null);
    }

    GivenOff virus(Product.Virus virus) {
        List<Infection.Host> hosts = new ArrayList<>();
        for (String type : study.tumour().cells().keySet()) {
            Product.Host host = virus.hosts().get(type);
            hosts.add(
                    host == null
                            ? Infection.Host.none()
                            : new Infection.Host(
                                    host.replication().value(), host.burst().value()));
        }
        return new GivenOff(
                List.of(),
                0,
                null,
                new Infection(virus.genome(), virus.infectious().value(), hosts));
    }

    /// Copies of a cargo in a cell at the start, by type; empty where no cell carries any.
    static List<Double> carried(Study study, String cargo) {
        List<Double> carried = study.tumour().cells().values().stream()
                .map(cell -> value(cell.carries().get(cargo)))
                .toList();
        return carried.stream().allMatch(copies -> copies == 0) ? List.of() : carried;
    }

    /// A behaviour of the study as the cells' own room spells it: what cells make of a product is a number that they
    /// carry.
    static String behaviour(Study study, String name) {
        return isRelease(study, name) ? NUMBER + name : name;
    }

    private static boolean isRelease(Study study, String behaviour) {
        String product = Study.releaseOf(behaviour);
        return product != null && study.products().containsKey(product);
    }

    /// The numbers that stand for what cells make, of those products of which some rule, type or file changes it.
    static List<String> numbers(Study study, List<Positions.Cell> placed) {
        Set<String> names = new LinkedHashSet<>();
        study.rules().stream().map(BehaviourRule::behaviour).forEach(names::add);
        study.tumour()
                .cells()
                .values()
                .forEach(cell -> names.addAll(cell.differs().keySet()));
        placed.forEach(cell -> names.addAll(cell.values().keySet()));
        return names.stream().filter(name -> isRelease(study, name)).toList();
    }

    /// Where those numbers start in a type of cell.
    static Map<String, Double> starts(Tumour.CellType cell, List<String> numbers) {
        Map<String, Double> starts = new LinkedHashMap<>();
        for (String number : numbers) {
            starts.put(number, value(cell.secretes().get(Study.releaseOf(number))));
        }
        return starts;
    }

    private static double value(@Nullable Quantity quantity) {
        return quantity == null ? 0 : quantity.value();
    }

    private static double rate(@Nullable Quantity halfLife) {
        return halfLife == null ? 0 : Math.log(2) / halfLife.value();
    }
}
