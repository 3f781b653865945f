package org.paracrine.study;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What must fit together in a vesicle product: its sizes, its making, its cargo and its surface.
final class ProductChecks {
    /// The lightest cargo that is thought of where nothing is said of its mass (g/mol), so that only what cannot be is
    /// refused.
    private static final double LIGHT = 300;

    private static final double USUAL_DENSITY = 1.3;

    /// All cells of a human being in a year.
    private static final double MOST_PARTICLES = 1e21;

    /// Less is nothing that could be given.
    private static final double LEAST_KEPT = 1e-12;

    private static final double MINUTES_PER_DAY = 1440;

    private static final double SQUARE_MICROMETRES_PER_SQUARE_NANOMETRE = 1e-6;

    private final Study study;
    private final Findings findings;
    private final boolean hasCells;

    /// @param hasCells false where the file says nothing of cells, so that nobody knows their receptors
    ProductChecks(Study study, Findings findings, boolean hasCells) {
        this.study = study;
        this.findings = findings;
        this.hasCells = hasCells;
    }

    void run() {
        study.products().forEach((name, product) -> {
            if (product instanceof Product.Vesicle vesicle) {
                check(vesicle, "products." + name + ".vesicle");
            }
        });
    }

    private void check(Product.Vesicle vesicle, String path) {
        VesicleRoom room = room(vesicle, path);
        boolean sound = checkProduction(vesicle, path);
        if (vesicle.loading() instanceof Making.Procedure procedure) {
            checkLoading(vesicle, procedure, room, sound, path + ".loading");
        }
        if (room != null) {
            vesicle.cargo()
                    .forEach((cargo, copies) -> checkFits(
                            copies.value(), Making.Room.INSIDE, LIGHT, USUAL_DENSITY, room, path + ".cargo." + cargo));
        }
        checkLigands(vesicle, room, path + ".ligands");
        checkStorage(vesicle.storage(), path + ".storage");
    }

    private @Nullable VesicleRoom room(Product.Vesicle vesicle, String path) {
        Spread diameter = vesicle.diameter();
        Attachment sizes = vesicle.sizes();
        if (diameter != null && sizes != null) {
            findings.fail(path + ".sizes", "the sizes are told twice; leave \"diameter\" or \"sizes\" out");
            return null;
        }
        if (diameter != null) {
            return VesicleRoom.of(diameter);
        }
        if (sizes == null) {
            findings.fail(
                    path,
                    "the key \"diameter\" is missing, or \"sizes\" with a measured table; write for example diameter:"
                            + " 110 nm ± 25 % (assumed 80 .. 130)");
            return null;
        }
        try {
            return VesicleRoom.of(SizeTable.of(sizes));
        } catch (IllegalArgumentException wrong) {
            String.valueOf(wrong.getMessage()).lines().forEach(line -> findings.fail(path + ".sizes", line));
            return null;
        }
    }

    /// False if what is isolated cannot be counted.
    private boolean checkProduction(Product.Vesicle vesicle, String path) {
        Making.Production production = vesicle.production();
        if (production == null) {
            return true;
        }
        boolean sound = switch (production.yield().unit()) {
            case "particles/mL" -> needs(production.medium(), "medium", "200 mL", path + ".production");
            case "particles/cell/h" -> {
                boolean counted = needs(production.cells(), "cells", "1e8 cells", path + ".production");
                yield needs(production.time(), "time", "48 h", path + ".production") && counted;
            }
            default -> true;
        };
        Making.Isolation isolation = vesicle.isolation();
        if (isolation == null || isolation.recovery() == null) {
            findings.fail(
                    isolation == null ? path : path + ".isolation",
                    "what is harvested must be isolated, so "
                            + (isolation == null ? "the key \"isolation\"" : "its \"recovery\"")
                            + " is needed; write for example isolation: { method: size exclusion, recovery: 60 %"
                            + " (rev10058361 P029 40 .. 80) }");
            return false;
        }
        if (sound && !(production.particles() < MOST_PARTICLES)) {
            findings.fail(
                    path + ".production",
                    brief(production.particles()) + " particles are more than any culture gives; look at its numbers");
            return false;
        }
        return sound;
    }

    private boolean needs(@Nullable Quantity part, String key, String example, String path) {
        if (part == null) {
            findings.fail(
                    path,
                    "with this yield the key \"" + key + "\" is needed; write for example " + key + ": " + example);
        }
        return part != null;
    }

    private void checkLoading(
            Product.Vesicle vesicle,
            Making.Procedure loading,
            @Nullable VesicleRoom room,
            boolean isCountable,
            String path) {
        if (loading.loss().highest() == 1) {
            findings.fail(path + ".loss", "a loss of 100 % leaves no vesicles");
            return;
        }
        Double isolated = isCountable ? isolated(vesicle) : null;
        Double loaded = loaded(vesicle, loading);
        if (vesicle.production() == null && loaded == null) {
            findings.fail(
                    path,
                    "how many vesicles are loaded is not known; write for example vesicles: 100 ug, or \"production\" and"
                            + " \"isolation\" under vesicle");
        }
        if (isolated != null && loaded != null && loaded > isolated) {
            findings.fail(
                    path + ".vesicles",
                    brief(loaded) + " particles are to be loaded, but only " + brief(isolated) + " are isolated");
        }
        Double vesicles = loaded == null ? isolated : loaded;
        loading.cargo().forEach((cargo, offer) -> {
            Double offered = VesicleRoom.copies(offer);
            if (offered == null) {
                findings.fail(
                        path + ".cargo." + cargo,
                        "what is offered by mass needs the key \"molar mass\"; write for example molar mass: 543.5 g/mol");
            } else if (vesicles != null && room != null) {
                double kept = vesicles * (1 - loading.loss().value());
                Quantity before = vesicle.cargo().get(cargo);
                double copies = offered * offer.efficiency().value() / kept + (before == null ? 0 : before.value());
                Quantity mass = offer.molarMass();
                checkFits(
                        copies,
                        offer.fills(),
                        mass == null ? LIGHT : mass.value(),
                        offer.density().value(),
                        room,
                        path + ".cargo." + cargo);
            }
        });
    }

    private void checkFits(
            double copies, Making.Room fills, double molarMass, double density, VesicleRoom room, String path) {
        double most = room.copies(fills, molarMass, density);
        if (copies > most) {
            String where = fills == Making.Room.INSIDE ? "inside a vesicle" : "in the membrane of a vesicle";
            findings.fail(
                    path,
                    brief(copies) + " copies in each particle do not fit: at " + brief(molarMass) + " g/mol at most "
                            + brief(most) + " have room " + where + " of this size");
        }
    }

    /// Particles that isolation leaves; nothing if that is not told.
    static @Nullable Double isolated(Product.Vesicle vesicle) {
        Making.Production production = vesicle.production();
        Making.Isolation isolation = vesicle.isolation();
        Quantity recovery = isolation == null ? null : isolation.recovery();
        return production == null || recovery == null ? null : production.particles() * recovery.value();
    }

    /// Particles that are loaded; nothing if that is not told.
    private static @Nullable Double loaded(Product.Vesicle vesicle, Making.Procedure loading) {
        Quantity vesicles = loading.vesicles();
        if (vesicles == null) {
            return null;
        }
        boolean byMass = vesicles.unit().equals("ug");
        return byMass ? vesicles.value() * vesicle.particles().value() : vesicles.value();
    }

    private void checkLigands(Product.Vesicle vesicle, @Nullable VesicleRoom room, String path) {
        double taken = 0;
        for (Map.Entry<String, Making.SurfaceLigand> each : vesicle.ligands().entrySet()) {
            Making.SurfaceLigand ligand = each.getValue();
            checkReceptor(ligand, path + "." + each.getKey());
            taken += ligand.count().value() * ligand.footprint().value() * SQUARE_MICROMETRES_PER_SQUARE_NANOMETRE;
        }
        if (room != null && taken > room.surface()) {
            findings.fail(
                    path,
                    "the ligands take " + brief(taken / SQUARE_MICROMETRES_PER_SQUARE_NANOMETRE)
                            + " nm2, but the surface of a vesicle has "
                            + brief(room.surface() / SQUARE_MICROMETRES_PER_SQUARE_NANOMETRE)
                            + " nm2; lower \"count\" or \"footprint\"");
        }
    }

    private void checkReceptor(Making.SurfaceLigand ligand, String path) {
        String receptor = ligand.receptor();
        if (receptor == null) {
            if (ligand.phagocytosis() == null) {
                findings.fail(
                        path,
                        "the key \"receptor\" is missing, for what the ligand binds; or \"phagocytosis\", for what it"
                                + " holds off");
            }
            return;
        }
        if (ligand.affinity() == null) {
            findings.fail(
                    path, "the key \"affinity\" is missing; write for example affinity: 10 nM (assumed 1 .. 100)");
        }
        TreeSet<String> known = new TreeSet<>();
        study.tumour()
                .cells()
                .values()
                .forEach(cell -> known.addAll(cell.receptors().keySet()));
        if (hasCells && !known.contains(receptor)) {
            findings.fail(
                    path,
                    "no type of cell has the receptor \"" + receptor + "\"; write for example receptors: { " + receptor
                            + ": 1e5 /cell (assumed 1e4 .. 1e6) } under a type of cell"
                            + (known.isEmpty() ? "" : Nearest.hint(List.copyOf(known), receptor)));
        }
    }

    private void checkStorage(Making.@Nullable Storage storage, String path) {
        if (storage == null) {
            return;
        }
        if (storage.halfLife() != null && storage.lossPerDay() != null) {
            findings.fail(path, "the loss is told twice; leave \"half-life\" or \"loss per day\" out");
        }
        if (storage.halfLife() == null
                && storage.lossPerDay() == null
                && storage.duration().value() > 0) {
            findings.fail(
                    path,
                    "what is lost at \"" + storage.at() + "\" is not known; write for example loss per day: 1 %"
                            + " (assumed 0.2 .. 5), or half-life: 60 d (assumed 20 .. 200)");
        }
        double kept = kept(storage);
        if (kept < LEAST_KEPT) {
            findings.fail(
                    path, "of what is stored so, nothing is left in some animals; look at \"for\" and at the losses");
        }
        if (storage.cycles() > 0 && storage.lossPerCycle() == null) {
            findings.fail(
                    path,
                    "what freezing and thawing costs is not known; write for example loss per cycle: 10 % (assumed 2 .."
                            + " 30)");
        }
    }

    /// The share that is left where an animal draws the highest losses.
    private static double kept(Making.Storage storage) {
        Quantity halfLife = storage.halfLife();
        Quantity perDay = storage.lossPerDay();
        Quantity perCycle = storage.lossPerCycle();
        double minutes = storage.duration().highest();
        double kept = halfLife == null ? 1 : Math.pow(0.5, minutes / halfLife.lowest());
        if (halfLife == null && perDay != null && minutes > 0) {
            kept = Math.pow(1 - perDay.highest(), minutes / MINUTES_PER_DAY);
        }
        return perCycle == null ? kept : kept * Math.pow(1 - perCycle.highest(), storage.cycles());
    }

    private static String brief(double value) {
        return Numbers.text(Double.parseDouble(String.format(Locale.ROOT, "%.3g", value)));
    }
}
