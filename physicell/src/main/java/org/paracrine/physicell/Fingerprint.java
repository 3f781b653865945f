package org.paracrine.physicell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Tells models apart by all that decides their results.
final class Fingerprint {
    private Fingerprint() {}

    /// SHA-256 of the bytes of all files of a model, of its seed and of how it is run.
    static String of(Settings settings, PhysicellModel.Manner manner, long seed) {
        List<Path> files = new ArrayList<>(List.of(settings.file()));
        settings.rules().forEach(rules -> files.add(rules.file()));
        CellsFile cells = settings.cells();
        if (cells != null) {
            files.add(cells.file());
        }
        FieldFile start = settings.microenvironment().start();
        if (start != null) {
            files.add(start.file());
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Path file : files) {
                digest.update(Files.readAllBytes(file));
                digest.update((byte) 0);
            }
            String rest = seed + (manner.as114() ? " as 1.14" : "") + (manner.adaptive() ? " adaptive" : "");
            digest.update(rest.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every JDK has SHA-256", missing);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
