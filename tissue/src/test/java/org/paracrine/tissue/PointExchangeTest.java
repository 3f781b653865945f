package org.paracrine.tissue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.Crew;
import org.paracrine.numerics.VoxelGrid;

class PointExchangeTest {
    private static final VoxelGrid BOX = VoxelGrid.centred(9, 7, 5, 20);

    private static Field field() {
        Medium medium = Medium.uniform(BOX);
        medium.hold(11, 38);
        medium.hold(40, 3);
        Field field = new Field(new Substrate("oxygen", "mmHg", 1000, 0.1, 10, Walls.closed()), medium);
        SplittableRandom random = new SplittableRandom(3);
        for (int voxel = 0; voxel < BOX.voxels(); voxel++) {
            field.values()[voxel] = voxel == 11 || voxel == 40 ? field.at(voxel) : random.nextDouble(0, 50);
        }
        return field;
    }

    @Test
    void pointsGiveAndTakeWhatAnExchangeOfTheWholeGridDoes() {
        Field one = field();
        Field other = field();
        Exchange whole = new Exchange(BOX);
        PointExchange points = new PointExchange(BOX, 2);
        SplittableRandom random = new SplittableRandom(7);
        for (int cell = 0; cell < 200; cell++) {
            int voxel = random.nextInt(60);
            double given = random.nextDouble(0, 5);
            double taken = random.nextDouble(0, 2);
            whole.supply()[voxel] += given;
            whole.loss()[voxel] += taken;
            points.add(points.place(voxel), 1, given, taken);
        }
        Sweeps sweeps = new Sweeps(BOX, Crew.alone());
        double exposure = 0;
        for (int step = 0; step < 5; step++) {
            sweeps.step(one, whole, 0.1);
            exposure += whole.exposure()[17];
            sweeps.diffuse(other, 0.1);
            points.step(1, other, 0.1, Crew.alone());
        }
        assertThat(other.values()).isEqualTo(one.values());
        assertThat(points.exposure(points.place(17), 1)).isCloseTo(exposure, within(1e-12 * exposure));
    }

    @Test
    void clearedPlacesHoldNothing() {
        Field field = field();
        PointExchange points = new PointExchange(BOX, 1);
        for (int voxel = 0; voxel < BOX.voxels(); voxel++) {
            points.add(points.place(voxel), 0, 1, 1);
        }
        points.clear();
        double[] before = field.values().clone();
        points.step(0, field, 1, Crew.alone());
        assertThat(field.values()).isEqualTo(before);
        points.add(points.place(5), 0, 0, 1);
        points.step(0, field, 1, Crew.alone());
        assertThat(field.at(5)).isEqualTo(before[5] / 2);
        assertThat(field.at(6)).isEqualTo(before[6]);
    }

    @Test
    void aSparseExchangeSpreadToTheWholeGridIsTheSame() {
        PointExchange points = new PointExchange(BOX, 2);
        points.add(points.place(8), 0, 2, 3);
        points.add(points.place(8), 0, 1, 1);
        points.add(points.place(9), 1, 5, 5);
        Exchange whole = new Exchange(BOX);
        points.addTo(whole, 0);
        assertThat(whole.supply()[8]).isEqualTo(3);
        assertThat(whole.loss()[8]).isEqualTo(4);
        assertThat(whole.supply()[9]).isZero();
        whole.exposure()[8] = 7;
        points.takeExposure(whole, 0);
        assertThat(points.exposure(points.place(8), 0)).isEqualTo(7);
        points.clearExposure();
        assertThat(points.exposure(points.place(8), 0)).isZero();
    }
}
