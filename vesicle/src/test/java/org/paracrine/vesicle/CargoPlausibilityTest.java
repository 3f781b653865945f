package org.paracrine.vesicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.paracrine.vesicle.CargoPlausibility.Limits;
import org.paracrine.vesicle.CargoPlausibility.Verdict;

class CargoPlausibilityTest {
    @Test
    void nativeVesiclesThatDeliverEnoughArePlausible() {
        CargoPlausibility plausible = microRna(0.00825, 400, 300);
        assertThat(plausible.verdict()).isEqualTo(Verdict.PLAUSIBLE);
        assertThat(plausible.sentence())
                .isEqualTo("A vesicle is taken to carry 0.00825 copies of miR-146b, as a native one does,"
                        + " which is within what was measured. A tumour cell gets 400 copies and the rule needs 300 for"
                        + " half its effect.");
    }

    @Test
    void nativeVesiclesThatDeliverAlmostNothingCannotExplainAnEffect() {
        CargoPlausibility shed = microRna(0.00825, 0.8, 300);
        assertThat(shed.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(shed.carried()).isEqualTo(Verdict.PLAUSIBLE);
        assertThat(shed.sentence()).contains("gets 0.8 copies").endsWith("this cargo cannot explain an effect.");
        assertThat(shed.copiesPerParticleNeeded()).isEqualTo(0.00825 * 300 / 0.8);
    }

    @Test
    void vesiclesWithHundredsOfTimesTheNativeCargoAreDoubtful() {
        CargoPlausibility loaded = microRna(4, 512, 300);
        assertThat(loaded.verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(loaded.sentence()).contains("485 times").contains("needs loading from outside");
    }

    @Test
    void moreThanWasEverLoadedIsImpossible() {
        CargoPlausibility stuffed = microRna(5000, 1e6, 300);
        assertThat(stuffed.verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        assertThat(stuffed.sentence()).contains("more than the 1960 that any vesicle was shown to hold");
    }

    @Test
    void aRuleShortOfCargoActsWeakly() {
        assertThat(microRna(0.00825, 100, 300).verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(microRna(0.00825, 100, 300).sentence()).endsWith("it acts weakly.");
    }

    @Test
    void drugsAreJudgedByWhatCanBeLoaded() {
        assertThat(drug(500, 2000).verdict()).isEqualTo(Verdict.PLAUSIBLE);
        assertThat(drug(5000, 2000).verdict()).isEqualTo(Verdict.IMPOSSIBLE);
        CargoPlausibility unknown = drug(500, Double.POSITIVE_INFINITY);
        assertThat(unknown.verdict()).isEqualTo(Verdict.DOUBTFUL);
        assertThat(unknown.sentence()).contains("how many it can hold is not known");
    }

    @Test
    void misuseIsRefused() {
        assertThatThrownBy(() -> microRna(1, 1, 0)).hasMessageContaining("needed");
        assertThatThrownBy(() -> microRna(-1, 1, 1)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new Limits(1, 0.5, 2)).hasMessageContaining("must rise");
    }

    private static CargoPlausibility microRna(double perParticle, double delivered, double needed) {
        return new CargoPlausibility("miR-146b", Limits.microRna(), perParticle, delivered, needed);
    }

    private static CargoPlausibility drug(double perParticle, double mostLoaded) {
        return new CargoPlausibility("doxorubicin", Limits.drug(mostLoaded), perParticle, 1e6, 1e5);
    }
}
