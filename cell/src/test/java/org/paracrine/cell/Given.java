package org.paracrine.cell;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.paracrine.numerics.RandomStream;
import org.paracrine.numerics.VoxelGrid;

/// Models and populations that many tests start from.
final class Given {
    static final RandomStream RANDOM = new RandomStream(20260101, 0);

    /// 400 µm in each direction.
    static final VoxelGrid BOX = VoxelGrid.centred(20, 20, 20, 20);

    private Given() {}

    /// A cell that neither divides nor dies by itself.
    static CellType quiet(String name) {
        return CellType.physicell(name)
                .withCycle(Cycle.live().withEntry(0))
                .withApoptosis(Death.apoptosis().withRate(0));
    }

    static CellModel model(CellType type, Rule... rules) {
        return new CellModel(List.of(type), List.of("oxygen"), List.of("miR-146b"), List.of(rules), BOX);
    }

    static CellModel fixed(VoxelGrid domain, double step, CellType... types) {
        return new CellModel(List.of(types), List.of(), List.of(), List.of(), domain, steps(step));
    }

    /// Fixed steps of the mechanics (min).
    static Setting steps(double minutes) {
        return Setting.usual().withStep(MechanicsStep.fixed(minutes));
    }

    /// Two types that differ in everything the mechanics knows.
    static List<CellType> hardAndSoft() {
        List<CellType> types = new ArrayList<>();
        types.add(quiet("soft").withMechanics(new Mechanics(0.7, 8, 1.4, Map.of("hard", 0.3))));
        types.add(quiet("hard").withMechanics(new Mechanics(0.2, 14, 1.1, Map.of("soft", 2.5, "hard", 0.5))));
        return types;
    }

    /// Cells of all types and of many sizes, anywhere in the domain.
    static Population crowd(CellModel model, int cells, double extent, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Population population = model.population();
        for (int index = 0; index < cells; index++) {
            double z = model.domain().isFlat() ? 0 : random.nextDouble(-extent, extent);
            int cell = population.add(
                    random.nextInt(model.types().size()),
                    random.nextDouble(-extent, extent),
                    random.nextDouble(-extent, extent),
                    z);
            population.resize(cell, random.nextDouble(300, 6000));
        }
        return population;
    }

    /// The whole state by id, for comparison bit for bit of populations that may stand in another order.
    static SortedMap<Long, List<Object>> byId(CellModel model, Population cells) {
        Layout layout = model.blueprint().layout;
        SortedMap<Long, List<Object>> rows = new TreeMap<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            List<Object> row = new ArrayList<>();
            for (int column = 0; column < layout.width(); column++) {
                row.add(cells.numbers(column)[cell]);
            }
            for (int column = 0; column < layout.codes(); column++) {
                row.add(column == layout.target() ? cells.attacks().targetId(cell) : cells.codes(column)[cell]);
            }
            row.add(cells.parent(cell));
            row.add(Arrays.stream(cells.attached(cell)).boxed().toList());
            rows.put(cells.id(cell), row);
        }
        return rows;
    }

    /// The dense index of the cell with this id: a phenotype step may change all of them.
    static int cell(Population cells, long id) {
        for (int cell = 0; cell < cells.count(); cell++) {
            if (cells.id(cell) == id) {
                return cell;
            }
        }
        throw new AssertionError("there is no cell " + id);
    }

    /// What a population is, for comparison bit for bit.
    static List<List<Object>> everything(Population cells) {
        List<List<Object>> rows = new ArrayList<>();
        for (int cell = 0; cell < cells.count(); cell++) {
            rows.add(Arrays.asList(
                    cells.id(cell),
                    cells.parent(cell),
                    cells.born(cell),
                    cells.type(cell),
                    cells.state(cell),
                    cells.phase(cell),
                    cells.x(cell),
                    cells.y(cell),
                    cells.z(cell),
                    cells.volume(cell),
                    cells.radius(cell),
                    cells.nuclearRadius(cell),
                    cells.pressure(cell),
                    cells.velocity(0, cell),
                    cells.velocity(1, cell),
                    cells.velocity(2, cell),
                    cells.crawl(0, cell),
                    cells.crawl(1, cell),
                    cells.crawl(2, cell),
                    cells.elapsed(cell),
                    cells.contacts(CellState.LIVE, cell),
                    cells.isOutside(cell),
                    cells.isDoomed(cell),
                    cells.unrepaired(cell)));
        }
        return rows;
    }
}
