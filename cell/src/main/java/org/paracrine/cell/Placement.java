package org.paracrine.cell;

import org.paracrine.numerics.VoxelGrid;

/// How a cell that is placed, not born, begins: alive, at rest size, at the start of its cycle.
final class Placement {
    private final Blueprint blueprint;
    private final VoxelGrid domain;

    Placement(Blueprint blueprint, VoxelGrid domain) {
        this.blueprint = blueprint;
        this.domain = domain;
    }

    /// As [#at]; a cell outside of the domain is put on its face or, where cells may leave, stays where it is.
    int near(Population cells, int type, double x, double y, double z) {
        double nearX = Math.clamp(x, domain.x0(), domain.x0() + domain.sizeX());
        double nearY = Math.clamp(y, domain.y0(), domain.y0() + domain.sizeY());
        double nearZ = Math.clamp(z, domain.z0(), domain.z0() + domain.sizeZ());
        int cell = at(cells, type, nearX, nearY, nearZ);
        if (blueprint.layout.leaves && !domain.contains(x, y, z)) {
            put(cells, cell, x, y, z);
            cells.codes(blueprint.layout.outside())[cell] = 1;
        }
        return cell;
    }

    int at(Population cells, int type, double x, double y, double z) {
        if (type < 0 || type >= blueprint.types.size()) {
            throw new IllegalArgumentException(
                    "there are cell types 0 to " + (blueprint.types.size() - 1) + ", not " + type);
        }
        if (!domain.contains(x, y, z)) {
            throw new IllegalArgumentException(
                    "the point (" + x + ", " + y + ", " + z + ") µm lies outside the domain " + domain);
        }
        int cell = cells.append();
        put(cells, cell, x, y, z);
        begin(cells, cell, type);
        return cell;
    }

    private static void put(Population cells, int cell, double x, double y, double z) {
        cells.numbers(Layout.X)[cell] = x;
        cells.numbers(Layout.Y)[cell] = y;
        cells.numbers(Layout.Z)[cell] = z;
    }

    private void begin(Population cells, int cell, int type) {
        cells.codes(Layout.TYPE)[cell] = type;
        if (blueprint.layout.crawls) {
            cells.freedom()[cell] = 1;
        }
        if (blueprint.layout.harms) {
            cells.attacks().aim(cell, Layout.NONE);
        }
        if (blueprint.layout.fuses) {
            cells.codes(blueprint.layout.nuclei())[cell] = 1;
        }
        Size.rest(cells, cell, blueprint.types.get(type).volume());
        blueprint.start(cells, cell);
    }
}
