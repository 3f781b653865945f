package org.paracrine.study;

/// The ends between which an uncertain number is drawn, in the unit of its quantity.
public record Range(double low, double high) {
    public Range {
        if (!(low <= high)) {
            throw new IllegalArgumentException("a range goes from low to high, got " + low + " .. " + high);
        }
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
