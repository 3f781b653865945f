package org.paracrine.cell;

import java.util.List;

/// How the cells of a model are looked at and moved, beside what they are.
///
/// @param step how finely motion is cut in time
/// @param edge what the outer faces of the domain are
/// @param custom numbers that every cell carries
/// @param individual behaviours, by name, in which cells of one type may differ from the start
///     ([Population#set]); each takes a column
/// @param keepsSubstrates true if what cells take up is counted in them ([Population#internalised])
public record Setting(
        MechanicsStep step, Edge edge, List<Custom> custom, List<String> individual, boolean keepsSubstrates) {
    public Setting {
        custom = List.copyOf(custom);
        individual = List.copyOf(individual);
    }

    /// Adaptive steps between walls.
    public static Setting usual() {
        return new Setting(MechanicsStep.adaptive(), Edge.WALL, List.of(), List.of(), false);
    }

    public Setting withStep(MechanicsStep wanted) {
        return new Setting(wanted, edge, custom, individual, keepsSubstrates);
    }

    public Setting withEdge(Edge wanted) {
        return new Setting(step, wanted, custom, individual, keepsSubstrates);
    }

    public Setting withCustom(List<Custom> wanted) {
        return new Setting(step, edge, wanted, individual, keepsSubstrates);
    }

    public Setting withIndividual(List<String> behaviours) {
        return new Setting(step, edge, custom, behaviours, keepsSubstrates);
    }

    public Setting keepingSubstrates(boolean wanted) {
        return new Setting(step, edge, custom, individual, wanted);
    }
}
