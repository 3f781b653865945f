package org.paracrine.physicell;

import java.util.List;
import org.paracrine.physicell.MotilitySettings.Taxis;

/// Reads how the cells of a type crawl.
final class MotilityReader {
    /// Far above the fastest cells (µm/min).
    private static final double FASTEST = 1000;

    private final Section motility;
    private final Types context;

    MotilityReader(Section motility, Types context) {
        this.motility = motility;
        this.context = context;
    }

    MotilitySettings read(MotilitySettings inherited) {
        Section options = motility.child("options");
        Section simple = options.child("chemotaxis");
        Section advanced = options.child("advanced_chemotaxis");
        return new MotilitySettings(
                options.flag("enabled", inherited.enabled()),
                motility.number("speed")
                        .atLeast(0)
                        .usually(FASTEST, "cells crawl some 0.1 to 30 µm/min")
                        .or(inherited.speed()),
                motility.number("persistence_time").atLeast(0).or(inherited.persistenceTime()),
                motility.number("migration_bias").within(0, 1).or(inherited.migrationBias()),
                context.planar() || options.flag("use_2D", inherited.planar()),
                taxis(simple, advanced, inherited.taxis()),
                substrate(simple, inherited.chemotaxisSubstrate()),
                direction(simple, inherited.chemotaxisDirection()),
                sensitivities(advanced, inherited.chemotacticSensitivities()));
    }

    private static Taxis taxis(Section simple, Section advanced, Taxis inherited) {
        boolean sum = advanced.flag("enabled", false);
        boolean one = simple.flag("enabled", false);
        if (sum) {
            if (one) {
                advanced.warn("both chemotaxis and advanced_chemotaxis are enabled: the advanced one holds");
            }
            return advanced.flag("normalize_each_gradient", false) ? Taxis.ADVANCED_NORMALISED : Taxis.ADVANCED;
        }
        if (one) {
            return Taxis.SIMPLE;
        }
        return off(inherited == Taxis.SIMPLE ? simple : advanced, inherited);
    }

    /// Neither is enabled, which PhysiCell 1.14 takes for no news.
    private static Taxis off(Section own, Taxis inherited) {
        if (inherited == Taxis.NONE || !own.has("enabled")) {
            return inherited;
        }
        boolean stays = own.reading().as114();
        own.child("enabled")
                .warn("the parent has this kind of taxis: PhysiCell 1.14 cannot switch it off, "
                        + (stays ? "so it stays on" : "but here it is off"));
        return stays ? inherited : Taxis.NONE;
    }

    private int substrate(Section simple, int inherited) {
        if (!simple.present()) {
            return inherited;
        }
        Section told = simple.child("substrate");
        int index = context.substrates().index(told.text());
        if (index >= 0) {
            return index;
        }
        String message = told.present() ? context.substrates().unknown(told.text()) : "the substrate is missing";
        if (simple.flag("enabled", false) || simple.reading().as114()) {
            told.problem(message);
        } else {
            told.warn(message + "; chemotaxis is not enabled, so it does not matter here, but PhysiCell 1.14 stops");
        }
        return inherited;
    }

    private static int direction(Section simple, int inherited) {
        if (!simple.present()) {
            return inherited;
        }
        Section told = simple.child("direction");
        double direction = told.number().whole().orMissing(inherited);
        if (Math.abs(direction) != 1 && told.present()) {
            told.warn("the direction is " + NumberText.of(direction) + ", but should be 1 or -1");
        }
        return (int) Math.signum(direction);
    }

    private List<Double> sensitivities(Section advanced, List<Double> inherited) {
        Section list = advanced.child("chemotactic_sensitivities");
        if (advanced.flag("enabled", false) && !list.present()) {
            advanced.warn("there are no chemotactic_sensitivities, so no gradient is followed but those inherited");
        }
        return context.substrates()
                .values(list.all("chemotactic_sensitivity"), "substrate", inherited, Double.NEGATIVE_INFINITY);
    }
}
