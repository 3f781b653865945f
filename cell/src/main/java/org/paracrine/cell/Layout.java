package org.paracrine.cell;

import java.util.Arrays;

/// Where each quantity of a cell stands among the columns of numbers.
///
/// Quantities that only some models need (gradients, behaviours under rules, contacts, crawling) get columns only
/// there.
final class Layout {
    static final int X = 0;
    static final int Y = 1;
    static final int Z = 2;
    /// Velocity in the last step (µm/min), kept for the Adams–Bashforth formula.
    static final int VELOCITY_X = 3;

    static final int VELOCITY_Y = 4;
    static final int VELOCITY_Z = 5;
    static final int VOLUME = 6;
    static final int RADIUS = 7;
    static final int FLUID = 8;
    static final int NUCLEUS = 9;
    static final int NUCLEAR_SOLID = 10;
    static final int CYTOPLASMIC_SOLID = 11;
    static final int NUCLEAR_SOLID_TARGET = 12;
    static final int CALCIFIED = 13;
    static final int RUPTURE_VOLUME = 14;
    /// Time in the present phase of life or death (min).
    static final int ELAPSED = 15;

    static final int PRESSURE = 16;
    static final int BORN = 17;
    private static final int ALWAYS = 18;

    static final int TYPE = 0;
    static final int STATE = 1;
    /// Of the cycle; in a necrotic cell 0 while it swells and 1 once lysed.
    static final int PHASE = 2;

    static final int CODES = 3;

    static final int ID = 0;
    static final int PARENT = 1;
    static final int LABELS = 2;

    static final int STATES = 3;
    static final int AXES = 3;
    private static final int NONE = -1;

    final int types;
    final int substrates;
    final int pools;
    final boolean crawls;
    private final int firstContact;
    private final int[] gradient;
    private final int[] behaviour;
    private final int width;

    Layout(int types, int pools, boolean contacts, boolean crawls, boolean[] gradients, boolean[] ruled) {
        this.types = types;
        this.substrates = gradients.length;
        this.pools = pools;
        this.crawls = crawls;
        int next = ALWAYS + substrates + pools + (crawls ? AXES + 1 : 0);
        this.firstContact = contacts ? next : NONE;
        next += contacts ? types * STATES : 0;
        this.gradient = new int[substrates];
        Arrays.fill(gradient, NONE);
        for (int substrate = 0; substrate < substrates; substrate++) {
            if (gradients[substrate]) {
                gradient[substrate] = next;
                next += AXES;
            }
        }
        this.behaviour = new int[ruled.length];
        Arrays.fill(behaviour, NONE);
        for (int index = 0; index < ruled.length; index++) {
            if (ruled[index]) {
                behaviour[index] = next++;
            }
        }
        this.width = next;
    }

    int width() {
        return width;
    }

    int ambient(int substrate) {
        return ALWAYS + java.util.Objects.checkIndex(substrate, substrates);
    }

    int pool(int pool) {
        return ALWAYS + substrates + java.util.Objects.checkIndex(pool, pools);
    }

    int crawl(int axis) {
        return ALWAYS + substrates + pools + axis;
    }

    /// Share of its own speed that the tissue leaves to a crawling cell.
    int freedom() {
        return ALWAYS + substrates + pools + AXES;
    }

    boolean hasContacts() {
        return firstContact != NONE;
    }

    int contact(int type, int state) {
        return firstContact + type * STATES + state;
    }

    boolean hasGradient(int substrate) {
        return gradient[substrate] != NONE;
    }

    int gradient(int substrate, int axis) {
        return gradient[substrate] + axis;
    }

    boolean isRuled(int index) {
        return behaviour[index] != NONE;
    }

    /// The column of a behaviour that rules set.
    int behaviour(int index) {
        return behaviour[index];
    }
}
