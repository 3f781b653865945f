package org.paracrine.body;

/// Solves (s I − J) x = b for the Jacobian J of a [Circulation], in time proportional to the number of organs.
///
/// Each organ meets the others through the blood alone, so its spaces are eliminated one by one until what is left is
/// one equation for the veins. Nothing is ever subtracted where it could cancel: instead of the diagonal less what
/// returns, the share that does not return is added up (Grassmann, Taksar and Heyman 1985,
/// doi:10.1287/opre.33.5.1107). So the sum over all compartments is kept to rounding, however large the step.
///
/// | symbol | in the code | unit | meaning |
/// |---|---|---|---|
/// | s | `shift` | 1/min | 1/(γ h) of the integrator |
/// | ρ | `pivot` | 1/min | diagonal of an organ's vessels, once wall, interstitium and phagocytes are eliminated |
/// | λ | `lymphBack` | 1/min | what of their content reaches the veins by the lymph |
/// | ν | `kept` | 1 | share of what enters the vessels that does not come back to the veins |
final class ShiftedSystem {
    private final Circulation rates;
    private final double[] uptake;
    private final double[] wallPivot;
    private final double[] betweenPivot;
    private final double[] insidePivot;
    private final double[] pivot;
    private final double[] kept;
    private final double[] lymphBack;
    private final double[] right;
    private double shift;
    private double lymphPivot;
    private double arterialPivot;
    private double venousPivot;
    private double tumourInflux;
    private double arterialReturn;

    ShiftedSystem(Circulation rates) {
        this.rates = rates;
        int count = rates.count;
        uptake = new double[count];
        wallPivot = new double[count];
        betweenPivot = new double[count];
        insidePivot = new double[count];
        pivot = new double[count];
        kept = new double[count];
        lymphBack = new double[count];
        right = new double[count];
    }

    /// Takes the Jacobian at `content`.
    void factor(double[] content, double tumourInfluxNow, double shiftNow) {
        shift = shiftNow;
        tumourInflux = tumourInfluxNow;
        lymphPivot = shift + rates.lymphFlow;
        double stays = shift / lymphPivot;
        for (int at = 0; at < rates.count; at++) {
            double half = rates.halfSaturation[at];
            double over = half + content[at];
            uptake[at] = rates.maximum[at] * half / (over * over);
            wallPivot[at] = shift + rates.release[at] + rates.death[at];
            betweenPivot[at] = shift + rates.entry[at] + rates.drainage[at] + rates.tissueLoss[at] + rates.removal;
            insidePivot[at] = shift + rates.breakdown[at];
            double sticks = rates.adhesion[at] * ((shift + rates.death[at]) / wallPivot[at]);
            double leaves = rates.exit[at] / betweenPivot[at];
            // Nothing comes back from the dead, so what is `removal` between the cells leaves them for good.
            double own = shift + rates.vascularLoss[at] + rates.bloodDeath + uptake[at] + sticks;
            pivot[at] = own + leaves * (shift + rates.drainage[at] + rates.tissueLoss[at]) + rates.outflow[at];
            kept[at] = (own + leaves * (shift + rates.tissueLoss[at] + rates.drainage[at] * stays)) / pivot[at];
            lymphBack[at] = leaves * rates.drainage[at] * (rates.lymphFlow / lymphPivot);
        }
        throughLiverAndLung();
        arterialReturn = arterialReturn();
    }

    private void throughLiverAndLung() {
        arterialPivot = shift + rates.bloodLoss + rates.bloodDeath + tumourInflux;
        double arterialKept = arterialPivot;
        for (int at = 1; at < rates.count; at++) {
            double lost = kept[at] + (rates.portal[at] ? rates.outflow[at] / pivot[at] * kept[rates.liver] : 0);
            arterialPivot += rates.inflow[at];
            arterialKept += rates.inflow[at] * lost;
        }
        double lungKept = kept[0] + rates.outflow[0] / pivot[0] * (arterialKept / arterialPivot);
        venousPivot = shift + rates.bloodLoss + rates.bloodDeath + rates.inflow[0] * lungKept;
    }

    /// Solves in place: `vector` is b and becomes x.
    void solve(double[] vector) {
        Circulation r = rates;
        depots(vector);
        for (int at = 0; at < r.count; at++) {
            right[at] = vector[at]
                    + r.release[at] / wallPivot[at] * vector[r.wall(at)]
                    + r.entry[at] / betweenPivot[at] * vector[r.interstitium(at)];
        }
        double venous = venousSide(vector) / venousPivot;
        vector[r.venous()] = venous;
        vector[0] = (right[0] + r.inflow[0] * venous) / pivot[0];
        vector[r.arterial()] = (vector[r.arterial()] + r.outflow[0] * vector[0]) / arterialPivot;
        vessels(vector);
        spaces(vector);
    }

    private void depots(double[] vector) {
        Circulation r = rates;
        double lost = 0;
        for (int at = 0; at < r.depots.length; at++) {
            Depot depot = r.depots[at];
            double content = vector[r.depot(at)] / (shift + depot.total());
            vector[r.depot(at)] = content;
            if (content != 0) {
                vector[r.venous()] += depot.blood() * content;
                vector[r.lymph()] += depot.lymph() * content;
                lost += depot.lost() * content;
                if (depot.portal() > 0) {
                    vector[r.liver] += depot.portal() * content;
                }
                if (depot.brain() > 0) {
                    vector[r.interstitium(r.brain)] += depot.brain() * content;
                }
            }
        }
        vector[r.eliminated()] += lost;
    }

    /// The right side of the equation for the veins, when all else was eliminated.
    private double venousSide(double[] vector) {
        Circulation r = rates;
        double lymph = vector[r.lymph()];
        double toLiver = 0;
        for (int at = 0; at < r.count; at++) {
            lymph += r.drainage[at] / betweenPivot[at] * vector[r.interstitium(at)];
        }
        double sum = vector[r.venous()] + r.lymphFlow / lymphPivot * lymph;
        for (int at = 1; at < r.count; at++) {
            if (r.portal[at]) {
                sum += right[at] / pivot[at] * lymphBack[at];
                toLiver += right[at] / pivot[at] * r.outflow[at];
            }
        }
        for (int at = 1; at < r.count; at++) {
            if (!r.portal[at]) {
                sum += (right[at] + (at == r.liver ? toLiver : 0)) / pivot[at] * (r.outflow[at] + lymphBack[at]);
            }
        }
        double lung = right[0] / pivot[0];
        double artery = (vector[r.arterial()] + r.outflow[0] * lung) / arterialPivot;
        return sum + lung * lymphBack[0] + artery * arterialReturn;
    }

    /// What of the arteries' content reaches the veins, by all organs (1/min).
    private double arterialReturn() {
        Circulation r = rates;
        double sum = 0;
        double toLiver = 0;
        for (int at = 1; at < r.count; at++) {
            double share = r.inflow[at] / pivot[at];
            sum += share * (lymphBack[at] + (r.portal[at] ? 0 : r.outflow[at]));
            toLiver += r.portal[at] ? share * r.outflow[at] : 0;
        }
        if (toLiver > 0) {
            sum += toLiver / pivot[r.liver] * (r.outflow[r.liver] + lymphBack[r.liver]);
        }
        return sum;
    }

    private void vessels(double[] vector) {
        Circulation r = rates;
        double artery = vector[r.arterial()];
        double toLiver = 0;
        for (int at = 1; at < r.count; at++) {
            if (at != r.liver) {
                vector[at] = (right[at] + r.inflow[at] * artery) / pivot[at];
                toLiver += r.portal[at] ? r.outflow[at] * vector[at] : 0;
            }
        }
        if (r.liver > 0) {
            vector[r.liver] = (right[r.liver] + toLiver + r.inflow[r.liver] * artery) / pivot[r.liver];
        }
    }

    /// All that follows from the vessels: walls, interstitia, phagocytes, lymph and what was lost.
    private void spaces(double[] vector) {
        Circulation r = rates;
        double lymph = vector[r.lymph()];
        double large = vector[r.venous()] + vector[r.arterial()];
        double lost = vector[r.eliminated()] + r.bloodLoss * large;
        double dead = r.bloodDeath * large;
        for (int at = 0; at < r.count; at++) {
            double blood = vector[at];
            double wall = (vector[r.wall(at)] + r.adhesion[at] * blood) / wallPivot[at];
            double between = (vector[r.interstitium(at)] + r.exit[at] * blood + r.death[at] * wall) / betweenPivot[at];
            double inside = (vector[r.phagocytes(at)] + uptake[at] * blood) / insidePivot[at];
            vector[r.wall(at)] = wall;
            vector[r.interstitium(at)] = between;
            vector[r.phagocytes(at)] = inside;
            lymph += r.drainage[at] * between;
            lost += r.vascularLoss[at] * blood + r.tissueLoss[at] * between + r.breakdown[at] * inside;
            dead += r.removal * between + r.bloodDeath * blood;
        }
        if (dead != 0) {
            lost += eaten(vector, dead);
        }
        vector[r.lymph()] = lymph / lymphPivot;
        vector[r.tumour()] = (vector[r.tumour()] + tumourInflux * vector[r.arterial()]) / shift;
        vector[r.eliminated()] = lost / shift;
    }

    /// Shares what comes of the dead among the macrophages.
    ///
    /// @return what they lose of it
    private double eaten(double[] vector, double dead) {
        double lost = 0;
        for (int at = 0; at < rates.count; at++) {
            double more = rates.eaterShare[at] * dead / insidePivot[at];
            vector[rates.phagocytes(at)] += more;
            lost += rates.breakdown[at] * more;
        }
        return lost;
    }
}
