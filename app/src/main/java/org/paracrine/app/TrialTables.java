package org.paracrine.app;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.paracrine.archive.Column;
import org.paracrine.archive.Table;
import org.paracrine.trial.ArmEndpoints;
import org.paracrine.trial.Course;
import org.paracrine.trial.Draw;
import org.paracrine.trial.Estimate;
import org.paracrine.trial.FieldPace;
import org.paracrine.trial.Interval;
import org.paracrine.trial.KaplanMeier;
import org.paracrine.trial.Observation;
import org.paracrine.trial.PValue;
import org.paracrine.trial.Picture;
import org.paracrine.trial.TrialResult;

/// The tables that a run leaves behind, by the name of their file.
final class TrialTables {
    private static final Column ARM = Column.text("arm", "name of the arm");
    private static final Column ANIMAL =
            Column.integer("animal", "", "1 to n; the same animal in every arm has the same draws");
    private static final Column TIME = Column.number("time", "min", "since the start of the trial");

    private TrialTables() {}

    static Map<String, Table> of(TrialResult result) {
        Map<String, Table> tables = new LinkedHashMap<>();
        tables.put("observations.parquet", observations(result));
        tables.put("endpoints.parquet", endpoints(result));
        tables.put("survival.parquet", survival(result));
        tables.put("draws.parquet", draws(result));
        tables.put("cells.parquet", cells(result));
        tables.put("fields.parquet", fields(result));
        return tables;
    }

    private static Table observations(TrialResult result) {
        Table table = new Table(
                ARM,
                ANIMAL,
                TIME,
                Column.text("quantity", "what was measured"),
                Column.text("site", "where or of what: an organ, a cargo, a route; empty where there is none"),
                Column.text("product", "that was given; empty where there is none"),
                Column.number("value", "", "in the unit of this row"),
                Column.text("unit", "of the value"));
        for (Course course : result.courses()) {
            for (Observation row : course.observations()) {
                table.add(
                        row.arm(),
                        row.animal(),
                        row.minutes(),
                        row.quantity(),
                        row.site(),
                        row.product(),
                        row.value(),
                        row.unit());
            }
        }
        return table;
    }

    private static Table endpoints(TrialResult result) {
        Table table = new Table(
                ARM,
                Column.integer("animals", "", "that finished"),
                Column.number("final_volume", "mm3", "median tumour volume at the end"),
                Column.number("final_volume_low", "mm3", "lower end of its 95 % bootstrap interval"),
                Column.number("final_volume_high", "mm3", "upper end of its 95 % bootstrap interval"),
                Column.number("growth_inhibition", "%", "100 (1 - median growth / median growth of the control)"),
                Column.number("paired_ratio", "", "median over animals of final volume / that under control"),
                Column.number("volume_p", "", "Mann-Whitney against the control"),
                Column.number("volume_p_holm", "", "the same, corrected for the number of arms"),
                Column.number("median_survival", "min", "time until the limit of the tumour volume"),
                Column.number("survival_p", "", "log-rank against the control"),
                Column.number("survival_p_holm", "", "the same, corrected for the number of arms"));
        for (ArmEndpoints arm : result.endpoints()) {
            table.add(
                    arm.arm(),
                    arm.animals(),
                    value(arm.finalVolume()),
                    low(arm.finalVolume()),
                    high(arm.finalVolume()),
                    value(arm.growthInhibition()),
                    value(arm.pairedRatio()),
                    p(arm.volumeTest().map(test -> test.p())),
                    p(arm.adjustedVolumeP()),
                    value(arm.medianSurvival()),
                    p(arm.survivalTest().map(test -> test.p())),
                    p(arm.adjustedSurvivalP()));
        }
        return table;
    }

    private static Table survival(TrialResult result) {
        Table table = new Table(
                ARM,
                TIME,
                Column.integer("at_risk", "", "animals watched until just before"),
                Column.integer("events", "", "animals whose tumour exceeded the limit at this time"),
                Column.number("survival", "", "Kaplan-Meier estimate from this time on"));
        for (ArmEndpoints arm : result.endpoints()) {
            if (arm.survival().isPresent()) {
                for (KaplanMeier.Step step : arm.survival().get().steps()) {
                    table.add(arm.arm(), step.time(), step.atRisk(), step.events(), step.survival());
                }
            }
        }
        return table;
    }

    private static Table draws(TrialResult result) {
        Table table = new Table(
                ANIMAL,
                Column.text("path", "of the number in the study"),
                Column.number("value", "", "drawn for this animal, in the unit of this row"),
                Column.text("unit", "of the value"));
        for (Draw draw : result.draws()) {
            table.add(draw.animal(), draw.path(), draw.value(), draw.unit());
        }
        return table;
    }

    private static Table cells(TrialResult result) {
        Table table = new Table(
                ARM,
                ANIMAL,
                TIME,
                Column.number("x", "um", "centre"),
                Column.number("y", "um", "centre"),
                Column.number("z", "um", "centre; only cells that the middle plane cuts"),
                Column.number("radius", "um", "of the whole cell"),
                Column.text("type", "name of the cell type"),
                Column.text("state", "live, apoptotic or necrotic"),
                Column.number("cargo", "copies", "of the first cargo in the cell"));
        for (Course course : result.courses()) {
            for (Picture picture : course.pictures()) {
                for (Picture.Cell cell : picture.cells()) {
                    table.add(
                            picture.arm(),
                            picture.animal(),
                            picture.minutes(),
                            cell.x(),
                            cell.y(),
                            cell.z(),
                            cell.radius(),
                            cell.type(),
                            cell.state(),
                            cell.cargo());
                }
            }
        }
        return table;
    }

    private static Table fields(TrialResult result) {
        Table table = new Table(
                ARM,
                ANIMAL,
                Column.text("field", "substrate or product"),
                Column.integer("steps", "", "of its own, those to its state of rest not counted"),
                Column.integer("settled", "", "exchange steps over which it was taken to be at rest in the end"),
                Column.integer("rejected", "", "steps that were too long for the accuracy, and undone"),
                Column.number("shortest", "min", "step; empty if there was none"),
                Column.number("longest", "min", "step; empty if there was none"),
                Column.number("error", "", "largest estimate for a step, relative to the highest level"));
        for (Course course : result.courses()) {
            for (FieldPace pace : course.paces()) {
                boolean stepped = pace.steps() > 0;
                table.add(
                        pace.arm(),
                        pace.animal(),
                        pace.field(),
                        pace.steps(),
                        pace.settled(),
                        pace.rejected(),
                        stepped ? pace.smallest() : null,
                        stepped ? pace.largest() : null,
                        pace.error());
            }
        }
        return table;
    }

    private static @Nullable Double value(Optional<Estimate> estimate) {
        return estimate.map(Estimate::value).orElse(null);
    }

    private static @Nullable Double low(Optional<Estimate> estimate) {
        return estimate.flatMap(Estimate::interval).map(Interval::low).orElse(null);
    }

    private static @Nullable Double high(Optional<Estimate> estimate) {
        return estimate.flatMap(Estimate::interval).map(Interval::high).orElse(null);
    }

    private static @Nullable Double value(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }

    private static @Nullable Double p(Optional<PValue> p) {
        return value(p.map(PValue::number).orElse(OptionalDouble.empty()));
    }
}
