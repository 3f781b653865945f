package org.paracrine.cell;

import java.util.ArrayList;
import java.util.List;

/// Cells of about one size, in bins of their own, so that a few giants do not make everybody look far.
///
/// @param bins of those that have not left the domain
/// @param reach the longest one (µm)
record SizeClass(Bins bins, double reach) {
    /// Most populations are one class. The next one reaches up to twice as far as the first, and so on.
    ///
    /// @param margin the widest by which a cell may come nearer before bins are filled again (µm)
    /// @return only classes that have members
    static List<SizeClass> sort(CellModel model, Population cells, Strengths strengths, double margin) {
        List<SizeClass> classes = new ArrayList<>();
        double above = Double.NEGATIVE_INFINITY;
        double most = strengths.commonReach();
        while (above < strengths.largestReach()) {
            add(classes, model, cells, strengths, above, most, edge(most, margin));
            above = most;
            most *= 2;
        }
        return classes;
    }

    private static void add(
            List<SizeClass> classes,
            CellModel model,
            Population cells,
            Strengths strengths,
            double above,
            double most,
            double edge) {
        Bins bins = new Bins(model);
        bins.fill(
                cells,
                cell -> {
                    double reach = strengths.reach(cells, cell);
                    return reach > above && reach <= most && !cells.isOutside(cell);
                },
                edge);
        if (bins.members() > 0) {
            classes.add(new SizeClass(bins, most));
        }
    }

    /// Whom a member may touch stands in its own bin or in one beside it (µm).
    static double edge(double reach, double margin) {
        return 2 * reach + 2 * margin;
    }
}
