package org.paracrine.physicell;

import java.util.List;

/// The names of the files of one snapshot, which begin alike.
///
/// @param name they begin with
record Stem(String name) {

    /// The places and volumes of the voxels, once for all snapshots.
    static final String MESH = "initial_mesh0.mat";

    String xml() {
        return name + ".xml";
    }

    String cells() {
        return name + "_cells.mat";
    }

    String fields() {
        return name + "_microenvironment0.mat";
    }

    String neighbours() {
        return name + "_cell_neighbor_graph.txt";
    }

    String attached() {
        return name + "_attached_cells_graph.txt";
    }

    String springs() {
        return name + "_spring_attached_cells_graph.txt";
    }

    List<String> all() {
        return List.of(xml(), cells(), fields(), neighbours(), attached(), springs());
    }
}
