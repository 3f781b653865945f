package org.paracrine.physicell;

import java.util.List;
import java.util.OptionalLong;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Death;
import org.paracrine.cell.Volume;
import org.paracrine.numerics.Clock;
import org.paracrine.study.StudyText;

/// How long and in which steps a model runs, and what it saves, as a study says it.
final class RunKeys {
    /// The longest and the usual step of a study (min).
    private static final double LONGEST = 20;

    private static final double USUAL = 6;
    private static final double ROUNDING = 1e-9;

    private final Converting with;
    private final Times times;

    RunKeys(Converting with) {
        this.with = with;
        this.times = with.settings().times();
    }

    Keys run() {
        double step = step();
        Keys keys = Keys.any().put("for", StudyText.time(duration(step)));
        OptionalLong seed = with.settings().options().seed();
        if (seed.isPresent()) {
            keys.put("seed", String.valueOf(seed.getAsLong()));
        } else {
            with.left().add("the clock gives the model its seed; here it is that of any study, 1");
        }
        if (step != USUAL) {
            keys.put("step", StudyText.time(step));
        }
        double pieces = step / times.mechanicsStep();
        if (isWhole(pieces)) {
            keys.put("mechanics", StudyText.time(times.mechanicsStep()));
        } else {
            with.left()
                    .add("dt_mechanics, " + StudyText.time(times.mechanicsStep()) + ", does not divide the step of "
                            + StudyText.time(step) + ", so motion takes steps as long as the forces allow");
        }
        return keys;
    }

    private static boolean isWhole(double value) {
        return Math.rint(value) >= 1 && Math.abs(value - Math.rint(value)) <= ROUNDING * value;
    }

    /// That of the phenotype, if a study can have it: whole hundredths of a minute, and no longer than the volume of
    /// the cells allows. Else the longest that motion divides.
    private double step() {
        double wanted = times.phenotypeStep();
        double ticks = Math.min(wanted, Math.min(LONGEST, 1 / fastest())) * Clock.TICKS_PER_MINUTE;
        if (ticks == wanted * Clock.TICKS_PER_MINUTE && isWhole(ticks)) {
            return wanted;
        }
        double motion = times.mechanicsStep() * Clock.TICKS_PER_MINUTE;
        double piece = isWhole(motion) && motion <= ticks ? Math.rint(motion) : 1;
        double step = piece * Math.max(1, Math.floor(ticks / piece + ROUNDING)) / Clock.TICKS_PER_MINUTE;
        with.left()
                .add("dt_phenotype is " + StudyText.time(wanted) + ", but here the step is " + StudyText.time(step)
                        + ": it must be of whole hundredths of a minute, at most 20 min, and no longer than 1 over the"
                        + " fastest rate of the cells' volume");
        return step;
    }

    /// The highest rate at which the volume of some cell changes (1/min).
    private double fastest() {
        double fastest = 0;
        for (CellType type : with.model().plan().model().types()) {
            Volume volume = type.volume();
            fastest = Math.max(fastest, Math.max(volume.fluidRate(), volume.cytoplasmicRate()));
            fastest = Math.max(fastest, Math.max(volume.nuclearRate(), volume.calcificationRate()));
            for (Death death : List.of(type.apoptosis(), type.necrosis())) {
                fastest = Math.max(fastest, Math.max(death.fluidRate(), death.lysedFluidRate()));
                fastest = Math.max(fastest, Math.max(death.cytoplasmicRate(), death.nuclearRate()));
                fastest = Math.max(fastest, death.calcificationRate());
            }
        }
        return fastest;
    }

    private double duration(double step) {
        double maximum = times.maximum();
        double duration = step * Math.max(1, Math.ceil(maximum / step - ROUNDING));
        if (Math.abs(duration - maximum) > ROUNDING * duration) {
            with.left()
                    .add("max_time is " + StudyText.time(maximum) + ", but here it is " + StudyText.time(duration)
                            + ": a whole number of steps of " + StudyText.time(step) + ", and at least one");
        }
        return duration;
    }

    /// Fields are saved as often as the model saves all.
    Keys measure() {
        Saving saving = with.settings().saving();
        Keys keys = Keys.any();
        boolean often = saving.fullDataInterval() > 0 && saving.fullDataInterval() <= times.maximum();
        if (saving.fullData() && often) {
            keys.put("fields", "every " + StudyText.time(saving.fullDataInterval()));
        }
        return keys;
    }
}
