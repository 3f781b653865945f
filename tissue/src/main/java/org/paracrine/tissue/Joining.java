package org.paracrine.tissue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.paracrine.numerics.VoxelGrid;

/// Joins written vessels to a network: checks them, and makes one node of ends that lie together.
///
/// Space is cut into cubes as wide as the tolerance; what is closer than that lies in the same or a
/// touching cube.
final class Joining {
    private record Cube(long x, long y, long z) {}

    private static final int END = -1;

    private final VesselNetwork network;
    private final Map<Cube, Integer> lastIn = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private int[] previousIn = new int[16];

    private Joining(VoxelGrid grid) {
        this.network = new VesselNetwork(grid);
    }

    /// @param name the subject of a sentence about a vessel, by its place in the list
    static VesselNetwork join(VoxelGrid grid, List<Vessel> vessels, IntFunction<String> name) {
        Joining joining = new Joining(grid);
        Set<Long> numbers = new HashSet<>();
        for (int index = 0; index < vessels.size(); index++) {
            Vessel vessel = vessels.get(index);
            List<String> wrong = new ArrayList<>(vessel.problems(grid));
            if (!numbers.add(vessel.id())) {
                wrong.add("has the number " + vessel.id() + ", which an earlier one has; give it another");
            }
            if (wrong.isEmpty()) {
                joining.add(vessel, wrong);
            }
            for (String what : wrong) {
                joining.problems.add(name.apply(index) + " " + what);
            }
        }
        if (!joining.problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n", joining.problems));
        }
        return joining.network;
    }

    private void add(Vessel vessel, List<String> wrong) {
        int first = node(vessel.x1(), vessel.y1(), vessel.z1());
        int second = node(vessel.x2(), vessel.y2(), vessel.z2());
        if (first == second) {
            wrong.add("ends twice at the same point, since ends closer than " + VesselNetwork.MERGING
                    + " µm are joined; leave it out");
            return;
        }
        hold(first, vessel.pressure1(), wrong);
        hold(second, vessel.pressure2(), wrong);
        network.addSegment(first, second, vessel.diameter(), 0, vessel.id());
    }

    private void hold(int node, double pressure, List<String> wrong) {
        if (Double.isNaN(pressure)) {
            return;
        }
        if (network.isHeld(node) && network.held(node) != pressure) {
            wrong.add("holds a pressure of " + pressure + " mmHg at (" + network.x(node) + ", " + network.y(node) + ", "
                    + network.z(node) + ") µm, where an earlier one holds " + network.held(node));
        }
        network.hold(node, pressure);
    }

    /// The node at this point: the first one within the tolerance, or a new one.
    private int node(double x, double y, double z) {
        Cube cube = new Cube(cell(x), cell(y), cell(z));
        int found = Integer.MAX_VALUE;
        for (int dx = -1; dx <= 1; dx++) {
            for (int dy = -1; dy <= 1; dy++) {
                for (int dz = -1; dz <= 1; dz++) {
                    Cube near = new Cube(cube.x() + dx, cube.y() + dy, cube.z() + dz);
                    for (int node = lastIn.getOrDefault(near, END); node != END; node = previousIn[node]) {
                        found = isAt(node, x, y, z) ? Math.min(found, node) : found;
                    }
                }
            }
        }
        return found < Integer.MAX_VALUE ? found : newNode(x, y, z, cube);
    }

    private int newNode(double x, double y, double z, Cube cube) {
        int node = network.addNode(x, y, z);
        if (node == previousIn.length) {
            previousIn = Arrays.copyOf(previousIn, 2 * node);
        }
        previousIn[node] = lastIn.getOrDefault(cube, END);
        lastIn.put(cube, node);
        return node;
    }

    private boolean isAt(int node, double x, double y, double z) {
        double dx = network.x(node) - x;
        double dy = network.y(node) - y;
        double dz = network.z(node) - z;
        return dx * dx + dy * dy + dz * dz < VesselNetwork.MERGING * VesselNetwork.MERGING;
    }

    private static long cell(double coordinate) {
        return (long) Math.floor(coordinate / VesselNetwork.MERGING);
    }
}
