package org.paracrine.study;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What must fit together in the block of tissue: its voxels, its memory, its vessels, the flow and the matrix.
///
/// Where two numbers are compared, each with its range, every draw of an animal must fit.
final class TissueChecks {
    /// How far a size may be from a whole number of voxels (relative).
    private static final double TOLERANCE = 1e-9;

    /// What one array can number.
    private static final double MOST_VOXELS = Integer.MAX_VALUE - 8;

    /// One level.
    private static final double BYTES_PER_FIELD = 8;

    /// What the solver, the medium and the exchange with cells need beside the levels.
    private static final double BYTES_OF_WORK = 120;

    private static final double BYTES_PER_GB = 1e9;

    /// The launcher's g is a binary one, and Java keeps some of it for itself.
    private static final double BYTES_PER_G_OF_LAUNCHER = 0.9 * (1 << 30);

    /// More is a program, not a formula.
    private static final int LONGEST_FUNCTION = 500;

    private final Study study;
    private final Tissue tissue;
    private final double memory;
    private final Findings findings;

    /// @param memory that the run may use (bytes)
    TissueChecks(Study study, double memory, Findings findings) {
        this.study = study;
        this.tissue = study.tissue();
        this.memory = memory;
        this.findings = findings;
    }

    void run() {
        checkBlock();
        checkNetwork(network());
        checkFlow(tissue.flow());
        checkMatrix(tissue.matrix());
        if (tissue.substrates().isEmpty()) {
            findings.fail("tissue.substrates", "a tissue has at least one substrate");
        }
        tissue.substrates().forEach((name, substrate) -> {
            checkPattern(substrate.pattern(), name);
            checkAmongCells(substrate, name);
            checkWalls(substrate.walls(), name);
            if (substrate.vessels() != null && tissue.vessels() == null) {
                findings.fail(
                        "tissue.substrates." + name + ".vessels",
                        "the tissue has no vessels that could bring it; write vessels under tissue");
            }
        });
    }

    private void checkAmongCells(Tissue.Substrate substrate, String name) {
        Quantity among = substrate.amongCells();
        Quantity elsewhere = substrate.diffusivity();
        if (among != null && among.highest() > elsewhere.lowest()) {
            findings.fail(
                    "tissue.substrates." + name + ".among cells",
                    "cells are in the way, so nothing diffuses faster among them in any animal, but this can be "
                            + Numbers.text(among.highest()) + " um2/min where the diffusivity is "
                            + Numbers.text(elsewhere.lowest()) + " um2/min");
        }
    }

    private @Nullable Network network() {
        return tissue.vessels() == null ? null : tissue.vessels().network();
    }

    private void checkBlock() {
        List<Quantity> size = tissue.size();
        double voxel = tissue.voxel().value();
        if (size.size() != 2 && size.size() != 3) {
            findings.fail("tissue.size", "a block has 3 sizes, or 2 if it is flat, but this has " + size.size());
        }
        List<Quantity> corner = tissue.corner();
        if (corner != null && corner.size() != size.size()) {
            findings.fail(
                    "tissue.corner",
                    "a block with " + size.size() + " sizes begins at as many places, but this has " + corner.size());
        }
        if (tissue.thickness() != null && size.size() == 3) {
            findings.fail("tissue.thickness", "only a flat block, with two sizes, has a thickness; leave this out");
        }
        double voxels = 1;
        for (int axis = 0; axis < size.size(); axis++) {
            double count = size.get(axis).value() / voxel;
            voxels *= Math.max(1, Math.rint(count));
            if (Math.rint(count) < 1 || Math.abs(count - Math.rint(count)) > TOLERANCE * count) {
                findings.fail(
                        "tissue.size[" + axis + "]",
                        "the voxel of " + Numbers.text(voxel) + " um does not divide the size of "
                                + Numbers.text(size.get(axis).value()) + " um; write for example "
                                + Numbers.text(Math.max(1, Math.rint(count)) * voxel) + " um");
            }
        }
        checkMemory(voxels);
    }

    private void checkMemory(double voxels) {
        String smaller = "; take a larger voxel or a smaller block";
        String block = "the block has " + Numbers.text(voxels) + " voxels, ";
        if (voxels > MOST_VOXELS) {
            findings.fail("tissue.voxel", block + "but a grid has at most " + Numbers.text(MOST_VOXELS) + smaller);
            return;
        }
        int fields = tissue.substrates().size() + study.travelling().size();
        long hindered = tissue.substrates().values().stream()
                .filter(substrate -> substrate.amongCells() != null)
                .count();
        double bytes = voxels * (BYTES_PER_FIELD * (fields + hindered) + BYTES_OF_WORK);
        if (bytes > memory) {
            findings.fail(
                    "tissue.voxel",
                    block + "which need about " + gigabytes(bytes) + " of memory with "
                            + (fields == 1 ? "1 field" : fields + " fields") + ", but Java may use "
                            + gigabytes(memory) + smaller + ", or give Java more: PARACRINE_MEMORY="
                            + (long) Math.ceil(bytes / BYTES_PER_G_OF_LAUNCHER) + "g");
        }
    }

    private static String gigabytes(double bytes) {
        return String.format(Locale.ROOT, "%.1f GB", bytes / BYTES_PER_GB);
    }

    private void checkNetwork(@Nullable Network network) {
        if (network == null) {
            return;
        }
        String path = "tissue.vessels.network";
        if (network.arterial().lowest() <= network.venous().highest()) {
            findings.fail(
                    path + ".arterial",
                    "blood flows from high to low pressure, so the arterial pressure must be above the venous one in"
                            + " every animal, but it can be "
                            + Numbers.text(network.arterial().lowest()) + " mmHg where the venous one is "
                            + Numbers.text(network.venous().highest()) + " mmHg");
        }
        Network.Sprouting sprouting = network.sprouting();
        if (sprouting != null
                && sprouting.halfMax().lowest() <= sprouting.above().highest()) {
            String unit = sprouting.halfMax().unit();
            findings.fail(
                    path + ".sprouting.half-max",
                    "half of the highest rate must lie above where sprouting begins in every animal, but half-max"
                            + " can be "
                            + Numbers.text(sprouting.halfMax().lowest()) + " " + unit + " where \"above\" is "
                            + Numbers.text(sprouting.above().highest()) + " " + unit);
        }
    }

    private void checkFlow(@Nullable InterstitialFlow flow) {
        switch (flow) {
            case null -> {}
            case InterstitialFlow.Given given -> checkVelocity(given.velocity().size());
            case InterstitialFlow.Darcy darcy -> checkVesselPressure(darcy.vesselPressure());
        }
    }

    private void checkVelocity(int components) {
        int sizes = tissue.size().size();
        if (components != sizes) {
            findings.fail(
                    "tissue.flow.velocity",
                    "the velocity has " + components + (components == 1 ? " component" : " components")
                            + ", but the block has " + sizes + " sizes; write one for each, for example ["
                            + String.join(", ", Collections.nCopies(sizes, "0 um/min")) + "]");
        }
    }

    private void checkVesselPressure(@Nullable Quantity pressure) {
        if (tissue.vessels() == null) {
            findings.fail("tissue.flow", "pressures drive the fluid out of vessels, but the tissue has none");
            return;
        }
        boolean drawn = network() != null;
        if (!drawn && pressure == null) {
            findings.fail(
                    "tissue.flow",
                    "no network gives the pressure in the vessels, so the key \"vessel pressure\" is needed; write for"
                            + " example vessel pressure: 20 mmHg (assumed 10 .. 30)");
        }
        if (drawn && pressure != null) {
            findings.fail(
                    "tissue.flow.vessel pressure",
                    "the network of vessels gives the pressure in them from its arterial and venous ends; leave this"
                            + " key out");
        }
    }

    private void checkMatrix(@Nullable Remodelling matrix) {
        if (matrix == null) {
            return;
        }
        Tissue.Interstitium interstitium = tissue.interstitium();
        if (interstitium == null) {
            findings.fail("tissue.matrix", "a matrix is made of the fibres of \"interstitium\", which is missing");
            return;
        }
        double fibres = interstitium.fibreVolume().highest();
        double capacity = matrix.capacity().highest();
        if (fibres * capacity >= 1) {
            findings.fail(
                    "tissue.matrix.capacity",
                    "a matrix " + Numbers.text(capacity) + " times as dense as a fibre volume of "
                            + Numbers.text(100 * fibres) + " % leaves no room; it must be below "
                            + String.format(Locale.ROOT, "%.3g", 1 / fibres));
        }
        matrix.cells().forEach((name, work) -> {
            if (work.degrades() == null && work.deposits() == null) {
                findings.warn(
                        "tissue.matrix.cells." + name,
                        "these cells do nothing to the matrix; write degrades, deposits or both");
            }
        });
    }

    private void checkWalls(Tissue.Walls walls, String substrate) {
        boolean flat = tissue.size().size() == 2;
        if (flat && walls instanceof Tissue.Walls.Faces faces && (faces.zLow() != null || faces.zHigh() != null)) {
            findings.warn(
                    "tissue.substrates." + substrate + ".walls.faces",
                    "a flat block has no faces along z, so what is said of them is not used");
        }
    }

    private void checkPattern(@Nullable StartPattern pattern, String substrate) {
        String path = "tissue.substrates." + substrate + ".pattern";
        if (pattern instanceof StartPattern.Function written
                && written.function().length() > LONGEST_FUNCTION) {
            findings.fail(
                    path + ".function",
                    "the formula has " + written.function().length() + " characters, but at most " + LONGEST_FUNCTION
                            + " are read; shorten it, or write the levels to a CSV file");
        }
        if (pattern instanceof StartPattern.Image image
                && image.black().value() == image.white().value()) {
            findings.fail(
                    path + ".white",
                    "black and white are both " + Numbers.text(image.black().value()) + " "
                            + image.black().unit() + ", so the picture says nothing; give them two levels");
        }
    }
}
