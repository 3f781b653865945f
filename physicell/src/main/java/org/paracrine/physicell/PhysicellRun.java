package org.paracrine.physicell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.paracrine.archive.Provenance;
import org.paracrine.archive.RunFolder;
import org.paracrine.cell.Population;
import org.paracrine.numerics.Crew;
import org.paracrine.simulation.Culture;

/// One run of a PhysiCell model, from its start or from a checkpoint to its end.
///
/// Saves come when the model asks for them: at the start, every interval of its full data, and at the end. Each save
/// renews the checkpoint.
public final class PhysicellRun {
    /// Times of saves may miss by this share of a step.
    private static final double ROUNDING = 1e-6;

    private static final double NANOSECONDS = 1e-9;

    private final PhysicellModel model;
    private final double end;
    private final RunFolder folder;
    private final Outputs outputs;
    private final Crew crew;
    private Culture culture;
    private long saves;

    /// Is told how far a run is.
    @FunctionalInterface
    public interface Progress {
        /// Tells the share of the run that is done.
        ///
        /// @param share 0 to 1
        /// @param at what is at hand
        void show(double share, String at);
    }

    /// @param end when the run ends (min)
    /// @param folder that takes the results
    public PhysicellRun(
            PhysicellModel model,
            double end,
            RunFolder folder,
            Outputs.Formats formats,
            Provenance.Product product,
            Crew crew) {
        this.model = model;
        this.end = end;
        this.folder = folder;
        this.outputs = new Outputs(model.settings(), folder, formats, product);
        this.crew = crew;
        this.culture = new Culture(model.plan(), model.random(), crew);
    }

    /// Goes on from the checkpoint of another run of the same model instead of the start.
    public void resume(Path other) {
        culture = Checkpoint.read(other, model, crew);
        double interval = model.settings().saving().fullDataInterval();
        saves = 1 + (interval > 0 ? (long) Math.floor(culture.minutes() / interval + ROUNDING) : 0);
        outputs.resume((int) saves);
    }

    /// Since the start (min).
    public double minutes() {
        return culture.minutes();
    }

    /// Cells by type, state and phase at each save of this run.
    public List<CellCount> counts() {
        return outputs.tables().numbers();
    }

    /// The same as they are now.
    public List<CellCount> countsNow() {
        return outputs.tables().now(culture);
    }

    /// As they are now.
    public Population cells() {
        return culture.cells();
    }

    /// Runs to the end, or until asked to stop.
    ///
    /// @return whether it came to the end
    public boolean run(Progress progress, BooleanSupplier stop) {
        long start = System.nanoTime();
        Inputs.copy(model.settings(), folder);
        boolean isComplete;
        do {
            double next = Math.min(end, nextSave());
            isComplete = advance(next, progress, stop);
            if (isComplete && Math.abs(culture.minutes() - nextSave()) <= ROUNDING) {
                outputs.save(culture, seconds(start));
                saves++;
                Checkpoint.write(folder, model, culture);
            }
        } while (isComplete && culture.minutes() < end - ROUNDING);
        outputs.finish(culture, seconds(start));
        Checkpoint.write(folder, model, culture);
        return isComplete;
    }

    /// Endless where nothing but the end is to be saved.
    private double nextSave() {
        Saving saving = model.settings().saving();
        if (saves == 0) {
            return 0;
        }
        return saving.fullData() && saving.fullDataInterval() > 0
                ? saves * saving.fullDataInterval()
                : Double.POSITIVE_INFINITY;
    }

    /// In pieces of a phenotype step, so that somebody can see it or stop it.
    private boolean advance(double next, Progress progress, BooleanSupplier stop) {
        double piece = model.settings().times().phenotypeStep();
        while (culture.minutes() < next - ROUNDING) {
            if (stop.getAsBoolean()) {
                return false;
            }
            culture.runUntil(Math.min(next, culture.minutes() + piece));
            progress.show(culture.minutes() / end, culture.cells().count() + " cells");
        }
        return true;
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) * NANOSECONDS;
    }

    /// What there is at the end, for people.
    public List<String> lines() {
        Map<String, Integer> live = new TreeMap<>();
        Map<String, Integer> dead = new TreeMap<>();
        Population cells = culture.cells();
        for (int cell = 0; cell < cells.count(); cell++) {
            String type = model.settings().cellTypes().get(cells.type(cell));
            (cells.isDead(cell) ? dead : live).merge(type, 1, Integer::sum);
        }
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "%-32s %10s %10s", "at " + culture.minutes() + " min", "live", "dead"));
        for (String type : model.settings().cellTypes()) {
            lines.add(String.format(
                    Locale.ROOT, "%-32s %10d %10d", type, live.getOrDefault(type, 0), dead.getOrDefault(type, 0)));
        }
        return lines;
    }
}
