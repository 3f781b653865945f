package org.paracrine.physicell;

/// A number of the file on its way into the settings: read, checked, and replaced where it is
/// missing or wrong.
final class Amount {
    private final Section section;
    /// NaN where there is none, or a wrong one that was told of.
    private final double value;

    /// Whether the file has the element or attribute at all.
    private final boolean there;

    Amount(Section section, double value, boolean there) {
        this.section = section;
        this.value = value;
        this.there = there;
    }

    Amount atLeast(double least) {
        return value < least ? wrong("at least " + NumberText.of(least)) : this;
    }

    Amount above(double bound) {
        return value <= bound ? wrong("above " + NumberText.of(bound)) : this;
    }

    Amount within(double least, double most) {
        return value < least || value > most ? wrong(NumberText.of(least) + " to " + NumberText.of(most)) : this;
    }

    /// Warns of a number that is above all that was ever measured, such as by a wrong unit.
    Amount usually(double most, String why) {
        if (value > most) {
            section.warn("the value is " + NumberText.of(value) + ", but " + why + "; check the unit");
        }
        return this;
    }

    Amount whole() {
        return value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE ? wrong("a whole number") : this;
    }

    private Amount wrong(String allowed) {
        if (!Double.isNaN(value)) {
            section.problem("the value is " + NumberText.of(value) + ", but must be " + allowed);
        }
        return new Amount(section, Double.NaN, there);
    }

    /// The number, or what holds where the file has none.
    double or(double otherwise) {
        return Double.isNaN(value) ? otherwise : value;
    }

    /// The number, which was asked to be [#whole()], or what holds where the file has none.
    int orWhole(int otherwise) {
        return Double.isNaN(value) ? otherwise : (int) value;
    }

    /// The number. Where the file has none, PhysiCell 1.14 silently takes 0; told in a warning.
    double orMissing(double otherwise) {
        if (there) {
            return or(otherwise);
        }
        boolean zero = section.reading().as114();
        section.warn("missing: PhysiCell 1.14 reads 0"
                + (zero ? ", and so does this" : "; here it is " + NumberText.of(otherwise)));
        return zero ? 0 : otherwise;
    }
}
