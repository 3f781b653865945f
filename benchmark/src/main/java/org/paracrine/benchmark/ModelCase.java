package org.paracrine.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// A whole PhysiCell model that is run for some time.
///
/// @param settings its file
/// @param minutes simulated
record ModelCase(String name, Path settings, double minutes) {
    private static final int SEED = 1;

    /// Of the sites on which cells begin (µm).
    private static final double SPACING = 17;

    /// A disc of 900 tumour cells on 100 × 100 voxels, one substrate; as PhysiCell's sample `heterogeneity`.
    static ModelCase disc(Path folder, double minutes) {
        return ofOurs("disc", folder, minutes, cells(900, 2, 0));
    }

    /// A ball of 18,000 tumour cells and 400 immune cells around it on 75³ voxels, two substrates; as
    /// PhysiCell's sample `cancer_immune`.
    static ModelCase ball(Path folder, double minutes) {
        return ofOurs("ball", folder, minutes, cells(18_000, 3, 400));
    }

    /// A ball of 980,000 tumour cells and 20,000 immune cells on 110³ voxels, three substrates, twenty rules.
    static ModelCase million(Path folder, double minutes) {
        return ofOurs("million", folder, minutes, cells(980_000, 3, 20_000));
    }

    private static ModelCase ofOurs(String name, Path folder, double minutes, String cells) {
        try {
            Path own = Files.createDirectories(folder.resolve(name));
            copy(name + ".xml", own.resolve("PhysiCell_settings.xml"));
            copy(name + "-rules.csv", own.resolve("rules.csv"));
            Files.writeString(own.resolve("cells.csv"), cells);
            return new ModelCase(name, own.resolve("PhysiCell_settings.xml"), minutes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String resource, Path to) throws IOException {
        try (InputStream in = ModelCase.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the benchmarks");
            }
            Files.write(to, in.readAllBytes());
        }
    }

    /// Tumour cells on the sites of a lattice nearest to the origin, in random order; immune cells on the next ones.
    private static String cells(int tumour, int axes, int immune) {
        double row = SPACING * Math.sqrt(3) / 2;
        int all = tumour + immune;
        double radius = 3 * SPACING
                + (axes == 3
                        ? Math.cbrt(3 * all * SPACING * SPACING * row / (4 * Math.PI))
                        : Math.sqrt(all * SPACING * row / Math.PI));
        int most = (int) Math.ceil(radius / row);
        List<double[]> sites = new ArrayList<>();
        for (int k = axes == 3 ? -most : 0; k <= (axes == 3 ? most : 0); k++) {
            for (int j = -most; j <= most; j++) {
                for (int i = -most; i <= most; i++) {
                    double[] site = {SPACING * (i + (j % 2 == 0 ? 0 : 0.5)), row * j, SPACING * k};
                    if (square(site) < radius * radius) {
                        sites.add(site);
                    }
                }
            }
        }
        sites.sort(Comparator.comparingDouble(ModelCase::square));
        SplitMix random = new SplitMix(SEED);
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < all; number++) {
            double[] site = sites.get(number);
            rows.add(String.format(
                    Locale.ROOT,
                    "%.3f,%.3f,%.3f,%s,%.3f",
                    site[0],
                    site[1],
                    site[2],
                    number < tumour ? "tumour cell" : "immune cell",
                    number < tumour ? 2 * random.next() : 0));
        }
        random.shuffle(rows);
        return "x,y,z,type,custom:oncoprotein\n" + String.join("\n", rows) + "\n";
    }

    private static double square(double[] site) {
        return site[0] * site[0] + site[1] * site[1] + site[2] * site[2];
    }

    /// As other programs take it.
    List<String> words() {
        return List.of(settings.toString(), String.format(Locale.ROOT, "%.0f", minutes));
    }
}
