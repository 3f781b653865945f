package org.paracrine.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The page of community tests: a head and a part for each chapter, between marks, so that one can be written anew
/// without the others.
final class CommunityPage {
    private static final String HEAD = """
            # Tests that the field agreed on

            Two communities compare simulators of tissue on shared cases: PerMedCoE (2022 to 2025, BioDynaMo, Chaste, PhysiCell, TiSim,
            doi:10.1101/2025.07.16.664358) and OpenVT (2024 to 2026, Artistoo, CompuCell3D, Chaste, Morpheus, PhysiCell). Here are ours, beside what was
            published: experiments, curves, and the figures of other programs. The descriptions are in [examples/community](../../examples/community);
            anybody can run them by themselves. Where a case leaves room, the reading that was taken is said.

            This page and its figures are written by

            ```sh
            ./benchmark/community                 # all of it, about an hour on two cores
            ./benchmark/community --only cycle    # one chapter anew: CHAPTERS
            ```

            The short cases are tests as well, with the values below asserted (`CommunityTest` and its neighbours in `benchmark`).
            Seconds are those of processors; a figure in them says little on a busy machine.
            """;

    private final Path file;
    private final List<Chapter> chapters;

    CommunityPage(Path file, List<Chapter> chapters) {
        this.file = file;
        this.chapters = List.copyOf(chapters);
    }

    /// Puts a chapter's new text in the place of the old.
    void put(Chapter written, String text) {
        StringBuilder page = new StringBuilder();
        String old = read();
        String names = String.join(", ", chapters.stream().map(Chapter::name).toList());
        page.append(HEAD.replace("CHAPTERS", names));
        for (Chapter chapter : chapters) {
            String part = chapter.name().equals(written.name()) ? text.strip() : part(old, chapter);
            if (!part.isEmpty()) {
                page.append('\n')
                        .append(begin(chapter))
                        .append("\n## ")
                        .append(chapter.title())
                        .append("\n\n");
                page.append(part).append('\n').append(end(chapter)).append('\n');
            }
        }
        try {
            Files.createDirectories(file.resolveSibling("."));
            Files.writeString(file, page);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /// What the chapter says in the page, without its title; nothing if it is not there.
    private static String part(String page, Chapter chapter) {
        int begin = page.indexOf(begin(chapter));
        int end = page.indexOf(end(chapter));
        if (begin < 0 || end < begin) {
            return "";
        }
        String part = page.substring(begin + begin(chapter).length(), end).strip();
        return part.substring(part.indexOf('\n') + 1).strip();
    }

    private String read() {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String begin(Chapter chapter) {
        return "<!-- " + chapter.name() + " -->";
    }

    private static String end(Chapter chapter) {
        return "<!-- end of " + chapter.name() + " -->";
    }
}
