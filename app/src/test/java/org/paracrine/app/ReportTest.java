package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {

    private static final String HOSTILE = "</script><img src=x onerror=alert(1)><!-- & \u2028 {{data}} \"'";
    private static final Pattern DATA =
            Pattern.compile("<script type=\"application/json\" id=\"report-data\">(.*?)</script>", Pattern.DOTALL);
    private static final List<String> SECTIONS = List.of(
            "answer",
            "endpoints",
            "volume",
            "vessels",
            "survival",
            "biodistribution",
            "cargo",
            "tissue",
            "rules",
            "numbers",
            "warnings",
            "glossary",
            "again");

    @Test
    void theDemoRendersWithAllItsParts() throws IOException {
        String page = Report.html(ReportDemo.model());
        keep("report-demo.html", page);

        assertHolds(page, "<!DOCTYPE html>");
        assertHolds(page, "<noscript>");
        assertThat(page.indexOf("{{")).as("a marker of the template is left").isNegative();
        for (String section : SECTIONS) {
            assertHolds(page, "<section id=\"" + section + "\">");
            assertHolds(page, "href=\"#" + section + "\"");
        }
        JsonNode data = data(page);
        assertThat(data.at("/run/title").stringValue())
                .isEqualTo("Marrow-MSC exosomes carrying miR-146b in a rat 9L glioma");
        assertThat(data.at("/results/volumes").size()).isEqualTo(3);
    }

    /// Every kind of axis is drawn, from numbers that the engine computed, with marks, units, remarks and evidence.
    @Test
    void rulesComeWithTheirResponses() {
        JsonNode responses = data(Report.html(ReportDemo.model())).at("/responses");

        assertThat(responses.findValuesAsString("axis")).contains("LINEAR", "LOGARITHMIC", "COUNT", "SWITCH");
        JsonNode cycle = responses.get(0);
        assertThat(cycle.at("/cellType").stringValue()).isEqualTo("glioma");
        assertThat(cycle.at("/behaviour").stringValue()).isEqualTo("cycle entry");
        assertThat(cycle.at("/unit").stringValue()).isEqualTo("/min");
        assertThat(cycle.at("/base").doubleValue()).isEqualTo(0.00072);
        assertThat(cycle.at("/beforeOxygen").booleanValue()).isTrue();
        JsonNode cargo = cycle.at("/plots/0");
        assertThat(cargo.at("/signal").stringValue()).isEqualTo("miR-146b");
        assertThat(cargo.at("/unit").stringValue()).isEqualTo("copies");
        assertThat(cargo.at("/signals").size())
                .isEqualTo(cargo.at("/values").size())
                .isGreaterThan(60);
        assertThat(cargo.at("/marks/0/halfMax").doubleValue()).isEqualTo(300);
        // Both rules share the smaller saturation, so half of the way leads to 0, not to 0.0001 /min.
        assertThat(cargo.at("/marks/0/saturation").doubleValue()).isZero();
        assertThat(cargo.at("/marks/0/value").doubleValue()).isEqualTo(0.00036);
        assertThat(cycle.at("/rules/0/remarks/0/warning").booleanValue()).isFalse();
        assertThat(cycle.at("/rules/0/remarks/0/sentence").stringValue()).startsWith("The rule leads to 0, not to");
        assertThat(cycle.at("/rules/0/supporting/0/id").stringValue()).isEqualTo("C032");
        assertThat(cycle.at("/rules/0/contradicting/0/id").stringValue()).isEqualTo("C012");
    }

    @Test
    void thePageStaysSmallEnoughToMail() {
        ReportModel demo = ReportDemo.model();
        List<ReportPicture> pictures = demo.pictures().stream()
                .flatMap(picture -> IntStream.range(0, ReportDemo.ANIMALS)
                        .mapToObj(animal -> new ReportPicture(
                                picture.arm(),
                                ReportDemo.animal(animal),
                                picture.day(),
                                picture.slice(),
                                picture.extent(),
                                picture.field(),
                                picture.cells())))
                .toList();
        ReportModel all = new ReportModel(
                demo.run(),
                demo.headlines(),
                demo.plausibility(),
                demo.arms(),
                demo.results(),
                pictures,
                demo.responses(),
                demo.numbers(),
                demo.fields(),
                demo.warnings(),
                demo.references());

        assertThat(pictures).hasSize(48);
        assertThat(Report.html(all).getBytes(StandardCharsets.UTF_8).length).isLessThan(2_500_000);
    }

    @Test
    void theSameModelGivesTheSameBytes() {
        assertThat(Report.html(ReportDemo.model()).equals(Report.html(ReportDemo.model())))
                .isTrue();
    }

    @Test
    void namesThatLookLikeMarkupStayNames() throws IOException {
        String page = Report.html(hostile());
        keep("report-hostile.html", page);

        assertThat(markup(page).contains("onerror"))
                .as("hostile text outside the data")
                .isFalse();
        assertThat(DATA.matcher(page).results().findFirst().orElseThrow().group(1))
                .doesNotContainPattern("[<>&\u2028]");
        assertThat(data(page).at("/run/title").stringValue()).isEqualTo(HOSTILE);
        assertThat(data(page).at("/arms/0/name").stringValue()).isEqualTo(HOSTILE);
        String calm = Report.html(ReportModel.empty(ReportDemo.run(0)));
        assertThat(elements(page)).as("a name adds no element to the page").isEqualTo(elements(calm));
    }

    @Test
    void nothingIsLoadedFromAnywhere() {
        String page = Report.html(ReportDemo.model());
        String markup = markup(page);

        assertThat(markup)
                .doesNotContain("<script src")
                .doesNotContain("<iframe")
                .doesNotContain("@import");
        assertThat(markup).doesNotContainPattern("(?i)\\b(src|srcset|poster|action)\\s*=");
        assertThat(markup).doesNotContainPattern("(?i)url\\(");
        assertThat(markup).doesNotContainPattern("(?i)href=\"(?!#|data:,\")");
        assertThat(markup).contains("default-src 'none'").doesNotContain("connect-src");
    }

    @Test
    void everyScriptIsNamedByItsHashAndEndsWhereItShould() {
        String page = Report.html(ReportDemo.model());
        List<String> scripts = Pattern.compile("<script>(.*?)</script>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(match -> match.group(1))
                .toList();

        assertThat(scripts.size()).isGreaterThan(10);
        assertThat(Pattern.compile("'sha256-").matcher(page).results().count()).isEqualTo(scripts.size());
        assertThat(scripts).noneMatch(script -> script.contains("<!--"));
        assertThat(Pattern.compile("(?i)</script").matcher(page).results().count())
                .isEqualTo(scripts.size() + 1L);
    }

    @Test
    void ourScriptsNeverReadTextAsMarkup() {
        String page = Report.html(ReportDemo.model());
        String own = page.substring(page.indexOf("const Paracrine = {}"));

        for (String markupMaker : List.of("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(")) {
            assertThat(own.contains(markupMaker)).as(markupMaker).isFalse();
        }
    }

    @Test
    void aTrialWithoutResultsStillGivesAPage() throws IOException {
        String page = Report.html(ReportModel.empty(
                new ReportRun("", "", List.of(), Instant.EPOCH, "", 0, "", Duration.ZERO, "", 0, 24)));

        keep("report-empty.html", page);
        assertThat(data(page).at("/run/planned").intValue()).isEqualTo(24);
        assertThat(data(page).at("/results/volumes").isEmpty()).isTrue();
        assertHolds(page, "<section id=\"again\">");
    }

    /// The report of cells without a body is the same page with other sections.
    @Test
    void aCultureIsAPageOfTheSameKind() throws IOException {
        String page = Report.html(culture(HOSTILE, List.of(hostilePicture()), List.of(hostileResponse())));
        keep("report-culture.html", page);

        for (String section : List.of("answer", "counts", "tissue", "phases", "rules", "warnings", "files", "again")) {
            assertHolds(page, "<section id=\"" + section + "\">");
            assertHolds(page, "href=\"#" + section + "\"");
        }
        assertThat(markup(page).indexOf("{{"))
                .as("a marker of the template is left")
                .isNegative();
        assertThat(page.contains("<section id=\"endpoints\">")).isFalse();
        assertThat(elements(page)).isEqualTo(elements(Report.html(culture("calm", List.of(), List.of()))));
        assertThat(data(page).at("/run/title").stringValue()).isEqualTo(HOSTILE);
        assertThat(markup(page)).contains("default-src 'none'").doesNotContain("connect-src");
    }

    private static ReportCulture culture(String text, List<ReportPicture> pictures, List<ReportResponse> responses) {
        return new ReportCulture(
                new ReportCulture.Run(
                        text, text, text, Instant.EPOCH, text, 1, text, Duration.ofSeconds(1), text, text, 2, 60, 120),
                List.of(text),
                List.of(text, "other"),
                List.of(
                        new ReportCulture.Moment(0, List.of(3, 1), List.of(0, 0)),
                        new ReportCulture.Moment(60, List.of(4, 0), List.of(1, 1))),
                List.of(new ReportCulture.Phase(text, text, text, 4, 0.8)),
                pictures,
                responses,
                List.of(new ReportCulture.Opening(text, text, text, text, true)),
                List.of(text));
    }

    @Test
    void unknownNumbersBecomeNullAndOthersKeepFiveDigits() {
        JsonNode data = data(Report.html(ReportDemo.model()));

        assertThat(data.at("/results/endpoints/rows/2/medianSurvival/value").isNull())
                .isTrue();
        assertThat(data.at("/results/biodistribution/0/hours/0").doubleValue()).isEqualTo(0.083333);
        assertThat(data.at("/run/seed").stringValue()).isEqualTo("9007199254740993");
        assertThat(data.at("/run/wallTime").intValue()).isEqualTo(131);
    }

    @Test
    void onlyWebAddressesBecomeLinks() {
        assertThat(new ReportSource("k", "c", "doi:10.1000/x").link()).isEqualTo("https://doi.org/10.1000/x");
        assertThat(new ReportSource("k", "c", "10.1000/x").link()).isEqualTo("https://doi.org/10.1000/x");
        assertThat(new ReportSource("k", "c", "https://a.example/b").link()).isEqualTo("https://a.example/b");
        assertThat(new ReportSource("k", "c", "javascript:alert(1)").link()).isEmpty();
        assertThat(new ReportRule.Claim("C1", "t", "k", " data:text/html,x").link())
                .isEmpty();
    }

    @Test
    void columnsMustFitTheirAxis() {
        assertThatThrownBy(() -> new ReportCourses.Series("animal 1", List.of(0.0, 1.0), List.of(4.0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("animal 1")
                .hasMessageContaining("1 values where its axis has 2");
        assertThatThrownBy(() -> ReportDemo.run(25)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLicencesOfTheFiguresComeAlong() {
        String page = Report.html(ReportDemo.model());
        assertHolds(page, "The Apache Software Foundation");
        assertHolds(page, "Copyright (c) 2017, Baidu Inc.");
        assertHolds(page, "Copyright 2010-2016 Mike Bostock");
    }

    private static ReportResults hostileResults() {
        List<Double> days = List.of(0.0, 1.0);
        List<Double> values = List.of(1.0, 2.0);
        ReportEndpoints.Comparison test = new ReportEndpoints.Comparison(HOSTILE, 0.5, 1);
        ReportEndpoints.Estimate one = ReportEndpoints.Estimate.exactly(1);
        return new ReportResults(
                new ReportEndpoints(1, 0.95, List.of(new ReportEndpoints.Row(HOSTILE, 1, one, one, test, one, test))),
                List.of(new ReportCourses(
                        HOSTILE,
                        new ReportCourses.Series("median", days, values),
                        List.of(new ReportCourses.Series(HOSTILE, days, values)))),
                List.of(new ReportCourses(
                        HOSTILE,
                        new ReportCourses.Series("median", days, values),
                        List.of(new ReportCourses.Series(HOSTILE, days, values)))),
                new ReportSurvival(
                        HOSTILE,
                        0.95,
                        days,
                        List.of(new ReportSurvival.Curve(
                                HOSTILE, days, List.of(1.0, 0.5), days, days, List.of(1.0), List.of(1, 1)))),
                List.of(new ReportBiodistribution(
                        HOSTILE,
                        HOSTILE,
                        1,
                        days,
                        List.of(new ReportBiodistribution.OrganShare(HOSTILE, values, values)),
                        HOSTILE)),
                List.of(new ReportCargo(
                        HOSTILE,
                        List.of(new ReportCargo.Need(HOSTILE, 3)),
                        List.of(new ReportCargo.Arm(
                                HOSTILE, List.of(new ReportCargo.Animal(HOSTILE, days, values, values, values)))))));
    }

    private static ReportPicture hostilePicture() {
        return new ReportPicture(
                HOSTILE,
                HOSTILE,
                1,
                HOSTILE,
                new ReportPicture.Extent(0, 40, 0, 40),
                new ReportPicture.Field(HOSTILE, HOSTILE, 1, 1, List.of(1.0)),
                new ReportPicture.Cells(
                        List.of(HOSTILE),
                        List.of(HOSTILE),
                        List.of(20.0),
                        List.of(20.0),
                        List.of(8.0),
                        List.of(0),
                        List.of(0),
                        List.of(new ReportPicture.Amount(HOSTILE, List.of(1.0)))));
    }

    private static ReportResponse hostileResponse() {
        return new ReportResponse(
                HOSTILE,
                HOSTILE,
                HOSTILE,
                1,
                true,
                List.of(new ReportResponse.Plot(
                        HOSTILE,
                        HOSTILE,
                        ReportResponse.Axis.LINEAR,
                        List.of(0.0, 1.0),
                        List.of(1.0, 2.0),
                        List.of(new ReportResponse.Mark(0.5, 1.5, 3)))),
                List.of(new ReportRule(
                        HOSTILE, List.of(new ReportRule.Remark(true, HOSTILE)), List.of(), List.of(), List.of())));
    }

    private static ReportModel hostile() {
        ReportModel demo = ReportDemo.model();
        ReportRun run = demo.run();
        ReportArm arm = new ReportArm(HOSTILE, HOSTILE, true, 1, List.of(new ReportArm.Dose(1, HOSTILE)));
        return new ReportModel(
                new ReportRun(
                        HOSTILE,
                        HOSTILE,
                        List.of(new ReportSource(HOSTILE, HOSTILE, HOSTILE)),
                        run.generated(),
                        HOSTILE,
                        1,
                        HOSTILE,
                        run.wallTime(),
                        HOSTILE,
                        1,
                        1),
                List.of(HOSTILE),
                List.of(new ReportVerdict(ReportVerdict.Level.IMPOSSIBLE, HOSTILE)),
                List.of(arm),
                hostileResults(),
                List.of(hostilePicture()),
                List.of(hostileResponse()),
                List.of(new ReportNumber(HOSTILE, HOSTILE, HOSTILE, HOSTILE, ReportNumber.Origin.CITED, HOSTILE)),
                List.of(new ReportField(HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE, HOSTILE)),
                List.of(HOSTILE),
                List.of());
    }

    /// Whether the page holds this text; a failure names the text and does not print the megabyte of the page.
    private static void assertHolds(String page, String text) {
        assertThat(page.contains(text)).as(text).isTrue();
    }

    /// Leaves a page in the build folder, where a person can look at it.
    private static void keep(String name, String page) throws IOException {
        Files.writeString(Path.of("target", name), page);
    }

    private static JsonNode data(String page) {
        MatchResult found = DATA.matcher(page).results().findFirst().orElseThrow();
        return JsonMapper.shared().readTree(found.group(1));
    }

    /// The page without the insides of its scripts.
    private static String markup(String page) {
        return Pattern.compile("(<script[^>]*>).*?</script>", Pattern.DOTALL)
                .matcher(page)
                .replaceAll("$1</script>");
    }

    private static List<String> elements(String page) {
        return Pattern.compile("<[a-z!/][^\\s>]*")
                .matcher(markup(page).toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .toList();
    }
}
