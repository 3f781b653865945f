package org.paracrine.benchmark;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.study.StudyException;

/// Runs the tests that the field agreed on and writes docs/validation/community.md. `benchmark/community` starts it.
public final class Community {
    private static final int EXIT_USAGE = 2;
    private static final int EXIT_FAILURE = 3;

    /// In the order of the page.
    static final List<Chapter> CHAPTERS = List.of(
            new RelaxationChapter(),
            new MonolayerChapter(),
            new SortingChapter(),
            new CycleChapter(),
            new SinkChapter(),
            new MotionChapter(),
            new BruChapter(),
            new SpheroidChapter(),
            new Emt6Chapter());

    private Community() {}

    /// Ends with 2 for a wrong word, 3 if a case could not be run.
    public static void main(String... words) {
        System.exit(run(System.out, System.err, words));
    }

    private static int run(PrintStream out, PrintStream err, String... words) {
        CommunityOptions options;
        try {
            options =
                    CommunityOptions.parse(CHAPTERS.stream().map(Chapter::name).toList(), words);
        } catch (IllegalArgumentException e) {
            err.println("benchmark/community: " + e.getMessage() + "\n" + CommunityOptions.USAGE);
            return EXIT_USAGE;
        }
        try {
            write(options, out);
            return 0;
        } catch (IllegalStateException | UncheckedIOException | NumericalFailure | StudyException e) {
            err.println("benchmark/community: " + e.getMessage());
            return EXIT_FAILURE;
        }
    }

    private static void write(CommunityOptions options, PrintStream out) {
        Workplace place = new Workplace(options.examples(), options.page(), options.threads());
        CommunityPage page = new CommunityPage(options.page().resolve("community.md"), CHAPTERS);
        for (Chapter chapter : CHAPTERS) {
            if (options.only().isEmpty() || options.only().contains(chapter.name())) {
                double before = CpuClock.PROCESS.seconds();
                page.put(chapter, chapter.write(place));
                out.println(chapter.name() + ": " + TextTable.number(CpuClock.PROCESS.seconds() - before, 1)
                        + " s of processors");
            }
        }
    }
}
