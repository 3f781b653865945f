package org.paracrine.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.paracrine.numerics.RandomStream;
import org.paracrine.simulation.Simulation;
import org.paracrine.study.Problem;
import org.paracrine.study.Study;
import org.paracrine.study.StudyException;

/// A study with its animals drawn, ready to run.
///
/// The same study and seed give the same result, to the last bit, on any number of threads.
public final class Trial {
    private final Study study;
    private final long seed;
    private final List<AnimalPlan> animals;

    /// @throws IllegalArgumentException if the study describes something that cannot be built, such as cells that do
    /// not fit
    public Trial(Study study, long seed) {
        this.study = study;
        this.seed = seed;
        List<AnimalPlan> plans = new ArrayList<>();
        for (int animal = 1; animal <= study.subject().animals(); animal++) {
            plans.add(plan(study, seed, animal));
        }
        this.animals = List.copyOf(plans);
    }

    private Trial(Study study, AnimalPlan only) {
        this.study = study;
        this.seed = study.run().seed();
        this.animals = List.of(only);
    }

    /// The study with one animal that has every number as it is written, nothing drawn.
    ///
    /// @throws IllegalArgumentException if the study describes something that cannot be built
    static Trial typical(Study study) {
        return new Trial(study, Protocol.typical(study));
    }

    /// The courses alone, for those who do not judge them.
    List<Course> courses(int threads) {
        return new TrialRunner(animals, seed, _ -> {}, FieldSink.none(), () -> false).run(threads);
    }

    private static AnimalPlan plan(Study study, long seed, int animal) {
        try {
            AnimalPlan plan = Protocol.of(study, seed, animal);
            Simulation.check(plan.plan(), new RandomStream(seed, animal));
            return plan;
        } catch (IllegalArgumentException wrong) {
            throw new StudyException(
                    List.of(new Problem("animal " + animal, 0, 0, "", String.valueOf(wrong.getMessage()))));
        }
    }

    /// Animals of all arms, each arm's counted.
    public int size() {
        return study.arms().size() * animals.size();
    }

    /// Volume of the simulated block (mm³).
    public double blockVolume() {
        return animals.getFirst().plan().block().volume() / 1e9;
    }

    /// Runs the trial without keeping fields.
    public TrialResult run(int threads, Progress progress, BooleanSupplier cancelled) {
        return run(threads, progress, FieldSink.none(), cancelled);
    }

    /// Runs the trial, and judges what finished.
    ///
    /// @param threads at least 1
    /// @param progress told how far it is
    /// @param sink that keeps the fields that the study asks for
    /// @param cancelled asked now and then; once true, animals that have not finished are left out
    /// @throws org.paracrine.numerics.NumericalFailure if an animal could not be simulated
    public TrialResult run(int threads, Progress progress, FieldSink sink, BooleanSupplier cancelled) {
        List<Course> courses = new TrialRunner(animals, seed, progress, sink, cancelled).run(threads);
        String control =
                study.control() == null ? study.arms().keySet().iterator().next() : study.control();
        return new TrialResult(
                study,
                control,
                seed,
                courses,
                animals.stream().flatMap(animal -> animal.draws().stream()).toList(),
                new Endpoints(study, control, seed, courses).all(),
                Deliveries.of(study, courses),
                courses.size() == size());
    }
}
