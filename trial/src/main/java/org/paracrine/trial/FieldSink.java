package org.paracrine.trial;

import java.util.List;
import org.paracrine.tissue.Field;

/// Takes the fields of animals while a trial runs, so that they need not wait in memory.
///
/// Called from several threads at once, but for one arm by one after the other, in the order of time.
@FunctionalInterface
public interface FieldSink {
    /// The fields at a moment; they change as soon as this returns.
    ///
    /// @param arm name of the arm
    /// @param animal 1 to n
    /// @param minutes since the start
    /// @param fields substrates, then products, in the order of the study
    void take(String arm, int animal, double minutes, List<Field> fields);

    /// Lets them pass.
    static FieldSink none() {
        return (arm, animal, minutes, fields) -> {};
    }
}
