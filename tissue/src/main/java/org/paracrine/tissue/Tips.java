package org.paracrine.tissue;

import java.util.Arrays;

/// The growing tips of the sprouts of a [VesselNetwork], in the order in which they started.
///
/// A tip sits on a node; until it has made its first move that node is its base on the parent vessel, and
/// it has no segment of its own.
final class Tips {
    /// Instead of a segment: the tip has not moved yet.
    static final int NONE = -1;

    private int count;
    private long[] sprout = new long[0];
    private int[] node = new int[0];
    private int[] segment = new int[0];
    private double[] age = new double[0];
    private double[] base = new double[0];
    private double[] heading = new double[0];

    int count() {
        return count;
    }

    /// The number of its sprout, the address of its random numbers.
    long sprout(int tip) {
        return sprout[tip];
    }

    int node(int tip) {
        return node[tip];
    }

    /// The segment that ends at the tip, or [#NONE].
    int segment(int tip) {
        return segment[tip];
    }

    /// Time since it left its parent (min).
    double age(int tip) {
        return age[tip];
    }

    /// Where it left its parent, coordinate `axis` (µm).
    double base(int tip, int axis) {
        return base[3 * tip + axis];
    }

    /// The unit vector along which it grows, component `axis`.
    double heading(int tip, int axis) {
        return heading[3 * tip + axis];
    }

    void add(long number, int at, double x, double y, double z) {
        grow();
        sprout[count] = number;
        node[count] = at;
        segment[count] = NONE;
        age[count] = 0;
        base[3 * count] = x;
        base[3 * count + 1] = y;
        base[3 * count + 2] = z;
        Arrays.fill(heading, 3 * count, 3 * count + 3, 0);
        count++;
    }

    void age(int tip, double minutes) {
        age[tip] += minutes;
    }

    void head(int tip, double[] direction) {
        System.arraycopy(direction, 0, heading, 3 * tip, 3);
    }

    void move(int tip, int toNode, int bySegment) {
        node[tip] = toNode;
        segment[tip] = bySegment;
    }

    /// The tip on `at`, or [#NONE].
    int on(int at) {
        for (int tip = 0; tip < count; tip++) {
            if (node[tip] == at && segment[tip] != NONE) {
                return tip;
            }
        }
        return NONE;
    }

    /// A segment was cut: its far part has become `far`.
    void cut(int old, int far, int farNode) {
        for (int tip = 0; tip < count; tip++) {
            if (segment[tip] == old && node[tip] == farNode) {
                segment[tip] = far;
            }
        }
    }

    /// Takes away the tips marked in `stopped`; the others keep their order.
    void remove(boolean[] stopped) {
        int kept = 0;
        for (int tip = 0; tip < count; tip++) {
            if (!stopped[tip]) {
                keep(tip, kept++);
            }
        }
        count = kept;
    }

    /// Nodes and segments have new places; those that have none (below 0) take their tips with them.
    void renumber(int[] nodePlace, int[] segmentPlace) {
        int kept = 0;
        for (int tip = 0; tip < count; tip++) {
            int atSegment = segment[tip] == NONE ? NONE : segmentPlace[segment[tip]];
            if (nodePlace[node[tip]] >= 0 && (segment[tip] == NONE || atSegment >= 0)) {
                node[tip] = nodePlace[node[tip]];
                segment[tip] = atSegment;
                keep(tip, kept++);
            }
        }
        count = kept;
    }

    private void keep(int tip, int place) {
        sprout[place] = sprout[tip];
        node[place] = node[tip];
        segment[place] = segment[tip];
        age[place] = age[tip];
        System.arraycopy(base, 3 * tip, base, 3 * place, 3);
        System.arraycopy(heading, 3 * tip, heading, 3 * place, 3);
    }

    private void grow() {
        if (count == node.length) {
            int room = Math.max(8, 2 * count);
            sprout = Arrays.copyOf(sprout, room);
            node = Arrays.copyOf(node, room);
            segment = Arrays.copyOf(segment, room);
            age = Arrays.copyOf(age, room);
            base = Arrays.copyOf(base, 3 * room);
            heading = Arrays.copyOf(heading, 3 * room);
        }
    }

    Tips copy() {
        Tips copy = new Tips();
        copy.count = count;
        copy.sprout = sprout.clone();
        copy.node = node.clone();
        copy.segment = segment.clone();
        copy.age = age.clone();
        copy.base = base.clone();
        copy.heading = heading.clone();
        return copy;
    }
}
