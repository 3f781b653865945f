package org.paracrine.cell;

import java.util.Collection;

/// Finds what a misspelt name was meant to be.
final class NearestName {
    /// Names listed in full when none is near.
    private static final int LISTED = 12;

    private NearestName() {}

    /// "did you mean …?", or what there is when nothing is near.
    static String hint(String name, Collection<String> valid) {
        String nearest = "";
        int least = Integer.MAX_VALUE;
        for (String candidate : valid) {
            int distance =
                    distance(name.toLowerCase(java.util.Locale.ROOT), candidate.toLowerCase(java.util.Locale.ROOT));
            if (distance < least) {
                least = distance;
                nearest = candidate;
            }
        }
        if (valid.isEmpty()) {
            return "there is none";
        }
        if (least <= Math.max(2, name.length() / 2)) {
            return "did you mean \"" + nearest + "\"?";
        }
        String some = String.join(", ", valid.stream().limit(LISTED).toList());
        return "known are: " + some + (valid.size() > LISTED ? ", …" : "");
    }

    /// Insertions, deletions and replacements between two texts (Levenshtein 1966).
    static int distance(String a, String b) {
        int[] last = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(row[j - 1], last[j]) + 1);
            }
            last = row;
        }
        return last[b.length()];
    }
}
