package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RunNameTest {

    /// Validation value: the digest of the bytes "study: x", 0, "1" by Python's hashlib.
    @Test
    void theHashIsThatOfStudyAndSeed() {
        assertThat(RunName.of("x", "study: x", 1).hash())
                .isEqualTo("69c433411703586f00b47a9b87a4a12490c9b0ad259e4401b0712aed21f1f237");
    }

    @Test
    void studyAndSeedDecideTheNameAndNothingElse() {
        RunName name = RunName.of("Glioma", "study: Glioma", 1);
        assertThat(RunName.of("Glioma", "study: Glioma", 1)).isEqualTo(name);
        assertThat(RunName.of("Glioma", "study: Glioma", 2).text()).isNotEqualTo(name.text());
        assertThat(RunName.of("Glioma", "study: Glioma ", 1).text()).isNotEqualTo(name.text());
        assertThat(name.text()).matches("glioma-[0-9a-f]{8}");
    }

    @Test
    void titlesBecomePlainAndShort() {
        assertThat(RunName.of("Marrow-MSC exosomes carrying miR-146b in a glioma", "", 1)
                        .slug())
                .isEqualTo("marrow-msc-exosomes-carrying-mir-146b-in");
        assertThat(RunName.of("  Größe & Übung / ../x  ", "", 1).slug()).isEqualTo("gro-e-ubung-x");
        assertThat(RunName.of("腫瘍", "", 1).slug()).isEqualTo("study");
    }
}
