package org.paracrine.benchmark;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paracrine.benchmark.BodyFinding.Use;
import org.paracrine.body.Organ;
import org.paracrine.evidence.Evidence;
import org.paracrine.evidence.Parameter;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import org.paracrine.trial.WholeBody;

/// The printed numbers on vesicles in plasma and organs (rows `pk_exosome`), beside those of
/// `examples/body/labels.yaml`.
final class BodyFindings {
    /// Particles: far below what macrophages can hold.
    static final double DOSE = 1e10;

    private static final String IODINE = "125I";
    private static final String DYE = "fluorophore";
    private static final String LIGHT = "luciferase";
    /// How many of the macrophages clodronate takes; not printed.
    private static final Map<String, String> DEPLETED = Map.of("body.macrophages depleted", "95 %");

    private final String file;
    private final String text;
    private final List<BodyFinding> findings = new ArrayList<>();

    /// @param text of the study of labels
    BodyFindings(String file, String text) {
        this.file = file;
        this.text = text;
        fluorophore();
        luciferase();
        iodine();
    }

    List<BodyFinding> all() {
        return List.copyOf(findings);
    }

    LabelCourse course(String product, Map<String, String> settings, double dose) {
        Study study = Studies.read(file, text, new LinkedHashMap<>(settings)).study();
        return new LabelCourse(WholeBody.of(study, product), dose);
    }

    private static Parameter row(String id) {
        return Evidence.shipped().parameter(id).orElseThrow();
    }

    private void calibrated(String id, String label, String what, double ours) {
        add(id, label, what, ours, Use.CALIBRATION, "");
    }

    private void implied(String id, String label, String what, double ours, String remark) {
        add(id, label, what, ours, Use.IMPLIED, remark);
    }

    private void predicted(String id, String label, String what, double ours, String remark) {
        add(id, label, what, ours, Use.PREDICTION, remark);
    }

    private void add(String id, String label, String what, double ours, Use use, String remark) {
        Parameter row = row(id);
        double low =
                row.value().isPresent() ? row.value().getAsDouble() : row.low().orElseThrow();
        double high = row.value().isPresent() ? low : row.high().orElseThrow();
        findings.add(new BodyFinding(id, label, what, low, high, ours, use, remark));
    }

    private void fluorophore() {
        LabelCourse course = course("fluorophore", Map.of(), DOSE);
        calibrated("P035", DYE, "fast half-life (min)", course.fastHalfLife());
        predicted("P036", DYE, "slow half-life (min)", course.slowHalfLife(), "");
        implied(
                "P037",
                DYE,
                "rate of elimination (1/min)",
                course.clearance() / course.volume(),
                "clearance over volume, P038 over P039");
        calibrated("P038", DYE, "clearance (mL/min)", course.clearance());
        calibrated("P039", DYE, "volume (mL)", course.volume());
        implied(
                "P040",
                DYE,
                "area (% min/g)",
                course.area(),
                "100 % over the clearance of P038; 1 mL of plasma is 1 g");
    }

    private void luciferase() {
        LabelCourse untreated = course("luciferase", Map.of(), DOSE);
        LabelCourse course = course("luciferase", DEPLETED, DOSE);
        String depleted = LIGHT + ", macrophages depleted";
        calibrated("P050", LIGHT, "half-life (min)", untreated.timeToHalf());
        implied("P041", depleted, "area (% h/mL)", course.area() / 60, "100 % over the clearance of P043");
        predicted("P042", depleted, "mean residence (h)", course.residence(), "");
        calibrated("P043", depleted, "clearance (mL/h)", course.clearance() * 60);
    }

    private void iodine() {
        LabelCourse course = course("iodine", Map.of(), DOSE);
        calibrated("P044", IODINE, "clearance (mL/min)", course.clearance());
        calibrated("P045", IODINE, "steady volume (mL)", course.volume());
        predicted(
                "P046",
                IODINE,
                "mean residence to the last sample (h)",
                course.residenceToLastSample(),
                "the last sample is taken to be at 4 h");
        findings.add(new BodyFinding(
                "P046",
                IODINE,
                "mean residence (h)",
                3.4,
                3.4,
                course.residence(),
                Use.IMPLIED,
                "volume over clearance, P045 over P044; it stands in the conditions of the row"));
        calibrated("P047", IODINE, "liver at 4 h (%)", course.organAtFourHours(Organ.LIVER));
        calibrated("P048", IODINE, "spleen at 4 h (%)", course.organAtFourHours(Organ.SPLEEN));
        calibrated("P049", IODINE, "lung at 4 h (%)", course.organAtFourHours(Organ.LUNG));
        predicted(
                "P051",
                "not told; ours 125I",
                "half-life (min)",
                course.timeToHalf(),
                "the label and the model behind the printed number are not told");
        String review = "many; ours 125I";
        predicted(
                "P052",
                review,
                "liver peaks at (h)",
                course.peakTime(Organ.LIVER),
                "P047 to P049 need a label that stays; one that the liver gives away peaks within the hour (luciferase: "
                        + BodyPage.number(course("luciferase", Map.of(), DOSE).peakTime(Organ.LIVER)) + " h)");
        predicted("P052", review, "kidney peaks at (h)", course.peakTime(Organ.KIDNEY), "");
        predicted("P053", review, "lung peaks at (h)", course.peakTime(Organ.LUNG), "");
        predicted(
                "P053",
                review,
                "spleen peaks at (h)",
                course.peakTime(Organ.SPLEEN),
                "most of what is counted early is in its blood and on its vessels; the dye peaks at "
                        + BodyPage.number(course("fluorophore", Map.of(), DOSE).peakTime(Organ.SPLEEN)) + " h");
    }
}
