package org.paracrine.app;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.physicell.Inputs;
import org.paracrine.physicell.Outputs;
import org.paracrine.physicell.Settings;

/// What a run of a PhysiCell model leaves, and what opens it.
final class PhysicellFiles {
    private PhysicellFiles() {}

    static List<ReportCulture.Opening> of(Outputs.Formats formats, Settings settings) {
        List<ReportCulture.Opening> files = new ArrayList<>();
        if (formats.multiCellDs()) {
            addMultiCellDs(settings, files);
        }
        if (formats.parquet()) {
            files.add(
                    command(
                            "cells/*.parquet, contacts/*.parquet",
                            "each cell, and each two cells that touch, at each save",
                            "Python, pyarrow",
                            "python3 -c \"import pyarrow.parquet as pq; print(pq.read_table('cells/00000000.parquet').to_pandas())\""));
        }
        if (formats.vtk()) {
            files.add(words(
                    "vtk/cells.pvd, vtk/fields.pvd",
                    "cells and levels over time",
                    "ParaView",
                    "File › Open › vtk/cells.pvd, then Apply and, for cells, Representation › Point Gaussian."));
        }
        files.add(command(
                "counts.parquet",
                "cells by type, state and phase at each save: the figures of this page",
                "Counts",
                "python3 -c \"import pyarrow.parquet as pq; print(pq.read_table('counts.parquet').to_pandas())\""));
        files.add(words(
                String.join(", ", Inputs.names(settings).values()),
                "the model itself, copied: its settings, rules and cells at the start",
                "The model",
                ""));
        files.add(words(
                "provenance.json, checkpoint.bin",
                "how the run came to be, and where it can go on",
                "The run",
                "paracrine physicell run SETTINGS --resume THIS-FOLDER --out NEW --for MINUTES goes on from its end."));
        return files;
    }

    private static void addMultiCellDs(Settings settings, List<ReportCulture.Opening> files) {
        files.add(command(
                "output*.xml and the files that they name; initial.xml, final.xml",
                "cells and levels at each save, as PhysiCell writes them",
                "Python, pcdl",
                "python3 -c \"import pcdl; print(pcdl.TimeStep('final.xml').get_cell_df())\""));
        files.add(command(
                "output*.xml with " + Inputs.SETTINGS,
                "the same, drawn: choose this folder in the Plot tab",
                "PhysiCell Studio",
                "python3 PhysiCell-Studio/bin/studio.py " + (settings.domain().planar() ? "" : "-3 ") + "-c "
                        + Inputs.SETTINGS));
    }

    private static ReportCulture.Opening command(String files, String what, String tool, String line) {
        return new ReportCulture.Opening(files, what, tool, line, true);
    }

    private static ReportCulture.Opening words(String files, String what, String tool, String line) {
        return new ReportCulture.Opening(files, what, tool, line, false);
    }
}
