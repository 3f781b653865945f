package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paracrine.study.WrongStudiesTest.Wrong;

/// What users get to read when the cells of a study are wrong, or something that its products need is missing.
class WrongCellsTest {
    /// What else a type of cell may say.
    private static Wrong cell(String keys, String... sentences) {
        return Wrong.draft("{ model: glioma }", "{ model: glioma, cells: { glioma: { " + keys + " } } }", sentences);
    }

    static List<Wrong> cells() {
        return List.of(
                cell(
                        "cycle: { model: flow cytometry, rates: { G2: 1 /min (assumed 1 .. 2) } }",
                        "4:86: tumour.cells.glioma.cycle.rates.G2: \"G2\" is not among the phases of flow cytometry; did you mean \"S\"? allowed: G0/G1, S, G2/M"),
                cell(
                        "cycle: { rates: { live: 1 /min (assumed 1 .. 2) } }",
                        "4:69: tumour.cells.glioma.cycle.rates.live: the rate of the first phase stands under \"entry\""),
                cell(
                        "cycle: { durations: { live: 1 d (assumed 1 .. 2) } }",
                        "4:73: tumour.cells.glioma.cycle.durations.live: the first phase has the rate \"entry\" already; leave one of the two out"),
                cell(
                        "cycle: { model: Ki67 basic, rates: { Ki67+: 1 /min }, durations: { Ki67+: 1 d ± 150 % } }",
                        "4:119: tumour.cells.glioma.cycle.durations.Ki67+: the phase has a rate already; leave one of the two out",
                        "4:119: tumour.cells.glioma.cycle.durations.Ki67+: a duration differs by at most 100 % from cell to cell"),
                cell(
                        "parts: { nucleus: 3000 um3 }",
                        "4:63: tumour.cells.glioma.parts.nucleus: the nucleus of 3000 um3 is larger than the cell of 2494 um3"),
                cell(
                        "parts: { fluid: 120 %, fluid rat: 1 /min }",
                        "4:61: tumour.cells.glioma.parts.fluid: \"120 %\" must be from 0 to 1 (100 %)",
                        "4:68: tumour.cells.glioma.parts.fluid rat: unknown key \"fluid rat\"; did you mean \"fluid rate\"? allowed: nucleus, fluid, fluid rate, cytoplasm rate, nucleus rate, calcification"),
                cell(
                        "death: { necrosis: { burst fluid rate: 1 /min } }",
                        "17:6: run.step: a step of 6 min overshoots the fastest change of the cells' volume; take at most 1 min"),
                cell(
                        "bears: { T: 60 % (assumed 50 .. 70) } }, T: { start: 1 cells, cycle: { entry: 0 /min }, apoptosis: 0 /min, volume: 9 um3, bears: { glioma: 60 % (assumed 50 .. 70), T: 40 % }",
                        "4:174: tumour.cells.T.bears: the probabilities add up to 1.1, but a daughter is of one type only: at most 1 (100 %)"),
                cell(
                        "bears: { glioma: 60 % (assumed 50 .. 110) }",
                        "4:62: tumour.cells.glioma.bears.glioma: \"110 %\" must be from 0 to 1 (100 %)"),
                cell(
                        "mechanics: { affinity: { gliom: 1 }, springs: { most: -1 } }",
                        "4:70: tumour.cells.glioma.mechanics.affinity.gliom: \"gliom\" is not among `tumour.cells`; did you mean \"glioma\"? allowed: glioma",
                        "4:99: tumour.cells.glioma.mechanics.springs.most: \"-1\" must be from 0 to 1000"),
                cell(
                        "motility: { speed: 1 um/min, persistence: 5 min, chemotaxis: { oxigen: 1 }, planar: maybe }",
                        "4:108: tumour.cells.glioma.motility.chemotaxis.oxigen: \"oxigen\" is not among `tissue.substrates`; did you mean \"oxygen\"? allowed: oxygen",
                        "4:129: tumour.cells.glioma.motility.planar: \"maybe\" must be yes or no"),
                cell(
                        "secretion: { oxygen: { uptake: 1 /min } }",
                        "4:76: tumour.cells.glioma.secretion.oxygen.uptake: the key \"oxygen\" of these cells says what they take up of it; leave this out"),
                cell(
                        "secretion: { oxygen: { export: 3 /min } }",
                        "4:76: tumour.cells.glioma.secretion.oxygen.export: \"3 /min\" is 1 / time, but length² · mass / time³ is wanted, for example 3 mmHg um3/min"),
                cell(
                        "secretion: { oxygen: { released at death: 50 % } }",
                        "4:66: tumour.cells.glioma.secretion.oxygen: cells do not count what they take up, so nothing can be released or passed on; write keeps substrates: yes under tumour"),
                cell(
                        "interactions: { attacks: { glioma: 1 min }, eats: { apoptotic: -1 /min, lively: 1 /min } }",
                        "4:80: tumour.cells.glioma.interactions.attacks.glioma: \"1 min\" is time, but 1 / time is wanted, for example 1 /min",
                        "4:108: tumour.cells.glioma.interactions.eats.apoptotic: \"-1 /min\" must be 0 or more",
                        "4:117: tumour.cells.glioma.interactions.eats.lively: unknown key \"lively\"; did you mean \"live\"? allowed: apoptotic, necrotic, other dead, live"),
                cell(
                        "integrity: { repair: 5 min }",
                        "4:66: tumour.cells.glioma.integrity.repair: \"5 min\" is time, but 1 / time is wanted, for example 5 /min"),
                cell(
                        "numbers: { hits: 1 }",
                        "4:56: tumour.cells.glioma.numbers.hits: \"hits\" is not among `tumour.numbers`; none is given"),
                cell(
                        "differs: { cycle entri: { uniform: { from: 0 /min, to: 1 /min } } }",
                        "4:56: tumour.cells.glioma.differs.cycle entri: the behaviour \"cycle entri\" is not known; did you mean \"cycle entry\"?"),
                cell(
                        "differs: { transform to glioma: { uniform: { from: 0 /min, to: 1 /min } } }",
                        "4:56: tumour.cells.glioma.differs.transform to glioma: \"transform to glioma\" is written \"transition to glioma\" here"),
                cell(
                        "differs: { volume: { unifrom: { from: 1 um3, to: 2 um3 } } }",
                        "4:56: tumour.cells.glioma.differs.volume: exactly one of uniform, log-uniform, normal, log-normal is wanted, but this is unifrom; did you mean \"uniform\"?"),
                cell(
                        "differs: { volume: { uniform: { from: 2 um3, to: 1 um3 } } }",
                        "4:94: tumour.cells.glioma.differs.volume.uniform.to: the end must lie above the beginning in every animal, but it can be 1 um3 where that is 2 um3"),
                cell(
                        "differs: { volume: { normal: { mean: 2 um3, deviation: 1 } } }",
                        "4:100: tumour.cells.glioma.differs.volume.normal.deviation: \"1\" has no unit; write for example 1 um3"),
                cell(
                        "differs: { migration bias: { uniform: { from: 0, to: 2 } } }",
                        "4:98: tumour.cells.glioma.differs.migration bias.uniform.to: \"2\" must be from 0 to 1 (100 %)"),
                cell(
                        "differs: { chemotactic response to oxygen: { normal: { mean: -2, deviation: -1 } } }",
                        "4:121: tumour.cells.glioma.differs.chemotactic response to oxygen.normal.deviation: a standard deviation must be 0 or more"),
                cell(
                        "differs: { cycle entry: { log-uniform: { from: 0 /min, to: 1 /min } } }",
                        "4:92: tumour.cells.glioma.differs.cycle entry.log-uniform.from: \"0 /min\" must be above 0"),
                cell(
                        "differs: { exit from cycle phase 2: { uniform: { from: 0 /min, to: 1 /min } } }",
                        "4:81: tumour.cells.glioma.differs.exit from cycle phase 2: the cycle of glioma (live) has the phases 0 to 0: live"));
    }

    static List<Wrong> models() {
        return List.of(
                Wrong.draft(
                        "{ model: glioma }",
                        "{ model: glioma, cells: { T cell: { cycle: { entry: 0 /min (assumed 0 .. 1) }, apoptosis: 0 /min (assumed 0 .. 1), volume: 9 um3 (assumed 8 .. 9) } } }",
                        "4:43: tumour.cells.T cell: the key \"start\" is missing; write for example start: 400 cells (assumed 350 .. 450)"),
                Wrong.draft(
                        "{ model: glioma }",
                        "{ model: glioma, cells: { glioma: { start: 0 cells } } }",
                        "4:33: tumour.cells: the study starts without a cell; give a type a \"start\" above 0 cells"),
                Wrong.draft(
                        "{ model: glioma }",
                        "{ model: glioma, positions: cells.csv }",
                        "4:37: tumour.positions: a study that is not a file cannot name the file \"cells.csv\""),
                Wrong.draft(
                        "{ model: glioma }",
                        "{ model: glioma, numbers: { a: { conserved: perhaps } } }",
                        "4:53: tumour.numbers.a.conserved: \"perhaps\" must be yes or no"),
                Wrong.draft(
                        "subject: { species: rat, animals: 8 }\n",
                        "",
                        "1:1: subject: what is given needs a body; let the library bring it, with species: mouse under subject"),
                Wrong.draft(
                        "species: rat, ",
                        "",
                        "3:10: subject: what is given needs a body; let the library bring it, with species: mouse under subject"),
                Wrong.draft(
                        "for: 14 d",
                        "for: 14 d, mechanics: 7 min",
                        "17:30: run.mechanics: 6 min, the step of the trial, is not a whole number of steps of 7 min"),
                Wrong.more(
                        "tissue: { edge: wal }",
                        "18:17: tissue.edge: \"wal\" is not known here; did you mean \"wall\"? allowed: wall, membrane, barrier, open"),
                Wrong.more(
                        "tissue: { corner: [0 um, 0 um] }",
                        "18:19: tissue.corner: a block with 3 sizes begins at as many places, but this has 2"),
                Wrong.more(
                        "tissue: { thickness: 10 um }",
                        "18:22: tissue.thickness: only a flat block, with two sizes, has a thickness; leave this out"),
                Wrong.more(
                        "tissue: { substrates: { oxygen: { walls: { faces: { left: 3 mmHg, x high: 3 } } } } }",
                        "18:53: tissue.substrates.oxygen.walls.faces.left: unknown key \"left\"; allowed: x low, x high, y low, y high, z low, z high",
                        "18:75: tissue.substrates.oxygen.walls.faces.x high: \"3\" has no unit; write for example 3 mmHg"),
                Wrong.more(
                        "tissue: { substrates: { factor: { unit: dimensionless, diffusivity: 1 um2/min, decay: 0 /min, start: 1 mmHg } } }",
                        "18:102: tissue.substrates.factor.start: \"1 mmHg\" is mass / length · time², but a plain number is wanted, for example 1"),
                Wrong.file(
                        "nothing that products need",
                        """
                    version: 1
                    study: A test
                    tumour: { cells: { a: { start: 3 cells, cycle: { entry: 0 /min }, apoptosis: 0 /min, volume: 2494 um3 } } }
                    tissue:
                      size: [100 um, 100 um]
                      voxel: 20 um
                      matrix: { capacity: 2 }
                      flow: { conductivity: 1 um2/mmHg/min, vessel wall: 1 um/mmHg/min, vessel pressure: 20 mmHg }
                      substrates: { o: { unit: mmHg, diffusivity: 1 um2/min, decay: 0 /min, start: 1 mmHg, vessels: { level: 1 mmHg, permeability: 1 um/min } } }
                    cargo: { c: { half-life: 1 h } }
                    products:
                      exo: { vesicle: { source: x, diameter: 100 nm, particles: 1e9 /ug, escape: 20 % } }
                      dox: { drug: { substance: c, molar mass: 500 g/mol, diffusivity: 1 um2/min, permeability: 1 um/min, uptake: 1 um3/min/cell } }
                    arms: { a: [{ give: exo, dose: 1 ug, route: intravenous, at: 1 h }] }
                    run: { for: 1 d }
                    """,
                        "1:1: subject: what is given needs a body; let the library bring it, with species: mouse under subject",
                        "5:3: tissue: what is given comes and goes with the blood, so the key \"vessels\" is needed; or let the library bring it, with model: glioma under tumour",
                        "5:3: tissue: vesicles move between the cells, so the key \"interstitium\" is needed; or let the library bring it, with model: glioma under tumour",
                        "7:11: tissue.matrix: a matrix is made of the fibres of \"interstitium\", which is missing",
                        "8:9: tissue.flow: pressures drive the fluid out of vessels, but the tissue has none",
                        "9:97: tissue.substrates.o.vessels: the tissue has no vessels that could bring it; write vessels under tissue"));
    }

    @ParameterizedTest
    @MethodSource({"cells", "models"})
    void aWrongStudySaysWhatIsWrongAndWhere(Wrong wrong) {
        assertThat(Draft.problems(wrong.text())).containsExactlyElementsOf(wrong.sentences());
    }
}
