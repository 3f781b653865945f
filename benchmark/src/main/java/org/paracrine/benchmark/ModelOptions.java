package org.paracrine.benchmark;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What `benchmark/models` was asked for.
///
/// @param cases models beside our own two
/// @param isOnlyNamed without our own two
/// @param isMillion the million of cells, and nothing else
record ModelOptions(
        List<Program> peers,
        List<ModelCase> cases,
        int rounds,
        boolean isOnlyNamed,
        boolean isMillion,
        double discMinutes,
        double ballMinutes) {
    static final String USAGE = """
            usage: benchmark/models --million
                   benchmark/models [--short] [--only-named] [--rounds N] [--model NAME=SETTINGS:MINUTES]... [--peer NAME=PROGRAM]...
              --model NAME=SETTINGS:MINUTES  another PhysiCell model, beside the disc and the ball; may be given several times
              --only-named                   only these, without the disc and the ball
              --peer NAME=PROGRAM            a program that speaks the protocol of benchmark/README.md; may be given several times
              --rounds N                     how often everybody runs each model, in turn (3)
              --million                      only a model of a million cells, and what memory it takes
              --short                        1 round of a tenth of the time""";

    private static final int ROUNDS = 3;
    private static final double DISC_MINUTES = 480;
    private static final double BALL_MINUTES = 60;
    private static final double SHARE = 0.1;

    ModelOptions {
        peers = List.copyOf(peers);
        cases = List.copyOf(cases);
    }

    /// @throws IllegalArgumentException for a word that means nothing here
    static ModelOptions parse(String... words) {
        List<Program> peers = new ArrayList<>();
        List<ModelCase> cases = new ArrayList<>();
        boolean isShort = List.of(words).contains("--short");
        boolean isOnlyNamed = List.of(words).contains("--only-named");
        int rounds = isShort ? 1 : ROUNDS;
        for (int at = 0; at < words.length; at++) {
            switch (words[at]) {
                case "--short", "--only-named", "--million" -> {}
                case "--peer" -> peers.add(Options.peer(Options.value(words, at++)));
                case "--model" -> cases.add(model(Options.value(words, at++)));
                case "--rounds" -> rounds = Options.count("--rounds", Options.value(words, at++));
                default ->
                    throw new IllegalArgumentException("\"" + words[at] + "\" is not an option of benchmark/models");
            }
        }
        double share = isShort ? SHARE : 1;
        boolean isMillion = List.of(words).contains("--million");
        return new ModelOptions(
                peers, cases, rounds, isOnlyNamed, isMillion, share * DISC_MINUTES, share * BALL_MINUTES);
    }

    private static ModelCase model(String text) {
        int equals = text.indexOf('=');
        int colon = text.lastIndexOf(':');
        if (equals < 1 || colon < equals) {
            throw new IllegalArgumentException("--model wants NAME=SETTINGS:MINUTES, got \"" + text + "\"");
        }
        Path settings = Path.of(text.substring(equals + 1, colon));
        if (!Files.isReadable(settings)) {
            throw new IllegalArgumentException("--model: there is no file " + settings + " that can be read");
        }
        int minutes = Options.count("--model", text.substring(colon + 1));
        return new ModelCase(text.substring(0, equals), settings, minutes);
    }
}
