package org.paracrine.study;

import org.jspecify.annotations.Nullable;

/// Whether the numbers of one difference between cells are a distribution, for every draw of an animal.
///
/// @param path of the difference
record DifferenceCheck(Findings findings, String path) {

    void run(Difference difference) {
        switch (difference) {
            case Difference.Uniform(Quantity from, Quantity to) -> order("uniform", from, to);
            case Difference.LogUniform(Quantity from, Quantity to) -> order("log-uniform", from, to);
            case Difference.Normal(
                    Quantity ignored,
                    Quantity deviation,
                    @Nullable Quantity from,
                    @Nullable Quantity to) -> {
                if (deviation.lowest() < 0) {
                    findings.fail(path + ".normal.deviation", "a standard deviation must be 0 or more");
                }
                order("normal", from, to);
            }
            case Difference.LogNormal(
                    Quantity ignored,
                    Quantity also,
                    @Nullable Quantity from,
                    @Nullable Quantity to) -> order("log-normal", from, to);
        }
    }

    private void order(String law, @Nullable Quantity from, @Nullable Quantity to) {
        if (from != null && to != null && from.highest() >= to.lowest()) {
            findings.fail(
                    path + "." + law + ".to",
                    "the end must lie above the beginning in every animal, but it can be "
                            + (Numbers.text(to.lowest()) + " " + to.unit()).strip() + " where that is "
                            + (Numbers.text(from.highest()) + " " + from.unit()).strip());
        }
    }
}
