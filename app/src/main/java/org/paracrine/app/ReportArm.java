package org.paracrine.app;

import java.util.List;

/// One arm of the trial.
///
/// @param name as in the study file; curves and pictures refer to it
/// @param given what the animals of this arm got, in words
/// @param control whether the others are compared with it (drawn in grey)
/// @param animals in this arm that are in the results
/// @param doses given, for the marks under the curves
public record ReportArm(String name, String given, boolean control, int animals, List<Dose> doses) {

    public ReportArm {
        doses = List.copyOf(doses);
    }

    /// One dose.
    ///
    /// @param day after the start (d)
    /// @param label such as "50 µg exo-146b, intratumoural"
    public record Dose(double day, String label) {}
}
