package org.paracrine.app;

import java.io.OutputStream;
import java.io.PrintStream;

/// Goes through the usual command lines once, unseen, so that the Java virtual machine can note what a start needs.
///
/// The build runs it with `-XX:AOTCacheOutput`; the note makes later starts about twice as fast.
final class Rehearsal {
    private Rehearsal() {}

    /// Takes a study file, and a folder that does not exist yet for the results.
    public static void main(String[] arguments) {
        String study = arguments[0];
        try (PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream())) {
            Main.execute(nowhere, nowhere, "--help");
            Main.execute(nowhere, nowhere, "--version");
            Main.execute(nowhere, nowhere, "run", "--help");
            Main.execute(nowhere, nowhere, "check", study + ".missing");
            Main.execute(nowhere, nowhere, "check", study);
            Main.execute(nowhere, nowhere, "check", study, "--set", "run.for=never");
            Main.execute(
                    nowhere,
                    nowhere,
                    "run",
                    study,
                    "--out",
                    arguments[1],
                    "--set",
                    "run.for=1 h",
                    "--set",
                    "subject.animals=1");
        }
    }
}
