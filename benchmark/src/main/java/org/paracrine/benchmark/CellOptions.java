package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.List;

/// What `benchmark/cells` was asked for.
///
/// @param peers other programs, our own flat C++ loop among them if there is a C++ compiler
/// @param rounds of each case
/// @param steps of each case in a round
/// @param isShort without the million of cells
record CellOptions(List<Program> peers, int rounds, int steps, boolean isShort) {
    static final String USAGE = """
            usage: benchmark/cells [--short] [--rounds N] [--steps N] [--peer NAME=PROGRAM]...
              --peer NAME=PROGRAM  a program that speaks the protocol of benchmark/README.md; may be given several times
              --rounds N           how often everybody does each case, in turn (5)
              --steps N            steps of the mechanics of a case (120)
              --short              3 rounds of 60 steps, no case of a million cells""";

    private static final int ROUNDS = 5;
    private static final int STEPS = 120;
    private static final int SHORT_ROUNDS = 3;
    private static final int SHORT_STEPS = 60;

    CellOptions {
        peers = List.copyOf(peers);
    }

    /// @throws IllegalArgumentException for a word that means nothing here
    static CellOptions parse(String... words) {
        List<Program> peers = new ArrayList<>();
        boolean isShort = List.of(words).contains("--short");
        int rounds = isShort ? SHORT_ROUNDS : ROUNDS;
        int steps = isShort ? SHORT_STEPS : STEPS;
        for (int at = 0; at < words.length; at++) {
            switch (words[at]) {
                case "--short" -> {}
                case "--peer" -> peers.add(Options.peer(Options.value(words, at++)));
                case "--rounds" -> rounds = Options.count("--rounds", Options.value(words, at++));
                case "--steps" -> steps = Options.count("--steps", Options.value(words, at++));
                default ->
                    throw new IllegalArgumentException("\"" + words[at] + "\" is not an option of benchmark/cells");
            }
        }
        return new CellOptions(peers, rounds, steps, isShort);
    }
}
