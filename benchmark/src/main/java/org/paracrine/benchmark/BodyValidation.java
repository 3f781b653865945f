package org.paracrine.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.study.StudyException;

/// Compares the body with the printed numbers of the evidence tables and writes docs/validation/body.md.
/// `benchmark/body` starts it.
public final class BodyValidation {
    private static final int EXIT_USAGE = 2;
    private static final int EXIT_FAILURE = 3;
    static final Path STUDY = Path.of("examples", "body", "labels.yaml");
    static final Path CELLS = Path.of("examples", "glioma-msc", "study.yaml");
    private static final Path PAGE = Path.of("docs", "validation", "body.md");

    private BodyValidation() {}

    /// Ends with 2 for words, of which there are none, and 3 if something could not be run or written.
    public static void main(String... words) {
        System.exit(run(System.out, System.err, words));
    }

    private static int run(PrintStream out, PrintStream err, String... words) {
        if (words.length > 0) {
            err.println("benchmark/body: it takes no words, got " + String.join(" ", words));
            return EXIT_USAGE;
        }
        try {
            BodyFindings findings = new BodyFindings(STUDY.toString(), Files.readString(STUDY));
            CellFindings cells = new CellFindings(CELLS.toString(), Files.readString(CELLS));
            TumourFindings tumour = new TumourFindings(STUDY.toString(), Files.readString(STUDY));
            Files.writeString(PAGE, new BodyPage(findings).text() + "\n" + cells.text() + "\n" + tumour.text());
            out.println("met: " + BodyPage.share(findings.all()) + "; " + PAGE);
            return 0;
        } catch (IOException | NumericalFailure | StudyException wrong) {
            err.println("benchmark/body: " + wrong.getMessage());
            return EXIT_FAILURE;
        }
    }
}
