package org.paracrine.simulation;

import java.util.List;

/// What the particles of a virus do in cells; the equations are with [Infections].
///
/// @param genome the cargo that counts the copies in a cell
/// @param infectious share of the particles taken up that start to replicate
/// @param hosts per type of cell, in the order of the plan's types
public record Infection(String genome, double infectious, List<Host> hosts) {
    public Infection {
        hosts = List.copyOf(hosts);
        if (!(infectious >= 0 && infectious <= 1)) {
            throw new IllegalArgumentException("the infectious share must be from 0 to 1, got " + infectious);
        }
    }

    /// What a virus finds in one type of cell.
    ///
    /// @param replication of its genomes while they are few (1/min)
    /// @param burst copies that a cell has room for; 0: the virus does nothing in it
    public record Host(double replication, double burst) {
        public Host {
            if (!(replication >= 0 && burst >= 0 && replication + burst < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "replication and burst must be 0 or more, got " + replication + " /min and " + burst);
            }
        }

        /// A type of cell that the virus cannot live in.
        public static Host none() {
            return new Host(0, 0);
        }
    }
}
