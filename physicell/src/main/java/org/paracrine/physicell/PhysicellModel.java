package org.paracrine.physicell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Edge;
import org.paracrine.cell.MechanicsStep;
import org.paracrine.cell.Rule;
import org.paracrine.cell.RuleLinter;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.simulation.CulturePlan;
import org.paracrine.simulation.Pacing;
import org.paracrine.study.Problem;
import org.paracrine.study.StudyException;
import org.paracrine.tissue.Field;

/// A PhysiCell model, ready to run.
///
/// @param settings as read
/// @param rules that act, in the order of the files
/// @param seed of the random numbers
/// @param plan for the engine
/// @param fingerprint of all that decides the results: the bytes of its files, the seed and how it is run
/// @param findings what is to be known of its rules; the warnings among them are told below, too
/// @param warnings what is odd, in the order in which it was found
public record PhysicellModel(
        Settings settings,
        List<Rule> rules,
        long seed,
        CulturePlan plan,
        String fingerprint,
        List<RuleLinter.Finding> findings,
        List<Problem> warnings) {
    /// Relative error that a field may make in a step of an adaptive run.
    private static final double ACCURACY = 0.01;

    /// Of a level.
    private static final double BYTES = 8;

    /// Of what cells give to and take from a voxel.
    private static final double BYTES_OF_EXCHANGE = 24;

    /// The seed where neither the file nor the user gives one: a run can be repeated, whatever the clock says.
    private static final long USUAL_SEED = 0;

    public PhysicellModel {
        rules = List.copyOf(rules);
        findings = List.copyOf(findings);
        warnings = List.copyOf(warnings);
    }

    /// How a model is to be run.
    ///
    /// @param as114 with the peculiarities of PhysiCell 1.14
    /// @param adaptive every process on its own clock, instead of the steps of the file
    /// @param seed instead of that of the file
    public record Manner(
            boolean as114, boolean adaptive, @Nullable Long seed) {}

    /// Reads all files of a model.
    ///
    /// @throws StudyException with all that is wrong
    public static PhysicellModel read(Path file, Manner manner) {
        ReadSettings read = SettingsReader.readAll(file, manner.as114());
        if (!read.problems().isEmpty()) {
            List<Problem> problems = new ArrayList<>(read.problems());
            CellsAtStart.read(read.settings(), problems, new ArrayList<>());
            problems.addAll(RuleFiles.early(read.settings()));
            throw new StudyException(problems);
        }
        return of(read, manner);
    }

    static PhysicellModel of(ReadSettings read, Manner manner) {
        Settings settings = read.settings();
        List<Problem> problems = new ArrayList<>();
        List<Problem> warnings = new ArrayList<>(read.warnings());
        VoxelGrid grid = FieldsAtStart.grid(settings.domain());
        List<CellType> types = CellTypes.of(settings);
        CellsAtStart cells = CellsAtStart.read(settings, problems, warnings);
        Setting setting = setting(settings, manner, cells);
        List<PlacedRule> placed = RuleFiles.read(settings, types, setting, grid, problems, warnings);
        List<Field> fields = fields(settings, grid, manner, problems);
        Pacing pacing = pacing(settings, manner, problems);
        if (!problems.isEmpty()) {
            throw new StudyException(problems);
        }
        List<Rule> rules = placed.stream().map(PlacedRule::heard).toList();
        CellModel model = new CellModel(types, settings.substrates(), List.of(), rules, grid, setting);
        List<RuleLinter.Finding> findings = findings(placed, model, fields, setting);
        findings.stream()
                .filter(RuleLinter.Finding::isWarning)
                .map(finding -> placed.get(finding.rule()).problem(finding.sentence()))
                .forEach(warnings::add);
        long seed = manner.seed() != null
                ? manner.seed()
                : settings.options().seed().orElse(USUAL_SEED);
        RandomStream random = random(seed);
        CulturePlan plan = new CulturePlan(model, fields, population -> cells.sow(population, random), pacing);
        return new PhysicellModel(
                settings, rules, seed, plan, Fingerprint.of(settings, manner, seed), findings, warnings);
    }

    /// Of what there is at the start and what is held.
    private static double highest(Field field) {
        double highest = DoubleStream.of(field.values()).max().orElse(0);
        for (int index = 0; index < field.medium().heldCount(); index++) {
            highest = Math.max(highest, field.medium().heldLevel(index));
        }
        return highest;
    }

    /// The stream of a run.
    public RandomStream random() {
        return random(seed);
    }

    private static RandomStream random(long seed) {
        return new RandomStream(seed, 0);
    }

    /// What the author of a rule cannot have meant; rules are looked at as they are written.
    private static List<RuleLinter.Finding> findings(
            List<PlacedRule> placed, CellModel model, List<Field> fields, Setting setting) {
        List<Rule> written = placed.stream().map(PlacedRule::rule).toList();
        CellModel asWritten =
                new CellModel(model.types(), model.substrates(), List.of(), written, model.grid(), setting);
        Map<String, Double> highest = new LinkedHashMap<>();
        fields.forEach(field -> highest.put(field.substrate().name(), highest(field)));
        return RuleLinter.findings(asWritten, highest);
    }

    private static List<Field> fields(Settings settings, VoxelGrid grid, Manner manner, List<Problem> problems) {
        double bytes = (double) grid.voxels() * (BYTES * settings.substrates().size() + BYTES_OF_EXCHANGE);
        long most = Runtime.getRuntime().maxMemory();
        if (bytes > most) {
            problems.add(new Problem(
                    settings.file().toString(),
                    0,
                    0,
                    "domain",
                    "its " + grid.voxels() + " voxels take " + (long) (bytes / (1 << 20)) + " MB, but Java was given "
                            + (most >> 20) + "; lengths are in µm, so check the units, or set PARACRINE_MEMORY, for"
                            + " example to 4g"));
            return List.of();
        }
        try {
            return FieldsAtStart.of(settings, grid, manner.adaptive());
        } catch (StudyException wrong) {
            problems.addAll(wrong.problems());
            return List.of();
        }
    }

    /// Without a wall, cells of PhysiCell 1.14 that cross the edge stop for good; ours stay inside.
    private static Setting setting(Settings settings, Manner manner, CellsAtStart cells) {
        Edge open = settings.as114() ? Edge.LEAVING : Edge.BARRIER;
        double step = settings.times().mechanicsStep();
        MechanicsStep steps = manner.adaptive()
                ? new MechanicsStep(
                        Math.min(step, MechanicsStep.adaptive().largest()),
                        MechanicsStep.adaptive().largest(),
                        MechanicsStep.adaptive().displacement())
                : MechanicsStep.fixed(step);
        return new Setting(
                steps,
                settings.options().virtualWall() ? Edge.WALL : open,
                CellTypes.custom(settings),
                individual(settings, cells),
                settings.microenvironment().trackInternalised());
    }

    /// Behaviours in which the cells at the start differ from their types.
    private static List<String> individual(Settings settings, CellsAtStart cells) {
        Set<String> individual = new LinkedHashSet<>(cells.behaviours());
        for (CellDefinition definition : settings.cellDefinitions()) {
            definition.distributions().forEach(distribution -> individual.add(distribution.behaviour()));
        }
        individual.remove(CellsAtStart.VOLUME);
        return List.copyOf(individual);
    }

    /// Steps that are no whole multiples of each other are a problem; what is returned then is not used.
    private static Pacing pacing(Settings settings, Manner manner, List<Problem> problems) {
        Times times = settings.times();
        Pacing pacing = Pacing.fixed(1, 1, 1);
        try {
            pacing = Pacing.fixed(times.diffusionStep(), times.mechanicsStep(), times.phenotypeStep());
        } catch (IllegalArgumentException wrong) {
            String file = settings.file().toString();
            problems.add(new Problem(file, 0, 0, "overall", String.valueOf(wrong.getMessage())));
        }
        return manner.adaptive() ? pacing.adapting(ACCURACY) : pacing;
    }
}
