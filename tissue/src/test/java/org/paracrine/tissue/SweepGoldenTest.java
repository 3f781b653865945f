package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

/// Values that another program has found: PhysiCell 1.14.2 with BioFVM, and an independent code of the same equations
/// in Python, which agree to 14 digits (ghaffarizadeh2018).
class SweepGoldenTest {
    private static final VoxelGrid BOX = VoxelGrid.centred(10, 8, 6, 20);

    static Diffusion[] both() {
        return new Diffusion[] {new PlainSweeps(), new Sweeps(BOX, Crew.alone())};
    }

    @ParameterizedTest
    @MethodSource("both")
    void tenStepsOfABoxWithOneHeldLayerAreThoseOfThePeer(Diffusion diffusion) {
        Medium medium = Medium.uniform(BOX);
        for (int voxel = 0; voxel < BOX.voxels(); voxel += BOX.nx()) {
            medium.hold(voxel, 38);
        }
        Field field = new Field(new Substrate("x", "1", 1000, 0.1, 0, Walls.closed()), medium);
        for (int voxel = 0; voxel < BOX.voxels(); voxel++) {
            field.values()[voxel] = 10 + 0.1 * voxel;
        }
        for (int step = 0; step < 10; step++) {
            diffusion.step(field, new Exchange(BOX), 0.01);
        }
        int[] voxels = {1, 5, 9, 44, 127, 479};
        double[] golden = {
            16.9241214843925, 12.3674067710640, 12.7412490936965, 16.0126610820176, 22.6804517891536, 55.3304796316164
        };
        for (int at = 0; at < voxels.length; at++) {
            assertThat(field.at(voxels[at]))
                    .as("voxel %d", voxels[at])
                    .isCloseTo(golden[at], within(1e-12 * golden[at]));
        }
    }

    /// The peer adds its net export after the implicit part; so does the test.
    @ParameterizedTest
    @MethodSource("both")
    void aCellThatSecretesTowardsALevelAndTakesUpGivesTheNumberOfThePeer(Diffusion diffusion) {
        double cellVolume = 2494;
        double secretion = 2;
        double target = 5;
        double uptake = 10;
        double export = 3;
        Field field = new Field(new Substrate("x", "1", 0, 0, 20, Walls.closed()), BOX);
        Exchange exchange = new Exchange(BOX);
        int voxel = 77;
        exchange.give(voxel, cellVolume * secretion * target);
        exchange.take(voxel, cellVolume * (secretion + uptake));
        for (int step = 0; step < 10; step++) {
            diffusion.step(field, exchange, 0.01);
            field.values()[voxel] += 0.01 * export / BOX.voxelVolume();
        }
        assertThat(field.at(voxel)).isCloseTo(14.1086025014737, within(1e-12 * 14.1));
        assertThat(field.at(voxel + 1)).as("no other voxel is touched").isEqualTo(20);
    }
}
