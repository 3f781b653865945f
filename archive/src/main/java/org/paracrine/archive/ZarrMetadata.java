package org.paracrine.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// The `zarr.json` of groups and arrays, after the core specification of Zarr 3
/// (https://zarr-specs.readthedocs.io/en/latest/v3/core/).
final class ZarrMetadata {

    static final String FILE = "zarr.json";

    /// Level 1 of gzip: the last digits of doubles hardly compress, and higher levels only search longer.
    static final int COMPRESSION = 1;

    private ZarrMetadata() {}

    /// Writes the metadata of a group into its folder.
    static void group(Path folder, Map<String, ?> attributes) throws IOException {
        Map<String, Object> group = node("group");
        group.put("attributes", attributes);
        write(folder, group);
    }

    /// Writes the metadata of an array (t, z, y, x) of little-endian doubles, one time per chunk.
    static void array(Path folder, int times, ChunkGrid chunks, Map<String, ?> attributes) throws IOException {
        Map<String, Object> array = node("array");
        int[] shape = {
            times, chunks.grid().nz(), chunks.grid().ny(), chunks.grid().nx()
        };
        int[] chunk = {1, chunks.z(), chunks.y(), chunks.x()};
        array.put("shape", shape);
        array.put("data_type", "float64");
        array.put("chunk_grid", named("regular", Map.of("chunk_shape", chunk)));
        array.put("chunk_key_encoding", named("default", Map.of("separator", "/")));
        // What was never written does not look like a level.
        array.put("fill_value", "NaN");
        array.put(
                "codecs",
                List.of(named("bytes", Map.of("endian", "little")), named("gzip", Map.of("level", COMPRESSION))));
        array.put("dimension_names", List.of("t", "z", "y", "x"));
        array.put("attributes", attributes);
        write(folder, array);
    }

    private static Map<String, Object> node(String type) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("zarr_format", 3);
        node.put("node_type", type);
        return node;
    }

    private static Map<String, Object> named(String name, Map<String, ?> configuration) {
        Map<String, Object> extension = new LinkedHashMap<>();
        extension.put("name", name);
        extension.put("configuration", configuration);
        return extension;
    }

    private static void write(Path folder, Map<String, Object> metadata) throws IOException {
        JsonMapper mapper =
                JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
        Files.writeString(folder.resolve(FILE), mapper.writeValueAsString(metadata));
    }
}
