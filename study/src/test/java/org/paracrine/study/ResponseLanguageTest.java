package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/// What drugs do in cells and how cells get rid of them, as a study says it.
class ResponseLanguageTest {
    private static final String STUDY = """
            version: 1
            study: Two drugs
            subject: { species: mouse, animals: 1 }
            tumour:
              model: colon
              cells:
                colon-cancer:
                  RESPONSE
                  EFFLUX
            cargo:
              gemcitabine: { half-life: 12 h (assumed 6 .. 24) }
              verapamil: { half-life: 12 h (assumed 6 .. 24) }
            products:
              dox:
                vesicle:
                  source: bone marrow
                  diameter: 100 nm ± 25 % (msc_size_tbl P232)
                  particles: 1e9 /ug (assumed 3e8 .. 3e9)
                  cargo: { doxorubicin: 20000 /particle (assumed 18000 .. 22000) }
                  escape: 80 % (assumed 65 .. 100)
              gem:
                drug:
                  substance: gemcitabine
                  molar mass: 263.2 g/mol (assumed 263.1 .. 263.3)
                  diffusivity: 1e4 um2/min (assumed 5e3 .. 2e4)
                  permeability: 1 um/min (assumed 0.5 .. 2)
                  uptake: 100 um3/min/cell (assumed 30 .. 300)
            arms:
              both:
                - { give: dox, dose: 50 ug, route: intravenous, at: 1 d }
                - { give: gem, dose: 1 mg/kg, route: intravenous, at: 1 d }
            run: { for: 2 d }
            """;

    private static final String HILL =
            "doxorubicin: { half-max: 9e6 copies (assumed 3e6 .. 3e7), Hill: 1.5 (assumed 1 .. 3), kills: 0.06 /h (assumed 0.03 .. 0.12), slows: 80 % (assumed 60 .. 90) }";
    private static final String TIMED =
            "gemcitabine: { above: 370 copies/um3 (assumed 100 .. 1000), for: 1 d (assumed 0.5 .. 2), Hill: 4 (assumed 2 .. 8), slows: 0.9 (assumed 0.8 .. 1) }";

    private static String study(String response, String efflux) {
        return STUDY.replace("RESPONSE", response.isEmpty() ? "{}" : "response: " + response)
                .replace("      {}\n", "")
                .replace("      EFFLUX\n", efflux.isEmpty() ? "" : "      efflux: " + efflux + "\n");
    }

    private static Tumour.CellType cell(Study study) {
        return Objects.requireNonNull(study.tumour().cells().get("colon-cancer"));
    }

    @Test
    void drugsActByAmountOrByTimeAndTogether() {
        ReadStudy read = Draft.read(study("{ combination: loewe, drugs: { " + HILL + ", " + TIMED + " } }", ""));
        assertThat(read.warnings()).isEmpty();
        Response response = Objects.requireNonNull(cell(read.study()).response());
        assertThat(response.combination()).isEqualTo(Response.Combination.LOEWE);
        assertThat(response.drugs().get("doxorubicin")).isInstanceOfSatisfying(DrugEffect.ByAmount.class, by -> {
            assertThat(by.halfMax().unit()).isEqualTo("copies");
            assertThat(Objects.requireNonNull(by.kills()).value()).isCloseTo(0.001, within(1e-15));
            assertThat(Objects.requireNonNull(by.slows()).value()).isEqualTo(0.8);
        });
        assertThat(response.drugs().get("gemcitabine")).isInstanceOfSatisfying(DrugEffect.ByTime.class, by -> {
            assertThat(by.above().unit()).isEqualTo(DrugEffect.CONCENTRATION);
            assertThat(by.duration().value()).isEqualTo(1440);
            assertThat(by.lasts()).isTrue();
            assertThat(by.kills()).isNull();
        });
    }

    @Test
    void aPumpMayBeInducedAndInhibited() {
        String efflux = """
                { gemcitabine: { rate: 0.01 /min (assumed 0.003 .. 0.03),
                      induction: { times: 5 (assumed 2 .. 10), half-max: 5e5 copies (assumed 1e5 .. 2e6), within: 48 h (assumed 24 .. 96), fades: 7 d (assumed 3 .. 14) },
                      inhibitors: { verapamil: { half-max: 1e7 copies (assumed 3e6 .. 3e7), most: 90 % (assumed 70 .. 100) } } } }""";
        ReadStudy read = Draft.read(study("", efflux));
        assertThat(read.warnings()).isEmpty();
        Efflux pump = Objects.requireNonNull(cell(read.study()).efflux().get("gemcitabine"));
        assertThat(pump.halfSaturation()).isNull();
        assertThat(Objects.requireNonNull(pump.induction()).hill().value()).isEqualTo(1);
        assertThat(pump.inhibitors()).containsOnlyKeys("verapamil");
        assertThat(read.study().travelling()).containsExactly("dox", "gem");
    }

    @Test
    void theResolvedStudyMeansTheSame() {
        String text =
                study("{ drugs: { " + HILL + " } }", "{ gemcitabine: { rate: 0.01 /min (assumed 0.003 .. 0.03) } }");
        ReadStudy read = Draft.read(text);
        assertThat(Draft.study(read.resolved())).isEqualTo(read.study());
    }

    @Test
    void whatCellsBringOutMovesEvenIfNoArmGivesIt() {
        String text = study("", "{ gemcitabine: { rate: 0.01 /min (assumed 0.003 .. 0.03) } }")
                .replace("    - { give: gem, dose: 1 mg/kg, route: intravenous, at: 1 d }\n", "")
                .replace("cargo: { doxorubicin", "cargo: { gemcitabine: 10 /particle (assumed 5 .. 20), doxorubicin");
        Study study = Draft.study(text);
        assertThat(study.given()).containsExactly("dox");
        assertThat(study.travelling()).containsExactly("dox", "gem");
        assertThat(study.freeDrug("doxorubicin")).isNull();
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsLine() {
        String response = """
                { combination: blis, drugs: {
                  doxorubicine: { half-max: 9e6 copies (assumed 3e6 .. 3e7), Hill: 1 (assumed 1 .. 2), kills: 1 /h (assumed 1 .. 2) },
                  gemcitabine: { above: 3e5 copies (assumed 1e5 .. 1e6), Hill: 4 (assumed 2 .. 8), slows: 120 % (assumed 60 .. 120) },
                  verapamil: { for: 24 h, Hill: 1, kills: 1 /h } } }""";
        assertThat(Draft.problems(study(response, "{ doxorubicin: { rate: 1 um (assumed 1 .. 2) } }")))
                .containsExactly(
                        "study.yaml:8:32: tumour.cells.colon-cancer.response.combination: \"blis\" is not known here; did you mean \"bliss\"? allowed: bliss, loewe",
                        "study.yaml:9:3: tumour.cells.colon-cancer.response.drugs.doxorubicine: \"doxorubicine\" is not among `cargo`; did you mean \"doxorubicin\"? allowed: doxorubicin, gemcitabine, verapamil",
                        "study.yaml:10:3: tumour.cells.colon-cancer.response.drugs.gemcitabine: the key \"for\" is missing; write for example for: 24 h (assumed 12 .. 48)",
                        "study.yaml:10:91: tumour.cells.colon-cancer.response.drugs.gemcitabine.slows: \"120 %\" must be from 0 to 1 (100 %)",
                        "study.yaml:11:3: tumour.cells.colon-cancer.response.drugs.verapamil: exactly one of half-max, above is wanted, but this is for, Hill, kills",
                        "study.yaml:12:38: tumour.cells.colon-cancer.efflux.doxorubicin.rate: \"1 um\" is length, but 1 / time is wanted, for example 1 /min");
    }

    @Test
    void aCombinationNeedsTwoDrugsAndADrugAnEffect() {
        assertThat(Draft.problems(
                        study("{ combination: bliss, drugs: { doxorubicin: { half-max: 9e6 copies, Hill: 1 } } }", "")))
                .containsExactly(
                        "study.yaml:8:32: tumour.cells.colon-cancer.response.combination: a combination is of two or more drugs, but only \"doxorubicin\" is named; name another one or leave this out",
                        "study.yaml:8:61: tumour.cells.colon-cancer.response.drugs.doxorubicin: it does nothing; write what it does, for example kills: 0.001 /min, or slows: 80 %");
        assertThat(Draft.problems(study("{ drugs: {} }", "")))
                .singleElement()
                .asString()
                .endsWith("no drug is named; leave \"response\" out");
    }

    @Test
    void whatIsPumpedOutNeedsAFreeDrugToBe() {
        assertThat(Draft.problems(study("", "{ doxorubicin: { rate: 0.01 /min } }")))
                .singleElement()
                .asString()
                .contains("efflux.doxorubicin: what cells bring out moves on as the free drug; add a product with drug:"
                        + " { substance: doxorubicin, … } under products");
    }

    @Test
    void aRateThatKillsMoreThanOnceInAStepIsRefused() {
        assertThat(Draft.problems(
                        study("{ drugs: { doxorubicin: { half-max: 1 copies, Hill: 1, kills: 12 /h } } }", "")))
                .singleElement()
                .asString()
                .endsWith("a rate of 0.2 /min is more than one death in a step of 6 min; shorten run.step");
    }

    @Test
    void whatDoesNothingOrActsTwiceIsWarnedAbout() {
        String twice = study(
                        "{ drugs: { " + HILL + ", verapamil: { half-max: 1 copies, Hill: 1, slows: 10 % } } }",
                        "{ verapamil: { rate: 1 /min } }")
                + "rules:\n  - colon-cancer: doxorubicin increases apoptosis to 0.001 /min, half-max 9e6 copies, Hill 1\n";
        assertThat(Draft.read(twice).warnings())
                .extracting(Problem::message)
                .contains(
                        "no product that an arm gives brings verapamil into cells, so this does nothing",
                        "a rule says, too, what doxorubicin does to the apoptosis of colon-cancer; both act")
                .doesNotContain("a rule says, too, what doxorubicin does to the cycle entry of colon-cancer; both act");
    }
}
