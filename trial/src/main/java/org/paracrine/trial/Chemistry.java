package org.paracrine.trial;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paracrine.numerics.Units;
import org.paracrine.simulation.CellChemistry;
import org.paracrine.simulation.Enzyme;
import org.paracrine.simulation.GapJunction;
import org.paracrine.simulation.Occupancy;
import org.paracrine.study.BehaviourRule;
import org.paracrine.study.Product;
import org.paracrine.study.Quantity;
import org.paracrine.study.Study;
import org.paracrine.study.Target;
import org.paracrine.study.Tumour;

/// What the study's cells do with drugs, as far as there are such drugs in its arms.
final class Chemistry {
    /// 1 nM in molecules/µm³.
    static final double NANOMOLAR = Units.parse("nM").factor();

    private final Study study;
    private final List<String> carried;

    private Chemistry(Study study) {
        this.study = study;
        this.carried = study.travelling();
    }

    static CellChemistry of(Study study) {
        Chemistry chemistry = new Chemistry(study);
        return new CellChemistry(chemistry.enzymes(), chemistry.junctions(), chemistry.occupancies());
    }

    private List<Enzyme> enzymes() {
        List<Enzyme> enzymes = new ArrayList<>();
        int type = 0;
        for (Tumour.CellType cell : study.tumour().cells().values()) {
            int of = type++;
            cell.enzymes().forEach((name, enzyme) -> {
                if (carried.contains(enzyme.converts())
                        && study.products().get(enzyme.converts()) instanceof Product.Drug prodrug) {
                    enzymes.add(enzyme(name, of, enzyme, prodrug.substance()));
                }
            });
        }
        return enzymes;
    }

    private static Enzyme enzyme(String name, int type, org.paracrine.study.Enzyme enzyme, String substance) {
        return new Enzyme(
                name,
                type,
                enzyme.converts(),
                substance,
                switch (enzyme.where()) {
                    case INSIDE -> Enzyme.Where.INSIDE;
                    case AROUND -> Enzyme.Where.AROUND;
                },
                enzyme.rate().value(),
                enzyme.halfSaturation().value() * NANOMOLAR,
                becomes(enzyme));
    }

    private static Enzyme.Becomes becomes(org.paracrine.study.Enzyme enzyme) {
        String into = enzyme.into();
        String released = enzyme.releases();
        if (into != null) {
            return new Enzyme.Becomes.Cargo(into);
        }
        if (released != null) {
            return new Enzyme.Becomes.Released(released);
        }
        throw new IllegalArgumentException("an enzyme has no product");
    }

    private List<GapJunction> junctions() {
        List<GapJunction> junctions = new ArrayList<>();
        int type = 0;
        for (Tumour.CellType cell : study.tumour().cells().values()) {
            int of = type++;
            cell.gapJunctions()
                    .forEach((cargo, permeance) -> junctions.add(new GapJunction(of, cargo, permeance.value())));
        }
        return junctions;
    }

    /// Those that some rule asks for.
    private List<Occupancy> occupancies() {
        return study.rules().stream()
                .map(BehaviourRule::signal)
                .filter(Target::isOccupancy)
                .distinct()
                .map(this::occupancy)
                .toList();
    }

    private Occupancy occupancy(String signal) {
        List<Map<String, Double>> binders = new ArrayList<>();
        List<String> wanted = new ArrayList<>();
        for (Tumour.CellType cell : study.tumour().cells().values()) {
            Map<String, Double> constants = new LinkedHashMap<>();
            Target.binders(signal, cell.targets()).forEach((binder, constant) -> add(binder, constant, constants));
            binders.add(constants);
            wanted.addAll(Target.wanted(signal, cell.targets()));
        }
        return new Occupancy(signal, binders, wanted.stream().distinct().toList());
    }

    private void add(String binder, Quantity constant, Map<String, Double> constants) {
        if (carried.contains(binder)) {
            constants.put(binder, constant.value() * NANOMOLAR);
        }
    }
}
