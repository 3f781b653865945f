package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProductCommandTest {
    private static final Path EXAMPLES = Path.of("..", "examples");
    private static final String LOADED =
            EXAMPLES.resolve("products").resolve("loaded.yaml").toString();
    private static final String NATIVE =
            EXAMPLES.resolve("products").resolve("native.yaml").toString();
    private static final String COLON =
            EXAMPLES.resolve("colon-doxorubicin").resolve("study.yaml").toString();

    @Test
    void theSheetShowsWhatTheProductIsAndWhereItsNumbersComeFrom() {
        Spoken sheet = Spoken.by("product", LOADED);
        assertThat(sheet.err()).isEmpty();
        assertThat(sheet.code()).isZero();
        assertThat(sheet.out())
                .startsWith("loaded\n")
                .contains("particles per dose", "protein per dose", "miR-146b per particle", "empty particles")
                .contains("most frequent", "diffusivity in water", "permeability of vessels", "folate, affinity")
                .contains("Blood after this dose", "MISEV2023 (doi:10.1002/jev2.12404)")
                .containsPattern("recovery +60 % +40 to 80 +rev10058361 P029 +checked")
                .containsPattern("particles per ug, isolated .*webber2013 P013 +unchecked")
                .containsPattern("miR-146b that gets in +3 % +0.1 to 25 +assumed +assumed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "glioma-mir146b",
                "lung-hypoxic-mir21",
                "colon-doxorubicin",
                "breast-mir16-vessels",
                "oncolytic-virus"
            })
    void everyExampleHasSheetsThatFitAPage(String example) {
        Spoken sheet = Spoken.by(
                "product", EXAMPLES.resolve(example).resolve("study.yaml").toString());
        assertThat(sheet.err()).isEmpty();
        assertThat(sheet.code()).isZero();
        assertThat(sheet.out().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100));
    }

    @Test
    void whatIsMissingOfMisevIsNamedWithItsKey() {
        assertThat(Spoken.by("product", NATIVE).out())
                .containsPattern("contaminants looked for +missing \\(contaminants\\)")
                .containsPattern("storage +missing \\(storage\\)")
                .containsPattern("markers, at least two +present");
        assertThat(Spoken.by("product", LOADED).out()).doesNotContain("missing");
    }

    @Test
    void theFirstDoseOfTheStudyIsLookedAtUnlessAnotherIsAskedFor() {
        assertThat(Spoken.by("product", COLON, "--product", "dox-exo-apt").out())
                .containsPattern("particles per dose +4.4 × 10¹² ");
        assertThat(Spoken.by("product", COLON, "--product", "dox-exo-apt", "--dose", "22")
                        .out())
                .containsPattern("particles per dose +4.4 × 10¹¹ ");
    }

    @Test
    void machinesGetJsonAndCsv() {
        Spoken json = Spoken.by("product", LOADED, "--format", "json");
        assertThat(json.code()).isZero();
        JsonNode rows = JsonMapper.builder().build().readTree(json.out());
        assertThat(rows.isArray()).isTrue();
        JsonNode recovery = null;
        for (JsonNode row : rows) {
            if (row.get("name").asString().equals("recovery")) {
                recovery = row;
            }
        }
        assertThat(recovery).isNotNull();
        assertThat(recovery.get("value").asDouble()).isEqualTo(60);
        assertThat(recovery.get("status").asString()).isEqualTo("checked");
        Spoken csv = Spoken.by("product", LOADED, "--format", "csv");
        assertThat(csv.out())
                .startsWith("product,section,name,value,unit,text,range,source,status\n")
                .contains("\nloaded,\"Movement, averaged over the sizes\",");
        assertThat(csv.out().lines().count()).isEqualTo(rows.size() + 1L);
    }

    @Test
    void aSettingChangesTheMethod() {
        String sonicated = Spoken.by("product", LOADED, "--set", "products.loaded.vesicle.loading.method=sonication")
                .out();
        assertThat(sonicated).containsPattern("miR-146b that gets in +5 % +1 to 20 ");
    }

    /// 100 ligands on 1e5 receptors add 200 µm³/min (count × receptors × rate of association) to the 50 of a glioma
    /// cell.
    @Test
    void theGainOfALigandFollowsFromTheReceptorsOfTheCells(@TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of(LOADED))
                + "tumour: { model: glioma, cells: { glioma: { receptors: { folate receptor: 1e5 /cell (assumed 1e4 .. 1e6) } } } }\n";
        Path file = Files.writeString(folder.resolve("cells.yaml"), text);
        assertThat(Spoken.by("product", file.toString()).out())
                .containsPattern("uptake by glioma, gain +4\\.\\d+ fold")
                .doesNotContain("no type of cell in the file has receptors");
        Files.writeString(file, text.replace("{ folate receptor:", "{ EGFR:"));
        Spoken none = Spoken.by("product", file.toString());
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("no type of cell has the receptor \"folate receptor\"");
        assertThat(Spoken.by("product", LOADED).out()).contains("no type of cell in the file has receptors");
    }

    @Test
    void mistakesAreTheUsersAndToldAtOnce(@TempDir Path folder) throws IOException {
        String text = Files.readString(Path.of(LOADED))
                .replace("class: small RNA,", "class: small RNA, efficiency: 120 % (assumed 110 .. 130),")
                .replace("count: 100 /particle (assumed 30 .. 300)", "count: -1 /particle")
                .replace("diameter: 100 nm", "particles: 0 /ug\n      diameter: 100 nm");
        Path file = Files.writeString(folder.resolve("bad.yaml"), text);
        Spoken bad = Spoken.by("product", file.toString());
        assertThat(bad.code()).isEqualTo(2);
        assertThat(bad.out()).isEmpty();
        assertThat(bad.err())
                .contains("efficiency: \"120 %\"", "count: \"-1 /particle\"", "particles: \"0 /ug\"")
                .contains("3 things have to be put right");
        for (List<String> wrong : List.of(
                List.of("product", LOADED, "--product", "lodaed"),
                List.of("product", LOADED, "--dose", "-1"),
                List.of("product", LOADED, "--dose", "much"),
                List.of("product", LOADED, "--format", "xml"),
                List.of("product", folder.resolve("none.yaml").toString()),
                List.of("product"))) {
            Spoken spoken = Spoken.by(wrong.toArray(String[]::new));
            assertThat(spoken.code()).as("%s", wrong).isEqualTo(2);
            assertThat(spoken.out()).as("%s", wrong).isEmpty();
            assertThat(spoken.err()).as("%s", wrong).doesNotContain("Exception", "mistake of Paracrine");
        }
        assertThat(Spoken.by("product", LOADED, "--format", "xml").err()).contains("--format wants table, json or csv");
        assertThat(Spoken.by("product", LOADED, "--dose", "much").err()).contains("--dose wants a number");
    }

    @Test
    void twoProductsStandSideBySideWhatDiffersFirst() {
        Spoken pair = Spoken.by("compare", NATIVE, LOADED);
        assertThat(pair.err()).isEmpty();
        assertThat(pair.code()).isZero();
        String differs = pair.out().substring(0, pair.out().indexOf("\nThe same\n"));
        String same = pair.out().substring(differs.length());
        assertThat(differs)
                .contains("They differ")
                .containsPattern("recovery +12 % +60 % +5\n")
                .containsPattern("particles per ug +5 × 10⁹ /µg +1.8 × 10¹⁰ /µg +3.6\n")
                .doesNotContain("healthy, passage 4");
        assertThat(same).contains("healthy, passage 4");
        assertThat(pair.out().lines())
                .allSatisfy(line ->
                        assertThat(line.codePointCount(0, line.length())).isLessThanOrEqualTo(100));
    }

    @Test
    void aProductComparedWithItselfIsTheSame() {
        assertThat(Spoken.by("compare", LOADED, LOADED).out())
                .contains("The same")
                .doesNotContain("They differ");
    }

    @Test
    void whereAFileHasSeveralProductsOneIsChosen() {
        String lung =
                EXAMPLES.resolve("lung-hypoxic-mir21").resolve("study.yaml").toString();
        Spoken open = Spoken.by("compare", lung, lung);
        assertThat(open.code()).isEqualTo(2);
        assertThat(open.err()).contains("several products (normoxic, hypoxic, hypoxic-knockdown)");
        assertThat(Spoken.by("compare", lung, lung, "--product", "normoxic", "--product", "hypoxic")
                        .out())
                .containsPattern("miR-21-5p per particle +0.00825 copies +0.6 copies +72.7\n");
        Spoken machine =
                Spoken.by("compare", lung, lung, "--product", "normoxic", "--product", "hypoxic", "--format", "csv");
        assertThat(machine.out()).startsWith("section,name,first product,first value,");
    }
}
