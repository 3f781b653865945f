package org.paracrine.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.paracrine.body.Kinetics;
import org.paracrine.simulation.Carrier;
import org.paracrine.simulation.CellUptake;
import org.paracrine.simulation.GivenOff;
import org.paracrine.study.Product;
import org.paracrine.study.Quantity;
import org.paracrine.study.Remodelling;
import org.paracrine.study.Study;
import org.paracrine.study.Tissue;
import org.paracrine.study.Tumour;
import org.paracrine.tissue.Binding;
import org.paracrine.vesicle.DiameterDistribution;
import org.paracrine.vesicle.Diameters;
import org.paracrine.vesicle.Formulation;
import org.paracrine.vesicle.Interstitium;
import org.paracrine.vesicle.UptakeKinetics;
import org.paracrine.vesicle.VesselWall;

/// The study's products as carriers: what their size makes of tissue and vessels, and what cells make of them.
final class Carriers {
    /// 1 mPa·s in the program's own unit of viscosity, µg/(µm min).
    private static final double MILLIPASCAL_SECOND = 60;

    private final Study study;
    private final CellsGiveOff givenOff;

    private Carriers(Study study) {
        this.study = study;
        this.givenOff = new CellsGiveOff(study);
    }

    /// All products that some arm gives or cells give off, in the order of the study.
    static List<Carrier> of(Study study) {
        Carriers carriers = new Carriers(study);
        List<Carrier> travelling = new ArrayList<>();
        for (String name : study.travelling()) {
            travelling.add(
                    switch (needed(study.products().get(name), name)) {
                        case Product.Vesicle vesicle -> carriers.vesicle(name, vesicle);
                        case Product.Virus virus -> carriers.virus(name, virus);
                        case Product.Drug drug -> carriers.drug(name, drug);
                        case Product.Cells cells -> CellProducts.carrier(study, name, cells);
                    });
        }
        return travelling;
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
        Tissue.Interstitium between = needed(study.tissue().interstitium(), "tissue.interstitium");
        Map<String, Double> active = new LinkedHashMap<>();
        formulation.cargo().keySet().forEach(cargo -> active.put(cargo, formulation.deliveredPerParticle(cargo)));
        return particles(
                name,
                formulation.diameter(),
                between.vesicleLoss().value(),
                uptake(vesicle, formulation),
                active,
                givenOff.vesicles(name, vesicle.escape().value()));
    }

    /// What moves as its size lets it.
    private Carrier particles(
            String name,
            Diameters sizes,
            double loss,
            List<CellUptake> uptake,
            Map<String, Double> active,
            GivenOff off) {
        VesselWall wall = study.tissue().vessels() == null ? null : wall(study.tissue());
        return new Carrier(
                name,
                body(name),
                sizes.expectation(interstitium(study.tissue())::diffusivity),
                loss,
                mobility(sizes),
                rates(needed(study.tissue().interstitium(), "tissue.interstitium")
                        .binding()),
                wall == null ? 0 : sizes.expectation(wall::permeability),
                wall == null ? 0 : sizes.expectation(wall::reflection),
                uptake,
                active,
                off);
    }

    /// Nothing where the study has no body, and nothing is given.
    private @Nullable Kinetics body(String name) {
        boolean hasBody = study.body() != null && study.subject().weight() != null;
        return hasBody || study.given().contains(name) ? WholeBody.of(study, name) : null;
    }

    private Carrier virus(String name, Product.Virus virus) {
        Quantity inactivation = virus.inactivation();
        List<CellUptake> uptake = new ArrayList<>();
        for (String type : study.tumour().cells().keySet()) {
            Product.Host host = virus.hosts().get(type);
            uptake.add(
                    host == null
                            ? new CellUptake.None()
                            : new CellUptake.Saturable(new UptakeKinetics(
                                    host.maximum().value(),
                                    host.halfSaturation().value())));
        }
        double drained = needed(study.tissue().interstitium(), "tissue.interstitium")
                .vesicleLoss()
                .value();
        return particles(
                name,
                new DiameterDistribution(
                        virus.diameter().mean().value(), virus.diameter().variation()),
                drained + (inactivation == null ? 0 : inactivation.value()),
                uptake,
                Map.of(),
                givenOff.virus(virus));
    }

    private static Binding.@Nullable Rates rates(Tissue.@Nullable Binding binding) {
        if (binding == null) {
            return null;
        }
        Quantity trapping = binding.trapping();
        return new Binding.Rates(binding.on().value(), binding.off().value(), trapping == null ? 0 : trapping.value());
    }

    /// What a matrix of another density makes of the diffusivity, from a table: it is asked for every voxel.
    private DoubleUnaryOperator mobility(Diameters sizes) {
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
            table[at] = sizes.expectation(other::diffusivity) / sizes.expectation(normal::diffusivity);
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
                body(name),
                drug.diffusivity().value(),
                drug.loss() == null ? 0 : drug.loss().value(),
                density -> 1,
                null,
                study.tissue().vessels() == null ? 0 : permeability,
                0,
                uptake,
                Map.of(drug.substance(), 1.0),
                givenOff.drug(drug));
    }
}
