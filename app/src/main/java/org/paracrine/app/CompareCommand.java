package org.paracrine.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `paracrine compare`: two vesicle products side by side.
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Show two vesicle products side by side, what differs first, with the ratio of",
            "the second to the first.",
            "",
            "Each file has one product, or --product says which: once for both files, or",
            "first that of the first and then that of the second. One file may be named",
            "twice, to compare two of its products.",
            ""
        })
final class CompareCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "FIRST", description = "A study, or a file of products (YAML).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path first;

    @Parameters(index = "1", paramLabel = "SECOND", description = "Another one, or the same.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path second;

    @Option(names = "--product", paramLabel = "NAME", description = "Which product; once, or once for each file.")
    private List<String> products = new ArrayList<>();

    @Option(
            names = "--dose",
            paramLabel = "UG",
            description = {"The dose of both, in ug of protein; else the first dose", "of each in its study, or 1 ug."})
    private @Nullable Double dose;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json or csv (default: table).",
            defaultValue = "table")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SheetFormat format;

    @Override
    public Integer call() {
        ProductChoice.check(dose, spec.commandLine());
        if (products.size() > 2) {
            throw new ParameterException(spec.commandLine(), "--product is given more than twice");
        }
        ProductChoice one = ProductChoice.of(first, Map.of());
        ProductChoice other = ProductChoice.of(second, Map.of());
        String left = name(one, 0);
        String right = name(other, 1);
        List<SheetPrinter.Pair> pairs =
                pairs(one.sheet(left, dose, spec.commandLine()), other.sheet(right, dose, spec.commandLine()));
        boolean sameName = left.equals(right);
        new SheetPrinter(spec.commandLine().getOut())
                .pair(
                        sameName ? left + " (" + first.getFileName() + ")" : left,
                        sameName ? right + " (" + second.getFileName() + ")" : right,
                        pairs,
                        format);
        return 0;
    }

    private String name(ProductChoice choice, int side) {
        if (!products.isEmpty()) {
            return products.get(Math.min(side, products.size() - 1));
        }
        if (choice.names().size() == 1) {
            return choice.names().getFirst();
        }
        throw new ParameterException(
                spec.commandLine(),
                choice.names().isEmpty()
                        ? choice.file() + " has no vesicle products"
                        : choice.file() + " has several products (" + String.join(", ", choice.names())
                                + "), so --product must say which");
    }

    /// By section and name, in the order of the first; what only the second has stands at the end of
    /// its section.
    static List<SheetPrinter.Pair> pairs(List<SheetLine> first, List<SheetLine> second) {
        Map<String, Map<String, SheetPrinter.Pair>> sections = new LinkedHashMap<>();
        ProductSheet.SECTIONS.forEach(section -> sections.put(section, new LinkedHashMap<>()));
        first.forEach(line -> section(sections, line)
                .put(line.name(), new SheetPrinter.Pair(line.section(), line.name(), line, null)));
        second.forEach(line -> section(sections, line)
                .merge(
                        line.name(),
                        new SheetPrinter.Pair(line.section(), line.name(), null, line),
                        (left, right) ->
                                new SheetPrinter.Pair(left.section(), left.name(), left.first(), right.second())));
        return sections.values().stream()
                .flatMap(section -> section.values().stream())
                .toList();
    }

    private static Map<String, SheetPrinter.Pair> section(
            Map<String, Map<String, SheetPrinter.Pair>> sections, SheetLine line) {
        return sections.computeIfAbsent(line.section(), name -> new LinkedHashMap<>());
    }
}
