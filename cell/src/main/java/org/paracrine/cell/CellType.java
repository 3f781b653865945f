package org.paracrine.cell;

import java.util.Map;

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
        return new CellType(
                name,
                wanted,
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

    public CellType withCycle(Cycle wanted) {
        return new CellType(
                name,
                volume,
                wanted,
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

    public CellType withApoptosis(Death wanted) {
        return new CellType(
                name,
                volume,
                cycle,
                wanted,
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

    public CellType withNecrosis(Death wanted) {
        return new CellType(
                name,
                volume,
                cycle,
                apoptosis,
                wanted,
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

    public CellType withMechanics(Mechanics wanted) {
        return new CellType(
                name,
                volume,
                cycle,
                apoptosis,
                necrosis,
                wanted,
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

    public CellType withMotility(Motility wanted) {
        return new CellType(
                name,
                volume,
                cycle,
                apoptosis,
                necrosis,
                mechanics,
                wanted,
                oxygen,
                secretion,
                interactions,
                integrity,
                fate,
                custom,
                radiosensitivity,
                drugs);
    }

    public CellType withOxygen(OxygenResponse wanted) {
        return new CellType(
                name,
                volume,
                cycle,
                apoptosis,
                necrosis,
                mechanics,
                motility,
                wanted,
                secretion,
                interactions,
                integrity,
                fate,
                custom,
                radiosensitivity,
                drugs);
    }

    public CellType withSecretion(Map<String, Secretion> wanted) {
        return new CellType(
                name,
                volume,
                cycle,
                apoptosis,
                necrosis,
                mechanics,
                motility,
                oxygen,
                wanted,
                interactions,
                integrity,
                fate,
                custom,
                radiosensitivity,
                drugs);
    }

    public CellType withInteractions(Interactions wanted) {
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
                wanted,
                integrity,
                fate,
                custom,
                radiosensitivity,
                drugs);
    }

    public CellType withIntegrity(Integrity wanted) {
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
                wanted,
                fate,
                custom,
                radiosensitivity,
                drugs);
    }

    public CellType withFate(Fate wanted) {
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
                wanted,
                custom,
                radiosensitivity,
                drugs);
    }

    public CellType withCustom(Map<String, Double> wanted) {
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
                wanted,
                radiosensitivity,
                drugs);
    }

    public CellType withRadiosensitivity(Radiosensitivity wanted) {
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
                wanted,
                drugs);
    }

    public CellType withDrugs(DrugResponse wanted) {
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
                wanted);
    }
}
