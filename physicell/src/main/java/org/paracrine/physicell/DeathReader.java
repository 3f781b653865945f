package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads how the cells of a type die.
///
/// PhysiCell 1.14 reads nothing of a model without `death_rate`: no parameters and no phases.
final class DeathReader {
    /// A model that PhysiCell names and has never had.
    private static final int AUTOPHAGY = 102;

    /// What PhysiCell 1.14 starts from in the default definition, for either model: rates of
    /// apoptosis (1/min).
    private static final DeathSettings UNSET =
            new DeathSettings(0, List.of(), 3.0 / 60, 0.05 / 60, 1.0 / 60, 0.35 / 60, 0, 2);

    private final Section death;
    private final SharedDeaths shared;

    DeathReader(Section death, SharedDeaths shared) {
        this.death = death;
        this.shared = shared;
    }

    /// One of the models, which the section may have or not.
    ///
    /// @param first whether this is the default definition, which inherits from none
    DeathSettings read(DeathModel wanted, DeathSettings inherited, boolean first) {
        DeathSettings read = inherited;
        for (Section model : death.all("model")) {
            if (model(model) == wanted) {
                read = model(wanted, model, read, first);
            }
        }
        return read;
    }

    /// Warns of models that cannot be.
    void check() {
        for (Section model : death.all("model")) {
            if (model(model) == null) {
                String code = model.attribute("code");
                if (code.equals(Integer.toString(AUTOPHAGY))) {
                    model.warn("autophagy is in no PhysiCell; the model is not used");
                } else {
                    model.problem("there is no death model "
                            + (code.isEmpty()
                                    ? "\"" + Section.shown(model.attribute("name")) + "\""
                                    : Section.shown(code))
                            + "; there are 100 (apoptosis), 101 (necrosis)");
                }
            }
        }
    }

    private static @Nullable DeathModel model(Section model) {
        String code = model.attribute("code");
        if (code.isEmpty()) {
            return DeathModel.ofWord(model.attribute("name"));
        }
        double number = NumberText.parse(code);
        return number == Math.rint(number) ? DeathModel.ofCode((int) number) : null;
    }

    private DeathSettings model(DeathModel kind, Section model, DeathSettings inherited, boolean first) {
        if (model.reading().as114() && !model.has("death_rate") && !model.has("rate")) {
            model.warn(
                    "the death_rate is missing: PhysiCell 1.14 reads 0 and nothing else of the model, and so does this");
            return first ? UNSET.withTransitions(inherited.transitions()) : inherited.withRate(0);
        }
        DeathSettings base = first && model.reading().as114() ? UNSET : inherited;
        Section given = model.child("parameters");
        DeathSettings read = new DeathSettings(
                rate(model, inherited.rate()),
                transitions(kind, model, inherited.transitions()),
                given.number("unlysed_fluid_change_rate").atLeast(0).or(base.unlysedFluidChangeRate()),
                given.number("lysed_fluid_change_rate").atLeast(0).or(base.lysedFluidChangeRate()),
                given.number("cytoplasmic_biomass_change_rate").atLeast(0).or(base.cytoplasmicBiomassChangeRate()),
                given.number("nuclear_biomass_change_rate").atLeast(0).or(base.nuclearBiomassChangeRate()),
                given.number("calcification_rate").atLeast(0).or(base.calcificationRate()),
                given.number("relative_rupture_volume").atLeast(0).or(base.relativeRuptureVolume()));
        if (first) {
            unset(kind, given);
        }
        return read;
    }

    /// The default definition leaves out what PhysiCell 1.14 then sets as in apoptosis.
    private static void unset(DeathModel kind, Section given) {
        DeathSettings own = kind.standard();
        List<String> missing = new ArrayList<>();
        missing(
                missing,
                given,
                "unlysed_fluid_change_rate",
                UNSET.unlysedFluidChangeRate(),
                own.unlysedFluidChangeRate());
        missing(missing, given, "lysed_fluid_change_rate", UNSET.lysedFluidChangeRate(), own.lysedFluidChangeRate());
        missing(
                missing,
                given,
                "cytoplasmic_biomass_change_rate",
                UNSET.cytoplasmicBiomassChangeRate(),
                own.cytoplasmicBiomassChangeRate());
        missing(
                missing,
                given,
                "nuclear_biomass_change_rate",
                UNSET.nuclearBiomassChangeRate(),
                own.nuclearBiomassChangeRate());
        missing(missing, given, "calcification_rate", UNSET.calcificationRate(), own.calcificationRate());
        if (!missing.isEmpty()) {
            given.warn("the default definition leaves out " + String.join(", ", missing)
                    + ": PhysiCell 1.14 does not take the standard of " + kind.word()
                    + " for it, but another; "
                    + (given.reading().as114() ? "so it is here" : "here the standard holds"));
        }
    }

    private static void missing(List<String> missing, Section given, String name, double unset, double own) {
        if (!given.has(name) && unset != own) {
            missing.add(name);
        }
    }

    private static double rate(Section model, double inherited) {
        if (model.has("rate") && !model.has("death_rate")) {
            model.child("rate").warn("the old name of death_rate");
            return model.number("rate").atLeast(0).or(inherited);
        }
        return model.number("death_rate")
                .atLeast(0)
                .usually(1, "cells that die at once are gone before they do anything")
                .orMissing(inherited);
    }

    private List<Transition> transitions(DeathModel kind, Section model, List<Transition> inherited) {
        List<Transition> transitions = new ArrayList<>(inherited);
        for (String name : List.of("phase_transition_rates", "transition_rates")) {
            for (Section rate : model.child(name).all("rate")) {
                int place = PhaseTimes.transition(rate, transitions);
                if (place >= 0) {
                    set(
                            kind,
                            transitions,
                            place,
                            rate.number().atLeast(0).or(transitions.get(place).rate()),
                            rate);
                }
            }
        }
        for (Section duration : model.child("phase_durations").all("duration")) {
            int place = PhaseTimes.phase(duration, transitions);
            if (place >= 0) {
                set(kind, transitions, place, PhaseTimes.rate(duration, transitions.get(place)), duration);
            }
        }
        return transitions;
    }

    private void set(DeathModel kind, List<Transition> transitions, int place, double rate, Section told) {
        Transition transition =
                transitions.get(place).withRate(rate).withFixed(told.flagAttribute("fixed_duration", false));
        transitions.set(place, transition);
        shared.death(kind, place, transition, told);
    }
}
