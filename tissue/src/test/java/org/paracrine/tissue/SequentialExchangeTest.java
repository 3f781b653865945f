package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

class SequentialExchangeTest {
    private static final VoxelGrid BOX = VoxelGrid.centred(9, 7, 5, 20);

    /// One party: where, and what it gives and takes in a step.
    private record Party(int voxel, double given, double taken, double exported) {}

    private static Field field() {
        Medium medium = Medium.uniform(BOX);
        medium.hold(11, 38);
        Field field = new Field(new Substrate("oxygen", "mmHg", 1000, 0.1, 10, Walls.closed()), medium);
        SplittableRandom random = new SplittableRandom(3);
        for (int voxel = 0; voxel < BOX.voxels(); voxel++) {
            field.values()[voxel] = voxel == 11 ? 38 : random.nextDouble(0, 50);
        }
        return field;
    }

    private static List<Party> parties(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Party> parties = new ArrayList<>();
        for (int party = 0; party < 300; party++) {
            parties.add(new Party(
                    random.nextInt(60), random.nextDouble(0, 5), random.nextDouble(0, 2), random.nextDouble(0, 1)));
        }
        return parties;
    }

    @Test
    void allTurnsTogetherAreOneTurnAfterTheOther() {
        Field fast = field();
        Field plain = field();
        List<Party> parties = parties(5);
        SequentialExchange exchange = new SequentialExchange(BOX, 2, true);
        for (Party party : parties) {
            exchange.add(exchange.place(party.voxel()), 1, party.given(), party.taken(), party.exported());
        }
        for (int step = 0; step < 4; step++) {
            exchange.step(1, fast, Crew.alone());
            for (Party party : parties) {
                if (party.voxel() != 11) {
                    double level = plain.values()[party.voxel()];
                    plain.values()[party.voxel()] = (level + party.given()) / (1 + party.taken()) + party.exported();
                }
            }
        }
        for (int voxel = 0; voxel < BOX.voxels(); voxel++) {
            assertThat(fast.at(voxel))
                    .as("voxel %d", voxel)
                    .isCloseTo(plain.at(voxel), within(1e-12 * plain.at(voxel)));
        }
    }

    /// However the numbers lie: new places and new parties are found, too.
    @Test
    void placesAreFoundInEveryArrangement() {
        VoxelGrid plane = new VoxelGrid(9, 12, 1, 20, 20, 20, 0, 0, 0);
        for (Arrangement arrangement : Arrangement.values()) {
            double[] values = new double[20 * PlaneSweeps.PITCH];
            SequentialExchange exchange = new SequentialExchange(plane, 1, false);
            for (int round = 0; round < 3; round++) {
                for (int voxel = round; voxel < plane.voxels(); voxel += 5) {
                    exchange.add(exchange.place(voxel), 0, voxel + 1, 0, 0);
                }
                exchange.step(0, values, arrangement, Crew.alone());
            }
            for (int voxel = 0; voxel < plane.voxels(); voxel++) {
                int steps = voxel % 5 < 3 ? 3 - voxel % 5 : 0;
                assertThat(values[arrangement.place(plane, voxel)])
                        .as("%s, voxel %d", arrangement, voxel)
                        .isEqualTo(steps * (voxel + 1.0));
            }
        }
    }

    @Test
    void theNumberOfThePeerForOneCell() {
        Field field = new Field(new Substrate("x", "1", 0, 0, 20, Walls.closed()), BOX);
        SequentialExchange exchange = new SequentialExchange(BOX, 1, true);
        double share = 0.01 * 2494 / 8000;
        exchange.add(exchange.place(77), 0, share * 2 * 5, share * (2 + 10), 0.01 * 3 / 8000);
        for (int step = 0; step < 10; step++) {
            exchange.step(0, field, Crew.alone());
        }
        // PhysiCell 1.14.2 with BioFVM, and an independent code of the same equations (ghaffarizadeh2018).
        assertThat(field.at(77)).isCloseTo(14.1086025014737, within(1e-12));
    }

    @Test
    void sumsAreOfWhatWasThereBeforeEachStep() {
        Field field = new Field(new Substrate("x", "1", 0, 0, 8, Walls.closed()), BOX);
        SequentialExchange exchange = new SequentialExchange(BOX, 1, true);
        exchange.add(exchange.place(3), 0, 0, 1, 0);
        for (int step = 0; step < 3; step++) {
            exchange.step(0, field, Crew.alone());
        }
        assertThat(exchange.sum(exchange.place(3), 0)).isEqualTo(8 + 4 + 2);
        exchange.clearSums();
        assertThat(exchange.sum(exchange.place(3), 0)).isZero();
        exchange.clear();
        exchange.step(0, field, Crew.alone());
        assertThat(field.at(3)).isEqualTo(1);
        assertThat(exchange.gives(0)).isFalse();
    }
}
