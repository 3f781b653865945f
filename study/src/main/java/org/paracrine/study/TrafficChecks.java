package org.paracrine.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What must fit together in what cells give off: vesicles, drugs and viruses.
final class TrafficChecks {
    private static final List<String> LETHAL = List.of("necrosis", "apoptosis");

    private final Study study;
    private final Findings findings;

    TrafficChecks(Study study, Findings findings) {
        this.study = study;
        this.findings = findings;
    }

    void run() {
        study.tumour().cells().forEach((name, cell) -> check(cell, "tumour.cells." + name));
        checkViruses();
        checkBehaviours();
        checkInterstitium();
    }

    private void check(Tumour.CellType cell, String path) {
        cell.secretes().keySet().forEach(name -> {
            String at = path + ".secretes." + name;
            switch (study.products().get(name)) {
                case Product.Drug drug ->
                    findings.fail(
                            at,
                            "\"" + name
                                    + "\" is a drug, and what cells make is vesicles; a cell that holds it lets it go"
                                    + " with releases: { " + drug.substance() + ": 24 h (assumed 12 .. 48) }");
                case Product.Virus virus ->
                    findings.fail(
                            at,
                            "\"" + name + "\" is a virus, which leaves the cells that die; infect some from the start"
                                    + " with carries: { " + virus.genome() + ": 1 copies (assumed 1 .. 10) }");
                case Product.Vesicle vesicle
                when vesicle.loading() instanceof Making.Procedure || vesicle.storage() != null ->
                    findings.warn(
                            at,
                            "what \"loading\" and \"storage\" make of \"" + name
                                    + "\" holds for those that cells make, too; describe these as a product of their own");
                case null, default -> {}
            }
        });
        cell.releases().keySet().forEach(cargo -> checkDepot(cargo, path + ".releases." + cargo));
    }

    /// What leaves a cell is in the field of one product.
    private void checkDepot(String cargo, String path) {
        List<String> drugs = study.products().entrySet().stream()
                .filter(each -> each.getValue() instanceof Product.Drug drug
                        && drug.substance().equals(cargo))
                .map(Map.Entry::getKey)
                .toList();
        if (drugs.isEmpty()) {
            findings.fail(
                    path,
                    "how \"" + cargo
                            + "\" moves outside of cells is not known; give it a product, for example products: {"
                            + " free " + cargo + ": { drug: { substance: " + cargo + ", … } } }");
        } else if (drugs.size() > 1) {
            findings.fail(
                    path,
                    "the products " + String.join(" and ", drugs) + " are both \"" + cargo
                            + "\" as a drug; leave one, so that it is known which of them leaves the cells");
        }
    }

    private void checkViruses() {
        Map<String, String> byGenome = new LinkedHashMap<>();
        study.products().forEach((name, product) -> {
            if (product instanceof Product.Virus virus) {
                String path = "products." + name + ".virus";
                String other = byGenome.putIfAbsent(virus.genome(), name);
                if (other != null) {
                    findings.fail(
                            path + ".genome",
                            "\"" + virus.genome() + "\" already counts the genomes of " + other
                                    + "; give each virus a cargo of its own");
                }
                checkHosts(virus, path);
                checkCarried(name, virus, path);
            }
        });
    }

    private void checkHosts(Product.Virus virus, String path) {
        if (virus.hosts().isEmpty()) {
            findings.warn(path + ".hosts", "it infects no type of cell");
        }
        virus.hosts().keySet().stream()
                .filter(host -> study.rules().stream()
                        .noneMatch(rule -> rule.cellType().equals(host)
                                && rule.signal().equals(virus.genome())
                                && LETHAL.contains(rule.behaviour())))
                .forEach(host -> findings.warn(
                        path + ".hosts." + host,
                        "no rule says how it kills " + host + "; write for example - " + host + ": " + virus.genome()
                                + " increases necrosis to 0.02 /min (assumed 0.01 .. 0.04), half-max 500 copies"
                                + " (assumed 200 .. 1000), Hill 4 (assumed 2 .. 8)"));
    }

    /// No particle has loaded cells with it, so nothing else could say where their genomes go.
    private void checkCarried(String name, Product.Virus virus, String path) {
        study.products().forEach((other, product) -> {
            if (product instanceof Product.Vesicle vesicle && vesicle.cargo().containsKey(virus.genome())) {
                findings.fail(
                        path + ".genome",
                        "the vesicles \"" + other + "\" carry \"" + virus.genome() + "\" as cargo, but a genome of "
                                + name + " comes into a cell with its own particles alone");
            }
            if (product instanceof Product.Drug drug && drug.substance().equals(virus.genome())) {
                findings.fail(path + ".genome", "\"" + virus.genome() + "\" is the drug " + other);
            }
        });
    }

    /// Rules can change what cells make, and only vesicles are made.
    private void checkBehaviours() {
        for (int at = 0; at < study.rules().size(); at++) {
            checkBehaviour(study.rules().get(at).behaviour(), "rules[" + at + "]");
        }
        study.tumour()
                .cells()
                .forEach((name, cell) -> cell.differs()
                        .keySet()
                        .forEach(behaviour ->
                                checkBehaviour(behaviour, "tumour.cells." + name + ".differs." + behaviour)));
    }

    private void checkBehaviour(String behaviour, String path) {
        String product = Study.releaseOf(behaviour);
        if (product == null || !study.products().containsKey(product)) {
            return;
        }
        if (!(study.products().get(product) instanceof Product.Vesicle)) {
            findings.fail(path, "cells make vesicles alone, and \"" + product + "\" is none");
        } else if (study.tumour().cells().values().stream()
                .noneMatch(cell -> cell.secretes().containsKey(product))) {
            findings.fail(
                    path,
                    "no type of cell makes \"" + product + "\"; write for example secretes: { " + product
                            + ": 0 particles/h/cell (assumed 0 .. 10) } under one");
        }
    }

    /// Doses are asked for it elsewhere.
    private void checkInterstitium() {
        List<String> given = study.given();
        study.travelling().stream()
                .filter(name -> !given.contains(name))
                .filter(name -> !(study.products().get(name) instanceof Product.Drug))
                .filter(name -> study.tissue().interstitium() == null)
                .forEach(name -> findings.fail(
                        "tissue",
                        "what cells give off moves between them, so " + name + " needs the key \"interstitium\"; or let"
                                + " the library bring it, with model: glioma under tumour"));
    }
}
