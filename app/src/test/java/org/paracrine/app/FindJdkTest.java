package org.paracrine.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The shell code by which ./paracrine and ./test find a JDK.
class FindJdkTest {
    private static final Path SCRIPT = Path.of("..", "bin", "find-jdk");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "25.0.3, true",
        "25.0.10, true",
        "25.1.0, false",
        "25.0.2, false",
        "25, false",
        "26, true",
        "26-ea, true",
        "26.0.1, true",
        "100.0.0, true",
        "24.0.9, false",
        "17.0.15, false",
        "1.8.0_402, false",
        "'', false",
        "latest, false"
    })
    void onlyRecentVersionsAreTaken(String version, boolean isTaken) throws Exception {
        Path jdk = jdk("a jdk " + version, version);
        assertThat(shell("is_recent_jdk '" + jdk + "' && echo taken")).isEqualTo(isTaken ? "taken" : "");
    }

    @Test
    void aRuntimeWithoutACompilerIsNotTaken() throws Exception {
        Path jdk = jdk("jre", "25.0.3");
        Files.delete(jdk.resolve("bin/javac"));
        assertThat(shell("is_recent_jdk '" + jdk + "' && echo taken")).isEmpty();
    }

    @Test
    void whatTheUserNamesIsTakenOrRefusedButNeverPassedOver() throws Exception {
        Path good = jdk("my jdk", "25.0.3");
        Path old = jdk("old", "17.0.15");
        assertThat(shell("PARACRINE_JAVA='" + good + "'; find_jdk && echo \"$java_home $java_version\""))
                .isEqualTo(good + " 25.0.3");
        assertThat(shell("PARACRINE_JAVA='" + good + "/bin/java'; find_jdk && echo \"$java_home\""))
                .isEqualTo(good.toString());
        assertThat(shell("PARACRINE_JAVA='" + old + "'; JAVA_HOME='" + good + "'; find_jdk 2>&1 || echo refused"))
                .contains("PARACRINE_JAVA is " + old + ", which is not the folder of a JDK of 25.0.3 or later")
                .endsWith("refused");
    }

    @Test
    void anOldJavaHomeIsPassedOverForAJavaOnThePathBehindLinks() throws Exception {
        Path good = jdk("good", "25.0.3");
        Path old = jdk("old", "21.0.1");
        Path first = Files.createSymbolicLink(folder.resolve("first"), good.resolve("bin/java"));
        Path path = Files.createDirectory(folder.resolve("path"));
        Files.createSymbolicLink(
                path.resolve("java"), Path.of("..", first.getFileName().toString()));
        assertThat(shell("PARACRINE_JAVA=; JAVA_HOME='" + old + "'; PATH='" + path
                        + "':$PATH; find_jdk && echo \"$java_home\""))
                .isEqualTo(good.toString());
    }

    private Path jdk(String name, String version) throws IOException {
        Path jdk = folder.resolve(name);
        Files.createDirectories(jdk.resolve("bin"));
        for (String command : new String[] {"bin/java", "bin/javac"}) {
            Files.writeString(jdk.resolve(command), "#!/bin/sh\n");
            assertThat(jdk.resolve(command).toFile().setExecutable(true)).isTrue();
        }
        Files.writeString(
                jdk.resolve("release"),
                "IMPLEMENTOR=\"Somebody\"\nJAVA_RUNTIME_VERSION=\"9\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /// What a bash says after it has read the script.
    private static String shell(String commands) throws IOException, InterruptedException {
        Process bash = new ProcessBuilder("bash", "-uc", ". " + SCRIPT + "; " + commands)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return said;
    }
}
