package org.paracrine.study;

import java.util.List;
import java.util.Map;

/// A small good study that tests make wrong.
final class Draft {
    static final String GOOD = """
            version: 1
            study: A test
            subject: { species: rat, animals: 8 }
            tumour: { model: glioma }
            products:
              exo:
                vesicle:
                  source: bone marrow
                  diameter: 100 nm ± 25 % (msc_size_tbl P232)
                  particles: 1e9 /ug (assumed 3e8 .. 3e9)
                  cargo: { miR-146b: 0.00825 /particle (chevillet2014 P011) }
                  escape: 20 % (assumed 5 .. 50)
            arms:
              vehicle: []
              treated:
                - { give: exo, dose: 50 ug, route: intratumoural, at: 5 d }
            run: { for: 14 d }
            """;

    /// What the launcher gives, so that sentences about memory are the same everywhere.
    private static final long MEMORY = 1_500_000_000;

    private Draft() {}

    static ReadStudy read(String text) {
        return Studies.read("study.yaml", text, Map.of(), MEMORY);
    }

    static Study study(String text) {
        return read(text).study();
    }

    /// The good study with one piece of its text replaced.
    static String with(String old, String replacement) {
        if (!GOOD.contains(old)) {
            throw new IllegalArgumentException("the draft has no \"" + old + "\"");
        }
        return GOOD.replace(old, replacement);
    }

    static String and(String more) {
        return GOOD + more;
    }

    /// What is wrong with a study, one problem a line.
    static List<String> problems(String text) {
        try {
            read(text);
            return List.of();
        } catch (StudyException wrong) {
            return wrong.problems().stream().map(Problem::toString).toList();
        }
    }
}
