package org.paracrine.physicell;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One cell type, complete: what it inherits is filled in.
///
/// Lists by type or substrate have one value for each, by index.
///
/// @param name unique
/// @param id its index
/// @param parent name of the type that it was said to inherit from; nothing where it is the default
///     definition's
/// @param cycle phases and division
/// @param apoptosis one way to die
/// @param necrosis the other
/// @param volume and its rates
/// @param mechanics pushing, pulling, springs
/// @param motility crawling
/// @param secretion by substrate
/// @param interactions with neighbours
/// @param transformationRates at which a cell becomes the type of that index (1/min)
/// @param integrity damage and repair
/// @param customData in the order in which rules number them, those of the parent first
/// @param distributions of values at the start, those that are enabled
/// @param intracellular kind of the network inside of the cells, as named; it is not read further.
///     Nothing where there is none
public record CellDefinition(
        String name,
        int id,
        @Nullable String parent,
        CycleSettings cycle,
        DeathSettings apoptosis,
        DeathSettings necrosis,
        VolumeSettings volume,
        MechanicsSettings mechanics,
        MotilitySettings motility,
        List<SecretionSettings> secretion,
        InteractionSettings interactions,
        List<Double> transformationRates,
        IntegritySettings integrity,
        List<CustomVariable> customData,
        List<StartDistribution> distributions,
        @Nullable String intracellular) {

    /// Source: MCF-7 cells, Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
    private static final VolumeSettings STANDARD_VOLUME =
            new VolumeSettings(2494, 0.75, 540, 3.0 / 60, 0.27 / 60, 0.33 / 60, 0, 0, 2);

    public CellDefinition {
        secretion = List.copyOf(secretion);
        transformationRates = List.copyOf(transformationRates);
        customData = List.copyOf(customData);
        distributions = List.copyOf(distributions);
    }

    /// The definition that holds before a file is read.
    static CellDefinition standard(int types, int substrates, boolean planar) {
        List<Double> noType = Collections.nCopies(types, 0.0);
        return new CellDefinition(
                "default",
                0,
                null,
                new CycleSettings(CycleModel.KI67_ADVANCED, CycleModel.KI67_ADVANCED.transitions(), false, noType),
                DeathModel.APOPTOSIS.standard(),
                DeathModel.NECROSIS.standard(),
                STANDARD_VOLUME,
                new MechanicsSettings(0.4, 10, 4, 100, 1.25, Collections.nCopies(types, 1.0), 0.01, 0, 0, 12),
                new MotilitySettings(
                        false,
                        1,
                        1,
                        0,
                        planar,
                        MotilitySettings.Taxis.NONE,
                        0,
                        1,
                        Collections.nCopies(substrates, 0.0)),
                Collections.nCopies(substrates, SecretionSettings.NONE),
                InteractionSettings.none(types),
                noType,
                new IntegritySettings(0, 0),
                List.of(),
                List.of(),
                null);
    }

    /// What a type inherits of the default definition without naming it as its parent: all that
    /// acts on others is off.
    CellDefinition atRest() {
        List<Double> noType = Collections.nCopies(transformationRates.size(), 0.0);
        return new CellDefinition(
                name,
                id,
                parent,
                cycle.withAsymmetry(cycle.asymmetricDivision(), noType),
                apoptosis,
                necrosis,
                volume,
                mechanics,
                motility.atRest(),
                Collections.nCopies(secretion.size(), SecretionSettings.NONE),
                interactions.atRest(),
                noType,
                integrity,
                customData,
                distributions,
                intracellular);
    }

    DeathSettings death(DeathModel model) {
        return model == DeathModel.APOPTOSIS ? apoptosis : necrosis;
    }

    CellDefinition withDeaths(DeathSettings otherApoptosis, DeathSettings otherNecrosis) {
        return new CellDefinition(
                name,
                id,
                parent,
                cycle,
                otherApoptosis,
                otherNecrosis,
                volume,
                mechanics,
                motility,
                secretion,
                interactions,
                transformationRates,
                integrity,
                customData,
                distributions,
                intracellular);
    }

    /// The named variable; nothing where the type has none of that name.
    public @Nullable CustomVariable custom(String variable) {
        for (CustomVariable each : customData) {
            if (each.name().equals(variable)) {
                return each;
            }
        }
        return null;
    }
}
