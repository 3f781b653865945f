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
public record CellType(
        String name,
        Volume volume,
        Cycle cycle,
        Death apoptosis,
        Death necrosis,
        Mechanics mechanics,
        Motility motility,
        OxygenResponse oxygen,
        Map<String, Secretion> secretion) {

    public CellType {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a cell type needs a name");
        }
        secretion = Check.ordered(secretion);
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
        return new CellType(name, wanted, cycle, apoptosis, necrosis, mechanics, motility, oxygen, secretion);
    }

    public CellType withCycle(Cycle wanted) {
        return new CellType(name, volume, wanted, apoptosis, necrosis, mechanics, motility, oxygen, secretion);
    }

    public CellType withApoptosis(Death wanted) {
        return new CellType(name, volume, cycle, wanted, necrosis, mechanics, motility, oxygen, secretion);
    }

    public CellType withNecrosis(Death wanted) {
        return new CellType(name, volume, cycle, apoptosis, wanted, mechanics, motility, oxygen, secretion);
    }

    public CellType withMechanics(Mechanics wanted) {
        return new CellType(name, volume, cycle, apoptosis, necrosis, wanted, motility, oxygen, secretion);
    }

    public CellType withMotility(Motility wanted) {
        return new CellType(name, volume, cycle, apoptosis, necrosis, mechanics, wanted, oxygen, secretion);
    }

    public CellType withOxygen(OxygenResponse wanted) {
        return new CellType(name, volume, cycle, apoptosis, necrosis, mechanics, motility, wanted, secretion);
    }

    public CellType withSecretion(Map<String, Secretion> wanted) {
        return new CellType(name, volume, cycle, apoptosis, necrosis, mechanics, motility, oxygen, wanted);
    }
}
