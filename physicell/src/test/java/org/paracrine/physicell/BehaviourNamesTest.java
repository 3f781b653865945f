package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BehaviourNamesTest {
    private static final BehaviourNames NAMES = BehaviourNames.of(
            List.of("oxygen", "drug"),
            List.of("stem", "T cell"),
            List.of(
                    new CustomVariable("GFP", "none", List.of(1.0), false, false),
                    new CustomVariable("axis", "none", List.of(1.0, 2.0), true, false),
                    new CustomVariable("age", "min", List.of(0.0), false, false)));

    @Test
    void namesAreThoseOfTheDictionary() {
        assertThat(List.of(
                        "oxygen secretion",
                        "drug secretion saturation density",
                        "drug export",
                        "cycle entry",
                        "exit from cycle phase 0",
                        "exit from cycle phase 5",
                        "necrosis",
                        "chemotactic sensitivity to drug",
                        "adhesive affinity to T cell",
                        "adhesive affinity to cell type 1",
                        "cell-membrane adhesion",
                        "phagocytosis of necrotic cells",
                        "phagocytose other dead cell",
                        "phagocytosis of 1",
                        "transform to stem",
                        "transition to cell type 0",
                        "asymmetric division to T cell",
                        "custom:GFP",
                        "custom: age",
                        "custom 1",
                        "movable",
                        "immunogenicity to stem",
                        "maximum number of cell attachments"))
                .allMatch(NAMES::knows);
    }

    @Test
    void namesAreExact() {
        assertThat(List.of(
                        "Cycle entry",
                        "oxygen",
                        "custom:axis",
                        "custom 2",
                        "exit from cycle phase 6",
                        "volume",
                        "attack"))
                .noneMatch(NAMES::knows);
    }

    /// PhysiCell's dictionary has 5 entries for each substrate, 7 for each type, 1 for each number
    /// of the author, and 28 more.
    @Test
    void everyBehaviourHasOneMainName() {
        assertThat(NAMES.names()).doesNotHaveDuplicates().hasSize(2 * 5 + 2 * 7 + 2 + 28);
    }

    @Test
    void someValuesMayBeNegative() {
        assertThat(List.of("drug export", "custom:GFP", "chemotactic response to oxygen"))
                .allMatch(NAMES::signed);
        assertThat(List.of("migration speed", "oxygen uptake")).noneMatch(NAMES::signed);
    }
}
