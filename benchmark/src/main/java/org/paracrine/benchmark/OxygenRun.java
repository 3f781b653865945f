package org.paracrine.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.paracrine.numerics.Crew;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Field;
import org.paracrine.tissue.ImplicitDiffusion;

/// One [OxygenCase] from its start to its end by one program.
///
/// @param steps that it made
/// @param cpuSeconds of these steps, all threads
/// @param largestError [RestReference#largestError]
/// @param meanError [RestReference#meanError]
record OxygenRun(long steps, double cpuSeconds, double largestError, double meanError) {

    /// Ours: the state of rest at every coupling step, looked for from the one before or, if `isFresh`,
    /// from the level at the start. The time is that of the whole process, the compiler and the collector
    /// of the virtual machine included, and what the cells take is gathered anew in every step.
    static OxygenRun ours(OxygenCase task, Field start, boolean isFresh, RestReference rest) {
        int[] voxelsOfCells = task.voxelsOfCells();
        Field field = start.copy();
        Exchange exchange = new Exchange(field.grid());
        ImplicitDiffusion solver = new ImplicitDiffusion(field.grid(), Crew.alone());
        double before = CpuClock.PROCESS.seconds();
        for (int step = 0; step < task.steps(); step++) {
            if (isFresh) {
                Arrays.fill(field.values(), OxygenCase.LEVEL);
            }
            OxygenCase.fill(exchange, voxelsOfCells);
            solver.settle(field, exchange);
        }
        double cpu = CpuClock.PROCESS.seconds() - before;
        return of(task.steps(), cpu, field.values(), rest);
    }

    /// Theirs: the program writes its field to a file, as little-endian doubles, x fastest.
    static OxygenRun theirs(OxygenCase task, Program program, RestReference rest) {
        try {
            Path file = Files.createTempFile("oxygen", ".field");
            try {
                Outcome outcome = program.outcome(task.words(file.toString()));
                double[] values = read(file, task.grid().voxels(), program.name());
                return of(Math.round(outcome.updates() / values.length), outcome.cpuSeconds(), values, rest);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the field of " + program.name() + " cannot be read", e);
        }
    }

    private static OxygenRun of(long steps, double cpuSeconds, double[] values, RestReference rest) {
        return new OxygenRun(steps, cpuSeconds, rest.largestError(values), rest.meanError(values));
    }

    private static double[] read(Path file, int voxels, String name) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length != voxels * Double.BYTES) {
            throw new IllegalStateException("the field that " + name + " wrote has " + bytes.length + " bytes, but "
                    + voxels + " voxels are " + voxels * Double.BYTES);
        }
        double[] values = new double[voxels];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asDoubleBuffer().get(values);
        return values;
    }
}
