package org.paracrine.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/// The page of the language: its tables are those of the records, its study runs.
class StudyPageTest {
    private static final Path PAGE = Path.of("..", "docs", "study-file.md");
    private static final String TABLES = "<!-- keys -->\n";

    /// With this variable in the environment, the test writes the tables before it compares them.
    private static final String RENEW = "RENEW_PAGE";

    /// The path of the first table of a record; others point there.
    private final Map<Class<?>, String> told = new LinkedHashMap<>();

    @Test
    void theTablesAreThoseOfTheRecords() throws IOException {
        String page = Files.readString(PAGE);
        String wanted = page.substring(0, page.indexOf(TABLES) + TABLES.length()) + tables();
        if (System.getenv(RENEW) != null) {
            Files.writeString(PAGE, wanted);
        }
        assertThat(Files.readString(PAGE))
                .as("the tables of docs/study-file.md are not those of the records; renew them with: " + RENEW
                        + "=1 mvn -pl study -am test -Dtest=StudyPageTest -Dsurefire.failIfNoSpecifiedTests=false")
                .isEqualTo(wanted);
    }

    @Test
    void theStudiesOfThePageAreGood() throws IOException {
        List<String> studies = studies(Files.readString(PAGE));
        assertThat(studies).hasSize(3);
        assertThat(Draft.read(studies.get(0)).warnings()).isEmpty();
        assertThat(Draft.read(studies.get(1)).warnings())
                .extracting(Problem::message)
                .containsExactly("61 numbers have no source but this");
        assertThat(Draft.read(studies.get(0) + studies.get(2)).warnings()).isEmpty();
    }

    /// A whole study, another of cells alone, and what may be added to the first.
    private static List<String> studies(String page) {
        String start = "```yaml\n";
        List<String> studies = new ArrayList<>();
        for (int at = page.indexOf(start); at >= 0; at = page.indexOf(start, at + 1)) {
            String study = page.substring(at + start.length());
            studies.add(study.substring(0, study.indexOf("```")));
        }
        return studies;
    }

    private String tables() {
        Map<String, Class<?>> open = new LinkedHashMap<>();
        open.put("", Study.class);
        StringBuilder text = new StringBuilder();
        while (!open.isEmpty()) {
            String path = open.keySet().iterator().next();
            Map<String, Class<?>> below = new LinkedHashMap<>();
            table(path, Objects.requireNonNull(open.remove(path)), below, text);
            below.putAll(open);
            open = below;
        }
        return text.toString();
    }

    private void table(String path, Class<?> type, Map<String, Class<?>> below, StringBuilder text) {
        text.append(path.isEmpty() ? "\n### The study\n" : "\n### `" + path + "`\n");
        text.append("\n| key | value | meaning |\n|---|---|---|\n");
        for (Part part : Part.of(type)) {
            String inside = path.isEmpty() ? part.key() : path + "." + part.key();
            About about = part.about();
            text.append("| `")
                    .append(part.key())
                    .append("` | ")
                    .append(look(part, inside, below))
                    .append(" | ");
            text.append(about == null ? "" : about.value()).append(note(part)).append(" |\n");
        }
    }

    private static String note(Part part) {
        String library = part.fromLibrary() ? " *(library)*" : "";
        String optional = part.optional() ? " *(optional)*" : "";
        Default byDefault = part.byDefault();
        return library + optional + (byDefault == null ? "" : " Default: `" + byDefault.value() + "`.");
    }

    private String look(Part part, String path, Map<String, Class<?>> below) {
        Class<?> type = part.raw();
        if (type == List.class || type == Map.class) {
            Part item = part.item();
            String many = type == List.class ? "list: " : "names: ";
            String inside =
                    item.raw() == List.class ? path + ".NAME[0]" : path + (type == List.class ? "[0]" : ".NAME");
            return many
                    + (item.raw() == List.class
                            ? "list: " + look(item.item(), inside, below)
                            : look(item, inside, below));
        }
        if (type == BehaviourRule.class) {
            return "a rule, see above";
        }
        if (type == Attachment.class) {
            return "the name of a file";
        }
        if (part.measured() != null) {
            return quantity(part);
        }
        if (type == Moments.class) {
            return "`every 1 d`, `[1 h, 4 h]`, `12 h` or `end`";
        }
        if (type == VolumeLimit.class) {
            return "`tumour volume > 20 mm3`";
        }
        if (type.isEnum() || type.isSealed()) {
            return words(type, path, below);
        }
        if (type.isRecord()) {
            String before = told.putIfAbsent(type, path);
            if (before != null) {
                return "the keys of `" + before + "`";
            }
            below.put(path, type);
            return "keys";
        }
        if (type == boolean.class) {
            return "`yes` or `no`";
        }
        Whole whole = part.whole();
        String number = whole != null && whole.min() > Long.MIN_VALUE
                ? "whole number, " + whole.min() + (whole.max() > whole.min() ? " to " + whole.max() : "")
                : "whole number";
        return type == String.class ? "text" : number;
    }

    private static String quantity(Part part) {
        Measured measured = Objects.requireNonNull(part.measured());
        List<String> units = new ArrayList<>(List.of(measured.unit()));
        units.addAll(List.of(measured.or()));
        units.replaceAll(unit -> switch (unit) {
            case "" -> "number or %";
            case "{level}" -> "the substrate's unit";
            case "{export}" -> "the substrate's unit × um3/min";
            case "{behaviour}" -> "the behaviour's unit";
            default -> unit;
        });
        return String.join(" or ", units) + (measured.above() ? ", above " + Numbers.text(measured.min()) : "");
    }

    private String words(Class<?> type, String path, Map<String, Class<?>> below) {
        List<String> words = new ArrayList<>();
        if (type.isEnum()) {
            for (Object constant : type.getEnumConstants()) {
                words.add("`" + Part.constant((Enum<?>) constant) + "`");
            }
            return String.join(", ", words);
        }
        if (Part.isWordsOrKeys(type)) {
            below.put(path, type.getPermittedSubclasses()[1]);
            return "text, or keys";
        }
        if (Part.isToldByFirstKey(type)) {
            Part.byFirstKey(type).forEach((key, choice) -> {
                words.add("`" + key + "`");
                below.put(path + "` with `" + key, choice);
            });
            return "keys with exactly one of " + String.join(", ", words);
        }
        for (Class<?> choice : type.getPermittedSubclasses()) {
            if (List.of(choice.getInterfaces()).contains(type)) {
                List<Part> parts = Part.of(choice);
                String name = Part.alternative(choice);
                words.add(parts.size() == 1 ? "`" + name + ": …`" : "`" + name + "`");
                if (parts.size() > 1) {
                    below.put(path + "." + name, choice);
                }
            }
        }
        return "one of " + String.join(", ", words);
    }
}
