package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.paracrine.physicell.StartDistribution.Shape;
import org.paracrine.study.Nearest;

/// Reads from which distributions values of cells are drawn at the start. Those that are not
/// enabled are left out.
final class DistributionReader {
    private static final String VOLUME = "volume";
    private static final List<String> SHAPES =
            List.of(Shape.values()).stream().map(Shape::word).toList();

    private final BehaviourNames names;
    private final VolumeSettings volume;

    /// Why a behaviour has no effect in the type, or null.
    private final Function<String, @Nullable String> off;

    DistributionReader(BehaviourNames names, VolumeSettings volume, Function<String, @Nullable String> off) {
        this.names = names;
        this.volume = volume;
        this.off = off;
    }

    List<StartDistribution> read(Section section) {
        List<StartDistribution> read = new ArrayList<>();
        if (section.flagAttribute("enabled", true)) {
            for (Section each : section.all("distribution")) {
                if (each.flagAttribute("enabled", true)) {
                    StartDistribution distribution = distribution(each);
                    if (distribution != null) {
                        read.add(distribution);
                    }
                }
            }
        }
        return read;
    }

    private @Nullable StartDistribution distribution(Section section) {
        Shape shape = shape(section);
        String behaviour = behaviour(section.child("behavior"));
        if (shape == null || behaviour == null) {
            return null;
        }
        boolean checkBase = section.flagAttribute("check_base", true);
        StartDistribution read = shape.normal()
                ? new StartDistribution(
                        behaviour,
                        shape,
                        section.number("mu").orMissing(0),
                        section.number("sigma").atLeast(0).orMissing(0),
                        low(section, shape),
                        section.number("upper_bound").or(Double.POSITIVE_INFINITY),
                        checkBase)
                : new StartDistribution(
                        behaviour,
                        shape,
                        0,
                        0,
                        section.number("min").orMissing(0),
                        section.number("max").orMissing(0),
                        checkBase);
        check(section, read);
        String why = off.apply(behaviour);
        if (why != null) {
            section.warn("the distribution of " + behaviour + " has no effect: " + why + " to let it act");
        }
        return why == null ? read : null;
    }

    private static double low(Section section, Shape shape) {
        return shape == Shape.NORMAL
                ? section.number("lower_bound").or(Double.NEGATIVE_INFINITY)
                : section.number("lower_bound").atLeast(0).or(0);
    }

    private static @Nullable Shape shape(Section section) {
        String type = section.attribute("type");
        for (Shape shape : Shape.values()) {
            if (shape.word().toLowerCase(Locale.ROOT).equals(type.toLowerCase(Locale.ROOT))) {
                return shape;
            }
        }
        section.problem("there is no distribution \"" + Section.shown(type) + "\"" + Nearest.hint(SHAPES, type));
        return null;
    }

    private @Nullable String behaviour(Section section) {
        String name = section.text();
        if (name.toLowerCase(Locale.ROOT).equals(VOLUME)) {
            return VOLUME;
        }
        if (!names.knows(name)) {
            section.problem(
                    "there is no behaviour \"" + Section.shown(name) + "\"" + Nearest.hint(names.names(), name));
            return null;
        }
        return name;
    }

    private void check(Section section, StartDistribution read) {
        if (read.shape() == Shape.LOG_UNIFORM && read.low() <= 0) {
            section.child("min")
                    .problem("the lower end is " + NumberText.of(read.low())
                            + ", but must be above 0: it is the end of the value, not of its logarithm");
        }
        if (read.low() > read.high()) {
            section.problem("the lower end is " + NumberText.of(read.low()) + ", above the upper, "
                    + NumberText.of(read.high()));
        }
        if (read.shape().normal() && (read.low() == read.high() || nowhere(read))) {
            section.problem("no value lies strictly between the lower and the upper end");
        }
        boolean outside = volume.total() < read.low() || volume.total() > read.high();
        if (read.checkBase() && read.behaviour().equals(VOLUME) && outside) {
            section.problem("the volume of the type, " + NumberText.of(volume.total())
                    + " µm³, lies outside of the distribution; set check_base=\"false\" if it may");
        }
    }

    /// Without spread, the one value must lie inside.
    private static boolean nowhere(StartDistribution read) {
        double centre = switch (read.shape()) {
            case LOG_NORMAL -> Math.exp(read.mean());
            case LOG10_NORMAL -> Math.pow(10, read.mean());
            default -> read.mean();
        };
        return read.deviation() == 0 && (centre <= read.low() || centre >= read.high());
    }
}
