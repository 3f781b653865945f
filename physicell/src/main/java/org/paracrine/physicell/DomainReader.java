package org.paracrine.physicell;

/// Reads the box, and checks that it is one that a computer can hold.
final class DomainReader {
    /// More would need terabytes; such a domain is a slip of units.
    static final long MOST_VOXELS = 1_000_000_000;

    /// Half of the side, and the voxel, of PhysiCell's own domain (µm).
    private static final double STANDARD_HALF = 500;

    private static final double STANDARD_STEP = 20;

    private final Section section;

    private DomainReader(Section section) {
        this.section = section;
    }

    static Domain read(Section section) {
        return new DomainReader(section).domain();
    }

    private Domain domain() {
        boolean planar = section.flag("use_2D", false);
        double dz = step("dz");
        double zMin = planar ? -dz / 2 : section.number("z_min").orMissing(-STANDARD_HALF);
        double zMax = planar ? dz / 2 : section.number("z_max").orMissing(STANDARD_HALF);
        Domain domain = new Domain(
                section.number("x_min").orMissing(-STANDARD_HALF),
                section.number("x_max").orMissing(STANDARD_HALF),
                section.number("y_min").orMissing(-STANDARD_HALF),
                section.number("y_max").orMissing(STANDARD_HALF),
                zMin,
                zMax,
                step("dx"),
                step("dy"),
                dz,
                planar);
        check(domain);
        return domain;
    }

    private double step(String name) {
        double step = section.number(name).orMissing(STANDARD_STEP);
        if (step <= 0) {
            section.child(name).problem("a voxel of " + NumberText.of(step) + " µm; it must be above 0");
            return STANDARD_STEP;
        }
        return step;
    }

    private void check(Domain domain) {
        boolean goodX = axis("x", domain.xMin(), domain.xMax(), domain.dx());
        boolean goodY = axis("y", domain.yMin(), domain.yMax(), domain.dy());
        boolean goodZ = axis("z", domain.zMin(), domain.zMax(), domain.dz());
        double voxels = Math.ceil((domain.xMax() - domain.xMin()) / domain.dx())
                * Math.ceil((domain.yMax() - domain.yMin()) / domain.dy())
                * Math.ceil((domain.zMax() - domain.zMin()) / domain.dz());
        if (goodX && goodY && goodZ && voxels > MOST_VOXELS) {
            section.problem("the domain has " + NumberText.of(voxels) + " voxels, but at most "
                    + NumberText.of(MOST_VOXELS)
                    + " can be; lengths are in µm, so check the units of x_min to dz");
        }
        boolean cubes = domain.dx() == domain.dy() && (domain.planar() || domain.dx() == domain.dz());
        if (!cubes) {
            section.warn("voxels are no cubes: the solver of PhysiCell 1.14 takes dx for all axes");
        }
    }

    private boolean axis(String axis, double low, double high, double step) {
        if (low >= high) {
            section.child(axis + "_max")
                    .problem(axis + "_max is " + NumberText.of(high) + ", but must be above " + axis + "_min, which is "
                            + NumberText.of(low));
            return false;
        }
        double voxels = (high - low) / step;
        if (voxels <= MOST_VOXELS && Math.abs(voxels - Math.rint(voxels)) > 1e-9) {
            section.child("d" + axis)
                    .warn("from " + NumberText.of(low) + " to " + NumberText.of(high)
                            + " is no whole number of voxels: the last of "
                            + NumberText.of(Math.ceil(voxels)) + " reaches to "
                            + NumberText.of(low + step * Math.ceil(voxels)));
        }
        return true;
    }
}
