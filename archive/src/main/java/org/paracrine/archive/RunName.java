package org.paracrine.archive;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;

/// The usual name of a run's folder: what was studied, and a hash of everything that decides the results.
///
/// @param slug the study's title in plain letters and hyphens
/// @param hash SHA-256 of the resolved study and the seed, 64 hex digits
public record RunName(String slug, String hash) {

    private static final int LONGEST_SLUG = 40;

    /// Enough that two studies of one user never meet by chance.
    private static final int HEX_DIGITS_SHOWN = 8;

    /// The name that this study with this seed always gets.
    ///
    /// @param study its title
    /// @param resolved the whole study, every default spelled out
    /// @param seed of the run
    public static RunName of(String study, String resolved, long seed) {
        // A zero byte cannot be part of YAML: no study and seed run into another pair.
        byte[] decisive = (resolved + '\0' + seed).getBytes(StandardCharsets.UTF_8);
        return new RunName(slug(study), HexFormat.of().formatHex(sha256().digest(decisive)));
    }

    /// `<slug>-<8 hex digits>`
    public String text() {
        return slug + "-" + hash.substring(0, HEX_DIGITS_SHOWN);
    }

    /// The first of `<name>`, `<name>-2`, `<name>-3` … in `runs` that is not there yet.
    public Path freeIn(Path runs) {
        Path candidate = runs.resolve(text());
        for (int number = 2; Files.exists(candidate, LinkOption.NOFOLLOW_LINKS); number++) {
            candidate = runs.resolve(text() + "-" + number);
        }
        return candidate;
    }

    private static String slug(String study) {
        String plain = Normalizer.normalize(study, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        String cut = plain.substring(0, Math.min(LONGEST_SLUG, plain.length())).replaceAll("^-|-$", "");
        return cut.isEmpty() ? "study" : cut;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
