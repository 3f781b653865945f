package org.paracrine.numerics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {
    /// What one of the unit is in the program's own units, worked out by hand.
    @ParameterizedTest(name = "1 {0} = {1} {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ''           | 1                  | ''
            mg/kg        | 1e-6               | ''
            %            | 0.01               | ''
            /mL          | 1e-12              | 1/µm³
            /min         | 1                  | 1/min
            1/h          | 0.0166666666666667 | 1/min
            um2/s        | 60                 | µm²/min
            um^2/s       | 60                 | µm²/min
            µm²/s        | 60                 | µm²/min
            μm2/s        | 60                 | µm²/min
            um2 s-1      | 60                 | µm²/min
            µm² s⁻¹      | 60                 | µm²/min
            m2.s-1       | 6e13               | µm²/min
            µm           | 1                  | µm
            mm           | 1000               | µm
            nm           | 0.001              | µm
            mm3          | 1e9                | µm³
            nmol/L       | 0.602214076        | copies/µm³
            nM           | 0.602214076        | copies/µm³
            mol/m3       | 602214.076         | copies/µm³
            pmol         | 6.02214076e11      | copies
            copies       | 1                  | copies
            molecules    | 1                  | copies
            ug/mL        | 1e-12              | µg/µm³
            g            | 1e6                | µg
            Da           | 1.66053906717e-18  | µg/copies
            kDa          | 1.66053906717e-15  | µg/copies
            g/mol        | 1.66053906717e-18  | µg/copies
            mg.m-2       | 1e-9               | µg/µm²
            10*9/mL      | 1e-3               | 1/µm³
            10^9/mL      | 1e-3               | 1/µm³
            10⁹/mL       | 1e-3               | 1/µm³
            {cells}/mL   | 1e-12              | cells/µm³
            cells/mL     | 1e-12              | cells/µm³
            ug{protein}  | 1                  | µg
            particles/ug | 1                  | particles/µg
            10*9 particles/ug | 1e9           | particles/µg
            particles/min/cell | 1            | particles/min/cells
            um3/min/cell | 1                  | µm³/min/cells
            mL/kg        | 1e3                | µm³/µg
            /mm2         | 1e-6               | 1/µm²
            s            | 0.0166666666666667 | min
            h            | 60                 | min
            d            | 1440               | min
            days         | 1440               | min
            wk           | 10080              | min
            K            | 1                  | K
            dL           | 1e14               | µm³
            2/mL         | 2e-12              | 1/µm³
            mg / kg      | 1e-6               | ''
            """)
    void peoplesSpellingsAreUnderstood(String text, double factor, String own) {
        Unit unit = Units.parse(text);
        assertThat(unit.factor()).isCloseTo(factor, Percentage.withPercentage(1e-9));
        assertThat(unit.ownSymbol()).isEqualTo(own);
    }

    @Test
    void pressuresAgreeWithEachOther() {
        Unit pascal = Units.parse("Pa");
        assertThat(Units.convert(1, Units.parse("mmHg"), pascal)).isCloseTo(133.322387415, within(1e-9));
        assertThat(Units.convert(1, Units.parse("mm[Hg]"), pascal)).isCloseTo(133.322387415, within(1e-9));
        assertThat(Units.convert(1, Units.parse("dyn/cm2"), pascal)).isCloseTo(0.1, within(1e-12));
        assertThat(Units.convert(1, Units.parse("N/m2"), pascal)).isCloseTo(1, within(1e-12));
        assertThat(Units.convert(0.69, Units.parse("mPa.s"), Units.parse("Pa s")))
                .isCloseTo(0.69e-3, within(1e-15));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            kg/            | nothing stands behind the "/"
            mg//kg         | nothing stands before a "/"
            mg..kg         | nothing stands before a "."
            .mg            | nothing stands before a "."
            mg*            | nothing stands behind the "*"
            bananas        | "bananas" is not a unit; known are m s min h d
            furlong/d      | "furlong" is not a unit
            mmhg           | "mmhg" is not a unit
            hr             | "hr" is not a unit
            kmin           | "kmin" is not a unit
            °C             | in K (37 °C is 310.15 K)
            Cel            | in K (37 °C is 310.15 K)
            um^            | a whole number must follow ^
            um^x           | a whole number must follow ^
            m2.5           | a power is a whole number
            um10           | a power of 10 makes no sense
            um0            | a power of 0 makes no sense
            um99999        | too long for a unit
            0/mL           | a unit is not 0
            10^999         | beyond what a number can hold
            10^-999        | beyond what a number can hold
            {cells/mL      | a brace is not closed
            cells}/mL      | is not a unit
            mg?            | is not a unit
            -mg            | is not a unit
            """)
    void slipsAreRefusedWithTheReason(String text, String reason) {
        assertThatThrownBy(() -> Units.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the unit \"" + text + "\" was not understood: ")
                .hasMessageContaining(reason);
    }

    @Test
    void aMassIsNotATime() {
        assertThatThrownBy(() -> Units.convert(5, Units.parse("kg"), Units.parse("h")))
                .hasMessage("is mass, but must be time");
        assertThatThrownBy(() -> Units.convert(5, Units.parse("particles"), Units.parse("pmol")))
                .hasMessage("is particles, but must be copies");
        assertThatThrownBy(() -> Units.convert(5, Units.parse("um2/s"), Unit.ONE))
                .hasMessage("is length² / time, but must be a plain number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"um", "um2/s", "nM", "mmHg", "mg/kg", "particles/ug", "10*9/mL", "kDa", "Pa.s", "/mm2"})
    void convertingThereAndBackGivesTheSameNumber(String text) {
        long seed = 3;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Unit unit = Units.parse(text);
        Unit own = Units.parse(unit.ownSymbol());
        for (int trial = 0; trial < 100; trial++) {
            double value = random.nextDouble(1e-6, 1e6);
            double back = Units.convert(Units.convert(value, unit, own), own, unit);
            assertThat(back).as("seed %d, trial %d", seed, trial).isCloseTo(value, Percentage.withPercentage(1e-12));
        }
    }

    @Test
    void highPowersCanBeShown() {
        Unit twelfth = Units.parse("um6").times(Units.parse("um6"));
        assertThat(twelfth.ownSymbol()).isEqualTo("µm¹²");
        assertThat(Unit.ONE.over(twelfth).dimension()).isEqualTo("1 / length¹²");
    }

    @Test
    void noTextBreaksTheReader() {
        long seed = 8;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        String alphabet = "mµgLs/.*·^-+0123456789 {}[]%²⁻°Mcelpartih";
        for (int trial = 0; trial < 20_000; trial++) {
            StringBuilder text = new StringBuilder();
            int length = random.nextInt(10);
            for (int at = 0; at < length; at++) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            try {
                Unit unit = Units.parse(text.toString());
                assertThat(unit.factor())
                        .as("seed %d: \"%s\"", seed, text)
                        .isPositive()
                        .isFinite();
                assertThat(unit.toString()).isNotEmpty();
            } catch (IllegalArgumentException refusal) {
                assertThat(refusal).as("seed %d: \"%s\"", seed, text).hasMessageContaining("was not understood");
            }
        }
    }
}
