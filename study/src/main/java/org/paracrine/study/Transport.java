package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// How products move between blood and organs, as `body` describes it.
public final class Transport {
    private Transport() {}

    private static <T> T either(@Nullable T changed, T usual) {
        return changed == null ? usual : changed;
    }

    /// How vesicles move.
    ///
    /// @param recognition factor on the uptake by macrophages
    /// @param maximum of one Kupffer cell (particles/min)
    /// @param halfSaturation in plasma (particles/µm³)
    /// @param breakdown inside macrophages (1/min)
    /// @param adhesion to the wall of vessels (1/min)
    /// @param release off it (1/min)
    /// @param bloodLoss (1/min)
    /// @param tissueLoss between cells (1/min)
    public record Vesicles(
            @About("Factor on the uptake by macrophages; below 1 with CD47, above 1 with more phosphatidylserine.")
            @Default("1")
            @Measured(unit = "", design = true)
            Quantity recognition,

            @About(
                    value = "The most that one Kupffer cell takes up.",
                    example = "200 particles/min/cell (assumed 60 .. 600)")
            @Measured(
                    unit = "particles/min/cell",
                    also = {"particles/min", "/min/cell", "/min"})
            Quantity maximum,

            @About(
                    value = "The concentration in plasma at which uptake is half of its maximum.",
                    example = "0.5 particles/um3 (assumed 0.2 .. 1.2)")
            @Measured(unit = "particles/um3", also = "/um3", above = true)
            Quantity halfSaturation,

            @About(
                    value = "Degraded inside macrophages; of a label, lost from them.",
                    example = "0.003 /min (assumed 0.002 .. 0.0045)")
            @Measured(unit = "/min")
            Quantity breakdown,

            @About(
                    value = "From the blood of an organ to the wall of its vessels.",
                    example = "0.05 /min (assumed 0.03 .. 0.08)")
            @Measured(unit = "/min")
            Quantity adhesion,

            @About(value = "Off that wall again.", example = "0.03 /min (assumed 0.02 .. 0.05)")
            @Measured(unit = "/min")
            Quantity release,

            @About(value = "Degraded in the blood itself.", example = "0.001 /min (assumed 0.0005 .. 0.002)")
            @Measured(unit = "/min")
            Quantity bloodLoss,

            @About(value = "Degraded between the cells of an organ.", example = "0.0003 /min (assumed 0.0001 .. 0.001)")
            @Measured(unit = "/min")
            Quantity tissueLoss,

            @About("How a dose that is not given into the blood is absorbed.")
            Routes routes) {

        /// These with what a product does otherwise.
        public Vesicles changedBy(Anatomy.@Nullable Change change) {
            return change == null
                    ? this
                    : new Vesicles(
                            either(change.recognition(), recognition),
                            either(change.maximum(), maximum),
                            either(change.halfSaturation(), halfSaturation),
                            either(change.breakdown(), breakdown),
                            either(change.adhesion(), adhesion),
                            either(change.release(), release),
                            either(change.bloodLoss(), bloodLoss),
                            either(change.tissueLoss(), tissueLoss),
                            routes.changedBy(change.routes()));
        }
    }

    /// How free drugs move.
    ///
    /// @param hepaticClearance if flow is no limit (mL/min/kg)
    /// @param renalClearance by the tubules (mL/min/kg)
    /// @param unbound share that is filtered
    /// @param bloodLoss (1/min)
    public record Drugs(
            @About("The concentration in an organ over that in its blood, at balance.")
            Partition partition,

            @About(
                    value = "The volume of blood that the liver clears if flow is no limit.",
                    example = "100 mL/min/kg (assumed 50 .. 200)")
            @Measured(unit = "mL/min/kg")
            Quantity hepaticClearance,

            @About(value = "The same of the kidney's tubules.", example = "5 mL/min/kg (assumed 2 .. 10)")
            @Measured(unit = "mL/min/kg")
            Quantity renalClearance,

            @About(value = "The share that the kidneys can filter.", example = "25 % (assumed 15 .. 40)")
            @Measured(unit = "", max = 1)
            Quantity unbound,

            @About(value = "Degraded in the blood itself.", example = "0.001 /min (assumed 0.0005 .. 0.002)")
            @Measured(unit = "/min")
            Quantity bloodLoss,

            @About("How a dose that is not given into the blood is absorbed.")
            Routes routes) {

        /// These with what a product does otherwise.
        public Drugs changedBy(Anatomy.@Nullable Change change) {
            return change == null
                    ? this
                    : new Drugs(
                            either(change.partition(), partition),
                            either(change.hepaticClearance(), hepaticClearance),
                            either(change.renalClearance(), renalClearance),
                            either(change.unbound(), unbound),
                            either(change.bloodLoss(), bloodLoss),
                            routes.changedBy(change.routes()));
        }
    }

    /// How given cells move.
    ///
    /// @param capillaries the narrowest on the way through an organ
    /// @param steepness with which their arrest rises with the size of a cell
    /// @param squeeze share of its diameter to which a cell can be squeezed
    /// @param release of what is stopped (1/min)
    /// @param death of the living in blood and organs (1/min)
    /// @param removal of the dead by macrophages (1/min)
    /// @param breakdown inside macrophages (1/min)
    /// @param tumourPerfusion blood that passes a volume of tumour (1/min)
    /// @param extravasation share of the cells that pass the tumour's vessels that enters it
    public record Cells(
            @About("The width that stops half of what can be squeezed to it, of the capillaries of each kind.")
            Capillaries capillaries,

            @About(
                    value = "How sharply capillaries tell sizes apart, as the power of a Hill curve.",
                    example = "6 (assumed 4 .. 10)")
            @Measured(unit = "", above = true)
            Quantity steepness,

            @About(
                    value = "The share of its diameter to which a cell can be squeezed.",
                    example = "50 % (assumed 40 .. 65)")
            @Measured(unit = "", max = 1, above = true)
            Quantity squeeze,

            @About(
                    value = "Cells that come loose from the capillary that stopped them; the next may stop them again.",
                    example = "0.0005 /min (assumed 0.0001 .. 0.002)")
            @Measured(unit = "/min")
            Quantity release,

            @About(
                    value = "How often a cell in the blood or stuck in an organ dies.",
                    example = "0.0014 /min (eggenhofer2012 P080 0.00048 .. 0.003)")
            @Measured(unit = "/min")
            Quantity death,

            @About(
                    value = "How fast what is left of the dead goes to macrophages.",
                    example = "0.005 /min (assumed 0.002 .. 0.012)")
            @Measured(unit = "/min")
            Quantity removal,

            @About(
                    value = "Degraded inside macrophages; of a label, lost from them.",
                    example = "0.0002 /min (assumed 0.00005 .. 0.001)")
            @Measured(unit = "/min")
            Quantity breakdown,

            @About(
                    value = "Blood that passes each mL of tumour in a minute.",
                    example = "0.2 mL/min/mL (assumed 0.05 .. 0.8)")
            @Measured(unit = "/min", also = "mL/min/mL")
            Quantity tumourPerfusion,

            @About(
                    value = "Share of the cells that pass the tumour's vessels that adheres and leaves them.",
                    example = "20 % (assumed 2 .. 80)")
            @Measured(unit = "", max = 1)
            Quantity extravasation) {

        /// These with what a product does otherwise.
        public Cells changedBy(Anatomy.@Nullable Change change) {
            return change == null
                    ? this
                    : new Cells(
                            capillaries,
                            steepness,
                            either(change.squeeze(), squeeze),
                            either(change.release(), release),
                            either(change.death(), death),
                            either(change.removal(), removal),
                            either(change.breakdown(), breakdown),
                            tumourPerfusion,
                            either(change.extravasation(), extravasation));
        }
    }

    /// Widths of capillaries (µm).
    public record Capillaries(
            @About(value = "Of the lung.", example = "6.5 um (assumed 5 .. 8)") @Measured(unit = "um", above = true)
            Quantity lung,

            @About(value = "Of liver, spleen and bone marrow, which are wider.", example = "9 um (assumed 7 .. 12)")
            @Measured(unit = "um", above = true)
            Quantity sinusoids,

            @About(value = "Of all other organs.", example = "6 um (assumed 4.5 .. 8)")
            @Measured(unit = "um", above = true)
            Quantity others) {}

    /// Concentration in tissue over that in blood.
    public record Partition(
            @About("The lung.") @Measured(unit = "", above = true)
            Quantity lung,

            @About("The liver.") @Measured(unit = "", above = true)
            Quantity liver,

            @About("The spleen.") @Measured(unit = "", above = true)
            Quantity spleen,

            @About("The gut.") @Measured(unit = "", above = true)
            Quantity gut,

            @About("The kidneys.") @Measured(unit = "", above = true)
            Quantity kidney,

            @About("The heart.") @Measured(unit = "", above = true)
            Quantity heart,

            @About("The brain.") @Measured(unit = "", above = true)
            Quantity brain,

            @About("The muscles.") @Measured(unit = "", above = true)
            Quantity muscle,

            @About("The skin.") @Measured(unit = "", above = true)
            Quantity skin,

            @About("Bone with its marrow.") @Measured(unit = "", above = true)
            Quantity bone,

            @About("Fat.") @Measured(unit = "", above = true)
            Quantity fat,

            @About("All the rest.") @Measured(unit = "", above = true)
            Quantity rest) {}

    /// The routes that go through a depot; a route that is left out cannot be taken.
    public record Routes(
            @About("Into the peritoneum.") @Nullable Depot intraperitoneal,
            @About("Under the skin.") @Nullable Depot subcutaneous,
            @About("Into the nose.") @Nullable Depot intranasal,
            @About("Into the airways.") @Nullable Depot inhaled) {

        Routes changedBy(@Nullable Routes change) {
            return change == null
                    ? this
                    : new Routes(
                            change.intraperitoneal == null ? intraperitoneal : change.intraperitoneal,
                            change.subcutaneous == null ? subcutaneous : change.subcutaneous,
                            change.intranasal == null ? intranasal : change.intranasal,
                            change.inhaled == null ? inhaled : change.inhaled);
        }

        /// The depot of a route; nothing for a route without one, or that cannot be taken.
        public @Nullable Depot of(Administration.Route route) {
            return switch (route) {
                case INTRAPERITONEAL -> intraperitoneal;
                case SUBCUTANEOUS -> subcutaneous;
                case INTRANASAL -> intranasal;
                case INHALED -> inhaled;
                case INTRAVENOUS, INTRATUMOURAL -> null;
            };
        }
    }

    /// Where a dose goes from where it was put, in shares of what is left there (1/min).
    public record Depot(
            @About("Into the blood.") @Default("0 /min") @Measured(unit = "/min", design = true)
            Quantity blood,

            @About("Into the portal vein, and so through the liver first.")
            @Default("0 /min")
            @Measured(unit = "/min", design = true)
            Quantity portal,

            @About("Into the lymph, and by it into the blood.")
            @Default("0 /min")
            @Measured(unit = "/min", design = true)
            Quantity lymph,

            @About("Into the brain, along the nerves of the nose.")
            @Default("0 /min")
            @Measured(unit = "/min", design = true)
            Quantity brain,

            @About("Lost: degraded, swallowed or breathed out.")
            @Default("0 /min")
            @Measured(unit = "/min", design = true)
            Quantity lost) {}
}
