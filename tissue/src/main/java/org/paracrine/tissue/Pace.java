package org.paracrine.tissue;

/// How one field has moved so far on its own clock, and where it goes on.
///
/// Kept beside the field: with both, a copy goes on as the original would.
public final class Pace {
    int halvings;
    private long steps;
    private long rejected;
    private long settled;
    private double smallest = Double.POSITIVE_INFINITY;
    private double largest;
    private double error;

    /// A field that has not moved yet.
    public Pace() {}

    /// Steps of its own that the field made, those to its state of rest not counted.
    public long steps() {
        return steps;
    }

    /// Steps that were tried and undone, being too large for the tolerance.
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
        copy.steps = steps;
        copy.rejected = rejected;
        copy.settled = settled;
        copy.smallest = smallest;
        copy.largest = largest;
        copy.error = error;
        return copy;
    }

    void addStep(double minutes) {
        steps++;
        smallest = Math.min(smallest, minutes);
        largest = Math.max(largest, minutes);
    }

    void addRejection(int more) {
        rejected++;
        halvings += more;
    }

    void addRest() {
        settled++;
    }

    void addError(double estimate) {
        error = Math.max(error, estimate);
    }
}
