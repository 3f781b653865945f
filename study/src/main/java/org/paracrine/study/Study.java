package org.paracrine.study;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A virtual preclinical trial as its user describes it. The components of these records are the keys of the file:
/// `halfSaturation` is written `half saturation`.
///
/// Every number keeps its source ([Quantity]). Mappings keep the order of the file.
///
/// @param study the title
/// @param control the arm the others are compared with
public record Study(
        @About(value = "The version of the study language; this is version 1.", example = "1") @Whole(min = 1, max = 1)
        int version,

        @About(value = "What the study asks, as a title.", example = "Exosomes carrying miR-146b in a rat glioma")
        String study,

        @About("Keys of the table of references that the whole study follows.")
        @Default("[]")
        @NameOf(NameOf.REFERENCES)
        List<String> sources,

        @About(
                value =
                        "Where the numbers come from that have no source of their own, such as the settings of another program: they are warned about once, not one by one.",
                example = "PhysiCell_settings.xml of the sample project rules_sample")
        @Nullable
        String takenFrom,

        @About(
                value =
                        "A file of numbers that take the place of those here and in the library, a line `PATH: VALUE` for each, such as `paracrine fit` writes.",
                example = "fitted.yaml")
        @Nullable
        String values,

        @About(
                value =
                        "Parts of the library that are taken over: cytokines, end states of MSCs, what MSCs carry. The study's own keys override theirs one by one, and their rules are added to those of the study.",
                example = "[CAF, TRAIL payload]")
        @Nullable
        List<String> take,

        @About(
                value = "The animals; where nothing is given, one without a body may do.",
                example = "{ species: rat, animals: 8 }")
        @Default("{ animals: 1 }")
        Subject subject,

        @FromLibrary
        @About(
                "The body: blood and organs. The library of the species brings it; it may be left out where nothing is given.")
        @Nullable
        Anatomy body,

        @FromLibrary @About(value = "The tumour and its cells.", example = "{ model: glioma, represents: 4 mm3 }")
        Tumour tumour,

        @FromLibrary @About("The block of tissue that is simulated. The library of the tumour brings it.")
        Tissue tissue,

        @FromLibrary @About("What acts inside a cell, counted in copies (molecules).") @Default("{}")
        Map<String, Cargo> cargo,

        @About(
                "What can be given or given off by cells: vesicles, viruses, drugs or cells, by the names that the arms use.")
        @Default("{}")
        Map<String, Product> products,

        @About(
                value = "The arms of the trial: what is given, how much, where and when, and radiation.",
                example = "{ vehicle: [] }")
        Map<String, List<Treatment>> arms,

        @About("The arm that the others are compared with; the first arm if left out.") @NameOf("arms") @Nullable
        String control,

        @FromLibrary
        @About(
                "What changes how cells behave: one sentence for each cell type, or a CSV file in the PhysiCell grammar.")
        @Default("[]")
        List<BehaviourRule> rules,

        @About(value = "How long, from which seed, in which steps.", example = "{ for: 14 d }")
        Run run,

        @About("What is recorded.") @Default("{}") Measure measure) {
    /// What the name of a behaviour ends with that is how much cells make of a product.
    private static final String RELEASE = " release";

    public Study {
        sources = List.copyOf(sources);
        take = take == null ? null : List.copyOf(take);
        cargo = Ordered.copy(cargo);
        products = Ordered.copy(products);
        arms = Ordered.copyLists(arms);
        rules = List.copyOf(rules);
    }

    /// Some arms of the same study, measured otherwise, for another time (min).
    public Study measuring(Collection<String> some, Measure other, double minutes) {
        Map<String, List<Treatment>> kept = new LinkedHashMap<>(arms);
        kept.keySet().retainAll(some);
        Run shorter = new Run(run.duration().withValue(minutes), run.seed(), run.step(), run.mechanics());
        return new Study(
                version, study, sources, takenFrom, values, take, subject, body, tumour, tissue, cargo, products, kept,
                null, rules, shorter, other);
    }

    /// The animals of every arm.
    ///
    /// @param species left out where nothing is given to a body
    /// @param weight (g)
    /// @param varies path of a quantity → coefficient of variation between animals
    public record Subject(
            @About(
                    value =
                            "Mouse, rat or human: brings the body from the library. It may be left out where nothing is given.",
                    example = "rat")
            @NameOf(NameOf.SPECIES)
            @Nullable
            String species,

            @FromLibrary @About(value = "Body weight.", example = "250 g") @Measured(unit = "g", above = true) @Nullable
            Quantity weight,

            @About(value = "Animals in each arm, 1 to 1000.", example = "8") @Whole(min = 1, max = 1000)
            int animals,

            @About(
                    "Quantities that differ between animals, by their path, with the coefficient of variation of a log-normal factor with median 1.")
            @Default("{}")
            @Measured(unit = "", max = 3, design = true)
            Map<String, Quantity> varies) {
        public Subject {
            varies = Ordered.copy(varies);
        }
    }

    /// What acts inside a cell.
    ///
    /// @param halfLife inside a cell (min)
    public record Cargo(
            @Key("half-life")
            @About(value = "How long until half of it is gone inside a cell.", example = "24 h (assumed 12 .. 48)")
            @Measured(unit = "min", above = true)
            Quantity halfLife) {}

    /// How long and in which steps the trial runs.
    ///
    /// @param duration (min)
    /// @param step at which the scales meet (min)
    /// @param mechanics fixed step of the cells' motion (min); left out: it adapts
    public record Run(
            @Key("for")
            @About(value = "How long the trial runs.", example = "14 d")
            @Measured(unit = "min", above = true, design = true)
            Quantity duration,

            @About("Where the random numbers start; the same seed gives the same trial.")
            @Default("1")
            @Whole(min = Long.MIN_VALUE, max = Long.MAX_VALUE)
            long seed,

            @About("The step at which body, tissue and cells exchange; at most 20 min.")
            @Default("6 min")
            @Measured(unit = "min", above = true, design = true)
            Quantity step,

            @About(
                    value =
                            "Moves the cells in steps of this length, as PhysiCell does; left out, steps are as long as the forces allow.",
                    example = "0.1 min")
            @Measured(unit = "min", above = true, design = true)
            @Nullable
            Quantity mechanics) {}

    /// The same study with other products of the same names.
    public Study withProducts(Map<String, Product> others) {
        return new Study(
                version, study, sources, takenFrom, values, take, subject, body, tumour, tissue, cargo, others, arms,
                control, rules, run, measure);
    }

    /// The products that some arm gives, in the order of the study.
    public List<String> given() {
        return products.keySet().stream()
                .filter(product -> arms.values().stream()
                        .flatMap(List::stream)
                        .anyMatch(line -> line instanceof Administration given
                                && given.give().equals(product)))
                .toList();
    }

    /// The products that can be anywhere: some arm gives them, cells give them off, enzymes make them of such, or cells
    /// pump them out of what came in otherwise; in the order of the study.
    public List<String> travelling() {
        Set<String> travelling = new LinkedHashSet<>(given());
        products.keySet().stream().filter(this::isGivenOff).forEach(travelling::add);
        if (!travelling.isEmpty()) {
            travelling.addAll(pumpedOut());
        }
        while (travelling.addAll(madeOf(travelling))) {
            // what enzymes make of what they made
        }
        return products.keySet().stream().filter(travelling::contains).toList();
    }

    /// What enzymes of cells make of some products.
    private List<String> madeOf(Set<String> prodrugs) {
        return tumour.cells().values().stream()
                .flatMap(cell -> cell.enzymes().values().stream())
                .filter(enzyme -> prodrugs.contains(enzyme.converts()))
                .map(Enzyme::releases)
                .filter(Objects::nonNull)
                .toList();
    }

    /// The product in the behaviour `PRODUCT release`, whether there is such a product or not; nothing of another.
    public static @Nullable String releaseOf(String behaviour) {
        return behaviour.endsWith(RELEASE) ? behaviour.substring(0, behaviour.length() - RELEASE.length()) : null;
    }

    private boolean isGivenOff(String name) {
        Product product = products.get(name);
        return tumour.cells().values().stream().anyMatch(cell -> switch (product) {
            case Product.Drug drug -> cell.releases().containsKey(drug.substance());
            case Product.Virus virus -> cell.carries().containsKey(virus.genome());
            case null, default -> cell.secretes().containsKey(name);
        });
    }

    /// The free drugs that cells bring out.
    private List<String> pumpedOut() {
        return tumour.cells().values().stream()
                .flatMap(cell -> cell.efflux().keySet().stream())
                .map(this::freeDrug)
                .filter(Objects::nonNull)
                .toList();
    }

    /// The product that is a substance as a free drug, one that some arm gives before others; null if there is none.
    public @Nullable String freeDrug(String substance) {
        List<String> given = given();
        String free = null;
        for (Map.Entry<String, Product> each : products.entrySet()) {
            boolean is = each.getValue() instanceof Product.Drug drug
                    && drug.substance().equals(substance);
            if (is && given.contains(each.getKey())) {
                return each.getKey();
            }
            free = is && free == null ? each.getKey() : free;
        }
        return free;
    }

    /// The lines of an arm that give a product; none for an arm that is not there.
    public List<Administration> administrations(String arm) {
        return lines(arm, Administration.class);
    }

    /// The lines of an arm that irradiate; none for an arm that is not there.
    public List<Irradiation> irradiations(String arm) {
        return lines(arm, Irradiation.class);
    }

    private <T extends Treatment> List<T> lines(String arm, Class<T> kind) {
        return arms.getOrDefault(arm, List.of()).stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }
}
