package org.paracrine.physicell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.paracrine.archive.ArchiveFailure;
import org.paracrine.archive.Provenance.Product;
import org.paracrine.archive.WholeFile;
import org.paracrine.numerics.VoxelGrid;

/// Writes snapshots into a folder as PhysiCell 1.14.2 does (MultiCellDS version 2), for the tools made for it.
///
/// A snapshot is an XML file that names all others: matrices of the cells and of the substrates, and texts of who is
/// with whom. Each file is whole as soon as it is there, and the XML comes last: where it is, the snapshot is whole.
/// Of a snapshot that fails nothing is left. Nothing is overwritten.
public final class MultiCellDs {

    /// Of a voxel in front of its levels: x, y, z and its volume.
    private static final int PLACE = 4;

    private final Path folder;
    private final Product product;
    private @Nullable VoxelGrid mesh;
    private int saved;
    private double lastTime = Double.NEGATIVE_INFINITY;
    private boolean open = true;

    private MultiCellDs(Path folder, Product product, int first) {
        this.saved = first;
        this.folder = folder;
        this.product = product;
    }

    /// Output into a folder, which is made where it is missing; what lies in it stays.
    ///
    /// @param folder that takes the files
    /// @param product that ran the model; readers show it
    public static MultiCellDs create(Path folder, Product product) {
        return create(folder, product, 0);
    }

    /// As [#create(Path, Product)], for a run that goes on.
    ///
    /// @param first number of the first snapshot that [#append] writes
    public static MultiCellDs create(Path folder, Product product, int first) {
        Texts.requireName("a product", product.name());
        Texts.requirePlain("the version of " + product.name(), product.version());
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw ArchiveFailure.writing("cannot make the folder " + folder, folder, failure);
        }
        return new MultiCellDs(folder, product, first);
    }

    /// Writes `initial.xml` and what belongs to it: the model before its first step.
    public void initial(Snapshot snapshot) {
        write(new Stem("initial"), snapshot);
    }

    /// Writes `output00000000.xml`, the next time `output00000001.xml`, and so on; times rise.
    public void append(Snapshot snapshot) {
        if (snapshot.time() <= lastTime) {
            throw new IllegalArgumentException("the times of the output rise: " + snapshot.time()
                    + " min does not come after " + lastTime + " min");
        }
        write(new Stem(String.format(Locale.ROOT, "output%08d", saved)), snapshot);
        saved++;
        lastTime = snapshot.time();
    }

    /// Writes `final.xml` and what belongs to it, and takes no more.
    public void finish(Snapshot snapshot) {
        write(new Stem("final"), snapshot);
        open = false;
    }

    private void write(Stem stem, Snapshot snapshot) {
        if (!open) {
            throw new IllegalStateException("the output in " + folder + " is finished");
        }
        VoxelGrid grid = snapshot.grid();
        if (mesh != null && !mesh.equals(grid)) {
            throw new IllegalArgumentException(
                    "the grid of the output stays the same: first " + mesh + ", now " + grid);
        }
        List<Path> files =
                new ArrayList<>(stem.all().stream().map(folder::resolve).toList());
        if (mesh == null) {
            files.add(folder.resolve(Stem.MESH));
        }
        for (Path file : files) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                throw ArchiveFailure.exists(file);
            }
        }
        writeAll(stem, snapshot, files);
        mesh = grid;
    }

    private void writeAll(Stem stem, Snapshot snapshot, List<Path> files) {
        boolean whole = false;
        try {
            if (mesh == null) {
                writeMesh(snapshot.grid());
            }
            writeFields(stem, snapshot);
            CellIds ids = writeCells(stem, snapshot);
            GraphFile.write(
                    folder.resolve(stem.neighbours()), ids, snapshot.graphs().neighbours());
            GraphFile.write(
                    folder.resolve(stem.attached()), ids, snapshot.graphs().attached());
            GraphFile.write(
                    folder.resolve(stem.springs()), ids, snapshot.graphs().springs());
            WholeFile.write(
                    folder.resolve(stem.xml()),
                    temporary -> Files.writeString(temporary, SnapshotXml.of(snapshot, stem, product)));
            whole = true;
        } finally {
            if (!whole) {
                // The failure itself is already on its way to the user.
                files.forEach(file -> file.toFile().delete());
            }
        }
    }

    private void writeMesh(VoxelGrid grid) {
        MatlabFile.write(
                folder.resolve(Stem.MESH),
                "mesh",
                PLACE,
                grid.voxels(),
                (voxel, numbers) -> place(grid, voxel, numbers));
    }

    private void writeFields(Stem stem, Snapshot snapshot) {
        List<SubstrateField> substrates = snapshot.substrates();
        MatlabFile.write(
                folder.resolve(stem.fields()),
                "multiscale_microenvironment",
                PLACE + substrates.size(),
                snapshot.grid().voxels(),
                (voxel, numbers) -> {
                    place(snapshot.grid(), voxel, numbers);
                    for (int substrate = 0; substrate < substrates.size(); substrate++) {
                        numbers[PLACE + substrate] = substrates.get(substrate).value(voxel);
                    }
                });
    }

    private static void place(VoxelGrid grid, int voxel, double[] numbers) {
        int layer = grid.nx() * grid.ny();
        numbers[0] = grid.centreX(voxel % grid.nx());
        numbers[1] = grid.centreY(voxel % layer / grid.nx());
        numbers[2] = grid.centreZ(voxel / layer);
        numbers[3] = grid.voxelVolume();
    }

    private CellIds writeCells(Stem stem, Snapshot snapshot) {
        CellLabels labels = snapshot.labels();
        int id = labels.at("ID");
        double[] ids = new double[snapshot.cells().count()];
        MatlabFile.write(folder.resolve(stem.cells()), "cells", labels.rows(), ids.length, (cell, record) -> {
            Arrays.fill(record, Double.NaN);
            snapshot.cells().fill(cell, record);
            requireNumbers(cell, record, labels);
            ids[cell] = record[id];
        });
        return new CellIds(ids);
    }

    /// Each row is set, and the cell is at a finite place.
    private static void requireNumbers(int cell, double[] record, CellLabels labels) {
        int position = labels.at("position");
        for (int row = 0; row < record.length; row++) {
            boolean place = row >= position && row < position + 3;
            if (Double.isNaN(record[row]) || (place && Double.isInfinite(record[row]))) {
                throw new IllegalArgumentException(
                        "cell " + cell + " has " + record[row] + " for " + labels.nameOf(row) + ", row " + row);
            }
        }
    }
}
