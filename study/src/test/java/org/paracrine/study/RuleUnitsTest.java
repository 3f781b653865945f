package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleUnitsTest {
    private static final RuleUnits UNITS = new RuleUnits(
            Map.of("oxygen", "mmHg", "debris", "dimensionless"), List.of("tumour", "T cell"), List.of("GFP"));

    @ParameterizedTest
    @CsvSource({
        "oxygen, mmHg",
        "gradient of oxygen, mmHg/um",
        "debris, ''",
        "debris gradient, /um",
        "volume, um3",
        "contact with cell type 1, ''",
        "time, min",
        "custom:GFP, ''",
        "no such thing, ''"
    })
    void signalsHaveTheUnitsOfTheirModel(String signal, String unit) {
        assertThat(UNITS.signal(signal)).isEqualTo(unit);
    }

    @ParameterizedTest
    @CsvSource({
        "cycle entry, /min",
        "exit from cycle phase 0, /min",
        "migration speed, um/min",
        "oxygen secretion target, mmHg",
        "oxygen export, mmHg um3/min",
        "debris export, um3/min",
        "transform to T cell, /min",
        "migration bias, ''",
        "no such thing, ''"
    })
    void behavioursHaveTheUnitsOfTheirModel(String behaviour, String unit) {
        assertThat(UNITS.behaviour(behaviour)).isEqualTo(unit);
    }
}
