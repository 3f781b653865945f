package org.paracrine.tissue;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/// How one field has moved so far on its own clock, and where it goes on.
///
/// Kept beside the field: with both, a copy goes on as the original would.
public final class Pace {
    /// An unsplit step has to be worth this many halvings of a split one: it takes as long as 20 to 65 split steps
    /// (grids of 20³ to 75³, steps of 1 to 12 min, diffusivities of 100 to 10,000 µm²/min; 2⁵ = 32).
    static final int WORTH = 5;

    /// After each refusal in a row the unsplit step is tried half as often, but at least every 64th coupling step.
    private static final int MOST_PATIENCE = 6;

    private int halvings;
    private boolean isSplit = true;
    private boolean isTrial;
    private int halvingsBefore;
    private int refusals;
    private int wait;
    private long steps;
    private long unsplit;
    private long rejected;
    private long settled;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest;
    private double error;

    /// A field that has not moved yet.
    public Pace() {}

    /// A coupling step begins. A field on unsplit steps tries one as short as split ones may be to be cheaper, which
    /// costs next to nothing.
    void begin() {
        wait = Math.max(0, wait - 1);
        if (!isSplit) {
            tryOther(halvings + WORTH - 1);
        }
    }

    /// The step to go on with: Δt/2ᵏ with k the result. Where split steps would be so short that one unsplit step is
    /// cheaper, that is tried.
    ///
    /// @param fewest halvings of a step that ends on a multiple of itself
    int choose(int fewest) {
        halvings = Math.max(halvings, fewest);
        if (isSplit && !isTrial && wait == 0 && halvings - WORTH >= fewest) {
            tryOther(halvings - WORTH);
        }
        return halvings;
    }

    private void tryOther(int with) {
        isTrial = true;
        halvingsBefore = halvings;
        isSplit = !isSplit;
        halvings = with;
    }

    /// Whether the next step goes along one axis after the other.
    boolean isSplit() {
        return isSplit;
    }

    /// The step was undone; a trial ends, or the next step is shorter.
    ///
    /// @param more halvings that would have made its error small enough
    void reject(int more) {
        if (!isTrial) {
            rejected++;
            halvings += more;
            return;
        }
        isTrial = false;
        halvings = halvingsBefore;
        isSplit = !isSplit;
        if (isSplit) {
            wait = 1 << Math.min(refusals, MOST_PATIENCE);
            refusals++;
        }
    }

    /// The step counts.
    ///
    /// @param mayDouble whether the next may be twice as long
    void accept(double minutes, double estimate, boolean mayDouble) {
        steps++;
        unsplit += isSplit ? 0 : 1;
        refusals = isSplit ? refusals : 0;
        isTrial = false;
        smallest = Math.min(smallest, minutes);
        largest = Math.max(largest, minutes);
        error = Math.max(error, estimate);
        halvings = mayDouble && halvings > 0 ? halvings - 1 : halvings;
    }

    /// The field went to its state of rest.
    void rest(double estimate) {
        settled++;
        error = Math.max(error, estimate);
    }

    /// Steps of its own that the field made, those to its state of rest not counted.
    public long steps() {
        return steps;
    }

    /// Those of its own steps that went along all axes at once.
    public long unsplit() {
        return unsplit;
    }

    /// Steps that were tried and undone, being too large for the tolerance; trials of the other kind of step do not
    /// count.
    public long rejected() {
        return rejected;
    }

    /// Coupling steps over which the field was taken to be at rest in the end.
    public long settled() {
        return settled;
    }

    /// The smallest step (min); infinite if there was none.
    public double smallest() {
        return smallest;
    }

    /// The largest step (min); 0 if there was none.
    public double largest() {
        return largest;
    }

    /// The largest estimated error of a step of its own or of what was left of the way to rest, relative to the largest
    /// level of the field.
    public double error() {
        return error;
    }

    /// A pace of its own with the same numbers.
    public Pace copy() {
        Pace copy = new Pace();
        copy.halvings = halvings;
        copy.isSplit = isSplit;
        copy.isTrial = isTrial;
        copy.halvingsBefore = halvingsBefore;
        copy.refusals = refusals;
        copy.wait = wait;
        copy.unsplit = unsplit;
        copy.steps = steps;
        copy.rejected = rejected;
        copy.settled = settled;
        copy.smallest = smallest;
        copy.largest = largest;
        copy.error = error;
        return copy;
    }

    /// Writes all numbers, for [#read].
    public void write(DataOutput out) throws IOException {
        for (int number : new int[] {halvings, halvingsBefore, refusals, wait}) {
            out.writeInt(number);
        }
        out.writeBoolean(isSplit);
        out.writeBoolean(isTrial);
        for (long number : new long[] {steps, unsplit, rejected, settled}) {
            out.writeLong(number);
        }
        for (double number : new double[] {smallest, largest, error}) {
            out.writeDouble(number);
        }
    }

    /// A pace with the numbers that another wrote.
    public static Pace read(DataInput in) throws IOException {
        Pace pace = new Pace();
        pace.halvings = in.readInt();
        pace.halvingsBefore = in.readInt();
        pace.refusals = in.readInt();
        pace.wait = in.readInt();
        pace.isSplit = in.readBoolean();
        pace.isTrial = in.readBoolean();
        pace.steps = in.readLong();
        pace.unsplit = in.readLong();
        pace.rejected = in.readLong();
        pace.settled = in.readLong();
        pace.smallest = in.readDouble();
        pace.largest = in.readDouble();
        pace.error = in.readDouble();
        return pace;
    }
}
