package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paracrine.physicell.CellLabels.Custom;
import org.paracrine.physicell.CellLabels.Label;

class CellLabelsTest {
    private static final Custom SAMPLE = new Custom("sample", "none");
    private static final Custom MARKERS = new Custom("markers", "", 4);

    /// The record of PhysiCell's template has 87 rows; from there, each label of the type is one number more.
    @Test
    void aRecordGrowsWithTheModel() {
        assertThat(new CellLabels(1, 1, 2, List.of(SAMPLE), List.of()).rows()).isEqualTo(87);
        for (int substrates = 0; substrates < 4; substrates++) {
            for (int types = 1; types < 4; types++) {
                CellLabels labels = new CellLabels(substrates, types, 3, List.of(), List.of(MARKERS));
                assertThat(labels.rows()).isEqualTo(69 + 8 * substrates + 7 * types + 3 + 4);
            }
        }
    }

    @Test
    void eachLabelBeginsWhereTheOneBeforeEnds() {
        CellLabels labels = new CellLabels(2, 3, 2, List.of(SAMPLE), List.of(MARKERS));
        int next = 0;
        for (Label label : labels.all()) {
            assertThat(label.offset()).as(label.name()).isEqualTo(next);
            next += label.size();
        }
        assertThat(next).isEqualTo(labels.rows());
        assertThat(labels.nameOf(next - 1)).isEqualTo("markers");
        assertThat(labels.nameOf(2)).isEqualTo("position");
    }

    /// Rows read from files of PhysiCell 1.14.2 with one substrate and one type.
    @Test
    void labelsStandWherePhysiCellPutsThem() {
        CellLabels labels = new CellLabels(1, 1, 2, List.of(SAMPLE), List.of());
        assertThat(List.of("ID", "position", "total_volume", "cell_type", "current_phase", "orientation", "velocity"))
                .extracting(labels::at)
                .containsExactly(0, 1, 4, 5, 7, 13, 17);
        assertThat(List.of("dead", "radius", "is_motile", "secretion_rates", "attack_target", "damage", "sample"))
                .extracting(labels::at)
                .containsExactly(26, 37, 50, 63, 76, 83, 86);
        assertThat(labels.custom()).isEqualTo(86);
    }

    @Test
    void ofTwoLabelsWithOneNameTheFirstIsMeant() {
        CellLabels labels = new CellLabels(1, 1, 2, List.of(new Custom("pressure", "Pa")), List.of());
        assertThat(labels.at("elapsed_time_in_phase")).isEqualTo(8);
        assertThat(labels.at("pressure")).isEqualTo(20);
        assertThat(labels.all().getLast()).isEqualTo(new Label("pressure", 1, "Pa", 86));
    }

    @Test
    void scalarsComeBeforeVectors() {
        CellLabels labels = new CellLabels(1, 1, 2, List.of(SAMPLE), List.of(MARKERS));
        assertThat(labels.at("sample")).isEqualTo(86);
        assertThat(labels.at("markers")).isEqualTo(87);
        assertThat(labels.rows()).isEqualTo(91);
    }

    @Test
    void whatIsNoRecordIsRefused() {
        CellLabels labels = new CellLabels(1, 1, 2, List.of(), List.of());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> labels.at("volume"))
                .withMessageContaining("no 'volume'")
                .withMessageContaining("total_volume");
        assertThatIllegalArgumentException().isThrownBy(() -> new CellLabels(-1, 1, 2, List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new CellLabels(1, 0, 2, List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CellLabels(1, 1, 2, List.of(MARKERS), List.of()))
                .withMessageContaining("markers is no scalar");
        assertThatIllegalArgumentException().isThrownBy(() -> new Custom("", "none"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Custom("a\tb", "none"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Custom("a", "none", 0));
    }
}
