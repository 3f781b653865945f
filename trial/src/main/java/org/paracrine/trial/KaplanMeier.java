package org.paracrine.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// The product-limit estimate of survival.
///
/// ```
/// S(t) = Π (1 − dᵢ/nᵢ)                       over the event times tᵢ ≤ t
/// G(t) = Σ dᵢ / (nᵢ (nᵢ − dᵢ))               Greenwood's sum
/// limits of S = S^exp(∓ z √G / ln S)         95 %, on the log(−log) scale: never below 0 nor above 1
/// ```
///
/// | symbol | meaning |
/// |---|---|
/// | nᵢ | animals at risk just before tᵢ |
/// | dᵢ | events at tᵢ |
/// | z | normal quantile of 97.5 % |
///
/// An animal censored at an event time counts as at risk there. Sources: Kaplan and Meier 1958,
/// doi:10.1080/01621459.1958.10501452; the log(−log) interval from Kalbfleisch and Prentice 2002,
/// doi:10.1002/9781118032985.
///
/// @param animals how many were watched
/// @param steps one per event time, rising
/// @param censored the times at which a watch ended without event, rising, one per animal
public record KaplanMeier(int animals, List<Step> steps, List<Double> censored) {

    /// A product such as 7/8 · 6/7 · 5/6 · 4/5 is ½ on paper but may end a few roundings above.
    private static final double ROUNDING = 1e-12;

    /// One drop of the curve.
    ///
    /// @param time of the events
    /// @param atRisk animals watched until just before
    /// @param events how many happened at this time
    /// @param survival from this time to the next step
    /// @param interval its 95 % interval; empty when survival is 0, where Greenwood's sum has no value
    public record Step(double time, int atRisk, int events, double survival, Optional<Interval> interval) {}

    public static KaplanMeier of(double[] times, boolean[] events) {
        return of(FollowUp.of(times, events));
    }

    public static KaplanMeier of(List<FollowUp> animals) {
        if (animals.isEmpty()) {
            throw new IllegalArgumentException("a survival curve needs at least one animal");
        }
        List<Step> steps = new ArrayList<>();
        double survival = 1;
        double greenwood = 0;
        for (double time : FollowUp.eventTimes(animals)) {
            int atRisk = FollowUp.atRisk(animals, time);
            int events = FollowUp.events(animals, time);
            survival *= (double) (atRisk - events) / atRisk;
            greenwood += events / ((double) atRisk * (atRisk - events));
            steps.add(new Step(time, atRisk, events, survival, interval(survival, greenwood)));
        }
        List<Double> censored = animals.stream()
                .filter(animal -> !animal.event())
                .map(FollowUp::time)
                .sorted()
                .toList();
        return new KaplanMeier(animals.size(), List.copyOf(steps), censored);
    }

    private static Optional<Interval> interval(double survival, double greenwood) {
        if (survival == 0) {
            return Optional.empty();
        }
        double halfWidth = Interval.NORMAL_QUANTILE * Math.sqrt(greenwood) / -Math.log(survival);
        double low = Math.pow(survival, Math.exp(halfWidth));
        double high = Math.pow(survival, Math.exp(-halfWidth));
        return Optional.of(new Interval(low, high));
    }

    /// The share still without event at `time` (the step at that very time has happened).
    public double survival(double time) {
        double survival = 1;
        for (Step step : steps) {
            if (step.time > time) {
                break;
            }
            survival = step.survival;
        }
        return survival;
    }

    /// The first time at which survival is ½ or less; empty when more than half never had the event.
    public OptionalDouble median() {
        return steps.stream()
                .filter(step -> step.survival <= 0.5 + ROUNDING)
                .mapToDouble(Step::time)
                .findFirst();
    }
}
