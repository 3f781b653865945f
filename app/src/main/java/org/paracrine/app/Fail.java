package org.paracrine.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.archive.ArchiveFailure;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.study.StudyException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/// Says what went wrong in one clear sentence, and whose turn it is, as an exit code.
final class Fail {
    static final int USER = 2;
    static final int RUN = 3;
    static final int OURS = 70;

    private Fail() {}

    /// A command line that was not understood.
    static int usage(ParameterException mistake, boolean debug) {
        PrintWriter err = mistake.getCommandLine().getErr();
        String command = mistake.getCommandLine().getCommandSpec().qualifiedName();
        err.println("paracrine: " + sentence(misread(mistake)) + nearest(mistake) + " See " + command + " --help.");
        trace(mistake, err, debug);
        return USER;
    }

    /// Anything that a command threw.
    static int report(Throwable cause, PrintWriter err, boolean debug) {
        int code = switch (cause) {
            case StudyException study -> study(study, err);
            case ParameterException mistake -> say(err, USER, mistake.getMessage());
            case ArchiveFailure failure ->
                say(
                        err,
                        switch (failure.reason()) {
                            case EXISTS, FORBIDDEN -> USER;
                            case DISK_FULL, OTHER -> RUN;
                        },
                        failure.getMessage());
            case NumericalFailure failure -> say(err, RUN, failure.getMessage());
            case UncheckedIOException unchecked -> file(unchecked.getCause(), err);
            case IOException file -> file(file, err);
            case InvalidPathException path -> say(err, USER, "\"" + path.getInput() + "\" is not a path");
            case OutOfMemoryError memory ->
                say(
                        err,
                        RUN,
                        "the run needs more than the " + (Runtime.getRuntime().maxMemory() >> 20)
                                + " MB of memory that Java was given; use a coarser voxel, fewer cells or fewer"
                                + " threads, or set PARACRINE_MEMORY, for example to 4g");
            default ->
                say(
                        err,
                        OURS,
                        "this is a mistake of Paracrine itself (" + name(cause)
                                + "); please report it with the study and what --debug adds");
        };
        trace(cause, err, debug);
        return code;
    }

    private static int study(StudyException study, PrintWriter err) {
        err.println(study.getMessage());
        int count = study.problems().size();
        err.println("paracrine: " + (count == 1 ? "one thing has" : count + " things have")
                + " to be put right in the study; nothing was run.");
        return USER;
    }

    private static int file(@Nullable IOException cause, PrintWriter err) {
        return switch (cause) {
            case IOException full
            when String.valueOf(full.getMessage()).contains("No space left") ->
                say(err, RUN, "the disk is full, and nothing was kept; free some space or write to another disk");
            case NoSuchFileException missing -> say(err, USER, "there is no file or folder " + missing.getFile());
            case FileAlreadyExistsException there ->
                say(
                        err,
                        USER,
                        there.getFile() + " exists already, and nothing is ever overwritten; choose another name");
            case DirectoryNotEmptyException there ->
                say(err, USER, there.getFile() + " is not empty, and nothing is ever overwritten; choose another name");
            case NotDirectoryException plain -> say(err, USER, plain.getFile() + " is a file, not a folder");
            case AccessDeniedException denied ->
                say(err, USER, denied.getFile() + " may not be read or written by you; check its permissions");
            case FileSystemException full
            when full.getReason() != null ->
                say(err, RUN, full.getFile() + " could not be read or written: " + full.getReason());
            case null -> say(err, RUN, "a file could not be read or written");
            default -> say(err, RUN, "a file could not be read or written: " + cause.getMessage());
        };
    }

    private static int say(PrintWriter err, int code, @Nullable String message) {
        err.println("paracrine: " + sentence(message));
        return code;
    }

    private static String sentence(@Nullable String message) {
        String text = message == null || message.isBlank() ? "no more is known" : message.strip();
        return ".!?".indexOf(text.charAt(text.length() - 1)) >= 0 ? text : text + ".";
    }

    private static @Nullable String misread(ParameterException mistake) {
        return switch (mistake) {
            case UnmatchedArgumentException unmatched -> unmatched(unmatched);
            case MissingParameterException missing
            when !missing.getMissing().isEmpty()
                    && missing.getMissing().getFirst() instanceof PositionalParamSpec positional ->
                switch (positional.paramLabel()) {
                    case "SETTINGS" ->
                        "the settings of the model (SETTINGS) are missing, for example config/PhysiCell_settings.xml";
                    case "FILE", "FIRST", "SECOND" ->
                        "a file of products (" + positional.paramLabel()
                                + ") is missing, for example examples/products/loaded.yaml";
                    default -> "the study file (STUDY) is missing, for example examples/glioma-mir146b/study.yaml";
                };
            default -> value(mistake);
        };
    }

    /// An option whose value is missing or of the wrong kind.
    private static @Nullable String value(ParameterException mistake) {
        if (!(mistake.getArgSpec() instanceof OptionSpec option)) {
            return mistake.getMessage();
        }
        String name = option.longestName();
        if (mistake.getValue() == null && !(mistake instanceof MissingParameterException)) {
            return mistake.getMessage();
        }
        String given = mistake.getValue() == null ? " behind it" : ", not \"" + mistake.getValue() + "\"";
        if (option.type() == java.util.Map.class) {
            return name + " wants " + option.paramLabel() + given + ", for example " + name + " subject.animals=3";
        }
        return name + " wants " + kind(option) + given;
    }

    private static String kind(OptionSpec option) {
        Class<?> type = option.type();
        if (type == SheetFormat.class) {
            return "table, json or csv";
        }
        if (type == Double.class) {
            return "a number";
        }
        boolean word = type == java.nio.file.Path.class || type == String.class || option.isMultiValue();
        return word ? option.paramLabel() : "a whole number";
    }

    private static String unmatched(UnmatchedArgumentException mistake) {
        String word = mistake.getUnmatched().getFirst();
        boolean choosesCommand = !mistake.getCommandLine().getSubcommands().isEmpty();
        return mistake.isUnknownOption()
                ? "there is no option " + word
                : choosesCommand ? "there is no command " + word : "\"" + word + "\" is one argument too many";
    }

    private static String nearest(ParameterException mistake) {
        List<String> names =
                mistake instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        return names.isEmpty() ? "" : " Did you mean " + names.getFirst() + "?";
    }

    private static String name(Throwable cause) {
        String name = cause.getClass().getSimpleName();
        return cause.getMessage() == null ? name : name + ": " + cause.getMessage();
    }

    private static void trace(Throwable cause, PrintWriter err, boolean debug) {
        if (debug) {
            cause.printStackTrace(err);
        }
    }
}
