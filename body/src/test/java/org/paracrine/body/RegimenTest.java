package org.paracrine.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class RegimenTest {
    private static final Dose LATE = new Dose(2880, "exosomes", 1e9, Route.INTRAVENOUS);
    private static final Dose EARLY = new Dose(0, "exosomes", 1e9, Route.INTRAVENOUS);
    private static final Dose EARLY_TOO = new Dose(0, "drug", 1e12, Route.INTRAPERITONEAL);

    @Test
    void dosesAreSortedByTimeAndOtherwiseLeftAlone() {
        assertThat(new Regimen(List.of(LATE, EARLY, EARLY_TOO)).doses()).containsExactly(EARLY, EARLY_TOO, LATE);
        assertThat(Regimen.none().doses()).isEmpty();
    }

    @Test
    void everyDoseFallsIntoOneStep() {
        Regimen regimen = new Regimen(List.of(LATE, EARLY, EARLY_TOO));
        assertThat(regimen.between(0, 6)).containsExactly(EARLY, EARLY_TOO);
        assertThat(regimen.between(2874, 2880)).isEmpty();
        assertThat(regimen.between(2880, 2886)).containsExactly(LATE);
    }

    @Test
    void impossibleDosesAreRefused() {
        assertThatThrownBy(() -> new Dose(-1, "exosomes", 1, Route.INTRAVENOUS)).hasMessageContaining("-1.0");
        assertThatThrownBy(() -> new Dose(1, "exosomes", Double.NaN, Route.INTRAVENOUS))
                .hasMessageContaining("NaN");
        assertThatThrownBy(() -> new Dose(1, "exosomes", 1, Route.INTRAPERITONEAL, 30))
                .hasMessageContaining("only an intravenous dose can last");
    }
}
