package org.paracrine.vesicle;

import java.util.function.DoubleUnaryOperator;

/// Uptake of vesicles by the receptors that their ligands bind: binding with avidity, then
/// internalisation.
///
///     m = n h d / ⟨d²⟩,   ρ = R π d h / A,   v = π d h²,   x = ρ / (K_D v)
///     g = ((1 + x)^m − 1) / (m x),   b = m x (1 + x)^(m−1) / ((1 + x)^m − 1), between 1 and max(1, ρ)
///     V = k R / b,   K = K_D / (n g) + k / (n q) + V / (4π D r)
///     rate = V c / (K + c)
///
/// | symbol | here              | unit          | meaning                                                        |
/// |--------|-------------------|---------------|----------------------------------------------------------------|
/// | n      | `count`           | 1             | ligands of a vesicle, in proportion to its surface             |
/// | K_D    | `dissociation`    | copies/µm³    | of one ligand from one receptor                                |
/// | q      | `association`     | µm³/min       | rate of one ligand on a vesicle with one receptor              |
/// | k      | `internalisation` | 1/min         | of a bound vesicle; receptors come back, so R stays            |
/// | h      | `reach`           | µm            | from the vesicle's wall, within which a ligand meets receptors |
/// | R, A, r| [Cell]            | 1, µm², µm    | receptors, surface and radius of the cell                      |
/// | D, d   |                   | µm²/min, µm   | diffusivity and diameter of the vesicle                        |
/// | m, ρ   |                   | 1             | ligands and receptors where vesicle and cell touch             |
/// | v      |                   | µm³           | the room there                                                 |
/// | g, b   |                   | 1             | gain of affinity by avidity; bonds of a bound vesicle          |
/// | V, K   | [UptakeKinetics]  |               | of this way in                                                 |
///
/// Each ligand in touch binds none or one of the receptors in touch; the partition sum (1 + x)^m is
/// that of
/// Martinez-Veracoechea & Frenkel 2011 (doi:10.1073/pnas.1105351108). K is that of Briggs and Haldane,
/// with the
/// diffusion to the cell in series (Smoluchowski; Lauffenburger & Linderman, *Receptors*, 1993). At
/// low c the cell
/// clears V / K, never more than 4π D r and never more than n R q / b; at high c its receptors are the
/// limit.
///
/// Valid where ligands and receptors move freely in their membranes and a sheath of sugars does not
/// keep vesicle and
/// cell apart. The rate q on a vesicle is the least known of its numbers.
public record LigandBinding(
        double count, double dissociation, double association, double internalisation, double reach) {

    /// What takes the vesicle up: a round cell.
    ///
    /// @param receptors on its surface, at least 0
    /// @param volume (µm³), above 0
    public record Cell(double receptors, double volume) {
        public Cell {
            Checks.notNegative("the receptors of a cell", receptors, "/cell");
            Checks.positive("the volume of a cell", volume, "µm³");
        }

        double radius() {
            return Math.cbrt(3 * volume / (4 * Math.PI));
        }

        double surface() {
            return 4 * Math.PI * radius() * radius();
        }
    }

    public LigandBinding {
        Checks.notNegative("the ligands of a vesicle", count, "/particle");
        Checks.positive("the dissociation constant", dissociation, "copies/µm³");
        Checks.positive("the rate of association", association, "µm³/min");
        Checks.positive("the rate of internalisation", internalisation, "/min");
        Checks.positive("the reach of a ligand", reach, "µm");
    }

    /// By all vesicles of a product: the most that a cell takes up, and half-saturation so that
    /// the clearance at low
    /// concentration is the mean over the diameters.
    ///
    /// @param diffusivity of a vesicle by its diameter (µm → µm²/min)
    public UptakeKinetics uptake(Diameters diameters, Cell cell, DoubleUnaryOperator diffusivity) {
        if (count == 0 || cell.receptors() == 0) {
            return new UptakeKinetics(0, 1);
        }
        double square = diameters.expectation(diameter -> diameter * diameter);
        double maximum = diameters.expectation(diameter -> maximum(bond(diameter, square, cell), cell));
        double clearance = diameters.expectation(diameter -> {
            Bond bond = bond(diameter, square, cell);
            double most = maximum(bond, cell);
            return most / half(bond, most, cell, diffusivity.applyAsDouble(diameter));
        });
        return new UptakeKinetics(maximum, maximum / clearance);
    }

    private double maximum(Bond bond, Cell cell) {
        return internalisation * cell.receptors() / bond.number();
    }

    private double half(Bond bond, double maximum, Cell cell, double diffusivity) {
        return dissociation / (bond.ligands() * bond.gain())
                + internalisation / (bond.ligands() * association)
                + maximum / (4 * Math.PI * diffusivity * cell.radius());
    }

    /// @param ligands of the whole vesicle
    /// @param gain of affinity by avidity, at least 1
    /// @param number of bonds of a bound vesicle, at least 1
    private record Bond(double ligands, double gain, double number) {}

    private Bond bond(double diameter, double meanSquare, Cell cell) {
        double ligands = count * diameter * diameter / meanSquare;
        double touch = Math.PI * diameter * reach;
        // Of a vesicle with few ligands one is where it touches, or it would not bind.
        double near = Math.max(1, ligands * touch / Membrane.surface(diameter));
        double receptors = cell.receptors() * touch / cell.surface();
        double strength = receptors / (dissociation * touch * reach);
        // ln((1 + x)^m), since the power itself may exceed all numbers.
        double power = near * Math.log1p(strength);
        double gain = Math.max(1, overflowing(power) / (near * strength));
        double bonds = near * strength / (1 + strength) / -Math.expm1(-power);
        return new Bond(ligands, gain, Math.clamp(bonds, 1, Math.max(1, receptors)));
    }

    private static double overflowing(double power) {
        return Math.min(Double.MAX_VALUE, Math.expm1(power));
    }
}
