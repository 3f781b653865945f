package org.paracrine.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Custom;
import org.paracrine.cell.Edge;
import org.paracrine.cell.MechanicsStep;
import org.paracrine.cell.Setting;
import org.paracrine.simulation.Distribution;
import org.paracrine.simulation.PlacedCell;
import org.paracrine.simulation.Seeding;
import org.paracrine.simulation.Variation;
import org.paracrine.study.Difference;
import org.paracrine.study.Positions;
import org.paracrine.study.Quantity;
import org.paracrine.study.Study;
import org.paracrine.study.Tumour;

/// The study's cells at the start, and how they are looked at and moved.
final class CellStart {
    /// Share of the cells' diameter at which they start: touching, as adhesion would hold them (PhysiCell's samples use
    /// the same).
    private static final double PACKING = 0.95;

    private static final String VOLUME = "volume";

    private final Study study;
    private final Tumour tumour;
    private final List<String> types;
    private final List<Positions.Cell> placed;
    private final List<String> released;

    /// @throws IllegalArgumentException if a file of cells is wrong
    CellStart(Study study) {
        this.study = study;
        this.tumour = study.tumour();
        this.types = List.copyOf(tumour.cells().keySet());
        this.placed = Protocol.told("tumour.positions", () -> Positions.of(study));
        this.released = CellsGiveOff.numbers(study, placed);
    }

    Seeding seeding() {
        List<Integer> ball = new ArrayList<>();
        List<Integer> scattered = new ArrayList<>();
        double largest = 0;
        for (Tumour.CellType cell : tumour.cells().values()) {
            int count = cell.start() == null ? 0 : (int) Math.round(cell.start().value());
            ball.add(cell.scattered() ? 0 : count);
            scattered.add(cell.scattered() ? count : 0);
            largest = Math.max(largest, cell.volume().value());
        }
        double radius = Math.cbrt(3 * largest / (4 * Math.PI));
        List<PlacedCell> cells = placed.stream()
                .map(cell -> new PlacedCell(
                        types.indexOf(cell.type()), cell.x(), cell.y(), cell.z(), spelled(cell.values())))
                .toList();
        return new Seeding(ball, PACKING * 2 * radius, scattered, cells, variations());
    }

    private List<Variation> variations() {
        List<Variation> variations = new ArrayList<>();
        tumour.cells()
                .forEach((name, cell) -> cell.differs()
                        .forEach((behaviour, difference) -> variations.add(new Variation(
                                types.indexOf(name), spelled(behaviour), distribution(difference, behaviour)))));
        return variations;
    }

    private String spelled(String behaviour) {
        return CellsGiveOff.behaviour(study, behaviour);
    }

    private Map<String, Double> spelled(Map<String, Double> values) {
        Map<String, Double> all = new LinkedHashMap<>();
        values.forEach((behaviour, value) -> all.put(spelled(behaviour), value));
        return all;
    }

    private static Distribution distribution(Difference difference, String behaviour) {
        return switch (difference) {
            case Difference.Uniform(Quantity from, Quantity to) -> new Distribution.Uniform(from.value(), to.value());
            case Difference.LogUniform(Quantity from, Quantity to) ->
                new Distribution.LogUniform(from.value(), to.value());
            case Difference.Normal normal ->
                new Distribution.Normal(
                        normal.mean().value(),
                        normal.deviation().value(),
                        value(normal.from(), normal.lowest(behaviour)),
                        value(normal.to(), normal.highest(behaviour)));
            case Difference.LogNormal normal ->
                new Distribution.LogNormal(
                        normal.median().value(),
                        normal.deviation().value(),
                        value(normal.from(), 0),
                        value(normal.to(), normal.highest(behaviour)));
        };
    }

    private static double value(@Nullable Quantity quantity, double otherwise) {
        return quantity == null ? otherwise : quantity.value();
    }

    /// The types, with what rules change of what they make as numbers that they carry.
    List<CellType> types() {
        List<CellType> made = CellTypes.of(tumour.cells());
        if (released.isEmpty()) {
            return made;
        }
        List<CellType> all = new ArrayList<>();
        for (CellType type : made) {
            Map<String, Double> numbers = new LinkedHashMap<>(type.custom());
            numbers.putAll(
                    CellsGiveOff.starts(Objects.requireNonNull(tumour.cells().get(type.name())), released));
            all.add(type.withCustom(numbers));
        }
        return all;
    }

    Setting setting() {
        Quantity step = study.run().mechanics();
        List<Custom> numbers = new ArrayList<>();
        tumour.numbers().forEach((name, number) -> numbers.add(new Custom(name, number.conserved())));
        released.forEach(name -> numbers.add(new Custom(name, false)));
        Edge edge = switch (study.tissue().edge()) {
            case WALL -> Edge.WALL;
            case MEMBRANE -> Edge.MEMBRANE;
            case BARRIER -> Edge.BARRIER;
            case OPEN -> Edge.LEAVING;
        };
        return Setting.usual()
                .withStep(step == null ? MechanicsStep.adaptive() : MechanicsStep.fixed(step.value()))
                .withEdge(edge)
                .withCustom(numbers)
                .withIndividual(individual())
                .keepingSubstrates(tumour.keepsSubstrates());
    }

    /// Behaviours that some cell has of its own.
    private List<String> individual() {
        Set<String> names = new LinkedHashSet<>();
        tumour.cells().values().forEach(cell -> names.addAll(cell.differs().keySet()));
        placed.forEach(cell -> names.addAll(cell.values().keySet()));
        names.remove(VOLUME);
        return names.stream().map(this::spelled).toList();
    }
}
