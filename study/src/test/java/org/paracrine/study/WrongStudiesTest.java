package org.paracrine.study;

import org.junit.jupiter.api.Test;

class WrongStudiesTest {
    @Test
    void print() {
        String[] all = {
            "",
            "# only a comment\n",
            "study\n",
            "- a\n",
            "version: 1\n  study: [\n",
            "a: b: c\n",
            "\tversion: 1\n",
            "version: 1\u0007\n",
            Draft.with("for: 14 d", "fro: 14 d"),
            Draft.with("for: 14 d", "for: 5 kg"),
            Draft.with("for: 14 d", "for: 14"),
            Draft.with("for: 14 d", "for: NaN"),
            Draft.with("for: 14 d", "for: 1e999 d"),
            Draft.with("for: 14 d", "for: 0 d"),
            Draft.with("for: 14 d", "for: 14 dd"),
            Draft.with("for: 14 d", "for: 1,5 d"),
            Draft.with("for: 14 d", "for:"),
            Draft.with("for: 14 d", "for: [14 d]"),
            Draft.with("run: { for: 14 d }\n", ""),
            Draft.with("run: { for: 14 d }", "run: { }"),
            Draft.with("run: { for: 14 d }", "run: 14 d"),
            Draft.with("run: { for: 14 d }", "run: { for: 14 d, for: 15 d }"),
            Draft.with("run: { for: 14 d }", "run: { for: 10 min, step: 0.005 min, seed: x }"),
            Draft.with("run: { for: 14 d }", "run: { for: 10 min }"),
            Draft.with(
                    "{ model: glioma }",
                    "{ model: glioma, cells: { glioma: { apoptosis: -1 /min (assumed 0 .. 1), cycle: { entyr: 1 /min } } } }"),
            Draft.with(
                    "{ model: glioma }", "{ model: glioma, cells: { glioma: { apoptosis: 0.001 /min (assumed) } } }"),
            Draft.with(
                    "{ model: glioma }",
                    "{ model: glioma, cells: { glioma: { apoptosis: 0.001 /min (assumed 0.002 .. 0.003) } } }"),
            Draft.with(
                    "{ model: glioma }",
                    "{ model: glioma, cells: { glioma: { apoptosis: 0.001 /min (assumed 0.003 .. 0.0005) } } }"),
            Draft.with(
                    "{ model: glioma }",
                    "{ model: glioma, cells: { glioma: { apoptosis: 0.001 /min (0.0005 .. 0.003) } } }"),
            Draft.with("{ model: glioma }", "{ model: glioma, cells: { glioma: { apoptosis: 0.001 /min (by me) } } }"),
            Draft.with("{ model: glioma }", "{ model: gliona }"),
            Draft.with("species: rat", "species: dog"),
            Draft.with("{ model: glioma }", "{ }"),
            Draft.with("animals: 8", "animals: 0"),
            Draft.with("animals: 8", "animals: 8.5"),
            Draft.with(
                    "animals: 8", "animals: 8, varies: { tumour.cells.glioma.cycle.entri: 20 %, body.blood: 400 % }"),
            Draft.with("give: exo", "give: exosome"),
            Draft.with("50 ug", "50 %"),
            Draft.with("50 ug", "50"),
            Draft.with("50 ug", "50 ug ± 5 %"),
            Draft.with("50 ug", "50 ug (assumed"),
            Draft.with("intratumoural", "intratumoral"),
            Draft.with("at: 5 d", "at: 5 d, times: 3"),
            Draft.with("at: 5 d", "at: -5 d"),
            Draft.with("miR-146b: 0", "miR-145b: 0"),
            Draft.with("P232", "P231"),
            Draft.with("msc_size_tbl", "msc_size_tb"),
            Draft.with("(chevillet2014 P011)", "(chevillet2014 P999)"),
            Draft.with("vesicle:", "vesikel:"),
            Draft.with("  exo:\n", "  \"exo/1\":\n"),
            Draft.with("study: A test", "study: !!python/object A test"),
            Draft.with("version: 1", "version: 2"),
            Draft.and("control: vehikel\n"),
            Draft.and("tissue: { size: [390 um, 400 um, 400 um] }\n"),
            Draft.and("tissue: { size: [4000 um, 4000 um, 4000 um], voxel: 10 um }\n"),
            Draft.and("tissue: { size: [400 um] }\n"),
            Draft.and("tissue: { substrates: { oxygen: { walls: open }, glucose: { unit: mmmol/L } } }\n"),
            Draft.and("measure: { tumour volume: each 1 d, survival: { when: volume > 3 }, picture: every 0 d }\n"),
            Draft.and(
                    "rules:\n  - glioma: pressur decreases cycle entry to 0 /min, half-max 1, Hill 4\n  - glioma: pressure decreases attack glioma to 0 /min, half-max 1, Hill 4\n  - glioma: pressure lowers cycle entry\n  - gliom: pressure decreases cycle entry to 3 um, half-max 1 mmHg\n  - csv: ../rules.csv\n  - csv: none.csv\n"),
            Draft.and(
                    "rules:\n  - glioma: pressure decreases cycle entry to 0 /min, half-max 1, Hill 4; for C9999\n  - glioma: pressure decreases cycle entry to 0 /min, half-max 1, Hill 4\n"),
            "a: &a [x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c, *c]\ne: &e [*d, *d, *d, *d, *d, *d, *d, *d, *d, *d]\nf: [*e, *e, *e, *e, *e]\n",
            "a: &a [*a]\n",
            "a: *b\n",
            Draft.GOOD + "---\nversion: 1\n",
            "a: ".repeat(3),
            "[".repeat(100),
            Draft.GOOD.replace("rat", "x".repeat(1_000_000)),
        };
        for (String text : all) {
            System.out.println("==== " + (text.length() > 40 ? text.length() : text.strip()));
            Draft.problems(text).forEach(System.out::println);
        }
    }
}
