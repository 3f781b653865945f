package org.paracrine.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the chapters work with.
///
/// @param examples folder of the descriptions
/// @param page folder of the page; figures are in a folder below it
/// @param threads that share the work of a long run
record Workplace(Path examples, Path page, int threads) {
    private static final String FIGURES = "community";

    /// The settings of a PhysiCell model.
    Path settings(String name) {
        return examples.resolve(name).resolve("settings.xml");
    }

    Path study(String name) {
        return examples.resolve(name).resolve("study.yaml");
    }

    /// Draws a figure.
    ///
    /// @return how the page shows it
    String figure(String name, String caption, Plot plot) {
        return figure(name, caption, PlotSvg.of(plot));
    }

    /// Keeps a figure that is drawn.
    String figure(String name, String caption, String svg) {
        Path folder = page.resolve(FIGURES);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".svg"), svg);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return "![" + caption + "](" + FIGURES + "/" + name + ".svg)\n";
    }

    /// Keeps a table beside the figures.
    ///
    /// @return its path from the page
    String table(String name, String csv) {
        Path folder = page.resolve(FIGURES);
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".csv"), csv);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return FIGURES + "/" + name + ".csv";
    }
}
