package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SplitMixTest {
    /// The generator's published first words for the seed 1234567 (Vigna's splitmix64.c, as listed at
    /// Rosetta Code).
    @Test
    void theFirstNumbersAreThePublishedOnes() {
        SplitMix random = new SplitMix(1234567);
        long[] words = {
            Long.parseUnsignedLong("6457827717110365317"),
            Long.parseUnsignedLong("3203168211198807973"),
            Long.parseUnsignedLong("9817491932198370423")
        };
        for (long word : words) {
            assertThat(random.next()).isEqualTo((word >>> 11) * 0x1p-53);
        }
    }
}
