package org.paracrine.archive;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalDouble;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// How a run came to be: enough to repeat it, and to explain a difference.
///
/// @param product and its version
/// @param java the virtual machine that ran it
/// @param machine it ran on
/// @param threads that the run used
/// @param seed of all random numbers
/// @param studyHash SHA-256 of the resolved study and the seed
/// @param started when the run began
/// @param finished when it ended
/// @param wallSeconds between the two, by a clock that nobody sets
/// @param cpuSeconds of all threads in that time; empty where the system does not tell
/// @param outcome complete, or partial when the run was interrupted
/// @param commandLine as the user typed it
public record Provenance(
        Product product,
        Java java,
        Machine machine,
        int threads,
        long seed,
        String studyHash,
        Instant started,
        Instant finished,
        double wallSeconds,
        OptionalDouble cpuSeconds,
        Outcome outcome,
        List<String> commandLine) {

    /// The name of the file in the run's folder.
    public static final String FILE = "provenance.json";

    /// What ran.
    public record Product(String name, String version) {}

    /// The virtual machine.
    public record Java(String version, String machine, String vendor) {}

    /// The computer, as far as results or speed depend on it.
    public record Machine(String system, String release, String architecture, int processors) {}

    /// How the run ended.
    public enum Outcome {
        @JsonProperty("complete")
        COMPLETE,
        @JsonProperty("partial")
        PARTIAL
    }

    /// A run under way; ask it at the end.
    public record Started(
            String version,
            int threads,
            long seed,
            String studyHash,
            List<String> commandLine,
            Instant at,
            long nanoseconds,
            OptionalDouble cpuSeconds) {

        /// The provenance if the run ends now.
        public Provenance end(Outcome outcome) {
            OptionalDouble cpu = cpuNow();
            OptionalDouble used = cpu.isPresent() && cpuSeconds.isPresent()
                    ? OptionalDouble.of(Math.round((cpu.getAsDouble() - cpuSeconds.getAsDouble()) * 1000) / 1000.0)
                    : OptionalDouble.empty();
            return new Provenance(
                    new Product("Paracrine", version),
                    new Java(property("java.version"), property("java.vm.name"), property("java.vendor")),
                    machineNow(),
                    threads,
                    seed,
                    studyHash,
                    at,
                    now(),
                    seconds(Duration.ofNanos(System.nanoTime() - nanoseconds)),
                    used,
                    outcome,
                    commandLine);
        }
    }

    /// Starts the clocks.
    public static Started start(String version, int threads, long seed, String studyHash, List<String> commandLine) {
        return new Started(
                version, threads, seed, studyHash, List.copyOf(commandLine), now(), System.nanoTime(), cpuNow());
    }

    /// As JSON, keys in the order above.
    public String json() {
        return JsonMapper.builder()
                        .enable(SerializationFeature.INDENT_OUTPUT)
                        .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                        .build()
                        .writeValueAsString(this)
                + "\n";
    }

    private static Machine machineNow() {
        return new Machine(
                property("os.name"),
                property("os.version"),
                property("os.arch"),
                Runtime.getRuntime().availableProcessors());
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }

    private static OptionalDouble cpuNow() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(used -> OptionalDouble.of(seconds(used)))
                .orElse(OptionalDouble.empty());
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
