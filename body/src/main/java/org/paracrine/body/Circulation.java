package org.paracrine.body;

import java.util.Arrays;

/// The rates of one product in one body: what flows from where to where, as shares of what is there (1/min).
///
/// Contents stand in one row: for every organ its vessels, then the walls, interstitia and phagocytes of all, then what
/// there is once. B: in the vessels of an organ, W: at their wall, I: between its cells, P: in its phagocytes, A and
/// V: arterial and venous blood, L: lymph, D: a depot, T: tumour, E: eliminated.
///
///     dB/dt = q A − (o + a + x + l + δ) B + r W + e I − u(B) + portal D     of the lung: q V, of the liver: + Σ o B of
///                                                                       spleen and gut
///     dW/dt = a B − (r + δ) W
///     dI/dt = x B − (e + d + m + c) I + δ W + brain D
///     dP/dt = u(B) − b P + s Z                  u(B) = M B / (H + B)    Z = Σ c I + δ (Σ B + A + V)
///     dA/dt = o B_lung − (Σ q + t + l + δ) A
///     dV/dt = Σ o B − (q_lung + l + δ) V + n L + blood D
///     dL/dt = Σ d I − n L + lymph D
///     dT/dt = t A
///     dE/dt = Σ l B + l (A + V) + Σ m I + Σ b P + lost D
///
/// Of cells W are those arrested alive, I the dead where they died, and P what macrophages took of the dead: all of
/// them
/// within minutes of its leaving, so that it crosses the blood at once. Then x, e and d are 0; of all else δ and c are.
///
/// | symbol | here             | unit       | meaning                                                  |
/// |--------|------------------|------------|----------------------------------------------------------|
/// | q, o   | `inflow`, `outflow` | 1/min   | blood flow over the volume it comes from                 |
/// | a, r   | `adhesion`, `release` | 1/min | to the vessel wall and off it                            |
/// | x, e   | `exit`, `entry`  | 1/min      | out of the vessels and back into them                    |
/// | d, n   | `drainage`, `lymphFlow` | 1/min | interstitium to lymph, lymph to veins                   |
/// | M, H   | `maximum`, `halfSaturation` | particles/min, particles | saturable uptake by phagocytes     |
/// | b, m, l | `breakdown`, `tissueLoss`, `vascularLoss`, `bloodLoss` | 1/min | losses                       |
/// | δ      | `death`, `bloodDeath` | 1/min | of cells, arrested and in the blood                        |
/// | c, s   | `removal`, `eaterShare` | 1/min, 1 | of dead cells to the macrophages, and each organ's share  |
/// | t      | `tumourClearance` over the carrying arterial volume | 1/min | gross entry into the tumour        |
final class Circulation {
    private static final Organ[] DEPOTS = {Organ.PERITONEUM, Organ.SUBCUTIS, Organ.NOSE, Organ.AIRWAYS};
    private static final Depot CLOSED = new Depot(0, 0, 0, 0, 0);
    private static final int ABSENT = -1;

    /// The organs, lung first.
    final Organ[] organs;
    final int count;
    final int liver;
    final int brain;
    final double[] inflow;
    final double[] outflow;
    final boolean[] portal;
    final double[] adhesion;
    final double[] release;
    final double[] exit;
    final double[] entry;
    final double[] drainage;
    final double[] tissueLoss;
    final double[] vascularLoss;
    final double[] maximum;
    final double[] halfSaturation;
    final double[] breakdown;
    final double[] death;
    final double[] eaterShare;
    final Depot[] depots;
    final double arterialCarrying;
    final double lymphFlow;
    double bloodLoss;
    double bloodDeath;
    double removal;
    /// Share of what an infusion brings that lives; the rest is held by the lung.
    double viable = 1;

    /// A body without exchange: blood flows, that is all.
    Circulation(Kinetics kinetics) {
        Physiology body = kinetics.physiology();
        organs = body.organs().keySet().toArray(Organ[]::new);
        count = organs.length;
        liver = Arrays.asList(organs).indexOf(Organ.LIVER);
        brain = Arrays.asList(organs).indexOf(Organ.BRAIN);
        inflow = new double[count];
        outflow = new double[count];
        portal = new boolean[count];
        adhesion = new double[count];
        release = new double[count];
        exit = new double[count];
        entry = new double[count];
        drainage = new double[count];
        tissueLoss = new double[count];
        vascularLoss = new double[count];
        maximum = new double[count];
        halfSaturation = new double[count];
        breakdown = new double[count];
        death = new double[count];
        eaterShare = new double[count];
        depots = new Depot[DEPOTS.length];
        Arrays.setAll(depots, at -> kinetics.depots().getOrDefault(DEPOTS[at], CLOSED));
        arterialCarrying = body.arterial() * kinetics.carryingShare();
        lymphFlow = 1 / body.lymphTransit();
        flow(body);
        checkDepots();
    }

    static Circulation of(Kinetics kinetics) {
        return switch (kinetics) {
            case VesicleKinetics vesicles -> vesicles.circulation();
            case DrugKinetics drug -> drug.circulation();
            case CellKinetics cells -> cells.circulation();
        };
    }

    private void flow(Physiology body) {
        int at = 0;
        for (OrganPhysiology organ : body.organs().values()) {
            inflow[at] = organ.flow() / (at == 0 ? body.venous() : body.arterial());
            outflow[at] = body.throughflow(organs[at]) / organ.blood();
            portal[at] = organs[at].isPortal();
            // Without macrophages the uptake is 0 / (1 + B), not 0 / 0.
            halfSaturation[at] = 1;
            at++;
        }
    }

    private void checkDepots() {
        for (Depot depot : depots) {
            if ((depot.brain() > 0 && brain == ABSENT) || (depot.portal() > 0 && liver == ABSENT)) {
                throw new IllegalArgumentException(
                        "a depot leads into an organ that this body does not have: " + depot);
            }
        }
    }

    int place(Organ organ) {
        return Arrays.asList(organs).indexOf(organ);
    }

    int size() {
        return 4 * count + 5 + DEPOTS.length;
    }

    int wall(int organ) {
        return count + organ;
    }

    int interstitium(int organ) {
        return 2 * count + organ;
    }

    int phagocytes(int organ) {
        return 3 * count + organ;
    }

    int venous() {
        return 4 * count;
    }

    int arterial() {
        return 4 * count + 1;
    }

    int lymph() {
        return 4 * count + 2;
    }

    int tumour() {
        return 4 * count + 3;
    }

    int eliminated() {
        return 4 * count + 4;
    }

    int depot(int depot) {
        return 4 * count + 5 + depot;
    }

    /// Where a depot stands in the row of contents.
    int depot(Organ organ) {
        return depot(Arrays.asList(DEPOTS).indexOf(organ));
    }

    /// What changes per minute.
    ///
    /// @param tumourInflux share of the arterial blood's content that enters the tumour (1/min)
    /// @param infusion into the veins (amount/min)
    void slope(double[] content, double tumourInflux, double infusion, double[] slope) {
        double artery = content[arterial()];
        double lymph = content[lymph()];
        double vein = content[venous()];
        double intoVeins = viable * infusion + lymphFlow * lymph;
        double intoLymph = 0;
        double intoLiver = 0;
        double lost = bloodLoss * (artery + vein);
        double arterialOut = (tumourInflux + bloodLoss + bloodDeath) * artery;
        double dead = bloodDeath * (artery + vein);
        for (int at = 0; at < count; at++) {
            double blood = content[at];
            double wall = content[wall(at)];
            double between = content[interstitium(at)];
            double inside = content[phagocytes(at)];
            double out = outflow[at] * blood;
            double in = inflow[at] * (at == 0 ? vein : artery);
            double sticking = adhesion[at] * blood - release[at] * wall;
            double leaving = exit[at] * blood - entry[at] * between;
            double taken = maximum[at] * blood / (halfSaturation[at] + blood);
            double drained = drainage[at] * between;
            double lostHere = vascularLoss[at] * blood;
            double lostBetween = tissueLoss[at] * between;
            double lostInside = breakdown[at] * inside;
            double dying = death[at] * wall;
            double dyingHere = bloodDeath * blood;
            double removed = removal * between;
            slope[at] = in - out - sticking - leaving - taken - lostHere - dyingHere;
            slope[wall(at)] = sticking - dying;
            slope[interstitium(at)] = leaving - drained - lostBetween + dying - removed;
            dead += removed + dyingHere;
            slope[phagocytes(at)] = taken - lostInside;
            intoLymph += drained;
            lost += lostHere + lostBetween + lostInside;
            if (at > 0) {
                arterialOut += in;
                intoVeins += portal[at] ? 0 : out;
                intoLiver += portal[at] ? out : 0;
            }
        }
        if (dead != 0) {
            for (int at = 0; at < count; at++) {
                slope[phagocytes(at)] += eaterShare[at] * dead;
            }
        }
        slope[interstitium(0)] += (1 - viable) * infusion;
        for (int at = 0; at < depots.length; at++) {
            Depot depot = depots[at];
            double there = content[depot(at)];
            slope[depot(at)] = -depot.total() * there;
            intoVeins += depot.blood() * there;
            intoLiver += depot.portal() * there;
            intoLymph += depot.lymph() * there;
            lost += depot.lost() * there;
            if (depot.brain() > 0) {
                slope[interstitium(brain)] += depot.brain() * there;
            }
        }
        if (liver != ABSENT) {
            slope[liver] += intoLiver;
        }
        slope[arterial()] = outflow[0] * content[0] - arterialOut;
        slope[venous()] = intoVeins - (inflow[0] + bloodLoss + bloodDeath) * vein;
        slope[lymph()] = intoLymph - lymphFlow * lymph;
        slope[tumour()] = tumourInflux * artery;
        slope[eliminated()] = lost;
    }
}
