package org.paracrine.physicell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paracrine.cell.Population;
import org.paracrine.numerics.RandomStream;
import org.paracrine.study.Problem;
import org.paracrine.study.StudyException;

/// The cells of a model at its start.
///
/// First come those that the C++ of PhysiCell's template places: as many of each type as the user parameter
/// `number_of_cells` says, anywhere in the domain. Then come those of the file of cells. At last, what the settings say
/// to differ from cell to cell is drawn.
final class CellsAtStart {
    /// What a column or a distribution calls the volume, which is no behaviour.
    static final String VOLUME = "volume";

    private static final String NUMBER = "number_of_cells";

    /// More than any machine could step.
    private static final double MOST = 20e6;

    private static final long PLACE = RandomStream.purpose("place of a cell at the start");
    private static final long DIFFERENCE = RandomStream.purpose("difference of a cell at the start");

    /// Draws outside of the bounds of a distribution before it is given up: far more than any sensible one takes.
    private static final int MOST_DRAWS = 100_000;

    private final Settings settings;
    private final int each;
    private final @Nullable CellRows rows;

    private CellsAtStart(Settings settings, int each, @Nullable CellRows rows) {
        this.settings = settings;
        this.each = each;
        this.rows = rows;
    }

    static CellsAtStart read(Settings settings, List<Problem> problems, List<Problem> warnings) {
        double each = scattered(settings);
        String file = settings.file().toString();
        if (each * settings.cellTypes().size() > MOST) {
            problems.add(new Problem(file, 0, 0, "user_parameters." + NUMBER, "these are more cells than can be run"));
        } else if (each > 0) {
            warnings.add(new Problem(
                    file,
                    0,
                    0,
                    "user_parameters." + NUMBER,
                    "read as the template of PhysiCell does: " + (int) each
                            + " cells of each type are placed anywhere in"
                            + " the domain; a model with C++ of its own may place others"));
        }
        CellsFile cells = settings.cells();
        CellRows rows = null;
        if (cells != null) {
            try {
                ReadCells read = CellsCsv.read(cells.file(), settings);
                warnings.addAll(read.warnings());
                rows = read.rows();
            } catch (StudyException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        return new CellsAtStart(settings, (int) each, rows);
    }

    /// Cells of each type that the C++ of PhysiCell's template places anywhere in the domain.
    static double scattered(Settings settings) {
        UserParameter number = settings.userParameter(NUMBER);
        return number == null ? 0 : Math.max(0, Math.rint(number.number()));
    }

    /// Behaviours that the file of cells gives to single cells.
    List<String> behaviours() {
        return rows == null
                ? List.of()
                : rows.columns().stream().filter(name -> !name.equals(VOLUME)).toList();
    }

    /// Puts the cells into an empty population.
    void sow(Population cells, RandomStream random) {
        scatter(cells, random);
        if (rows != null) {
            for (int row = 0; row < rows.size(); row++) {
                place(cells, rows, row);
            }
        }
        differ(cells, random);
    }

    private void scatter(Population cells, RandomStream random) {
        Domain domain = settings.domain();
        for (int type = 0; type < settings.cellTypes().size(); type++) {
            for (int number = 0; number < each; number++) {
                long entity = (long) type * each + number;
                double x = domain.xMin() + random.uniform(entity, 0, PLACE, 0) * (domain.xMax() - domain.xMin());
                double y = domain.yMin() + random.uniform(entity, 0, PLACE, 1) * (domain.yMax() - domain.yMin());
                double z = domain.zMin() + random.uniform(entity, 0, PLACE, 2) * (domain.zMax() - domain.zMin());
                cells.add(type, x, y, domain.planar() ? 0 : z);
            }
        }
    }

    /// A cell outside of the domain is put on its face, or stands outside for good, as the edge of the model says.
    private void place(Population cells, CellRows from, int row) {
        double z = settings.domain().planar() ? 0 : from.z(row);
        int cell = cells.addNear(from.type(row), from.x(row), from.y(row), z);
        for (int column = 0; column < from.columns().size(); column++) {
            double value = from.value(column, row);
            if (!Double.isNaN(value)) {
                give(cells, cell, from.columns().get(column), value);
            }
        }
    }

    private static void give(Population cells, int cell, String what, double value) {
        if (what.equals(VOLUME)) {
            cells.resize(cell, value);
        } else {
            cells.set(cell, what, value);
        }
    }

    private void differ(Population cells, RandomStream random) {
        for (int cell = 0; cell < cells.count(); cell++) {
            List<StartDistribution> distributions =
                    settings.cellDefinitions().get(cells.type(cell)).distributions();
            for (int index = 0; index < distributions.size(); index++) {
                StartDistribution distribution = distributions.get(index);
                give(cells, cell, distribution.behaviour(), draw(distribution, cells.id(cell), index, random));
            }
        }
    }

    private static double draw(StartDistribution from, long id, int index, RandomStream random) {
        if (!from.shape().normal()) {
            double share = random.uniform(id, index, DIFFERENCE);
            return from.shape() == StartDistribution.Shape.UNIFORM
                    ? from.low() + share * (from.high() - from.low())
                    : from.low() * StrictMath.pow(from.high() / from.low(), share);
        }
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            double normal = from.mean() + from.deviation() * random.gaussian(id, index, DIFFERENCE, draw);
            double value = switch (from.shape()) {
                case LOG_NORMAL -> StrictMath.exp(normal);
                case LOG10_NORMAL -> StrictMath.pow(10, normal);
                default -> normal;
            };
            if (value > from.low() && value < from.high()) {
                return value;
            }
        }
        throw new org.paracrine.numerics.NumericalFailure("the distribution of " + from.behaviour()
                + " at the start hardly ever lies between " + from.low() + " and " + from.high()
                + "; widen its bounds");
    }
}
