package org.paracrine.simulation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.tissue.Drainage;
import org.paracrine.tissue.Filtration;
import org.paracrine.tissue.Flow;
import org.paracrine.tissue.Matrix;
import org.paracrine.tissue.RegressionRules;
import org.paracrine.tissue.SproutingRules;
import org.paracrine.tissue.VesselBed;
import org.paracrine.tissue.VesselNetwork;

/// What lies around the cells of a plan: vessels, and if the study asks for it a network of them, fluid that flows, a
/// matrix that changes.
///
/// @param vessels their density: spread evenly, or what a network is made to and compared with
/// @param network nothing: vessels are spread evenly and stay
/// @param fluid nothing: it stands still
/// @param matrix nothing: it is the same everywhere and stays
public record StromaPlan(
        VesselBed vessels,
        @Nullable Network network,
        @Nullable Fluid fluid,
        @Nullable Scaffold matrix) {

    /// Vessels spread evenly in a tissue that does not change.
    public static StromaPlan evenly(VesselBed vessels) {
        return new StromaPlan(vessels, null, null, null);
    }

    /// Vessels one by one.
    ///
    /// @param given network to start from; nothing: one is made for each animal
    /// @param arterial blood pressure at the inlets of a network that is made (mmHg)
    /// @param venous blood pressure at its outlets (mmHg)
    /// @param attractant index of the substrate that vessels grow towards and live on; any if they do neither
    /// @param sprouting nothing: no vessel grows
    /// @param regression nothing: no vessel disappears
    public record Network(
            @Nullable VesselNetwork given,
            double arterial,
            double venous,
            int attractant,
            @Nullable SproutingRules sprouting,
            @Nullable RegressionRules regression) {
        public Network {
            if (!(arterial > venous)) {
                throw new IllegalArgumentException(
                        "blood flows from the higher to the lower pressure: the arterial one, " + arterial
                                + " mmHg, must be above the venous one, " + venous + " mmHg");
            }
        }
    }

    /// The fluid between the cells.
    public sealed interface Fluid {
        /// A flow that is given and stays.
        record Given(Flow flow) implements Fluid {}

        /// A flow that pressures drive; anew whenever vessels or matrix have changed.
        ///
        /// @param conductivity of the tissue (µm²/(mmHg min))
        /// @param filtration through the walls of vessels
        /// @param drainage by lymph
        /// @param around pressure around the block (mmHg); nothing: no fluid passes its walls
        record Driven(
                double conductivity,
                Filtration filtration,
                Drainage drainage,
                @Nullable Double around) implements Fluid {}
    }

    /// A matrix that cells change, and that hinders what moves through it.
    ///
    /// @param fibres at density 1
    /// @param degradation by a cell of each type that fills its voxel (1/min), in the order of the plan's types
    /// @param deposition likewise (1/min)
    public record Scaffold(Matrix.Fibres fibres, List<Double> degradation, List<Double> deposition) {
        public Scaffold {
            degradation = List.copyOf(degradation);
            deposition = List.copyOf(deposition);
        }
    }
}
