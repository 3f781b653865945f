package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.paracrine.numerics.RandomStream;

class StepDrawsTest {
    private static final long PURPOSE = RandomStream.purpose("test");

    private final CellModel model = Given.model(Given.quiet("cell"));
    private final Population cells = Given.crowd(model, 5, 40, 3);

    private static StepDraws draws() {
        StepDraws draws = new StepDraws(PURPOSE);
        draws.makeRoom(5);
        return draws;
    }

    @Test
    void aNumberDependsOnItsAddressAloneWhateverWasAskedBefore() {
        StepDraws kept = draws();
        List<Double> inOrder = new ArrayList<>();
        for (long step = -6; step < 10; step++) {
            for (int piece = 0; piece < 7; piece++) {
                inOrder.add(kept.of(cells, 2, Given.RANDOM, step, piece));
            }
        }
        int at = 0;
        for (long step = -6; step < 10; step++) {
            for (int piece = 0; piece < 7; piece++) {
                assertThat(draws().of(cells, 2, Given.RANDOM, step, piece)).isEqualTo(inOrder.get(at++));
            }
        }
    }

    @Test
    void noNumberComesTwice() {
        StepDraws draws = draws();
        Set<Double> seen = new HashSet<>();
        int asked = 0;
        for (int cell = 0; cell < 5; cell++) {
            for (long step = 0; step < 40; step++) {
                for (int piece = 0; piece < 9; piece++) {
                    seen.add(draws.of(cells, cell, Given.RANDOM, step, piece));
                    asked++;
                }
            }
        }
        assertThat(seen).hasSize(asked);
    }

    @Test
    void whoStandsInAnotherPlaceKeepsItsNumbers() {
        StepDraws draws = draws();
        double before = draws.of(cells, 4, Given.RANDOM, 8, 0);
        draws.of(cells, 1, Given.RANDOM, 8, 0);
        cells.keep(new int[] {0, 4}, 2);
        assertThat(draws.of(cells, 1, Given.RANDOM, 8, 0)).isEqualTo(before);
    }

    @Test
    void numbersAreUniformAndThoseOfARowIndependent() {
        StepDraws draws = draws();
        int many = 40_000;
        double sum = 0;
        double square = 0;
        double product = 0;
        double before = 0.5;
        for (long step = 0; step < many; step++) {
            double drawn = draws.of(cells, 0, Given.RANDOM, step, 0);
            sum += drawn;
            square += drawn * drawn;
            product += (drawn - 0.5) * (before - 0.5);
            before = drawn;
        }
        assertThat(sum / many).isBetween(0.494, 0.506);
        assertThat(square / many).isBetween(0.327, 0.339);
        assertThat(product / many).isBetween(-0.002, 0.002);
    }
}
