package org.paracrine.body;

import java.util.EnumMap;
import java.util.Map;

/// Bodies to try things on.
final class Bodies {
    /// 1 mL in µm³.
    static final double ML = 1e12;

    private Bodies() {}

    /// A mouse in round numbers: volume, blood, interstitium and flow of each organ in µL and µL/min.
    static Physiology mouse() {
        Map<Organ, OrganPhysiology> organs = new EnumMap<>(Organ.class);
        put(organs, Organ.LIVER, 1400, 210, 270, 240, 2e7);
        put(organs, Organ.SPLEEN, 90, 20, 18, 190, 1e6);
        put(organs, Organ.GUT, 820, 34, 140, 2000, 0);
        put(organs, Organ.KIDNEY, 370, 37, 56, 1600, 0);
        put(organs, Organ.HEART, 110, 8, 16, 850, 0);
        put(organs, Organ.BRAIN, 350, 14, 62, 270, 0);
        put(organs, Organ.MUSCLE, 8000, 320, 1050, 2000, 0);
        put(organs, Organ.SKIN, 3600, 240, 1180, 650, 0);
        put(organs, Organ.BONE, 2000, 80, 375, 350, 1e6);
        put(organs, Organ.FAT, 1400, 28, 240, 310, 0);
        put(organs, Organ.REST, 330, 25, 57, 290, 0);
        double flow =
                organs.values().stream().mapToDouble(OrganPhysiology::flow).sum();
        organs.put(Organ.LUNG, new OrganPhysiology(0.15 * ML, 0.038 * ML, 0.027 * ML, flow, 0.002 * 0.55 * flow, 2e6));
        return new Physiology(0.31 * ML, 0.1 * ML, 0.55, 0.25 * ML, 8, organs);
    }

    private static void put(
            Map<Organ, OrganPhysiology> organs,
            Organ organ,
            double volume,
            double blood,
            double interstitium,
            double flow,
            double macrophages) {
        double microlitre = 1e-3 * ML;
        organs.put(
                organ,
                new OrganPhysiology(
                        volume * microlitre,
                        blood * microlitre,
                        interstitium * microlitre,
                        flow * microlitre,
                        0.002 * 0.55 * flow * microlitre,
                        macrophages));
    }

    /// Depots with all rates, all different.
    static Map<Organ, Depot> depots() {
        return Map.of(
                Organ.PERITONEUM, new Depot(0.001, 0.002, 0.006, 0, 0.0005),
                Organ.SUBCUTIS, new Depot(0.0005, 0, 0.001, 0, 0.0002),
                Organ.NOSE, new Depot(0.002, 0, 0.001, 0.0001, 0.02),
                Organ.AIRWAYS, new Depot(0.004, 0, 0.0005, 0, 0.01));
    }

    static Phagocytosis macrophages() {
        return new Phagocytosis(200, 0.5, 1, 0.003);
    }

    /// Vesicles for which every rate is there.
    static VesicleKinetics vesicles(Physiology body, Phagocytosis phagocytosis) {
        Map<Organ, Double> passage = Map.of(
                Organ.LIVER,
                0.5,
                Organ.SPLEEN,
                0.6,
                Organ.BONE,
                0.3,
                Organ.GUT,
                0.02,
                Organ.LUNG,
                0.01,
                Organ.MUSCLE,
                0.01);
        return new VesicleKinetics(body, 0.05, 0.03, passage, 0.01, phagocytosis, 0.001, 0.0003, depots());
    }

    static VesicleKinetics vesicles() {
        return vesicles(mouse(), macrophages());
    }

    static DrugKinetics drug() {
        Map<Organ, Double> partition = new EnumMap<>(Organ.class);
        double ratio = 1;
        for (Organ organ : mouse().organs().keySet()) {
            partition.put(organ, ratio);
            ratio += 1.5;
        }
        return new DrugKinetics(mouse(), partition, 2 * ML, 0.3 * ML, 0.3, 0.001, depots());
    }

    /// Cells that every organ arrests.
    static CellKinetics cells(double viable) {
        Map<Organ, Double> arrest = new EnumMap<>(Organ.class);
        mouse().organs().keySet().forEach(organ -> arrest.put(organ, organ == Organ.LUNG ? 0.9 : 0.3));
        return new CellKinetics(mouse(), arrest, 0.02, 0.01, 0.03, 0.005, viable);
    }
}
