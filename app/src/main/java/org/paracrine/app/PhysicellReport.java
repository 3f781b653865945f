package org.paracrine.app;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.paracrine.archive.Provenance;
import org.paracrine.cell.CellState;
import org.paracrine.cell.ResponseCurves;
import org.paracrine.cell.Rule;
import org.paracrine.physicell.CellCount;
import org.paracrine.physicell.PhysicellModel;
import org.paracrine.physicell.PhysicellRun;
import org.paracrine.physicell.Settings;
import org.paracrine.physicell.Times;
import org.paracrine.simulation.Pacing;
import org.paracrine.study.Problem;
import org.paracrine.study.RuleUnits;

/// Turns what a run of a PhysiCell model came to into what its report shows.
final class PhysicellReport {
    private static final double PERCENT = 100;
    /// Names in the path of settings that tell them apart: project, config, file.
    private static final int PROJECT = 3;

    private final PhysicellModel model;
    private final Settings settings;
    private final List<String> types;
    private final PhysicellRun run;

    PhysicellReport(PhysicellModel model, PhysicellRun run) {
        this.model = model;
        this.settings = model.settings();
        this.types = settings.cellTypes();
        this.run = run;
    }

    /// @param title of the model
    /// @param planned time at which the run was to end (min)
    /// @param files that the run left
    ReportCulture culture(String title, double planned, Provenance provenance, List<ReportCulture.Opening> files) {
        List<ReportCulture.Moment> counts = counts();
        return new ReportCulture(
                new ReportCulture.Run(
                        title,
                        summary(planned),
                        place(settings.file()),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS),
                        Version.current(),
                        model.seed(),
                        provenance.studyHash(),
                        Duration.ofMillis(Math.round(provenance.wallSeconds() * 1000)),
                        ReportText.command(provenance.commandLine()),
                        steps(),
                        provenance.threads(),
                        run.minutes(),
                        planned),
                headlines(counts),
                types,
                counts,
                phases(),
                new CulturePicture(types, settings.domain(), run.minutes()).of(run.cells()),
                responses(),
                files,
                model.warnings().stream().map(Problem::toString).toList());
    }

    private String summary(double planned) {
        return ReportText.counted(types.size(), "cell type") + ", "
                + ReportText.counted(settings.substrates().size(), "substrate") + " and "
                + ReportText.counted(model.rules().size(), "rule") + " in "
                + (settings.domain().planar() ? "a plane" : "a block") + " of "
                + ReportText.number(settings.domain().xMax() - settings.domain().xMin()) + " × "
                + ReportText.number(settings.domain().yMax() - settings.domain().yMin())
                + (settings.domain().planar()
                        ? ""
                        : " × "
                                + ReportText.number(settings.domain().zMax()
                                        - settings.domain().zMin()))
                + " µm, for " + time(planned) + "."
                + (settings.as114() ? " The peculiarities of PhysiCell 1.14 were shared." : "");
    }

    /// The file with its project, wherever that lies.
    private static String place(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        int names = whole.getNameCount();
        return whole.subpath(Math.max(0, names - PROJECT), names).toString();
    }

    /// In the unit of time that suits.
    static String time(double minutes) {
        if (minutes <= 180) {
            return ReportText.counted(minutes, "minute");
        }
        return minutes <= 72 * 60
                ? ReportText.counted(minutes / 60, "hour")
                : ReportText.counted(TrialReport.inDays(minutes), "day");
    }

    private String steps() {
        Pacing pacing = model.plan().pacing();
        if (pacing.isAdaptive()) {
            return "adaptive, fields to " + ReportText.number(PERCENT * pacing.accuracy()) + " %";
        }
        Times times = settings.times();
        return ReportText.number(times.diffusionStep()) + ", " + ReportText.number(times.mechanicsStep()) + ", "
                + ReportText.number(times.phenotypeStep()) + " min";
    }

    private List<ReportCulture.Moment> counts() {
        Map<Double, List<CellCount>> byTime = new TreeMap<>();
        List<CellCount> all = new ArrayList<>(run.counts());
        byTime.put(run.minutes(), new ArrayList<>());
        for (CellCount count : all) {
            byTime.computeIfAbsent(count.minutes(), minutes -> new ArrayList<>())
                    .add(count);
        }
        byTime.put(run.minutes(), run.countsNow());
        List<ReportCulture.Moment> moments = new ArrayList<>();
        byTime.forEach((minutes, counts) ->
                moments.add(new ReportCulture.Moment(minutes, byType(counts, true), byType(counts, false))));
        return moments;
    }

    private List<Integer> byType(List<CellCount> counts, boolean live) {
        return types.stream()
                .map(type -> counts.stream()
                        .filter(count -> count.type().equals(type) && (count.state() == CellState.LIVE) == live)
                        .mapToInt(CellCount::cells)
                        .sum())
                .toList();
    }

    private List<String> headlines(List<ReportCulture.Moment> counts) {
        ReportCulture.Moment first = counts.getFirst();
        ReportCulture.Moment last = counts.getLast();
        List<String> headlines = new ArrayList<>();
        headlines.add("After " + time(last.minutes()) + ", " + cells(sum(last.live()), "live", "lives") + " and "
                + (sum(last.dead()) == 0 ? "none is dead" : cells(sum(last.dead()), "are dead", "is dead"))
                + "; " + (first.minutes() == 0 ? "at the start" : "when first counted, after " + time(first.minutes()))
                + ", " + cells(sum(first.live()), "lived", "lived") + ".");
        long warnings =
                model.findings().stream().filter(finding -> finding.isWarning()).count();
        if (warnings > 0) {
            headlines.add(
                    warnings == 1
                            ? "One rule cannot do what it says: it is marked among the rules."
                            : "Rules cannot do what they say in " + warnings
                                    + " places: they are marked among the rules.");
        }
        return headlines;
    }

    private static String cells(int count, String many, String one) {
        return count == 1 ? "1 cell " + one : ReportText.number(count) + " cells " + many;
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).sum();
    }

    private List<ReportCulture.Phase> phases() {
        List<CellCount> now = run.countsNow();
        Map<String, Integer> all = new LinkedHashMap<>();
        now.forEach(count -> all.merge(count.type(), count.cells(), Integer::sum));
        return now.stream()
                .map(count -> new ReportCulture.Phase(
                        count.type(),
                        count.state().name().toLowerCase(Locale.ROOT),
                        count.phase(),
                        count.cells(),
                        (double) count.cells() / all.getOrDefault(count.type(), 1)))
                .toList();
    }

    private List<ReportResponse> responses() {
        Map<String, String> levels = new LinkedHashMap<>();
        settings.microenvironment().substrates().forEach(each -> levels.put(each.name(), each.units()));
        RuleUnits units = new RuleUnits(levels, types, List.of());
        List<Rule> rules = model.rules();
        List<ReportRule> shown = new ArrayList<>();
        for (int index = 0; index < rules.size(); index++) {
            Rule rule = rules.get(index);
            shown.add(new ReportRule(
                    RuleResponses.sentence(rule, units.behaviour(rule.behaviour()), units.signal(rule.signal())),
                    RuleResponses.remarks(model.findings(), index),
                    List.of(),
                    List.of(),
                    List.of()));
        }
        return new RuleResponses(
                        shown,
                        rule -> units.signal(rules.get(rule).signal()),
                        rule -> units.behaviour(rules.get(rule).behaviour()))
                .of(ResponseCurves.of(model.plan().model()));
    }
}
