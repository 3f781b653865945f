package org.paracrine.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommunityPageTest {
    private record Words(String name, String words) implements Chapter {
        @Override
        public String title() {
            return "About " + name;
        }

        @Override
        public String write(Workplace place) {
            return words;
        }
    }

    @Test
    void oneChapterIsWrittenAnewAndTheOthersStay(@TempDir Path folder) throws IOException {
        Chapter first = new Words("first", "");
        Chapter second = new Words("second", "");
        Path file = folder.resolve("validation/page.md");
        CommunityPage page = new CommunityPage(file, List.of(first, second));
        page.put(second, "two\n\nlines");
        page.put(first, "one");
        page.put(first, "one again");
        String text = Files.readString(file);
        assertThat(text).containsOnlyOnce("## About first\n\none again\n");
        assertThat(text).containsOnlyOnce("## About second\n\ntwo\n\nlines\n");
        assertThat(text.indexOf("About first")).isLessThan(text.indexOf("About second"));
    }

    @Test
    void aChapterThatIsNotThereIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommunityOptions.parse(List.of("one"), "--only", "two"))
                .withMessageContaining("\"two\"")
                .withMessageContaining("one");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CommunityOptions.parse(List.of("one"), "--fast"))
                .withMessageContaining("--fast");
    }

    @Test
    void aPlotHasItsCurvesAndNoLooseMarkup(@TempDir Path folder) throws IOException {
        Curve curve = Curve.of(new double[] {0, 1, 2}, new double[] {1, 10, 1000});
        Plot plot =
                Plot.logarithmic("t & more", "cells < 1").line("ours", curve).dots("theirs", curve);
        String shown = new Workplace(folder, folder, 1).figure("growth", "caption", plot);
        assertThat(shown).isEqualTo("![caption](community/growth.svg)\n");
        String svg = Files.readString(folder.resolve("community/growth.svg"));
        assertThat(svg)
                .contains("t &amp; more", "cells &lt; 1", "ours", "theirs")
                .doesNotContain("NaN");
    }
}
