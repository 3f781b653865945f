package org.paracrine.study;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paracrine.study.Node.Entry;
import org.paracrine.study.Node.Mapping;

/// A file of products alone, made a study that says nothing of its own: a usual tumour, one arm without doses.
final class ProductFile {
    private static final Mark FILLED = new Mark("default", 0, 0, "default");

    /// What a study needs beside its products.
    private static final Map<String, String> REST = rest();

    /// Of cargo that the file does not describe; nothing on the sheet of a product depends on it.
    private static final String CARGO = "{ half-life: 24 h (assumed 12 .. 48) }";

    private ProductFile() {}

    private static Map<String, String> rest() {
        Map<String, String> rest = new LinkedHashMap<>();
        rest.put("study", "Products");
        rest.put("tumour", "{ model: " + Library.TUMOURS.getFirst() + " }");
        rest.put("arms", "{ none: [] }");
        rest.put("run", "{ for: 1 d }");
        return rest;
    }

    /// With what is missing of a study; a study stays as it is.
    static Mapping completed(Mapping own) {
        Mapping whole = own.copy();
        REST.forEach((key, value) -> {
            if (whole.get(key) == null) {
                whole.put(key, TreeReader.value(value, FILLED));
            }
        });
        if (own.get("tumour") == null && own.get("cargo") == null && own.get("products") instanceof Mapping products) {
            Mapping cargo = Mapping.empty(FILLED);
            for (Entry product : products.entries().values()) {
                describe(Paths.find(product.value(), "vesicle.cargo"), cargo);
                describe(Paths.find(product.value(), "vesicle.loading.cargo"), cargo);
            }
            whole.put("cargo", cargo);
        }
        return whole;
    }

    private static void describe(@Nullable Node named, Mapping cargo) {
        if (named instanceof Mapping names) {
            names.entries().keySet().forEach(name -> cargo.put(name, TreeReader.value(CARGO, FILLED)));
        }
    }
}
