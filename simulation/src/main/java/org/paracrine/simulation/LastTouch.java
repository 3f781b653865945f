package org.paracrine.simulation;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.numerics.NumericalFailure;
import org.paracrine.numerics.VoxelGrid;
import org.paracrine.tissue.Exchange;
import org.paracrine.tissue.Field;

/// Who touched a voxel last, for a field that went wrong: sources give again, one after the other, into an empty
/// exchange.
final class LastTouch {
    private final Field field;
    private final Exchange exchange;
    private final Map<String, Runnable> sources = new LinkedHashMap<>();

    LastTouch(Field field, Exchange exchange) {
        this.field = field;
        this.exchange = exchange;
    }

    /// A source, in the order in which they give.
    ///
    /// @param name in words: "the vessels", "glioma cell 12"
    LastTouch then(String name, Runnable source) {
        sources.put(name, source);
        return this;
    }

    /// The failure with the time, the voxel and the source in its message; itself if no number is wrong.
    NumericalFailure explain(NumericalFailure failure, double minutes) {
        int voxel = wrongVoxel();
        if (voxel < 0) {
            return failure;
        }
        NumericalFailure explained =
                new NumericalFailure(failure.getMessage() + "; at t = " + minutes + " min in voxel " + place(voxel)
                        + ", " + source(voxel) + "; look at its rates, or use a smaller run.step");
        explained.initCause(failure);
        return explained;
    }

    private int wrongVoxel() {
        for (int voxel = 0; voxel < field.values().length; voxel++) {
            if (isWrong(field.at(voxel)) || isWrong(voxel)) {
                return voxel;
            }
        }
        return -1;
    }

    private boolean isWrong(int voxel) {
        return isWrong(exchange.supply()[voxel]) || isWrong(exchange.loss()[voxel]);
    }

    private static boolean isWrong(double value) {
        return !(value >= 0 && value < Double.POSITIVE_INFINITY);
    }

    private String source(int voxel) {
        exchange.clear();
        @Nullable String last = null;
        for (Map.Entry<String, Runnable> source : sources.entrySet()) {
            double supply = exchange.supply()[voxel];
            double loss = exchange.loss()[voxel];
            source.getValue().run();
            if (isWrong(voxel)) {
                return "brought by " + source.getKey();
            }
            if (supply != exchange.supply()[voxel] || loss != exchange.loss()[voxel]) {
                last = source.getKey();
            }
        }
        return last == null ? "which nothing gives to or takes from" : "last touched by " + last;
    }

    private String place(int voxel) {
        VoxelGrid grid = field.grid();
        int line = voxel / grid.nx();
        return "(" + voxel % grid.nx() + ", " + line % grid.ny() + ", " + line / grid.ny() + ")";
    }
}
