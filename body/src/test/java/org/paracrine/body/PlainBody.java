package org.paracrine.body;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// The body once more, as plainly as can be: a list of flows from one named space to another, and tiny steps of the
/// classical method of Runge and Kutta. It defines what the fast one has to compute.
final class PlainBody {
    private static final int NOWHERE = -1;

    /// A flow; saturable where `half` is finite.
    private record Flow(int from, int to, double rate, double half) {
        double at(double[] content) {
            double there = content[from];
            return half == Double.POSITIVE_INFINITY ? rate * there : rate * there / (half + there);
        }
    }

    private final List<Flow> flows = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    final Map<Organ, List<Integer>> places = new EnumMap<>(Organ.class);
    private final Map<Organ, Integer> inside = new EnumMap<>(Organ.class);
    private final double infusion;
    private final int veins;

    PlainBody(Kinetics kinetics, double tumourClearance, double infusion) {
        this.infusion = infusion;
        Physiology body = kinetics.physiology();
        veins = space("veins", Organ.BLOOD);
        int arteries = space("arteries", Organ.BLOOD);
        int lymph = space("lymph", Organ.LYMPH);
        int out = space("out", Organ.ELIMINATED);
        int tumour = space("tumour", Organ.TUMOUR);
        double carried = kinetics.carryingShare();
        flow(arteries, tumour, tumourClearance / (body.arterial() * carried));
        flow(lymph, veins, 1 / body.lymphTransit());
        Map<Organ, Integer> vessels = new EnumMap<>(Organ.class);
        Map<Organ, Integer> between = new EnumMap<>(Organ.class);
        body.organs().keySet().forEach(organ -> {
            vessels.put(organ, space(organ + " vessels", Organ.BLOOD));
            between.put(organ, space(organ + " between", organ));
        });
        body.organs().keySet().forEach(organ -> inside.put(organ, space(organ + " phagocytes", organ)));
        for (int blood : List.of(veins, arteries)) {
            lose(kinetics, blood, out);
        }
        body.organs().forEach((organ, its) -> {
            int here = at(vessels, organ);
            lose(kinetics, here, out);
            double through = its.flow();
            if (organ == Organ.LUNG) {
                flow(veins, here, through / body.venous());
                flow(here, arteries, through / its.blood());
            } else {
                flow(arteries, here, through / body.arterial());
                if (organ == Organ.LIVER) {
                    for (Organ portal : List.of(Organ.SPLEEN, Organ.GUT)) {
                        OrganPhysiology upstream = body.organs().get(portal);
                        through += upstream == null ? 0 : upstream.flow();
                    }
                }
                boolean portal = organ == Organ.SPLEEN || organ == Organ.GUT;
                flow(here, portal ? at(vessels, Organ.LIVER) : veins, through / its.blood());
            }
            switch (kinetics) {
                case VesicleKinetics v -> vesicles(v, organ, its, here, at(between, organ), lymph, out);
                case DrugKinetics d -> drug(d, organ, its, through, here, at(between, organ), out);
                case CellKinetics c -> cells(c, organ, here, through / its.blood(), at(between, organ), out);
            }
        });
        kinetics.depots().forEach((organ, depot) -> {
            int here = space(organ.toString(), organ);
            flow(here, veins, depot.blood());
            flow(here, out, depot.lost());
            flow(here, lymph, depot.lymph());
            if (depot.portal() > 0) {
                flow(here, at(vessels, Organ.LIVER), depot.portal());
            }
            if (depot.brain() > 0) {
                flow(here, at(between, Organ.BRAIN), depot.brain());
            }
        });
    }

    private void lose(Kinetics kinetics, int blood, int out) {
        switch (kinetics) {
            case VesicleKinetics v -> flow(blood, out, v.bloodLoss());
            case DrugKinetics d -> flow(blood, out, d.bloodLoss());
            case CellKinetics c -> toMacrophages(c, blood, c.death());
        }
    }

    /// As macrophages share the dead.
    private void toMacrophages(CellKinetics c, int from, double rate) {
        Map<Organ, OrganPhysiology> organs = c.physiology().organs();
        double all = organs.values().stream()
                .mapToDouble(OrganPhysiology::macrophages)
                .sum();
        organs.forEach((organ, its) -> flow(from, at(inside, organ), rate * its.macrophages() / all));
    }

    private void cells(CellKinetics c, Organ organ, int here, double out, int dead, int gone) {
        int capillaries = space(organ + " capillaries", organ);
        double share = c.arrest().getOrDefault(organ, 0.0);
        flow(here, capillaries, out * share / (1 - share));
        flow(capillaries, here, c.release());
        flow(capillaries, dead, c.death());
        toMacrophages(c, dead, c.removal());
        flow(at(inside, organ), gone, c.breakdown());
    }

    private static int at(Map<Organ, Integer> map, Organ organ) {
        return map.getOrDefault(organ, NOWHERE);
    }

    private void vesicles(
            VesicleKinetics v, Organ organ, OrganPhysiology its, int here, int between, int lymph, int out) {
        double plasma = its.blood() * v.physiology().plasmaShare();
        int wall = space(organ + " wall", organ);
        int eaten = at(inside, organ);
        flow(here, wall, v.adhesion());
        flow(wall, here, v.release());
        flow(here, between, its.lymph() * v.passage().getOrDefault(organ, 0.0) / plasma);
        flow(between, lymph, its.lymph() / its.interstitium());
        flow(between, out, v.tissueLoss());
        if (organ == Organ.KIDNEY) {
            flow(here, out, v.filtered() * v.physiology().filtration() / plasma);
        }
        Phagocytosis eating = v.phagocytosis();
        flows.add(new Flow(
                here,
                eaten,
                its.macrophages() * eating.maximum() * eating.recognition(),
                eating.halfSaturation() * plasma));
        flow(eaten, out, eating.breakdown());
    }

    private void drug(
            DrugKinetics d, Organ organ, OrganPhysiology its, double through, int here, int between, int out) {
        double held = (its.volume() - its.blood()) * d.partition().getOrDefault(organ, Double.NaN);
        flow(here, between, DrugKinetics.EXCHANGE * through / its.blood());
        flow(between, here, DrugKinetics.EXCHANGE * through / held);
        if (organ == Organ.LIVER) {
            flow(between, out, d.hepatic() / held);
        }
        if (organ == Organ.KIDNEY) {
            flow(between, out, d.renal() / held);
            flow(here, out, d.unbound() * d.physiology().filtration() / its.blood());
        }
    }

    private int space(String name, Organ organ) {
        names.add(name);
        places.computeIfAbsent(organ, other -> new ArrayList<>()).add(names.size() - 1);
        return names.size() - 1;
    }

    private void flow(int from, int to, double rate) {
        flows.add(new Flow(from, to, rate, Double.POSITIVE_INFINITY));
    }

    double[] empty() {
        return new double[names.size()];
    }

    void give(double[] content, Route route, double amount) {
        int depot = places.getOrDefault(route.organ(), List.of(NOWHERE)).getFirst();
        content[route == Route.INTRAVENOUS ? veins : depot] += amount;
    }

    double amount(double[] content, Organ organ) {
        return places.getOrDefault(organ, List.of()).stream()
                .mapToDouble(place -> content[place])
                .sum();
    }

    double[] advance(double[] start, double minutes, double step) {
        int steps = (int) Math.ceil(minutes / step);
        double h = minutes / steps;
        double[] state = start.clone();
        for (int at = 0; at < steps; at++) {
            double[] one = slope(state);
            double[] two = slope(moved(state, one, h / 2));
            double[] three = slope(moved(state, two, h / 2));
            double[] four = slope(moved(state, three, h));
            for (int i = 0; i < state.length; i++) {
                state[i] += h / 6 * (one[i] + 2 * two[i] + 2 * three[i] + four[i]);
            }
        }
        return state;
    }

    private static double[] moved(double[] state, double[] slope, double by) {
        double[] moved = state.clone();
        for (int i = 0; i < moved.length; i++) {
            moved[i] += by * slope[i];
        }
        return moved;
    }

    private double[] slope(double[] state) {
        double[] slope = new double[state.length];
        slope[veins] = infusion;
        for (Flow flow : flows) {
            double rate = flow.at(state);
            slope[flow.from()] -= rate;
            slope[flow.to()] += rate;
        }
        return slope;
    }
}
