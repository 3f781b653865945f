package org.paracrine.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Ctrl-C while a run is under way: asks it to stop, and lets it put away what is finished before the program ends.
final class Interruption implements AutoCloseable {
    /// Longer than any step of a run and the writing of its results.
    private static final long PATIENCE_SECONDS = 60;

    private final CountDownLatch over = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "Ctrl-C");
    private volatile boolean asked;

    private final Runnable told;

    /// @param told called once when the user asks to stop
    Interruption(Runnable told) {
        this.told = told;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /// Whether the user wants to stop.
    boolean isAsked() {
        return asked;
    }

    private void stop() {
        asked = true;
        told.run();
        try {
            boolean ignored = over.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        over.countDown();
        if (!asked) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) {
                // Ctrl-C came this very moment: the hook is at work and will not wait.
            }
        }
    }
}
