package org.paracrine.physicell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.paracrine.archive.Column;
import org.paracrine.archive.Table;
import org.paracrine.cell.CellState;
import org.paracrine.cell.Neighbours;
import org.paracrine.cell.Population;
import org.paracrine.simulation.Culture;

/// The cells of a run as tables that every tool reads.
public final class CellTables {
    private static final Column TIME = Column.number("time", "min", "since the start");

    private final Settings settings;
    private final List<CellCount> numbers = new ArrayList<>();
    private final Table counts = new Table(
            TIME,
            Column.text("type", "name of the cell type"),
            Column.text("state", "live, apoptotic or necrotic"),
            Column.text("phase", "of the cycle or of death"),
            Column.integer("cells", "", "so many of them"));

    CellTables(Settings settings) {
        this.settings = settings;
    }

    /// Cells by type, state and phase at each save.
    public Table counts() {
        return counts;
    }

    /// The same, one by one.
    List<CellCount> numbers() {
        return List.copyOf(numbers);
    }

    /// What a count is by.
    private record Kind(int type, int state, int phase) implements Comparable<Kind> {
        @Override
        public int compareTo(Kind other) {
            int byType = Integer.compare(type, other.type);
            int byState = byType != 0 ? byType : Integer.compare(state, other.state);
            return byState != 0 ? byState : Integer.compare(phase, other.phase);
        }
    }

    /// Counts the cells as they are now, for the table.
    void count(Culture culture) {
        for (CellCount count : now(culture)) {
            numbers.add(count);
            counts.add(
                    count.minutes(),
                    count.type(),
                    count.state().name().toLowerCase(Locale.ROOT),
                    count.phase(),
                    count.cells());
        }
    }

    /// The cells as they are now, by type, state and phase.
    List<CellCount> now(Culture culture) {
        Population cells = culture.cells();
        CellRecords records = records(culture);
        Map<Kind, Integer> byKind = new TreeMap<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            Kind kind = new Kind(cells.type(cell), cells.state(cell).ordinal(), records.phaseCode(cell));
            byKind.merge(kind, 1, Integer::sum);
        }
        List<CellCount> now = new ArrayList<>();
        byKind.forEach((kind, count) -> now.add(new CellCount(
                culture.minutes(),
                settings.cellTypes().get(kind.type()),
                CellState.values()[kind.state()],
                Codes.phase(kind.phase()),
                count)));
        return now;
    }

    private CellRecords records(Culture culture) {
        return new CellRecords(settings, culture.model(), culture.cells(), CellRecords.labels(settings));
    }

    /// One row a cell, as they are now.
    Table cells(Culture culture) {
        Population cells = culture.cells();
        CellRecords records = records(culture);
        Table table = new Table(
                TIME,
                Column.integer("id", "", "never used again"),
                Column.integer("parent", "", "id of the mother; empty for a cell that was placed"),
                Column.number("born", "min", "when the cell was born or placed"),
                Column.text("type", "name of the cell type"),
                Column.text("state", "live, apoptotic or necrotic"),
                Column.text("phase", "of the cycle or of death"),
                Column.number("elapsed", "min", "time in this phase"),
                Column.number("x", "um", "centre"),
                Column.number("y", "um", "centre"),
                Column.number("z", "um", "centre"),
                Column.number("radius", "um", "of the whole cell"),
                Column.number("volume", "um3", "of the whole cell"),
                Column.number("nucleus", "um3", "volume of the nucleus"),
                Column.number("pressure", "", "1 where twelve neighbours press as closely packed discs"),
                Column.number("damage", "", "taken and not repaired"),
                Column.integer("target", "", "id of the cell under attack; empty without one"));
        for (int cell = 0; cell < cells.count(); cell++) {
            table.add(
                    culture.minutes(),
                    cells.id(cell),
                    cells.parent(cell) == Population.NO_PARENT ? null : cells.parent(cell),
                    cells.born(cell),
                    settings.cellTypes().get(cells.type(cell)),
                    cells.state(cell).name().toLowerCase(Locale.ROOT),
                    Codes.phase(records.phaseCode(cell)),
                    cells.elapsed(cell),
                    cells.x(cell),
                    cells.y(cell),
                    cells.z(cell),
                    cells.radius(cell),
                    cells.volume(cell),
                    cells.nuclearVolume(cell),
                    cells.pressure(cell),
                    cells.damage(cell),
                    target(cells, cell));
        }
        return table;
    }

    private static @Nullable Long target(Population cells, int cell) {
        int target = cells.attacks().target(cell);
        return target < 0 ? null : cells.id(target);
    }

    /// One row for each two cells that touch, as they are now.
    Table contacts(Culture culture) {
        Population cells = culture.cells();
        Neighbours neighbours = culture.model().neighbours(cells);
        Table table = new Table(
                TIME,
                Column.integer("id", "", "of a cell"),
                Column.integer("other", "", "id of a cell that it touches"));
        for (int cell = 0; cell < cells.count(); cell++) {
            for (int other : neighbours.of(cell)) {
                if (cell < other) {
                    table.add(culture.minutes(), cells.id(cell), cells.id(other));
                }
            }
        }
        return table;
    }
}
