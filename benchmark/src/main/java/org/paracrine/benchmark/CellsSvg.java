package org.paracrine.benchmark;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/// Draws mixtures of cells as discs, several pictures in a row.
final class CellsSvg {
    private static final int SIDE = 210;
    private static final int GAP = 10;
    private static final int FOOT = 20;
    private static final List<String> COLOURS = List.of("#0b62a4", "#e0a030");

    /// One picture.
    record Picture(String caption, Mixture cells) {}

    private final StringBuilder svg = new StringBuilder();

    private CellsSvg() {}

    static String of(List<Picture> pictures) {
        CellsSvg drawing = new CellsSvg();
        drawing.draw(pictures);
        return drawing.svg.toString();
    }

    private void draw(List<Picture> pictures) {
        int width = pictures.size() * (SIDE + GAP);
        put(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">",
                width, SIDE + FOOT);
        put("<rect width=\"%d\" height=\"%d\" fill=\"#fff\"/>", width, SIDE + FOOT);
        for (int index = 0; index < pictures.size(); index++) {
            put("<g transform=\"translate(%d 0)\">", index * (SIDE + GAP) + GAP / 2);
            draw(pictures.get(index).cells());
            put(
                    "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">%s</text></g>",
                    SIDE / 2, SIDE + 14, pictures.get(index).caption());
        }
        put("</svg>");
    }

    /// As large as the picture allows, which is one diameter wider than the middles of the cells.
    private void draw(Mixture cells) {
        double lowX = DoubleStream.of(cells.x()).min().orElseThrow();
        double highX = DoubleStream.of(cells.x()).max().orElseThrow();
        double lowY = DoubleStream.of(cells.y()).min().orElseThrow();
        double highY = DoubleStream.of(cells.y()).max().orElseThrow();
        double scale = SIDE / (Math.max(highX - lowX, highY - lowY) + 1);
        for (int cell = 0; cell < cells.size(); cell++) {
            put(
                    "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\"/>",
                    SIDE / 2.0 + scale * (cells.x()[cell] - (lowX + highX) / 2),
                    SIDE / 2.0 - scale * (cells.y()[cell] - (lowY + highY) / 2),
                    scale / 2,
                    COLOURS.get(cells.type()[cell]));
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a dependency of its own
    private void put(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
