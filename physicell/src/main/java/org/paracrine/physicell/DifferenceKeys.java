package org.paracrine.physicell;

import org.jspecify.annotations.Nullable;
import org.paracrine.study.StudyText;
import org.paracrine.study.Vocabulary;

/// How cells of a type differ at the start, as a study says it.
///
/// | PhysiCell | study | |
/// |---|---|---|
/// | Uniform, LogUniform | `uniform`, `log-uniform` | the same ends |
/// | Normal | `normal` | the same mean and deviation |
/// | LogNormal (μ, σ) | `log-normal` | median exp(μ), deviation σ |
/// | Log10Normal (μ, σ) | `log-normal` | median 10^μ, deviation σ ln 10 |
final class DifferenceKeys {
    private final Converting with;
    private final CellDefinition definition;

    DifferenceKeys(Converting with, CellDefinition definition) {
        this.with = with;
        this.definition = definition;
    }

    void put(Keys keys) {
        Keys differs = Keys.any();
        for (StartDistribution distribution : definition.distributions()) {
            Vocabulary.Meaning behaviour = with.words().difference(distribution.behaviour());
            if (behaviour == null) {
                leave(distribution.behaviour(), "a study has no such behaviour");
            } else if (isSayable(distribution, behaviour)) {
                // Of two about one behaviour, PhysiCell draws both, and the last one stays.
                differs.put(with.renamed(behaviour), keys(distribution, behaviour));
            }
        }
        keys.put("differs", differs);
    }

    private void leave(String behaviour, String why) {
        with.left()
                .add("how cells of " + definition.name() + " differ in " + behaviour + " at the start is not here: "
                        + why);
    }

    /// The ends must lie where the behaviour can be.
    private boolean isSayable(StartDistribution of, Vocabulary.Meaning behaviour) {
        double least = behaviour.bounds().min();
        double most = behaviour.bounds().max();
        boolean normal = of.shape() == StartDistribution.Shape.NORMAL;
        boolean low = of.shape().normal() ? normal && of.mean() < least : of.low() < least;
        boolean high = of.shape().normal() ? normal && of.mean() > most : of.high() > most;
        boolean ends = of.shape().normal()
                && ((Double.isFinite(of.low()) && of.low() < least)
                        || (Double.isFinite(of.high()) && of.high() > most));
        if (low || high || ends) {
            leave(
                    behaviour.name(),
                    "it must lie from " + StudyText.number(least)
                            + (Double.isInfinite(most) ? " on" : " to " + StudyText.number(most)));
            return false;
        }
        double median = median(of);
        if (of.shape().normal() && !normal && !(median > 0 && Double.isFinite(median))) {
            leave(behaviour.name(), "its median is " + median);
            return false;
        }
        return true;
    }

    private static double median(StartDistribution of) {
        return of.shape() == StartDistribution.Shape.LOG10_NORMAL
                ? StrictMath.pow(10, of.mean())
                : StrictMath.exp(of.mean());
    }

    private Keys keys(StartDistribution of, Vocabulary.Meaning behaviour) {
        String unit = behaviour.unit();
        boolean single = !of.shape().normal() && of.low() == of.high();
        Keys law = Keys.any();
        String name;
        if (single) {
            name = "normal";
            law.put("mean", text(of.low(), unit)).put("deviation", text(0, unit));
        } else {
            name = switch (of.shape()) {
                case UNIFORM -> "uniform";
                case LOG_UNIFORM -> "log-uniform";
                case NORMAL -> "normal";
                case LOG_NORMAL, LOG10_NORMAL -> "log-normal";
            };
            middle(law, of, unit);
            ends(law, of, behaviour);
        }
        return Keys.any().put(name, law);
    }

    private static void middle(Keys law, StartDistribution of, String unit) {
        switch (of.shape()) {
            case UNIFORM, LOG_UNIFORM -> {}
            case NORMAL -> law.put("mean", text(of.mean(), unit)).put("deviation", text(of.deviation(), unit));
            case LOG_NORMAL ->
                law.put("median", text(median(of), unit)).put("deviation", StudyText.number(of.deviation()));
            case LOG10_NORMAL ->
                law.put("median", text(median(of), unit))
                        .put("deviation", StudyText.number(of.deviation() * StrictMath.log(10)));
        }
    }

    /// Ends that a study has anyway are left out.
    private void ends(Keys law, StartDistribution of, Vocabulary.Meaning behaviour) {
        boolean normal = of.shape().normal();
        boolean cut = of.shape() == StartDistribution.Shape.NORMAL
                && Double.isInfinite(of.low())
                && behaviour.bounds().min() == 0;
        if (cut) {
            with.left()
                    .add(behaviour.name() + " of " + definition.name()
                            + " at the start is drawn from 0 on: PhysiCell may draw it below 0");
        }
        boolean usualLow = of.low() == 0 && behaviour.bounds().min() == 0;
        String unit = behaviour.unit();
        putEnd(law, "from", normal && (usualLow || Double.isInfinite(of.low())) ? null : of.low(), unit);
        putEnd(law, "to", normal && Double.isInfinite(of.high()) ? null : of.high(), unit);
    }

    private static void putEnd(Keys law, String key, @Nullable Double end, String unit) {
        if (end != null) {
            law.put(key, text(end, unit));
        }
    }

    private static String text(double value, String unit) {
        return switch (unit) {
            case "/min" -> StudyText.rate(value);
            case "min" -> StudyText.time(value);
            default -> StudyText.quantity(value, unit);
        };
    }
}
