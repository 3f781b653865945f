package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads the cycle of a cell type.
///
/// A definition whose model is that of its parent inherits the rates. PhysiCell 1.14 does not
/// inherit with them which phases have a fixed duration: where the definition names the code of its
/// model, those of the model itself hold.
final class CycleReader {
    /// Models of early PhysiCell that are no longer there; both become the live model.
    private static final List<Integer> RETIRED = List.of(3, 4);

    /// Nothing that lives divides as fast (min).
    private static final double SHORTEST = 1;

    private final Section cycle;
    private final Types context;

    CycleReader(Section cycle, Types context) {
        this.cycle = cycle;
        this.context = context;
    }

    CycleSettings read(CycleSettings inherited) {
        if (!cycle.present()) {
            return inherited;
        }
        @Nullable CycleModel model = model(inherited.model());
        if (model == null) {
            return inherited;
        }
        List<Transition> transitions =
                new ArrayList<>(model == inherited.model() ? inherited(inherited) : model.transitions());
        for (String name : List.of("phase_transition_rates", "transition_rates")) {
            if (cycle.has(name)) {
                rates(transitions, cycle.child(name));
            }
        }
        durations(transitions, cycle.child("phase_durations"));
        doubt(transitions);
        return asymmetry(new CycleSettings(
                model, transitions, inherited.asymmetricDivision(), inherited.asymmetricDivisionProbabilities()));
    }

    /// Warns of cells that divide within a minute.
    private void doubt(List<Transition> transitions) {
        double minutes = transitions.stream()
                .mapToDouble(transition -> 1 / transition.rate())
                .sum();
        if (minutes < SHORTEST) {
            cycle.warn("a cycle takes " + NumberText.of(minutes) + " min, but the fastest cells take hours; check the"
                    + " unit of its rates");
        }
    }

    private List<Transition> inherited(CycleSettings inherited) {
        boolean fresh = cycle.reading().as114() && !cycle.attribute("code").isEmpty();
        if (!fresh) {
            return inherited.transitions();
        }
        List<Transition> read = new ArrayList<>();
        for (int place = 0; place < inherited.transitions().size(); place++) {
            boolean fixed = inherited.model().transitions().get(place).fixed();
            read.add(inherited.transitions().get(place).withFixed(fixed));
        }
        return read;
    }

    /// Nothing, told as a problem, where there is no such model.
    private @Nullable CycleModel model(CycleModel inherited) {
        if (cycle.attribute("code").isEmpty()) {
            return named(inherited);
        }
        int code = cycle.indexAttribute("code");
        CycleModel model = RETIRED.contains(code) ? CycleModel.LIVE : CycleModel.ofCode(code);
        if (RETIRED.contains(code)) {
            cycle.warn("the cycle model " + code + " is no more; the live model is used, as in PhysiCell");
        }
        if (model == null && code >= 0) {
            cycle.problem("there is no cycle model with code " + code + "; there are " + known());
        }
        return model;
    }

    private @Nullable CycleModel named(CycleModel inherited) {
        String name = cycle.attribute("name");
        @Nullable CycleModel model = CycleModel.ofTitle(name);
        if (model == null) {
            cycle.problem("there is no cycle model \"" + Section.shown(name) + "\", and no code is given; there are "
                    + known());
            return null;
        }
        if (cycle.reading().as114() && model != inherited) {
            cycle.warn("PhysiCell 1.14 takes the model from the code, which is missing; the name is not used");
            return inherited;
        }
        return model;
    }

    private static String known() {
        return List.of(CycleModel.values()).stream()
                .map(model -> model.code() + " (" + model.title() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void rates(List<Transition> transitions, Section rates) {
        if (rates.name().equals("transition_rates")) {
            rates.warn("the old name of phase_transition_rates");
        }
        for (Section rate : rates.all("rate")) {
            int place = PhaseTimes.transition(rate, transitions);
            if (place >= 0) {
                double value =
                        rate.number().atLeast(0).or(transitions.get(place).rate());
                set(transitions, place, value, rate);
            }
        }
    }

    private static void durations(List<Transition> transitions, Section durations) {
        for (Section duration : durations.all("duration")) {
            int place = PhaseTimes.phase(duration, transitions);
            if (place >= 0) {
                double value = PhaseTimes.rate(duration, transitions.get(place));
                set(transitions, place, value, duration);
            }
        }
    }

    private static void set(List<Transition> transitions, int place, double rate, Section told) {
        boolean fixed = told.flagAttribute("fixed_duration", false);
        transitions.set(place, transitions.get(place).withRate(rate).withFixed(fixed));
    }

    private CycleSettings asymmetry(CycleSettings read) {
        Section section = cycle.child("standard_asymmetric_division");
        if (!section.present()) {
            return read;
        }
        List<Section> elements = section.all("asymmetric_division_probability");
        if (!section.flagAttribute("enabled", false)) {
            unknown(elements, false);
            boolean stays = section.reading().as114() && read.asymmetricDivision();
            List<Double> none = Collections.nCopies(context.types().size(), 0.0);
            return stays ? read : read.withAsymmetry(false, none);
        }
        unknown(elements, true);
        List<Section> known = elements.stream()
                .filter(each -> context.types().index(each.attribute("name")) >= 0)
                .toList();
        List<Double> probabilities = context.types().values(known, "name", read.asymmetricDivisionProbabilities(), 0);
        return read.withAsymmetry(true, probabilities);
    }

    private void unknown(List<Section> elements, boolean enabled) {
        for (Section element : elements) {
            String name = element.attribute("name");
            if (context.types().index(name) < 0) {
                String message = context.types().unknown(name);
                if (enabled) {
                    element.problem(message);
                } else {
                    element.warn(message);
                }
            }
        }
    }
}
