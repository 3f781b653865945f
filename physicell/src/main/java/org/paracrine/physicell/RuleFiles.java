package org.paracrine.physicell;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Rule;
import org.paracrine.cell.RuleCsv;
import org.paracrine.cell.Setting;
import org.paracrine.cell.UnreadableRules;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.study.Problem;

/// The rules of a model, read from its files and checked one by one against what the model has.
final class RuleFiles {
    /// Bytes of a file of rules at most: a thousand times the largest that we met.
    private static final long MOST_BYTES = 16L << 20;

    /// Signals that PhysiCell 1.14 never sets for rules.
    private static final Set<String> DEAF = Set.of(
            "contact with apoptotic cell",
            "contact with apoptotic cells",
            "contact with necrotic cell",
            "contact with necrotic cells",
            "contact with dead cell",
            "contact with dead cells");

    private static final String NEVER = "contact with other dead cell";

    private final Settings settings;
    private final List<CellType> types;
    private final Setting setting;
    private final VoxelGrid grid;
    private final List<Problem> problems;
    private final List<Problem> warnings;
    private final List<PlacedRule> rules = new ArrayList<>();

    private RuleFiles(
            Settings settings,
            List<CellType> types,
            Setting setting,
            VoxelGrid grid,
            List<Problem> problems,
            List<Problem> warnings) {
        this.settings = settings;
        this.types = types;
        this.setting = setting;
        this.grid = grid;
        this.problems = problems;
        this.warnings = warnings;
    }

    /// The rules that act; what is wrong is added to `problems`, what is odd to `warnings`.
    static List<PlacedRule> read(
            Settings settings,
            List<CellType> types,
            Setting setting,
            VoxelGrid grid,
            List<Problem> problems,
            List<Problem> warnings) {
        RuleFiles files = new RuleFiles(settings, types, setting, grid, problems, warnings);
        settings.rules().forEach(files::read);
        files.refuseTwins();
        return files.rules.stream().filter(files::acts).map(files::heard).toList();
    }

    /// What is wrong with the names and numbers of the rules of settings that cannot be run yet. Usual types
    /// stand for those of the settings; where not even they make a model, as with twin names, the rules wait.
    static List<Problem> early(Settings settings) {
        List<CellType> types =
                settings.cellTypes().stream().map(CellType::physicell).toList();
        Setting setting = Setting.usual()
                .withCustom(CellTypes.custom(settings))
                .keepingSubstrates(settings.microenvironment().trackInternalised());
        VoxelGrid grid = VoxelGrid.centred(1, 1, 1, 1);
        List<Problem> problems = new ArrayList<>();
        try {
            RuleFiles files = new RuleFiles(settings, types, setting, grid, problems, new ArrayList<>());
            new CellModel(types, settings.substrates(), List.of(), List.of(), grid, setting);
            settings.rules().forEach(files::read);
            files.refuseTwins();
        } catch (IllegalArgumentException noModel) {
            return List.of();
        }
        return problems;
    }

    private void read(RuleFile file) {
        String name = file.file().toString();
        try (Reader reader = Files.newBufferedReader(file.file(), StandardCharsets.UTF_8)) {
            if (Files.size(file.file()) > MOST_BYTES) {
                problems.add(new Problem(name, 0, 0, "", "the file is larger than 16 MB, so these are no rules"));
                return;
            }
            take(RuleCsv.readLines(reader, name), name, problems);
        } catch (UnreadableRules unreadable) {
            List<Problem> found = new ArrayList<>();
            for (UnreadableRules.Problem problem : unreadable.problems()) {
                found.add(new Problem(problem.file(), problem.line(), problem.column(), "", problem.sentence()));
            }
            take(unreadable.readable(), name, found);
            found.sort(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column));
            problems.addAll(found);
        } catch (IOException failure) {
            problems.add(new Problem(name, 0, 0, "", "the file of rules could not be read as UTF-8 text"));
        }
    }

    private void take(List<RuleCsv.Line> lines, String name, List<Problem> found) {
        for (RuleCsv.Line line : lines) {
            PlacedRule placed = new PlacedRule(line.rule(), line.rule(), name, line.number());
            if (isPossible(placed, found)) {
                rules.add(placed);
            }
        }
    }

    /// Whether a model with this rule alone can be made.
    private boolean isPossible(PlacedRule placed, List<Problem> found) {
        try {
            CellModel alone =
                    new CellModel(types, settings.substrates(), List.of(), List.of(placed.rule()), grid, setting);
            return alone.types().size() == types.size();
        } catch (IllegalArgumentException impossible) {
            String message = String.valueOf(impossible.getMessage());
            found.add(placed.problem(message.substring(message.indexOf("\": ") + (message.contains("\": ") ? 3 : 1))));
            return false;
        }
    }

    private void refuseTwins() {
        CellModel names = new CellModel(types, settings.substrates(), List.of(), List.of(), grid, setting);
        Map<String, PlacedRule> seen = new LinkedHashMap<>();
        for (PlacedRule placed : rules) {
            Rule rule = placed.rule();
            String key = String.join(
                    "|",
                    rule.cellType(),
                    names.canonicalSignal(rule.signal()),
                    String.valueOf(names.find(rule.behaviour())),
                    String.valueOf(rule.increases()));
            PlacedRule first = seen.putIfAbsent(key, placed);
            if (first != null) {
                problems.add(placed.problem("the same signal already " + (rule.increases() ? "increases" : "decreases")
                        + " this behaviour of " + rule.cellType() + " in " + first.file() + ":" + first.line()
                        + "; merge the two"));
            }
        }
    }

    /// False for rules on what cells of the type do not do, with a warning.
    private boolean acts(PlacedRule placed) {
        Rule rule = placed.rule();
        String type = rule.cellType();
        MotilitySettings motility = settings.cellDefinitions()
                .get(settings.cellTypes().indexOf(type))
                .motility();
        String why = Switches.off(rule.behaviour(), type, motility, settings.options());
        if (why != null) {
            warnings.add(placed.problem("the rule has no effect: " + why + " to let the rule act"));
        }
        return why == null;
    }

    /// Whether rules of PhysiCell 1.14 never feel the signal.
    static boolean isDeaf(String signal) {
        return DEAF.contains(signal);
    }

    /// With the peculiarities of PhysiCell 1.14, rules never hear of contact with the dead.
    private PlacedRule heard(PlacedRule placed) {
        Rule rule = placed.rule();
        if (!settings.as114() || !DEAF.contains(rule.signal())) {
            return placed;
        }
        warnings.add(placed.problem("PhysiCell 1.14 never tells its rules of \"" + rule.signal()
                + "\", so with --as-1.14 this one never acts; without it, it does"));
        return placed.hearing(new Rule(
                rule.cellType(),
                NEVER,
                rule.increases(),
                rule.behaviour(),
                rule.saturation(),
                rule.halfMax(),
                rule.hillPower(),
                rule.appliesToDead()));
    }
}
