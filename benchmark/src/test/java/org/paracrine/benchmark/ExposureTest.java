package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is free of a disc that overlaps others.
class ExposureTest {
    @Test
    void discsThatOnlyTouchTakeNothing() {
        assertThat(Exposure.chordShare(Exposure.chord(10, 4, 6))).isZero();
        assertThat(Exposure.capShare(Exposure.chord(10, 4, 6))).isZero();
        assertThat(Exposure.chord(12, 4, 6)).isEqualTo(1);
    }

    @Test
    void equalDiscsOneRadiusApartShareAChordAtHalfTheRadius() {
        double chord = Exposure.chord(5, 5, 5);
        assertThat(chord).isCloseTo(0.5, within(1e-15));
        assertThat(Exposure.chordShare(chord)).isCloseTo(Math.sqrt(0.75) / Math.PI, within(1e-15));
        assertThat(Exposure.capShare(chord)).isCloseTo(1 / 3.0 - Math.sqrt(0.75) / (2 * Math.PI), within(1e-15));
    }

    @Test
    void aDiscWithinAnotherHasNothingFree() {
        assertThat(Exposure.capShare(Exposure.chord(1, 2, 6))).isCloseTo(1, within(1e-15));
        assertThat(Exposure.capShare(Exposure.chord(1, 6, 2))).isZero();
    }

    /// Points of a grid counted one by one; half a row of them along the chord is 3e-4 of all.
    @ParameterizedTest
    @CsvSource({"7, 5, 5", "4, 5, 3", "6, 3, 5", "9.5, 5, 5"})
    void theCapIsTheAreaBeyondTheChord(double distance, double radius, double other) {
        double chord = Exposure.chord(distance, radius, other);
        int within = 0;
        int beyond = 0;
        int steps = 1000;
        for (int row = -steps; row < steps; row++) {
            for (int column = -steps; column < steps; column++) {
                double x = (column + 0.5) / steps;
                double y = (row + 0.5) / steps;
                if (x * x + y * y < 1) {
                    within++;
                    beyond += x > chord ? 1 : 0;
                }
            }
        }
        assertThat(Exposure.capShare(chord)).isCloseTo((double) beyond / within, within(4e-4));
    }
}
