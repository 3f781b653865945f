package org.paracrine.app;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `paracrine physicell`: models of PhysiCell, unmodified.
@Command(
        name = "physicell",
        subcommands = {
            PhysicellRunCommand.class, //
            PhysicellConvertCommand.class, //
        },
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Run models written for PhysiCell 1.14: settings, cells and rules as they are.",
            "Or turn them into studies.",
            "",
        })
final class PhysicellCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /// `paracrine physicell` alone shows the help.
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}
