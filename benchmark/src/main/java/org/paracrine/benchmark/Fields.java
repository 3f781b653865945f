package org.paracrine.benchmark;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.paracrine.numerics.NumericalFailure;

/// Prints how fast and how lean the fields are beside a flat C++ loop, the memory of this machine, and
/// peers, all in the same run. `benchmark/fields` starts it.
public final class Fields {
    /// Edge of the cubes whose steps are timed.
    private static final int EDGE = 100;

    private static final int EXIT_DISAGREEMENT = 1;
    private static final int EXIT_USAGE = 2;
    private static final int EXIT_FAILURE = 3;

    private final Options options;
    private final PrintStream out;

    private Fields(Options options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /// Ends with 1 if the contestants did not compute the same field, 2 for a wrong word, 3 if a program
    /// failed.
    public static void main(String... words) {
        System.exit(run(words));
    }

    private static int run(String... words) {
        Options options;
        try {
            options = Options.parse(words);
        } catch (IllegalArgumentException e) {
            System.err.println("benchmark/fields: " + e.getMessage() + "\n" + Options.USAGE);
            return EXIT_USAGE;
        }
        try {
            return new Fields(options, System.out).print() ? 0 : EXIT_DISAGREEMENT;
        } catch (IllegalStateException | UncheckedIOException | NumericalFailure e) {
            System.err.println("benchmark/fields: " + e.getMessage());
            return EXIT_FAILURE;
        }
    }

    /// True if all computed the same fields.
    private boolean print() {
        Machine machine = Machine.here(options.triad());
        out.println(machine);
        boolean isAgreed = true;
        for (int substrates : List.of(1, 4)) {
            isAgreed &= printSteps(StepCase.cube(EDGE, substrates, options.steps()), machine);
        }
        out.println("## Memory and set-up\n");
        out.println(new SizeTable(options.peers(), !options.isShort()));
        out.println("## Oxygen in 75³ voxels with 20,000 consuming cells, 60 min\n");
        out.println(new OxygenTable(options.peers(), options.rounds(), options.isShort()));
        return isAgreed;
    }

    private boolean printSteps(StepCase task, Machine machine) {
        Rounds rounds = new Rounds(task, contestants(task, machine.threads()), options.rounds());
        out.println("## " + task + "; rounds, everybody in turn: " + options.rounds() + "\n");
        out.println(new StepTable(rounds, machine.bandwidths()));
        return rounds.isAgreed();
    }

    private List<Contestant> contestants(StepCase task, int processors) {
        List<Contestant> contestants = new ArrayList<>();
        for (int threads = 1; threads <= Math.min(2, processors); threads++) {
            Paracrine ours = new Paracrine(threads);
            ours.warmUp(task);
            contestants.add(ours);
        }
        if (!options.flat().isEmpty()) {
            contestants.add(new Program("flat C++ loop", List.of(options.flat(), "plain"), 1));
            contestants.add(
                    new Program("flat C++ loop, x in blocks of 16 rows", List.of(options.flat(), "blocked"), 1));
        }
        contestants.addAll(options.peers());
        return contestants;
    }
}
