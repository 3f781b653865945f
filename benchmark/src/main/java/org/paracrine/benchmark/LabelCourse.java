package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.paracrine.body.Body;
import org.paracrine.body.Kinetics;
import org.paracrine.body.Organ;
import org.paracrine.body.Route;

/// What a laboratory would measure of a product after one intravenous dose: plasma and organs over three days.
///
/// Areas are by the trapezium rule on a grid from seconds to ten minutes; what a counter finds in an organ includes the
/// blood in it.
final class LabelCourse {
    private static final double CUBIC_MICROMETRES_PER_MILLILITRE = 1e12;
    private static final double PERCENT = 100;
    private static final double END = 4320;
    /// The time of the organs of P047 to P049, and of the last sample behind P046, which is not printed (min).
    private static final double SAMPLING = 240;

    private record Sample(double minutes, double concentration) {}

    private final List<Sample> plasma = new ArrayList<>();
    private final Map<Organ, Double> peaks = new EnumMap<>(Organ.class);
    private final Map<Organ, Double> peakTimes = new EnumMap<>(Organ.class);
    private final Map<Organ, Double> atFourHours = new EnumMap<>(Organ.class);

    LabelCourse(Kinetics kinetics, double dose) {
        Body body = new Body(kinetics);
        body.give(Route.INTRAVENOUS, dose);
        double now = 0;
        while (now < END - 1e-9) {
            double step = now < 1 ? 0.02 : now < 30 ? 0.25 : now < 360 ? 1 : 10;
            body.advance(step);
            now = Math.rint((now + step) * 100) / 100;
            plasma.add(new Sample(now, PERCENT * body.venousConcentration() * CUBIC_MICROMETRES_PER_MILLILITRE / dose));
            for (Organ organ : List.of(Organ.LIVER, Organ.SPLEEN, Organ.LUNG, Organ.KIDNEY)) {
                double share = PERCENT * (body.amount(organ) + body.inVesselsOf(organ)) / dose;
                if (now >= 1 && share > peaks.getOrDefault(organ, 0.0)) {
                    peaks.put(organ, share);
                    peakTimes.put(organ, now);
                }
                if (now == SAMPLING) {
                    atFourHours.put(organ, share);
                }
            }
        }
    }

    /// Of the dose, the blood in the organ included (%).
    double organAtFourHours(Organ organ) {
        return atFourHours.getOrDefault(organ, 0.0);
    }

    /// (h)
    double peakTime(Organ organ) {
        return peakTimes.getOrDefault(organ, 0.0) / 60;
    }

    /// Area under the curve in plasma (% of the dose × min/mL).
    double area() {
        return moment(END, 0);
    }

    /// (mL/min)
    double clearance() {
        return PERCENT / area();
    }

    /// Mean residence time, of the curve up to a moment (h).
    double residence(double until) {
        return moment(until, 1) / moment(until, 0) / 60;
    }

    double residence() {
        return residence(END);
    }

    double residenceToLastSample() {
        return residence(SAMPLING);
    }

    /// Steady-state volume (mL).
    double volume() {
        return clearance() * residence() * 60;
    }

    private double moment(double until, int power) {
        double sum = 0;
        Sample before = plasma.getFirst();
        sum += before.minutes() * before.concentration() * Math.pow(before.minutes(), power);
        for (Sample sample : plasma) {
            if (sample.minutes() > until) {
                break;
            }
            sum += (sample.minutes() - before.minutes()) / 2 * (weighted(sample, power) + weighted(before, power));
            before = sample;
        }
        return sum;
    }

    private static double weighted(Sample sample, int power) {
        return sample.concentration() * Math.pow(sample.minutes(), power);
    }

    /// Of the slope from 6 to 12 h (min).
    double slowHalfLife() {
        return Math.log(2) / slow();
    }

    private double slow() {
        return Math.log(at(360) / at(720)) / 360;
    }

    /// Of what is left from 2 to 10 min when the slow phase is taken off (min).
    double fastHalfLife() {
        return Math.log(2) * 8 / Math.log(fastPart(2) / fastPart(10));
    }

    private double fastPart(double minutes) {
        return at(minutes) - at(360) * Math.exp(slow() * (360 - minutes));
    }

    /// From 1 min on, when the blood is mixed, until half of it is left (min).
    double timeToHalf() {
        double start = at(1);
        for (Sample sample : plasma) {
            if (sample.minutes() > 1 && sample.concentration() < start / 2) {
                return sample.minutes() - 1;
            }
        }
        return END;
    }

    private double at(double minutes) {
        for (Sample sample : plasma) {
            if (sample.minutes() >= minutes) {
                return sample.concentration();
            }
        }
        throw new IllegalArgumentException("the curve ends before " + minutes + " min");
    }
}
