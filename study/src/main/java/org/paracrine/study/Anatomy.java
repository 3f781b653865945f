package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// The body: blood, and the organs that take products from it.
///
/// @param blood volume per body weight (mL/kg)
/// @param vesicles how vesicles move between blood and organs
/// @param drugs the same for free drugs; needed only where a product is a drug
public record Anatomy(
        @About(value = "Blood volume for each kg of body weight.", example = "64 mL/kg (assumed 55 .. 70)")
        @Measured(unit = "mL/kg", above = true)
        Quantity blood,

        @About("How vesicles move between blood and organs.")
        Kinetics vesicles,

        @About("How free drugs move between blood and organs.") @Nullable
        Kinetics drugs) {

    /// Rates between the blood and the organs.
    ///
    /// @param bloodLoss degraded or excreted from blood (1/min)
    /// @param peritonealAbsorption from the peritoneal cavity into blood (1/min)
    public record Kinetics(
            @About("The liver.") Exchange liver,
            @About("The spleen.") Exchange spleen,
            @About("The lung.") Exchange lung,
            @About("The kidney.") Exchange kidney,

            @About("All the rest of the body but the tumour.")
            Exchange rest,

            @About(
                    value = "Degraded or excreted from the blood itself.",
                    example = "0.001 /min (assumed 0.0005 .. 0.002)")
            @Measured(unit = "/min")
            Quantity bloodLoss,

            @About(value = "From the peritoneal cavity into the blood.", example = "0.01 /min (assumed 0.005 .. 0.02)")
            @Measured(unit = "/min")
            Quantity peritonealAbsorption) {

        /// These kinetics with what a product does otherwise.
        public Kinetics changedBy(@Nullable Change change) {
            if (change == null) {
                return this;
            }
            return new Kinetics(
                    liver.changedBy(change.liver),
                    spleen.changedBy(change.spleen),
                    lung.changedBy(change.lung),
                    kidney.changedBy(change.kidney),
                    rest.changedBy(change.rest),
                    change.bloodLoss == null ? bloodLoss : change.bloodLoss,
                    change.peritonealAbsorption == null ? peritonealAbsorption : change.peritonealAbsorption);
        }
    }

    /// One organ.
    ///
    /// @param uptake from blood (1/min)
    /// @param release back to blood (1/min)
    /// @param loss degraded or excreted there (1/min)
    public record Exchange(
            @About(value = "From blood into the organ.", example = "0.035 /min (assumed 0.02 .. 0.06)")
            @Measured(unit = "/min")
            Quantity uptake,

            @About(value = "Back into the blood.", example = "0.001 /min (assumed 0.0005 .. 0.002)")
            @Measured(unit = "/min")
            Quantity release,

            @About(value = "Degraded or excreted there.", example = "0.003 /min (assumed 0.001 .. 0.01)")
            @Measured(unit = "/min")
            Quantity loss) {

        Exchange changedBy(@Nullable ExchangeChange change) {
            if (change == null) {
                return this;
            }
            return new Exchange(
                    change.uptake == null ? uptake : change.uptake,
                    change.release == null ? release : change.release,
                    change.loss == null ? loss : change.loss);
        }
    }

    /// What one product does otherwise than `body` says; keys left out stay as they are there.
    public record Change(
            @About("The liver.") @Nullable ExchangeChange liver,
            @About("The spleen.") @Nullable ExchangeChange spleen,
            @About("The lung.") @Nullable ExchangeChange lung,
            @About("The kidney.") @Nullable ExchangeChange kidney,

            @About("All the rest of the body but the tumour.") @Nullable
            ExchangeChange rest,

            @About("Degraded or excreted from the blood itself.") @Measured(unit = "/min") @Nullable
            Quantity bloodLoss,

            @About("From the peritoneal cavity into the blood.") @Measured(unit = "/min") @Nullable
            Quantity peritonealAbsorption) {}

    /// The part of an [Exchange] that a product changes.
    public record ExchangeChange(
            @About("From blood into the organ.") @Measured(unit = "/min") @Nullable
            Quantity uptake,

            @About("Back into the blood.") @Measured(unit = "/min") @Nullable
            Quantity release,

            @About("Degraded or excreted there.") @Measured(unit = "/min") @Nullable
            Quantity loss) {}
}
