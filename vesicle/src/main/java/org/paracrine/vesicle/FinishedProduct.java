package org.paracrine.vesicle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A product as it comes out of its making: what each step kept and lost, how large its particles are,
/// what they carry.
///
/// @param steps in order; none where the study describes the product as it is
/// @param batch what is there in the end; where no amount is known, what lies with 1 µg of protein at
/// the start
/// @param vesicles diameters of the vesicles, also of those that stick together
/// @param aggregation of them
/// @param cargo in its particles, by name
public record FinishedProduct(
        List<MakingStep> steps,
        Batch batch,
        Diameters vesicles,
        Aggregation aggregation,
        Map<String, CargoLoad> cargo) {

    public FinishedProduct {
        steps = List.copyOf(steps);
        cargo = Collections.unmodifiableMap(new LinkedHashMap<>(cargo));
    }

    /// One cargo, as it is before anything is loaded.
    ///
    /// @param copies in each particle that is not known to be empty
    /// @param empty share of the particles without it; nothing: as chance has it
    /// @param room that it fills
    public record Carried(double copies, @Nullable Double empty, CargoLoad.Room room) {}

    /// How a product is made, as far as that is known.
    ///
    /// @param harvested particles, with how they are isolated; nothing where the study begins with
    /// isolated vesicles
    /// @param isolation nothing likewise
    /// @param purity particles for each µg of protein of the isolated vesicles
    /// @param taken of what was isolated on to loading (particles); nothing: all of it
    /// @param loading nothing if the product is described as it is
    /// @param storage nothing if none is told
    public record Recipe(
            @Nullable Production harvested,
            @Nullable Isolation isolation,
            double purity,
            @Nullable Double taken,
            @Nullable Loading loading,
            @Nullable Storage storage) {
        public Recipe {
            Checks.positive("the particles of a µg", purity, "/µg");
        }
    }

    /// Follows the recipe.
    ///
    /// @param vesicles diameters, as isolated
    /// @param cargo by name; what is loaded but not native is there with 0 copies
    public static FinishedProduct of(Recipe recipe, Diameters vesicles, Map<String, Carried> cargo) {
        List<MakingStep> steps = new ArrayList<>();
        Batch batch = filled(start(recipe, steps), cargo);
        Loading loading = recipe.loading();
        if (loading != null) {
            steps.add(loading.of(batch));
            batch = steps.getLast().kept();
        }
        Storage storage = recipe.storage();
        if (storage != null) {
            steps.add(storage.of(batch));
            batch = steps.getLast().kept();
        }
        Aggregation aggregation = loading == null ? Aggregation.none() : loading.aggregation();
        Map<String, CargoLoad> loads = new LinkedHashMap<>();
        for (Map.Entry<String, Carried> each : cargo.entrySet()) {
            boolean loaded = loading != null && loading.offers().containsKey(each.getKey());
            loads.put(each.getKey(), load(batch, vesicles, aggregation, each.getKey(), each.getValue(), loaded));
        }
        return new FinishedProduct(steps, batch, vesicles, aggregation, loads);
    }

    private static Batch start(Recipe recipe, List<MakingStep> steps) {
        Double taken = recipe.taken();
        Production production = recipe.harvested();
        Isolation isolation = recipe.isolation();
        if (production == null || isolation == null) {
            double particles = taken == null ? recipe.purity() : taken;
            return new Batch(particles, particles, particles / recipe.purity(), Map.of());
        }
        steps.add(isolation.of(production.particles()));
        Batch isolated = steps.getLast().kept();
        if (taken == null) {
            return isolated;
        }
        if (taken > isolated.particles()) {
            throw new IllegalArgumentException(
                    taken + " particles are to be loaded, but only " + isolated.particles() + " are isolated");
        }
        double share = taken / isolated.particles();
        steps.add(new MakingStep("portion", isolated.share(share), isolated.share(1 - share)));
        return steps.getLast().kept();
    }

    private static Batch filled(Batch batch, Map<String, Carried> cargo) {
        Map<String, Double> copies = new LinkedHashMap<>();
        cargo.forEach((name, inside) -> {
            double carrying = 1 - (inside.empty() == null ? 0 : inside.empty());
            if (inside.copies() > 0) {
                copies.put(name, carrying * inside.copies() * batch.particles());
            }
        });
        return new Batch(batch.vesicles(), batch.particles(), batch.protein(), copies);
    }

    private static CargoLoad load(
            Batch batch, Diameters vesicles, Aggregation aggregation, String name, Carried cargo, boolean loaded) {
        double mean = batch.copiesPerParticle(name);
        Double empty = cargo.empty();
        if (empty == null || (loaded && cargo.copies() == 0)) {
            double perVesicle = mean * aggregation.particlesPerVesicle();
            return CargoLoad.byChance(vesicles, aggregation, cargo.room(), perVesicle);
        }
        double ofLoaded = empty == 1 ? 0 : mean / (1 - empty);
        return CargoLoad.withEmpty(vesicles, aggregation, cargo.room(), empty, ofLoaded);
    }

    /// What its particles carry of a cargo; nothing of what it does not name.
    public CargoLoad load(String name) {
        CargoLoad load = cargo.get(name);
        return load == null ? new CargoLoad(1, 0, 0) : load;
    }

    /// Diameters of the particles, clusters among them.
    public Diameters diameters() {
        return aggregation.clusters() == 0 ? vesicles : new AggregatedDiameters(vesicles, aggregation);
    }

    /// Particles of the finished product for each µg of its protein.
    public double particlesPerMicrogram() {
        return batch.particlesPerMicrogram();
    }
}
