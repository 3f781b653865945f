package org.paracrine.archive;

/// What the values of a field are.
///
/// @param substrate its name, as in the study
/// @param unit of its concentration, for people; empty when it has none
public record FieldLabel(String substrate, String unit) {

    public FieldLabel {
        if (substrate.isBlank()) {
            throw new IllegalArgumentException("a field without the name of its substrate");
        }
        requirePlain("name of a field", substrate);
        requirePlain("unit of a field", unit);
    }

    /// JSON and XML can hold it, and it stands on one line.
    static void requirePlain(String what, String text) {
        if (!XmlText.isPlain(text)) {
            throw new IllegalArgumentException(
                    "the " + what + " is plain text on one line, not '" + text + "': take the control characters out");
        }
    }

    /// `oxygen (mmHg)`
    String text() {
        return text(substrate, unit);
    }

    /// `oxygen (mmHg)`, or the name alone where there is no unit.
    static String text(String name, String unit) {
        return unit.isBlank() ? name : name + " (" + unit + ")";
    }

    /// One value per voxel, each a number: a gap in the archive means something that was never written.
    void requireValues(double[] values, int voxels) {
        if (values.length != voxels) {
            throw new IllegalArgumentException(
                    "the field " + substrate + " has " + values.length + " values for " + voxels + " voxels");
        }
        for (int voxel = 0; voxel < voxels; voxel++) {
            if (!Double.isFinite(values[voxel])) {
                throw new IllegalArgumentException("the field " + substrate + " holds finite numbers, not "
                        + values[voxel] + " as in voxel " + voxel);
            }
        }
    }
}
