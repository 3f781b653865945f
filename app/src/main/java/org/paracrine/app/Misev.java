package org.paracrine.app;

import java.util.List;
import org.paracrine.study.Product;

/// What MISEV2023 (doi:10.1002/jev2.12404) asks to be reported of vesicles, as far as
/// a study can say
/// it: there, or missing.
final class Misev {
    static final String SECTION = "MISEV2023 (doi:10.1002/jev2.12404)";

    /// Proteins of vesicles that are asked for: at least one in the membrane and one inside.
    private static final int MARKERS = 2;

    private Misev() {}

    static void of(Product.Vesicle vesicle, SheetLines lines) {
        lines.begin(SECTION);
        field(lines, "source cells", !vesicle.source().isBlank(), "source");
        field(lines, "donor and culture", vesicle.donor() != null, "donor");
        field(lines, "production", vesicle.production() != null, "production");
        field(lines, "isolation", vesicle.isolation() != null, "isolation");
        field(lines, "particle number", true, "particles");
        field(lines, "protein, as particles per ug", true, "particles");
        field(lines, "size distribution", true, "diameter");
        field(lines, "methods of counting and sizing", !vesicle.instruments().isEmpty(), "instruments");
        field(lines, "single vesicles, imaged", imaged(vesicle.instruments()), "instruments");
        field(lines, "markers, at least two", vesicle.markers().size() >= MARKERS, "markers");
        field(lines, "contaminants looked for", vesicle.contaminants() != null, "contaminants");
        field(lines, "storage", vesicle.storage() != null, "storage");
        field(
                lines,
                "cargo",
                !vesicle.cargo().isEmpty() || !vesicle.loading().method().equals("none"),
                "cargo");
    }

    private static boolean imaged(List<String> instruments) {
        return instruments.stream()
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .anyMatch(name -> name.contains("microscop")
                        || name.equals("tem")
                        || name.contains("cryo")
                        || name.equals("afm")
                        || name.equals("sem"));
    }

    private static void field(SheetLines lines, String name, boolean present, String key) {
        lines.words(name, present ? "present" : "missing (" + key + ")");
    }
}
