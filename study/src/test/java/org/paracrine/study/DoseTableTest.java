package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paracrine.study.Administration.Planned;
import org.paracrine.study.Administration.Route;

class DoseTableTest {
    /// Hours and mg/kg.
    private static Administration line(String table) {
        return new Administration(
                "exo",
                null,
                Route.INTRAVENOUS,
                List.of(),
                null,
                1,
                null,
                null,
                new Attachment("plan.csv", table.getBytes(StandardCharsets.UTF_8)),
                quantity("2 mg/kg", "mg/kg"),
                quantity("1 h", "min"));
    }

    private static Quantity quantity(String text, String unit) {
        return new QuantityReader(Wanted.chosen(unit)).quantity(text);
    }

    @Test
    void aTableIsReadAsNonmemReadsIt() {
        List<Planned> doses = line("""
                ID,TIME,AMT,RATE,ADDL,II,CMT,EVID,DV,MDV
                1,24,5,.,.,.,subcutaneous,1,.,1
                1,0,50,100,2,6,,1,.,1
                1,1,.,.,.,.,.,0,12.5,0
                """).planned();
        assertThat(doses)
                .containsExactly(
                        new Planned(0, 100, Route.INTRAVENOUS, 30),
                        new Planned(360, 100, Route.INTRAVENOUS, 30),
                        new Planned(720, 100, Route.INTRAVENOUS, 30),
                        new Planned(1440, 10, Route.SUBCUTANEOUS, 0));
        assertThat(line("TIME,AMT,DUR\n1,5,2").planned()).containsExactly(new Planned(60, 10, Route.INTRAVENOUS, 120));
    }

    @Test
    void everyMistakeIsToldWithItsLine() {
        assertThatThrownBy(() -> line("""
                TIME,AMT,RATE,ADDL,II,CMT
                -1,5,0,0,0,intravenous
                0,5,-2,0,0,intravenous
                0,0,0,0,0,intravenous
                0,5,0,2,0,intravenous
                0,5,0,0.5,1,intravenous
                0,5,1,0,0,subcutaneous
                0,5,0,0,0,subcutanous
                0,5,0,5000,1,intravenous
                """).planned()).hasMessage("""
                        plan.csv:2: TIME must be a number of 0 or more, but is "-1"
                        plan.csv:3: RATE must be a number of 0 or more, but is "-2"
                        plan.csv:4: a dose needs a TIME, and an AMT above 0
                        plan.csv:5: ADDL needs II, how long between, above 0
                        plan.csv:6: ADDL must be a whole number up to 1000, but is "0.5"
                        plan.csv:7: only an intravenous dose can be an infusion
                        plan.csv:8: CMT: "subcutanous" is not known here; did you mean "subcutaneous"? allowed: intravenous, intratumoural, intraperitoneal, subcutaneous, intranasal, inhaled
                        plan.csv:9: ADDL must be a whole number up to 1000, but is "5000\"""");
        assertThatThrownBy(() -> line("TIME,AMOUNT\n0,5").planned())
                .hasMessageStartingWith("plan.csv:1: the column \"AMOUNT\" is not known; allowed: TIME, AMT")
                .hasMessageContaining("the column AMT is missing");
        assertThatThrownBy(() -> line("TIME,AMT,EVID\n0,5,0").planned()).hasMessageContaining("there is no dose");
        assertThatThrownBy(() -> line("ID,TIME,AMT\n1,0,5\n2,0,5").planned())
                .hasMessageContaining("plan.csv:3: ID is \"2\" after \"1\"");
    }
}
