package org.paracrine.physicell;

import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads how the model runs: times, saves, switches.
final class RunReader {
    private static final double STANDARD_MAXIMUM = 60 * 24 * 45;
    private static final double STANDARD_DIFFUSION = 0.01;
    private static final double STANDARD_MECHANICS = 0.1;
    private static final double STANDARD_PHENOTYPE = 6;
    /// Files are numbered by eight digits, and a disk is full long before.
    private static final double MOST_SAVES = 1e6;

    private static final double STANDARD_INTERVAL = 60;
    private static final int STANDARD_THREADS = 4;
    private static final String STANDARD_COLOURS = "YlOrRd";

    private static final Set<String> MINUTES = Set.of("", "min", "minute", "minutes", "mins");
    private static final Set<String> MICRONS =
            Set.of("", "micron", "microns", "um", "µm", "μm", "micrometer", "micrometre");
    private static final Set<String> CLOCK = Set.of("", "random", "system_clock");
    private static final Pattern SEED = Pattern.compile("\\d{1,18}");

    private RunReader() {}

    static Times times(Section overall) {
        Times times = new Times(
                overall.number("max_time").atLeast(0).orMissing(STANDARD_MAXIMUM),
                step(overall, "dt_diffusion", STANDARD_DIFFUSION),
                step(overall, "dt_mechanics", STANDARD_MECHANICS),
                step(overall, "dt_phenotype", STANDARD_PHENOTYPE),
                step(overall, "dt_intracellular", STANDARD_DIFFUSION),
                overall.child("time_units").text(),
                overall.child("space_units").text());
        units(overall.child("time_units"), MINUTES, "min");
        units(overall.child("space_units"), MICRONS, "micron");
        order(overall, times);
        return times;
    }

    private static double step(Section overall, String name, double standard) {
        return overall.number(name).above(0).or(standard);
    }

    private static void units(Section units, Set<String> same, String taken) {
        if (!same.contains(units.text().toLowerCase(Locale.ROOT))) {
            units.warn("the units are \"" + Section.shown(units.text()) + "\", but PhysiCell takes numbers for " + taken
                    + " whatever it says");
        }
    }

    private static void order(Section overall, Times times) {
        if (times.maximum() > 0 && times.diffusionStep() > times.maximum()) {
            overall.child("dt_diffusion")
                    .problem("the step is " + NumberText.of(times.diffusionStep())
                            + " min, but the whole run only max_time, " + NumberText.of(times.maximum()) + " min");
        }
        within(overall, "dt_diffusion", times.diffusionStep(), "dt_mechanics", times.mechanicsStep());
        within(overall, "dt_mechanics", times.mechanicsStep(), "dt_phenotype", times.phenotypeStep());
        if (times.maximum() > 0 && Math.max(times.mechanicsStep(), times.phenotypeStep()) > times.maximum()) {
            overall.child("max_time").warn("cells move, grow or divide once only: max_time is shorter than their step");
        }
    }

    private static void within(Section overall, String fine, double small, String coarse, double large) {
        if (large < small) {
            overall.child(coarse)
                    .warn("the step is " + NumberText.of(large) + " min, but is done after steps of " + fine + ", "
                            + NumberText.of(small) + " min, at most");
        }
    }

    static Saving saving(Section save, Names substrates, Times times) {
        Section svg = save.child("SVG");
        Section full = save.child("full_data");
        Section intracellular = save.child("intracellular_data");
        boolean usually = !save.reading().as114();
        double every = interval(full);
        double saves = times.maximum() / every;
        if (full.flag("enable", usually) && saves > MOST_SAVES && Double.isFinite(saves)) {
            full.child("interval")
                    .problem("these are " + NumberText.of(Math.floor(saves)) + " saves in max_time, "
                            + NumberText.of(times.maximum()) + " min, but at most " + NumberText.of(MOST_SAVES)
                            + " can be written; check the units");
        }
        return new Saving(
                save.child("folder").text(),
                full.flag("enable", usually),
                every,
                svg.flag("enable", usually),
                interval(svg),
                plot(svg.child("plot_substrate"), substrates),
                save.child("legacy_data").flag("enable", false),
                intracellular.flag("enable", false),
                interval(intracellular));
    }

    private static double interval(Section section) {
        double missing = section.reading().as114() ? 0 : STANDARD_INTERVAL;
        double interval = section.number("interval").atLeast(0).or(missing);
        if (interval == 0 && section.flag("enable", false)) {
            section.child("interval").warn("the interval is 0: the start and the end alone are saved");
        }
        return interval;
    }

    private static Saving.@Nullable Plot plot(Section plot, Names substrates) {
        if (!plot.flagAttribute("enabled", false)) {
            return null;
        }
        Section substrate = plot.child("substrate");
        if (substrates.index(substrate.text()) < 0) {
            substrate.warn(substrates.unknown(substrate.text()));
        }
        boolean limited = plot.flagAttribute("limits", false);
        String colours = plot.child("colormap").text();
        return new Saving.Plot(
                substrate.text(),
                limited,
                limited ? plot.number("min_conc").or(0) : 0,
                limited ? plot.number("max_conc").or(0) : 0,
                colours.isEmpty() ? STANDARD_COLOURS : colours);
    }

    static Options options(Section root) {
        Section options = root.child("options");
        return new Options(
                options.flag("virtual_wall_at_domain_edge", false),
                !options.flag("disable_automated_spring_adhesions", false),
                options.flag("legacy_random_points_on_sphere_in_divide", false),
                options.flag("legacy_cell_defaults_copy", false),
                seed(options.child("random_seed"), root.child("user_parameters").child("random_seed")),
                root.child("parallel")
                        .number("omp_num_threads")
                        .whole()
                        .atLeast(1)
                        .orWhole(STANDARD_THREADS));
    }

    /// The seed of the options, unless the author's C++ sets its own from the parameters of the
    /// user.
    private static OptionalLong seed(Section option, Section parameter) {
        OptionalLong first = seed(option);
        if (!parameter.present() || !parameter.attribute("type").equals("int")) {
            return first;
        }
        OptionalLong second = seed(parameter);
        if (option.present() && !first.equals(second)) {
            parameter.warn("this seed overrides options/random_seed, line "
                    + option.place().line() + ", as in the sample projects");
        }
        return second;
    }

    private static OptionalLong seed(Section section) {
        String text = section.text();
        if (CLOCK.contains(text)) {
            return OptionalLong.empty();
        }
        if (!SEED.matcher(text).matches()) {
            section.problem("the seed is \"" + Section.shown(text)
                    + "\", but must be a whole number, or empty, random or system_clock for the clock");
            return OptionalLong.empty();
        }
        return OptionalLong.of(Long.parseLong(text));
    }
}
