package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;

/// Slices of the made-up trial: a ball of cells that starves in its middle.
final class ReportDemoTissue {

    private static final double SIZE = 400;
    private static final int VOXELS = 20;
    private static final double[] BALL = {175, 168, 135};

    private ReportDemoTissue() {}

    static List<ReportPicture> pictures() {
        List<ReportPicture> pictures = new ArrayList<>();
        for (double day : new double[] {7, 14}) {
            for (int arm = 0; arm < ReportDemo.ARMS.size(); arm++) {
                double ball = BALL[arm] * (day == 7 ? 0.75 : 1);
                pictures.add(new ReportPicture(
                        ReportDemo.ARMS.get(arm),
                        ReportDemo.animal(0),
                        day,
                        "The plane z = 80 µm",
                        new ReportPicture.Extent(0, SIZE, 0, SIZE),
                        oxygen(ball),
                        cells(arm, ball)));
            }
        }
        return pictures;
    }

    private static double oxygenAt(double x, double y, double ball) {
        double depth = Math.max(0, 1 - Math.hypot(x - SIZE / 2, y - SIZE / 2) / (ball * 1.15));
        return 40 * Math.exp(-3.4 * depth);
    }

    private static ReportPicture.Field oxygen(double ball) {
        List<Double> values = new ArrayList<>();
        double voxel = SIZE / VOXELS;
        for (int j = 0; j < VOXELS; j++) {
            for (int i = 0; i < VOXELS; i++) {
                values.add(oxygenAt((i + 0.5) * voxel, (j + 0.5) * voxel, ball));
            }
        }
        return new ReportPicture.Field("oxygen", "mmHg", VOXELS, VOXELS, values);
    }

    private static ReportPicture.Cells cells(int arm, double ball) {
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        List<Double> radius = new ArrayList<>();
        List<Integer> type = new ArrayList<>();
        List<Integer> state = new ArrayList<>();
        List<Double> copies = new ArrayList<>();
        int index = 0;
        for (double row = 8; row < SIZE; row += 13) {
            for (double column = 8; column < SIZE; column += 15) {
                index++;
                double cellX = column + (index % 2) * 3 + 2 * ReportDemo.noise(index, 0, "x");
                double cellY = row + 2 * ReportDemo.noise(index, 0, "y");
                boolean inside = Math.hypot(cellX - SIZE / 2, cellY - SIZE / 2) < ball;
                boolean host = ReportDemo.noise(index, 0, "host") > 1.7;
                if (!inside && !host) {
                    continue;
                }
                boolean starved = oxygenAt(cellX, cellY, ball) < 5 + 2 * ReportDemo.noise(index, 0, "starved");
                boolean dying = ReportDemo.noise(index, 0, "dying") > 1.9;
                x.add(cellX);
                y.add(cellY);
                radius.add(7.6 + 0.8 * ReportDemo.noise(index, 0, "radius"));
                type.add(inside ? 0 : 1);
                state.add(inside && starved ? 2 : dying ? 1 : 0);
                copies.add(arm == 2 && inside ? 150 * Math.exp(0.8 * ReportDemo.noise(index, 0, "copies")) : 0.0);
            }
        }
        return new ReportPicture.Cells(
                List.of("glioma", "macrophage"),
                List.of("live", "apoptotic", "necrotic"),
                x,
                y,
                radius,
                type,
                state,
                List.of(new ReportPicture.Amount("miR-146b", copies)));
    }
}
