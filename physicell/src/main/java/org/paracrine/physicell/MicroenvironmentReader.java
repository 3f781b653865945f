package org.paracrine.physicell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Nearest;

/// Reads the substrates.
final class MicroenvironmentReader {
    /// What PhysiCell fills the domain with when a file has no microenvironment: oxygen at 38 mmHg.
    private static final SubstrateSettings OXYGEN = new SubstrateSettings("oxygen", "mmHg", 1e5, 0.1, 38, open(38));

    /// Above what diffuses in water, protons among it, by a factor of ten (µm²/min).
    private static final double FASTEST = 1e7;

    private static final List<String> FACES =
            List.of(FaceName.values()).stream().map(FaceName::word).toList();

    private final Section setup;
    private final boolean planar;
    private final FileFinder files;

    MicroenvironmentReader(Section setup, boolean planar, FileFinder files) {
        this.setup = setup;
        this.planar = planar;
        this.files = files;
    }

    Microenvironment read() {
        if (!setup.present()) {
            setup.warn("missing: there is oxygen at 38 mmHg, as in PhysiCell");
            return new Microenvironment(List.of(OXYGEN), false, false, false, null);
        }
        List<Section> variables = setup.all("variable");
        if (variables.isEmpty()) {
            setup.problem("there is no variable, so no substrate; a model needs one");
        }
        Names.unique(variables, "variable");
        boolean gate = variables.stream()
                .anyMatch(each -> each.child("Dirichlet_boundary_condition").flagAttribute("enabled", false));
        List<SubstrateSettings> substrates = new ArrayList<>();
        variables.forEach(variable -> substrates.add(substrate(variable, gate)));
        Section options = setup.child("options");
        return new Microenvironment(
                substrates,
                gate,
                options.flag("calculate_gradients", false),
                options.flag("track_internalized_substrates_in_each_agent", false),
                start(options.child("initial_condition")));
    }

    private SubstrateSettings substrate(Section variable, boolean gate) {
        Section physics = variable.child("physical_parameter_set");
        List<SubstrateSettings.Face> faces = faces(variable);
        if (!gate && faces.stream().anyMatch(SubstrateSettings.Face::held)) {
            variable.child("Dirichlet_options")
                    .warn("no face is held: PhysiCell looks at single faces only if some variable has"
                            + " Dirichlet_boundary_condition enabled=\"true\", and none has");
        }
        return new SubstrateSettings(
                variable.attribute("name"),
                variable.attribute("units"),
                physics.number("diffusion_coefficient")
                        .atLeast(0)
                        .usually(FASTEST, "nothing diffuses in water faster than some 600000 µm²/min")
                        .orMissing(0),
                physics.number("decay_rate").atLeast(0).orMissing(0),
                variable.number("initial_condition").orMissing(0),
                gate ? inPlane(variable, faces) : closed(faces));
    }

    private static List<SubstrateSettings.Face> faces(Section variable) {
        Section all = variable.child("Dirichlet_boundary_condition");
        boolean held = all.flagAttribute("enabled", false);
        double level = held ? all.number().or(0) : quiet(all);
        List<SubstrateSettings.Face> faces = new ArrayList<>();
        for (FaceName ignored : FaceName.values()) {
            faces.add(new SubstrateSettings.Face(held, level));
        }
        boolean told = false;
        for (Section one : variable.child("Dirichlet_options").all("boundary_value")) {
            FaceName name = faceName(one);
            if (name != null) {
                boolean on = one.flagAttribute("enabled", false);
                double own = on ? one.number().or(0) : quiet(one);
                faces.set(name.ordinal(), new SubstrateSettings.Face(on, own));
                told |= held && on && own != level;
            }
        }
        if (told) {
            variable.child("Dirichlet_options")
                    .warn("single faces have levels other than that of Dirichlet_boundary_condition; those of the faces"
                            + " hold");
        }
        return faces;
    }

    /// The level of a face that is not held, which may be anything.
    private static double quiet(Section face) {
        double level = NumberText.parse(face.text());
        return Double.isNaN(level) ? 0 : level;
    }

    private static @Nullable FaceName faceName(Section boundary) {
        String id = boundary.attribute("ID").toLowerCase(Locale.ROOT);
        for (FaceName name : FaceName.values()) {
            if (id.contains(name.word())) {
                return name;
            }
        }
        boundary.warn("\"" + Section.shown(boundary.attribute("ID")) + "\" is no face" + Nearest.hint(FACES, id));
        return null;
    }

    private List<SubstrateSettings.Face> inPlane(Section variable, List<SubstrateSettings.Face> faces) {
        if (!planar) {
            return faces;
        }
        List<SubstrateSettings.Face> inPlane = new ArrayList<>(faces);
        for (FaceName name : FaceName.values()) {
            if (name.acrossZ()) {
                inPlane.set(
                        name.ordinal(),
                        new SubstrateSettings.Face(
                                false, faces.get(name.ordinal()).level()));
            }
        }
        for (Section one : variable.child("Dirichlet_options").all("boundary_value")) {
            boolean acrossZ = one.attribute("ID").toLowerCase(Locale.ROOT).startsWith("z");
            if (acrossZ && FlagText.parse(one.attribute("enabled"))) {
                one.warn("the face is enabled, but a model with use_2D has none across z, so nothing is held there");
            }
        }
        return inPlane;
    }

    private static List<SubstrateSettings.Face> closed(List<SubstrateSettings.Face> faces) {
        return faces.stream()
                .map(face -> new SubstrateSettings.Face(false, face.level()))
                .toList();
    }

    private static List<SubstrateSettings.Face> open(double level) {
        return closed(Collections.nCopies(FaceName.values().length, new SubstrateSettings.Face(false, level)));
    }

    private @Nullable FieldFile start(Section section) {
        if (!section.flagAttribute("enabled", false)) {
            return null;
        }
        String type = section.attribute("type");
        FieldFile.Format format = switch (type.toLowerCase(Locale.ROOT)) {
            case "csv" -> FieldFile.Format.CSV;
            case "matlab" -> FieldFile.Format.MATLAB;
            default -> null;
        };
        if (format == null) {
            section.problem("the type is \"" + Section.shown(type) + "\", but must be csv or matlab");
            return null;
        }
        Section filename = section.child("filename");
        if (filename.text().isEmpty()) {
            filename.problem("the name of the file is missing");
            return null;
        }
        Path file = files.find(filename, filename.text());
        return file == null ? null : new FieldFile(file, format);
    }
}
