package org.paracrine.app;

import java.io.PrintWriter;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.paracrine.study.Problem;
import org.paracrine.study.Quantity;
import org.paracrine.study.ReadStudy;
import org.paracrine.study.Source;
import org.paracrine.study.Study;
import org.paracrine.study.StudyPaths;
import org.paracrine.trial.Trial;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `paracrine check`: is a study well formed, and where do its numbers come from?
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Say all that is wrong with a study, with line and column.",
            "",
            "A study that is well formed shows its size and where its numbers come from.",
            "",
        })
final class CheckCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private StudyArguments study;

    @Option(names = "--resolved", description = "Print the study with every default spelled out, and its source.")
    private boolean wantsResolved;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        ReadStudy sound = study.read();
        // What a run would find out before its first step: files and formulas, and whether the cells fit.
        new Trial(sound.study(), sound.study().run().seed());
        RuleRemarks rules = RuleRemarks.of(sound);
        ReadStudy read = rules.warned();
        for (Problem warning : read.warnings()) {
            err.println("warning: " + warning);
        }
        if (wantsResolved) {
            out.print(read.resolved());
            return 0;
        }
        out.println("ok: " + study.file());
        out.println("  " + size(read.study()));
        out.println("  " + sources(StudyPaths.quantities(read.study()).values()));
        rules.notes().forEach(note -> out.println("note: " + note));
        return 0;
    }

    static String size(Study study) {
        return String.format(
                Locale.ROOT,
                "%s × %s, %s, %s",
                ReportText.counted(study.arms().size(), "arm"),
                ReportText.counted(study.subject().animals(), "animal"),
                ReportText.counted(study.rules().size(), "rule"),
                days(study.run().duration().value()));
    }

    static String sources(Collection<Quantity> numbers) {
        int cited = 0;
        int assumed = 0;
        int fitted = 0;
        int chosen = 0;
        int unstated = 0;
        for (Quantity number : numbers) {
            switch (number.source()) {
                case Source.Cited _ -> cited++;
                case Source.Assumed _ -> assumed++;
                case Source.Fitted _ -> fitted++;
                case Source.Chosen _ -> chosen++;
                case Source.Unstated _ -> unstated++;
            }
        }
        return ReportText.counted(numbers.size(), "number") + ": " + cited + " cited, " + assumed + " assumed, "
                + (fitted > 0 ? fitted + " fitted, " : "") + chosen + " chosen by the design, " + unstated
                + " without a source";
    }

    private static String days(double minutes) {
        double days = TrialReport.inDays(minutes);
        return days == Math.rint(days)
                ? ReportText.counted((int) days, "day")
                : String.format(Locale.ROOT, "%.1f days", days);
    }
}
