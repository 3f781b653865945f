package org.paracrine.cell;

import java.util.Arrays;

/// What cells do to each other, summed over the pairs of a [NeighbourList].
///
/// v_i = Σ_j (√(k_i k_j)·(1 − d/R)² for d < R, less √(a_i A_i(t_j) a_j A_j(t_i))·(1 − d/S)² for d < S)·(x_i − x_j)/d
///
/// | symbol | meaning |
/// |---|---|
/// | d | distance of the centres, at least 1e-5 (µm) |
/// | R | r_i + r_j, sum of the radii (µm) |
/// | S | f_i r_i + f_j r_j, reach of adhesion (µm) |
/// | k, a | strength of repulsion and adhesion (µm/min) |
/// | A_i(t) | adhesive affinity of i to type t |
///
/// Source: Ghaffarizadeh et al. 2018, doi:10.1371/journal.pcbi.1005991. [PlainMechanics] is the same without tricks.
final class PairForces {
    /// Cells are never taken to be nearer than this (µm).
    static final double LEAST_DISTANCE = 1e-5;

    /// The unit of pressure, 12 (1 − √(π/(2√3)))²: twelve neighbours as near as equal discs of the same area when
    /// packed.
    static final double PRESSURE_SCALE = 0.027288820670331;

    private double[] stiffness = {};

    /// Entries of a symmetric 3 × 3 matrix: xx, yy, zz, xy, xz, yz.
    private static final int ENTRIES = 6;

    /// Velocities from the pairs alone (µm/min).
    void velocities(NeighbourList list, int types) {
        int count = list.count;
        double[] x = list.x;
        double[] y = list.y;
        double[] z = list.z;
        double[] velocityX = list.velocityX;
        double[] velocityY = list.velocityY;
        double[] velocityZ = list.velocityZ;
        double[] radius = list.radius;
        double[] span = list.span;
        double[] push = list.push;
        double[] grip = list.grip;
        int[] type = list.type;
        int[] start = list.start;
        int[] partner = list.partner;
        Arrays.fill(velocityX, 0, count, 0);
        Arrays.fill(velocityY, 0, count, 0);
        Arrays.fill(velocityZ, 0, count, 0);
        for (int i = 0; i < count; i++) {
            double sumX = 0;
            double sumY = 0;
            double sumZ = 0;
            for (int at = start[i]; at < start[i + 1]; at++) {
                int j = partner[at];
                double dx = x[i] - x[j];
                double dy = y[i] - y[j];
                double dz = z[i] - z[j];
                double square = dx * dx + dy * dy + dz * dz;
                double touch = radius[i] + radius[j];
                double hold = span[i] + span[j];
                double far = Math.max(touch, hold);
                if (square < far * far) {
                    double d = Math.max(Math.sqrt(square), LEAST_DISTANCE);
                    double overlap = Math.max(0, 1 - d / touch);
                    double closeness = Math.max(0, 1 - d / hold);
                    double speed = push[i] * push[j] * overlap * overlap
                            - grip[i * types + type[j]] * grip[j * types + type[i]] * closeness * closeness;
                    double share = speed / d;
                    sumX += share * dx;
                    sumY += share * dy;
                    sumZ += share * dz;
                    velocityX[j] -= share * dx;
                    velocityY[j] -= share * dy;
                    velocityZ[j] -= share * dz;
                }
            }
            velocityX[i] += sumX;
            velocityY[i] += sumY;
            velocityZ[i] += sumZ;
        }
    }

    /// Pressure, p_i = Σ (1 − d/R)² / scale over d < R, and contacts, all with d < S.
    void crowding(NeighbourList list, Population cells, Layout layout) {
        double[] pressure = cells.numbers(Layout.PRESSURE);
        Arrays.fill(pressure, 0, list.count, 0);
        clearContacts(list, cells, layout);
        for (int i = 0; i < list.count; i++) {
            for (int at = list.start[i]; at < list.start[i + 1]; at++) {
                int j = list.partner[at];
                double dx = list.x[i] - list.x[j];
                double dy = list.y[i] - list.y[j];
                double dz = list.z[i] - list.z[j];
                double d = Math.max(Math.sqrt(dx * dx + dy * dy + dz * dz), LEAST_DISTANCE);
                double overlap = 1 - d / (list.radius[i] + list.radius[j]);
                if (overlap > 0) {
                    pressure[list.cell[i]] += overlap * overlap / PRESSURE_SCALE;
                    pressure[list.cell[j]] += overlap * overlap / PRESSURE_SCALE;
                }
                if (layout.hasContacts() && d < list.span[i] + list.span[j]) {
                    touch(cells, layout, list.cell[i], list.cell[j]);
                    touch(cells, layout, list.cell[j], list.cell[i]);
                }
            }
        }
    }

    private static void clearContacts(NeighbourList list, Population cells, Layout layout) {
        for (int type = 0; type < layout.types(); type++) {
            clear(layout.contactWithType(type), list, cells);
        }
        for (int state = 0; state < Layout.STATES; state++) {
            clear(layout.contactInState(state), list, cells);
        }
    }

    private static void clear(int column, NeighbourList list, Population cells) {
        if (column != Layout.NONE) {
            Arrays.fill(cells.numbers(column), 0, list.count, 0);
        }
    }

    private static void touch(Population cells, Layout layout, int cell, int other) {
        count(layout.contactWithType(cells.type(other)), cells, cell);
        count(layout.contactInState(cells.state(other).ordinal()), cells, cell);
    }

    private static void count(int column, Population cells, int cell) {
        if (column != Layout.NONE) {
            cells.numbers(column)[cell]++;
        }
    }

    /// The longest step in which no mode of repulsion (and of the wall) changes its sign (min).
    ///
    /// Linearised, the cells relax by a matrix L whose quadratic form is Σ_pairs κ (n·(u_i − u_j))², and
    /// (n·(u_i − u_j))² ≤ 2(n·u_i)² + 2(n·u_j)². So no eigenvalue λ of L exceeds the largest one of the blocks
    /// D_i = 2 Σ_j κ n nᵀ + wall, which its largest row sum bounds; forward Euler keeps signs for t ≤ 1/λ.
    ///
    /// | symbol | meaning |
    /// |---|---|
    /// | κ | 2 √(k_i k_j)(1 − d/R)/R, stiffness of a pair (1/min) |
    /// | n | direction from j to i |
    ///
    /// @param wall stiffness of the wall by slot and axis (1/min)
    double stableStep(NeighbourList list, double[] wall) {
        int entries = list.count * ENTRIES;
        stiffness = stiffness.length >= entries ? stiffness : new double[entries + entries / 2];
        Arrays.fill(stiffness, 0, entries, 0);
        for (int i = 0; i < list.count; i++) {
            for (int at = list.start[i]; at < list.start[i + 1]; at++) {
                stiffen(list, i, list.partner[at]);
            }
        }
        double largest = 0;
        for (int i = 0; i < list.count; i++) {
            int at = i * ENTRIES;
            double xy = Math.abs(stiffness[at + 3]);
            double xz = Math.abs(stiffness[at + 4]);
            double yz = Math.abs(stiffness[at + 5]);
            largest = Math.max(largest, 2 * (stiffness[at] + xy + xz) + wall[i * Layout.AXES]);
            largest = Math.max(largest, 2 * (stiffness[at + 1] + xy + yz) + wall[i * Layout.AXES + 1]);
            largest = Math.max(largest, 2 * (stiffness[at + 2] + xz + yz) + wall[i * Layout.AXES + 2]);
        }
        return 1 / largest;
    }

    private void stiffen(NeighbourList list, int i, int j) {
        double dx = list.x[i] - list.x[j];
        double dy = list.y[i] - list.y[j];
        double dz = list.z[i] - list.z[j];
        double square = dx * dx + dy * dy + dz * dz;
        double touch = list.radius[i] + list.radius[j];
        if (square < touch * touch && square > 0) {
            double pair = 2 * list.push[i] * list.push[j] * (1 - Math.sqrt(square) / touch) / touch / square;
            add(i * ENTRIES, pair, dx, dy, dz);
            add(j * ENTRIES, pair, dx, dy, dz);
        }
    }

    private void add(int at, double pair, double dx, double dy, double dz) {
        stiffness[at] += pair * dx * dx;
        stiffness[at + 1] += pair * dy * dy;
        stiffness[at + 2] += pair * dz * dz;
        stiffness[at + 3] += pair * dx * dy;
        stiffness[at + 4] += pair * dx * dz;
        stiffness[at + 5] += pair * dy * dz;
    }
}
