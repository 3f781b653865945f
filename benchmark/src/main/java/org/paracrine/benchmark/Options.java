package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.List;

/// What `benchmark/fields` was asked for.
///
/// @param peers other programs
/// @param flat our own flat C++ loop, and `triad` the measurer of bandwidth; empty if there is no C++ compiler
/// @param rounds of each case
/// @param steps of each case in a round
/// @param isShort the peers simulate oxygen for a part of the time only, and set-up is not compared
record Options(List<Program> peers, String flat, String triad, int rounds, int steps, boolean isShort) {
    static final String USAGE = """
            usage: benchmark/fields [--short] [--rounds N] [--steps N] [--peer NAME=PROGRAM]...
              --peer NAME=PROGRAM  a program that speaks the protocol of benchmark/README.md; may be given several times
              --rounds N           how often everybody does each case, in turn (5)
              --steps N            time steps of a case (40)
              --short              3 rounds of 10 steps, set-up not compared, oxygen of the peers for 12 of the 60 minutes""";

    private static final int ROUNDS = 5;
    private static final int STEPS = 40;
    private static final int SHORT_ROUNDS = 3;
    private static final int SHORT_STEPS = 10;

    Options {
        peers = List.copyOf(peers);
    }

    /// @throws IllegalArgumentException for a word that means nothing here
    static Options parse(String... words) {
        List<Program> peers = new ArrayList<>();
        String flat = "";
        String triad = "";
        boolean isShort = List.of(words).contains("--short");
        int rounds = isShort ? SHORT_ROUNDS : ROUNDS;
        int steps = isShort ? SHORT_STEPS : STEPS;
        for (int at = 0; at < words.length; at++) {
            switch (words[at]) {
                case "--short" -> {}
                case "--peer" -> peers.add(peer(value(words, at++)));
                case "--flat" -> flat = value(words, at++);
                case "--triad" -> triad = value(words, at++);
                case "--rounds" -> rounds = count("--rounds", value(words, at++));
                case "--steps" -> steps = count("--steps", value(words, at++));
                default ->
                    throw new IllegalArgumentException("\"" + words[at] + "\" is not an option of benchmark/fields");
            }
        }
        return new Options(peers, flat, triad, rounds, steps, isShort);
    }

    static String value(String[] words, int at) {
        if (at + 1 == words.length) {
            throw new IllegalArgumentException("after " + words[at] + " a value is missing");
        }
        return words[at + 1];
    }

    static Program peer(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || equals == text.length() - 1) {
            throw new IllegalArgumentException("--peer wants NAME=PROGRAM, got \"" + text + "\"");
        }
        return new Program(text.substring(0, equals), List.of(text.substring(equals + 1)), 1);
    }

    static int count(String option, String text) {
        try {
            int count = Integer.parseInt(text);
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            // Said below, as for numbers that are too small.
        }
        throw new IllegalArgumentException(option + " wants a whole number from 1 on, got \"" + text + "\"");
    }
}
