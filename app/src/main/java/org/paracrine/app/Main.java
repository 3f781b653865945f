package org.paracrine.app;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The command `paracrine`. A new command is one more line in `subcommands`.
@Command(
        name = "paracrine",
        subcommands = {
            RunCommand.class, //
            CheckCommand.class, //
            ProductCommand.class, //
            CompareCommand.class, //
            DoctorCommand.class, //
            FitCommand.class, //
            BenchCommand.class, //
            PhysicellCommand.class, //
        },
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        sortOptions = false,
        header = "Paracrine runs virtual preclinical trials of stem-cell exosomes in tumours.",
        synopsisHeading = "%nUsage: ",
        customSynopsis = {"paracrine COMMAND ...", "       paracrine COMMAND --help"},
        description = {
            "",
            "You write a study as you would write its methods section: the animals, the",
            "tumour, the products, the arms and what is measured. Paracrine treats virtual",
            "animals accordingly, from the injection down to what each tumour cell takes",
            "up, and writes a report that opens in any browser."
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        exitCodeListHeading = "%nExit codes, for scripts:%n",
        exitCodeList = {
            "  0:all went well",
            "  2:the study or the command needs a correction; every problem is listed",
            "  3:the run could not go on: the numbers, the memory or the disk",
            " 70:a mistake of Paracrine itself; please report it",
            "130:stopped with Ctrl-C"
        },
        footer = {
            "",
            "A first quarter of an hour, in the folder of Paracrine:",
            "  ./paracrine doctor                                    can this machine run it?",
            "  ./paracrine check examples/glioma-mir146b/study.yaml  is a study well formed?",
            "  ./paracrine run examples/glioma-mir146b/study.yaml    treat the animals",
            "  ./paracrine run --help                                what a run can be told",
            "",
            "Every number of a study has a source or says that it is assumed, with a range;",
            "the report shows which is which. docs/study-file.md explains the study file.",
            "Results are hypotheses to test, not medical advice."
        })
public final class Main implements Runnable {
    /// The smallest usual terminal: a line that is wrapped there is hard to read.
    private static final int HELP_WIDTH = 80;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "On an error, show where in the program it arose.")
    private boolean debug;

    public static void main(String[] arguments) {
        System.exit(execute(System.out, System.err, arguments));
    }

    /// Runs one command line and returns its exit code.
    static int execute(PrintStream out, PrintStream err, String... arguments) {
        return execute(
                new PrintWriter(out, true, StandardCharsets.UTF_8),
                new PrintWriter(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    static int execute(PrintWriter out, PrintWriter err, String... arguments) {
        Main main = new Main();
        CommandLine line = new CommandLine(main);
        line.setOut(out);
        line.setErr(err);
        line.setUsageHelpWidth(HELP_WIDTH);
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST_HEADING, help -> "");
        line.getHelpSectionMap().put(UsageMessageSpec.SECTION_KEY_COMMAND_LIST, help -> "");
        line.getHelpSectionMap()
                .put(UsageMessageSpec.SECTION_KEY_DESCRIPTION, help -> help.description() + commands(help));
        line.setParameterExceptionHandler((mistake, given) -> Fail.usage(mistake, main.debug || asksDebug(given)));
        line.setExecutionExceptionHandler((cause, command, parsed) -> Fail.report(cause, command.getErr(), main.debug));
        int code = run(line, main, arguments);
        out.flush();
        err.flush();
        return code;
    }

    /// Errors, such as a lack of memory, pass by the handlers of exceptions.
    private static int run(CommandLine line, Main main, String... arguments) {
        try {
            return line.execute(arguments);
        } catch (Error broken) {
            return Fail.report(broken, line.getErr(), main.debug);
        }
    }

    /// What can be done comes before how it can be varied.
    private static String commands(Help help) {
        return help.commandList().isEmpty() ? "" : help.commandListHeading() + help.commandList();
    }

    /// A command line with a mistake is not bound, so the flag is looked for by hand.
    private static boolean asksDebug(String[] arguments) {
        return java.util.List.of(arguments).contains("--debug");
    }

    /// `paracrine` alone shows the help.
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
