package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class QuantityTest {
    private static Quantity read(String text, String unit) {
        return new QuantityReader(Wanted.chosen(unit)).quantity(text);
    }

    @Test
    void valuesAreInTheWantedUnit() {
        assertThat(read("12 h", "min").value()).isEqualTo(720);
        assertThat(read(".5 h", "min").value()).isEqualTo(30);
        assertThat(read("35 %", "").value()).isEqualTo(0.35);
        assertThat(read("110 nm", "um").value()).isEqualTo(0.11);
        assertThat(read("80 /mm2", "/um2").value()).isEqualTo(8e-5);
        assertThat(read("1e9 /ug", "/ug").value()).isEqualTo(1e9);
        assertThat(read("64 mL/kg", "mL/kg").value()).isEqualTo(64);
        assertThat(read("4.13e-8 cm2/mmHg/s", "um2/mmHg/min").value()).isCloseTo(247.8, within(1e-9));
        assertThat(read("0.6 /mm/h", "/um/min").value()).isCloseTo(1e-5, within(1e-18));
        assertThat(read("2 /mmHg/min", "/mmHg/min").value()).isEqualTo(2);
        assertThat(read("0.69 mPa.s", "mPa.s").value()).isEqualTo(0.69);
    }

    @Test
    void aSourceMayHaveARangeAndAParameter() {
        assertThat(read("5 h (assumed 4 .. 360 min)", "h"))
                .isEqualTo(new Quantity(5, "h", new Source.Assumed(), new Range(4 / 60.0, 6)));
        assertThat(read("5 h (assumed 4..6)", "h").range()).isEqualTo(new Range(4, 6));
        assertThat(read("5 h (smith2020 P012 4 .. 6)", "h"))
                .isEqualTo(new Quantity(5, "h", new Source.Cited("smith2020", "P012"), new Range(4, 6)));
        assertThat(read("5 h (smith2020)", "h").source()).isEqualTo(new Source.Cited("smith2020", null));
        assertThat(read("5 h", "h").source()).isEqualTo(new Source.Chosen());
    }

    @Test
    void aDoseKnowsWhetherItIsByWeight() {
        assertThat(Draft.study(Draft.with("50 ug", "4 mg/kg")).administrations("treated"))
                .extracting(Administration::dose)
                .containsExactly(new Quantity(4, "mg/kg", new Source.Chosen(), null));
        assertThat(Draft.study(Draft.with("50 ug", "0.05 mg")).administrations("treated"))
                .extracting(Administration::dose)
                .containsExactly(new Quantity(50, "ug", new Source.Chosen(), null));
    }

    @Test
    void aDiameterHasASpread() {
        Product product = Draft.study(Draft.GOOD).products().values().iterator().next();
        assertThat(((Product.Vesicle) product).diameter())
                .isEqualTo(new Spread(new Quantity(0.1, "um", new Source.Cited("msc_size_tbl", "P232"), null), 0.25));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Random random = new Random(11);
        for (int count = 0; count < 1000; count++) {
            double value = Math.exp(random.nextDouble(-40, 40));
            Quantity quantity = new Quantity(value, "/min", new Source.Assumed(), new Range(value / 2, value * 2));
            assertThat(read(quantity.toString(), "/min"))
                    .as("value %s of seed 11", value)
                    .isEqualTo(quantity);
        }
    }

    @Test
    void aRangeInAnotherDimensionIsRefused() {
        assertThatThrownBy(() -> read("5 h (assumed 4 .. 6 kg)", "h"))
                .hasMessageContaining("\"4 kg\" is mass, but time is wanted");
    }
}
