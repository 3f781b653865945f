package org.paracrine.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Product;
import org.paracrine.study.ReadStudy;
import org.paracrine.study.Studies;
import org.paracrine.study.Study;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/// The vesicle products of one file.
record ProductChoice(Path file, ReadStudy read) {
    /// (µg)
    private static final double LARGEST_DOSE = 1e9;

    static ProductChoice of(Path file, Map<String, String> settings) {
        return new ProductChoice(file, Studies.products(file, settings));
    }

    /// The names of the vesicle products.
    List<String> names() {
        return products().keySet().stream().toList();
    }

    private Map<String, Product.Vesicle> products() {
        Map<String, Product.Vesicle> vesicles = new LinkedHashMap<>();
        study().products().forEach((name, product) -> {
            if (product instanceof Product.Vesicle vesicle) {
                vesicles.put(name, vesicle);
            }
        });
        return vesicles;
    }

    Study study() {
        return read.study();
    }

    /// The sheet of one product.
    ///
    /// @throws ParameterException if the file has no such product
    List<SheetLine> sheet(String name, @Nullable Double micrograms, CommandLine command) {
        Product.Vesicle vesicle = products().get(name);
        if (vesicle == null) {
            throw new ParameterException(command, "--product: " + missing(name));
        }
        return ProductSheet.of(study(), name, vesicle, ProductDose.of(study(), name, micrograms));
    }

    private String missing(String name) {
        return names().isEmpty()
                ? file + " has no vesicle products"
                : "\"" + name + "\" is no vesicle product of " + file + "; it has " + String.join(", ", names());
    }

    /// The dose must be one that can be given.
    static void check(@Nullable Double micrograms, CommandLine command) {
        if (micrograms != null && !(micrograms > 0 && micrograms <= LARGEST_DOSE)) {
            throw new ParameterException(
                    command, "--dose is " + micrograms + " ug, but must be above 0 and at most 1e9 (1 kg)");
        }
    }

    /// What is worth saying of the file; numbers of a product that have no source.
    List<String> warnings() {
        return read.warnings().stream()
                .filter(warning -> warning.path().startsWith("products"))
                .map(warning -> "warning: " + warning)
                .toList();
    }
}
