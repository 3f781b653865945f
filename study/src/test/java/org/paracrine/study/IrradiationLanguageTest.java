package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Radiotherapy as a study says it.
class IrradiationLanguageTest {
    private static final String GIVE = "{ give: exo, dose: 50 ug, route: intratumoural, at: 5 d }";

    /// A tumour without a library, so that its cells feel what is written and nothing else.
    private static final String PLAIN = """
            version: 1
            study: Radiation alone
            tumour:
              cells:
                cancer:
                  start: 20 cells
                  cycle: { entry: 0 /min (assumed 0 .. 0.001) }
                  apoptosis: 0 /min (assumed 0 .. 0.001)
                  volume: 2494 um3 (physicell_grammar P179)
            tissue:
              size: [200 um, 200 um, 200 um]
              voxel: 20 um
              substrates:
                debris: { unit: dimensionless, diffusivity: 1 um2/min, decay: 0 /min, start: 0 }
            taken from: made up
            arms:
              treated:
                - { irradiate: 2 Gy, at: 1 d }
            run: { for: 2 d }
            """;

    private static final String FEELING = "volume: 2494 um3 (physicell_grammar P179)\n      radiation: ";

    private static String plain(String radiation) {
        return PLAIN.replace("volume: 2494 um3 (physicell_grammar P179)", FEELING + radiation);
    }

    @Test
    void anArmMayGiveAProductAndRadiation() {
        Study study = Draft.study(
                Draft.with(GIVE, GIVE + "\n    - { irradiate: 200 cGy, at: [3 d, 1 d], every: 12 h, times: 2 }"));
        assertThat(study.arms().get("treated")).hasSize(2);
        assertThat(study.administrations("treated")).hasSize(1);
        assertThat(study.given()).containsExactly("exo");
        assertThat(study.irradiations("treated")).singleElement().satisfies(line -> {
            assertThat(line.planned())
                    .extracting(Irradiation.Planned::minutes)
                    .containsExactly(1440.0, 2160.0, 4320.0, 5040.0);
            assertThat(line.planned())
                    .allSatisfy(each -> assertThat(each.gray()).isCloseTo(2, within(1e-12)));
        });
        assertThat(study.irradiations("nobody")).isEmpty();
    }

    @Test
    void radiationAloneNeedsNeitherBodyNorVesselsNorOxygen() {
        ReadStudy read = Draft.read(
                plain(
                        "{ alpha: 0.3 /Gy (assumed 0.1 .. 1), beta: 3 /kGy2 (assumed 1 .. 9), repair: 1.5 h (assumed 1 .. 2) }"));
        assertThat(read.warnings()).extracting(Problem::message).containsExactly("4 numbers have no source but this");
        Tumour.CellType cell = read.study().tumour().cells().values().iterator().next();
        Tumour.Radiation radiation = Objects.requireNonNull(cell.radiation());
        assertThat(radiation.beta().value()).isCloseTo(3e-6, within(1e-18));
        assertThat(radiation.repair().value()).isEqualTo(90);
    }

    @ParameterizedTest
    @ValueSource(strings = {"glioma", "breast", "colon", "lung"})
    void theTumoursOfTheLibraryFeelRadiation(String model) {
        Study study = Draft.study("version: 1\nstudy: A test\ntumour: { model: " + model
                + " }\narms: { treated: [{ irradiate: 2 Gy, at: 1 d }] }\nrun: { for: 2 d }\n");
        assertThat(study.tumour().cells().values())
                .anySatisfy(cell -> assertThat(cell.radiation()).isNotNull());
    }

    @Test
    void radiationThatNoCellFeelsIsRefusedAtItsLine() {
        assertThat(Draft.problems(PLAIN))
                .containsExactly(
                        "study.yaml:18:20: arms.treated[0].irradiate: no type of cell feels radiation; give one the key"
                                + " \"radiation\", for example radiation: { alpha: 0.3 /Gy, beta: 0.03 /Gy2, repair: 1.5 h }");
    }

    @Test
    void allThatIsWrongWithFractionsIsToldAtOnce() {
        assertThat(Draft.problems(Draft.with(GIVE, """
                        { irradiate: -2 Gy, at: 1 d }
                            - { irradiate: 101 Gy, at: 1 d }
                            - { irradiate: 2 min, at: -1 d }
                            - { irradiat: 2 Gy, at: 1 d }
                            - { irradiate: 2 Gy, at: 1 d, over: 3 min }""")))
                .containsExactly(
                        "study.yaml:16:20: arms.treated[0].irradiate: \"-2 Gy\" must be above 0 and at most 100 Gy",
                        "study.yaml:17:20: arms.treated[1].irradiate: \"101 Gy\" must be above 0 and at most 100 Gy",
                        "study.yaml:18:20: arms.treated[2].irradiate: \"2 min\" is time, but radiation is wanted, for example 2 Gy",
                        "study.yaml:18:31: arms.treated[2].at[0]: \"-1 d\" must be 0 or more",
                        "study.yaml:19:7: arms.treated[3]: exactly one of give, irradiate is wanted, but this is irradiat, at; did you mean \"irradiate\"?",
                        "study.yaml:20:35: arms.treated[4].over: unknown key \"over\"; did you mean \"every\"? allowed: irradiate, at, every, times");
    }

    @Test
    void repetitionNeedsBothItsKeysAndATime() {
        assertThat(Draft.problems(Draft.with(GIVE, """
                        { irradiate: 2 Gy, at: 1 d, every: 1 d }
                            - { irradiate: 2 Gy, at: 1 d, times: 3 }
                            - { irradiate: 2 Gy, at: [] }""")))
                .containsExactly(
                        "study.yaml:16:7: arms.treated[0]: \"every\" needs \"times\" beside it; write for example times: 5",
                        "study.yaml:17:7: arms.treated[1]: \"times\" needs \"every\" beside it; write for example every: 1 d",
                        "study.yaml:18:7: arms.treated[2]: no time is given; write for example at: 3 d");
    }

    @Test
    void aFractionAfterTheEndIsWarnedAbout() {
        assertThat(Draft.read(Draft.with(GIVE, "{ irradiate: 2 Gy, at: 12 d, every: 2 d, times: 2 }"))
                        .warnings())
                .extracting(Problem::toString)
                .anySatisfy(each -> assertThat(each)
                        .contains("study.yaml:16:")
                        .endsWith(
                                "the fraction at 14 d comes after the end of the trial at 14 d, so it is never given"));
    }

    @Test
    void whatOxygenIsToRadiationNeedsOxygen() {
        assertThat(Draft.problems(plain(
                        "{ alpha: 0 /Gy, beta: 0 /Gy2, repair: 1 h, oxygen enhancement: 2.8, half oxygen: 3 mmHg }")))
                .containsExactly(
                        "study.yaml:10:18: tumour.cells.cancer.radiation: with alpha and beta both 0 no dose does anything; leave \"radiation\" out",
                        "study.yaml:10:81: tumour.cells.cancer.radiation.oxygen enhancement: what oxygen is to radiation needs the substrate \"oxygen\" in mmHg under tissue.substrates; without \"oxygen enhancement\" there is plenty of it everywhere");
        assertThat(Draft.problems(plain("{ alpha: 1 /Gy, beta: 0 /Gy2, repair: 1 h, half oxygen: 3 mmHg }")))
                .containsExactly(
                        "study.yaml:10:74: tumour.cells.cancer.radiation.half oxygen: \"half oxygen\" needs \"oxygen enhancement\" beside it; write for example oxygen enhancement: 2.8");
        assertThat(Draft.problems(plain("{ alpha: 1 /Gy, beta: 0 /Gy, repair: 0 h, oxygen enhancement: 0.9 }")))
                .containsExactly(
                        "study.yaml:10:40: tumour.cells.cancer.radiation.beta: \"0 /Gy\" is 1 / radiation, but 1 / radiation² is wanted, for example 0 /Gy2",
                        "study.yaml:10:55: tumour.cells.cancer.radiation.repair: \"0 h\" must be above 0",
                        "study.yaml:10:80: tumour.cells.cancer.radiation.oxygen enhancement: \"0.9\" must be 1 or more");
    }
}
