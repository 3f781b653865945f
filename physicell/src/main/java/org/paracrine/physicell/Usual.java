package org.paracrine.physicell;

import java.util.Map;
import java.util.Objects;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.study.Tumour;

/// What a study has where it says nothing, taken from a study that says as little as can be.
final class Usual {
    private static final String LEAST = """
            version: 1
            study: as little as can be said
            tumour:
              cells:
                cell: { start: 1 cells, cycle: { entry: 0 /min }, apoptosis: 0 /min, volume: 1 um3 }
            tissue:
              size: [1 um, 1 um]
              voxel: 1 um
              substrates: { substrate: { unit: dimensionless, diffusivity: 0 um2/min, decay: 0 /min, start: 0 } }
            arms: { untreated: [] }
            run: { for: 1 d }
            """;

    private Usual() {}

    static Study study() {
        return Studies.read("the defaults", LEAST, Map.of()).study();
    }

    static Tumour.CellType cell() {
        return Objects.requireNonNull(study().tumour().cells().get("cell"));
    }
}
