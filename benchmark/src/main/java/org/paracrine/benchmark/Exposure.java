package org.paracrine.benchmark;

import org.paracrine.cell.Neighbours;
import org.paracrine.cell.Population;

/// How much of each cell of a plane is free of others, as OpenVT measures it; by dense index.
///
/// γ_i = max(0, 1 − (1/π) Σ_j √(1 − φ_ij²)), β_i = max(0, 1 − (1/π) Σ_j (arccos φ_ij − φ_ij √(1 −
/// φ_ij²))), φ_ij = (d² + r_i² − r_j²)/(2 d r_i) over all j with d < r_i + r_j, cut to −1 to 1.
///
/// | symbol | meaning |
/// |---|---|
/// | γ, β | share of the surface and of the area that is free |
/// | d | distance of the centres (µm) |
/// | r | radius (µm) |
/// | φ r_i | distance from the centre of i to the chord that it shares with j (µm) |
///
/// Areas: the disc beyond each chord is taken off, twice where two of them overlap. Surfaces: the chord
/// counts, not the arc behind it, against half the circumference. Source: OpenVT's entries,
/// <https://github.com/rheiland/PhysiCell_OpenVT_monolayer>.
///
/// @param surface γ
/// @param area β
@SuppressWarnings("ArrayRecordComponent") // never compared
record Exposure(double[] surface, double[] area) {
    /// Of all cells.
    ///
    /// @param neighbours of the cells as they are, at least those that overlap
    static Exposure of(Population cells, Neighbours neighbours) {
        Exposure exposure = new Exposure(new double[cells.count()], new double[cells.count()]);
        for (int cell = 0; cell < cells.count(); cell++) {
            double surface = 0;
            double area = 0;
            for (int other : neighbours.of(cell)) {
                double d = Math.hypot(cells.x(cell) - cells.x(other), cells.y(cell) - cells.y(other));
                double chord = chord(d, cells.radius(cell), cells.radius(other));
                surface += chordShare(chord);
                area += capShare(chord);
            }
            exposure.surface[cell] = Math.max(0, 1 - surface);
            exposure.area[cell] = Math.max(0, 1 - area);
        }
        return exposure;
    }

    /// φ: 1 if the other takes nothing, −1 if it takes all.
    static double chord(double distance, double radius, double other) {
        if (distance >= radius + other) {
            return 1;
        }
        return Math.clamp((distance * distance + radius * radius - other * other) / (2 * distance * radius), -1, 1);
    }

    /// Share of half the circumference.
    static double chordShare(double chord) {
        return Math.sqrt(1 - chord * chord) / Math.PI;
    }

    /// Share of the area of the disc.
    static double capShare(double chord) {
        return (Math.acos(chord) - chord * Math.sqrt(1 - chord * chord)) / Math.PI;
    }
}
