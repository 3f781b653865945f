package org.paracrine.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Phaser;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.Crew;

/// Runs all animals on this machine, several at a time.
///
/// What comes out is sorted by arm and animal, so it does not depend on the number of threads or on who finished first.
final class TrialRunner {
    private final List<AnimalPlan> animals;
    private final long seed;
    private final Progress progress;
    private final FieldSink sink;
    private final BooleanSupplier cancelled;
    private final List<Course> courses = Collections.synchronizedList(new ArrayList<>());
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final DoubleAdder done = new DoubleAdder();
    private final double total;
    private final Phaser open = new Phaser(1);

    TrialRunner(List<AnimalPlan> animals, long seed, Progress progress, FieldSink sink, BooleanSupplier cancelled) {
        this.animals = List.copyOf(animals);
        this.seed = seed;
        this.progress = progress;
        this.sink = sink;
        this.cancelled = cancelled;
        this.total = animals.stream().mapToDouble(AnimalRun::work).sum();
    }

    /// The courses that were finished; all of them unless the trial was cancelled.
    ///
    /// @throws org.paracrine.numerics.NumericalFailure if an animal could not be simulated
    List<Course> run(int threads) {
        try (Crew crew = Crew.shared(threads);
                ExecutorService pool = pool(Math.min(
                        threads, animals.size() * animals.getFirst().arms().size()))) {
            for (AnimalPlan animal : animals) {
                AnimalRun run = new AnimalRun(
                        animal,
                        task -> submit(pool, crew, animal, task),
                        courses::add,
                        this::advance,
                        sink,
                        this::isStopped);
                submit(pool, crew, animal, () -> run.run(seed, crew));
            }
            open.arriveAndAwaitAdvance();
        }
        rethrow();
        return sorted();
    }

    /// The arms of one animal are finished before the next animal begins: whoever stops early has whole animals, and
    /// few branches wait in memory.
    private static ExecutorService pool(int threads) {
        return new ThreadPoolExecutor(threads, threads, 0, TimeUnit.MILLISECONDS, new PriorityBlockingQueue<>());
    }

    private record Task(int animal, Runnable work) implements Runnable, Comparable<Task> {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Task other) {
            return Integer.compare(animal, other.animal);
        }
    }

    private void submit(ExecutorService pool, Crew crew, AnimalPlan animal, Runnable task) {
        open.register();
        pool.execute(new Task(animal.animal(), () -> {
            try {
                if (!isStopped()) {
                    crew.busy(task);
                }
            } catch (RuntimeException | Error problem) {
                failure.compareAndSet(null, problem);
            } finally {
                open.arriveAndDeregister();
            }
        }));
    }

    private boolean isStopped() {
        return failure.get() != null || cancelled.getAsBoolean();
    }

    private void advance(double work) {
        done.add(work);
        progress.reached(Math.min(1, done.sum() / total));
    }

    private void rethrow() {
        Throwable problem = failure.get();
        if (problem instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (problem instanceof Error error) {
            throw error;
        }
    }

    private List<Course> sorted() {
        List<String> arms =
                animals.getFirst().arms().stream().map(AnimalPlan.Arm::name).toList();
        List<Course> sorted = new ArrayList<>(courses);
        sorted.sort(Comparator.<Course>comparingInt(course -> arms.indexOf(course.arm()))
                .thenComparingInt(Course::animal));
        return sorted;
    }
}
