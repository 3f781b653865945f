package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.evidence.Evidence;
import org.paracrine.study.Making;
import org.paracrine.study.Product;
import org.paracrine.study.Quantity;
import org.paracrine.study.Spread;
import org.paracrine.study.Study;
import org.paracrine.study.Transport;
import org.paracrine.study.Tumour;
import org.paracrine.trial.FinishedProducts;
import org.paracrine.trial.PlasmaCurve;
import org.paracrine.vesicle.Diameters;
import org.paracrine.vesicle.FinishedProduct;
import org.paracrine.vesicle.Formulation;
import org.paracrine.vesicle.Interstitium;
import org.paracrine.vesicle.MakingStep;
import org.paracrine.vesicle.StokesEinstein;
import org.paracrine.vesicle.UptakeKinetics;
import org.paracrine.vesicle.VesselWall;

/// What is known of a vesicle product, line by line: what the study says with its sources, and what
/// follows from it.
final class ProductSheet {
    private static final String MAKING = "Making";
    private static final String STEPS = "Particles, step by step";
    private static final String DOSE = "A dose";
    private static final String SIZE = "Size";
    private static final String MOVEMENT = "Movement, averaged over the sizes";
    private static final String SURFACE = "Surface";
    private static final String BLOOD = "Blood after this dose, intravenous, without a tumour";

    /// In the order in which they are printed.
    static final List<String> SECTIONS = List.of(MAKING, STEPS, DOSE, SIZE, MOVEMENT, SURFACE, BLOOD, Misev.SECTION);

    private static final double NANOMETRES = 1000;
    private static final double[] PERCENTILES = {5, 50, 95};
    private static final double PERCENT = 100;
    private static final double MINUTES_PER_HOUR = 60;

    private final Study study;
    private final Product.Vesicle vesicle;
    private final ProductDose dose;
    private final Formulation formulation;
    private final FinishedProduct made;
    private final SheetLines lines;

    private ProductSheet(Study study, String name, Product.Vesicle vesicle, ProductDose dose) {
        this.study = study;
        this.vesicle = vesicle;
        this.dose = dose;
        this.formulation = FinishedProducts.formulation(name, vesicle);
        this.made = FinishedProducts.of(vesicle);
        this.lines = new SheetLines(Evidence.shipped());
    }

    /// The lines of one product.
    ///
    /// @param dose that is looked at
    static List<SheetLine> of(Study study, String name, Product.Vesicle vesicle, ProductDose dose) {
        ProductSheet sheet = new ProductSheet(study, name, vesicle, dose);
        sheet.making();
        sheet.steps();
        sheet.amounts();
        sheet.sizes();
        sheet.movement();
        sheet.surface();
        sheet.plasma();
        Misev.of(vesicle, sheet.lines);
        return sheet.lines.all();
    }

    private void making() {
        lines.begin(MAKING);
        lines.words("source", vesicle.source());
        lines.words("donor", vesicle.donor());
        Making.Production production = vesicle.production();
        if (production != null) {
            lines.words("grown in", production.system());
            lines.number("yield", production.yield());
        }
        Making.Isolation isolation = vesicle.isolation();
        if (isolation != null) {
            lines.words("isolation", isolation.method());
            lines.number("recovery", isolation.recovery());
        }
        lines.words("loading", vesicle.loading().method());
        if (vesicle.loading() instanceof Making.Procedure loading) {
            lines.number("vesicles loaded", loading.vesicles());
            lines.number("loss in loading", loading.loss());
            lines.number("that stick together", loading.aggregation());
            lines.number("vesicles in a cluster", loading.clusters());
            loading.cargo().forEach((cargo, offer) -> {
                lines.number(cargo + " offered", offer.offered());
                lines.number(cargo + " that gets in", offer.efficiency());
            });
        }
        Making.Storage storage = vesicle.storage();
        if (storage != null) {
            lines.words("storage", storage.at());
            lines.number("stored for", storage.duration());
            lines.number("half-life in store", storage.halfLife());
            lines.number("lost per day", storage.lossPerDay());
            lines.words(
                    "frozen and thawed",
                    storage.cycles() == 0 ? null : storage.cycles() == 1 ? "once" : storage.cycles() + " times");
            lines.number("lost each time", storage.lossPerCycle());
        }
    }

    private void steps() {
        if (made.steps().isEmpty()) {
            return;
        }
        lines.begin(STEPS);
        List<Quantity> from = new ArrayList<>();
        for (MakingStep step : made.steps()) {
            String after = switch (step.name()) {
                case "isolation" -> "isolated";
                case "portion" -> "taken to load";
                case "loading" -> "after loading";
                default -> "after storage";
            };
            from.addAll(numbers(step.name()));
            lines.derived(after, step.kept().particles(), "particles", "the step above", from);
        }
        lines.derived("protein left", made.batch().protein(), "ug", "particles, purity", numbers());
    }

    /// What one step depends on.
    private List<Quantity> numbers(String step) {
        List<Quantity> numbers = new ArrayList<>();
        Making.Production production = vesicle.production();
        Making.Isolation isolation = vesicle.isolation();
        Making.Storage storage = vesicle.storage();
        switch (step) {
            case "isolation" -> {
                add(numbers, production == null ? null : production.yield());
                add(numbers, isolation == null ? null : isolation.recovery());
            }
            case "portion" -> add(numbers, vesicle.particles());
            case "loading" -> {
                if (vesicle.loading() instanceof Making.Procedure loading) {
                    add(numbers, loading.loss());
                    add(numbers, loading.aggregation());
                }
            }
            default -> {
                add(numbers, storage == null ? null : storage.halfLife());
                add(numbers, storage == null ? null : storage.lossPerDay());
                add(numbers, storage == null ? null : storage.lossPerCycle());
            }
        }
        return numbers;
    }

    private static void add(List<Quantity> numbers, @Nullable Quantity number) {
        if (number != null) {
            numbers.add(number);
        }
    }

    private void amounts() {
        lines.begin(DOSE);
        if (!FinishedProducts.isMade(vesicle)) {
            lines.number("particles per ug", vesicle.particles());
        } else {
            lines.number("particles per ug, isolated", vesicle.particles());
            lines.derived(
                    "particles per ug", formulation.particlesPerMicrogram(), "particles/ug", "loading", numbers());
        }
        double particles = dose.particles(formulation);
        lines.words("dose", dose.words());
        lines.derived("protein per dose", particles / formulation.particlesPerMicrogram(), "ug", "dose", given());
        lines.derived("particles per dose", particles, "particles", "dose", given());
        formulation.cargo().keySet().forEach(cargo -> cargo(cargo, particles));
        lines.number("reaches the cytosol", vesicle.escape());
    }

    private List<Quantity> given() {
        return FinishedProducts.isMade(vesicle) ? numbers() : List.of(vesicle.particles());
    }

    private void cargo(String cargo, double particles) {
        Quantity told = vesicle.cargo().get(cargo);
        if (told != null) {
            lines.number(cargo + ", as told", told);
        }
        List<Quantity> from = told == null ? numbers() : numbersWith(told);
        var load = made.load(cargo);
        String per = cargo + " per particle";
        lines.derived(per, load.mean(), "copies/particle", "all particles", from);
        lines.derived(cargo + ", standard deviation", load.deviation(), "copies/particle", "Poisson, sizes", from);
        Quantity empty = vesicle.empty();
        if (empty == null) {
            lines.derived(cargo + ", empty particles", load.empty() * PERCENT, "%", "Poisson, sizes", from);
        } else {
            lines.number(cargo + ", empty particles", empty);
        }
        lines.derived(cargo + " per dose", particles * load.mean(), "copies", "the particles", from);
    }

    /// What the finished particles and their cargo depend on.
    private List<Quantity> numbers() {
        List<Quantity> numbers = new ArrayList<>(List.of(vesicle.particles()));
        made.steps().forEach(step -> numbers.addAll(numbers(step.name())));
        if (vesicle.loading() instanceof Making.Procedure loading) {
            loading.cargo().values().forEach(offer -> numbers.add(offer.efficiency()));
        }
        return numbers;
    }

    private List<Quantity> numbersWith(Quantity more) {
        List<Quantity> numbers = new ArrayList<>();
        if (FinishedProducts.isMade(vesicle)) {
            numbers.addAll(numbers());
        }
        numbers.add(more);
        return numbers;
    }

    private void sizes() {
        lines.begin(SIZE);
        Spread told = vesicle.diameter();
        List<Quantity> from = new ArrayList<>();
        if (told != null) {
            lines.spread("diameter, as told", told);
            from.add(told.mean());
        }
        lines.words(
                "measured table",
                vesicle.sizes() == null ? null : vesicle.sizes().name());
        if (vesicle.loading() instanceof Making.Procedure loading) {
            from.add(loading.aggregation());
        }
        Diameters diameters = formulation.diameter();
        lines.derived("mean", diameters.mean() * NANOMETRES, "nm", "the sizes", from);
        lines.derived("most frequent", diameters.mode() * NANOMETRES, "nm", "the sizes", from);
        for (double percentile : PERCENTILES) {
            lines.derived(
                    ReportText.number(percentile) + " % are below",
                    diameters.quantile(percentile / PERCENT) * NANOMETRES,
                    "nm",
                    "the sizes",
                    from);
        }
        lines.derived("coefficient of variation", diameters.variation() * PERCENT, "%", "the sizes", from);
        if (made.aggregation().clusters() > 0) {
            lines.derived("clusters among them", made.aggregation().clusters() * PERCENT, "%", "loading", from);
        }
    }

    private void movement() {
        lines.begin(MOVEMENT);
        List<Quantity> from = vesicle.diameter() == null
                ? List.of()
                : List.of(vesicle.diameter().mean());
        double water = formulation
                .diameter()
                .expectation(diameter -> StokesEinstein.diffusivity(
                        diameter, StokesEinstein.BODY_TEMPERATURE, StokesEinstein.WATER_VISCOSITY));
        lines.derived("diffusivity in water, 37 C", water, "um2/min", "Stokes–Einstein", from);
        lines.words(
                "tumour",
                study.tumour().model() == null
                        ? null
                        : "as in library tumours/" + study.tumour().model());
        Interstitium between = FinishedProducts.interstitium(study);
        if (between != null) {
            lines.derived(
                    "diffusivity in the tumour", formulation.diffusivity(between), "um2/min", "fibres", tissue(from));
        }
        VesselWall wall = FinishedProducts.wall(study);
        if (wall != null) {
            lines.derived("permeability of vessels", formulation.permeability(wall), "um/min", "pores", tissue(from));
            lines.derived("held back by vessels", formulation.reflection(wall) * PERCENT, "%", "pores", tissue(from));
        }
    }

    private List<Quantity> tissue(List<Quantity> from) {
        List<Quantity> all = new ArrayList<>(from);
        if (study.tissue().interstitium() != null) {
            all.add(study.tissue().interstitium().fibreVolume());
        }
        return all;
    }

    private void surface() {
        Product.Ligand factor = vesicle.ligand();
        if (factor == null && vesicle.ligands().isEmpty()) {
            return;
        }
        lines.begin(SURFACE);
        if (factor != null) {
            lines.number("uptake by cells with " + factor.target(), factor.uptake());
        }
        List<Quantity> from = new ArrayList<>();
        vesicle.ligands().forEach((name, ligand) -> {
            lines.words(name + " binds", ligand.receptor());
            lines.number(name + " per particle", ligand.count());
            lines.number(name + ", affinity", ligand.affinity());
            lines.number(name + ", left to phagocytes", ligand.phagocytosis());
            from.add(ligand.count());
            if (ligand.affinity() != null) {
                from.add(ligand.affinity());
                from.add(ligand.association());
            }
        });
        boolean anyReceptor = study.tumour().cells().values().stream()
                .anyMatch(cell -> !cell.receptors().isEmpty());
        if (!vesicle.ligands().isEmpty() && !anyReceptor) {
            lines.words("gain of uptake", "not known: no type of cell in the file has receptors");
        }
        Interstitium between = FinishedProducts.interstitium(study);
        study.tumour().cells().forEach((name, cell) -> gain(name, cell, between, from));
    }

    private void gain(String name, Tumour.CellType cell, @Nullable Interstitium between, List<Quantity> from) {
        UptakeKinetics plain = FinishedProducts.unaided(cell);
        if (between == null || cell.receptors().isEmpty() || plain.maximumRate() == 0) {
            return;
        }
        UptakeKinetics with = FinishedProducts.uptake(vesicle, cell, formulation.diameter(), between);
        lines.derived("uptake by " + name + ", gain", with.clearance(0) / plain.clearance(0), "fold", "binding", from);
        lines.derived("uptake by " + name + ", volume cleared", with.clearance(0), "um3/min/cell", "binding", from);
    }

    private void plasma() {
        List<PlasmaCurve.Point> curve = PlasmaCurve.of(study, vesicle, dose.particles(formulation));
        if (curve.isEmpty()) {
            return;
        }
        lines.begin(BLOOD);
        lines.words("species", study.subject().species());
        lines.number("weight", study.subject().weight());
        List<Quantity> from = new ArrayList<>();
        if (study.body() != null) {
            Transport.Vesicles body = study.body().vesicles();
            from.addAll(List.of(study.body().blood(), body.maximum(), body.halfSaturation()));
            from.addAll(List.of(body.adhesion(), body.release(), body.bloodLoss()));
        }
        for (PlasmaCurve.Point point : curve) {
            String time = point.minutes() < MINUTES_PER_HOUR
                    ? ReportText.number(point.minutes()) + " min"
                    : ReportText.number(point.minutes() / MINUTES_PER_HOUR) + " h";
            lines.derived(time + ", of the dose", point.share() * PERCENT, "%", "body", from);
            lines.derived(time + ", in plasma", point.perMillilitre(), "particles/mL", "body", from);
        }
    }
}
