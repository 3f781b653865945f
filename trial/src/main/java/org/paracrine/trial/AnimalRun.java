package org.paracrine.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.paracrine.body.Dose;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.simulation.Simulation;

/// One animal in all arms: arms run as one up to their first different dose, then branch.
///
/// A group of arms is a task of its own, handed to `fork`; what finishes goes to `finished`.
final class AnimalRun {
    private final AnimalPlan plan;
    private final Consumer<Runnable> fork;
    private final Consumer<Course> finished;
    private final LongConsumer progress;
    private final BooleanSupplier cancelled;

    /// @param progress told the ticks done, counted once per arm
    AnimalRun(
            AnimalPlan plan,
            Consumer<Runnable> fork,
            Consumer<Course> finished,
            LongConsumer progress,
            BooleanSupplier cancelled) {
        this.plan = plan;
        this.fork = fork;
        this.finished = finished;
        this.progress = progress;
        this.cancelled = cancelled;
    }

    void run(long seed, Crew crew) {
        AnimalPlan.Arm first = plan.arms().getFirst();
        Simulation simulation =
                new Simulation(plan.plan().withDoses(first.doses()), new RandomStream(seed, plan.animal()), crew);
        List<Recorder> recorders = new ArrayList<>();
        for (AnimalPlan.Arm arm : plan.arms()) {
            recorders.add(new Recorder(plan, arm, simulation.cellVolume()));
        }
        recorders.forEach(recorder -> recorder.measure(simulation));
        follow(simulation, recorders);
    }

    /// Runs a group of arms that have had the same doses so far.
    private void follow(Simulation simulation, List<Recorder> group) {
        long end = group.getFirst().arm().schedule().end();
        long parting = Math.min(end, parting(simulation.now(), group));
        while (simulation.now() < parting && !cancelled.getAsBoolean()) {
            long next = parting;
            for (Recorder recorder : group) {
                next = Math.min(next, recorder.arm().schedule().next(simulation.now()));
            }
            long before = simulation.now();
            simulation.runUntil(next);
            progress.accept((next - before) * group.size());
            group.forEach(recorder -> recorder.measure(simulation));
        }
        if (cancelled.getAsBoolean()) {
            return;
        }
        if (parting == end) {
            group.forEach(recorder -> finished.accept(recorder.course()));
        } else {
            branch(simulation, group);
        }
    }

    private void branch(Simulation simulation, List<Recorder> group) {
        Map<List<Dose>, List<Recorder>> groups = new LinkedHashMap<>();
        for (Recorder recorder : group) {
            groups.computeIfAbsent(dosesAt(recorder, simulation.now()), same -> new ArrayList<>())
                    .add(recorder);
        }
        for (List<Recorder> same : groups.values()) {
            Simulation branch = simulation.branch(same.getFirst().arm().doses());
            fork.accept(() -> follow(branch, same));
        }
    }

    /// The first moment, not before now, at which the doses of the group differ.
    private static long parting(long now, List<Recorder> group) {
        long parting = Long.MAX_VALUE;
        for (Recorder recorder : group) {
            for (Dose dose : recorder.arm().doses()) {
                long tick = Simulation.due(dose);
                if (tick >= now && tick < parting && differ(group, tick)) {
                    parting = tick;
                }
            }
        }
        return parting;
    }

    private static boolean differ(List<Recorder> group, long tick) {
        List<Dose> doses = dosesAt(group.getFirst(), tick);
        return group.stream().anyMatch(other -> !dosesAt(other, tick).equals(doses));
    }

    private static List<Dose> dosesAt(Recorder recorder, long tick) {
        return recorder.arm().doses().stream()
                .filter(dose -> Simulation.due(dose) == tick)
                .toList();
    }
}
