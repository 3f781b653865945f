package org.paracrine.cell;

import java.util.Map;

/// How hard a cell pushes and holds its neighbours, and the springs and membranes that hold it.
///
/// @param adhesion strength (µm/min)
/// @param repulsion strength (µm/min)
/// @param reach relative maximum adhesion distance (radii)
/// @param affinities adhesive affinity to each other type by name; 1 to those that are not named
/// @param springs between cells that hold each other
/// @param membrane how the cell meets a basement membrane
///
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
public record Mechanics(
        double adhesion,
        double repulsion,
        double reach,
        Map<String, Double> affinities,
        Springs springs,
        Membrane membrane) {

    public Mechanics {
        Check.notNegative("cell-cell adhesion (µm/min)", adhesion);
        Check.notNegative("cell-cell repulsion (µm/min)", repulsion);
        Check.notNegative("relative maximum adhesion distance (radii)", reach);
        affinities.forEach((type, affinity) -> Check.notNegative("adhesive affinity to " + type, affinity));
        affinities = Check.ordered(affinities);
    }

    /// Without springs, and with PhysiCell's membrane.
    public Mechanics(double adhesion, double repulsion, double reach, Map<String, Double> affinities) {
        this(adhesion, repulsion, reach, affinities, Springs.physicell(), Membrane.physicell());
    }

    /// PhysiCell's defaults.
    public static Mechanics physicell() {
        return new Mechanics(0.4, 10, 1.25, Map.of());
    }

    /// Springs of rest length 0 that form between neighbours and break.
    ///
    /// @param elasticity velocity per length (1/min)
    /// @param attachment rate of forming, for each neighbour, times the affinity to it (1/min)
    /// @param detachment rate of breaking (1/min)
    /// @param most springs that one cell forms
    public record Springs(double elasticity, double attachment, double detachment, int most) {
        public Springs {
            Check.notNegative("elastic constant of springs (1/min)", elasticity);
            Check.notNegative("cell attachment rate (1/min)", attachment);
            Check.notNegative("cell detachment rate (1/min)", detachment);
            Check.notNegative("maximum number of cell attachments", most);
        }

        /// PhysiCell's defaults: none form.
        public static Springs physicell() {
            return new Springs(0.01, 0, 0, 12);
        }
    }

    /// A membrane that pulls and pushes, where the model has one ([Edge#MEMBRANE]).
    ///
    /// @param adhesion strength (µm/min)
    /// @param repulsion strength (µm/min)
    public record Membrane(double adhesion, double repulsion) {
        public Membrane {
            Check.notNegative("adhesion to a membrane (µm/min)", adhesion);
            Check.notNegative("repulsion by a membrane (µm/min)", repulsion);
        }

        /// PhysiCell's defaults.
        public static Membrane physicell() {
            return new Membrane(4, 100);
        }
    }
}
