package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.cell.CellType;
import org.paracrine.study.Attachment;
import org.paracrine.study.StudyText;
import org.paracrine.study.Tumour;

/// Writes a model as a study: what differs from what a study has anyway, with units, in the order of the language.
final class StudyWriter {
    /// Names of files that need no thought in any folder or study.
    private static final String PLAIN_NAME = "[A-Za-z0-9][A-Za-z0-9._-]{0,80}\\.csv";

    private static final String USUAL_CELLS = "cells.csv";
    private static final String FIELDS = "fields.csv";

    private final Converting with;
    private final Settings settings;
    private final Block block;
    private final List<Attachment> files = new ArrayList<>();

    private StudyWriter(Converting with) {
        this.with = with;
        this.settings = with.settings();
        this.block = Block.of(settings.domain());
    }

    /// @throws org.paracrine.study.StudyException if a file of the model is too large for a study
    static Conversion write(PhysicellModel model) {
        Converting with = Converting.of(model);
        ModelNotes.add(with);
        StudyWriter writer = new StudyWriter(with);
        String study = writer.study();
        model.warnings().forEach(with.left()::add);
        return new Conversion(study, writer.files, with.left().all());
    }

    private String study() {
        String file = String.valueOf(settings.file().getFileName());
        String project = settings.project();
        String taken = file.equals(project) ? file : file + " of " + project;
        Keys top = Keys.tall().put("version", "1").put("study", "The PhysiCell model " + project);
        return String.join(
                        "\n",
                        "# The PhysiCell model " + StudyText.comment(taken)
                                + ", as paracrine physicell convert reads it.\n"
                                + "# What did not come with it stands at the end.\n"
                                + top.put("taken from", taken).yaml(),
                        Keys.tall().put("tumour", tumour()).yaml(),
                        Keys.tall().put("tissue", tissue()).yaml(),
                        "arms: { untreated: [] }\n",
                        new RuleLines(with).yaml(),
                        run())
                .replace("\n\n\n", "\n\n");
    }

    private Keys tumour() {
        Keys keys = Keys.tall();
        if (settings.microenvironment().trackInternalised()) {
            keys.put("keeps substrates", "yes");
        }
        Keys numbers = Keys.any();
        for (CustomVariable number : Converting.numbers(settings)) {
            Keys conserved = Keys.any().put("conserved", number.conserved() ? "yes" : "no");
            numbers.put(with.names().of(number.name()), conserved);
        }
        keys.put("numbers", numbers);
        CellRows rows = with.rows();
        CellsFile file = settings.cells();
        if (rows != null && file != null) {
            Attachment cells = new Attachment(cellsName(file), CellsTable.of(with, rows, file.file(), block));
            files.add(cells);
            keys.put("positions", cells.name());
        }
        return keys.put("cells", cells());
    }

    private static String cellsName(CellsFile file) {
        String name = String.valueOf(file.file().getFileName());
        return name.matches(PLAIN_NAME) && !name.equals(FIELDS) ? name : USUAL_CELLS;
    }

    private Keys cells() {
        Keys cells = Keys.tall();
        Tumour.CellType usual = Usual.cell();
        List<CellType> types = with.model().plan().model().types();
        for (int index = 0; index < types.size(); index++) {
            CellDefinition definition = settings.cellDefinitions().get(index);
            Keys keys = Keys.tall();
            start(keys, index);
            new BodyKeys(with, definition, types.get(index), usual).put(keys);
            new ActionKeys(with, definition, types.get(index), usual).put(keys);
            new DifferenceKeys(with, definition).put(keys);
            cells.put(with.names().of(definition.name()), keys);
        }
        return cells;
    }

    /// A study needs a cell: where a model leaves its cells to C++, one of the first type stands for them.
    private void start(Keys keys, int type) {
        double each = CellsAtStart.scattered(settings);
        if (each > 0) {
            keys.put("start", StudyText.quantity(each, "cells")).put("scattered", "yes");
        } else if (with.rows() == null) {
            keys.put("start", type == 0 ? "1 cells" : "0 cells");
        }
    }

    private Keys tissue() {
        @Nullable FieldsTable start = FieldsTable.of(with, block);
        byte[] content = start == null ? null : start.content();
        if (content != null && content.length > CellsTable.MOST_BYTES) {
            with.left()
                    .add("the levels at the start take more bytes than a study reads of a file, so fields start at"
                            + " their initial_condition");
            start = null;
        } else if (content != null) {
            files.add(new Attachment(FIELDS, content));
        }
        return new TissueKeys(with, block, start, FIELDS).keys();
    }

    private String run() {
        RunKeys keys = new RunKeys(with);
        Keys last = Keys.tall().put("run", keys.run());
        return last.put("measure", keys.measure()).yaml();
    }
}
