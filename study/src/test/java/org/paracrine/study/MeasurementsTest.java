package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Measurements as laboratories write them down.
class MeasurementsTest {
    private static final List<String> ORGANS = List.of("blood", "liver", "spleen");
    private static final Study STUDY = Draft.study(Draft.GOOD);

    @TempDir
    private Path folder;

    private List<Measurement> read(String text) throws IOException {
        return Measurements.read(Files.writeString(folder.resolve("m.csv"), text), STUDY, ORGANS);
    }

    @Test
    void unitsStandAboveTheColumnOrInTheField() throws IOException {
        assertThat(read("""
                        # a comment
                        arm,quantity,product,time (h),value (%),deviation (%)
                        treated,liver,exo,4,28,3
                        treated,Blood,exo,30 min,12,
                        treated,tumour volume,,1 d,0.5 mm3,50000000 um3
                        """))
                .containsExactly(
                        new Measurement("treated", "liver", "exo", 240, 0.28, 0.03, 3),
                        new Measurement("treated", "blood", "exo", 30, 0.12, null, 4),
                        new Measurement("treated", "tumour volume", "", 1440, 0.5, 0.05, 5));
    }

    @Test
    void whatCanBeOnlyOneMayBeLeftOut() throws IOException {
        assertThat(read("arm,quantity,time,value\ntreated,liver,4 h,28 %\n"))
                .containsExactly(new Measurement("treated", "liver", "exo", 240, 0.28, null, 2));
        assertThatThrownBy(() -> read("quantity,time,value\nliver,4 h,28 %\n"))
                .hasMessageContaining("the arm is missing; allowed: vehicle, treated");
    }

    @Test
    void allThatIsWrongIsToldAtOnceWithItsLine() {
        assertThatThrownBy(() -> read("""
                        arm,quantity,time (h),value (%),deviation (%)
                        treeted,lever,4,28,3
                        treated,liver,400,280,0
                        treated,liver,x,-2,
                        treated,liver,4 kg,2,
                        vehicle,liver,4,2,
                        """))
                .isInstanceOfSatisfying(
                        StudyException.class,
                        wrong -> assertThat(wrong.problems().stream().map(each -> each.line() + ": " + each.message()))
                                .containsExactly(
                                        "2: \"lever\" cannot be measured; did you mean \"liver\"? allowed: blood, liver, spleen, tumour volume",
                                        "2: \"treeted\" is not known as arm; did you mean \"treated\"? allowed: vehicle, treated",
                                        "3: \"400\" is after the end of the run, which is 20160 min; make run.for longer",
                                        "3: \"280\" is 280 % of the dose; write the column as value (%) if per cent are meant",
                                        "3: a deviation must be above 0; leave the field empty where it is not known",
                                        "4: time: \"x\" does not begin with a number",
                                        "4: the value \"-2\" is below 0",
                                        "5: time: \"4 kg\" is mass, but time is wanted, for example 4 min",
                                        "6: the product is missing; none is given"));
    }

    @Test
    void theFirstLineNamesTheColumns() {
        assertThatThrownBy(() -> read("arm,organ,time,time\nvein,liver,4 h,4 h\n"))
                .hasMessageContaining("m.csv:1:2: \"organ\" is not a column")
                .hasMessageContaining("m.csv:1:4: the column \"time\" stands here a second time")
                .hasMessageContaining("the column \"quantity\" is missing")
                .hasMessageContaining("the column \"value\" is missing");
        assertThatThrownBy(() -> read("")).hasMessageContaining("there is no measurement in the file");
        assertThatThrownBy(() -> Measurements.read(folder.resolve("none.csv"), STUDY, ORGANS))
                .hasMessageContaining("there is no such file");
    }
}
