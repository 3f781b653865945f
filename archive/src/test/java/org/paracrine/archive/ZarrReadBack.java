package org.paracrine.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a Zarr array voxel by voxel as its own metadata says, however slowly.
final class ZarrReadBack {

    private ZarrReadBack() {}

    static JsonNode metadata(Path folder) {
        return JsonMapper.builder().build().readTree(folder.resolve("zarr.json").toFile());
    }

    /// The values at one time, x fastest.
    static double[] values(Path array, int time) throws IOException {
        JsonNode shape = metadata(array).get("shape");
        JsonNode chunk = metadata(array).get("chunk_grid").get("configuration").get("chunk_shape");
        int nz = shape.get(1).asInt();
        int ny = shape.get(2).asInt();
        int nx = shape.get(3).asInt();
        int cz = chunk.get(1).asInt();
        int cy = chunk.get(2).asInt();
        int cx = chunk.get(3).asInt();
        double[] values = new double[nz * ny * nx];
        for (int atZ = 0; atZ * cz < nz; atZ++) {
            for (int atY = 0; atY * cy < ny; atY++) {
                for (int atX = 0; atX * cx < nx; atX++) {
                    ByteBuffer bytes = chunk(array.resolve("c/" + time + "/" + atZ + "/" + atY + "/" + atX));
                    for (int at = 0; at < cz * cy * cx; at++) {
                        int iz = atZ * cz + at / (cy * cx);
                        int iy = atY * cy + at / cx % cy;
                        int ix = atX * cx + at % cx;
                        double value = bytes.getDouble();
                        if (iz < nz && iy < ny && ix < nx) {
                            values[ix + nx * (iy + ny * iz)] = value;
                        }
                    }
                }
            }
        }
        return values;
    }

    private static ByteBuffer chunk(Path file) throws IOException {
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
            return ByteBuffer.wrap(stream.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
