package org.paracrine.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What drugs that act in cells, the pumps that bring them out, and what is given must keep together.
final class ResponseChecks {
    private static final List<String> BEHAVIOURS = List.of("apoptosis", "cycle entry");

    private final Study study;
    private final Findings findings;
    private final Set<String> brought = new LinkedHashSet<>();

    ResponseChecks(Study study, Findings findings) {
        this.study = study;
        this.findings = findings;
        study.travelling().forEach(product -> {
            Product given = study.products().get(product);
            if (given != null) {
                brought.addAll(cargoOf(given));
            }
        });
        study.tumour()
                .cells()
                .values()
                .forEach(cell -> brought.addAll(cell.carries().keySet()));
    }

    private static Set<String> cargoOf(Product product) {
        Set<String> cargo = new LinkedHashSet<>();
        switch (product) {
            case Product.Drug drug -> cargo.add(drug.substance());
            case Product.Virus virus -> cargo.add(virus.genome());
            case Product.Cells ignored -> {}
            case Product.Vesicle vesicle -> {
                cargo.addAll(vesicle.cargo().keySet());
                if (vesicle.loading() instanceof Making.Procedure procedure) {
                    cargo.addAll(procedure.cargo().keySet());
                }
            }
        }
        return cargo;
    }

    void run() {
        study.tumour().cells().forEach((name, cell) -> {
            String path = "tumour.cells." + name;
            check(cell.response(), name, path + ".response");
            cell.efflux().keySet().forEach(cargo -> checkEfflux(cargo, path + ".efflux." + cargo));
        });
    }

    private void check(@Nullable Response response, String type, String path) {
        if (response == null) {
            return;
        }
        if (response.drugs().isEmpty()) {
            findings.fail(path + ".drugs", "no drug is named; leave \"response\" out");
        } else if (response.combination() != null && response.drugs().size() < 2) {
            findings.fail(
                    path + ".combination",
                    "a combination is of two or more drugs, but only \""
                            + response.drugs().keySet().iterator().next()
                            + "\" is named; name another one or leave this out");
        }
        response.drugs().forEach((drug, effect) -> check(drug, effect, type, path + ".drugs." + drug));
    }

    private void check(String drug, DrugEffect effect, String type, String path) {
        if (effect.kills() == null && effect.slows() == null) {
            findings.fail(path, "it does nothing; write what it does, for example kills: 0.001 /min, or slows: 80 %");
        }
        if (!brought.contains(drug)) {
            findings.warn(path, "no product that an arm gives brings " + drug + " into cells, so this does nothing");
        }
        double step = study.run().step().value();
        if (effect.kills() != null && effect.kills().highest() * step > 1) {
            findings.fail(
                    path + ".kills",
                    "a rate of " + Numbers.text(effect.kills().highest()) + " /min is more than one death in a step of "
                            + Numbers.text(step) + " min; shorten run.step");
        }
        warnOfRules(drug, effect, type, path);
    }

    /// Both act, which is seldom meant.
    private void warnOfRules(String drug, DrugEffect effect, String type, String path) {
        for (BehaviourRule rule : study.rules()) {
            int behaviour = BEHAVIOURS.indexOf(rule.behaviour());
            Quantity same = behaviour == 0 ? effect.kills() : effect.slows();
            if (behaviour >= 0
                    && same != null
                    && rule.cellType().equals(type)
                    && rule.signal().equals(drug)) {
                findings.warn(
                        path,
                        "a rule says, too, what " + drug + " does to the " + rule.behaviour() + " of " + type
                                + "; both act");
            }
        }
    }

    private void checkEfflux(String cargo, String path) {
        if (!brought.contains(cargo)) {
            findings.warn(path, "no product that an arm gives brings " + cargo + " into cells, so this does nothing");
        } else if (study.freeDrug(cargo) == null) {
            findings.fail(
                    path,
                    "what cells bring out moves on as the free drug; add a product with drug: { substance: " + cargo
                            + ", … } under products, which says how");
        }
    }
}
