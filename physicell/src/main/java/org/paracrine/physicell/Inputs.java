package org.paracrine.physicell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.paracrine.archive.ArchiveFailure;
import org.paracrine.archive.RunFolder;

/// The files of a model, copied into the folder of its run: whoever looks at the results sees what made them, and
/// PhysiCell Studio finds the settings beside them.
public final class Inputs {
    /// What PhysiCell Studio looks for beside the results.
    public static final String SETTINGS = "PhysiCell_settings.xml";

    private Inputs() {}

    /// Where each file of the model goes to: the settings under the name that others look for, all else under its own;
    /// of two with the same name, the second gets a number.
    public static Map<Path, String> names(Settings settings) {
        Map<Path, String> names = new LinkedHashMap<>();
        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        put(settings.file(), SETTINGS, names, taken);
        settings.rules().forEach(rules -> put(rules.file(), own(rules.file()), names, taken));
        CellsFile cells = settings.cells();
        if (cells != null) {
            put(cells.file(), own(cells.file()), names, taken);
        }
        FieldFile levels = settings.microenvironment().start();
        if (levels != null) {
            put(levels.file(), own(levels.file()), names, taken);
        }
        return names;
    }

    private static String own(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static void put(Path file, String name, Map<Path, String> names, Set<String> taken) {
        if (names.containsKey(file)) {
            return;
        }
        String free = name;
        for (int number = 2; !taken.add(free); number++) {
            int point = name.lastIndexOf('.');
            free = String.format(
                    Locale.ROOT,
                    "%s-%d%s",
                    point < 0 ? name : name.substring(0, point),
                    number,
                    point < 0 ? "" : name.substring(point));
        }
        names.put(file, free);
    }

    static void copy(Settings settings, RunFolder folder) {
        names(settings).forEach((file, name) -> {
            Path copy = folder.file(name);
            try {
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException failure) {
                throw ArchiveFailure.writing("cannot copy " + file + " to the results", copy, failure);
            }
        });
    }
}
