package org.paracrine.trial;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Attachment;
import org.paracrine.study.Making;
import org.paracrine.study.Product;
import org.paracrine.study.Quantity;
import org.paracrine.study.SizeTable;
import org.paracrine.study.Spread;
import org.paracrine.study.Study;
import org.paracrine.study.Tumour;
import org.paracrine.vesicle.Aggregation;
import org.paracrine.vesicle.CargoLoad;
import org.paracrine.vesicle.CargoOffer;
import org.paracrine.vesicle.DiameterDistribution;
import org.paracrine.vesicle.DiameterHistogram;
import org.paracrine.vesicle.Diameters;
import org.paracrine.vesicle.FinishedProduct;
import org.paracrine.vesicle.Formulation;
import org.paracrine.vesicle.Interstitium;
import org.paracrine.vesicle.Isolation;
import org.paracrine.vesicle.LigandBinding;
import org.paracrine.vesicle.Loading;
import org.paracrine.vesicle.Production;
import org.paracrine.vesicle.Storage;
import org.paracrine.vesicle.UptakeKinetics;
import org.paracrine.vesicle.VesselWall;

/// The study's vesicle products as they come out of their making, in the units of the vesicles' own room.
public final class FinishedProducts {
    private static final double MOLECULES_PER_MOLE = 6.02214076e23;

    private static final double GRAMS_PER_MICROGRAM = 1e-6;

    private static final double MICROMETRES_PER_NANOMETRE = 1e-3;

    private static final double MINUTES_PER_HOUR = 60;

    /// 1 nmol/L in molecules/µm³.
    private static final double PER_CUBIC_MICROMETRE_IN_NANOMOLAR = 0.602214076;

    /// 1 L/mol/s in µm³/min for one pair of molecules.
    private static final double PAIRS = 1e15 * 60 / MOLECULES_PER_MOLE;

    private static final UptakeKinetics NO_UPTAKE = new UptakeKinetics(0, 1);

    private FinishedProducts() {}

    /// What becomes of the vesicles, step by step.
    public static FinishedProduct of(Product.Vesicle vesicle) {
        Making.Procedure procedure = vesicle.loading() instanceof Making.Procedure keys ? keys : null;
        Production production = production(vesicle.production());
        Isolation isolation = isolation(vesicle);
        Double taken = procedure == null ? null : taken(procedure, vesicle);
        if (taken != null && production != null && isolation != null) {
            // An animal may draw a low yield: then all that there is gets loaded.
            taken = Math.min(taken, isolation.recovery() * production.particles());
        }
        return FinishedProduct.of(
                new FinishedProduct.Recipe(
                        production,
                        isolation,
                        vesicle.particles().value(),
                        taken,
                        procedure == null ? null : loading(procedure),
                        storage(vesicle.storage())),
                diameters(vesicle),
                cargo(vesicle, procedure));
    }

    /// Whether the study says what is done to the isolated vesicles; else it describes them as they are given.
    public static boolean isMade(Product.Vesicle vesicle) {
        return vesicle.loading() instanceof Making.Procedure || vesicle.storage() != null;
    }

    /// What is known of the finished product; cells' uptake differs by type and is not part of it.
    public static Formulation formulation(String name, Product.Vesicle vesicle) {
        Map<String, Double> cargo = new LinkedHashMap<>();
        Quantity empty = vesicle.empty();
        double share = empty == null ? 0 : empty.value();
        double particles = vesicle.particles().value();
        Diameters diameters;
        if (isMade(vesicle)) {
            FinishedProduct made = of(vesicle);
            made.cargo().forEach((molecule, load) -> cargo.put(molecule, load.mean()));
            share = 0;
            particles = made.particlesPerMicrogram();
            diameters = made.diameters();
        } else {
            vesicle.cargo().forEach((molecule, copies) -> cargo.put(molecule, copies.value()));
            diameters = diameters(vesicle);
        }
        return new Formulation(
                name,
                vesicle.source(),
                diameters,
                particles,
                share,
                cargo,
                NO_UPTAKE,
                vesicle.escape().value());
    }

    /// The study with the particles of a µg as its products have them when they are given: loading and storage change
    /// them.
    static Study asGiven(Study study) {
        Map<String, Product> products = new LinkedHashMap<>();
        study.products().forEach((name, product) -> {
            boolean made = product instanceof Product.Vesicle vesicle && isMade(vesicle);
            products.put(name, made ? asGiven((Product.Vesicle) product) : product);
        });
        return study.withProducts(products);
    }

    private static Product asGiven(Product.Vesicle vesicle) {
        Quantity particles = vesicle.particles();
        return vesicle.withParticles(particles.withValue(of(vesicle).particlesPerMicrogram()));
    }

    /// Diameters of the vesicles before anything is done to them.
    private static Diameters diameters(Product.Vesicle vesicle) {
        Spread diameter = vesicle.diameter();
        if (diameter != null) {
            return new DiameterDistribution(diameter.mean().value(), diameter.variation());
        }
        Attachment sizes = vesicle.sizes();
        if (sizes == null) {
            throw new IllegalArgumentException("the product has neither a diameter nor a table of sizes");
        }
        return new DiameterHistogram(SizeTable.of(sizes).stream()
                .map(row -> new DiameterHistogram.Bin(row.diameter(), row.amount()))
                .toList());
    }

    private static @Nullable Production production(Making.@Nullable Production told) {
        if (told == null) {
            return null;
        }
        double yield = told.yield().value();
        return switch (told.yield().unit()) {
            case "particles/mL" -> new Production.PerMedium(yield, value(told.medium()), told.harvests());
            case "particles/cell/h" ->
                new Production.PerCell(
                        value(told.cells()), yield / MINUTES_PER_HOUR, value(told.time()), told.harvests());
            default -> new Production.PerHarvest(yield, told.harvests());
        };
    }

    private static @Nullable Isolation isolation(Product.Vesicle vesicle) {
        Making.Isolation told = vesicle.isolation();
        Quantity recovery = told == null ? null : told.recovery();
        return told == null || recovery == null
                ? null
                : new Isolation(
                        told.method(), recovery.value(), vesicle.particles().value());
    }

    private static @Nullable Double taken(Making.Procedure procedure, Product.Vesicle vesicle) {
        Quantity vesicles = procedure.vesicles();
        if (vesicles == null) {
            return null;
        }
        boolean byMass = vesicles.unit().equals("ug");
        return byMass ? vesicles.value() * vesicle.particles().value() : vesicles.value();
    }

    private static Loading loading(Making.Procedure told) {
        Map<String, CargoOffer> offers = new LinkedHashMap<>();
        told.cargo()
                .forEach((name, offer) -> offers.put(
                        name, new CargoOffer(copies(offer), offer.efficiency().value())));
        return new Loading(
                told.method(),
                told.loss().value(),
                new Aggregation(told.aggregation().value(), told.clusters().value()),
                offers);
    }

    private static double copies(Making.Offer offer) {
        Quantity offered = offer.offered();
        return offered.unit().equals("ug")
                ? offered.value() * GRAMS_PER_MICROGRAM / value(offer.molarMass()) * MOLECULES_PER_MOLE
                : offered.value();
    }

    private static @Nullable Storage storage(Making.@Nullable Storage told) {
        if (told == null) {
            return null;
        }
        Quantity halfLife = told.halfLife();
        Quantity perDay = told.lossPerDay();
        Quantity perCycle = told.lossPerCycle();
        return new Storage(
                told.duration().value(),
                halfLife == null ? Storage.halfLife(perDay == null ? 0 : perDay.value()) : halfLife.value(),
                told.cycles(),
                perCycle == null ? 0 : perCycle.value());
    }

    private static Map<String, FinishedProduct.Carried> cargo(
            Product.Vesicle vesicle, Making.@Nullable Procedure procedure) {
        Quantity empty = vesicle.empty();
        Map<String, Making.Offer> offers = procedure == null ? Map.of() : procedure.cargo();
        Map<String, FinishedProduct.Carried> cargo = new LinkedHashMap<>();
        vesicle.cargo()
                .forEach((name, copies) -> cargo.put(
                        name,
                        new FinishedProduct.Carried(
                                copies.value(), empty == null ? null : empty.value(), room(offers.get(name)))));
        offers.forEach((name, offer) -> cargo.putIfAbsent(
                name, new FinishedProduct.Carried(0, empty == null ? null : empty.value(), room(offer))));
        return cargo;
    }

    private static CargoLoad.Room room(Making.@Nullable Offer offer) {
        return offer != null && offer.fills() == Making.Room.MEMBRANE ? CargoLoad.Room.MEMBRANE : CargoLoad.Room.INSIDE;
    }

    /// How a type of cell takes up a product: what it takes of any vesicle, times what a ligand is said to add, and
    /// what
    /// comes in by the receptors of the ligands that are described.
    ///
    /// @param diameters of the finished product
    public static UptakeKinetics uptake(
            Product.Vesicle vesicle, Tumour.CellType cell, Diameters diameters, Interstitium between) {
        Product.Ligand factor = vesicle.ligand();
        UptakeKinetics uptake =
                unaided(cell).scaled(factor == null ? 1 : factor.uptake().value());
        for (Making.SurfaceLigand ligand : vesicle.ligands().values()) {
            Quantity affinity = ligand.affinity();
            Quantity receptors =
                    ligand.receptor() == null ? null : cell.receptors().get(ligand.receptor());
            if (affinity != null && receptors != null) {
                uptake = uptake.and(binding(ligand, affinity)
                        .uptake(
                                diameters,
                                new LigandBinding.Cell(
                                        receptors.value(), cell.volume().value()),
                                between::diffusivity));
            }
        }
        return uptake;
    }

    /// What a type of cell takes up of vesicles without ligands.
    public static UptakeKinetics unaided(Tumour.CellType cell) {
        Tumour.Uptake uptake = cell.uptake();
        return uptake == null
                ? NO_UPTAKE
                : new UptakeKinetics(
                        uptake.vesicles().maximum().value(),
                        uptake.vesicles().halfSaturation().value());
    }

    private static LigandBinding binding(Making.SurfaceLigand ligand, Quantity affinity) {
        return new LigandBinding(
                ligand.count().value(),
                PER_CUBIC_MICROMETRE_IN_NANOMOLAR * affinity.value(),
                PAIRS * ligand.association().value(),
                ligand.internalisation().value(),
                MICROMETRES_PER_NANOMETRE * ligand.reach().value());
    }

    /// What vesicles move in between the cells; nothing if the study does not say.
    public static @Nullable Interstitium interstitium(Study study) {
        return study.tissue().interstitium() == null ? null : Carriers.interstitium(study.tissue());
    }

    /// The wall of the tumour's vessels; nothing if the study does not say.
    public static @Nullable VesselWall wall(Study study) {
        return study.tissue().interstitium() == null || study.tissue().vessels() == null
                ? null
                : Carriers.wall(study.tissue());
    }

    /// What the ligands leave of the uptake by phagocytes: 1 if none holds them off.
    public static double phagocytosis(Product.Vesicle vesicle) {
        double left = 1;
        for (Making.SurfaceLigand ligand : vesicle.ligands().values()) {
            Quantity factor = ligand.phagocytosis();
            left *= factor == null ? 1 : factor.value();
        }
        return left;
    }

    private static double value(@Nullable Quantity quantity) {
        if (quantity == null) {
            throw new IllegalArgumentException("a study that was read has all that the making of its products needs");
        }
        return quantity.value();
    }
}
