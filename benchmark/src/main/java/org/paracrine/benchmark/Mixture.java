package org.paracrine.benchmark;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;
import org.paracrine.cell.Population;

/// Cells of two types in a plane at one moment, by id, and how well they are sorted.
///
/// @param type 0 or 1
/// @param x coordinate in diameters of a cell
/// @param y coordinate in diameters of a cell
/// @param borders between the cells
@SuppressWarnings("ArrayRecordComponent") // never compared
record Mixture(int[] type, double[] x, double[] y, List<Borders.Border> borders) {
    /// Neighbours that count in [#unlike].
    private static final int NEAREST = 6;

    /// How far from the middle of a cell its border can be, in diameters: half as far again as the rim
    /// of a disc.
    private static final double REACH = 0.75;

    Mixture(int[] type, double[] x, double[] y) {
        this(type, x, y, Borders.of(x, y, REACH));
    }

    static Mixture of(Population cells, double diameter) {
        int count = cells.count();
        int[] type = new int[count];
        double[] x = new double[count];
        double[] y = new double[count];
        for (int cell = 0; cell < count; cell++) {
            int id = (int) cells.id(cell);
            type[id] = cells.type(cell);
            x[id] = cells.x(cell) / diameter;
            y[id] = cells.y(cell) / diameter;
        }
        return new Mixture(type, x, y);
    }

    int size() {
        return type.length;
    }

    /// Share of unlike cells among the six nearest of each.
    double unlike() {
        long unlike = IntStream.range(0, size())
                .mapToLong(cell -> IntStream.range(0, size())
                        .filter(other -> other != cell)
                        .boxed()
                        .sorted(Comparator.comparingDouble(other -> square(cell, other)))
                        .limit(NEAREST)
                        .filter(other -> type[other] != type[cell])
                        .count())
                .sum();
        return (double) unlike / (NEAREST * size());
    }

    private double square(int cell, int other) {
        double dx = x[other] - x[cell];
        double dy = y[other] - y[cell];
        return dx * dx + dy * dy;
    }

    /// Length of all borders between unlike cells, in diameters.
    double unlikeBorder() {
        return borders.stream()
                .filter(border -> type[border.one()] != type[border.other()])
                .mapToDouble(Borders.Border::length)
                .sum();
    }

    /// The same over that of all borders.
    double unlikeBorderShare() {
        return unlikeBorder()
                / borders.stream().mapToDouble(Borders.Border::length).sum();
    }

    /// Sizes of the clusters of a type, the largest first: cells that hang together by borders between
    /// their like.
    List<Integer> clusters(int wanted) {
        List<List<Integer>> like = IntStream.range(0, size())
                .mapToObj(_ -> (List<Integer>) new ArrayList<Integer>())
                .toList();
        for (Borders.Border border : borders) {
            if (type[border.one()] == wanted && type[border.other()] == wanted) {
                like.get(border.one()).add(border.other());
                like.get(border.other()).add(border.one());
            }
        }
        boolean[] seen = new boolean[size()];
        return IntStream.range(0, size())
                .filter(cell -> type[cell] == wanted)
                .map(cell -> reached(cell, like, seen))
                .filter(reached -> reached > 0)
                .boxed()
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    private static int reached(int start, List<List<Integer>> like, boolean[] seen) {
        Deque<Integer> open = new ArrayDeque<>();
        int reached = 0;
        open.add(start);
        while (!open.isEmpty()) {
            int cell = open.remove();
            if (!seen[cell]) {
                seen[cell] = true;
                reached++;
                open.addAll(like.get(cell));
            }
        }
        return reached;
    }

    /// Cells in the largest clusters of both types, over all cells.
    double inLargest() {
        return (double) (clusters(0).getFirst() + clusters(1).getFirst()) / size();
    }

    /// Clusters of both types.
    int clusterCount() {
        return clusters(0).size() + clusters(1).size();
    }

    /// Mean distance from the middle of all cells, of the cells of a type over that of all: below 1
    /// inside, above 1 outside.
    double depth(int wanted) {
        return distance(wanted == 0, wanted == 1) / distance(true, true);
    }

    private double distance(boolean isFirst, boolean isSecond) {
        double middleX = IntStream.range(0, size())
                .mapToDouble(cell -> x[cell])
                .average()
                .orElseThrow();
        double middleY = IntStream.range(0, size())
                .mapToDouble(cell -> y[cell])
                .average()
                .orElseThrow();
        return IntStream.range(0, size())
                .filter(cell -> type[cell] == 0 ? isFirst : isSecond)
                .mapToDouble(cell -> Math.hypot(x[cell] - middleX, y[cell] - middleY))
                .average()
                .orElseThrow();
    }
}
