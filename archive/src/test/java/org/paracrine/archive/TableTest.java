package org.paracrine.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TableTest {

    private final Table table = new Table(
            Column.text("arm", "name of the arm"),
            Column.integer("animal", "", "number of the animal in its arm"),
            Column.number("volume", "mm³", "tumour volume"),
            Column.flag("alive", "whether the animal is still watched"));

    @Test
    void valuesComeBackAsTheyWentIn() {
        for (int row = 0; row < 1000; row++) {
            table.add("arm " + row, row, row / 7.0, row % 2 == 0);
        }
        assertThat(table.rows()).isEqualTo(1000);
        assertThat(table.text(999, 0)).isEqualTo("arm 999");
        assertThat(table.integer(999, 1)).isEqualTo(999);
        assertThat(table.number(999, 2)).isEqualTo(999 / 7.0);
        assertThat(table.flag(999, 3)).isFalse();
        assertThat(table.flag(998, 3)).isTrue();
    }

    @Test
    void nullIsMissing() {
        table.add(null, null, null, null).add("a", 1L, 2, true);
        for (int column = 0; column < 4; column++) {
            assertThat(table.isMissing(0, column)).isTrue();
            assertThat(table.isMissing(1, column)).isFalse();
        }
        assertThat(table.number(1, 2)).isEqualTo(2.0);
    }

    @Test
    void aRowThatDoesNotFitChangesNothing() {
        assertThatThrownBy(() -> table.add("a", 1, "2", true))
                .hasMessageContaining("column volume is of kind number and cannot hold the String 2");
        assertThatThrownBy(() -> table.add("a", 1.5, 2.0, true))
                .hasMessageContaining("column animal is of kind integer and cannot hold the Double 1.5");
        assertThatThrownBy(() -> table.add("a", 1)).hasMessage("a row of 2 values for 4 columns");
        assertThat(table.rows()).isZero();
    }

    @Test
    void notANumberIsRefused() {
        assertThatThrownBy(() -> table.add("a", 1, Double.NaN, true)).hasMessageContaining("a missing one is null");
        assertThatThrownBy(() -> table.add("a", 1, Double.POSITIVE_INFINITY, true))
                .hasMessageContaining("Infinity");
    }

    @Test
    void columnsAreNamedPlainlyAndOnce() {
        assertThatThrownBy(() -> Column.text("x\"; DROP TABLE rows; --", "bad")).hasMessageContaining("a-z, 0-9 and _");
        assertThatThrownBy(() -> Column.text("arm", " ")).hasMessageContaining("says nothing");
        assertThatThrownBy(() -> new Table(Column.text("a", "one"), Column.text("a", "two")))
                .hasMessage("two columns are named a");
        assertThatThrownBy(() -> new Table()).hasMessageContaining("at least one column");
    }
}
