package org.paracrine.trial;

import java.util.ArrayList;
import java.util.List;
import org.paracrine.body.Body;
import org.paracrine.body.Organ;
import org.paracrine.body.Route;
import org.paracrine.study.Product;
import org.paracrine.study.Study;

/// What is left of an intravenous dose in the blood of an animal without a tumour, by the model of the body that trials
/// use.
public final class PlasmaCurve {
    /// One moment.
    ///
    /// @param minutes after the dose
    /// @param share of the dose that is in the blood
    /// @param perMillilitre particles in a mL of plasma
    public record Point(double minutes, double share, double perMillilitre) {}

    private static final double[] MINUTES = {2, 10, 30, 60, 240, 1440};

    private static final double CUBIC_MICROMETRES_PER_MILLILITRE = 1e12;

    private PlasmaCurve() {}

    /// The usual animal; none where the study has no body.
    ///
    /// @param particles given
    public static List<Point> of(Study study, Product.Vesicle vesicle, double particles) {
        List<Point> points = new ArrayList<>();
        if (study.body() == null || study.subject().weight() == null || !(particles > 0)) {
            return points;
        }
        Body body = new Body(WholeBody.of(study, "vesicles", vesicle));
        body.give(Route.INTRAVENOUS, particles);
        double now = 0;
        for (double minutes : MINUTES) {
            body.advance(minutes - now);
            now = minutes;
            points.add(new Point(
                    minutes,
                    body.amount(Organ.BLOOD) / particles,
                    body.venousConcentration() * CUBIC_MICROMETRES_PER_MILLILITRE));
        }
        return points;
    }
}
