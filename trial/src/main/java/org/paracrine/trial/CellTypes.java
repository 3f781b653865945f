package org.paracrine.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.cell.CellType;
import org.paracrine.cell.Cycle;
import org.paracrine.cell.Death;
import org.paracrine.cell.Mechanics;
import org.paracrine.cell.Motility;
import org.paracrine.cell.OxygenResponse;
import org.paracrine.cell.Secretion;
import org.paracrine.cell.Volume;
import org.paracrine.study.Quantity;
import org.paracrine.study.Tumour;

/// The study's types of cells, as the cells' own room describes them.
final class CellTypes {
    /// The substrate that cells breathe.
    static final String OXYGEN = "oxygen";

    private CellTypes() {}

    static List<CellType> of(Map<String, Tumour.CellType> cells) {
        List<CellType> types = new ArrayList<>();
        cells.forEach((name, cell) -> types.add(type(name, cell)));
        return types;
    }

    private static CellType type(String name, Tumour.CellType cell) {
        return new CellType(
                name,
                Volume.mcf7().withTotal(cell.volume().value()),
                cycle(cell.cycle()),
                Death.apoptosis().withRate(cell.apoptosis().value()),
                Death.necrosis(),
                new Mechanics(
                        cell.mechanics().adhesion().value(),
                        cell.mechanics().repulsion().value(),
                        cell.mechanics().reach().value(),
                        Map.of()),
                motility(cell.motility()),
                oxygen(cell.oxygen()),
                secretion(cell));
    }

    private static Cycle cycle(Tumour.Cycle cycle) {
        Cycle model = switch (cycle.model()) {
            case LIVE -> Cycle.live();
            case KI67_BASIC -> Cycle.ki67Basic();
            case KI67_ADVANCED -> Cycle.ki67Advanced();
            case FLOW_CYTOMETRY -> Cycle.flowCytometry();
            case FLOW_CYTOMETRY_SEPARATED -> Cycle.flowCytometrySeparated();
            case CYCLING_QUIESCENT -> Cycle.cyclingQuiescent();
        };
        return model.withEntry(cycle.entry().value());
    }

    private static Motility motility(Tumour.@Nullable Motility motility) {
        return motility == null
                ? Motility.none()
                : new Motility(
                        motility.speed().value(),
                        motility.persistence().value(),
                        motility.bias().value(),
                        Map.of(),
                        true);
    }

    private static OxygenResponse oxygen(Tumour.@Nullable Oxygen oxygen) {
        return oxygen == null
                ? OxygenResponse.none()
                : new OxygenResponse(
                        OXYGEN,
                        oxygen.threshold().value(),
                        oxygen.saturation().value(),
                        oxygen.necrosisBelow().value(),
                        oxygen.mostNecrosisBelow().value(),
                        oxygen.necrosis().value());
    }

    private static Map<String, Secretion> secretion(Tumour.CellType cell) {
        Map<String, Secretion> secretion = new LinkedHashMap<>();
        Tumour.Oxygen oxygen = cell.oxygen();
        if (oxygen != null) {
            secretion.put(OXYGEN, Secretion.uptake(oxygen.uptake().value()));
        }
        cell.secretion()
                .forEach((substrate, exchange) -> secretion.put(
                        substrate,
                        new Secretion(value(exchange.rate()), value(exchange.target()), value(exchange.uptake()), 0)));
        return secretion;
    }

    private static double value(@Nullable Quantity quantity) {
        return quantity == null ? 0 : quantity.value();
    }
}
