package org.paracrine.study;

import java.util.List;

/// The phases of a cell cycle, named as in PhysiCell. A cell starts in the first and leaves each one for the next.
public enum CycleModel {
    LIVE("live"),
    @Key("Ki67 basic")
    KI67_BASIC("Ki67-", "Ki67+"),
    @Key("Ki67 advanced")
    KI67_ADVANCED("Ki67-", "Ki67+ premitotic", "Ki67+ postmitotic"),
    FLOW_CYTOMETRY("G0/G1", "S", "G2/M"),
    FLOW_CYTOMETRY_SEPARATED("G0/G1", "S", "G2", "M"),
    CYCLING_QUIESCENT("quiescent", "cycling");

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> phases;

    CycleModel(String... phases) {
        this.phases = List.of(phases);
    }

    /// As a study writes it: `Ki67 basic`.
    public String word() {
        return Part.constant(this);
    }

    /// The names of the phases, in order.
    public List<String> phases() {
        return phases;
    }
}
