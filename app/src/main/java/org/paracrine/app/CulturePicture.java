package org.paracrine.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import org.paracrine.cell.CellState;
import org.paracrine.cell.Population;
import org.paracrine.physicell.Domain;

/// All cells seen from above: discs on the x-y plane, the higher ones over the lower.
///
/// @param types names of the cell types, by index
/// @param domain that the cells live in
/// @param minutes since the start
record CulturePicture(List<String> types, Domain domain, double minutes) {
    /// Cells that fill less of the domain than this, along x and y, are shown larger.
    private static final double SMALL = 0.5;

    /// Room around them (µm).
    private static final double MARGIN = 20;

    /// Discs that a page still draws without a wait; a number is some 30 bytes of it.
    private static final int MOST = 40_000;

    private static final List<String> STATES = List.of("live", "apoptotic", "necrotic");

    CulturePicture {
        types = List.copyOf(types);
    }

    /// One picture, or none without cells.
    List<ReportPicture> of(Population cells) {
        return cells.count() == 0 ? List.of() : List.of(picture(cells));
    }

    private ReportPicture picture(Population cells) {
        List<Integer> all = new ArrayList<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            all.add(cell);
        }
        int every = (cells.count() + MOST - 1) / MOST;
        List<Integer> shown = all.stream()
                .filter(cell -> cells.id(cell) % every == 0)
                .sorted(Comparator.comparingDouble((Integer cell) -> cells.z(cell))
                        .thenComparingLong(cells::id))
                .toList();
        String note = "All cells from above, as discs on the x-y plane"
                + (every == 1 ? "." : ": one of " + every + " of " + ReportText.number(cells.count()) + ".");
        return new ReportPicture(
                "after " + PhysicellReport.time(minutes),
                "",
                TrialReport.inDays(minutes),
                note,
                extent(cells),
                ReportPicture.Field.none(),
                new ReportPicture.Cells(
                        types,
                        STATES,
                        shown.stream().map(cells::x).toList(),
                        shown.stream().map(cells::y).toList(),
                        shown.stream().map(cells::radius).toList(),
                        shown.stream().map(cells::type).toList(),
                        shown.stream().map(cell -> state(cells.state(cell))).toList(),
                        List.of()));
    }

    /// The domain, or a square around the cells where they fill little of it.
    private ReportPicture.Extent extent(Population cells) {
        double[] x = new double[cells.count()];
        double[] y = new double[cells.count()];
        double radius = 0;
        for (int cell = 0; cell < cells.count(); cell++) {
            x[cell] = cells.x(cell);
            y[cell] = cells.y(cell);
            radius = Math.max(radius, cells.radius(cell));
        }
        DoubleSummaryStatistics alongX = Arrays.stream(x).summaryStatistics();
        DoubleSummaryStatistics alongY = Arrays.stream(y).summaryStatistics();
        double width = alongX.getMax() - alongX.getMin();
        double height = alongY.getMax() - alongY.getMin();
        boolean isSmall =
                width < SMALL * (domain.xMax() - domain.xMin()) && height < SMALL * (domain.yMax() - domain.yMin());
        if (!isSmall) {
            return new ReportPicture.Extent(domain.xMin(), domain.xMax(), domain.yMin(), domain.yMax());
        }
        double half = Math.max(width, height) / 2 + radius + MARGIN;
        double middleX = (alongX.getMin() + alongX.getMax()) / 2;
        double middleY = (alongY.getMin() + alongY.getMax()) / 2;
        return new ReportPicture.Extent(middleX - half, middleX + half, middleY - half, middleY + half);
    }

    private static int state(CellState state) {
        return switch (state) {
            case LIVE -> 0;
            case APOPTOTIC -> 1;
            case NECROTIC -> 2;
        };
    }
}
