package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.paracrine.cell.Rule;
import org.paracrine.cell.RuleCsv;

/// Rules as they are found in published models: whatever the reader of the cells' room must bear.
class RulesOfModelsTest {
    @Test
    void rulesAreReadAsPeopleAndSpreadsheetsWriteThem() throws IOException {
        String text = """
                // a comment
                M1 macrophage,pro-inflammatory factor,increases,phagocytose dead cell,0.00E+00,1.,4,0

                T cell,contact with tumour cell,decreases,migration speed,.5,1,1.0E+01,1
                T cell,oxygen,decreases,necrosis,0,3.75,8,0""".replace("\n", "\r\n");
        assertThat(RuleCsv.read(new StringReader(text), "rules.csv"))
                .containsExactly(
                        new Rule(
                                "M1 macrophage",
                                "pro-inflammatory factor",
                                true,
                                "phagocytose dead cell",
                                0,
                                1,
                                4,
                                false),
                        new Rule("T cell", "contact with tumour cell", false, "migration speed", 0.5, 1, 10, true),
                        new Rule("T cell", "oxygen", false, "necrosis", 0, 3.75, 8, false));
    }
}
