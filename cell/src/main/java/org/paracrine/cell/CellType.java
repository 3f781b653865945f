package org.paracrine.cell;

import java.util.Map;
import java.util.function.Consumer;

/// One kind of cell: what its cells do while no rule says otherwise.
///
/// @param name of the type
/// @param volume at rest
/// @param cycle model and rates
/// @param apoptosis programmed death
/// @param necrosis death by injury
/// @param mechanics push and hold
/// @param motility crawling
/// @param oxygen how oxygen limits the cycle and its lack kills
/// @param secretion exchange with each substrate by name; none with those that are not named
/// @param interactions what it does to its neighbours
/// @param integrity how damage comes and goes
/// @param fate what else it can become
/// @param custom start of each custom number by name; 0 for those that are not named
/// @param radiosensitivity what a dose of radiation does to it
/// @param drugs what the substances inside it do to it, and which it pumps out
public record CellType(
        String name,
        Volume volume,
        Cycle cycle,
        Death apoptosis,
        Death necrosis,
        Mechanics mechanics,
        Motility motility,
        OxygenResponse oxygen,
        Map<String, Secretion> secretion,
        Interactions interactions,
        Integrity integrity,
        Fate fate,
        Map<String, Double> custom,
        Radiosensitivity radiosensitivity,
        DrugResponse drugs) {

    public CellType {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a cell type needs a name");
        }
        secretion = Check.ordered(secretion);
        custom.forEach((number, value) -> Check.finite("custom number " + number, value));
        custom = Check.ordered(custom);
    }

    /// A cell that leaves its neighbours alone, takes no damage and stays what it is.
    public CellType(
            String name,
            Volume volume,
            Cycle cycle,
            Death apoptosis,
            Death necrosis,
            Mechanics mechanics,
            Motility motility,
            OxygenResponse oxygen,
            Map<String, Secretion> secretion) {
        this(
                name,
                volume,
                cycle,
                apoptosis,
                necrosis,
                mechanics,
                motility,
                oxygen,
                secretion,
                Interactions.none(),
                Integrity.none(),
                Fate.none(),
                Map.of(),
                Radiosensitivity.none(),
                DrugResponse.none());
    }

    /// PhysiCell's default cell: MCF-7 in size, live cycle, no crawling, no exchange, blind to oxygen.
    public static CellType physicell(String name) {
        return new CellType(
                name,
                Volume.mcf7(),
                Cycle.live(),
                Death.apoptosis(),
                Death.necrosis(),
                Mechanics.physicell(),
                Motility.none(),
                OxygenResponse.none(),
                Map.of());
    }

    public CellType withVolume(Volume wanted) {
        return changed(draft -> draft.volume = wanted);
    }

    public CellType withCycle(Cycle wanted) {
        return changed(draft -> draft.cycle = wanted);
    }

    public CellType withApoptosis(Death wanted) {
        return changed(draft -> draft.apoptosis = wanted);
    }

    public CellType withNecrosis(Death wanted) {
        return changed(draft -> draft.necrosis = wanted);
    }

    public CellType withMechanics(Mechanics wanted) {
        return changed(draft -> draft.mechanics = wanted);
    }

    public CellType withMotility(Motility wanted) {
        return changed(draft -> draft.motility = wanted);
    }

    public CellType withOxygen(OxygenResponse wanted) {
        return changed(draft -> draft.oxygen = wanted);
    }

    public CellType withSecretion(Map<String, Secretion> wanted) {
        return changed(draft -> draft.secretion = wanted);
    }

    public CellType withInteractions(Interactions wanted) {
        return changed(draft -> draft.interactions = wanted);
    }

    public CellType withIntegrity(Integrity wanted) {
        return changed(draft -> draft.integrity = wanted);
    }

    public CellType withFate(Fate wanted) {
        return changed(draft -> draft.fate = wanted);
    }

    public CellType withCustom(Map<String, Double> wanted) {
        return changed(draft -> draft.custom = wanted);
    }

    public CellType withRadiosensitivity(Radiosensitivity wanted) {
        return changed(draft -> draft.radiosensitivity = wanted);
    }

    public CellType withDrugs(DrugResponse wanted) {
        return changed(draft -> draft.drugs = wanted);
    }

    private CellType changed(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.type();
    }

    /// All parts of a type, one of which is about to change.
    private static final class Draft {
        private final String name;
        private Volume volume;
        private Cycle cycle;
        private Death apoptosis;
        private Death necrosis;
        private Mechanics mechanics;
        private Motility motility;
        private OxygenResponse oxygen;
        private Map<String, Secretion> secretion;
        private Interactions interactions;
        private Integrity integrity;
        private Fate fate;
        private Map<String, Double> custom;
        private Radiosensitivity radiosensitivity;
        private DrugResponse drugs;

        Draft(CellType of) {
            name = of.name;
            volume = of.volume;
            cycle = of.cycle;
            apoptosis = of.apoptosis;
            necrosis = of.necrosis;
            mechanics = of.mechanics;
            motility = of.motility;
            oxygen = of.oxygen;
            secretion = of.secretion;
            interactions = of.interactions;
            integrity = of.integrity;
            fate = of.fate;
            custom = of.custom;
            radiosensitivity = of.radiosensitivity;
            drugs = of.drugs;
        }

        CellType type() {
            return new CellType(
                    name,
                    volume,
                    cycle,
                    apoptosis,
                    necrosis,
                    mechanics,
                    motility,
                    oxygen,
                    secretion,
                    interactions,
                    integrity,
                    fate,
                    custom,
                    radiosensitivity,
                    drugs);
        }
    }
}
