package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// What radiotherapy and the cells that get it must keep together.
final class IrradiationChecks {
    private static final String OXYGEN = "oxygen";

    private final Study study;
    private final Findings findings;

    IrradiationChecks(Study study, Findings findings) {
        this.study = study;
        this.findings = findings;
    }

    void run() {
        study.tumour().cells().forEach((name, cell) -> checkCell(cell.radiation(), "tumour.cells." + name));
        study.arms().forEach((name, lines) -> {
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at) instanceof Irradiation line) {
                    check(line, "arms." + name + "[" + at + "]");
                }
            }
        });
    }

    private void checkCell(Tumour.@Nullable Radiation radiation, String type) {
        if (radiation == null) {
            return;
        }
        String path = type + ".radiation";
        if (radiation.alpha().value() == 0 && radiation.beta().value() == 0) {
            findings.fail(path, "with alpha and beta both 0 no dose does anything; leave \"radiation\" out");
        }
        if (radiation.oxygenEnhancement() == null && radiation.halfOxygen() != null) {
            findings.fail(path + ".half oxygen", needs("half oxygen", "oxygen enhancement", "2.8"));
        }
        if (radiation.oxygenEnhancement() == null) {
            return;
        }
        if (radiation.halfOxygen() == null) {
            findings.fail(path + ".oxygen enhancement", needs("oxygen enhancement", "half oxygen", "3 mmHg"));
        }
        Tissue.Substrate substrate = study.tissue().substrates().get(OXYGEN);
        if (substrate == null || !substrate.unit().equals("mmHg")) {
            findings.fail(
                    path + ".oxygen enhancement",
                    "what oxygen is to radiation needs the substrate \"oxygen\" in mmHg under tissue.substrates;"
                            + " without \"oxygen enhancement\" there is plenty of it everywhere");
        }
    }

    private static String needs(String key, String other, String example) {
        return "\"" + key + "\" needs \"" + other + "\" beside it; write for example " + other + ": " + example;
    }

    private void check(Irradiation line, String path) {
        boolean feel = study.tumour().cells().values().stream().anyMatch(cell -> cell.radiation() != null);
        if (!feel) {
            findings.fail(
                    path + ".irradiate",
                    "no type of cell feels radiation; give one the key \"radiation\", for example"
                            + " radiation: { alpha: 0.3 /Gy, beta: 0.03 /Gy2, repair: 1.5 h }");
        }
        if (line.at().isEmpty()) {
            findings.fail(path, "no time is given; write for example at: 3 d");
        }
        if (line.every() == null && line.times() > 1) {
            findings.fail(path, needs("times", "every", "1 d"));
        }
        if (line.every() != null && line.times() == 1) {
            findings.fail(path, needs("every", "times", "5"));
        }
        checkTimes(line, path);
    }

    /// No mistake: a run may be cut short for a first look.
    private void checkTimes(Irradiation line, String path) {
        double duration = study.run().duration().value();
        for (Irradiation.Planned fraction : line.planned()) {
            if (fraction.minutes() >= duration) {
                findings.warn(
                        path + ".at",
                        "the fraction at " + Numbers.time(fraction.minutes()) + " comes after the end of the trial at "
                                + Numbers.time(duration) + ", so it is never given");
            }
        }
    }
}
