package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.paracrine.study.Node.Listing;
import org.paracrine.study.Node.Mapping;
import org.paracrine.study.Node.Text;

/// What is written into a study is read back as it was.
class StudyTextTest {
    private static final int CASES = 2000;

    private static double read(String text, String unit) {
        return new QuantityReader(Wanted.chosen(unit)).quantity(text).value();
    }

    @ParameterizedTest
    @CsvSource({
        "480, 8 h",
        "60, 1 h",
        "30, 30 min",
        "6, 6 min",
        "516, 8.6 h",
        "1440, 1 d",
        "86400, 60 d",
        "7200, 5 d",
        "1000, 1000 min",
        "0.1, 0.1 min",
        "0, 0 min",
        "1e-16, 1e-16 min",
        "1002, 16.7 h",
        "1001.28, 1001.28 min"
    })
    void timesAreInTheUnitThatTakesFewestDigits(double minutes, String text) {
        assertThat(StudyText.time(minutes)).isEqualTo(text);
        assertThat(read(text, "min")).isEqualTo(minutes);
    }

    @ParameterizedTest
    @CsvSource({"0.0007, 0.0007 /min", "0.05, 0.05 /min", "0, 0 /min", "9e9, 9e9 /min", "5.31667e-5, 5.31667e-5 /min"})
    void ratesAreByTheMinute(double rate, String text) {
        assertThat(StudyText.rate(rate)).isEqualTo(text);
    }

    @Test
    void ratesThatAreShortByTheHourOrDayAreWrittenSo() {
        assertThat(StudyText.rate(1.0 / 300)).isEqualTo("0.2 /h");
        assertThat(StudyText.rate(1.0 / 1440)).isEqualTo("1 /d");
        assertThat(StudyText.rate(1 / (4.59 * 60))).isEqualTo("0.0036310820624546117 /min");
    }

    @Test
    void numbersAreReadBackToTheLastBit() {
        Random random = new Random(7);
        for (int count = 0; count < CASES; count++) {
            double value = Math.exp(40 * random.nextDouble() - 20);
            double whole = 1 + random.nextInt(100_000);
            for (double each : new double[] {value, whole, 1 / whole, whole / 60, Math.rint(value * 1000) / 1000}) {
                assertThat(read(StudyText.time(each), "min")).as("seed 7").isEqualTo(each);
                assertThat(read(StudyText.rate(each), "/min")).as("seed 7").isEqualTo(each);
                assertThat(readAny(StudyText.quantity(-each, "um"))).isEqualTo(-each);
            }
        }
    }

    /// Of either sign.
    private static double readAny(String text) {
        Wanted any = new Wanted(
                Wanted.chosen("um").choices(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false, true);
        return new QuantityReader(any).quantity(text).value();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "plain",
                "T cell",
                "two: words",
                "a #comment",
                "- item",
                "-",
                "--- x",
                "-100 um",
                "...",
                "'quoted'",
                "\"quoted\"",
                "back\\slash",
                "{ a: 1 }",
                "[1, 2]",
                "a, b",
                "*alias",
                "&anchor",
                "!tag",
                "%dir",
                "? key",
                "key:",
                ": value",
                "custom:GFP",
                "  blanks  ",
                "line\nfeed",
                "tab\there",
                "carriage\rreturn",
                "bell\u0007",
                "\u0085next\u2028line\uFEFF",
                "no-break\u00A0blank\u0099",
                "µm²/min",
                "𝛼",
                "no",
                "null",
                "1e9",
                "~"
            })
    void anyTextIsReadBackFromABlockAndFromBraces(String text) {
        String yaml = StudyText.word(text) + ": " + StudyText.word(text) + "\nbelow: { " + StudyText.inFlow(text)
                + ": [" + StudyText.inFlow(text) + ", " + StudyText.inFlow(text) + "] }\n";
        List<Problem> problems = new ArrayList<>();
        Mapping root = TreeReader.read("a", "a", yaml.getBytes(StandardCharsets.UTF_8), problems);
        assertThat(problems).isEmpty();
        assertThat(root.entries().keySet()).containsExactly(text, "below");
        assertThat(root.get(text))
                .isInstanceOfSatisfying(
                        Text.class, word -> assertThat(word.text()).isEqualTo(text));
        assertThat(root.get("below"))
                .isInstanceOfSatisfying(
                        Mapping.class,
                        below -> assertThat(below.get(text))
                                .isInstanceOfSatisfying(
                                        Listing.class,
                                        list -> assertThat(list.items())
                                                .extracting(item -> ((Text) item).text())
                                                .containsExactly(text, text)));
    }

    @Test
    void aCommentIsOneLineThatATextFileMayHave() {
        assertThat(StudyText.comment(" a\nb\r\n\tc\u0007 ")).isEqualTo("a b c\uFFFD");
        assertThat(StudyText.comment("plain: µm #2")).isEqualTo("plain: µm #2");
    }

    @Test
    void aResolvedStudyWithAnyTitleIsAStudy() {
        ReadStudy read = Draft.read(Draft.with("study: A test", "study: \"a\\u0086 \\u2028: #\\\"\""));
        assertThat(Draft.study(read.resolved()).study()).isEqualTo("a\u0086 \u2028: #\"");
    }

    @Test
    void wordsOfRulesCanBeSpelledWithOtherNames() {
        Vocabulary words = Vocabulary.of(
                Map.of("IFN(g)", "ng/mL", "plain", ""), List.of("T/cell", "B cell"), List.of("hits"), true);
        Vocabulary.Meaning contact = words.signal("contact with cell type 0");
        Vocabulary.Meaning export = words.behaviour("IFN(g) export");
        Vocabulary.Meaning inside = words.signal("internalized plain");
        assertThat(contact).isNotNull().extracting(word -> word.named("T-cell")).isEqualTo("contact with T-cell");
        assertThat(export).isNotNull().extracting(word -> word.named("IFN-g")).isEqualTo("IFN-g export");
        assertThat(export).extracting(Vocabulary.Meaning::unit).isEqualTo("ng/mL um3/min");
        assertThat(inside).isNotNull().extracting(Vocabulary.Meaning::name).isEqualTo("intracellular plain");
        assertThat(words.behaviour("custom 0"))
                .isNotNull()
                .extracting(Vocabulary.Meaning::of)
                .isEqualTo("hits");
        assertThat(words.signal("contact with C cell")).isNull();
    }
}
