package org.paracrine.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;

class HolmTest {

    /// By hand after Holm 1979: 0.01·4, 0.04·2 lifted to nothing lower than 0.03·3 = 0.09, and so on.
    @Test
    void fourComparisonsAreCorrectedStepByStep() {
        SequencedMap<String, PValue> adjusted = Holm.adjust(compare(0.01, 0.04, 0.03, 0.50));
        assertThat(value(adjusted, 0)).isCloseTo(0.04, within(1e-15));
        assertThat(value(adjusted, 1)).isCloseTo(0.09, within(1e-15));
        assertThat(value(adjusted, 2)).isCloseTo(0.09, within(1e-15));
        assertThat(value(adjusted, 3)).isCloseTo(0.50, within(1e-15));
        assertThat(adjusted.keySet()).containsExactly("arm 0", "arm 1", "arm 2", "arm 3");
    }

    @Test
    void nothingExceedsOne() {
        assertThat(value(Holm.adjust(compare(0.6, 0.9)), 0)).isEqualTo(1);
    }

    @Test
    void oneComparisonStaysAsItIs() {
        assertThat(Holm.adjust(compare(0.03))).isEqualTo(compare(0.03));
    }

    @Test
    void aComparisonThatFailedStillCountsAsPlanned() {
        SequencedMap<String, PValue> comparisons = compare(0.02);
        PValue failed = new PValue.Unknown("The treated arm has no values.");
        comparisons.put("empty", failed);
        SequencedMap<String, PValue> adjusted = Holm.adjust(comparisons);
        assertThat(adjusted.get("arm 0")).isEqualTo(new PValue.Known(0.04, "exact, Holm over 2 comparisons"));
        assertThat(adjusted.get("empty")).isEqualTo(failed);
    }

    private static SequencedMap<String, PValue> compare(double... values) {
        SequencedMap<String, PValue> comparisons = new LinkedHashMap<>();
        for (double value : values) {
            comparisons.put("arm " + comparisons.size(), new PValue.Known(value, "exact"));
        }
        return comparisons;
    }

    private static double value(SequencedMap<String, PValue> adjusted, int arm) {
        PValue p = adjusted.getOrDefault("arm " + arm, new PValue.Unknown("lost"));
        return p.number().orElseThrow();
    }
}
