package org.paracrine.trial;

import java.util.ArrayList;
import java.util.List;

/// Courses written by hand, for tests of what is made of them.
final class Given {
    private Given() {}

    /// Tumour volumes (mm³) at days 0, 1, 2, …
    static Course volumes(String arm, int animal, double... volumes) {
        List<Observation> rows = new ArrayList<>();
        for (int day = 0; day < volumes.length; day++) {
            rows.add(
                    new Observation(arm, animal, 1440.0 * day, Observation.TUMOUR_VOLUME, "", "", volumes[day], "mm³"));
        }
        return new Course(arm, animal, rows, List.of(), List.of(), 0);
    }

    /// One dose of a product at 1 h, and the mean copies of miR-146b per cell measured from then on.
    static Course copies(String arm, int animal, String product, double... copies) {
        List<Observation> rows = new ArrayList<>();
        rows.add(new Observation(arm, animal, 60, Observation.DOSE, "intratumoural", product, 1e10, "particles"));
        for (int hour = 0; hour < copies.length; hour++) {
            rows.add(new Observation(
                    arm, animal, 60.0 * (hour + 1), Observation.CARGO_MEAN, "miR-146b", "", copies[hour], "copies"));
        }
        return new Course(arm, animal, rows, List.of(), List.of(), 0);
    }
}
