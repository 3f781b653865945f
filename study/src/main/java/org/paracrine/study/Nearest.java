package org.paracrine.study;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Names: which are allowed, which one was probably meant, and how a Java name is spelled in the file.
public final class Nearest {
    /// Longer lists help nobody.
    private static final int NAMES_SHOWN = 12;

    /// Letters that a name has at most.
    public static final int LONGEST_NAME = 60;

    private Nearest() {}

    /// The candidate with the fewest letters to change, if they are few enough for a slip of the hand.
    public static @Nullable String among(Collection<String> candidates, String wanted) {
        String best = null;
        int least = Math.max(2, wanted.length() / 3) + 1;
        for (String candidate : candidates) {
            int distance = distance(fold(wanted), fold(candidate));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return best;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
    }

    /// ` Did you mean "entry"? Known are entry, model.`, as far as it helps.
    public static String hint(Collection<String> candidates, String wanted) {
        return meaning(candidates, among(candidates, wanted));
    }

    /// The same where it is known which candidate was probably meant, or that none was.
    static String meaning(Collection<String> candidates, @Nullable String nearest) {
        String meant = nearest == null ? "" : "; did you mean \"" + nearest + "\"?";
        if (candidates.isEmpty()) {
            return "; none is given";
        }
        if (candidates.size() <= NAMES_SHOWN) {
            return meant + (nearest == null ? "; " : " ") + "allowed: " + String.join(", ", candidates);
        }
        return meant;
    }

    /// Letters to insert, remove, replace or swap with the next (optimal string alignment).
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int least = Math.min(cost[i - 1][j - 1] + same, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
    }

    /// What is wrong with a name that the user gives to a thing; nothing for a good one.
    public static @Nullable String complaint(String name) {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            return "a name has 1 to " + LONGEST_NAME + " characters, this one has " + name.length();
        }
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            if (!Character.isLetterOrDigit(letter) && "-_ .+".indexOf(letter) < 0) {
                return "a name is made of letters, digits, blanks and - _ . +, but \"" + name + "\" has \"" + letter
                        + "\"";
            }
        }
        return null;
    }

    /// `halfSaturation` → `half saturation`; `FLOW_CYTOMETRY` → `flow cytometry`.
    static String words(String javaName) {
        if (javaName.equals(javaName.toUpperCase(Locale.ROOT))) {
            return javaName.toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        StringBuilder words = new StringBuilder();
        for (int at = 0; at < javaName.length(); at++) {
            char letter = javaName.charAt(at);
            boolean first = Character.isUpperCase(letter) && at > 0;
            words.append(first ? " " : "").append(Character.toLowerCase(letter));
        }
        return words.toString();
    }
}
