package org.paracrine.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What `benchmark/community` was asked for.
///
/// @param examples folder of the descriptions
/// @param page folder of the page
/// @param only chapters to be written; all if empty
/// @param threads that share the work of a long run
record CommunityOptions(Path examples, Path page, List<String> only, int threads) {
    static final String USAGE = """
            usage: benchmark/community [--only CHAPTER]... [--threads N] [--out DIR]
              --only CHAPTER  writes this chapter anew and leaves the others as they are; may be given several times
              --threads N     that share the work of a long run (2); the results are the same bits
              --out DIR       the folder of community.md and its figures (docs/validation)""";

    private static final int THREADS = 2;

    CommunityOptions {
        only = List.copyOf(only);
    }

    /// @param chapters that there are
    /// @throws IllegalArgumentException for a word that means nothing here
    static CommunityOptions parse(List<String> chapters, String... words) {
        Path examples = Path.of("examples", "community");
        Path page = Path.of("docs", "validation");
        List<String> only = new ArrayList<>();
        int threads = THREADS;
        for (int at = 0; at < words.length; at++) {
            switch (words[at]) {
                case "--examples" -> examples = Path.of(Options.value(words, at++));
                case "--out" -> page = Path.of(Options.value(words, at++));
                case "--only" -> only.add(chapter(chapters, Options.value(words, at++)));
                case "--threads" -> threads = Options.count("--threads", Options.value(words, at++));
                default ->
                    throw new IllegalArgumentException("\"" + words[at] + "\" is not an option of benchmark/community");
            }
        }
        return new CommunityOptions(examples, page, only, threads);
    }

    private static String chapter(List<String> chapters, String name) {
        if (!chapters.contains(name)) {
            throw new IllegalArgumentException(
                    "--only knows " + String.join(", ", chapters) + ", not \"" + name + "\"");
        }
        return name;
    }
}
