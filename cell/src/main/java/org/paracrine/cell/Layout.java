package org.paracrine.cell;

import java.util.Arrays;
import java.util.Objects;

/// Where each quantity of a cell stands among the columns.
///
/// Quantities that only some models need (gradients, behaviours under rules, contacts, crawling, harm) get columns only
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

    private static final int ALWAYS_CODES = 3;

    static final int ID = 0;
    static final int PARENT = 1;
    static final int LABELS = 2;

    static final int STATES = 3;
    static final int AXES = 3;
    /// Of a quantity without a column.
    static final int NONE = -1;

    /// What a cell that can be harmed or attacks has, in this order.
    private static final int HARMS = 3;

    /// What a cell that radiation can hurt has, in this order.
    private static final int RADIATION = 2;

    /// What a cell that drugs act on has, in this order.
    private static final int DRUGS = 2;

    final int substrates;
    final int pools;
    final boolean crawls;
    final boolean harms;
    final boolean keepsSubstrates;
    final boolean leaves;
    final boolean fuses;
    final boolean varies;
    final boolean radiosensitive;
    final boolean drugged;
    private final int firstInternalised;
    private final int firstCrawl;
    private final int firstHarm;
    private final int[] contactWithType;
    private final int[] contactInState;
    private final int[] gradient;
    private final int[] behaviour;
    private final int width;
    private final int target;
    private final int outside;
    private final int nuclei;
    private final int visits;
    private final int doomed;
    private final int firstRadiation;
    private final int firstDrugs;
    private final int[] timeAbove;
    private final int[] induction;
    private final int codes;

    Layout(Needs needs) {
        this.substrates = needs.gradients.length;
        this.pools = needs.pools;
        this.crawls = needs.crawls;
        this.harms = needs.harms;
        this.keepsSubstrates = needs.keepsSubstrates;
        this.leaves = needs.leaves;
        this.fuses = needs.fuses;
        this.varies = needs.varies;
        this.radiosensitive = needs.radiosensitive;
        this.drugged = needs.drugged;
        int next = ALWAYS + substrates + pools;
        this.firstInternalised = next;
        next += keepsSubstrates ? substrates : 0;
        this.firstCrawl = next;
        next += crawls ? AXES + 1 : 0;
        this.firstHarm = next;
        next += harms ? HARMS : 0;
        this.contactWithType = number(needs.contactsWithType, next, 1);
        next += taken(needs.contactsWithType, 1);
        this.contactInState = number(needs.contactsInState, next, 1);
        next += taken(needs.contactsInState, 1);
        this.gradient = number(needs.gradients, next, AXES);
        next += taken(needs.gradients, AXES);
        this.behaviour = number(needs.columns, next, 1);
        this.firstRadiation = next + taken(needs.columns, 1);
        this.firstDrugs = firstRadiation + (radiosensitive ? RADIATION : 0);
        next = firstDrugs + (drugged ? DRUGS : 0);
        this.timeAbove = number(needs.timesAbove, next, 1);
        next += taken(needs.timesAbove, 1);
        this.induction = number(needs.inductions, next, 1);
        this.width = next + taken(needs.inductions, 1);
        boolean[] coded = {harms, leaves, fuses, varies, radiosensitive};
        int[] code = number(coded, ALWAYS_CODES, 1);
        this.target = code[0];
        this.outside = code[1];
        this.nuclei = code[2];
        this.visits = code[3];
        this.doomed = code[4];
        this.codes = ALWAYS_CODES + taken(coded, 1);
    }

    /// Columns for those that are wanted, `each` of them in a row, from `first` on.
    private static int[] number(boolean[] wanted, int first, int each) {
        int[] columns = new int[wanted.length];
        Arrays.fill(columns, NONE);
        int next = first;
        for (int index = 0; index < wanted.length; index++) {
            if (wanted[index]) {
                columns[index] = next;
                next += each;
            }
        }
        return columns;
    }

    private static int taken(boolean[] wanted, int each) {
        int count = 0;
        for (boolean one : wanted) {
            count += one ? each : 0;
        }
        return count;
    }

    int types() {
        return contactWithType.length;
    }

    /// Columns of numbers.
    int width() {
        return width;
    }

    /// Columns of codes.
    int codes() {
        return codes;
    }

    int ambient(int substrate) {
        return ALWAYS + Objects.checkIndex(substrate, substrates);
    }

    int pool(int pool) {
        return ALWAYS + substrates + Objects.checkIndex(pool, pools);
    }

    /// Amount of a substrate inside the cell; only with [#keepsSubstrates].
    int internalised(int substrate) {
        if (!keepsSubstrates) {
            throw new IllegalArgumentException("this model does not count what is inside cells");
        }
        return firstInternalised + Objects.checkIndex(substrate, substrates);
    }

    /// Velocity of crawling along an axis; only with [#crawls].
    int crawl(int axis) {
        return firstCrawl + axis;
    }

    /// Share of its own speed that the tissue leaves to a crawling cell; only with [#crawls].
    int freedom() {
        if (!crawls) {
            throw new IllegalArgumentException("no cell of this model can crawl, so nothing can slow it");
        }
        return firstCrawl + AXES;
    }

    /// Only with [#harms], like the next three.
    int damage() {
        return firstHarm;
    }

    int attackTime() {
        return firstHarm + 1;
    }

    int damageDelivered() {
        return firstHarm + 2;
    }

    /// The code that holds the dense index of the cell under attack, or [#NONE].
    int target() {
        return target;
    }

    /// The code that is 1 in a cell that has left the domain; only with [#leaves].
    int outside() {
        return outside;
    }

    /// The code that counts nuclei; only with [#fuses].
    int nuclei() {
        return nuclei;
    }

    /// The code that counts the phases that the cell has entered; only with [#varies].
    int visits() {
        return visits;
    }

    /// The code that is 1 in a cell that will die when it comes to divide; only with [#radiosensitive], like the next
    /// two.
    int doomed() {
        return doomed;
    }

    /// Effective dose that was unrepaired after the last fraction (Gy).
    int unrepaired() {
        return firstRadiation;
    }

    /// When the last fraction was given (min).
    int irradiatedAt() {
        return firstRadiation + 1;
    }

    /// Present rate of death by drugs (1/min); only with [#drugged], like the next.
    int killing() {
        return firstDrugs;
    }

    /// Share of cycle entry that is lost to drugs now.
    int slowing() {
        return firstDrugs + 1;
    }

    /// The column of the time that a pool has been above a threshold in all (min), or [#NONE].
    int timeAbove(int pool) {
        return timeAbove[pool];
    }

    /// The column of how far a pool has induced its pump, 0 to 1, or [#NONE].
    int induction(int pool) {
        return induction[pool];
    }

    boolean hasContacts() {
        return Arrays.stream(contactWithType).anyMatch(column -> column != NONE)
                || Arrays.stream(contactInState).anyMatch(column -> column != NONE);
    }

    /// The column that counts neighbours of a type, or [#NONE].
    int contactWithType(int type) {
        return contactWithType[type];
    }

    /// The column that counts neighbours in a state, or [#NONE].
    int contactInState(int state) {
        return contactInState[state];
    }

    boolean hasGradient(int substrate) {
        return gradient[substrate] != NONE;
    }

    int gradient(int substrate, int axis) {
        return gradient[substrate] + axis;
    }

    /// True if cells of one type may differ in this behaviour, by rules or from the start.
    boolean hasColumn(int index) {
        return behaviour[index] != NONE;
    }

    /// The column of a behaviour in which cells differ.
    int behaviour(int index) {
        return behaviour[index];
    }
}
