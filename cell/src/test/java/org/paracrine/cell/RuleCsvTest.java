package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleCsvTest {
    private static List<Rule> read(String text) throws IOException {
        return RuleCsv.read(new StringReader(text), "rules.csv");
    }

    @Test
    void rulesAreReadInTheirOrder() throws IOException {
        String text = """
                // hypothesis one
                cancer,oxygen,increases,cycle entry,0.0072,21.5,4,0

                cancer,pressure,decreases,cycle entry,0.,1.,4.00E+00,1
                """;
        assertThat(read(text))
                .containsExactly(
                        new Rule("cancer", "oxygen", true, "cycle entry", 0.0072, 21.5, 4, false),
                        new Rule("cancer", "pressure", false, "cycle entry", 0, 1, 4, true));
    }

    @Test
    void lineEndsTabsBlanksAndAByteOrderMarkMakeNoDifference() throws IOException {
        List<Rule> expected = read("a b,s,increases,apoptosis,1,2,3,0\nc,t,decreases,necrosis,1,2,3,0\n");
        assertThat(read("\uFEFFa b,s,increases,apoptosis,1,2,3,0\r\nc,t,decreases,necrosis,1,2,3,0"))
                .isEqualTo(expected);
        assertThat(read("a b\ts\tincreases\tapoptosis\t1\t2\t3\t0\nc\tt\tdecreases\tnecrosis\t1\t2\t3\t0"))
                .isEqualTo(expected);
        assertThat(read("  a b , s, increases , apoptosis , 1 , 2 , 3 , 0 \nc,t,decreases,necrosis,1,2,3,0"))
                .isEqualTo(expected);
    }

    @Test
    void nothingIsNothing() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("// only this")).isEmpty();
    }

    @Test
    void allThatIsWrongIsSaidAtOnceWithItsPlace() {
        String text = """
                cancer,oxygen,increses,cycle entry,0.1,21.5,4,0
                cancer,oxygen,increases,cycle entry,much,0,-4,2\r
                cancer,oxygen,increases
                cancer,,increases,apoptosis,1,1,NaN,0
                """;
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableRules.class)
                .hasMessageContaining("rules.csv:1:15: the direction is \"increses\"")
                .hasMessageContaining("rules.csv:2:37: the saturation value is \"much\"")
                .hasMessageContaining("rules.csv:2:42: the half-max is 0, but must be above 0")
                .hasMessageContaining("rules.csv:2:44: the Hill power is -4")
                .hasMessageContaining("rules.csv:2:47: the last field (applies to dead) is 2")
                .hasMessageContaining("rules.csv:3:1: a rule has 8 fields")
                .hasMessageContaining("this line has 3")
                .hasMessageContaining("rules.csv:4:8: the signal is missing")
                .hasMessageContaining("rules.csv:4:33: the Hill power is \"NaN\"")
                .satisfies(e -> assertThat(((UnreadableRules) e).problems()).hasSize(8));
    }

    @Test
    void whatIsReadCanBeRun() throws IOException {
        List<Rule> rules = read("cancer,miR-146b,decreases,cycle entry,0.0001,300,2,0");
        CellModel model = new CellModel(
                List.of(CellType.physicell("cancer")), List.of("oxygen"), List.of("miR-146b"), rules, Given.BOX);
        Population cells = model.population();
        cells.add(0, 0, 0, 0);
        cells.pool(0)[0] = 1e12;
        model.phenotype(cells, 6, Given.RANDOM, 0);
        assertThat(model.behaviour(cells, "cycle entry", 0)).isCloseTo(0.0001, within(1e-18));
    }
}
