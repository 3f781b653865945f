package org.paracrine.study;

import java.util.List;
import java.util.Map;

/// What enzymes, targets and the drugs that they need must keep together.
final class ChemistryChecks {
    private final Study study;
    private final Findings findings;

    ChemistryChecks(Study study, Findings findings) {
        this.study = study;
        this.findings = findings;
    }

    void run() {
        study.tumour().cells().forEach((name, cell) -> {
            String path = "tumour.cells." + name;
            cell.enzymes().forEach((enzyme, each) -> check(each, path + ".enzymes." + enzyme));
            cell.targets().forEach((target, binders) -> check(binders, path + ".targets." + target));
        });
        for (int at = 0; at < study.rules().size(); at++) {
            check(study.rules().get(at), "rules[" + at + "]");
        }
    }

    private void check(Enzyme enzyme, String path) {
        boolean converts = isDrug(enzyme.converts(), "converts", path + ".converts");
        if ((enzyme.into() == null) == (enzyme.releases() == null)) {
            findings.fail(
                    path,
                    "exactly one of into, releases is wanted: a cargo that stays in the cell, or a drug product that"
                            + " leaves it");
        }
        String released = enzyme.releases();
        if (released != null) {
            isDrug(released, "releases", path + ".releases");
        }
        if (enzyme.converts().equals(released)) {
            findings.fail(path + ".releases", "what is converted cannot be what it turns into");
        }
        if (converts
                && study.products().get(enzyme.converts()) instanceof Product.Drug prodrug
                && prodrug.substance().equals(enzyme.into())) {
            findings.fail(
                    path + ".into",
                    "\"" + enzyme.into() + "\" is what is converted, so it cannot be what it turns into");
        }
        if (converts && !study.travelling().contains(enzyme.converts())) {
            findings.warn(
                    path + ".converts",
                    "no arm gives \"" + enzyme.converts() + "\", so the enzyme has nothing to convert");
        }
    }

    private boolean isDrug(String product, String does, String path) {
        if (study.products().get(product) instanceof Product.Drug) {
            return true;
        }
        findings.fail(path, "what an enzyme " + does + " is a drug; \"" + product + "\" is another kind of product");
        return false;
    }

    private void check(Map<String, Quantity> binders, String path) {
        if (binders.isEmpty()) {
            findings.fail(path, "nothing binds it; write for example { nivolumab: 3 nM (assumed 1 .. 10) }");
        }
        List<String> drugs = study.products().entrySet().stream()
                .filter(product -> product.getValue() instanceof Product.Drug)
                .map(Map.Entry::getKey)
                .toList();
        binders.keySet().forEach(binder -> {
            if (!drugs.contains(binder)) {
                findings.fail(
                        path + "." + binder,
                        "what binds a target is a drug product; \"" + binder + "\" is none"
                                + Nearest.hint(drugs, binder));
            }
        });
        if (binders.keySet().stream().noneMatch(study.travelling()::contains) && drugs.containsAll(binders.keySet())) {
            findings.warn(path, "no arm gives anything that binds it, so its occupancy is always 0");
        }
    }

    private void check(BehaviourRule rule, String path) {
        String asked = Grammar.targetOf(rule.signal());
        Tumour.CellType cell = study.tumour().cells().get(rule.cellType());
        if (asked != null && cell != null && !Target.names(cell.targets()).contains(asked)) {
            findings.fail(
                    path,
                    "\"" + rule.signal() + "\" is always 0 in " + rule.cellType() + ", which has no such target; write"
                            + " one under tumour.cells." + rule.cellType() + ".targets"
                            + Nearest.hint(Target.names(cell.targets()), asked));
        }
    }
}
