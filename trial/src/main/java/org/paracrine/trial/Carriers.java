package org.paracrine.trial;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.paracrine.body.Kinetics;
import org.paracrine.body.Organ;
import org.paracrine.body.OrganKinetics;
import org.paracrine.simulation.Carrier;
import org.paracrine.simulation.CellUptake;
import org.paracrine.simulation.Extravasation;
import org.paracrine.study.Anatomy;
import org.paracrine.study.Product;
import org.paracrine.study.Quantity;
import org.paracrine.study.Remodelling;
import org.paracrine.study.Study;
import org.paracrine.study.Tissue;
import org.paracrine.study.Tumour;
import org.paracrine.tissue.Binding;
import org.paracrine.tissue.VesselBed;
import org.paracrine.vesicle.Formulation;
import org.paracrine.vesicle.Interstitium;
import org.paracrine.vesicle.UptakeKinetics;
import org.paracrine.vesicle.VesselWall;

/// The study's products as carriers: what their size makes of tissue and vessels, and what cells make of them.
final class Carriers {
    /// 1 mPa·s in the program's own unit of viscosity, µg/(µm min).
    private static final double MILLIPASCAL_SECOND = 60;

    /// 1 mL/kg × 1 g = 1 µL.
    private static final double CUBIC_MICROMETRES_PER_MICROLITRE = 1e9;

    /// Any diameter will do where there are none (µm).
    private static final VesselBed NO_VESSELS = new VesselBed(0, 10);

    private final Study study;
    private final Anatomy body;
    private final VesselBed vessels;
    private final double tumourVolume;

    private Carriers(Study study, VesselBed vessels, double tumourVolume) {
        this.study = study;
        this.body = needed(study.body(), "body");
        this.vessels = vessels;
        this.tumourVolume = tumourVolume;
    }

    /// All products that some arm gives, in the order of the study.
    ///
    /// @param tumourVolume that the block stands for (µm³)
    static List<Carrier> of(Study study, VesselBed vessels, double tumourVolume) {
        if (study.given().isEmpty()) {
            return List.of();
        }
        Carriers carriers = new Carriers(study, vessels, tumourVolume);
        List<Carrier> given = new ArrayList<>();
        for (String name : study.given()) {
            given.add(
                    switch (needed(study.products().get(name), name)) {
                        case Product.Vesicle vesicle -> carriers.vesicle(name, vesicle);
                        case Product.Drug drug -> carriers.drug(name, drug);
                    });
        }
        return given;
    }

    /// How a product moves through an animal that has no tumour.
    static Kinetics withoutTumour(Study study, Product.Vesicle vesicle) {
        return new Carriers(study, NO_VESSELS, 1)
                .kinetics(
                        needed(study.body(), "body").vesicles().changedBy(vesicle.kinetics()),
                        0,
                        FinishedProducts.phagocytosis(vesicle));
    }

    /// A study that was read has all that its products need.
    private static <T> T needed(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalArgumentException(name + " is missing, but a product is given");
        }
        return part;
    }

    private Carrier vesicle(String name, Product.Vesicle vesicle) {
        Formulation formulation = FinishedProducts.formulation(name, vesicle);
        double permeability = formulation.permeability(wall(study.tissue()));
        Tissue.Interstitium between = needed(study.tissue().interstitium(), "tissue.interstitium");
        Tissue.Binding binding = between.binding();
        Map<String, Double> active = new LinkedHashMap<>();
        formulation.cargo().keySet().forEach(cargo -> active.put(cargo, formulation.deliveredPerParticle(cargo)));
        return new Carrier(
                name,
                kinetics(
                        body.vesicles().changedBy(vesicle.kinetics()),
                        permeability,
                        FinishedProducts.phagocytosis(vesicle)),
                formulation.diffusivity(interstitium(study.tissue())),
                between.vesicleLoss().value(),
                mobility(formulation),
                binding == null ? null : rates(binding),
                permeability,
                formulation.reflection(wall(study.tissue())),
                uptake(vesicle, formulation),
                active);
    }

    private static Binding.Rates rates(Tissue.Binding binding) {
        Quantity trapping = binding.trapping();
        return new Binding.Rates(binding.on().value(), binding.off().value(), trapping == null ? 0 : trapping.value());
    }

    /// What a matrix of another density makes of the diffusivity, from a table: it is asked for every voxel.
    private DoubleUnaryOperator mobility(Formulation formulation) {
        Remodelling matrix = study.tissue().matrix();
        if (matrix == null) {
            return density -> 1;
        }
        double capacity = matrix.capacity().value();
        Interstitium normal = interstitium(study.tissue());
        double[] table = new double[DENSITIES + 1];
        for (int at = 0; at < table.length; at++) {
            double density = capacity * at / DENSITIES;
            Interstitium other = new Interstitium(
                    normal.temperature(), normal.viscosity(), density * normal.fibreVolume(), normal.fibreRadius());
            table[at] = formulation.diffusivity(other) / formulation.diffusivity(normal);
        }
        return density -> {
            double place = Math.clamp(density / capacity, 0, 1) * DENSITIES;
            int below = Math.min((int) place, DENSITIES - 1);
            return table[below] + (place - below) * (table[below + 1] - table[below]);
        };
    }

    /// Intervals of the table of mobilities: an exponential of √density between them is off by less than 1 %, but for
    /// the first.
    private static final int DENSITIES = 200;

    /// What vesicles move in.
    static Interstitium interstitium(Tissue tissue) {
        Tissue.Interstitium between = needed(tissue.interstitium(), "tissue.interstitium");
        return new Interstitium(
                between.temperature().value(),
                MILLIPASCAL_SECOND * between.viscosity().value(),
                between.fibreVolume().value(),
                between.fibreRadius().value());
    }

    static VesselWall wall(Tissue tissue) {
        Tissue.Vessels vessels = needed(tissue.vessels(), "tissue.vessels");
        Tissue.Interstitium between = needed(tissue.interstitium(), "tissue.interstitium");
        return new VesselWall(
                between.temperature().value(),
                MILLIPASCAL_SECOND * between.viscosity().value(),
                vessels.pore().value(),
                vessels.poreArea().value(),
                vessels.wall().value());
    }

    private List<CellUptake> uptake(Product.Vesicle vesicle, Formulation formulation) {
        Interstitium between = interstitium(study.tissue());
        List<CellUptake> byType = new ArrayList<>();
        for (Tumour.CellType cell : study.tumour().cells().values()) {
            UptakeKinetics uptake = FinishedProducts.uptake(vesicle, cell, formulation.diameter(), between);
            boolean any = cell.uptake() != null || uptake.maximumRate() > 0;
            byType.add(any ? new CellUptake.Saturable(uptake) : new CellUptake.None());
        }
        return byType;
    }

    private Carrier drug(String name, Product.Drug drug) {
        double permeability = drug.permeability().value();
        Anatomy.Kinetics drugs = body.drugs();
        if (drugs == null) {
            throw new IllegalArgumentException(
                    name + " is a drug, but body.drugs does not say how drugs move between blood and organs");
        }
        List<CellUptake> uptake = new ArrayList<>();
        study.tumour()
                .cells()
                .values()
                .forEach(cell -> uptake.add(new CellUptake.Linear(drug.uptake().value())));
        return new Carrier(
                name,
                kinetics(drugs.changedBy(drug.kinetics()), permeability, 1),
                drug.diffusivity().value(),
                drug.loss() == null ? 0 : drug.loss().value(),
                density -> 1,
                null,
                permeability,
                0,
                uptake,
                Map.of(drug.substance(), 1.0));
    }

    /// @param phagocytosis what is left of the uptake by the phagocytes of liver and spleen
    private Kinetics kinetics(Anatomy.Kinetics rates, double permeability, double phagocytosis) {
        Map<Organ, OrganKinetics> organs = new EnumMap<>(Organ.class);
        organs.put(Organ.LIVER, organ(rates.liver(), phagocytosis));
        organs.put(Organ.SPLEEN, organ(rates.spleen(), phagocytosis));
        organs.put(Organ.LUNG, organ(rates.lung(), 1));
        organs.put(Organ.KIDNEY, organ(rates.kidney(), 1));
        organs.put(Organ.REST, organ(rates.rest(), 1));
        double weight = needed(study.subject().weight(), "subject.weight").value();
        double blood = body.blood().value() * weight * CUBIC_MICROMETRES_PER_MICROLITRE;
        return new Kinetics(
                blood,
                organs,
                rates.bloodLoss().value(),
                rates.peritonealAbsorption().value(),
                Extravasation.influx(permeability, vessels.surfacePerVolume(), tumourVolume, blood));
    }

    private static OrganKinetics organ(Anatomy.Exchange exchange, double factor) {
        return new OrganKinetics(
                factor * exchange.uptake().value(),
                exchange.release().value(),
                exchange.loss().value());
    }
}
