package org.paracrine.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.stream.LongStream;
import org.paracrine.body.Dose;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.RandomStream;
import org.paracrine.simulation.Fraction;
import org.paracrine.simulation.Simulation;

/// One animal in all arms: arms run as one up to their first different dose or fraction of radiation, then branch.
///
/// A group of arms is a task of its own, handed to `fork`; what finishes goes to `finished`.
final class AnimalRun {
    private final AnimalPlan plan;
    private final Consumer<Runnable> fork;
    private final Consumer<Course> finished;
    private final DoubleConsumer progress;
    private final FieldSink sink;
    private final BooleanSupplier cancelled;

    /// @param progress told the work done, as [#work] counts it
    AnimalRun(
            AnimalPlan plan,
            Consumer<Runnable> fork,
            Consumer<Course> finished,
            DoubleConsumer progress,
            FieldSink sink,
            BooleanSupplier cancelled) {
        this.plan = plan;
        this.fork = fork;
        this.finished = finished;
        this.progress = progress;
        this.sink = sink;
        this.cancelled = cancelled;
    }

    void run(long seed, Crew crew) {
        AnimalPlan.Arm first = plan.arms().getFirst();
        Simulation simulation = new Simulation(
                plan.plan().with(first.doses(), first.fractions()), new RandomStream(seed, plan.animal()), crew);
        List<Recorder> recorders = new ArrayList<>();
        for (AnimalPlan.Arm arm : plan.arms()) {
            recorders.add(new Recorder(plan, arm, simulation.cellVolume(), sink));
        }
        recorders.forEach(recorder -> recorder.measure(simulation));
        follow(simulation, recorders);
    }

    /// Runs a group of arms that have had the same treatment so far.
    private void follow(Simulation simulation, List<Recorder> group) {
        long end = group.getFirst().arm().schedule().end();
        long parting = parting(simulation.now(), arms(group));
        long stop = stop(simulation.now(), parting, end, simulation.plan().cellStep());
        while (simulation.now() < stop && !cancelled.getAsBoolean()) {
            long next = stop;
            for (Recorder recorder : group) {
                next = Math.min(next, recorder.arm().schedule().next(simulation.now()));
            }
            long before = simulation.now();
            simulation.runUntil(next);
            progress.accept(work(before, next));
            group.forEach(recorder -> recorder.measure(simulation));
        }
        if (cancelled.getAsBoolean()) {
            return;
        }
        if (parting < end) {
            branch(simulation, group, parting);
        } else {
            group.forEach(recorder -> finished.accept(recorder.course(simulation)));
        }
    }

    /// Where a group of arms stops: at the end, or at the last step of the cells up to their parting (now, if that is
    /// over).
    ///
    /// Every arm stops there by itself. A stop at the parting as well, for the dose of one arm, would cut a step of
    /// the vesicles in two and change the last bits of the others.
    private static long stop(long now, long parting, long end, long cellStep) {
        return parting < end ? Math.max(now, parting - parting % cellStep) : end;
    }

    /// Makes a task of each group of arms that have the same treatment at their parting.
    private void branch(Simulation simulation, List<Recorder> group, long parting) {
        for (List<AnimalPlan.Arm> same : branches(arms(group), parting)) {
            AnimalPlan.Arm first = same.getFirst();
            Simulation branch = simulation.branch(first.doses(), first.fractions());
            List<Recorder> recorders = group.stream()
                    .filter(recorder -> same.contains(recorder.arm()))
                    .toList();
            fork.accept(() -> follow(branch, recorders));
        }
    }

    private static List<AnimalPlan.Arm> arms(List<Recorder> group) {
        return group.stream().map(Recorder::arm).toList();
    }

    /// The work of a whole animal, in the unit of the progress: shared time counts once.
    static double work(AnimalPlan animal) {
        return work(animal.arms(), 0, animal.plan().cellStep());
    }

    private static double work(List<AnimalPlan.Arm> arms, long from, long cellStep) {
        long end = arms.getFirst().schedule().end();
        long parting = parting(from, arms);
        long stop = stop(from, parting, end, cellStep);
        double work = work(from, stop);
        if (parting < end) {
            for (List<AnimalPlan.Arm> same : branches(arms, parting)) {
                work += work(same, stop, cellStep);
            }
        }
        return work;
    }

    /// Tumours grow, so later minutes take longer: in proportion to the time, which is about right for a trial of a few
    /// doublings.
    private static double work(long from, long to) {
        return ((double) to * to - (double) from * from) / 2;
    }

    /// The arms that go on together from `tick` on.
    private static Collection<List<AnimalPlan.Arm>> branches(List<AnimalPlan.Arm> arms, long tick) {
        Map<Given, List<AnimalPlan.Arm>> branches = new LinkedHashMap<>();
        for (AnimalPlan.Arm arm : arms) {
            branches.computeIfAbsent(given(arm, tick), same -> new ArrayList<>())
                    .add(arm);
        }
        return branches.values();
    }

    /// The first moment, not before now, at which the treatments of the arms differ.
    private static long parting(long now, List<AnimalPlan.Arm> arms) {
        long parting = Long.MAX_VALUE;
        for (AnimalPlan.Arm arm : arms) {
            for (long tick : moments(arm)) {
                if (tick >= now && tick < parting && branches(arms, tick).size() > 1) {
                    parting = tick;
                }
            }
        }
        return parting;
    }

    private static long[] moments(AnimalPlan.Arm arm) {
        return LongStream.concat(
                        arm.doses().stream().mapToLong(Simulation::due),
                        arm.fractions().stream().mapToLong(Fraction::due))
                .toArray();
    }

    /// What an arm gives at one moment.
    private record Given(List<Dose> doses, List<Fraction> fractions) {}

    private static Given given(AnimalPlan.Arm arm, long tick) {
        return new Given(
                arm.doses().stream()
                        .filter(dose -> Simulation.due(dose) == tick)
                        .toList(),
                arm.fractions().stream()
                        .filter(fraction -> fraction.due() == tick)
                        .toList());
    }
}
