package org.paracrine.physicell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.StudyText;

/// The file of levels at the start beside a study: a row for each voxel of its block, a column for each substrate that
/// does not start at one level everywhere.
final class FieldsTable {
    private final Converting with;
    private final FieldStart start;
    private final Block block;
    private final List<Integer> substrates = new ArrayList<>();

    private FieldsTable(Converting with, FieldStart start, Block block) {
        this.with = with;
        this.start = start;
        this.block = block;
        List<SubstrateSettings> all = with.settings().microenvironment().substrates();
        for (int index = 0; index < all.size(); index++) {
            if (isUneven(index, all.get(index))) {
                substrates.add(index);
            }
        }
    }

    /// Nothing where all substrates start at one level, or where a study cannot say how they start.
    static @Nullable FieldsTable of(Converting with, Block block) {
        if (with.settings().microenvironment().start() == null) {
            return null;
        }
        FieldStart start = FieldStart.of(with.settings());
        start.warnings().forEach(with.left()::add);
        FieldsTable table = new FieldsTable(with, start, block);
        return table.substrates.isEmpty() ? null : table;
    }

    private boolean isUneven(int index, SubstrateSettings substrate) {
        boolean uneven = false;
        boolean below = false;
        for (double level : start.levels(index)) {
            uneven |= level != substrate.initialCondition();
            below |= level < 0;
        }
        if (below) {
            with.left()
                    .add("the levels of " + substrate.name()
                            + " at the start are not here: some are below 0, and a study has none");
        }
        return uneven && !below;
    }

    /// Whether a substrate has a column.
    boolean has(int substrate) {
        return substrates.contains(substrate);
    }

    byte[] content() {
        StringBuilder text = new StringBuilder("x,y,z");
        List<String> names = with.settings().substrates();
        substrates.forEach(index -> text.append(',').append(with.names().of(names.get(index))));
        text.append('\n');
        for (int iz = 0; iz < block.nz(); iz++) {
            for (int iy = 0; iy < block.ny(); iy++) {
                for (int ix = 0; ix < block.nx(); ix++) {
                    row(text, centre(0, ix), centre(1, iy), centre(2, iz));
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private double centre(int axis, int voxel) {
        return block.low().get(axis) + (voxel + 0.5) * (axis == 2 ? block.height() : block.voxel());
    }

    /// The levels of the voxel of the model around a point; none beyond the end of its domain.
    private void row(StringBuilder text, double x, double y, double z) {
        Domain domain = with.settings().domain();
        int voxel = (int)
                domain.voxelAt(Math.min(x, domain.xMax()), Math.min(y, domain.yMax()), Math.min(z, domain.zMax()));
        text.append(StudyText.number(x))
                .append(',')
                .append(StudyText.number(y))
                .append(',')
                .append(StudyText.number(z));
        for (int substrate : substrates) {
            text.append(',').append(StudyText.number(start.level(substrate, voxel)));
        }
        text.append('\n');
    }
}
