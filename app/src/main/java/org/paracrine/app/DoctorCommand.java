package org.paracrine.app;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `paracrine doctor`: can this machine run Paracrine?
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {"Say whether this machine can run Paracrine, and what to do if not.", ""})
final class DoctorCommand implements Callable<Integer> {
    /// 25.0.0 to 25.0.2 can corrupt data (JDK-8377811).
    private static final Runtime.Version OLDEST_JAVA = Runtime.Version.parse("25.0.3");
    /// What the benchmark study needs in all.
    private static final double MEMORY_GB = 2;
    /// A generous run folder with its temporary files.
    private static final double DISK_GB = 0.5;

    private static final double BYTES_PER_GB = 1e9;

    /// One thing looked at.
    record Finding(boolean isGood, String subject, String sentence) {}

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Paracrine " + Version.current());
        out.println();
        List<Finding> findings = findings();
        for (Finding finding : findings) {
            out.printf("  %-4s %-12s %s%n", finding.isGood() ? "ok" : "BAD", finding.subject(), finding.sentence());
        }
        out.println();
        boolean isGood = findings.stream().allMatch(Finding::isGood);
        out.println(
                isGood
                        ? "This machine can run Paracrine."
                        : "Paracrine will not run well here until what is marked BAD is put right.");
        return isGood ? 0 : Fail.RUN;
    }

    static List<Finding> findings() {
        Path here = Path.of("").toAbsolutePath();
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        return List.of(
                java(Runtime.version()),
                processors(),
                memory(),
                disk(here),
                writable("folder", here, "runs/ is made here unless --out says otherwise"),
                writable("temporary", temporary, "for what is being written"),
                results(),
                browser());
    }

    static Finding java(Runtime.Version version) {
        boolean isGood = version.compareToIgnoreOptional(OLDEST_JAVA) >= 0;
        return new Finding(
                isGood, "Java", Version.java() + (isGood ? "" : "; 25.0.3 or later is needed: set PARACRINE_JAVA"));
    }

    private static Finding processors() {
        int count = Runtime.getRuntime().availableProcessors();
        return new Finding(true, "processors", count + (count == 1 ? "; animals run one after another" : ""));
    }

    private static Finding memory() {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        double total = system.getTotalMemorySize() / BYTES_PER_GB;
        double heap = Runtime.getRuntime().maxMemory() / BYTES_PER_GB;
        // A machine sold as one of 2 GB reports a little less.
        return new Finding(
                total > 0.9 * MEMORY_GB,
                "memory",
                String.format(
                        Locale.ROOT,
                        "%.1f GB (the examples need %.0f); Java uses at most %.1f, set by PARACRINE_MEMORY",
                        total,
                        MEMORY_GB,
                        heap));
    }

    private static Finding disk(Path folder) {
        try {
            double free = Files.getFileStore(folder).getUsableSpace() / BYTES_PER_GB;
            String text = String.format(Locale.ROOT, "%.1f GB free in %s", free, folder);
            boolean isEnough = free > DISK_GB;
            return new Finding(
                    isEnough,
                    "disk",
                    isEnough ? text : text + "; free at least " + DISK_GB + " GB, or give run another disk with --out");
        } catch (IOException e) {
            return new Finding(false, "disk", "the free space of " + folder + " is not known: " + e.getMessage());
        }
    }

    static Finding writable(String subject, Path folder, String use) {
        try {
            Files.delete(Files.createTempFile(folder, "paracrine", ".doctor"));
            return new Finding(true, subject, folder + " can be written (" + use + ")");
        } catch (IOException e) {
            return new Finding(
                    false,
                    subject,
                    folder + " cannot be written (" + use + "): change its permissions, or go elsewhere");
        }
    }

    /// Results are written as Parquet by DuckDB, whose native library must suit the machine.
    private static Finding results() {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("SELECT version()")) {
            answer.next();
            return new Finding(true, "results", "DuckDB " + answer.getString(1) + " writes Parquet");
        } catch (SQLException | LinkageError e) {
            return new Finding(false, "results", "DuckDB, which writes Parquet, does not load: " + e.getMessage());
        }
    }

    private static Finding browser() {
        return new Finding(true, "browser", "report.html opens in any browser of the last years, also with no network");
    }
}
