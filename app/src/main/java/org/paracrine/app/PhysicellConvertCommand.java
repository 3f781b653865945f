package org.paracrine.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.paracrine.archive.NewFiles;
import org.paracrine.physicell.Conversion;
import org.paracrine.physicell.PhysicellModel;
import org.paracrine.study.Attachment;
import org.paracrine.study.Studies;
import org.paracrine.study.StudyException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `paracrine physicell convert`: turns a PhysiCell model into a study.
@Command(
        name = "convert",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Turn a PhysiCell model into a study file, with a list of what does not fit.",
            "",
            "The study says what the model says, with units; products, arms and animals can",
            "then be added (docs/study-file.md). Nothing is overwritten.",
            ""
        })
final class PhysicellConvertCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "SETTINGS", description = "The settings of the model (PhysiCell_settings.xml).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path settings;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            required = true,
            description = {"The study file to make; it must not exist. Files of cells and levels are", "put beside it."
            })
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path out;

    @Override
    public Integer call() throws IOException {
        try (NewFiles files = NewFiles.create(out)) {
            PhysicellModel model = PhysicellModel.read(settings, new PhysicellModel.Manner(false, false, null));
            Conversion conversion = Conversion.of(model);
            for (Attachment attachment : conversion.files()) {
                if (out.endsWith(attachment.name())) {
                    throw new ParameterException(
                            spec.commandLine(),
                            "the study cannot be called " + attachment.name() + ", as the file that it needs beside it;"
                                    + " call it study.yaml");
                }
                Files.write(files.place(attachment.name()), attachment.content());
            }
            Files.writeString(files.main(), conversion.text(List.of()));
            List<String> wrong = wrong(files.main());
            Files.writeString(files.main(), conversion.text(wrong));
            files.finish();
            tell(conversion, model, wrong);
            return 0;
        }
    }

    /// What the study must be told before it can run, such as a block that is too large for this machine.
    static List<String> wrong(Path study) {
        try {
            Studies.read(study, Map.of());
            return List.of();
        } catch (StudyException wrong) {
            return wrong.problems().stream()
                    .map(each -> "line " + each.line() + ": " + each.path() + ": " + each.message())
                    .toList();
        }
    }

    private void tell(Conversion conversion, PhysicellModel model, List<String> wrong) {
        PrintWriter page = spec.commandLine().getOut();
        page.println("Study: " + out);
        conversion.files().forEach(file -> page.println("with:  " + out.resolveSibling(file.name())));
        page.println("  " + ReportText.counted(model.settings().cellTypes().size(), "type") + " of cells, "
                + ReportText.counted(model.settings().substrates().size(), "substrate") + ", "
                + ReportText.counted(model.rules().size(), "rule"));
        list(page, "To be put right before it runs:", wrong);
        list(
                page,
                "What did not come with the model, or came otherwise (it stands in the study too):",
                conversion.left());
        page.println();
        page.println("Next: paracrine check " + out);
        page.flush();
    }

    private static void list(PrintWriter page, String head, List<String> sentences) {
        if (!sentences.isEmpty()) {
            page.println();
            page.println(head);
            sentences.forEach(sentence -> Conversion.wrapped(sentence, " -").forEach(page::println));
        }
    }
}
