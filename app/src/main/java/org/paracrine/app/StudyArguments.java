package org.paracrine.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.ReadStudy;
import org.paracrine.study.Studies;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// How a command is told which study it is about; shared by all commands that read one.
final class StudyArguments {
    @Parameters(index = "0", paramLabel = "STUDY", description = "The study file (YAML).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {
                "Change one value of the study, as often as wanted:",
                "  --set subject.animals=3 --set \"run.for=2 d\"",
                "It is checked like the file itself."
            })
    private Map<String, String> settings = new LinkedHashMap<>();

    Path file() {
        return file;
    }

    Map<String, String> settings() {
        return settings;
    }

    /// How many animals are treated at the same time: as many as there are processors if nothing else is asked.
    int workers(@Nullable Integer threads, CommandLine command) {
        if (threads != null && threads < 1) {
            throw new ParameterException(command, "--threads is " + threads + ", but at least one thread must work");
        }
        return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    }

    /// Reads the study with what was set.
    ReadStudy read() {
        return Studies.read(file, settings);
    }
}
