package org.paracrine.trial;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.ResponseCurves;
import org.paracrine.cell.Rule;
import org.paracrine.cell.RuleLinter;
import org.paracrine.simulation.Carrier;
import org.paracrine.simulation.Enzyme;
import org.paracrine.simulation.Infection;
import org.paracrine.simulation.Plan;
import org.paracrine.simulation.SubstratePlan;
import org.paracrine.study.Study;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.Wall;
import org.paracrine.tissue.Walls;

/// The rules of a study with its numbers as they are written, not as they are drawn.
public final class WrittenRules {
    private final Plan plan;
    private final CellModel model;
    private final double minutes;

    /// @throws IllegalArgumentException if the study describes something that cannot be built
    public WrittenRules(Study study) {
        this.plan = Protocol.plan(study);
        this.model = plan.model();
        this.minutes = study.run().duration().value();
    }

    /// In the order of the study.
    public List<Rule> rules() {
        return plan.rules();
    }

    /// How the rules answer to their signals.
    public List<ResponseCurves.Response> responses() {
        return ResponseCurves.of(model);
    }

    /// What the author of a rule cannot have meant; rules count from 0, in the order of the study.
    public List<RuleLinter.Finding> findings() {
        Map<String, Double> highest = new LinkedHashMap<>();
        plan.cargo().forEach(molecule -> {
            boolean carried = molecule.carried().stream().anyMatch(copies -> copies > 0);
            if (!carried
                    && plan.carriers().stream().noneMatch(carrier -> carries(carrier, molecule.name()))
                    && plan.chemistry().enzymes().stream().noneMatch(enzyme -> makes(enzyme, molecule.name()))) {
                highest.put(molecule.name(), 0.0);
            }
        });
        plan.chemistry()
                .occupancies()
                .forEach(occupancy -> highest.put(
                        occupancy.signal(), occupancy.binders().stream().allMatch(Map::isEmpty) ? 0.0 : 1.0));
        plan.substrates().forEach(substrate -> highest.put(substrate.substrate().name(), highest(substrate)));
        highest.put("time", minutes);
        return RuleLinter.findings(model, highest);
    }

    private static boolean carries(Carrier carrier, String cargo) {
        Infection infection = carrier.givenOff().infection();
        boolean grown = infection != null && infection.genome().equals(cargo);
        return grown || carrier.activeCopies().getOrDefault(cargo, 0.0) > 0;
    }

    private static boolean makes(Enzyme enzyme, String cargo) {
        return enzyme.becomes().equals(new Enzyme.Becomes.Cargo(cargo));
    }

    /// Without cells, no level rises above that at the start, that at the walls and that in the vessels.
    private double highest(SubstratePlan supplied) {
        Substrate substrate = supplied.substrate();
        double highest = start(supplied);
        Walls walls = substrate.walls();
        for (Wall wall : Stream.of(
                        walls.xLow(), walls.xHigh(), walls.yLow(), walls.yHigh(), walls.zLow(), walls.zHigh())
                .toList()) {
            highest = Math.max(highest, highest(wall));
        }
        return supplied.permeability() > 0 ? Math.max(highest, supplied.plasmaLevel()) : highest;
    }

    private double start(SubstratePlan substrate) {
        if (substrate.start() == null) {
            return substrate.substrate().initial();
        }
        double[] levels = new double[plan.block().voxels()];
        substrate.start().fill(levels, plan.block());
        return Arrays.stream(levels).max().orElse(0);
    }

    /// A wall with an inflow has no bound.
    private static double highest(Wall wall) {
        return switch (wall) {
            case Wall.Fixed(double level) -> level;
            case Wall.Flux(double inflow) when inflow > 0 -> Double.POSITIVE_INFINITY;
            default -> 0;
        };
    }
}
