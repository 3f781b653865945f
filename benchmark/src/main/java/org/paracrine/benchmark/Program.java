package org.paracrine.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Another program that takes part; benchmark/README.md says how.
///
/// @param command the program and what stands before the words of the case
record Program(String name, List<String> command, int threads) implements Contestant {

    Program {
        command = List.copyOf(command);
    }

    @Override
    public Outcome run(StepCase task) {
        return outcome(task.words());
    }

    /// Runs it to its end; it must print its line and end well.
    Outcome outcome(List<String> words) {
        String output = output(words);
        try {
            return Outcome.parse(output);
        } catch (IllegalArgumentException e) {
            throw failure(words, String.valueOf(e.getMessage()));
        }
    }

    /// All that it prints to its standard output; its complaints go where ours go.
    String output(List<String> words) {
        List<String> line = new ArrayList<>(command);
        line.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("OMP_NUM_THREADS", Integer.toString(threads));
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = process.waitFor();
            if (end != 0) {
                throw failure(words, "it ended with exit code " + end);
            }
            return output;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " (" + command.getFirst() + ") cannot be run: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(words, "waiting for it was interrupted");
        }
    }

    private IllegalStateException failure(List<String> words, String what) {
        return new IllegalStateException(
                name + " failed (" + String.join(" ", command) + " " + String.join(" ", words) + "): " + what);
    }
}
