package org.paracrine.physicell;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A PhysiCell model as its author wrote it: what `PhysiCell_settings.xml` says, with all defaults
/// and inheritance filled in. Times are minutes, lengths µm.
///
/// @param file that was read
/// @param as114 whether it was read with the peculiarities of PhysiCell 1.14 (see [SettingsReader])
/// @param domain the box and its voxels
/// @param times end and steps
/// @param saving what is saved when
/// @param options switches of the whole model
/// @param microenvironment the substrates
/// @param cellDefinitions the cell types, by index
/// @param rules files of rules, in the order in which they are read
/// @param cells file of the cells at the start; nothing where the author's own C++ places them
/// @param userParameters what the author's own C++ reads
public record Settings(
        Path file,
        boolean as114,
        Domain domain,
        Times times,
        Saving saving,
        Options options,
        Microenvironment microenvironment,
        List<CellDefinition> cellDefinitions,
        List<RuleFile> rules,
        @Nullable CellsFile cells,
        List<UserParameter> userParameters) {

    public Settings {
        cellDefinitions = List.copyOf(cellDefinitions);
        rules = List.copyOf(rules);
        userParameters = List.copyOf(userParameters);
    }

    /// The name of the model: that of the folder of its project.
    public String project() {
        Path folder = file.toAbsolutePath().normalize().getParent();
        Path around = folder != null && folder.endsWith("config") ? folder.getParent() : folder;
        Path name = around == null ? null : around.getFileName();
        return String.valueOf(name == null ? file.getFileName() : name);
    }

    /// Names of the cell types, by index.
    public List<String> cellTypes() {
        return cellDefinitions.stream().map(CellDefinition::name).toList();
    }

    /// Names of the substrates, by index.
    public List<String> substrates() {
        return microenvironment.names();
    }

    /// The first parameter of that name; nothing where there is none.
    public @Nullable UserParameter userParameter(String name) {
        for (UserParameter each : userParameters) {
            if (each.name().equals(name)) {
                return each;
            }
        }
        return null;
    }
}
