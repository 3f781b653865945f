package org.paracrine.study;

import java.util.List;

/// A signal that changes how cells of one type behave; written as a sentence ([RuleSentence]) or a row of a CSV file.
///
/// @param saturation the behaviour under the strongest signal (unit of the behaviour)
/// @param halfMax the signal at half of the effect (unit of the signal)
/// @param claimsFor ids of the claims that support it
/// @param claimsAgainst ids of the claims that contradict it
public record BehaviourRule(
        @About("The cells it is about.") @NameOf("tumour.cells")
        String cellType,

        @About("What the cells sense.") String signal,

        @About("Whether the signal increases or decreases the behaviour.")
        Direction direction,

        @About("What the cells do.") String behaviour,

        @About("The behaviour under the strongest signal.")
        @Measured(unit = "{behaviour}", min = Double.NEGATIVE_INFINITY)
        Quantity saturation,

        @Key("half-max")
        @About(value = "The signal at half of the effect.", example = "300 copies")
        @Measured(unit = "{signal}", above = true)
        Quantity halfMax,

        @Key("Hill")
        @About(value = "How steep the effect is.", example = "4")
        @Measured(unit = "", above = true, max = 1000)
        Quantity hillPower,

        @About("Whether dead cells follow it too.") @Default("no")
        boolean appliesToDead,

        @Key("for") @About("Claims that support it.") @Default("[]") @NameOf(NameOf.CLAIMS)
        List<String> claimsFor,

        @Key("against") @About("Claims that contradict it.") @Default("[]") @NameOf(NameOf.CLAIMS)
        List<String> claimsAgainst) {
    public BehaviourRule {
        claimsFor = List.copyOf(claimsFor);
        claimsAgainst = List.copyOf(claimsAgainst);
    }

    /// Which way the behaviour goes as the signal grows.
    public enum Direction {
        INCREASES,
        DECREASES
    }

    public boolean increases() {
        return direction == Direction.INCREASES;
    }

    /// `glioma: miR-146b decreases cycle entry to 0.0001 /min, half-max 300 copies, Hill 2`
    @Override
    public String toString() {
        return cellType + ": " + RuleSentence.write(this);
    }
}
