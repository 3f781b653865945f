package org.paracrine.physicell;

import java.util.List;

/// The numbers by which PhysiCell's output names cycle models and phases.
///
/// Source: PhysiCell 1.14.2, Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991.
final class Codes {
    static final int APOPTOTIC = 100;
    static final int NECROTIC_SWELLING = 101;
    static final int NECROTIC_LYSED = 102;

    private Codes() {}

    /// The codes of the phases of a model, in order.
    static List<Integer> phases(CycleModel model) {
        return switch (model) {
            case KI67_ADVANCED -> List.of(3, 0, 1);
            case KI67_BASIC -> List.of(3, 2);
            case FLOW_CYTOMETRY -> List.of(4, 10, 11);
            case LIVE -> List.of(14);
            case FLOW_CYTOMETRY_SEPARATED -> List.of(4, 10, 12, 13);
            case CYCLING_QUIESCENT -> List.of(18, 17);
        };
    }

    /// The name of a phase by its code, for people.
    static String phase(int code) {
        return switch (code) {
            case 0 -> "Ki67+ premitotic";
            case 1 -> "Ki67+ postmitotic";
            case 2 -> "Ki67+";
            case 3 -> "Ki67-";
            case 4 -> "G0/G1";
            case 10 -> "S";
            case 11 -> "G2/M";
            case 12 -> "G2";
            case 13 -> "M";
            case 14 -> "live";
            case 17 -> "cycling";
            case 18 -> "quiescent";
            case APOPTOTIC -> "apoptotic";
            case NECROTIC_SWELLING -> "necrotic, swelling";
            case NECROTIC_LYSED -> "necrotic, lysed";
            default -> throw new IllegalArgumentException("no phase has the code " + code);
        };
    }
}
