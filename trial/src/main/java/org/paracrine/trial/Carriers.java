package org.paracrine.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.paracrine.simulation.Carrier;
import org.paracrine.simulation.CellUptake;
import org.paracrine.study.Product;
import org.paracrine.study.Quantity;
import org.paracrine.study.Remodelling;
import org.paracrine.study.Study;
import org.paracrine.study.Tissue;
import org.paracrine.study.Tumour;
import org.paracrine.tissue.Binding;
import org.paracrine.vesicle.Formulation;
import org.paracrine.vesicle.Interstitium;
import org.paracrine.vesicle.UptakeKinetics;
import org.paracrine.vesicle.VesselWall;

/// The study's products as carriers: what their size makes of tissue and vessels, and what cells make of them.
final class Carriers {
    /// 1 mPa·s in the program's own unit of viscosity, µg/(µm min).
    private static final double MILLIPASCAL_SECOND = 60;

    private final Study study;

    private Carriers(Study study) {
        this.study = study;
    }

    /// All products that some arm gives, in the order of the study, then those that cells make of them.
    static List<Carrier> of(Study study) {
        if (study.given().isEmpty()) {
            return List.of();
        }
        Carriers carriers = new Carriers(study);
        List<Carrier> given = new ArrayList<>();
        for (String name : study.carried()) {
            given.add(
                    switch (needed(study.products().get(name), name)) {
                        case Product.Vesicle vesicle -> carriers.vesicle(name, vesicle);
                        case Product.Drug drug -> carriers.drug(name, drug);
                    });
        }
        return given;
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
                WholeBody.of(study, name),
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
        List<CellUptake> uptake = new ArrayList<>();
        study.tumour()
                .cells()
                .values()
                .forEach(cell -> uptake.add(new CellUptake.Linear(drug.uptake().value())));
        return new Carrier(
                name,
                WholeBody.of(study, name),
                drug.diffusivity().value(),
                drug.loss() == null ? 0 : drug.loss().value(),
                density -> 1,
                null,
                permeability,
                0,
                uptake,
                Map.of(drug.substance(), 1.0));
    }
}
