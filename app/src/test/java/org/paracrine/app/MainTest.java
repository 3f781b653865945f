package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {
    @Test
    void theHelpShowsTheWayAndFitsTheScreen() {
        Spoken help = Spoken.by("--help");
        assertThat(help.code()).isZero();
        assertThat(help.out())
                .contains("virtual preclinical trials", "paracrine check", "doctor", "Exit codes")
                .doesNotContain("@|", "null");
        assertThat(help.out().lines()).allMatch(line -> line.length() <= 80);
        assertThat(help.err()).isEmpty();
    }

    @Test
    void noArgumentsShowTheHelpToo() {
        assertThat(Spoken.by()).isEqualTo(Spoken.by("--help"));
    }

    @Test
    void theVersionNamesProgramAndJava() {
        assertThat(Spoken.by("--version").out()).startsWith("Paracrine ").contains(" on Java 2");
    }

    @Test
    void everyCommandHasHelpOfItsOwn() {
        assertThat(Spoken.by("doctor", "--help").out()).contains("whether this machine can run Paracrine");
        assertThat(Spoken.by("doctor", "--help").code()).isZero();
    }

    @Test
    void aSlipGetsOneSentenceAndTheNearestName() {
        Spoken slip = Spoken.by("doctr");
        assertThat(slip.code()).isEqualTo(2);
        assertThat(slip.out()).isEmpty();
        assertThat(slip.err())
                .isEqualToIgnoringNewLines(
                        "paracrine: there is no command doctr. Did you mean doctor? See paracrine --help.");
        assertThat(Spoken.by("doctor", "--debugg").err())
                .isEqualToIgnoringNewLines(
                        "paracrine: there is no option --debugg. Did you mean --debug? See paracrine doctor --help.");
        assertThat(Spoken.by("doctor", "now").err())
                .isEqualToIgnoringNewLines("paracrine: \"now\" is one argument too many. See paracrine doctor --help.");
    }

    @Test
    void onlyDebugShowsWhereAnErrorArose() {
        assertThat(Spoken.by("doctr").err()).doesNotContain("\tat ");
        assertThat(Spoken.by("doctr", "--debug").err()).contains("\tat ");
    }
}
