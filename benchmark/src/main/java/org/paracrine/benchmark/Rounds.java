package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Everybody does the same case in turn, several times over, so that a disturbance of the machine meets all
/// alike.
final class Rounds {
    private final List<Contestant> contestants;
    private final List<List<Outcome>> outcomes = new ArrayList<>();

    Rounds(StepCase task, List<? extends Contestant> contestants, int repeats) {
        this.contestants = List.copyOf(contestants);
        contestants.forEach(contestant -> outcomes.add(new ArrayList<>()));
        for (int round = 0; round < repeats; round++) {
            for (int index = 0; index < contestants.size(); index++) {
                outcomes.get(index).add(contestants.get(index).run(task));
            }
        }
    }

    Contestant contestant(int index) {
        return contestants.get(index);
    }

    int size() {
        return contestants.size();
    }

    /// The first outcome of a contestant.
    Outcome first(int index) {
        return outcomes.get(index).getFirst();
    }

    /// The median over the rounds; of an even number, the lower of the middle two.
    double median(int index, ToDoubleFunction<Outcome> quantity) {
        return median(outcomes.get(index).stream().mapToDouble(quantity).boxed().toList());
    }

    static double median(List<Double> numbers) {
        List<Double> sorted = new ArrayList<>(numbers);
        Collections.sort(sorted);
        return sorted.get((sorted.size() - 1) / 2);
    }

    double largest(int index, ToDoubleFunction<Outcome> quantity) {
        return outcomes.get(index).stream().mapToDouble(quantity).max().orElse(Double.NaN);
    }

    /// The largest difference of any round of a contestant from the first contestant's first.
    double difference(int index) {
        return outcomes.get(index).stream()
                .mapToDouble(outcome -> outcome.difference(first(0)))
                .max()
                .orElse(Double.NaN);
    }

    /// True if all rounds of all contestants left the same field.
    boolean isAgreed() {
        for (int index = 0; index < contestants.size(); index++) {
            if (!(difference(index) <= Outcome.AGREEMENT)) {
                return false;
            }
        }
        return true;
    }
}
