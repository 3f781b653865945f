package org.paracrine.trial;

/// Told how far a trial is; called from several threads.
@FunctionalInterface
public interface Progress {
    /// How far it is now.
    ///
    /// @param share of the work done, 0 to 1, never falling
    void reached(double share);
}
