package org.paracrine.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.paracrine.body.Dose;
import org.paracrine.cell.Rule;
import org.paracrine.numerics.Clock;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.simulation.Cargo;
import org.paracrine.simulation.Plan;
import org.paracrine.simulation.SubstratePlan;
import org.paracrine.study.Attachment;
import org.paracrine.study.Quantity;
import org.paracrine.study.Sampling;
import org.paracrine.study.StartPattern;
import org.paracrine.study.Study;
import org.paracrine.study.Tissue;
import org.paracrine.tissue.InitialLevels;
import org.paracrine.tissue.LevelFile;
import org.paracrine.tissue.LevelFunction;
import org.paracrine.tissue.LevelImage;
import org.paracrine.tissue.LevelTable;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.VesselBed;
import org.paracrine.tissue.Wall;
import org.paracrine.tissue.Walls;

/// From the study to its animals: draws every uncertain number once per animal and turns the draw into a plan for all
/// arms.
final class Protocol {
    private static final double CUBIC_MICROMETRES_PER_CUBIC_MILLIMETRE = 1e9;

    /// Any diameter will do where there are no vessels (µm).
    private static final double NO_VESSEL = 10;

    private Protocol() {}

    /// The plan of one animal.
    ///
    /// @param animal 1 to n
    static AnimalPlan of(Study written, long seed, int animal) {
        Sampling.Draw drawn = Sampling.draw(written, new RandomStream(seed, animal));
        List<Draw> draws = drawn.drawn().stream()
                .map(draw -> new Draw(animal, draw.path(), draw.value(), draw.unit()))
                .toList();
        return of(drawn.study(), animal, draws);
    }

    /// The plan of the animal that has every number as it is written.
    static AnimalPlan typical(Study study) {
        return of(study, 1, List.of());
    }

    private static AnimalPlan of(Study study, int animal, List<Draw> draws) {
        double minutes = study.run().duration().value();
        List<AnimalPlan.Arm> arms = new ArrayList<>();
        Study asGiven = FinishedProducts.asGiven(study);
        for (String arm : study.arms().keySet()) {
            List<Dose> doses = Doses.of(asGiven, arm);
            arms.add(new AnimalPlan.Arm(
                    arm,
                    doses,
                    Fractions.of(study, arm),
                    Schedules.of(study.measure(), minutes, study.run().step().value(), doses)));
        }
        Quantity represents = study.tumour().represents();
        return new AnimalPlan(animal, plan(study), arms, represents == null ? null : represents.value(), draws);
    }

    /// The plan of one animal without doses.
    static Plan plan(Study study) {
        VoxelGrid block = block(study.tissue());
        Quantity represents = study.tumour().represents();
        double represented =
                represents == null ? block.volume() : represents.value() * CUBIC_MICROMETRES_PER_CUBIC_MILLIMETRE;
        Tissue.Vessels drawn = study.tissue().vessels();
        VesselBed vessels = drawn == null
                ? new VesselBed(0, NO_VESSEL)
                : new VesselBed(drawn.density().value(), drawn.diameter().value());
        CellStart start = new CellStart(study);
        return new Plan(
                block,
                represented,
                substrates(study.tissue(), block),
                Surroundings.of(study, block, vessels),
                study.tissue().accuracy().value(),
                start.types(),
                start.setting(),
                start.seeding(),
                rules(study),
                cargo(study),
                Carriers.of(study),
                List.of(),
                List.of(),
                Clock.ticks(study.run().step().value()),
                Chemistry.of(study));
    }

    private static VoxelGrid block(Tissue tissue) {
        int[] voxels = tissue.voxels();
        double[] low = tissue.low();
        double side = tissue.voxel().value();
        return new VoxelGrid(voxels[0], voxels[1], voxels[2], side, side, tissue.height(), low[0], low[1], low[2]);
    }

    private static List<SubstratePlan> substrates(Tissue tissue, VoxelGrid block) {
        List<SubstratePlan> substrates = new ArrayList<>();
        tissue.substrates().forEach((name, substrate) -> {
            Walls walls = switch (substrate.walls()) {
                case Tissue.Walls.Closed ignored -> Walls.closed();
                case Tissue.Walls.Fixed fixed -> Walls.fixed(fixed.level().value());
                case Tissue.Walls.Faces faces ->
                    new Walls(
                            wall(faces.xLow()),
                            wall(faces.xHigh()),
                            wall(faces.yLow()),
                            wall(faces.yHigh()),
                            wall(faces.zLow()),
                            wall(faces.zHigh()));
            };
            Tissue.Supply supply = substrate.vessels();
            Quantity amongCells = substrate.amongCells();
            double diffusivity = substrate.diffusivity().value();
            substrates.add(new SubstratePlan(
                    new Substrate(
                            name,
                            substrate.unit(),
                            diffusivity,
                            substrate.decay().value(),
                            substrate.start().value(),
                            walls),
                    start(name, substrate, block),
                    amongCells == null ? 1 : amongCells.value() / diffusivity,
                    supply == null ? 0 : supply.level().value(),
                    supply == null ? 0 : supply.permeability().value()));
        });
        return substrates;
    }

    private static Wall wall(@Nullable Quantity level) {
        return level == null ? new Wall.Closed() : new Wall.Fixed(level.value());
    }

    private static @Nullable InitialLevels start(String name, Tissue.Substrate substrate, VoxelGrid block) {
        StartPattern pattern = substrate.pattern();
        if (pattern == null) {
            return null;
        }
        return told("tissue.substrates." + name + ".pattern", () -> {
            InitialLevels levels = start(pattern, substrate.start().value());
            levels.fill(new double[block.voxels()], block);
            return levels;
        });
    }

    /// What goes wrong while this is made is told with the place in the study.
    static <T> T told(String path, Supplier<T> made) {
        try {
            return made.get();
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(path + ": " + wrong.getMessage(), wrong);
        }
    }

    private static InitialLevels start(StartPattern pattern, double otherwise) {
        return switch (pattern) {
            case StartPattern.Function(String formula) -> new LevelFunction(formula);
            case StartPattern.Csv(Attachment file, String column) ->
                new LevelTable(file(file), column, OptionalDouble.of(otherwise));
            case StartPattern.Image(Attachment image, Quantity black, Quantity white) ->
                new LevelImage(List.of(file(image)), black.value(), white.value());
        };
    }

    private static LevelFile file(Attachment attachment) {
        return new LevelFile(attachment.name(), attachment.content());
    }

    private static List<Rule> rules(Study study) {
        return study.rules().stream()
                .map(rule -> new Rule(
                        rule.cellType(),
                        rule.signal(),
                        rule.increases(),
                        CellsGiveOff.behaviour(study, rule.behaviour()),
                        rule.saturation().value(),
                        rule.halfMax().value(),
                        rule.hillPower().value(),
                        rule.appliesToDead()))
                .toList();
    }

    private static List<Cargo> cargo(Study study) {
        List<Cargo> cargo = new ArrayList<>();
        study.cargo()
                .forEach((name, molecule) -> cargo.add(new Cargo(
                        name, decay(molecule.halfLife()), CellsGiveOff.carried(study, name), free(study, name))));
        return cargo;
    }

    private static @Nullable String free(Study study, String cargo) {
        String free = study.freeDrug(cargo);
        return free != null && study.travelling().contains(free) ? free : null;
    }

    private static double decay(Quantity halfLife) {
        return Math.log(2) / halfLife.value();
    }
}
