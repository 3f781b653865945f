package org.paracrine.cell;

import org.paracrine.numerics.RandomStream;

/// One fraction of radiation, which all cells of the population get at once.
///
/// Each live cell draws once whether it survives ([Radiosensitivity]). One that does not is doomed: it goes on as it
/// was
/// until it comes to divide, and dies by apoptosis instead (mitotic catastrophe, Vakifahmetoglu et al. 2008,
/// doi:10.1038/cdd.2008.47). So cells that rest stay for long, as they do in tissue; the divisions that some doomed
/// cells
/// still manage are left out. A daughter has the unrepaired dose of her mother, and a cell that turns into another type
/// keeps its own and its doom.
final class Irradiation {
    private static final long HIT = RandomStream.purpose("lethal hit by radiation");

    /// Cells that are worth a hand.
    private static final int GRAIN = 512;

    private final Blueprint blueprint;
    private final double gray;
    private final double minutes;
    private final RandomStream random;
    private final long moment;

    Irradiation(Blueprint blueprint, double gray, double minutes, RandomStream random, long moment) {
        this.blueprint = blueprint;
        this.gray = gray;
        this.minutes = minutes;
        this.random = random;
        this.moment = moment;
    }

    void hit(Population cells) {
        cells.crew().each(cells.count(), GRAIN, (_, from, to) -> {
            for (int cell = from; cell < to; cell++) {
                if (!cells.isDead(cell)) {
                    hit(cells, cell);
                }
            }
        });
    }

    private void hit(Population cells, int cell) {
        Radiosensitivity of = blueprint.types.get(cells.type(cell)).radiosensitivity();
        double effective = of.effectiveDose(gray, blueprint.oxygenUnderRadiation(cells, cell));
        double[] unrepaired = cells.numbers(blueprint.layout.unrepaired());
        double[] moments = cells.numbers(blueprint.layout.irradiatedAt());
        double left = of.unrepaired(unrepaired[cell], minutes - moments[cell]);
        if (random.uniform(cells.id(cell), moment, HIT) >= of.survival(effective, left)) {
            cells.codes(blueprint.layout.doomed())[cell] = 1;
        }
        unrepaired[cell] = left + effective;
        moments[cell] = minutes;
    }
}
