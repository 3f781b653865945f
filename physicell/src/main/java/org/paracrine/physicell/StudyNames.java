package org.paracrine.physicell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.paracrine.study.Nearest;

/// The names of a model as a study may have them: PhysiCell takes any text for a name, a study letters, digits, blanks
/// and a few signs.
final class StudyNames {
    /// A type of cells cannot have the name that stands for a file among the rules.
    private static final String CSV = "csv";

    /// Words at which the sentence of a rule is taken apart.
    private static final Pattern VERBS = Pattern.compile("(?<![^ ])(increase|decrease)s(?![^ ])");

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Set<String> taken = new TreeSet<>();

    /// @param all names of substrates, types and numbers
    StudyNames(List<String> all) {
        all.stream().filter(StudyNames::isGood).forEach(this::keep);
        all.forEach(name -> names.computeIfAbsent(name, this::made));
    }

    private void keep(String name) {
        names.put(name, name);
        taken.add(name);
    }

    /// The name in the study.
    String of(String name) {
        return names.getOrDefault(name, name);
    }

    /// Names that differ, with those that a study has instead.
    Map<String, String> changed() {
        Map<String, String> changed = new LinkedHashMap<>(names);
        changed.entrySet().removeIf(each -> each.getKey().equals(each.getValue()));
        return changed;
    }

    private static boolean isGood(String name) {
        return Nearest.complaint(name) == null
                && name.equals(name.strip())
                && !name.equals(CSV)
                && !VERBS.matcher(name).find();
    }

    private String made(String name) {
        StringBuilder clean = new StringBuilder();
        for (int at = 0; at < name.length() && clean.length() < Nearest.LONGEST_NAME; at++) {
            String letter = name.substring(at, at + 1);
            clean.append(Nearest.complaint(letter) == null ? letter : "-");
        }
        String text = VERBS.matcher(clean.toString().strip()).replaceAll("$1");
        return free(text.isEmpty() ? "unnamed" : text.equals(CSV) ? CSV + " cells" : text);
    }

    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; !taken.add(name); number++) {
            String tail = " " + number;
            name = wanted.substring(0, Math.min(wanted.length(), Nearest.LONGEST_NAME - tail.length())) + tail;
        }
        return name;
    }
}
