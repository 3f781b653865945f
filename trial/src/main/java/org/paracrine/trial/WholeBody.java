package org.paracrine.trial;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.paracrine.body.Depot;
import org.paracrine.body.DrugKinetics;
import org.paracrine.body.Kinetics;
import org.paracrine.body.Organ;
import org.paracrine.body.OrganPhysiology;
import org.paracrine.body.Phagocytosis;
import org.paracrine.body.Physiology;
import org.paracrine.body.VesicleKinetics;
import org.paracrine.study.Anatomy;
import org.paracrine.study.Product;
import org.paracrine.study.Quantity;
import org.paracrine.study.Study;
import org.paracrine.study.Transport;
import org.paracrine.vesicle.DiameterDistribution;
import org.paracrine.vesicle.Diameters;
import org.paracrine.vesicle.Formulation;
import org.paracrine.vesicle.Hindrance;

/// The body of a study's animal, and how a product moves in it.
public final class WholeBody {
    /// 1 mL/kg × 1 g = 1 µL.
    private static final double CUBIC_MICROMETRES_PER_MICROLITRE = 1e9;

    private static final double MICROLITRES_PER_MILLILITRE = 1e3;

    private final Anatomy body;
    private final double weight;

    private WholeBody(Study study) {
        this.body = needed(study.body(), "body");
        this.weight = needed(study.subject().weight(), "subject.weight").value();
    }

    /// How a product of the study moves in its animal.
    ///
    /// @throws IllegalArgumentException if the study has no body, no weight or no such product
    public static Kinetics of(Study study, String product) {
        WholeBody whole = new WholeBody(study);
        return switch (needed(study.products().get(product), product)) {
            case Product.Vesicle vesicle -> whole.vesicles(product, vesicle);
            case Product.Virus virus ->
                whole.particles(
                        virus.kinetics(),
                        new DiameterDistribution(
                                virus.diameter().mean().value(),
                                virus.diameter().variation()),
                        1);
            case Product.Drug drug -> whole.drug(product, drug);
            case Product.Cells cells -> CellProducts.kinetics(study, cells, whole.physiology());
        };
    }

    /// How vesicles move in the animal of a study that need not give them.
    static Kinetics of(Study study, String name, Product.Vesicle vesicle) {
        return new WholeBody(study).vesicles(name, vesicle);
    }

    /// The animal of the study.
    public static Physiology physiology(Study study) {
        return new WholeBody(study).physiology();
    }

    /// A study that was read has all that its products need.
    private static <T> T needed(@Nullable T part, String name) {
        if (part == null) {
            throw new IllegalArgumentException(name + " is missing, but a product is given");
        }
        return part;
    }

    /// Of so much for each kg of body weight (mL/kg), in µm³.
    private double volume(Quantity perWeight) {
        return perWeight.value() * weight * CUBIC_MICROMETRES_PER_MICROLITRE;
    }

    private Physiology physiology() {
        Anatomy.Organs all = body.organs();
        double large = body.largeVessels().value() * volume(body.blood());
        double arterial = body.arterial().value();
        double inOrgans = volume(all.lung().volume()) * all.lung().blood().value();
        double flows = 0;
        for (Anatomy.Organ organ : organs().values()) {
            inOrgans += volume(organ.volume()) * organ.blood().value();
            flows += organ.flow().value();
        }
        double fill = (volume(body.blood()) - large) / inOrgans;
        double output = volume(body.cardiacOutput());
        Map<Organ, OrganPhysiology> made = new EnumMap<>(Organ.class);
        double sum = 0;
        for (Map.Entry<Organ, Anatomy.Organ> each : organs().entrySet()) {
            Anatomy.Organ organ = each.getValue();
            double flow = output * organ.flow().value() / flows;
            sum += flow;
            made.put(
                    each.getKey(),
                    organ(
                            organ.volume(),
                            fill * organ.blood().value(),
                            organ.interstitium(),
                            flow,
                            organ.macrophages()));
        }
        Anatomy.Lung lung = all.lung();
        made.put(
                Organ.LUNG,
                organ(lung.volume(), fill * lung.blood().value(), lung.interstitium(), sum, lung.macrophages()));
        return new Physiology(
                        large * (1 - arterial),
                        large * arterial,
                        body.plasma().value(),
                        volume(body.filtration()),
                        body.lymphTransit().value(),
                        made)
                .withMacrophagesDepleted(body.macrophagesDepleted().value());
    }

    private OrganPhysiology organ(
            Quantity volume, double bloodShare, Quantity interstitium, double flow, Quantity macrophages) {
        double whole = volume(volume);
        double blood = bloodShare * whole;
        double lymph = flow * body.plasma().value() * body.lymph().value();
        double millilitres = volume.value() * weight / MICROLITRES_PER_MILLILITRE;
        return new OrganPhysiology(
                whole,
                blood,
                Math.min(interstitium.value() * whole, whole - blood),
                flow,
                lymph,
                macrophages.value() * millilitres);
    }

    /// All organs but the lung.
    private Map<Organ, Anatomy.Organ> organs() {
        Anatomy.Organs all = body.organs();
        Map<Organ, Anatomy.Organ> organs = new EnumMap<>(Organ.class);
        organs.put(Organ.LIVER, all.liver());
        organs.put(Organ.SPLEEN, all.spleen());
        organs.put(Organ.GUT, all.gut());
        organs.put(Organ.KIDNEY, all.kidney());
        organs.put(Organ.HEART, all.heart());
        organs.put(Organ.BRAIN, all.brain());
        organs.put(Organ.MUSCLE, all.muscle());
        organs.put(Organ.SKIN, all.skin());
        organs.put(Organ.BONE, all.bone());
        organs.put(Organ.FAT, all.fat());
        organs.put(Organ.REST, all.rest());
        return organs;
    }

    private VesicleKinetics vesicles(String name, Product.Vesicle vesicle) {
        Formulation formulation = FinishedProducts.formulation(name, vesicle);
        return particles(vesicle.kinetics(), formulation.diameter(), FinishedProducts.phagocytosis(vesicle));
    }

    /// How what is as large as vesicles moves.
    ///
    /// @param phagocytosis what its surface leaves of the uptake by phagocytes
    private VesicleKinetics particles(Anatomy.@Nullable Change change, Diameters sizes, double phagocytosis) {
        Transport.Vesicles rates = body.vesicles().changedBy(change);
        DoubleUnaryOperator passing =
                pore -> sizes.expectation(diameter -> 1 - Hindrance.poreReflection(diameter, pore));
        Map<Organ, Double> passage = new EnumMap<>(Organ.class);
        organs().forEach((organ, its) ->
                passage.put(organ, share(passing.applyAsDouble(its.pore().value()))));
        passage.put(
                Organ.LUNG,
                share(passing.applyAsDouble(body.organs().lung().pore().value())));
        return new VesicleKinetics(
                physiology(),
                rates.adhesion().value(),
                rates.release().value(),
                passage,
                share(passing.applyAsDouble(body.glomerularPore().value())),
                new Phagocytosis(
                        rates.maximum().value(),
                        rates.halfSaturation().value(),
                        rates.recognition().value() * phagocytosis,
                        rates.breakdown().value()),
                rates.bloodLoss().value(),
                rates.tissueLoss().value(),
                depots(rates.routes()));
    }

    /// What rounding leaves of a share.
    private static double share(double value) {
        return Math.clamp(value, 0, 1);
    }

    private DrugKinetics drug(String name, Product.Drug drug) {
        Transport.Drugs usual = body.drugs();
        if (usual == null) {
            throw new IllegalArgumentException(
                    name + " is a drug, but body.drugs does not say how drugs move between blood and organs");
        }
        Transport.Drugs rates = usual.changedBy(drug.kinetics());
        return new DrugKinetics(
                physiology(),
                partition(rates.partition()),
                volume(rates.hepaticClearance()),
                volume(rates.renalClearance()),
                rates.unbound().value(),
                rates.bloodLoss().value(),
                depots(rates.routes()));
    }

    private static Map<Organ, Double> partition(Transport.Partition ratios) {
        Map<Organ, Double> partition = new EnumMap<>(Organ.class);
        partition.put(Organ.LUNG, ratios.lung().value());
        partition.put(Organ.LIVER, ratios.liver().value());
        partition.put(Organ.SPLEEN, ratios.spleen().value());
        partition.put(Organ.GUT, ratios.gut().value());
        partition.put(Organ.KIDNEY, ratios.kidney().value());
        partition.put(Organ.HEART, ratios.heart().value());
        partition.put(Organ.BRAIN, ratios.brain().value());
        partition.put(Organ.MUSCLE, ratios.muscle().value());
        partition.put(Organ.SKIN, ratios.skin().value());
        partition.put(Organ.BONE, ratios.bone().value());
        partition.put(Organ.FAT, ratios.fat().value());
        partition.put(Organ.REST, ratios.rest().value());
        return partition;
    }

    private static Map<Organ, Depot> depots(Transport.Routes routes) {
        Map<Organ, Depot> depots = new EnumMap<>(Organ.class);
        put(depots, Organ.PERITONEUM, routes.intraperitoneal());
        put(depots, Organ.SUBCUTIS, routes.subcutaneous());
        put(depots, Organ.NOSE, routes.intranasal());
        put(depots, Organ.AIRWAYS, routes.inhaled());
        return depots;
    }

    private static void put(Map<Organ, Depot> depots, Organ organ, Transport.@Nullable Depot depot) {
        if (depot != null) {
            depots.put(
                    organ,
                    new Depot(
                            depot.blood().value(),
                            depot.portal().value(),
                            depot.lymph().value(),
                            depot.brain().value(),
                            depot.lost().value()));
        }
    }
}
