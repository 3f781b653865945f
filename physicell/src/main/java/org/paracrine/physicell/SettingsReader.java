package org.paracrine.physicell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.StudyException;

/// Reads `PhysiCell_settings.xml`, the file of versions 1.10 to 1.14.
///
/// A number that is missing takes the default that PhysiCell's documentation names, and what a
/// definition says is its own. **As PhysiCell 1.14 reads it**, these differ:
///
/// - a missing number of `domain`, `overall`, `save`, of a substrate, and `death_rate`,
///   `attack_damage_rate`, `attack_duration`, the phagocytosis of dead cells and `direction` of
///   chemotaxis read 0, and so does an empty element;
/// - the phases of dying last for all types as the last definition says;
/// - a definition inherits the rates of its parent's cycle, but not which of its phases have a
///   fixed duration;
/// - death parameters that the first definition leaves out are those of apoptosis, mostly, for
///   necrosis too;
/// - a type cannot switch off the chemotaxis or asymmetric division of its parent;
/// - a cycle named without its code stays that of the parent;
/// - an unknown parent means the first definition, an unknown phase the way out of the phase where
///   it starts.
public final class SettingsReader {
    private static final double OLDEST_RULES = 3 - 1e-10;

    private final Reading reading;
    private final Section root;
    private final FileFinder files;

    private SettingsReader(Path file, Reading reading, XmlElement root) {
        this.reading = reading;
        this.root = Section.of(root, reading);
        this.files = new FileFinder(file, reading);
    }

    /// All that the file says.
    ///
    /// @param as114 whether to share the peculiarities of PhysiCell 1.14, so that results can be
    ///     compared
    /// @throws org.paracrine.study.StudyException with all that is wrong
    public static ReadSettings read(Path file, boolean as114) {
        ReadSettings read = readAll(file, as114);
        if (!read.problems().isEmpty()) {
            throw new StudyException(read.problems());
        }
        return read;
    }

    /// As [#read], but with the problems beside the settings, so that the files they name can be looked at, too.
    ///
    /// @throws org.paracrine.study.StudyException if these are no settings at all
    static ReadSettings readAll(Path file, boolean as114) {
        Reading reading = new Reading(file.toString(), as114);
        XmlElement root = XmlTree.read(file, reading);
        if (!root.name().equals("PhysiCell_settings")) {
            reading.problem(
                    root, "the file is about \"" + Section.shown(root.name()) + "\", but must be PhysiCell_settings");
            throw reading.failure();
        }
        KnownElements.check(root, reading);
        Settings settings = new SettingsReader(file, reading, root).settings(file);
        return new ReadSettings(settings, reading.warnings(), reading.problems());
    }

    private Settings settings(Path file) {
        Domain domain = DomainReader.read(root.child("domain"));
        Times times = RunReader.times(root.child("overall"));
        Options options = RunReader.options(root);
        Microenvironment microenvironment =
                new MicroenvironmentReader(root.child("microenvironment_setup"), domain.planar(), files).read();
        Names substrates = new Names("substrate", microenvironment.names());
        Section list = root.child("cell_definitions");
        Types types = new Types(CellDefinitionsReader.names(list), substrates, domain.planar(), reading);
        return new Settings(
                file,
                reading.as114(),
                domain,
                times,
                RunReader.saving(root.child("save"), substrates, times),
                options,
                microenvironment,
                new CellDefinitionsReader(list, types, options).read(domain),
                rules(),
                cells(root.child("initial_conditions").child("cell_positions")),
                userParameters());
    }

    private List<RuleFile> rules() {
        List<RuleFile> rules = new ArrayList<>();
        for (Section set : root.child("cell_rules").child("rulesets").all("ruleset")) {
            if (set.flagAttribute("enabled", false) && readable(set)) {
                Path file = files.folderAndName(set);
                if (file != null) {
                    rules.add(new RuleFile(file));
                }
            }
        }
        return rules;
    }

    private static boolean readable(Section set) {
        double version = NumberText.parse(set.attribute("version"));
        if (!set.attribute("format").toLowerCase(Locale.ROOT).equals("csv")) {
            set.wrong("the format is \"" + Section.shown(set.attribute("format"))
                    + "\", but must be csv; PhysiCell 1.14 passes over it");
            return false;
        }
        if (!(version >= OLDEST_RULES)) {
            set.problem("the version is \"" + Section.shown(set.attribute("version"))
                    + "\", but rules are read from 3.0 on: write the eight fields of that version");
            return false;
        }
        if (!set.attribute("protocol").equals("CBHG")) {
            set.wrong("the protocol is \"" + Section.shown(set.attribute("protocol"))
                    + "\", but must be CBHG; PhysiCell 1.14 passes over it");
            return false;
        }
        return true;
    }

    private @Nullable CellsFile cells(Section positions) {
        if (!positions.flagAttribute("enabled", false)) {
            return null;
        }
        if (!positions.attribute("type").toLowerCase(Locale.ROOT).equals("csv")) {
            positions.problem("the type is \"" + Section.shown(positions.attribute("type")) + "\", but must be csv");
            return null;
        }
        Path file = files.folderAndName(positions);
        return file == null ? null : new CellsFile(file);
    }

    private List<UserParameter> userParameters() {
        List<UserParameter> parameters = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Section each : root.child("user_parameters").children()) {
            UserParameter.Kind kind = kind(each);
            if (!seen.add(kind + " " + each.name())) {
                duplicate(each);
            }
            boolean number = kind == UserParameter.Kind.DOUBLE || kind == UserParameter.Kind.INT;
            if (number && !each.text().isEmpty() && Double.isNaN(NumberText.parse(each.text()))) {
                each.warn("the value is \"" + Section.shown(each.text()) + "\", which is no number");
            }
            String units = each.attribute("units");
            parameters.add(
                    new UserParameter(each.name(), kind, each.text(), units.isEmpty() ? "dimensionless" : units));
        }
        return parameters;
    }

    /// Nothing here reads the parameter, but PhysiCell 1.14 stops.
    private static void duplicate(Section parameter) {
        String message = "there is a parameter of that name and kind already; PhysiCell 1.14 stops at it";
        if (parameter.reading().as114()) {
            parameter.problem(message);
        } else {
            parameter.warn(message);
        }
    }

    private static UserParameter.Kind kind(Section parameter) {
        return switch (parameter.attribute("type")) {
            case "bool" -> UserParameter.Kind.BOOL;
            case "int" -> UserParameter.Kind.INT;
            case "string" -> UserParameter.Kind.STRING;
            default -> UserParameter.Kind.DOUBLE;
        };
    }
}
