package org.paracrine.cell;

import java.util.Arrays;

/// What cells do to each other, summed for each cell over its partners in a [NeighbourList].
///
/// v_i = Σ_j (√(k_i k_j)·(1 − d/R)² for d < R, less √(a_i A_i(t_j) a_j A_j(t_i))·(1 − d/S)² for d < S)·(x_i − x_j)/d;
/// pressure p_i = Σ (1 − d/R)² / scale over d < R; in contact are all with d < S.
///
/// | symbol | meaning |
/// |---|---|
/// | d | distance of the centres, at least 1e-5 (µm) |
/// | R | r_i + r_j, sum of the radii (µm) |
/// | S | f_i r_i + f_j r_j, reach of adhesion (µm) |
/// | k, a | strength of repulsion and adhesion (µm/min) |
/// | A_i(t) | adhesive affinity of i to type t |
///
/// Every pair is worked out from both sides: each cell writes its own place only, so cells can be shared out, and sums
/// have one order.
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991. [PlainMechanics] is the same without tricks.
final class PairForces {
    /// Cells are never taken to be nearer than this (µm).
    static final double LEAST_DISTANCE = 1e-5;

    /// The unit of pressure, 12 (1 − √(π/(2√3)))²: twelve neighbours as near as equal discs of the same area when
    /// packed.
    static final double PRESSURE_SCALE = 0.027288820670331;

    private final Layout layout;
    private final NeighbourList list;
    private final Strengths strengths;

    PairForces(Layout layout, NeighbourList list, Strengths strengths) {
        this.layout = layout;
        this.list = list;
        this.strengths = strengths;
    }

    /// Sets the velocities (µm/min) and pressures of the cells `from` to `to`.
    ///
    /// A pair within this run is worked out once, for both. For each cell the partners still come in
    /// ascending order: first those before the run, then the ones within it that come before the cell, which
    /// add to it when it is their turn, then those behind it. Both sides of a pair are the same number with
    /// opposite signs, so the bits are those of a sum over all partners of each cell, wherever the run
    /// begins and ends.
    void push(Population cells, double[][] velocity, int from, int to) {
        for (int axis = 0; axis < Layout.AXES; axis++) {
            Arrays.fill(velocity[axis], from, to, 0);
        }
        double[] pressure = cells.numbers(Layout.PRESSURE);
        Arrays.fill(pressure, from, to, 0);
        if (from > 0) {
            add(cells, velocity, from, to, true);
        }
        add(cells, velocity, from, to, false);
        for (int cell = from; cell < to; cell++) {
            pressure[cell] /= PRESSURE_SCALE;
        }
    }

    /// Adds what the partners before the run do to its cells, or what all others do.
    private void add(Population cells, double[][] velocity, int from, int to, boolean isBefore) {
        double[] x = cells.numbers(Layout.X);
        double[] y = cells.numbers(Layout.Y);
        double[] z = cells.numbers(Layout.Z);
        double[] radius = cells.numbers(Layout.RADIUS);
        double[] pressure = cells.numbers(Layout.PRESSURE);
        double[] velocityX = velocity[0];
        double[] velocityY = velocity[1];
        double[] velocityZ = velocity[2];
        double[] span = strengths.span;
        double[] push = strengths.push;
        double[] grip = strengths.grip;
        int[] type = cells.codes(Layout.TYPE);
        int types = strengths.types;
        int[] partner = list.partner;
        int[] first = isBefore ? list.start : list.middle;
        int most = isBefore ? from : Integer.MAX_VALUE;
        for (int i = from; i < to; i++) {
            double sumX = velocityX[i];
            double sumY = velocityY[i];
            double sumZ = velocityZ[i];
            double crowd = pressure[i];
            double atX = x[i];
            double atY = y[i];
            double atZ = z[i];
            double radiusI = radius[i];
            double spanI = span[i];
            double pushI = push[i];
            int typeI = type[i];
            int end = list.start[i + 1];
            for (int at = first[i]; at < end; at++) {
                int j = partner[at];
                if (j >= most) {
                    break;
                }
                double dx = atX - x[j];
                double dy = atY - y[j];
                double dz = atZ - z[j];
                double square = dx * dx + dy * dy + dz * dz;
                double touch = radiusI + radius[j];
                double hold = spanI + span[j];
                double far = touch + hold + Math.abs(touch - hold);
                if (4 * square < far * far && touch > 0) {
                    double d = square > LEAST_DISTANCE * LEAST_DISTANCE ? Math.sqrt(square) : LEAST_DISTANCE;
                    double gap = touch - d;
                    double slack = hold - d;
                    // a + |a| is twice the positive part of a, without a branch.
                    double overlap = (gap + Math.abs(gap)) * hold;
                    double closeness = (slack + Math.abs(slack)) * touch;
                    double both = touch * hold;
                    double per = 0.25 / (both * both * d);
                    double share = (pushI * push[j] * (overlap * overlap)
                                    - grip[i * types + type[j]] * grip[j * types + typeI] * (closeness * closeness))
                            * per;
                    double crowding = overlap * overlap * (per * d);
                    sumX += share * dx;
                    sumY += share * dy;
                    sumZ += share * dz;
                    crowd += crowding;
                    if (j < to && !isBefore) {
                        velocityX[j] -= share * dx;
                        velocityY[j] -= share * dy;
                        velocityZ[j] -= share * dz;
                        pressure[j] += crowding;
                    }
                }
            }
            velocityX[i] = sumX;
            velocityY[i] = sumY;
            velocityZ[i] = sumZ;
            pressure[i] = crowd;
        }
    }

    /// Counts the neighbours of the cells `from` to `to`.
    void contacts(Population cells, int from, int to) {
        for (int i = from; i < to; i++) {
            clear(cells, i);
            for (int at = list.start[i]; at < list.start[i + 1]; at++) {
                int j = list.partner[at];
                double dx = cells.x(i) - cells.x(j);
                double dy = cells.y(i) - cells.y(j);
                double dz = cells.z(i) - cells.z(j);
                double hold = strengths.span[i] + strengths.span[j];
                if (dx * dx + dy * dy + dz * dz < hold * hold) {
                    count(layout.contactWithType(cells.type(j)), cells, i);
                    count(layout.contactInState(cells.state(j).ordinal()), cells, i);
                }
            }
        }
    }

    private void clear(Population cells, int cell) {
        for (int type = 0; type < layout.types(); type++) {
            set(layout.contactWithType(type), cells, cell, 0);
        }
        for (int state = 0; state < Layout.STATES; state++) {
            set(layout.contactInState(state), cells, cell, 0);
        }
    }

    private static void set(int column, Population cells, int cell, double value) {
        if (column != Layout.NONE) {
            cells.numbers(column)[cell] = value;
        }
    }

    private static void count(int column, Population cells, int cell) {
        if (column != Layout.NONE) {
            cells.numbers(column)[cell]++;
        }
    }

    /// The fastest rate at which repulsion (and the faces) can relax any of the cells `from` to `to` (1/min): with
    /// steps no longer than one over it, no mode changes its sign.
    ///
    /// Linearised, the cells relax by a matrix L whose quadratic form is Σ_pairs κ (n·(u_i − u_j))², and
    /// (n·(u_i − u_j))² ≤ 2(n·u_i)² + 2(n·u_j)². So no eigenvalue λ of L exceeds the largest one of the blocks
    /// D_i = 2 Σ_j κ n nᵀ + face, which its largest row sum bounds; forward Euler keeps signs for t ≤ 1/λ.
    ///
    /// | symbol | meaning |
    /// |---|---|
    /// | κ | 2 √(k_i k_j)(1 − d/R)/R, stiffness of a pair (1/min) |
    /// | n | direction from j to i |
    double stiffest(Population cells, Faces faces, int from, int to) {
        double[] x = cells.numbers(Layout.X);
        double[] y = cells.numbers(Layout.Y);
        double[] z = cells.numbers(Layout.Z);
        double[] radius = cells.numbers(Layout.RADIUS);
        double[] push = strengths.push;
        double largest = 0;
        for (int i = from; i < to; i++) {
            double xx = 0;
            double yy = 0;
            double zz = 0;
            double xy = 0;
            double xz = 0;
            double yz = 0;
            for (int at = list.start[i]; at < list.start[i + 1]; at++) {
                int j = list.partner[at];
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                double dz = z[i] - z[j];
                double square = dx * dx + dy * dy + dz * dz;
                double touch = radius[i] + radius[j];
                if (square < touch * touch && square > 0) {
                    double pair = 2 * push[i] * push[j] * (1 - Math.sqrt(square) / touch) / (touch * square);
                    xx += pair * dx * dx;
                    yy += pair * dy * dy;
                    zz += pair * dz * dz;
                    xy += pair * dx * dy;
                    xz += pair * dx * dz;
                    yz += pair * dy * dz;
                }
            }
            xy = Math.abs(xy);
            xz = Math.abs(xz);
            yz = Math.abs(yz);
            largest = Math.max(largest, 2 * (xx + xy + xz) + faces.stiffness(cells, 0, i));
            largest = Math.max(largest, 2 * (yy + xy + yz) + faces.stiffness(cells, 1, i));
            largest = Math.max(largest, 2 * (zz + xz + yz) + faces.stiffness(cells, 2, i));
        }
        return largest;
    }
}
