package org.paracrine.trial;

/// One measured number of one animal in one arm: a row of `observations.parquet`.
///
/// @param arm name of the arm
/// @param animal 1 to n
/// @param minutes since the start of the trial
/// @param quantity what was measured: `tumour volume`, `live cells`, `diameter`, `cargo per tumour cell`, …
/// @param site where or of what: an organ, a cargo, a cell type; empty where there is none
/// @param product that was given; empty where there is none
/// @param value the number
/// @param unit its unit
public record Observation(
        String arm,
        int animal,
        double minutes,
        String quantity,
        String site,
        String product,
        double value,
        String unit) {

    /// Names of the quantities.
    public static final String TUMOUR_VOLUME = "tumour volume";

    public static final String LIVE_CELLS = "live cells";
    public static final String DEAD_CELLS = "dead cells";

    /// Live cells that radiation has not doomed: those whose lines can go on. In trials with radiation.
    public static final String CLONOGENIC_CELLS = "clonogenic cells";

    /// Of the disc that is as large as what the cells cover, seen along z, where the block stands for itself.
    public static final String DIAMETER = "diameter";

    /// Live cells with at least half a genome of a virus: one that has begun to decay. In trials with a virus.
    public static final String INFECTED_CELLS = "infected cells";

    /// Particles that the cells of the tumour have made so far, genomes of a virus that left dead cells among them.
    public static final String GIVEN_OFF = "given off by cells";

    /// Where the particles are that cells made, of a product that was never given.
    public static final String GIVEN_OFF_SHARE = "place of what cells gave off";

    public static final String CARGO_MEAN = "cargo per tumour cell, mean";
    public static final String CARGO_LOW = "cargo per tumour cell, 10th percentile";
    public static final String CARGO_HIGH = "cargo per tumour cell, 90th percentile";
    public static final String INJECTED_DOSE = "injected dose";

    /// Of a product of cells: the share of the dose that lives there, beside `injected dose`, which counts the dead
    /// too.
    public static final String LIVING_DOSE = "living dose";

    /// Live cells of a product of cells in the block, with their offspring.
    public static final String GIVEN_CELLS = "given cells";

    public static final String DOSE = "dose given";
    public static final String RADIATION = "radiation given";

    /// Wall of the vessels that blood moves through, over that of the density in the study.
    public static final String VESSELS = "perfused vessels";
}
