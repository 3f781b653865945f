package org.paracrine.simulation;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.paracrine.body.CellKinetics;
import org.paracrine.body.Depot;
import org.paracrine.body.Dose;
import org.paracrine.body.Kinetics;
import org.paracrine.body.Organ;
import org.paracrine.body.OrganPhysiology;
import org.paracrine.body.Phagocytosis;
import org.paracrine.body.Physiology;
import org.paracrine.body.Route;
import org.paracrine.body.VesicleKinetics;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Motility;
import org.paracrine.cell.OxygenResponse;
import org.paracrine.cell.Rule;
import org.paracrine.cell.Secretion;
import org.paracrine.cell.Setting;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Substrate;
import org.paracrine.tissue.VesselBed;
import org.paracrine.tissue.Walls;
import org.paracrine.vesicle.UptakeKinetics;

/// A tumour small enough for a test: 60 cells in 240 µm, oxygen, one cargo, one exosome.
final class SmallTumour {
    static final VoxelGrid BLOCK = VoxelGrid.centred(12, 12, 12, 20);
    static final double REPRESENTED = 1e9;
    static final double BLOOD = 1.6e13;
    static final VesselBed VESSELS = new VesselBed(80e-6, 10);

    private SmallTumour() {}

    static Plan plan(VoxelGrid block, List<Dose> doses) {
        return plan(block, StromaPlan.evenly(VESSELS), exosome(), doses);
    }

    static Plan plan(VoxelGrid block, StromaPlan stroma, Carrier carrier, List<Dose> doses) {
        return plan(block, 60, stroma, carrier, doses);
    }

    /// The same with so many cells.
    static Plan plan(VoxelGrid block, int cells, List<Dose> doses) {
        return plan(block, cells, StromaPlan.evenly(VESSELS), exosome(), doses);
    }

    private static Plan plan(VoxelGrid block, int cells, StromaPlan stroma, Carrier carrier, List<Dose> doses) {
        return plan(block, cells, stroma, List.of(carrier), List.of(), doses);
    }

    /// With cells of a second type, "msc", as a product of that name, beside the vesicles.
    static Plan withGraft(StromaPlan stroma, double perfusion, double viable, List<Dose> doses) {
        CellType msc = CellType.physicell("msc").withCycle(Cycle.live().withEntry(0.0005));
        return plan(
                BLOCK,
                60,
                stroma,
                List.of(exosome(new CellUptake.None()), graft(perfusion, viable)),
                List.of(msc),
                doses);
    }

    private static Plan plan(
            VoxelGrid block,
            int cells,
            StromaPlan stroma,
            List<Carrier> carriers,
            List<CellType> more,
            List<Dose> doses) {
        List<CellType> types = new ArrayList<>();
        types.add(tumour());
        types.addAll(more);
        return new Plan(
                block,
                REPRESENTED,
                List.of(
                        new SubstratePlan(
                                new Substrate("oxygen", "mmHg", 1e5, 0.1, 38, Walls.closed()), null, 1, 60, 300),
                        new SubstratePlan(new Substrate("VEGF", "ng/mL", 600, 0.01, 0, Walls.closed()), null, 1, 0, 0)),
                stroma,
                0.01,
                types,
                Setting.usual(),
                new Seeding(more.isEmpty() ? List.of(cells) : List.of(cells, 0), 16),
                List.of(new Rule("tumour", "miR", false, "cycle entry", 0, 50, 2, false)),
                List.of(new Cargo("miR", Math.log(2) / 1440)),
                carriers,
                doses,
                List.of(),
                600);
    }

    private static CellType tumour() {
        return CellType.physicell("tumour")
                .withCycle(Cycle.live().withEntry(0.001))
                .withOxygen(new OxygenResponse("oxygen", 5, 38, 5, 2.5, 0.0028))
                .withMotility(Motility.random(0.2, 15))
                .withSecretion(Map.of("oxygen", Secretion.uptake(10), "VEGF", new Secretion(0.1, 20, 0, 0)));
    }

    private static Carrier graft(double perfusion, double viable) {
        Map<Organ, Double> arrest = Map.of(Organ.LUNG, 0.9, Organ.LIVER, 0.5, Organ.REST, 0.3);
        CellKinetics kinetics = new CellKinetics(animal(), arrest, 0.001, 0.001, 0.005, 0.0005, viable);
        return Carrier.ofCells("msc", kinetics, new Graft(1, viable, perfusion, 0.5));
    }

    static Plan plan(List<Dose> doses) {
        return plan(BLOCK, doses);
    }

    static Carrier exosome() {
        return exosome(new CellUptake[0]);
    }

    /// @param others what the types behind the tumour take up
    private static Carrier exosome(CellUptake... others) {
        List<CellUptake> uptake = new ArrayList<>();
        uptake.add(new CellUptake.Saturable(new UptakeKinetics(10, 1)));
        uptake.addAll(List.of(others));
        double permeability = 0.1;
        return new Carrier(
                "exosome",
                body(),
                60,
                0.002,
                density -> Math.exp(1 - density),
                null,
                permeability,
                0.2,
                uptake,
                Map.of("miR", 0.1));
    }

    /// Eight of ten parts of the blood are in the liver, the lung and the rest; liver and lung have macrophages.
    private static Physiology animal() {
        Map<Organ, OrganPhysiology> organs = new EnumMap<>(Organ.class);
        organs.put(Organ.LUNG, new OrganPhysiology(1e13, 0.1 * BLOOD, 1e12, 8e13, 1e10, 2e7));
        organs.put(Organ.LIVER, new OrganPhysiology(1e13, 0.3 * BLOOD, 2e12, 2e13, 1e10, 2e8));
        organs.put(Organ.REST, new OrganPhysiology(2e14, 0.4 * BLOOD, 3e13, 6e13, 4e10, 0));
        return new Physiology(0.15 * BLOOD, 0.05 * BLOOD, 0.55, 1e12, 8, organs);
    }

    private static Kinetics body() {
        return new VesicleKinetics(
                animal(),
                0.02,
                0.01,
                Map.of(Organ.LIVER, 0.3),
                0,
                new Phagocytosis(100, 0.5, 1, 0.003),
                0.001,
                0,
                Map.of(
                        Organ.PERITONEUM, new Depot(0, 0.002, 0.01, 0, 0),
                        Organ.SUBCUTIS, new Depot(0.002, 0, 0.003, 0, 0.001),
                        Organ.NOSE, new Depot(0.001, 0, 0, 0, 0.02),
                        Organ.AIRWAYS, new Depot(0.001, 0, 0.001, 0, 0.005)));
    }

    static Dose dose(double minutes, Route route, double particles) {
        return new Dose(minutes, "exosome", particles, route);
    }
}
