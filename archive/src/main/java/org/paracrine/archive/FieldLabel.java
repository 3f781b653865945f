package org.paracrine.archive;

import java.nio.charset.StandardCharsets;

/// What the values of a field are.
///
/// @param substrate its name, as in the study
/// @param unit of its concentration, for people; empty when it has none
public record FieldLabel(String substrate, String unit) {

    public FieldLabel {
        if (substrate.isBlank()) {
            throw new IllegalArgumentException("a field without the name of its substrate");
        }
        requireText("name", substrate);
        requireText("unit", unit);
    }

    /// JSON and XML can hold it, and it stands on one line.
    private static void requireText(String what, String text) {
        if (text.chars().anyMatch(Character::isISOControl)
                || !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("the " + what + " of a field is plain text on one line, not '" + text
                    + "': take the control characters out");
        }
    }

    /// `oxygen (mmHg)`
    String text() {
        return unit.isBlank() ? substrate : substrate + " (" + unit + ")";
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
