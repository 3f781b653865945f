package org.paracrine.cell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Bonds against a plain set of pairs, at random.
class BondsTest {
    private final SplittableRandom random = new SplittableRandom(4711);
    private final Bonds bonds = new Bonds();
    private SortedSet<Long> plain = new TreeSet<>();
    private int cells = 40;

    private void change() {
        Pairs broken = new Pairs();
        Pairs formed = new Pairs();
        SortedSet<Long> less = new TreeSet<>();
        SortedSet<Long> more = new TreeSet<>();
        for (int draw = random.nextInt(30); draw > 0; draw--) {
            int cell = random.nextInt(cells);
            int other = (cell + 1 + random.nextInt(cells - 1)) % cells;
            boolean forms = random.nextBoolean();
            (forms ? formed : broken).add(cell, other);
            (forms ? more : less).add(Pairs.pack(cell, other));
        }
        bonds.change(broken, formed);
        plain.removeAll(less);
        plain.addAll(more);
    }

    private void renumber() {
        List<Integer> order = IntStream.range(0, cells)
                .filter(_ -> random.nextInt(10) > 0)
                .boxed()
                .collect(Collectors.toList());
        if (random.nextBoolean()) {
            java.util.Collections.shuffle(order, new java.util.Random(random.nextLong()));
        }
        int[] rows = order.stream().mapToInt(Integer::intValue).toArray();
        bonds.renumber(Renumbering.of(rows, rows.length, cells));
        plain = plain.stream()
                .filter(pair -> order.contains(Pairs.low(pair)) && order.contains(Pairs.high(pair)))
                .map(pair -> Pairs.pack(order.indexOf(Pairs.low(pair)), order.indexOf(Pairs.high(pair))))
                .collect(Collectors.toCollection(TreeSet::new));
        cells = rows.length + random.nextInt(8);
    }

    private void release() {
        int who = random.nextInt(cells);
        bonds.release(cell -> cell % 7 == who % 7);
        plain.removeIf(pair -> Pairs.low(pair) % 7 == who % 7 || Pairs.high(pair) % 7 == who % 7);
    }

    private static void same(Bonds bonds, SortedSet<Long> plain, int cells) {
        assertThat(bonds.count()).isEqualTo(plain.size());
        assertThat(bonds.isEmpty()).isEqualTo(plain.isEmpty());
        for (int cell = 0; cell < cells; cell++) {
            TreeSet<Integer> expected = new TreeSet<>();
            for (long pair : plain) {
                if (Pairs.low(pair) == cell) {
                    expected.add(Pairs.high(pair));
                } else if (Pairs.high(pair) == cell) {
                    expected.add(Pairs.low(pair));
                }
            }
            int here = cell;
            List<Integer> partners = IntStream.range(bonds.from(cell), bonds.to(cell))
                    .mapToObj(bonds::partner)
                    .toList();
            assertThat(partners).containsExactlyElementsOf(expected);
            assertThat(bonds.degree(cell)).isEqualTo(expected.size());
            assertThat(IntStream.range(0, cells)
                            .filter(other -> bonds.hold(here, other))
                            .boxed()
                            .toList())
                    .containsExactlyElementsOf(expected);
        }
    }

    @Test
    void bondsAreASetOfPairsThatFollowsTheCells() {
        for (int round = 0; round < 600; round++) {
            Bonds copy = bonds.copy();
            SortedSet<Long> before = new TreeSet<>(plain);
            int cellsBefore = cells;
            switch (random.nextInt(4)) {
                case 0 -> renumber();
                case 1 -> release();
                default -> change();
            }
            same(bonds, plain, cells);
            same(copy, before, cellsBefore);
        }
    }

    @Test
    void whatBothBreaksAndFormsHolds() {
        Pairs both = new Pairs();
        both.add(3, 1);
        bonds.change(both, both);
        assertThat(bonds.hold(1, 3)).isTrue();
        bonds.change(both, both);
        assertThat(bonds.hold(3, 1)).isTrue();
        assertThat(bonds.count()).isEqualTo(1);
    }
}
