package org.paracrine.physicell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paracrine.study.Attachment;
import org.paracrine.study.Problem;
import org.paracrine.study.Studies;
import org.paracrine.study.StudyException;

/// All sample projects of PhysiCell 1.14.2, where `shared/data/physicell-samples.zip` lies in a
/// folder above this one.
class SamplesTest {
    private static final String ZIP = "shared/data/physicell-samples.zip";

    /// What PhysiCell cannot read, either: its own parser stops, since one tag is closed by
    /// another.
    private static final Map<String, String> BROKEN = Map.of(
            "sample_projects_intracellular/fba/ecoli_acetic_switch/config/PhysiCell_settings.xml",
            "177:53: : the file is not well-formed XML");

    @TempDir
    private static Path folder;

    private static final List<String> FILES = new ArrayList<>();

    @BeforeAll
    static void unzip() throws IOException {
        Path above = Path.of("").toAbsolutePath();
        while (above.getParent() != null && !Files.exists(above.resolve(ZIP))) {
            above = above.getParent();
        }
        assumeThat(above.resolve(ZIP))
                .as("the samples of PhysiCell, which are not in the repository")
                .exists();
        try (ZipFile zip = new ZipFile(above.resolve(ZIP).toFile())) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                extract(zip, entries.nextElement());
            }
        }
    }

    private static void extract(ZipFile zip, ZipEntry entry) throws IOException {
        Path file = folder.resolve(entry.getName()).normalize();
        if (entry.isDirectory() || !file.startsWith(folder)) {
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        try (InputStream stream = zip.getInputStream(entry)) {
            Files.copy(stream, file);
        }
        if (entry.getName().endsWith(".xml") && Files.readString(file).contains("<PhysiCell_settings")) {
            FILES.add(entry.getName());
        }
    }

    @Test
    void allSamplesAreReadAndTheBrokenOneIsNamed() {
        assertThat(FILES).hasSize(59);
        Map<String, List<String>> wrong = new TreeMap<>();
        for (String name : FILES) {
            List<String> problems = Given.problems(folder.resolve(name));
            if (!problems.isEmpty()) {
                wrong.put(name, problems);
            }
        }
        assertThat(wrong.keySet()).isEqualTo(BROKEN.keySet());
        BROKEN.forEach((name, problem) ->
                assertThat(wrong.get(name)).hasSize(1).first().asString().startsWith(problem));
    }

    @Test
    void allCellsOfTheSamplesAreRead() {
        int cells = 0;
        for (String name : FILES) {
            if (!BROKEN.containsKey(name)) {
                Settings settings =
                        SettingsReader.read(folder.resolve(name), false).settings();
                CellsFile file = settings.cells();
                cells += file == null
                        ? 0
                        : CellsCsv.read(file.file(), settings).rows().size();
            }
        }
        assertThat(cells).isGreaterThan(1000);
    }

    /// Of the 35 rules of these samples, these cannot do what they say; the others are left alone.
    @Test
    void oddRulesOfTheSamplesAreTold() {
        String all = "";
        for (String name : List.of("asymmetric_division", "immune_function", "rules_sample")) {
            Path file = folder.resolve("sample_projects/" + name + "/config/PhysiCell_settings.xml");
            all += PhysicellModel.read(file, new PhysicellModel.Manner(false, false, null)).findings().stream()
                    .map(finding -> name + " " + finding.weight() + " " + finding.sentence() + "\n")
                    .collect(Collectors.joining());
        }
        assertThat(all.lines())
                .satisfiesExactly(
                        hill -> assertThat(hill).startsWith("immune_function INFORMATION a Hill power of 100"),
                        time -> assertThat(time).startsWith("immune_function INFORMATION a Hill power of 10"),
                        base -> assertThat(base)
                                .startsWith("rules_sample WARNING the rule has no effect: its saturation value 0.01"),
                        shared -> assertThat(shared)
                                .startsWith("rules_sample INFORMATION the rule leads to 0.001, not to"));
    }

    @Test
    void allSamplesBecomeStudiesThatAreReadWithoutErrors() throws IOException {
        for (String name : FILES) {
            if (!BROKEN.containsKey(name)) {
                Conversion conversion = ConversionTest.convert(folder.resolve(name));
                Path place = Files.createDirectories(folder.resolve("studies").resolve(name));
                for (Attachment file : conversion.files()) {
                    Files.write(place.resolve(file.name()), file.content());
                }
                Path study = Files.writeString(place.resolve("study.yaml"), conversion.text(List.of()));
                assertThat(Studies.read(study, Map.of()).warnings())
                        .as(name)
                        .extracting(Problem::message)
                        .allMatch(message -> message.endsWith("numbers have no source but this"));
            }
        }
    }

    /// Told apart by nothing but a parameter that the author's C++ names twice, at which PhysiCell
    /// stops.
    @Test
    void whatPhysiCellRunsIsReadAsItReadsIt() {
        List<String> refused = new ArrayList<>();
        for (String name : FILES) {
            try {
                SettingsReader.read(folder.resolve(name), true);
            } catch (StudyException stopped) {
                refused.add(name);
            }
        }
        assertThat(refused)
                .containsExactlyInAnyOrder(
                        "sample_projects_intracellular/fba/ecoli_acetic_switch/config/PhysiCell_settings.xml",
                        "sample_projects_intracellular/boolean/tutorial/config/simple_tnf/0_Initial.xml");
    }
}
