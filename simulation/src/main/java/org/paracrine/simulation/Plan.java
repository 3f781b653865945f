package org.paracrine.simulation;

import java.util.List;
import org.paracrine.body.Dose;
import org.paracrine.cell.CellModel;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Rule;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.VoxelGrid;

/// Everything that one replicate needs to know; immutable, without state.
///
/// @param block the simulated piece of tissue
/// @param representedVolume of the tumour that the block stands for (µm³)
/// @param substrates fields and what vessels do to them
/// @param stroma vessels, fluid and matrix
/// @param accuracy that each field keeps in a coupling step, relative to its largest level
/// @param types of cells
/// @param setting how the cells are looked at and moved
/// @param seeding cells at the start
/// @param rules of behaviour
/// @param cargo that acts in cells
/// @param carriers of cargo that some arm gives or cells give off
/// @param doses of this arm, in the order of time; their product is a carrier's name
/// @param fractions of radiation of this arm, in the order of time
/// @param cellStep ticks between two steps of the cells
/// @param chemistry what cells do with drugs beside taking them up
public record Plan(
        VoxelGrid block,
        double representedVolume,
        List<SubstratePlan> substrates,
        StromaPlan stroma,
        double accuracy,
        List<CellType> types,
        Setting setting,
        Seeding seeding,
        List<Rule> rules,
        List<Cargo> cargo,
        List<Carrier> carriers,
        List<Dose> doses,
        List<Fraction> fractions,
        long cellStep,
        CellChemistry chemistry) {
    public Plan {
        substrates = List.copyOf(substrates);
        types = List.copyOf(types);
        rules = List.copyOf(rules);
        cargo = List.copyOf(cargo);
        carriers = List.copyOf(carriers);
        doses = List.copyOf(doses);
        fractions = List.copyOf(fractions);
        if (!(representedVolume > 0)) {
            throw new IllegalArgumentException("the represented volume must be > 0 µm³, got " + representedVolume);
        }
        if (cellStep < 1) {
            throw new IllegalArgumentException("the cells' step must be at least one tick, got " + cellStep);
        }
    }

    /// Cells that do nothing with drugs but take them up.
    public Plan(
            VoxelGrid block,
            double representedVolume,
            List<SubstratePlan> substrates,
            StromaPlan stroma,
            double accuracy,
            List<CellType> types,
            Setting setting,
            Seeding seeding,
            List<Rule> rules,
            List<Cargo> cargo,
            List<Carrier> carriers,
            List<Dose> doses,
            List<Fraction> fractions,
            long cellStep) {
        this(
                block,
                representedVolume,
                substrates,
                stroma,
                accuracy,
                types,
                setting,
                seeding,
                rules,
                cargo,
                carriers,
                doses,
                fractions,
                cellStep,
                CellChemistry.none());
    }

    /// The whole tumour is this many times the block.
    public double scale() {
        return representedVolume / block.volume();
    }

    /// The same plan with the doses of another arm.
    public Plan withDoses(List<Dose> others) {
        return with(others, fractions);
    }

    /// The same plan with the doses and the fractions of radiation of another arm.
    public Plan with(List<Dose> others, List<Fraction> otherFractions) {
        return with(others, otherFractions, chemistry);
    }

    /// The same plan with other chemistry of the cells.
    public Plan withChemistry(CellChemistry other) {
        return with(doses, fractions, other);
    }

    private Plan with(List<Dose> others, List<Fraction> otherFractions, CellChemistry otherChemistry) {
        return new Plan(
                block,
                representedVolume,
                substrates,
                stroma,
                accuracy,
                types,
                setting,
                seeding,
                rules,
                cargo,
                carriers,
                others,
                otherFractions,
                cellStep,
                otherChemistry);
    }

    /// The cells as they live in the block.
    ///
    /// @throws IllegalArgumentException with one line for each name that is unknown and each rule that cannot act
    public CellModel model() {
        List<String> names =
                substrates.stream().map(each -> each.substrate().name()).toList();
        return new CellModel(types, names, pools(), rules, block, setting);
    }

    /// Index of a carrier.
    ///
    /// @throws IllegalArgumentException if there is none of that name
    public int carrier(String name) {
        for (int carrier = 0; carrier < carriers.size(); carrier++) {
            if (carriers.get(carrier).name().equals(name)) {
                return carrier;
            }
        }
        throw new IllegalArgumentException("no carrier is called \"" + name + "\"");
    }

    /// Number of the pool that counts the particles of a carrier in each cell.
    int pool(int carrier) {
        return cargo.size() + carrier;
    }

    /// Names of the pools inside a cell: first each cargo, then the particles of each carrier, then each occupancy,
    /// then the particles that may leave again, and those that are about to infect.
    List<String> pools() {
        List<String> names = new java.util.ArrayList<>();
        cargo.forEach(molecule -> names.add(molecule.name()));
        carriers.forEach(carrier -> names.add(particles(carrier.name())));
        chemistry.occupancies().forEach(occupancy -> names.add(occupancy.signal()));
        carriers.forEach(carrier -> {
            if (carrier.givenOff().passesOn()) {
                names.add(endosomes(carrier.name()));
            }
            if (carrier.givenOff().infection() != null) {
                names.add(entering(carrier.name()));
            }
        });
        return names;
    }

    /// Name of the pool that counts the particles of a product that a cell has taken up and that are still whole.
    static String endosomes(String product) {
        return product + " in endosomes";
    }

    /// Name of the pool that counts the infectious particles of a product taken up since the last step of the cells.
    static String entering(String product) {
        return product + " entering";
    }

    /// Name of the pool that counts the particles of a product taken up by a cell.
    static String particles(String product) {
        return "particles of " + product;
    }
}
