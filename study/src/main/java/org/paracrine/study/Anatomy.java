package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// The body: blood, and the organs that it flows through.
///
/// @param blood volume per body weight (mL/kg)
/// @param plasma share of the blood that is no cell
/// @param largeVessels share of the blood that is in no organ
/// @param arterial share of that which is in arteries
/// @param cardiacOutput blood through the lung (mL/min/kg)
/// @param filtration of plasma by the kidneys (mL/min/kg)
/// @param glomerularPore (µm)
/// @param lymph share of an organ's plasma flow that leaves its vessels
/// @param lymphTransit from organ to vein (min)
/// @param macrophagesDepleted share of the macrophages that were removed
/// @param vesicles how vesicles move
/// @param drugs how free drugs move; needed only where a product is a drug
/// @param cells how given cells move; needed only where a product is cells
public record Anatomy(
        @About(value = "Blood volume for each kg of body weight.", example = "64 mL/kg (assumed 55 .. 70)")
        @Measured(unit = "mL/kg", above = true)
        Quantity blood,

        @About(
                value = "Share of the blood that is plasma: 1 less the haematocrit.",
                example = "55 % (assumed 50 .. 60)")
        @Measured(unit = "", max = 1, above = true)
        Quantity plasma,

        @About(
                value =
                        "Share of the blood that is in the heart and large vessels, not in an organ; the blood of the organs is scaled to the rest.",
                example = "25 % (assumed 20 .. 35)")
        @Measured(unit = "", max = 0.99, above = true)
        Quantity largeVessels,

        @About(value = "Share of the blood in large vessels that is arterial.", example = "25 % (assumed 20 .. 30)")
        @Measured(unit = "", max = 0.99, above = true)
        Quantity arterial,

        @About(
                value = "Blood that passes the lung, for each kg of body weight.",
                example = "400 mL/min/kg (assumed 300 .. 700)")
        @Measured(unit = "mL/min/kg", above = true)
        Quantity cardiacOutput,

        @About(value = "Plasma that the kidneys filter.", example = "10 mL/min/kg (assumed 7 .. 14)")
        @Measured(unit = "mL/min/kg")
        Quantity filtration,

        @About(
                value = "Diameter of the pores of the glomerulus: what is larger is not filtered.",
                example = "10 nm (assumed 6 .. 15)")
        @Measured(unit = "um", above = true)
        Quantity glomerularPore,

        @About(
                value = "Share of an organ's plasma flow that leaves its vessels and comes back with the lymph.",
                example = "0.2 % (assumed 0.1 .. 0.4)")
        @Measured(unit = "", max = 0.5)
        Quantity lymph,

        @About(value = "How long lymph takes from an organ to the veins.", example = "10 min (assumed 5 .. 30)")
        @Measured(unit = "min", above = true)
        Quantity lymphTransit,

        @About("Share of the macrophages that was removed before the trial, as clodronate does.")
        @Default("0 %")
        @Measured(unit = "", max = 1, design = true)
        Quantity macrophagesDepleted,

        @About("The organs.") Organs organs,

        @About("How vesicles move between blood and organs.")
        Transport.Vesicles vesicles,

        @About("How free drugs move between blood and organs.")
        Transport.@Nullable Drugs drugs,

        @About("How given cells move between blood and organs.")
        Transport.@Nullable Cells cells) {

    /// The organs.
    ///
    /// @param gut with stomach and pancreas
    /// @param bone with its marrow
    public record Organs(
            @About("The lung, which all blood passes.") Lung lung,

            @About("The liver; its flow is that of its artery, the spleen's and the gut's come on top.")
            Organ liver,

            @About("The spleen.") Organ spleen,
            @About("Stomach, intestines and pancreas.") Organ gut,
            @About("The kidneys.") Organ kidney,
            @About("The heart.") Organ heart,
            @About("The brain.") Organ brain,
            @About("The muscles.") Organ muscle,
            @About("The skin.") Organ skin,
            @About("Bone with its marrow.") Organ bone,
            @About("Fat.") Organ fat,

            @About("All the rest of the body but the tumour.")
            Organ rest) {}

    /// One organ.
    ///
    /// @param volume with its blood (mL/kg)
    /// @param flow share of the cardiac output
    /// @param blood share of the volume
    /// @param interstitium share of the volume
    /// @param pore of its vessels (µm)
    /// @param macrophages that see the blood, as Kupffer cells that take up as much (cells/mL)
    public record Organ(
            @About(value = "Volume for each kg of body weight, blood included.", example = "69 mL/kg (shah2012)")
            @Measured(unit = "mL/kg", above = true)
            Quantity volume,

            @About(
                    value = "Share of the cardiac output; all organs but the lung add up to 100 %.",
                    example = "2.8 % (shah2012)")
            @Measured(unit = "", max = 1, above = true)
            Quantity flow,

            @About(value = "Share of the volume that is blood.", example = "16 % (shah2012)")
            @Measured(unit = "", max = 0.9, above = true)
            Quantity blood,

            @About(value = "Share of the volume between the cells.", example = "20 % (shah2012)")
            @Measured(unit = "", max = 0.9)
            Quantity interstitium,

            @About(
                    value = "Diameter of the pores in its vessels: what is larger stays in the blood.",
                    example = "140 nm (assumed 100 .. 180)")
            @Measured(unit = "um", above = true)
            Quantity pore,

            @About(
                    "Macrophages that see the blood, in each mL of the organ, counted as Kupffer cells that take up as much.")
            @Default("0 cells/mL")
            @Measured(unit = "cells/mL", also = "/mL", design = true)
            Quantity macrophages) {}

    /// The lung.
    ///
    /// @param volume with its blood (mL/kg)
    /// @param blood share of the volume
    /// @param interstitium share of the volume
    /// @param pore of its vessels (µm)
    /// @param macrophages that see the blood, as Kupffer cells that take up as much (cells/mL)
    public record Lung(
            @About(value = "Volume for each kg of body weight, blood included.", example = "7.3 mL/kg (shah2012)")
            @Measured(unit = "mL/kg", above = true)
            Quantity volume,

            @About(value = "Share of the volume that is blood.", example = "26 % (shah2012)")
            @Measured(unit = "", max = 0.9, above = true)
            Quantity blood,

            @About(value = "Share of the volume between the cells.", example = "19 % (shah2012)")
            @Measured(unit = "", max = 0.9)
            Quantity interstitium,

            @About(
                    value = "Diameter of the pores in its vessels: what is larger stays in the blood.",
                    example = "50 nm (assumed 30 .. 80)")
            @Measured(unit = "um", above = true)
            Quantity pore,

            @About(
                    "Macrophages that see the blood, in each mL of the organ, counted as Kupffer cells that take up as much.")
            @Default("0 cells/mL")
            @Measured(unit = "cells/mL", also = "/mL", design = true)
            Quantity macrophages) {}

    /// What one product does otherwise than `body` says; keys left out stay as they are there.
    public record Change(
            @About(
                    "Vesicles: factor on the uptake by macrophages; below 1 with CD47, above 1 with more phosphatidylserine.")
            @Measured(unit = "")
            @Nullable
            Quantity recognition,

            @About("Vesicles: the most that one Kupffer cell takes up.")
            @Measured(
                    unit = "particles/min/cell",
                    also = {"particles/min", "/min/cell", "/min"})
            @Nullable
            Quantity maximum,

            @About("Vesicles: the concentration in plasma at which uptake is half of its maximum.")
            @Measured(unit = "particles/um3", also = "/um3", above = true)
            @Nullable
            Quantity halfSaturation,

            @About("Vesicles and cells: degraded inside macrophages; of a label, lost from them.")
            @Measured(unit = "/min")
            @Nullable
            Quantity breakdown,

            @About("Vesicles: from the blood of an organ to the wall of its vessels.")
            @Measured(unit = "/min")
            @Nullable
            Quantity adhesion,

            @About("Vesicles: off that wall again. Cells: loose from the capillary that stopped them.")
            @Measured(unit = "/min")
            @Nullable
            Quantity release,

            @About("Vesicles: degraded between the cells of an organ.") @Measured(unit = "/min") @Nullable
            Quantity tissueLoss,

            @About("Drugs: the volume of blood that the liver clears if flow is no limit.")
            @Measured(unit = "mL/min/kg")
            @Nullable
            Quantity hepaticClearance,

            @About("Drugs: the same of the kidney's tubules.") @Measured(unit = "mL/min/kg") @Nullable
            Quantity renalClearance,

            @About("Drugs: the share that the kidneys can filter.") @Measured(unit = "", max = 1) @Nullable
            Quantity unbound,

            @About("Drugs: the partition between an organ and its blood.")
            Transport.@Nullable Partition partition,

            @About("Degraded in the blood itself.") @Measured(unit = "/min") @Nullable
            Quantity bloodLoss,

            @About("How a dose that is not given into the blood is absorbed.")
            Transport.@Nullable Routes routes,

            @About("Cells: the share of its diameter to which a cell can be squeezed.")
            @Measured(unit = "", max = 1, above = true)
            @Nullable
            Quantity squeeze,

            @About("Cells: how often one of those in the blood or stuck in an organ dies.")
            @Measured(unit = "/min")
            @Nullable
            Quantity death,

            @About("Cells: how fast what is left of the dead goes to macrophages.") @Measured(unit = "/min") @Nullable
            Quantity removal,

            @About("Cells: share of those that pass the tumour's vessels that adheres and leaves them.")
            @Measured(unit = "", max = 1)
            @Nullable
            Quantity extravasation) {

        /// The keys that vesicles have and drugs have not, of those that are given.
        boolean isForVesicles() {
            return isForVesiclesAlone() || breakdown != null || release != null;
        }

        boolean isForVesiclesAlone() {
            return recognition != null
                    || maximum != null
                    || halfSaturation != null
                    || adhesion != null
                    || tissueLoss != null;
        }

        boolean isForCells() {
            return squeeze != null || death != null || removal != null || extravasation != null;
        }

        /// What cells have not: they are not absorbed, and die at one rate.
        boolean isForWhatIsAbsorbed() {
            return bloodLoss != null || routes != null;
        }

        boolean isForDrugs() {
            return hepaticClearance != null || renalClearance != null || unbound != null || partition != null;
        }
    }
}
