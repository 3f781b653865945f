package org.paracrine.cell;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// What removed cells leave behind: amounts that are lost, and amounts that wait to go back to the tissue.
final class Remains {
    private final Blueprint blueprint;
    private final double[] pools;

    /// None where the model does not count what is inside cells.
    private final double[] substrates;

    private final List<Release> releases = new ArrayList<>();

    Remains(Blueprint blueprint) {
        this.blueprint = blueprint;
        this.pools = new double[blueprint.pools.size()];
        this.substrates = new double[blueprint.layout.keepsSubstrates ? blueprint.substrates.size() : 0];
    }

    private Remains(Remains other) {
        this.blueprint = other.blueprint;
        this.pools = other.pools.clone();
        this.substrates = other.substrates.clone();
        this.releases.addAll(other.releases);
    }

    Remains copy() {
        return new Remains(this);
    }

    /// Writes the amounts, for [#read]; the releases must have been taken before.
    void write(DataOutput out) throws IOException {
        if (!releases.isEmpty()) {
            throw new IllegalStateException("what removed cells released has not been taken yet");
        }
        for (double[] sums : List.of(pools, substrates)) {
            for (double sum : sums) {
                out.writeDouble(sum);
            }
        }
    }

    /// Replaces the amounts by those that a population of the same model wrote.
    void read(DataInput in) throws IOException {
        for (double[] sums : List.of(pools, substrates)) {
            for (int index = 0; index < sums.length; index++) {
                sums[index] = in.readDouble();
            }
        }
    }

    /// Books what goes with a removed cell.
    void bury(Population cells, int cell) {
        for (int pool = 0; pool < pools.length; pool++) {
            pools[pool] += cells.pool(pool)[cell];
        }
        for (int substrate = 0; substrate < substrates.length; substrate++) {
            double amount = cells.internalised(substrate)[cell];
            double released = Math.max(0, amount * blueprint.releasedAtDeath(cells.type(cell), substrate));
            if (released > 0) {
                releases.add(new Release(substrate, cells.x(cell), cells.y(cell), cells.z(cell), released));
            }
            lose(substrate, amount - released);
        }
    }

    /// Books an amount of a substrate that goes nowhere.
    void lose(int substrate, double amount) {
        substrates[substrate] += amount;
    }

    double lostPool(int pool) {
        return pools[pool];
    }

    /// 0 where the model does not count what is inside cells.
    double lostSubstrate(int substrate) {
        return substrates.length == 0 ? 0 : substrates[substrate];
    }

    /// In the order of removal.
    List<Release> takeReleases() {
        List<Release> taken = List.copyOf(releases);
        releases.clear();
        return taken;
    }
}
