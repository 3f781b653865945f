package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What users get to read when a study is wrong, to the letter.
class WrongStudiesTest {
    /// How a unit that is not known is answered.
    private static final String UNITS =
            "; known are m s min h d wk g mol L M Da N Pa dyn mmHg K Gy % copies particles PFU"
                    + " cells, with prefixes such as u n p k";

    record Wrong(String what, String text, List<String> sentences) {
        static Wrong file(String what, String text, String... sentences) {
            return new Wrong(
                    what,
                    text,
                    Stream.of(sentences).map(each -> "study.yaml:" + each).toList());
        }

        static Wrong draft(String old, String replacement, String... sentences) {
            return file(replacement, Draft.with(old, replacement), sentences);
        }

        static Wrong more(String text, String... sentences) {
            return file(text, Draft.and(text + "\n"), sentences);
        }

        @Override
        public String toString() {
            return what;
        }
    }

    /// A drug, and an arm that wants it inhaled.
    private static final String BREATHED = """
              dox:
                drug:
                  substance: miR-146b
                  molar mass: 500 g/mol
                  diffusivity: 1e4 um2/min (assumed 5e3 .. 2e4)
                  permeability: 30 um/min (assumed 10 .. 100)
                  uptake: 100 um3/min/cell (assumed 30 .. 300)
            arms:
              breathed: [{ give: dox, dose: 5 ug, route: inhaled, at: 0 h }]""";

    static List<Wrong> files() {
        String start = "; it begins with \"version: 1\"";
        return List.of(
                Wrong.file(
                        "empty", "", "1:1: the file is empty; a study begins with \"version: 1\" and \"study: TITLE\""),
                Wrong.file(
                        "comment",
                        "# only\n",
                        "1:1: the file is empty; a study begins with \"version: 1\" and \"study: TITLE\""),
                Wrong.file("word", "study\n", "1:1: a study is a mapping of keys, but this is \"study\"" + start),
                Wrong.file("list", "- a\n", "1:1: a study is a mapping of keys, but this is a list" + start),
                Wrong.file(
                        "syntax",
                        "version: 1\nstudy: [\n",
                        "3:1: this is not YAML: while parsing a flow node, expected the node content, but found '<stream end>'"),
                Wrong.file("colons", "a: b: c\n", "1:5: this is not YAML: mapping values are not allowed here"),
                Wrong.file(
                        "bell",
                        "version: 1\nstudy: \u0007\n",
                        "2:8: the character U+0007 is not allowed in a text file"),
                Wrong.file("self", "a: &a [*a]\n", "1:8: the alias *a stands inside of what it stands for"),
                Wrong.file(
                        "no anchor", "a: *b\n", "1:4: the alias *b stands for nothing; an anchor &b must come first"),
                Wrong.file(
                        "bomb",
                        bomb(),
                        "5:28: the study has more than 20000 pieces once its aliases (*) are filled in"),
                Wrong.file("deep", "[".repeat(1000), "1:52: the keys are nested more than 50 deep"),
                Wrong.file(
                        "two",
                        Draft.GOOD + "---\nversion: 1\n",
                        "18:1: a file holds one study, but a second begins here"),
                new Wrong(
                        "large",
                        "#".repeat(1_000_001),
                        List.of("study.yaml: the file has 1000001 bytes; a study has at most 1000000")));
    }

    private static String bomb() {
        StringBuilder text = new StringBuilder("a: &a [x, x]\n");
        for (char name = 'b'; name <= 'i'; name++) {
            String below = "*" + (char) (name - 1);
            text.append(name).append(": &").append(name).append(" [").append(below);
            text.append((", " + below).repeat(9)).append("]\n");
        }
        return text.toString();
    }

    static List<Wrong> keys() {
        return List.of(
                Wrong.draft(
                        "for: 14 d",
                        "fro: 14 d",
                        "17:8: run.fro: unknown key \"fro\"; did you mean \"for\"? allowed: for, seed, step, mechanics"),
                Wrong.draft(
                        "for: 14 d",
                        "until: 14 d",
                        "17:1: run: the key \"for\" is missing; write for example for: 14 d",
                        "17:8: run.until: unknown key \"until\"; allowed: for, seed, step, mechanics"),
                Wrong.draft(
                        "run: { for: 14 d }\n",
                        "",
                        "1:1: the key \"run\" is missing; write for example run: { for: 14 d }"),
                Wrong.draft(
                        "run: { for: 14 d }",
                        "run: 14 d",
                        "17:6: run: keys are wanted here (for, seed, step, mechanics), but this is \"14 d\""),
                Wrong.draft(
                        "{ for: 14 d }",
                        "{ for: 14 d, for: 15 d }",
                        "17:19: the key \"for\" stands here a second time; the first is in line 17"),
                Wrong.draft(
                        "study: A test",
                        "study: !!python/object A test",
                        "2:8: the tag !!python/object is not allowed: a study is plain data; leave it out"),
                Wrong.draft("version: 1", "version: 2", "1:10: version: \"2\" must be 1"),
                Wrong.draft(
                        "for: 14 d",
                        "for:",
                        "17:8: run.for: nothing stands behind the key; write for example for: 14 d"),
                Wrong.draft("for: 14 d", "for: [14 d]", "17:13: run.for: a single value is wanted, but this is a list"),
                Wrong.draft(
                        "vesicle:",
                        "vesikel:",
                        "6:3: products.exo: exactly one of vesicle, virus, drug, cells is wanted, but this is vesikel; did you mean \"vesicle\"?"),
                Wrong.draft(
                        "{ model: glioma }",
                        "{ }",
                        "1:1: the key \"tissue\" is missing; or let the library bring it, with model: glioma under tumour",
                        "4:1: tumour: the key \"cells\" is missing; write for example cells: { glioma: { start: 400 cells } }; or let the library bring it, with model: glioma under tumour",
                        "11:16: products.exo.vesicle.cargo.miR-146b: \"miR-146b\" is not among `cargo`; none is given"));
    }

    static List<Wrong> names() {
        return List.of(
                Wrong.draft(
                        "give: exo",
                        "give: exosome",
                        "16:15: arms.treated[0].give: \"exosome\" is not among `products`; allowed: exo"),
                Wrong.draft(
                        "model: glioma",
                        "model: gliona",
                        "4:18: tumour.model: \"gliona\" is not among the tumours of the library; did you mean \"glioma\"? allowed: glioma, lung, colon, breast"),
                Wrong.draft(
                        "species: rat",
                        "species: dog",
                        "3:21: subject.species: \"dog\" is not among the species of the library; allowed: mouse, rat, human"),
                Wrong.draft(
                        "intratumoural",
                        "intratumoral",
                        "16:40: arms.treated[0].route: \"intratumoral\" is not known here; did you mean \"intratumoural\"? allowed: intravenous, intratumoural, intraperitoneal, subcutaneous, intranasal, inhaled"),
                Wrong.draft(
                        "miR-146b: 0",
                        "miR-145b: 0",
                        "11:16: products.exo.vesicle.cargo.miR-145b: \"miR-145b\" is not among `cargo`; did you mean \"miR-146b\"? allowed: miR-146b"),
                Wrong.draft(
                        "msc_size_tbl",
                        "msc_size_tb",
                        "9:17: products.exo.vesicle.diameter: \"msc_size_tb\" is not a reference of the evidence tables; did you mean \"msc_size_tbl\"?"),
                Wrong.draft(
                        "P232",
                        "P011",
                        "9:17: products.exo.vesicle.diameter: the parameter P011 (miRNA molecules per exosome (given miRNA, mean of 6 sources)) is from chevillet2014, not from msc_size_tbl"),
                Wrong.draft(
                        "P011",
                        "P999",
                        "11:26: products.exo.vesicle.cargo.miR-146b: \"P999\" is not a parameter of the evidence tables; did you mean \"P099\"?"),
                Wrong.draft(
                        "animals: 8",
                        "animals: 8, varies: { tumour.cells.glioma.cycle.entri: 20 % }",
                        "3:48: subject.varies: \"tumour.cells.glioma.cycle.entri\" is not the path of a quantity of this study; did you mean \"tumour.cells.glioma.cycle.entry\"?"),
                Wrong.more(
                        "control: vehikel",
                        "18:10: control: \"vehikel\" is not among `arms`; did you mean \"vehicle\"? allowed: vehicle, treated"),
                Wrong.more(
                        "cargo: { a/b: { half-life: 1 h (assumed 1 .. 2) } }",
                        "18:10: cargo.a/b: a name is made of letters, digits, blanks and - _ . +, but \"a/b\" has \"/\""),
                Wrong.more(
                        "tissue: { substrates: { oxygen: { walls: open, unit: mmmHg } } }",
                        "18:42: tissue.substrates.oxygen.walls: exactly one of closed, fixed, faces is wanted, but this is \"open\"",
                        "18:54: tissue.substrates.oxygen.unit: the unit \"mmmHg\" was not understood: \"mmmHg\" is not a unit"
                                + UNITS));
    }

    static List<Wrong> numbers() {
        return List.of(
                Wrong.draft(
                        "for: 14 d",
                        "for: 5 kg",
                        "17:13: run.for: \"5 kg\" is mass, but time is wanted, for example 5 min"),
                Wrong.draft("for: 14 d", "for: 14", "17:13: run.for: \"14\" has no unit; write for example 14 min"),
                Wrong.draft(
                        "for: 14 d",
                        "for: 14 dd",
                        "17:13: run.for: the unit \"dd\" was not understood: \"dd\" is not a unit" + UNITS),
                Wrong.draft("for: 14 d", "for: NaN", "17:13: run.for: \"NaN\" is not a finite number"),
                Wrong.draft("for: 14 d", "for: .inf d", "17:13: run.for: \".inf d\" is not a finite number"),
                Wrong.draft("for: 14 d", "for: 1e999 d", "17:13: run.for: \"1e999 d\" is too large to be a number"),
                Wrong.draft("for: 14 d", "for: 0 d", "17:13: run.for: \"0 d\" must be above 0"),
                Wrong.draft(
                        "for: 14 d", "for: two weeks", "17:13: run.for: \"two weeks\" does not begin with a number"),
                Wrong.draft(
                        "for: 14 d",
                        "for: 7201 min",
                        "17:13: run.for: 7201 min is not a whole number of steps of 6 min"),
                Wrong.draft("animals: 8", "animals: 0", "3:35: subject.animals: \"0\" must be from 1 to 1000"),
                Wrong.draft(
                        "animals: 8",
                        "animals: 8.5",
                        "3:35: subject.animals: \"8.5\" is not a whole number; write for example 8"),
                Wrong.draft(
                        "20 %", "120 %", "12:15: products.exo.vesicle.escape: \"120 %\" must be from 0 to 1 (100 %)"),
                Wrong.draft(
                        "50 ug",
                        "50 %",
                        "16:26: arms.treated[0].dose: \"50 %\" is a plain number, but mass or mass / body weight or particles or plaques or cells or cells / body weight is wanted, for example 50 ug"),
                Wrong.draft(
                        "50 ug",
                        "50 ug (assumed",
                        "16:26: arms.treated[0].dose: the bracket in \"50 ug (assumed\" is not closed at the end"),
                Wrong.draft(
                        "50 ug",
                        "50 ug ± 5 %",
                        "16:26: arms.treated[0].dose: \"50 ug ± 5 %\" has a ±, which is only for what differs between particles or cells, such as a diameter; an uncertain number is written 5 (SOURCE 4 .. 6)"),
                Wrong.draft("at: 5 d", "at: -5 d", "16:59: arms.treated[0].at[0]: \"-5 d\" must be 0 or more"),
                Wrong.draft(
                        "at: 5 d",
                        "at: 5 d, times: 3",
                        "16:7: arms.treated[0]: \"times\" needs \"every\" beside it; write for example every: 2 d"),
                Wrong.draft(
                        "(assumed 5 .. 50)",
                        "(assumed)",
                        "12:15: products.exo.vesicle.escape: \"20 % (assumed)\" is assumed without a range; write for example 20 % (assumed 10 .. 40)"),
                Wrong.draft(
                        "(assumed 5 .. 50)",
                        "(assumed 50 .. 5)",
                        "12:15: products.exo.vesicle.escape: the range 50 .. 5 goes from high to low; turn it round"),
                Wrong.draft(
                        "(assumed 5 .. 50)",
                        "(assumed 30 .. 50)",
                        "12:15: products.exo.vesicle.escape: \"20 % (assumed 30 .. 50)\" is outside of its own range 30 .. 50"),
                Wrong.draft(
                        "(assumed 5 .. 50)",
                        "(5 .. 50)",
                        "12:15: products.exo.vesicle.escape: a range needs its source before it: (assumed 5 .. 50) or (REFERENCE 5 .. 50)"),
                Wrong.draft(
                        "(assumed 5 .. 50)",
                        "(by me)",
                        "12:15: products.exo.vesicle.escape: the source in \"20 % (by me)\" was not understood; write (assumed LOW .. HIGH), (fitted LOW .. HIGH), (REFERENCE), (REFERENCE P001) or (REFERENCE P001 LOW .. HIGH)"),
                Wrong.more(
                        "body:\n  vesicles:\n    adhesion: -0.1 /min (assumed 0 .. 1)",
                        "20:15: body.vesicles.adhesion: \"-0.1 /min\" must be 0 or more"),
                Wrong.more(
                        "body:\n  organs:\n    liver: { flow: -3 % (assumed 0 .. 1) }",
                        "20:20: body.organs.liver.flow: \"-3 %\" must be above 0 and at most 1 (100 %)"),
                Wrong.more(
                        "body:\n  organs:\n    muscle: { flow: 37.8 % (assumed 30 .. 40) }",
                        "20:5: body.organs: the flows of all organs but the lung add up to 110 % of the cardiac output, not to 100 %"),
                Wrong.draft(
                        "dose: 50 ug, route: intratumoural",
                        "dose: 50 ug, volume: 20 mL, route: intratumoural",
                        "16:41: arms.treated[0].volume: 20 mL is more than all the blood of the animal, 16 mL; inject less"),
                Wrong.draft(
                        "dose: 50 ug",
                        "dose: 1e17 particles",
                        "16:26: arms.treated[0].dose: the particles of this dose alone would fill 62.8 mL, more than all the blood of the animal, 16 mL"),
                Wrong.draft(
                        "arms:",
                        BREATHED,
                        "21:46: arms.breathed[0].route: \"dox\" cannot be given by the route inhaled: nothing says how it is absorbed from there; it can be given intravenous, intratumoural, intraperitoneal, subcutaneous"),
                Wrong.draft(
                        "intratumoural, at: 5 d",
                        "intratumoural, over: 30 min, at: 5 d",
                        "16:61: arms.treated[0].over: only an intravenous dose can be an infusion"),
                Wrong.draft(
                        "escape: 20 % (assumed 5 .. 50)",
                        "escape: 20 % (assumed 5 .. 50)\n      kinetics: { unbound: 20 % }",
                        "13:17: products.exo.vesicle.kinetics: hepatic clearance, renal clearance, unbound and partition are for drugs, and this is a vesicle"),
                Wrong.more(
                        "body:\n  blood: 64,5 mL/kg",
                        "19:10: body.blood: \"64,5 mL/kg\" has a comma in its number; write 0.5 with a point, and 1000 without a comma"),
                Wrong.more(
                        "tissue: { size: [390 um, 400 um] }",
                        "18:18: tissue.size[0]: the voxel of 20 um does not divide the size of 390 um; write for example 400 um"),
                Wrong.more(
                        "tissue: { size: [4000 um, 4000 um, 4000 um], voxel: 10 um }",
                        "18:53: tissue.voxel: the block has 6.4e7 voxels, which need about 8.7 GB of memory with 2 fields, but Java may use 1.5 GB; take a larger voxel or a smaller block, or give Java more: PARACRINE_MEMORY=10g"),
                Wrong.more(
                        "tissue: { size: [4000 um, 4000 um, 4000 um], voxel: 2 um }",
                        "18:53: tissue.voxel: the block has 8e9 voxels, but a grid has at most 2.147483639e9; take a larger voxel or a smaller block"),
                Wrong.draft(
                        "for: 14 d",
                        "for: 14 d, step: 30 min",
                        "17:25: run.step: a step of 30 min overshoots the fastest change of the cells' volume; take at most 20 min"),
                Wrong.more(
                        "measure: { tumour volume: each 1 d, survival: { when: volume > 3 } }",
                        "18:27: measure.tumour volume: \"each 1 d\" does not begin with a number",
                        "18:55: measure.survival.when: \"volume > 3\" was not understood; write for example tumour volume > 20 mm3"));
    }

    static List<Wrong> tissues() {
        String network = "arterial: 30 mmHg (assumed 20 .. 40), venous: 12 mmHg (assumed 8 .. 16)";
        String sprouting = "half-max: 10 mmHg (assumed 5 .. 20), above: 1 mmHg (assumed 0.5 .. 2), rate: 1e-5 /um/min"
                + " (assumed 3e-6 .. 3e-5), speed: 0.17 um/min (assumed 0.1 .. 0.3)";
        String darcy =
                "conductivity: 250 um2/mmHg/min (assumed 50 .. 1000), vessel wall: 0.17 um/mmHg/min (assumed 0.02 .. 0.5)";
        return List.of(
                Wrong.more(
                        "tissue: { accuracy: 0 % }", "18:21: tissue.accuracy: \"0 %\" must be above 0 and at most 0.2"),
                Wrong.more(
                        "tissue: { accuracy: 30 % }",
                        "18:21: tissue.accuracy: \"30 %\" must be above 0 and at most 0.2"),
                Wrong.more(
                        "tissue: { vessels: { network: { arterial: 10 mmHg (assumed 5 .. 20), venous: 12 mmHg (assumed 8 .. 16) } } }",
                        "18:43: tissue.vessels.network.arterial: blood flows from high to low pressure, so the arterial pressure must be above the venous one in every animal, but it can be 5 mmHg where the venous one is 16 mmHg"),
                Wrong.more(
                        "tissue: { vessels: { network: { " + network + ", sprouting: { towards: oxigen, " + sprouting
                                + " } } } }",
                        "18:128: tissue.vessels.network.sprouting.towards: \"oxigen\" is not among `tissue.substrates`; did you mean \"oxygen\"? allowed: oxygen"),
                Wrong.more(
                        "tissue: { vessels: { network: { " + network + ", sprouting: { towards: oxygen, "
                                + sprouting.replace("10 mmHg", "10 ng/mL") + " } } } }",
                        "18:146: tissue.vessels.network.sprouting.half-max: \"10 ng/mL\" is mass / length³, but mass / length · time² is wanted, for example 10 mmHg"),
                Wrong.more(
                        "tissue: { vessels: { network: { " + network + ", sprouting: { towards: oxygen, "
                                + sprouting.replace("0.5 .. 2", "0.5 .. 6") + " } } } }",
                        "18:146: tissue.vessels.network.sprouting.half-max: half of the highest rate must lie above where sprouting begins in every animal, but half-max can be 5 mmHg where \"above\" is 6 mmHg"),
                Wrong.more(
                        "tissue: { interstitium: { binding: { on: -1 /min, of: 1 /min } } }",
                        "18:42: tissue.interstitium.binding.on: \"-1 /min\" must be 0 or more",
                        "18:51: tissue.interstitium.binding.of: unknown key \"of\"; did you mean \"off\"? allowed: on, off, trapping"),
                Wrong.more(
                        "tissue: { flow: { velocity: [1 um/min, 0 um/min] } }",
                        "18:29: tissue.flow.velocity: the velocity has 2 components, but the block has 3 sizes; write one for each, for example [0 um/min, 0 um/min, 0 um/min]"),
                Wrong.more(
                        "tissue: { flow: { velocity: 1 um/min, " + darcy + " } }",
                        "18:11: tissue.flow: exactly one of velocity, conductivity is wanted, but this is velocity, conductivity, vessel wall"),
                Wrong.more(
                        "tissue: { flow: { velosity: 1 um/min } }",
                        "18:11: tissue.flow: exactly one of velocity, conductivity is wanted, but this is velosity; did you mean \"velocity\"?"),
                Wrong.more(
                        "tissue: { flow: fast }",
                        "18:17: tissue.flow: exactly one of velocity, conductivity is wanted, but this is \"fast\""),
                Wrong.more(
                        "tissue: { flow: { " + darcy + " } }",
                        "18:17: tissue.flow: no network gives the pressure in the vessels, so the key \"vessel pressure\" is needed; write for example vessel pressure: 20 mmHg (assumed 10 .. 30)"),
                Wrong.more(
                        "tissue: { flow: { " + darcy
                                + ", vessel pressure: 20 mmHg (assumed 10 .. 30) }, vessels: { network: { " + network
                                + " } } }",
                        "18:142: tissue.flow.vessel pressure: the network of vessels gives the pressure in them from its arterial and venous ends; leave this key out"),
                Wrong.more(
                        "tissue: { matrix: { capacity: 0.5, cells: { gliom: { degrades: 1 /min } } } }",
                        "18:31: tissue.matrix.capacity: \"0.5\" must be 1 or more",
                        "18:45: tissue.matrix.cells.gliom: \"gliom\" is not among `tumour.cells`; did you mean \"glioma\"? allowed: glioma"),
                Wrong.more(
                        "tissue: { matrix: { capacity: 3 (assumed 2 .. 20) } }",
                        "18:31: tissue.matrix.capacity: a matrix 20 times as dense as a fibre volume of 8 % leaves no room; it must be below 12.5"),
                Wrong.more(
                        "tissue: { substrates: { oxygen: { diffusivity: 2000 um2/min (assumed 1000 .. 4000), among cells: 900 um2/min (assumed 300 .. 1500) } } }",
                        "18:98: tissue.substrates.oxygen.among cells: cells are in the way, so nothing diffuses faster among them in any animal, but this can be 1500 um2/min where the diffusivity is 1000 um2/min"),
                Wrong.more(
                        "tissue: { substrates: { oxygen: { pattern: { function: '" + "1+".repeat(250) + "1' } } } }",
                        "18:56: tissue.substrates.oxygen.pattern.function: the formula has 501 characters, but at most 500 are read; shorten it, or write the levels to a CSV file"),
                Wrong.more(
                        "tissue: { substrates: { oxygen: { pattern: { csv: start.csv, image: start.png } } } }",
                        "18:35: tissue.substrates.oxygen.pattern: exactly one of function, csv, image is wanted, but this is csv, image"),
                Wrong.more(
                        "tissue: { substrates: { oxygen: { pattern: { image: start.png, black: 0 mmHg } } } }",
                        "18:35: tissue.substrates.oxygen.pattern: the key \"white\" is missing; write for example white: 40 mmHg",
                        "18:53: tissue.substrates.oxygen.pattern.image: a study that is not a file cannot name the file \"start.png\""),
                Wrong.more(
                        "measure: { fields: often }", "18:20: measure.fields: \"often\" does not begin with a number"));
    }

    static List<Wrong> rules() {
        return List.of(
                Wrong.more(
                        "rules:\n  - glioma: pressure increases migration bias to 1.5, half-max 1, Hill 4",
                        "19:13: rules[0].saturation: \"1.5\" must be from 0 to 1 (100 %)"),
                Wrong.more(
                        "rules:\n  - glioma: pressure increases cycle entry to -1 /min, half-max 1, Hill 4",
                        "19:13: rules[0].saturation: \"-1 /min\" must be 0 or more"),
                Wrong.more(
                        "rules:\n  - glioma: pressure increases exit from cycle phase 3 to 1 /min, half-max 1, Hill 4",
                        "19:13: rules[0]: the cycle of glioma (live) has the phases 0 to 0: live"),
                Wrong.more(
                        "rules:\n  - glioma: intracellular oxygen increases cycle entry to 1 /min, half-max 1, Hill 4",
                        "19:13: rules[0]: the signal \"intracellular oxygen\" needs cells that count what they take up; write keeps substrates: yes under tumour"),
                Wrong.more(
                        "rules:\n  - glioma: custom:hits increases custom:hit to 1, half-max 1, Hill 4",
                        "19:13: rules[0]: the signal \"custom:hits\" is not known; the numbers that cells carry stand under tumour.numbers; none is given",
                        "19:13: rules[0]: the behaviour \"custom:hit\" is not known; the numbers that cells carry stand under tumour.numbers; none is given"),
                Wrong.more(
                        "rules:\n  - glioma: pressure decreases cycle entry to 0 /min, half-max 1, Hill 4\n  - glioma: pressure decreases exit from cycle phase 0 to 0 /min, half-max 2, Hill 4",
                        "20:13: rules[1]: the same signal changes the same behaviour of glioma in a rule above"),
                Wrong.more(
                        "rules:\n  - glioma: presure decreases cycle entry to 0 /min, half-max 1, Hill 4",
                        "19:13: rules[0]: the signal \"presure\" is not known; did you mean \"pressure\"?"),
                Wrong.more(
                        "rules:\n  - glioma: pressure decreases atack glioma to 0 /min, half-max 1, Hill 4",
                        "19:13: rules[0]: the behaviour \"atack glioma\" is not known; did you mean \"attack glioma\"?"),
                Wrong.more(
                        "rules:\n  - glioma: pressure lowers cycle entry",
                        "19:13: rules[0]: \"pressure lowers cycle entry\" is not the sentence of a rule; write SIGNAL increases BEHAVIOUR to VALUE, half-max VALUE, Hill VALUE (or decreases)"),
                Wrong.more(
                        "rules:\n  - gliom: oxygen increases cycle entry to 3 um, half-max 1 d",
                        "19:5: rules[0].cell type: \"gliom\" is not among `tumour.cells`; did you mean \"glioma\"? allowed: glioma",
                        "19:12: rules[0].saturation: \"3 um\" is length, but 1 / time is wanted, for example 3 /min",
                        "19:12: rules[0].half-max: \"1 d\" is time, but mass / length · time² is wanted, for example 1 mmHg",
                        "19:12: rules[0]: the key \"Hill\" is missing; write for example Hill: 4"),
                Wrong.more(
                        "rules:\n  - glioma: pressure decreases cycle entry to 0 /min, half-max 1, Hill 4; for C9999",
                        "19:13: rules[0].for[0]: \"C9999\" is not a claim of the evidence tables; did you mean \"C099\"?"),
                Wrong.more(
                        "rules:\n  - glioma: pressure decreases cycle entry to 0 /min, half-max 1, Hill 4\n  - glioma: pressure decreases cycle entry to 0 /min, half-max 2, Hill 4",
                        "20:13: rules[1]: the same signal changes the same behaviour of glioma in a rule above"),
                Wrong.more(
                        "rules:\n  - csv: rules.csv",
                        "19:10: rules[0]: a study that is not a file cannot name the file \"rules.csv\""));
    }

    @ParameterizedTest
    @MethodSource({"files", "keys", "names", "numbers", "tissues", "rules"})
    void aWrongStudySaysWhatIsWrongAndWhere(Wrong wrong) {
        assertThat(Draft.problems(wrong.text())).containsExactlyElementsOf(wrong.sentences());
    }

    @Test
    void allProblemsAreTold() {
        String wrong = Draft.GOOD
                .replace("animals: 8", "animals: 0")
                .replace("source:", "origin:")
                .replace("give: exo", "give: exa")
                .replace("14 d", "14 kg");
        assertThat(Draft.problems(wrong)).hasSize(5);
    }

    @Test
    void theMessageHasOneLineForEachProblem() {
        assertThatThrownBy(() -> Draft.read(
                        Draft.GOOD.replace("animals: 8", "animals: 0").replace("14 d", "14 kg")))
                .isInstanceOf(StudyException.class)
                .hasMessage("study.yaml:3:35: subject.animals: \"0\" must be from 1 to 1000\n"
                        + "study.yaml:17:13: run.for: \"14 kg\" is mass, but time is wanted, for example 14 min");
    }

    @Test
    void aSettingIsCheckedLikeTheFile() {
        assertThatThrownBy(() -> Studies.read("study.yaml", Draft.GOOD, Map.of("run.for", "5 kg")))
                .hasMessage("--set run.for: \"5 kg\" is mass, but time is wanted, for example 5 min");
        assertThatThrownBy(() -> Studies.read("study.yaml", Draft.GOOD, Map.of("run.four", "5 d")))
                .hasMessage(
                        "--set run.four: unknown key \"four\"; did you mean \"for\"? allowed: for, seed, step, mechanics");
        assertThatThrownBy(() -> Studies.read("study.yaml", Draft.GOOD, Map.of("arms.treated[3].dose", "5 ug")))
                .hasMessageStartingWith("--set arms.treated[3].dose: the path leads into a list at \"[3].dose\"");
    }

    @Test
    void filesThatCannotBeReadAreNamed(@TempDir Path folder) throws IOException {
        Path missing = folder.resolve("none.yaml");
        assertThatThrownBy(() -> Studies.read(missing, Map.of())).hasMessage(missing + ": there is no such file");
        assertThatThrownBy(() -> Studies.read(folder, Map.of()))
                .hasMessage(folder + ": this is a folder; name the study file in it");
        Path binary = Files.write(folder.resolve("binary.yaml"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThatThrownBy(() -> Studies.read(binary, Map.of()))
                .hasMessage(binary + ":1:1: the file is not text in UTF-8");
    }
}
