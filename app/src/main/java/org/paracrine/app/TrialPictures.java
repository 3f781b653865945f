package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.trial.Course;
import org.paracrine.trial.Picture;
import org.paracrine.trial.TrialResult;

/// Slices through the tissue, as the report shows them.
final class TrialPictures {
    private TrialPictures() {}

    static List<ReportPicture> of(TrialResult result) {
        List<ReportPicture> pictures = new ArrayList<>();
        for (Course course : result.courses()) {
            course.pictures().forEach(picture -> pictures.add(picture(picture)));
        }
        return pictures;
    }

    private static ReportPicture picture(Picture picture) {
        List<String> types =
                picture.cells().stream().map(Picture.Cell::type).distinct().toList();
        List<String> states = List.of("live", "apoptotic", "necrotic");
        List<Picture.Cell> cells = picture.cells();
        List<ReportPicture.Amount> amounts = picture.cargo().isEmpty()
                ? List.of()
                : List.of(new ReportPicture.Amount(
                        picture.cargo(), cells.stream().map(Picture.Cell::cargo).toList()));
        return new ReportPicture(
                picture.arm(),
                "animal " + picture.animal(),
                TrialReport.inDays(picture.minutes()),
                "The middle plane, z = " + ReportText.number(picture.z()) + " µm",
                new ReportPicture.Extent(
                        picture.left(),
                        picture.left() + picture.width(),
                        picture.bottom(),
                        picture.bottom() + picture.height()),
                new ReportPicture.Field(
                        picture.substrate(), picture.unit(), picture.columns(), picture.rows(), picture.values()),
                new ReportPicture.Cells(
                        types,
                        states,
                        cells.stream().map(Picture.Cell::x).toList(),
                        cells.stream().map(Picture.Cell::y).toList(),
                        cells.stream().map(cell -> cutRadius(cell, picture.z())).toList(),
                        cells.stream().map(cell -> types.indexOf(cell.type())).toList(),
                        cells.stream().map(cell -> states.indexOf(cell.state())).toList(),
                        amounts));
    }

    /// Radius of the disc that the plane cuts out of the cell.
    private static double cutRadius(Picture.Cell cell, double plane) {
        double height = cell.z() - plane;
        return Math.sqrt(Math.max(0, cell.radius() * cell.radius() - height * height));
    }
}
