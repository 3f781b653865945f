package org.paracrine.trial;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.paracrine.body.CellKinetics;
import org.paracrine.body.Organ;
import org.paracrine.body.Physiology;
import org.paracrine.simulation.Carrier;
import org.paracrine.simulation.Graft;
import org.paracrine.study.Anatomy;
import org.paracrine.study.Product;
import org.paracrine.study.Quantity;
import org.paracrine.study.Study;
import org.paracrine.study.Transport;
import org.paracrine.study.Tumour;

/// Products that are cells: what their size makes of capillaries, and what they are where they arrive.
///
///     τ = 1 / (1 + (w / (s d))^β)
///
/// | symbol | here | unit | meaning |
/// |---|---|---|---|
/// | τ | `CellKinetics.arrest` | 1 | share of the cells that is stopped when they pass an organ once |
/// | w | `capillaries` | µm | width that stops half of what can just be squeezed to it |
/// | s | `squeeze` | 1 | share of its diameter to which a cell can be squeezed |
/// | d | `diameter` | µm | of a cell in suspension |
/// | β | `steepness` | 1 | how sharply capillaries tell sizes apart |
///
/// That is a log-logistic distribution of the narrowest width on the way through an organ. That size alone decides is
/// what was seen: cells stop where vessels narrow, and none rolls (P081, doi:10.1038/s41598-021-83894-7).
public final class CellProducts {
    private CellProducts() {}

    /// The carrier of a product of cells.
    ///
    /// @throws IllegalArgumentException if the study lacks what the product needs
    static Carrier carrier(Study study, String name, Product.Cells cells) {
        Transport.Cells rates = rates(study, cells);
        int type = List.copyOf(study.tumour().cells().keySet()).indexOf(cells.type());
        if (type < 0) {
            throw new IllegalArgumentException(
                    name + " is made of " + cells.type() + ", which is no type of cell here");
        }
        Graft graft = new Graft(
                type,
                cells.viability().value(),
                rates.tumourPerfusion().value(),
                rates.extravasation().value());
        return Carrier.ofCells(name, WholeBody.of(study, name), graft);
    }

    static CellKinetics kinetics(Study study, Product.Cells cells, Physiology body) {
        Transport.Cells rates = rates(study, cells);
        double squeezed = rates.squeeze().value() * diameter(study, cells);
        Map<Organ, Double> arrest = new EnumMap<>(Organ.class);
        body.organs().keySet().forEach(organ -> {
            double width = width(rates.capillaries(), organ).value();
            arrest.put(organ, arrested(squeezed, width, rates.steepness().value()));
        });
        return new CellKinetics(
                body,
                arrest,
                rates.release().value(),
                rates.death().value(),
                rates.removal().value(),
                rates.breakdown().value(),
                cells.viability().value());
    }

    /// Share of the cells that one pass stops; some always find a way.
    ///
    /// @param squeezed width to which a cell can be squeezed (µm)
    /// @param width of the capillaries (µm)
    public static double arrested(double squeezed, double width, double steepness) {
        return Math.min(1 / (1 + Math.pow(width / squeezed, steepness)), MOST_ARRESTED);
    }

    private static final double MOST_ARRESTED = 1 - 1e-9;

    private static Quantity width(Transport.Capillaries capillaries, Organ organ) {
        return switch (organ) {
            case LUNG -> capillaries.lung();
            case LIVER, SPLEEN, BONE -> capillaries.sinusoids();
            default -> capillaries.others();
        };
    }

    /// (µm)
    private static double diameter(Study study, Product.Cells cells) {
        Quantity told = cells.diameter();
        if (told != null) {
            return told.value();
        }
        Tumour.CellType type = study.tumour().cells().get(cells.type());
        if (type == null) {
            throw new IllegalArgumentException(cells.type() + " is no type of cell here, so its size is not known");
        }
        return Math.cbrt(6 * type.volume().value() / Math.PI);
    }

    private static Transport.Cells rates(Study study, Product.Cells cells) {
        Anatomy body = study.body();
        Transport.Cells usual = body == null ? null : body.cells();
        if (usual == null) {
            throw new IllegalArgumentException(
                    "cells are given, but body.cells does not say how cells move in the body");
        }
        return usual.changedBy(cells.kinetics());
    }
}
