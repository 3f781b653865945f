package org.paracrine.app;

import java.io.PrintWriter;
import java.nio.file.Path;
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

/// `paracrine product`: the sheet of a vesicle product.
@Command(
        name = "product",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Show what is known of the vesicle products of a file, and what follows from it.",
            "",
            "Particles, protein and cargo of a dose, cargo per particle with the share of",
            "empty ones, sizes, movement, ligands, storage, the blood after a dose, and which",
            "fields of MISEV2023 are there. Every number says where it comes from: checked",
            "or unchecked in the evidence tables, cited, assumed, or worked out from such.",
            "",
            "The file is a study, or holds only version and products.",
            ""
        })
final class ProductCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A study, or a file of products (YAML).")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--product", paramLabel = "NAME", description = "Only this product; else all.")
    private @Nullable String product;

    @Option(
            names = "--dose",
            paramLabel = "UG",
            description = {
                "The dose that is looked at, in ug of protein; else the",
                "first dose of the product in the study, or 1 ug."
            })
    private @Nullable Double dose;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json or csv (default: table).",
            defaultValue = "table")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SheetFormat format;

    @Option(
            names = "--set",
            paramLabel = "PATH=VALUE",
            description = {
                "Change one value of the file, as often as wanted:",
                "  --set products.exo.vesicle.loading.method=sonication"
            })
    private Map<String, String> settings = new LinkedHashMap<>();

    @Override
    public Integer call() {
        ProductChoice.check(dose, spec.commandLine());
        PrintWriter err = spec.commandLine().getErr();
        ProductChoice choice = ProductChoice.of(file, settings);
        choice.warnings().forEach(err::println);
        List<String> names = product == null ? choice.names() : List.of(product);
        if (names.isEmpty()) {
            throw new ParameterException(spec.commandLine(), file + " has no vesicle products");
        }
        Map<String, List<SheetLine>> sheets = new LinkedHashMap<>();
        names.forEach(name -> sheets.put(name, choice.sheet(name, dose, spec.commandLine())));
        new SheetPrinter(spec.commandLine().getOut()).sheets(sheets, format);
        return 0;
    }
}
