package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.RandomStream;

class SieveTest {
    private static final long PURPOSE = RandomStream.purpose("test");
    private static final int MANY = 40_000;

    private final CellModel model = Given.model(Given.quiet("cell"));
    private final Population cells = model.population();
    private final NeighbourList list = list();
    private final StepDraws draws = draws();

    private static StepDraws draws() {
        StepDraws draws = new StepDraws(PURPOSE);
        draws.makeRoom(9);
        return draws;
    }

    /// A cell with id 3 among six others in touch and two that are listed only.
    private NeighbourList list() {
        double far = 2 * 1.25 * Size.radius(2494) + 0.5;
        double[][] places = {{8, 0}, {-far, 0}, {0, 8}, {0, 0}, {-8, 0}, {0, -8}, {6, 6}, {far, 0}, {-6, -6}};
        for (double[] place : places) {
            cells.add(0, place[0], place[1], 0);
        }
        return cells.movement(model).list(cells);
    }

    /// Which ids were accepted in each of many steps.
    private List<List<Long>> sift(double bound, double... chances) {
        List<List<Long>> taken = new ArrayList<>();
        for (int step = 0; step < MANY; step++) {
            Sieve sieve = new Sieve(cells, list, Given.RANDOM, step, 1);
            sieve.turn(3);
            List<Long> accepted = new ArrayList<>();
            sieve.sift(draws, bound, other -> chances[(int) cells.id(other)], other -> {
                accepted.add(cells.id(other));
                return false;
            });
            taken.add(accepted);
        }
        return taken;
    }

    private static double share(List<List<Long>> taken, Long... ids) {
        return taken.stream().filter(ids(ids)::containedIn).count() / (double) MANY;
    }

    private record Ids(List<Long> wanted) {
        boolean containedIn(List<Long> taken) {
            return taken.containsAll(wanted);
        }
    }

    private static Ids ids(Long... wanted) {
        return new Ids(List.of(wanted));
    }

    private static void expect(double found, double chance) {
        assertThat(found).isCloseTo(chance, within(4 * Math.sqrt(chance * (1 - chance) / MANY)));
    }

    @Test
    void eachNeighbourInTouchIsTakenWithItsOwnChanceWhateverTheBound() {
        double[] chances = {0.02, 1, 0.3, 1, 0, 0.5, 0.1, 1, 0.25};
        for (double bound : new double[] {0.5, 0.9, 1, Double.POSITIVE_INFINITY}) {
            List<List<Long>> taken = sift(bound, chances);
            for (long id : new long[] {0, 2, 4, 5, 6, 8}) {
                expect(share(taken, id), chances[(int) id]);
            }
            expect(share(taken, 2L, 5L), 0.3 * 0.5);
            expect(share(taken, 5L, 6L), 0.5 * 0.1);
            expect(share(taken, 2L, 5L, 8L), 0.3 * 0.5 * 0.25);
            assertThat(share(taken, 1L) + share(taken, 3L) + share(taken, 7L)).isZero();
        }
    }

    @Test
    void smallChancesAreAsRareAsTheySay() {
        List<List<Long>> taken = sift(0.004, 0.004, 1, 0.004, 1, 0.004, 0.001, 0.004, 1, 0.002);
        expect(share(taken, 0L), 0.004);
        expect(share(taken, 5L), 0.001);
        expect(share(taken, 8L), 0.002);
    }

    @Test
    void neighboursComeInTheOrderOfTheirIdsAndChancesAboveOneAreCertain() {
        List<List<Long>> taken = sift(3, 1.5, 1, 2, 1, 1, 1, 1, 1, 3);
        assertThat(taken).allMatch(List.of(0L, 2L, 4L, 5L, 6L, 8L)::equals);
    }

    @Test
    void siftingEndsWithTheFirstThatIsAccepted() {
        int[] asked = new int[1];
        Sieve sieve = new Sieve(cells, list, Given.RANDOM, 0, 0);
        sieve.turn(3);
        sieve.sift(draws, 1, _ -> 1, other -> {
            asked[0]++;
            return cells.id(other) == 4;
        });
        assertThat(asked[0]).isEqualTo(3);
    }
}
